// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/orgtreeview.h"

#include "ui/base/refreshing.h"
#include "ui/base/viewparts.h"

#include <QAction>
#include <QCollator>
#include <QHeaderView>
#include <QInputDialog>
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

bool OrgTreeView::setManager(RecordId id, RecordId manager)
{
    const Person *person = m_context.store().find(Id<Person>{id});
    if (!person || person->manager.value == manager)
        return false;
    Person after = *person;
    after.manager = {manager};
    return m_context.perform(tr("Change manager of %1").arg(person->name), {edited(*person, after)});
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
    menu->addAction(tr("Change manager…"), this, &OrgTreeView::askManager);
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

void OrgTreeView::askManager()
{
    const RecordId id = m_model->personAt(m_tree->currentIndex());
    const Person *person = m_context.store().find(Id<Person>{id});
    if (!person)
        return;
    struct Choosable { RecordId id; QString name; };
    QList<Choosable> people;
    for (const Person &other : m_context.store().all<Person>()) {
        // Those below cannot be chosen: it would be a circle.
        if (m_model->indexOf(other.id.value).isValid() && !m_model->isUnder(other.id.value, id))
            people << Choosable{other.id.value, other.role.isEmpty() ? other.name : tr("%1, %2").arg(other.name, other.role)};
    }
    const QCollator collator;
    std::sort(people.begin(), people.end(),
              [&](const Choosable &a, const Choosable &b) { return collator.compare(a.name, b.name) < 0; });
    people.prepend({0, tr("No manager")});
    QStringList names;
    int current = 0;
    for (const Choosable &one : std::as_const(people)) {
        if (one.id == person->manager.value)
            current = int(names.size());
        // Two people may have one name and role; the number keeps them apart.
        names << (names.contains(one.name) ? tr("%1 (%2)").arg(one.name).arg(names.size()) : one.name);
    }
    bool isChosen = false;
    const QString chosen = QInputDialog::getItem(this, tr("Change manager"), tr("%1 reports to:").arg(person->name), names,
                                                 current, false, &isChosen);
    if (isChosen)
        setManager(id, people.at(names.indexOf(chosen)).id);
}

} // namespace muster
