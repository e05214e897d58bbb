// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/followup.h"

#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString followUpText(const char *text) { return QCoreApplication::translate("followup", text); }

bool hasOpenAction(const Store &store, Id<PerformanceCheck> check)
{
    for (const RecordId id : store.pointingTo<Action>(check.value, "check_id")) {
        const Task *task = store.find(store.find(Id<Action>{id})->task);
        if (task && task->isOpen())
            return true;
    }
    return false;
}

} // namespace

int actionOwnerField(const RecordType &owner) { return recordType<Action>().ownerField(owner); }

Changes followUpTask(const Store &store, const RecordType &owner, RecordId id, const QString &title, Id<Person> assignee, QDate due,
                     QDate today)
{
    Task task;
    task.id = Id<Task>::make();
    task.title = title;
    task.assignee = assignee;
    task.due = due;
    task.updatedOn = today;
    task.outcome = followUpText(QT_TRANSLATE_NOOP("followup", "Follows from: %1 (%2).")).arg(store.title(owner, id), owner.label());
    Action action;
    action.id = Id<Action>::make();
    action.task = task.id;
    recordType<Action>().fields().at(actionOwnerField(owner)).write(&action, QVariant::fromValue(id));
    return {inserted(task), inserted(action)};
}

Minutes hoursOnActions(const Store &store, const RecordType &owner, RecordId id)
{
    Minutes sum;
    QSet<RecordId> tasks;
    for (const RecordId action : store.pointingTo(id, recordType<Action>(), actionOwnerField(owner)))
        tasks << store.find(Id<Action>{action})->task.value;
    for (const TimeEntry &entry : store.all<TimeEntry>()) {
        if (tasks.contains(entry.task.value))
            sum.value += entry.spent.value;
    }
    return sum;
}

bool isBreach(const PerformanceCheck &check, int value)
{
    return check.goal == CheckGoal::AtMost ? value > check.target : value < check.target;
}

Changes takeReading(const Store &store, const Reading &reading, QDate today)
{
    const PerformanceCheck &check = *store.find(reading.check);
    Changes changes{inserted(reading)};
    PerformanceCheck after = check;
    after.nextDue = std::max(check.nextDue, reading.date.addDays(check.everyDays));
    if (after.nextDue != check.nextDue)
        changes << edited(check, after);
    if (isBreach(check, reading.value) && !hasOpenAction(store, check.id)) {
        const QString title = followUpText(QT_TRANSLATE_NOOP("followup", "%1: %2 %3, target %4"))
                                  .arg(check.name, QString::number(reading.value), check.unit, QString::number(check.target));
        changes += followUpTask(store, recordType<PerformanceCheck>(), check.id.value, title, check.owner, today.addDays(7), today);
    }
    return changes;
}

Changes hire(const Store &store, const Applicant &applicant, QDate today)
{
    const Vacancy *vacancy = store.find(applicant.vacancy);
    if (!vacancy || applicant.person || vacancy->person)
        return {};
    Person person;
    person.id = Id<Person>::make();
    person.name = applicant.name;
    person.role = vacancy->title;
    person.manager = vacancy->manager;
    person.department = vacancy->department;
    person.email = applicant.email;
    person.phone = applicant.phone;
    person.started = std::max(vacancy->wantedFrom, today);
    Applicant hired = applicant;
    hired.stage = ApplicantStage::Hired;
    hired.person = person.id;
    hired.nextStep.clear();
    hired.nextOn = {};
    hired.keepUntil = {}; // a colleague's data now
    Vacancy filled = *vacancy;
    filled.state = VacancyState::Filled;
    filled.person = person.id;
    Changes changes{inserted(person), edited(applicant, hired), edited(*vacancy, filled)};
    struct Step { const char *title; int days; };
    constexpr Step steps[] = {{QT_TRANSLATE_NOOP("followup", "Order equipment for %1"), -21},
                              {QT_TRANSLATE_NOOP("followup", "Accounts and access for %1"), -3},
                              {QT_TRANSLATE_NOOP("followup", "First day: welcome %1"), 0},
                              {QT_TRANSLATE_NOOP("followup", "First goals with %1"), 14}};
    for (const Step &step : steps) {
        changes += followUpTask(store, recordType<Vacancy>(), vacancy->id.value, followUpText(step.title).arg(person.name),
                                vacancy->manager, std::max(today, person.started.addDays(step.days)), today);
    }
    return changes;
}

Changes planCost(const Vacancy &vacancy)
{
    if (!vacancy.line || !vacancy.salary.isGiven() || vacancy.commitment)
        return {};
    Commitment order;
    order.id = Id<Commitment>::make();
    order.name = followUpText(QT_TRANSLATE_NOOP("followup", "New colleague: %1")).arg(vacancy.title);
    order.kind = CommitmentKind::Contract;
    order.line = vacancy.line;
    order.amount = vacancy.salary;
    order.expected = vacancy.wantedFrom;
    Vacancy after = vacancy;
    after.commitment = order.id;
    return {inserted(order), edited(vacancy, after)};
}

} // namespace muster
