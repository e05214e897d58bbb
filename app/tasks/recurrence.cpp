// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/recurrence.h"

#include <QCoreApplication>
#include <libical/ical.h>
#include <memory>

namespace muster {

namespace {

constexpr int mostRuleSteps = 100'000; ///< of one rule; more is a rule that never comes

struct ParsedRule
{
    icalrecurrencetype recurrence;
    bool isValid = false;
};

ParsedRule parsedRule(const QString &rule)
{
    icalerror_set_errors_are_fatal(false);
    ParsedRule parsed{icalrecurrencetype_from_string(rule.toLatin1().constData()), false};
    const auto frequency = parsed.recurrence.freq;
    parsed.isValid = frequency == ICAL_DAILY_RECURRENCE || frequency == ICAL_WEEKLY_RECURRENCE
                     || frequency == ICAL_MONTHLY_RECURRENCE || frequency == ICAL_YEARLY_RECURRENCE;
    return parsed;
}

icaltimetype icalDay(QDate day)
{
    return icaltime_from_string(day.toString(QStringLiteral("yyyyMMdd")).toLatin1().constData());
}

/// Calls each(day) for the days of the rule from `start` on until it returns false.
template <class Each> void forEachDay(const icalrecurrencetype &rule, QDate start, Each each)
{
    const std::unique_ptr<icalrecur_iterator, void (*)(icalrecur_iterator *)> iterator(icalrecur_iterator_new(rule, icalDay(start)),
                                                                                      &icalrecur_iterator_free);
    for (int step = 0; iterator && step < mostRuleSteps; ++step) {
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next) || !each(QDate(next.year, next.month, next.day)))
            return;
    }
}

QString ruleTextOf(icalrecurrencetype rule)
{
    char *text = icalrecurrencetype_as_string_r(&rule);
    const QString result = QString::fromLatin1(text);
    icalmemory_free_buffer(text);
    return result;
}

QString recurrenceWords(const char *text, int n = -1)
{
    return QCoreApplication::translate("muster::Recurrence", text, nullptr, n);
}

QString everyText(icalrecurrencetype_frequency frequency, int interval)
{
    switch (frequency) {
    case ICAL_DAILY_RECURRENCE:
        return interval == 1 ? recurrenceWords("every day") : recurrenceWords("every %n days", interval);
    case ICAL_WEEKLY_RECURRENCE:
        return interval == 1 ? recurrenceWords("every week") : recurrenceWords("every %n weeks", interval);
    case ICAL_MONTHLY_RECURRENCE:
        return interval == 1 ? recurrenceWords("every month") : recurrenceWords("every %n months", interval);
    case ICAL_YEARLY_RECURRENCE:
        return interval == 1 ? recurrenceWords("every year") : recurrenceWords("every %n years", interval);
    default: return {};
    }
}

/// "Monday, Friday"; nothing where a day is counted within its month.
std::optional<QString> weekdaysText(const icalrecurrencetype &rule, const QLocale &locale)
{
    QStringList days;
    for (int i = 0; i < ICAL_BY_DAY_SIZE && rule.by_day[i] != ICAL_RECURRENCE_ARRAY_MAX; ++i) {
        const int day = int(icalrecurrencetype_day_day_of_week(rule.by_day[i])); // Sunday is 1
        if (icalrecurrencetype_day_position(rule.by_day[i]) != 0 || day < 1)
            return {};
        days << locale.standaloneDayName(day == 1 ? 7 : day - 1);
    }
    return days.join(QLatin1String(", "));
}

} // namespace

bool isRecurrenceRule(const QString &rule)
{
    return rule.startsWith(QLatin1String("FREQ="), Qt::CaseInsensitive) && parsedRule(rule).isValid;
}

QString heldAtMonthEnd(const QString &rule, QDate due)
{
    const QString upper = rule.toUpper();
    if (!upper.contains(QLatin1String("FREQ=MONTHLY")) || upper.contains(QLatin1String("BY")) || due.day() <= 28)
        return rule;
    QStringList days;
    for (int day = 28; day <= due.day(); ++day)
        days << QString::number(day);
    return rule + QLatin1String(";BYMONTHDAY=") + days.join(u',') + QLatin1String(";BYSETPOS=-1");
}

std::optional<Occurrence> nextOccurrence(const QString &rule, RecurrenceFrom from, QDate due, QDate finished)
{
    const bool onDates = from == RecurrenceFrom::Dates && due.isValid();
    const QDate start = onDates ? due : finished;
    if (!start.isValid() || !isRecurrenceRule(rule))
        return {};
    ParsedRule parsed = parsedRule(heldAtMonthEnd(rule, start));
    // Counted here: the first day of a rule need not be the start, and the start is one of those that are counted.
    const int count = parsed.recurrence.count;
    parsed.recurrence.count = 0;
    int passed = 1;
    QDate next;
    forEachDay(parsed.recurrence, start, [&](QDate day) {
        if (day <= start)
            return true;
        if (count > 0 && ++passed > count)
            return false;
        if (day < finished)
            return true;
        next = day;
        return false;
    });
    if (!next.isValid())
        return {};
    ParsedRule left = onDates ? parsed : parsedRule(rule); // a month's end that was only met by chance is not kept
    left.recurrence.count = count > 0 ? count - passed + 1 : 0;
    return Occurrence{next, ruleTextOf(left.recurrence)};
}

QList<QDate> occurrences(const QString &rule, QDate due, const Period &period, int most)
{
    QList<QDate> days;
    if (!due.isValid() || period.isEmpty() || !isRecurrenceRule(rule))
        return days;
    forEachDay(parsedRule(heldAtMonthEnd(rule, due)).recurrence, due, [&](QDate day) {
        if (day > period.last || days.size() >= most)
            return false;
        if (day >= period.first)
            days << day;
        return true;
    });
    return days;
}

QString recurrenceText(const QString &rule, const QLocale &locale)
{
    if (!isRecurrenceRule(rule))
        return rule;
    const icalrecurrencetype parsed = parsedRule(rule).recurrence;
    const auto weekdays = weekdaysText(parsed, locale);
    const bool isPlain = parsed.count == 0 && icaltime_is_null_time(parsed.until) && parsed.by_month[0] == ICAL_RECURRENCE_ARRAY_MAX
                         && parsed.by_month_day[0] == ICAL_RECURRENCE_ARRAY_MAX && parsed.by_set_pos[0] == ICAL_RECURRENCE_ARRAY_MAX;
    if (!isPlain || !weekdays)
        return rule;
    const QString every = everyText(parsed.freq, std::max<int>(1, parsed.interval));
    return weekdays->isEmpty() ? every : recurrenceWords("%1 on %2").arg(every, *weekdays);
}

Changes nextOfSeries(const Task &task, const std::vector<ChecklistItem> &checklist, QDate today, const QDateTime &now)
{
    const auto occurrence = nextOccurrence(task.recurrence, task.recurrenceFrom, task.due, today);
    if (!occurrence)
        return {};
    Task next = task;
    next.id = Id<Task>::make();
    next.state = task.acceptedOn.isValid() ? TaskState::Accepted : TaskState::Proposed;
    next.due = occurrence->date;
    next.start = task.start.isValid() && task.due.isValid() ? next.due.addDays(task.due.daysTo(task.start)) : QDate();
    next.finish = {};
    next.recurrence = occurrence->rule;
    next.followUp = next.due;
    next.acceptedOn = task.acceptedOn.isValid() ? today : QDate();
    next.updatedOn = today;
    next.finishedOn = {};
    next.done = 0;
    next.remaining = {};
    next.waitingOn.clear();
    next.waitingSince = {};
    next.reason.clear();
    next.order = {};
    next.source.clear(); // it comes from here
    Handover link;
    link.id = Id<Handover>::make();
    link.task = next.id;
    link.at = now;
    link.state = next.state;
    link.from = task.accountable;
    link.to = task.assignee;
    Changes changes{inserted(next), inserted(link)};
    for (const ChecklistItem &item : checklist) {
        if (item.task == task.id)
            changes << inserted(ChecklistItem{Id<ChecklistItem>::make(), next.id, item.text, false, item.position});
    }
    return changes;
}

} // namespace muster
