// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/oneononebrief.h"

#include "app/oneonones/agenda.h"
#include "app/report/reportframe.h"
#include "app/reviews/goaltable.h"
#include "app/staff/leavebalance.h"
#include "app/tasks/attention.h"
#include "app/tasks/load.h"

#include <QSet>

namespace muster {

namespace {

QString briefText(const char *text)
{
    return QCoreApplication::translate("muster::OneOnOneBrief", text);
}

constexpr int daysAhead = 42; // how far leave and load are looked at

/// All that the blocks of one brief are made from.
struct BriefSheet
{
    const Store &store;
    const ReportRequest &request;
    Person person;
    Load load;
    OneOnOneDue due;
    QList<OneOnOne> talks; ///< newest first, up to today
    QDate since;

    BriefSheet(const Store &s, const ReportRequest &r) : store(s), request(r), load(s, r.today)
    {
        if (const Person *found = store.find(Id<Person>{r.person}))
            person = *found;
        due = oneOnOneDue(person, store.all<OneOnOne>(), load.capacity(), r.today);
        talks = oneOnOnesWith(store.all<OneOnOne>(), person.id);
        talks.removeIf([&](const OneOnOne &talk) { return talk.date > r.today; });
        since = due.last.isValid() && due.last >= r.period.first ? due.last : r.period.first;
    }

    QString date(QDate day) const { return request.locale.toString(day, QLocale::ShortFormat); }
    QString name(Id<Person> id) const { return store.title(recordType<Person>(), id.value); }
    bool isSince(QDate day) const { return day.isValid() && day >= since && day <= request.today; }
};

template <class T> Source briefSource(const T &record)
{
    return {{}, {}, recordType<T>().name(), {record.id.value}};
}

QVariant dateCell(QDate day) { return day.isValid() ? QVariant(day) : QVariant(); }

ReportFacts briefFacts(const BriefSheet &sheet)
{
    ReportFacts facts;
    const QLocale &locale = sheet.request.locale;
    const auto add = [&](const char *label, const QString &value) { facts.facts.append({briefText(label), value}); };
    add(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Name"), sheet.person.name);
    add(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Role"), sheet.person.role);
    add(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Last 1:1"),
        sheet.due.last.isValid() ? sheet.date(sheet.due.last) : briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "none yet")));
    if (sheet.due.due.isValid())
        add(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Next 1:1"), sheet.date(sheet.due.due));
    const Utilisation use = sheet.load.utilisation(sheet.person.id, {sheet.request.today, sheet.request.today.addDays(13)});
    add(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Load, two weeks"),
        briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "%1 of %2")).arg(use.load.toString(locale), use.net.toString(locale)));
    const LeaveBalance balance = LeaveBook(sheet.store, sheet.person.id).balance(sheet.request.today.year(), sheet.request.today);
    if (balance.hasEntitlement)
        add(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Holiday left"), balance.left().toString(locale));
    return facts;
}

ReportTable agendaTable(const BriefSheet &sheet)
{
    ReportTable table;
    table.title = briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Agenda"));
    table.empty = briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Nothing stands on the agenda."));
    table.columns = {{briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "What")), "what", 3.4, false},
                     {briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Kind")), "kind", 0.9, false},
                     {briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Raised")), "raised", 1, false},
                     {briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Carried over")), "carried_over", 0.9, true},
                     {briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Due")), "due", 1, false},
                     {briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "By whom")), "owner", 1.3, false}};
    for (const AgendaItem &item : openAgenda(sheet.store.all<AgendaItem>(), sheet.person.id)) {
        ReportRow row;
        row.cells = {item.text, choiceWord<AgendaItem>("kind", item.kind), dateCell(item.raised),
                     qint64(carriedOver(item, sheet.store.all<OneOnOne>(), sheet.request.today)), dateCell(item.due), sheet.name(item.owner)};
        row.sources = {briefSource(item)};
        if (item.due.isValid() && item.due < sheet.request.today)
            row.tone = Tone::Danger;
        table.rows.append(row);
    }
    return table;
}

ReportTable sinceTable(const BriefSheet &sheet)
{
    ReportTable table;
    table.title = briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Since %1")).arg(sheet.date(sheet.since));
    table.empty = briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Nothing was finished, agreed or praised since then."));
    table.columns = {{briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Date")), "date", 1, false},
                     {briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "What")), "what", 4, false},
                     {briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Kind")), "kind", 1.6, false}};
    const auto add = [&](QDate date, const QString &what, const QString &kind, const Source &source, Tone tone = Tone::Plain) {
        ReportRow row;
        row.cells = {date, what, kind};
        row.sources = {{}, source};
        row.tone = tone;
        table.rows.append(row);
    };
    for (const Task &task : sheet.store.all<Task>()) {
        if (task.assignee == sheet.person.id && sheet.isSince(task.finishedOn))
            add(task.finishedOn, task.title, choiceWord<Task>("state", task.state), briefSource(task));
    }
    for (const AgendaItem &item : sheet.store.all<AgendaItem>()) {
        if (item.person != sheet.person.id)
            continue;
        if (sheet.isSince(item.doneOn))
            add(item.doneOn, item.text, briefText(item.task ? QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Made a task")
                                                            : QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Agenda, done")), briefSource(item));
        else if (item.kind == AgendaKind::Praise && sheet.isSince(item.raised))
            add(item.raised, item.text, choiceWord<AgendaItem>("kind", item.kind), briefSource(item));
    }
    for (const Handover &link : sheet.store.all<Handover>()) {
        const Task *task = sheet.store.find(link.task);
        const QDate day = link.at.toLocalTime().date();
        if (task && link.state == TaskState::HandedBack && link.from == sheet.person.id && sheet.isSince(day))
            add(day, link.note.isEmpty() ? task->title : task->title + QStringLiteral(": ") + link.note,
                choiceWord<Task>("state", link.state), briefSource(*task), Tone::Warn);
    }
    std::stable_sort(table.rows.begin(), table.rows.end(), [](const ReportRow &a, const ReportRow &b) {
        return a.cells.first().toDate() < b.cells.first().toDate();
    });
    return table;
}

ReportTable workTable(const BriefSheet &sheet)
{
    ReportTable table;
    table.title = briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Open work, what needs a word first"));
    table.empty = briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "No open task."));
    table.columns = {{briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Task")), "task", 3.6, false},
                     {briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "State")), "state", 1.1, false},
                     {briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Why")), "reason", 1.8, false},
                     {briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Due")), "due", 1, false},
                     {briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Remaining")), "remaining", 1, true}};
    std::vector<Task> own;
    for (const Task &task : sheet.store.all<Task>()) {
        if (task.assignee == sheet.person.id && task.isOpen())
            own.push_back(task);
    }
    const auto add = [&](const Task &task, const QString &why, Tone tone) {
        const auto left = sheet.load.remaining(task);
        ReportRow row;
        row.cells = {task.title, choiceWord<Task>("state", task.state), why, dateCell(task.due),
                     left ? QVariant::fromValue(*left) : QVariant()};
        row.sources = {briefSource(task)};
        row.tone = tone;
        table.rows.append(row);
    };
    QSet<RecordId> told;
    for (const Attention &need : needsAttention(own, sheet.request.today)) {
        const Task &task = *sheet.store.find(need.task);
        told.insert(task.id.value);
        add(task, attentionText(task, need.reason, sheet.request.today), attentionTone(need.reason));
    }
    const QDate never(9999, 12, 31);
    std::stable_sort(own.begin(), own.end(), [&](const Task &a, const Task &b) {
        return (a.due.isValid() ? a.due : never) < (b.due.isValid() ? b.due : never);
    });
    for (const Task &task : own) {
        if (!told.contains(task.id.value))
            add(task, {}, Tone::Plain);
    }
    return table;
}

ReportTable goalsTable(const BriefSheet &sheet)
{
    QList<Goal> open;
    for (const Goal &goal : sheet.store.all<Goal>()) {
        if (goal.person == sheet.person.id && goal.isOpen())
            open << goal;
    }
    return goalTable(open, false, sheet.request.locale);
}

ReportTable leaveTableAhead(const BriefSheet &sheet)
{
    ReportTable table;
    table.title = briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Away in the next six weeks"));
    table.empty = briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "No leave in the next six weeks."));
    table.columns = {{briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "First day")), "first_day", 1, false},
                     {briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Last day")), "last_day", 1, false},
                     {briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Kind")), "kind", 1, false},
                     {briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "State")), "state", 1, false}};
    const Period ahead{sheet.request.today, sheet.request.today.addDays(daysAhead - 1)};
    for (const Leave &leave : sheet.store.all<Leave>()) {
        if (leave.person != sheet.person.id || leave.state == LeaveState::Refused
            || ahead.intersected({leave.first, leave.last}).isEmpty())
            continue;
        ReportRow row;
        // That somebody is ill is not for paper: only that they are away.
        const bool isPrivate = leave.kind == LeaveKind::Sick;
        row.cells = {leave.first, leave.last, isPrivate ? briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "away")) : choiceWord<Leave>("kind", leave.kind),
                     choiceWord<Leave>("state", leave.state)};
        row.sources = {briefSource(leave)};
        table.rows.append(row);
    }
    return table;
}

} // namespace

Report oneOnOneBrief(const Store &store, const ReportRequest &request)
{
    const BriefSheet sheet(store, request);
    Report report = reportFrame(store, request, "one-on-one", briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "1:1 brief")),
                                {sheet.since, request.today});
    if (sheet.person.name.isEmpty()) {
        report.blocks = {ReportText{{}, briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Choose a person.")), false}};
        return report;
    }
    report.subtitle = sheet.person.name;
    report.confidential = briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Confidential: personal"));
    report.blocks = {briefFacts(sheet), agendaTable(sheet), sinceTable(sheet), workTable(sheet), goalsTable(sheet),
                     leaveTableAhead(sheet)};
    if (!sheet.talks.isEmpty() && !sheet.talks.first().notes.isEmpty())
        report.blocks.append(ReportText{briefText(QT_TRANSLATE_NOOP("muster::OneOnOneBrief", "Notes of %1")).arg(sheet.date(sheet.talks.first().date)),
                                        sheet.talks.first().notes, false});
    return report;
}

} // namespace muster
