// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/oneonones/agenda.h"

#include <tuple>

namespace muster {

namespace {

constexpr int longestAbsence = 60; // days; a person who is away for longer is asked for on the day itself

} // namespace

OneOnOneDue oneOnOneDue(const Person &person, const std::vector<OneOnOne> &meetings, const Capacity &capacity, QDate today)
{
    OneOnOneDue due;
    for (const OneOnOne &meeting : meetings) {
        if (meeting.person != person.id || !meeting.date.isValid())
            continue;
        if (meeting.date <= today)
            due.last = due.last.isValid() ? std::max(due.last, meeting.date) : meeting.date;
        else
            due.planned = due.planned.isValid() ? std::min(due.planned, meeting.date) : meeting.date;
    }
    due.due = due.planned;
    if (due.due.isValid() || person.oneOnOneDays <= 0 || !person.isEmployedOn(today))
        return due;
    due.due = due.last.isValid() ? due.last.addDays(person.oneOnOneDays) : today;
    for (int put = 0; due.due >= today && put <= longestAbsence; ++put) {
        const QDate day = due.due.addDays(put);
        if (capacity.scheduled(person.id, day).value > 0 && !capacity.isAway(person.id, day)) {
            due.due = day;
            break;
        }
    }
    return due;
}

QList<OneOnOne> oneOnOnesWith(const std::vector<OneOnOne> &meetings, Id<Person> person)
{
    QList<OneOnOne> found;
    std::copy_if(meetings.begin(), meetings.end(), std::back_inserter(found),
                 [person](const OneOnOne &meeting) { return meeting.person == person; });
    std::stable_sort(found.begin(), found.end(), [](const OneOnOne &a, const OneOnOne &b) { return a.date > b.date; });
    return found;
}

QList<AgendaItem> openAgenda(const std::vector<AgendaItem> &items, Id<Person> person)
{
    QList<AgendaItem> open;
    std::copy_if(items.begin(), items.end(), std::back_inserter(open),
                 [person](const AgendaItem &item) { return item.person == person && item.isOpen(); });
    const QDate never(9999, 12, 31);
    std::stable_sort(open.begin(), open.end(), [&](const AgendaItem &a, const AgendaItem &b) {
        const auto key = [&](const AgendaItem &item) {
            return std::tuple(item.kind != AgendaKind::Action, item.due.isValid() ? item.due : never, item.raised);
        };
        return key(a) < key(b);
    });
    return open;
}

int carriedOver(const AgendaItem &item, const std::vector<OneOnOne> &meetings, QDate today)
{
    const QDate until = item.doneOn.isValid() ? std::min(item.doneOn, today) : today;
    return int(std::count_if(meetings.begin(), meetings.end(), [&](const OneOnOne &meeting) {
        return meeting.person == item.person && meeting.date > item.raised && meeting.date <= until;
    }));
}

OneOnOne newOneOnOne(Id<Person> person, QDate date, const NoteTemplate *from)
{
    OneOnOne meeting;
    meeting.id = Id<OneOnOne>::make();
    meeting.person = person;
    meeting.date = date;
    if (from)
        meeting.notes = from->text;
    return meeting;
}

Changes proposedTask(const QString &title, Id<Person> to, Id<Person> accountable, QDate due, const StepMoment &moment, Id<Task> &made)
{
    Task task;
    task.id = made = Id<Task>::make();
    task.title = title;
    task.assignee = to;
    task.accountable = accountable;
    task.due = due;
    task.updatedOn = moment.today;
    task.followUp = nextFollowUp(task, moment.today);
    Handover first;
    first.id = Id<Handover>::make();
    first.task = task.id;
    first.at = moment.now;
    first.state = task.state;
    first.from = accountable;
    first.to = task.assignee;
    return {inserted(task), inserted(first)};
}

Changes taskOfAction(const AgendaItem &item, Id<Person> accountable, const StepMoment &moment)
{
    if (!item.isOpen() || item.task)
        return {};
    AgendaItem after = item;
    after.doneOn = moment.today;
    Changes changes = proposedTask(item.text, item.owner ? item.owner : item.person, accountable, item.due, moment, after.task);
    return changes << edited(item, after);
}

} // namespace muster
