// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/importer.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace muster {

/// The first step: what is to be imported, and from which files.
class ImportSourceStep : public QWidget
{
    Q_OBJECT
public:
    ImportSourceStep(const QList<ImportKind> &kinds, QWidget *parent);

    const ImportKind &kind() const;
    QStringList files() const;
    /// Adds the files; the first ones also settle the kind, as their content suggests.
    void addFiles(const QStringList &files);

signals:
    void changed();

private:
    void chooseFiles();
    void removeSelected();
    void update();

    QList<ImportKind> m_kinds;
    QComboBox *m_kind;
    QLabel *m_formats;
    QListWidget *m_files;
    QLabel *m_nothing;
    QPushButton *m_remove;
};

} // namespace muster
