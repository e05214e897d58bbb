// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/store/searchindex.h"
#include "ui/base/context.h"

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace muster {

/// Finds words in any record, as they are typed. A chip for each kind of record says how many it has and limits the list to it;
/// Enter opens what is chosen where it lives. The window stays usable beside it.
class FindDialog : public QDialog
{
    Q_OBJECT
public:
    FindDialog(Context &context, QWidget *parent);

    QLineEdit *input() const { return m_input; }
    int count() const;
    SearchIndex::Hit hitAt(int row) const { return m_found.hits.at(row); }

public slots:
    void find();
    void openCurrent();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showChips();
    QListWidgetItem *makeItem(const SearchIndex::Hit &hit) const;

    Context &m_context;
    QLineEdit *m_input;
    QHBoxLayout *m_chips;
    QButtonGroup *m_kinds;
    QCheckBox *m_confidential;
    QListWidget *m_list;
    QLabel *m_summary;
    const RecordType *m_only = nullptr; ///< null: all kinds
    SearchIndex::Found m_found;
};

} // namespace muster
