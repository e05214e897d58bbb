// SPDX-License-Identifier: GPL-3.0-or-later
// What the Gantt view changes: by keys, by the menu of a row and by what was dragged.
#include "app/record/textform.h"
#include "app/schedule/projectcopy.h"
#include "ui/base/asking.h"
#include "ui/schedule/autoplandialog.h"
#include "ui/schedule/ganttchart.h"
#include "ui/schedule/ganttmodel.h"
#include "ui/schedule/ganttview.h"

#include <QAction>
#include <QComboBox>
#include <QKeyEvent>
#include <QMenu>
#include <QTreeView>

namespace muster {

bool GanttView::perform(const QString &text, const Changes &changes)
{
    return !changes.isEmpty() && m_context.perform(text, changes);
}

bool GanttView::moveCurrent(int days)
{
    const int row = currentRow();
    return row >= 0 && perform(tr("Move"), moved(m_context.store(), m_model->gantt(), row, days));
}

bool GanttView::moveStart(int days)
{
    const int at = currentRow();
    if (at < 0 || m_model->row(at).hasParts)
        return false;
    const GanttRow &row = m_model->row(at);
    return perform(tr("Change start"), withStart(m_context.store(), row, row.hasBar() ? row.start.addDays(days) : m_context.today()));
}

bool GanttView::moveFinish(int days)
{
    const int at = currentRow();
    if (at < 0 || m_model->row(at).hasParts)
        return false;
    const GanttRow &row = m_model->row(at);
    return perform(tr("Change finish"), withFinish(m_context.store(), row, row.hasBar() ? row.finish.addDays(days) : m_context.today()));
}

bool GanttView::linkRows(int from, int to, LinkKind kind)
{
    const GanttRow &before = m_model->row(from), &after = m_model->row(to);
    if (before.kind != GanttRow::Kind::Task || after.kind != GanttRow::Kind::Task)
        return false;
    return perform(tr("Link tasks"), {inserted(TaskLink{Id<TaskLink>::make(), {after.id}, {before.id}, kind, {}})});
}

/// Tasks that this one could wait for without a circle, those of its own project first.
QList<Id<Task>> GanttView::linkable(int row) const
{
    const Store &store = m_context.store();
    const Task *own = store.find(Id<Task>{m_model->row(row).id});
    QList<Id<Task>> near, far;
    for (const Task &task : store.all<Task>()) {
        if (!own || !task.isOpen() || closesLinkCircle(store, task.id, own->id))
            continue;
        (task.project == own->project ? near : far) << task.id;
    }
    return near + far;
}

void GanttView::askLink()
{
    const int row = currentRow();
    if (row < 0 || m_model->row(row).kind != GanttRow::Kind::Task)
        return;
    const QList<Id<Task>> tasks = linkable(row);
    QStringList names;
    for (Id<Task> task : tasks)
        names << m_context.store().title(recordType<Task>(), task.value);
    const auto chosen = askChoice(this, tr("Link"), tr("“%1” waits until this is finished:").arg(m_model->row(row).title), names, 0);
    if (chosen)
        perform(tr("Link tasks"),
                {inserted(TaskLink{Id<TaskLink>::make(), {m_model->row(row).id}, tasks.at(*chosen), LinkKind::FinishStart, {}})});
}

void GanttView::askUnlink()
{
    const int row = currentRow();
    QList<TaskLink> links;
    QStringList names;
    for (const TaskLink &link : m_context.store().all<TaskLink>()) {
        if (row < 0 || link.successor.value != m_model->row(row).id)
            continue;
        links << link;
        names << m_context.store().title(recordType<Task>(), link.predecessor.value);
    }
    if (links.isEmpty())
        return;
    if (const auto chosen = askChoice(this, tr("Remove a link"), tr("No longer waits for:"), names, 0))
        perform(tr("Remove link"), {removed(links.at(*chosen))});
}

void GanttView::askBaseline()
{
    Id<Project> project{m_project->currentData().toLongLong()};
    if (!project)
        project = currentProject();
    const Store &store = m_context.store();
    const QString of = project ? store.title(recordType<Project>(), project.value) : tr("all projects");
    const auto name = askText(this, tr("Take a baseline"), tr("The dates of %1 as they are now are kept under the name:").arg(of),
                              tr("As of %1").arg(QLocale().toString(m_context.today(), QLocale::ShortFormat)));
    if (!name || name->simplified().isEmpty())
        return;
    const Changes changes = takeBaseline(store, project, name->simplified(), m_context.today());
    if (!perform(tr("Take baseline"), changes))
        return;
    fillBaselines();
    m_baseline->setCurrentIndex(std::max(0, m_baseline->findData(qlonglong(changes.first().id))));
    refresh();
}

void GanttView::askCopy()
{
    const Store &store = m_context.store();
    const Project *pattern = store.find(currentProject());
    if (!pattern)
        return;
    const auto name = askText(this, tr("New project from this one"), tr("A project with the tasks, links and milestones of “%1”, called:").arg(pattern->name),
                              tr("%1, again").arg(pattern->name));
    if (!name || name->simplified().isEmpty())
        return;
    const QDate monday = Period::week(m_context.today()).first.addDays(7);
    const auto day = askText(this, tr("New project from this one"), tr("It starts on:"), QLocale().toString(monday, QLocale::ShortFormat));
    if (!day)
        return;
    const QDate start = parseTyped(recordType<Project>().field("start"), *day, QLocale(), store, m_context.today()).value_or(Value()).toDate();
    if (!start.isValid()) {
        emit m_context.refused(tr("New project from this one"), {{{}, tr("“%1” is no day; an example is %2.").arg(*day, QLocale().toString(monday, QLocale::ShortFormat)), 0}});
        return;
    }
    perform(tr("New project from another"), copyOfProject(store, pattern->id, name->simplified(), start));
}

void GanttView::planAutomatically()
{
    AutoPlanDialog dialog(m_context, {m_project->currentData().toLongLong()}, this);
    dialog.exec();
}

bool GanttView::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool isCtrl = modifiers.testFlag(Qt::ControlModifier), isShift = modifiers.testFlag(Qt::ShiftModifier);
    const bool isPage = key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    const bool isBack = key == Qt::Key_Left || key == Qt::Key_PageUp;
    if ((key == Qt::Key_Left || key == Qt::Key_Right || (isPage && isCtrl)) && (isCtrl || isShift)) {
        const int days = (isBack ? -1 : 1) * (isPage ? 7 : 1);
        return isCtrl && isShift ? (moveStart(days), true) : isCtrl ? (moveCurrent(days), true) : (moveFinish(days), true);
    }
    if (modifiers != Qt::NoModifier)
        return false;
    switch (key) {
    case Qt::Key_Home: goToToday(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: open(currentRow()); return true;
    default: return false;
    }
}

bool GanttView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        if (handleKey(pressed->key(), pressed->modifiers() & ~Qt::KeypadModifier))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void GanttView::showMenu(int row, const QPoint &global)
{
    setCurrentRow(row);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isTask = m_model->row(row).kind == GanttRow::Kind::Task, mayWrite = !m_context.store().isReadOnly();
    menu->addAction(tr("&Open"), this, [this, row] { open(row); })->setEnabled(m_model->row(row).id != 0);
    menu->addAction(tr("&Waits for …"), this, [this] { askLink(); })->setEnabled(isTask && mayWrite);
    menu->addAction(tr("&Remove a link …"), this, [this] { askUnlink(); })->setEnabled(isTask && mayWrite);
    menu->addSeparator();
    menu->addAction(tr("Take a &baseline …"), this, [this] { askBaseline(); })->setEnabled(mayWrite);
    menu->popup(global);
}

} // namespace muster
