// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"
#include "ui/base/explains.h"
#include "ui/staff/orgmodel.h"

class QStackedWidget;
class QTreeView;

namespace muster {

/// Who reports to whom. A person is dragged under another manager, or moved with "Change manager…" from the context menu.
class OrgTreeView : public QWidget, public Explains
{
    Q_OBJECT
public:
    explicit OrgTreeView(Context &context, QWidget *parent = nullptr);

    QTreeView &tree() const { return *m_tree; }
    OrgModel &model() const { return *m_model; }
    /// Puts a person under a manager (0: none); returns whether it was done. A circle is refused by the rule.
    bool setManager(RecordId person, RecordId manager);
    void select(Id<Person> person);
    /// The figure of the current cell: who is below.
    bool explainCurrent() override;

private:
    void refresh();
    void showMenu(const QPoint &position);
    Context &m_context;
    OrgModel *m_model;
    QTreeView *m_tree;
    QStackedWidget *m_stack;
};

} // namespace muster
