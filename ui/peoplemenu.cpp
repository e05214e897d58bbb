// SPDX-License-Identifier: GPL-3.0-or-later
// The menu People: what is done with people from anywhere in the window.
#include "app/reviews/review.h"
#include "ui/mainwindow.h"
#include "ui/staff/changemanager.h"
#include "ui/staff/leavedialog.h"
#include "ui/staff/oneononeview.h"
#include "ui/staff/orgtreeview.h"
#include "ui/workspace.h"

#include <QMenu>
#include <QMenuBar>

namespace muster {

Id<Person> MainWindow::chosenPerson() const
{
    const RecordType *type = m_workspace ? m_workspace->selectedType() : nullptr;
    if (!type || m_workspace->selectedId() == 0)
        return {};
    if (type == &recordType<Person>())
        return {m_workspace->selectedId()};
    const std::optional<Row> row = m_store->row(*type, m_workspace->selectedId());
    for (int i = 0; row && i < int(type->fields().size()); ++i)
        if (const Field &field = type->fields().at(i); field.kind() == FieldKind::Reference
            && &field.target() == &recordType<Person>() && row->values.at(i).isValid())
            return {row->values.at(i).toLongLong()};
    return {};
}

template <class T> void MainWindow::showOf(Id<Person> T::*whose, const QString &title)
{
    const Id<Person> person = chosenPerson();
    const Person *record = m_store->find(person);
    if (!record)
        return;
    QList<RecordId> ids;
    for (const T &each : m_store->all<T>())
        if (each.*whose == person)
            ids << each.id.value;
    m_workspace->showOnly(recordType<T>(), ids, title.arg(record->name));
}

void MainWindow::makePeopleMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&People"));
    // Profile and 1:1s show whoever was selected last, in any view.
    add(menu, tr("&Profile"), {}, "person", Needs::File, [this] { m_workspace->goTo(QByteArray("people/profile")); });
    add(menu, tr("Write a 1:1 &note"), QKeySequence(QStringLiteral("Ctrl+Shift+N")), "talk", Needs::Writable, [this] {
        m_workspace->goTo(QByteArray("people/one-on-ones"));
        if (auto *view = qobject_cast<OneOnOneView *>(m_workspace->viewWidget()))
            view->writeNote();
    });
    add(menu, tr("&Decide on leave…"), {}, "leave", Needs::Writable, [this] {
        QList<Id<Leave>> asked;
        if (m_workspace->selectedType() == &recordType<Leave>()) {
            for (const RecordId id : m_workspace->selectedIds())
                asked << Id<Leave>{id};
        }
        decideOnLeave(*m_context, asked.isEmpty() ? waitingLeave(*m_store) : asked, this);
    });
    menu->addSeparator();
    add(menu, tr("New &person"), {}, "person", Needs::Writable, [this] { m_workspace->makeRecord(recordType<Person>()); });
    add(menu, tr("New &leave"), {}, "leave", Needs::Writable,
        [this] { m_workspace->makeRecord(recordType<Leave>(), chosenPerson().value); });
    add(menu, tr("&Change manager …"), {}, "tree", Needs::WritablePerson,
        [this] { askManager(*m_context, chosenPerson(), this); });
    menu->addSeparator();
    add(menu, tr("&Tasks of this person"), {}, "tasks", Needs::Person, [this] { showOf(&Task::assignee, tr("tasks of %1")); });
    add(menu, tr("Lea&ve of this person"), {}, "calendar", Needs::Person, [this] { showOf(&Leave::person, tr("leave of %1")); });
    add(menu, tr("&Reviews of this person"), {}, "reviews", Needs::Person,
        [this] { showOf(&Review::person, tr("reviews of %1")); });
    add(menu, tr("&Show in the reporting tree"), {}, "people", Needs::Person, [this] {
        const Id<Person> person = chosenPerson();
        m_workspace->goTo(QByteArray("people/tree"));
        if (auto *tree = qobject_cast<OrgTreeView *>(m_workspace->viewWidget()))
            tree->select(person);
    });
}

} // namespace muster
