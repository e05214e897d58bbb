// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/taskimport.h"

#include "app/tasks/taskcalendar.h"
#include "app/tasks/tasktaker.h"
#include "app/tasks/taskwords.h"

#include <QCoreApplication>

namespace muster {

namespace {

Task freshTask()
{
    Task task;
    task.id = Id<Task>::make();
    return task;
}

void takeAll(const ForeignTasks &foreign, ImportDraft &draft, const Store &store, const ImportOptions &options)
{
    if (!foreign.problem.isEmpty()) {
        draft.problems << foreign.problem;
        return;
    }
    draft.warnings << foreign.warnings;
    TaskTaker taker(foreign.system, draft, store, options);
    for (const ForeignTask &task : foreign.tasks)
        taker.take(task, freshTask());
    taker.finish();
}

template <ForeignTasks (*Read)(const QByteArray &)>
void readWith(const QByteArray &bytes, ImportDraft &draft, const Store &store, const ImportOptions &options)
{
    takeAll(Read(bytes), draft, store, options);
}

void readTodoistTasks(const QByteArray &bytes, ImportDraft &draft, const Store &store, const ImportOptions &options)
{
    takeAll(readTodoist(bytes, options), draft, store, options);
}

/// "Original Estimate" of Jira is in seconds; other columns are hours and were read as such.
std::optional<Minutes> secondsAsMinutes(const QString &text)
{
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    return isNumber && seconds >= 0 ? std::optional(Minutes{(seconds + 30) / 60}) : std::nullopt;
}

/// "02/Mar/26 10:00 AM;ann;Text" of Jira, one after the other.
QList<ForeignTask::Remark> remarksOf(const QString &text)
{
    QList<ForeignTask::Remark> remarks;
    for (const QString &part : text.split(remarkSeparator, Qt::SkipEmptyParts)) {
        const QDate day = foreignDate(part.section(u';', 0, 0), DateOrder::DayMonth);
        if (day.isValid() && part.count(u';') >= 2)
            remarks << ForeignTask::Remark{day.startOfDay(Qt::UTC), part.section(u';', 1, 1), part.section(u';', 2)};
        else
            remarks << ForeignTask::Remark{{}, {}, part};
    }
    return remarks;
}

/// A row of a table: its plain columns are in the task already, the others are words.
ForeignTask foreignOf(const DraftRow &row, const Task &task, int number)
{
    ForeignTask foreign;
    const QHash<QByteArray, QString> &texts = row.texts;
    foreign.line = row.line;
    foreign.title = task.title;
    foreign.id = texts.value("key");
    if (foreign.id.isEmpty()) { // rows call one another by their number, and are told from other files' by what they say
        foreign.id = QString::number(number);
        foreign.identity = QString::fromLatin1(row.identity);
    }
    foreign.alias = texts.value("alias");
    foreign.remarks = remarksOf(texts.value("comments"));
    foreign.parent = texts.value("parent.key").isEmpty() ? texts.value("parent_id") : texts.value("parent.key");
    foreign.state = texts.value("state");
    foreign.priority = texts.value("priority");
    foreign.project = texts.value("project_id");
    foreign.assignee = texts.value("assignee.key").isEmpty() ? texts.value("assignee_id") : texts.value("assignee.key");
    for (const char *column : {"type", "category"}) {
        if (const QString label = texts.value(column).simplified(); !label.isEmpty())
            foreign.labels << label;
    }
    foreign.estimate = secondsAsMinutes(texts.value("estimate.seconds"));
    for (const WrittenLink &link : writtenLinks(texts.value("predecessors")))
        foreign.waitsFor << ForeignTask::Link{link.task, "fs", link.lag};
    return foreign;
}

void finishTasks(ImportDraft &draft, const Store &store, const ImportOptions &options)
{
    const QList<DraftRow> rows = draft.rows;
    draft.rows.clear();
    draft.read -= int(rows.size()); // the taker counts them
    TaskTaker taker(QStringLiteral("CSV"), draft, store, options);
    QList<QPair<ForeignTask, Task>> tasks;
    QHash<QString, int> numbers; ///< places in the list, by what the task is called
    QHash<QString, int> identities;
    for (const DraftRow &row : rows) {
        const Task task = fromRow<Task>(row.row);
        ForeignTask foreign = foreignOf(row, task, int(tasks.size()) + 1);
        if (!foreign.identity.isEmpty()) // equal rows of one file are different tasks
            foreign.identity += QStringLiteral("#%1").arg(++identities[foreign.identity]);
        numbers.insert(foreign.id, int(tasks.size()));
        tasks << qMakePair(foreign, task);
    }
    for (const DraftRow &row : rows) { // "blocks" is the same link from its other end
        const QString id = tasks.at(&row - rows.data()).first.id;
        for (const WrittenLink &link : writtenLinks(row.texts.value("successors"))) {
            if (const auto at = numbers.constFind(link.task); at != numbers.constEnd())
                tasks[*at].first.waitsFor << ForeignTask::Link{id, "fs", link.lag};
            else
                draft.warn(row.line, QCoreApplication::translate("Import", "“%1” is waited for by “%2”, which is not there; the link was left out.")
                                         .arg(id, link.task));
        }
    }
    for (const auto &[foreign, task] : std::as_const(tasks))
        taker.take(foreign, task);
    taker.finish();
}

} // namespace

ImportKind taskImport()
{
    const auto named = [](std::initializer_list<const char *> names) {
        QStringList list;
        for (const char *name : names)
            list << QString::fromLatin1(name);
        return list;
    };
    ImportKind kind;
    kind.type = &recordType<Task>();
    kind.formats = {{QStringLiteral("Jira csv"), &isJiraTable, &jiraTable, nullptr},
                    {QStringLiteral("Todoist csv"), &isTodoist, nullptr, &readTodoistTasks},
                    {QStringLiteral("Trello json"), &isTrello, nullptr, &readWith<&readTrello>},
                    {QStringLiteral("taskwarrior json"), &isTaskwarrior, nullptr, &readWith<&readTaskwarrior>},
                    {QStringLiteral("Project xml"), &isMsProject, nullptr, &readWith<&readMsProject>},
                    {QStringLiteral("ics"), &isTaskCalendar, nullptr, &readWith<&readTaskCalendar>},
                    {QStringLiteral("gan"), &isGanttProject, nullptr, &readWith<&readGanttProject>},
                    {QStringLiteral("tjp"), &isTaskJuggler, nullptr, &readWith<&readTaskJuggler>}};
    kind.extras = {{"key", named({"issue key", "unique id", "unique_id", "issue", "key", "id", "#", "row"})},
                   {"parent.key", named({"parent key", "parent id", "parent issue", "part of id"})},
                   {"assignee.key", named({"assignee id"})},
                   {"alias", named({"issue id"})},
                   {"comments", named({"comment", "comments"})},
                   {"type", named({"issue type", "tracker", "type"})},
                   {"category", named({"category", "component", "components", "component/s"})},
                   {"estimate.seconds", named({"original estimate"})},
                   {"predecessors", named({"predecessors", "follows", "blocked by", "depends on", "inward issue link (blocks)"})},
                   {"successors", named({"successors", "precedes", "blocks", "outward issue link (blocks)"})}};
    kind.leftToFinish = {"state", "priority", "project_id", "assignee_id", "parent_id"};
    kind.ownIdentity = true;
    kind.finish = &finishTasks;
    return kind;
}

} // namespace muster
