// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/systems/check.h"

namespace muster {

template <> struct Choices<CheckGoal>
{
    static constexpr Choice list[] = {
        {int(CheckGoal::AtMost), "at-most", QT_TRANSLATE_NOOP("record", "At most")},
        {int(CheckGoal::AtLeast), "at-least", QT_TRANSLATE_NOOP("record", "At least")},
    };
};

template <> struct Choices<CheckState>
{
    static constexpr Choice list[] = {
        {int(CheckState::Active), "active", QT_TRANSLATE_NOOP("record", "Active"), Tone::Ok},
        {int(CheckState::Paused), "paused", QT_TRANSLATE_NOOP("record", "Paused"), Tone::Quiet, true},
    };
};

template <> const RecordType &recordType<PerformanceCheck>()
{
    static const Description<PerformanceCheck> d("performance_check", "checks", QT_TRANSLATE_NOOP("record", "Check"),
                                                 QT_TRANSLATE_NOOP("record", "Checks"), {
        field(&PerformanceCheck::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&PerformanceCheck::system, "system_id", QT_TRANSLATE_NOOP("record", "System")),
        field(&PerformanceCheck::metric, "metric", QT_TRANSLATE_NOOP("record", "Metric"))
            .helped(QT_TRANSLATE_NOOP("record", "What is measured: response time, free disk space.")),
        field(&PerformanceCheck::goal, "goal", QT_TRANSLATE_NOOP("record", "Goal")),
        field(&PerformanceCheck::target, "target", QT_TRANSLATE_NOOP("record", "Target")),
        field(&PerformanceCheck::unit, "unit", QT_TRANSLATE_NOOP("record", "Unit"))
            .helped(QT_TRANSLATE_NOOP("record", "Choose one in which whole numbers are fine enough: ms, MB, %.")),
        field(&PerformanceCheck::everyDays, "every_days", QT_TRANSLATE_NOOP("record", "Every (days)")).between(1, 3660),
        field(&PerformanceCheck::nextDue, "next_due", QT_TRANSLATE_NOOP("record", "Next due")).dueBy().startsToday(),
        field(&PerformanceCheck::owner, "owner_id", QT_TRANSLATE_NOOP("record", "Owner")),
        field(&PerformanceCheck::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&PerformanceCheck::procedure, "procedure", QT_TRANSLATE_NOOP("record", "How it is done")).multiline().secondary(),
    }, nullptr, {{"state"}, {"next_due"}});
    return d;
}

template <> const RecordType &recordType<Reading>()
{
    static const Description<Reading> d("reading", "readings", QT_TRANSLATE_NOOP("record", "Reading"),
                                        QT_TRANSLATE_NOOP("record", "Readings"), {
        field(&Reading::check, "check_id", QT_TRANSLATE_NOOP("record", "Check")).required().partOf(),
        field(&Reading::date, "date", QT_TRANSLATE_NOOP("record", "Date")).required().alsoCalled({"day", "time", "timestamp"}),
        field(&Reading::value, "value", QT_TRANSLATE_NOOP("record", "Value")).alsoCalled({"reading", "result"}),
        field(&Reading::by, "by_id", QT_TRANSLATE_NOOP("record", "By")).secondary(),
        field(&Reading::note, "note", QT_TRANSLATE_NOOP("record", "Note")),
    }, nullptr, {{"date", true}});
    return d;
}

} // namespace muster
