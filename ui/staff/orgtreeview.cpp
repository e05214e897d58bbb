// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/orgtreeview.h"

#include "ui/base/refreshing.h"
#include "ui/base/viewparts.h"
#include "ui/staff/changemanager.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QSet>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace muster {

OrgTreeView::OrgTreeView(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new OrgModel(this)), m_tree(new QTreeView), m_stack(new QStackedWidget)
{
    m_tree->setModel(m_model);
    m_tree->setAccessibleName(tr("Reporting tree"));
    m_tree->setDragDropMode(QAbstractItemView::DragDrop);
    m_tree->setDefaultDropAction(Qt::MoveAction);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setIndentation(20);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(OrgModel::NameColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(OrgModel::RoleColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(OrgModel::DirectColumn, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(OrgModel::AllColumn, QHeaderView::ResizeToContents);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(emptyLabel(tr("Nobody on the staff yet. Add people, and give each a manager: they stand here as a tree.")));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(m_tree, &QWidget::customContextMenuRequested, this, &OrgTreeView::showMenu);
    connect(m_tree, &QTreeView::activated, this,
            [this](const QModelIndex &index) { emit m_context.openRequested(&recordType<Person>(), m_model->personAt(index)); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            emit m_context.selected(&recordType<Person>(), m_model->personAt(index));
    });
    // After the drag is over: the tree is built anew by it.
    connect(m_model, &OrgModel::managerDropped, this, &OrgTreeView::setManager, Qt::QueuedConnection);
    refreshOn<Person>(context, this, [this] { refresh(); });
    refresh();
}

void OrgTreeView::refresh()
{
    QSet<RecordId> folded;
    const bool isFirst = m_model->rowCount() == 0;
    for (const Person &person : m_context.store().all<Person>()) {
        const QModelIndex index = m_model->indexOf(person.id.value);
        if (index.isValid() && m_model->rowCount(index) > 0 && !m_tree->isExpanded(index))
            folded.insert(person.id.value);
    }
    const RecordId current = m_model->personAt(m_tree->currentIndex());
    m_model->setPeople(m_context.store().all<Person>());
    m_tree->expandAll();
    if (!isFirst) {
        for (RecordId person : std::as_const(folded))
            m_tree->collapse(m_model->indexOf(person));
    }
    if (const QModelIndex index = m_model->indexOf(current); index.isValid())
        m_tree->setCurrentIndex(index);
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
}

bool OrgTreeView::setManager(RecordId person, RecordId manager)
{
    return changeManager(m_context, Id<Person>{person}, Id<Person>{manager});
}

void OrgTreeView::select(Id<Person> person)
{
    if (const QModelIndex index = m_model->indexOf(person.value); index.isValid()) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    }
}

bool OrgTreeView::explainCurrent()
{
    const RecordId above = m_model->personAt(m_tree->currentIndex());
    const Person *person = m_context.store().find(Id<Person>{above});
    if (!person)
        return false;
    Source source;
    source.formula = tr("everybody who reports to this person, directly or through others");
    source.type = recordType<Person>().name();
    for (const Person &other : m_context.store().all<Person>())
        if (other.id.value != above && m_model->indexOf(other.id.value).isValid() && m_model->isUnder(other.id.value, above))
            source.rows << other.id.value;
    emit m_context.explainRequested(tr("Reports of %1").arg(person->name), source);
    return true;
}

void OrgTreeView::showMenu(const QPoint &position)
{
    const QModelIndex index = m_tree->indexAt(position).isValid() ? m_tree->indexAt(position) : m_tree->currentIndex();
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this,
                    [this] { emit m_context.openRequested(&recordType<Person>(), m_model->personAt(m_tree->currentIndex())); });
    menu->addAction(tr("Change manager…"), this,
                    [this] { askManager(m_context, Id<Person>{m_model->personAt(m_tree->currentIndex())}, this); });
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

} // namespace muster
