// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/evidence.h"

#include "app/staff/leave.h"
#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

constexpr int longAbsence = 5; // days

QString evidenceText(const char *text)
{
    return QCoreApplication::translate("muster::Evidence", text);
}

/// Collects what lies in the period.
struct EvidenceCollector
{
    const Store &store;
    Id<Person> person;
    Period period;
    QDate today;
    QList<Evidence> found;

    template <class T> void add(EvidenceKind kind, QDate date, const QString &text, const T &record, bool confidential = false)
    {
        if (period.contains(date))
            found << Evidence{kind, date, text, &recordType<T>(), record.id.value, confidential};
    }

    void addTasks()
    {
        for (const Task &task : store.all<Task>()) {
            if (task.assignee != person || task.state == TaskState::Dropped)
                continue;
            if (task.finishedOn.isValid()) {
                const bool isLate = task.due.isValid() && task.finishedOn > task.due;
                const QString days = QLocale().toString(isLate ? task.due.daysTo(task.finishedOn) : 0);
                add(isLate ? EvidenceKind::Late : EvidenceKind::Finished, task.finishedOn,
                    isLate ? evidenceText(QT_TRANSLATE_NOOP("muster::Evidence", "%1, %2 d after its date")).arg(task.title, days) : task.title, task);
            } else if (task.isOpen() && task.due.isValid() && task.due < std::min(today, period.last)) {
                add(EvidenceKind::Late, task.due, evidenceText(QT_TRANSLATE_NOOP("muster::Evidence", "%1, still open")).arg(task.title), task);
            }
        }
    }

    void addGoals()
    {
        for (const Goal &goal : store.all<Goal>()) {
            if (goal.person == person && !goal.isOpen() && goal.state != GoalState::CarriedOver)
                add(EvidenceKind::Goal, std::min(goal.due.isValid() ? goal.due : period.last, today),
                    QStringLiteral("%1: %2").arg(goal.title, choiceWord<Goal>("state", goal.state)), goal);
        }
        for (const GoalCheckIn &checkIn : store.all<GoalCheckIn>()) {
            if (const Goal *goal = store.find(checkIn.goal); goal && goal->person == person)
                add(EvidenceKind::Goal, checkIn.date,
                    QStringLiteral("%1: %2 %3").arg(goal->title, QLocale().toString(checkIn.value), checkIn.note).trimmed(), *goal);
        }
    }

    void addSeen()
    {
        for (const Observation &seen : store.all<Observation>()) {
            if (seen.person != person)
                continue;
            const EvidenceKind kind = seen.kind == ObservationKind::Praise     ? EvidenceKind::Praise
                                      : seen.kind == ObservationKind::Incident ? EvidenceKind::Incident
                                      : seen.kind == ObservationKind::Learned  ? EvidenceKind::Training
                                                                               : EvidenceKind::Talk;
            add(kind, seen.date, seen.text, seen, true);
        }
        for (const AgendaItem &item : store.all<AgendaItem>()) {
            if (item.person != person)
                continue;
            if (item.kind == AgendaKind::Praise || item.kind == AgendaKind::Concern)
                add(item.kind == AgendaKind::Praise ? EvidenceKind::Praise : EvidenceKind::Incident, item.raised, item.text, item, true);
            else if (item.doneOn.isValid() && item.task.isNull())
                add(EvidenceKind::Talk, item.doneOn, item.text, item, true);
        }
        for (const Certificate &paper : store.all<Certificate>()) {
            if (paper.person == person)
                add(EvidenceKind::Training, paper.issued, paper.name, paper);
        }
    }

    void addAbsences()
    {
        for (const Leave &leave : store.all<Leave>()) {
            const int days = int(leave.first.daysTo(leave.last)) + 1;
            if (leave.person == person && leave.state == LeaveState::Approved && days >= longAbsence)
                add(EvidenceKind::Absence, leave.first, evidenceText(QT_TRANSLATE_NOOP("muster::Evidence", "away until %1")).arg(QLocale().toString(leave.last, QLocale::ShortFormat)),
                    leave);
        }
    }
};

struct EvidenceLook { EvidenceKind kind; const char *word; Tone tone; };
constexpr EvidenceLook evidenceLooks[] = {
    {EvidenceKind::Finished, QT_TRANSLATE_NOOP("muster::Evidence", "Done"), Tone::Ok},
    {EvidenceKind::Late, QT_TRANSLATE_NOOP("muster::Evidence", "Late"), Tone::Warn},
    {EvidenceKind::Goal, QT_TRANSLATE_NOOP("muster::Evidence", "Goal"), Tone::Accent},
    {EvidenceKind::Praise, QT_TRANSLATE_NOOP("muster::Evidence", "Praise"), Tone::Ok},
    {EvidenceKind::Incident, QT_TRANSLATE_NOOP("muster::Evidence", "Incident"), Tone::Danger},
    {EvidenceKind::Training, QT_TRANSLATE_NOOP("muster::Evidence", "Training"), Tone::Accent},
    {EvidenceKind::Talk, QT_TRANSLATE_NOOP("muster::Evidence", "1:1"), Tone::Plain},
    {EvidenceKind::Absence, QT_TRANSLATE_NOOP("muster::Evidence", "Away"), Tone::Quiet},
};

const EvidenceLook &lookOf(EvidenceKind kind)
{
    return *std::find_if(std::begin(evidenceLooks), std::end(evidenceLooks), [kind](const EvidenceLook &look) { return look.kind == kind; });
}

} // namespace

QString evidenceWord(EvidenceKind kind) { return evidenceText(lookOf(kind).word); }
Tone evidenceTone(EvidenceKind kind) { return lookOf(kind).tone; }

QList<Evidence> evidenceOf(const Store &store, Id<Person> person, const Period &period, QDate today)
{
    EvidenceCollector collector{store, person, period, today, {}};
    collector.addTasks();
    collector.addGoals();
    collector.addSeen();
    collector.addAbsences();
    std::stable_sort(collector.found.begin(), collector.found.end(), [](const Evidence &a, const Evidence &b) { return a.date > b.date; });
    return collector.found;
}

int MonthCoverage::covered() const
{
    return int(std::count_if(months.begin(), months.end(), [](const Month &month) { return month.count > 0; }));
}

bool MonthCoverage::isRecent() const
{
    if (months.size() < 6)
        return false;
    int all = 0, recent = 0;
    const qsizetype last = (months.size() + 3) / 4;
    for (qsizetype i = 0; i < months.size(); ++i) {
        all += months.at(i).count;
        recent += i >= months.size() - last ? months.at(i).count : 0;
    }
    return all > 0 && 2 * recent > all;
}

MonthCoverage monthCoverage(const QList<Evidence> &evidence, const Period &period, QDate today)
{
    constexpr int most = 36;
    MonthCoverage coverage;
    const QDate last = std::min(period.last, today);
    for (QDate month = Period::month(period.first).first; !period.isEmpty() && month <= last && coverage.months.size() < most; month = month.addMonths(1)) {
        const Period whole = Period::month(month);
        coverage.months << MonthCoverage::Month{month, int(std::count_if(evidence.begin(), evidence.end(), [&](const Evidence &each) {
                               return each.counts() && whole.contains(each.date);
                           }))};
    }
    return coverage;
}

Changes cite(const Evidence &evidence, Id<Review> review, Id<Competency> competency, const std::vector<Citation> &citations)
{
    Citation made{Id<Citation>::make(), review, competency, {}, {}, {}, {}};
    if (evidence.type == &recordType<Task>())
        made.task = {evidence.id};
    else if (evidence.type == &recordType<Goal>())
        made.goal = {evidence.id};
    else if (evidence.type == &recordType<Observation>())
        made.observation = {evidence.id};
    else if (evidence.type == &recordType<Certificate>())
        made.certificate = {evidence.id};
    else
        return {};
    const bool isThere = std::any_of(citations.begin(), citations.end(), [&](const Citation &other) {
        return other.review == review && other.competency == competency && other.task == made.task && other.goal == made.goal
               && other.observation == made.observation && other.certificate == made.certificate;
    });
    return isThere ? Changes() : Changes{inserted(made)};
}

QString citedText(const Store &store, const Citation &citation)
{
    if (const Observation *seen = store.find(citation.observation))
        return seen->text;
    if (citation.task)
        return store.title(recordType<Task>(), citation.task.value);
    return citation.goal ? store.title(recordType<Goal>(), citation.goal.value) : store.title(recordType<Certificate>(), citation.certificate.value);
}

Changes observationOf(const AgendaItem &item, QDate today)
{
    const ObservationKind kind = item.kind == AgendaKind::Praise    ? ObservationKind::Praise
                                 : item.kind == AgendaKind::Concern ? ObservationKind::Incident
                                                                    : ObservationKind::Note;
    Changes changes{inserted(Observation{Id<Observation>::make(), item.person, kind, item.raised, item.text, {}})};
    if (item.isOpen()) {
        AgendaItem after = item;
        after.doneOn = std::max(today, item.raised);
        changes << edited(item, after);
    }
    return changes;
}

Changes goalOf(const AgendaItem &item, const std::vector<ReviewCycle> &cycles, QDate today)
{
    Goal goal;
    goal.id = Id<Goal>::make();
    goal.title = item.text;
    goal.person = item.owner ? item.owner : item.person;
    goal.due = item.due;
    for (const ReviewCycle &cycle : cycles) {
        if (Period{cycle.first, cycle.last}.contains(today))
            goal.cycle = cycle.id;
    }
    Changes changes{inserted(goal)};
    if (item.isOpen()) {
        AgendaItem after = item;
        after.doneOn = std::max(today, item.raised);
        changes << edited(item, after);
    }
    return changes;
}

} // namespace muster
