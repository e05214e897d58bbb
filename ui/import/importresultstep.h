// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/importer.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace muster {

/// The last step: what was imported, and what was not and why.
class ImportResultStep : public QWidget
{
    Q_OBJECT
public:
    explicit ImportResultStep(QWidget *parent);

    void setResults(const QList<ImportResult> &results, const QString &plural);
    /// The import was taken back.
    void setUndone();
    /// Writes the rejected rows, with their reasons, as CSV. Throws Error.
    void writeRejections(const QString &file) const;

signals:
    void undoWanted();

private:
    void exportRejections();
    void fillRejections();

    QList<ImportResult> m_results;
    QLabel *m_title, *m_counts, *m_warningsTitle, *m_warnings;
    QTableWidget *m_rejections;
    QLabel *m_allGood;
    QPushButton *m_export, *m_undo;
};

} // namespace muster
