// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/goaltable.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString goalTableText(const char *text)
{
    return QCoreApplication::translate("muster::GoalTable", text);
}

QString goalResult(const Goal &goal, const QLocale &locale)
{
    const QString text = goalTableText(QT_TRANSLATE_NOOP("muster::GoalTable", "%1: %2 → %3, target %4"))
                             .arg(goal.measure, locale.toString(goal.start), locale.toString(goal.current), locale.toString(goal.target));
    return goal.result.isEmpty() ? text : text + QStringLiteral(". ") + goal.result;
}

} // namespace

ReportTable goalTable(const QList<Goal> &goals, bool isJudged, const QLocale &locale)
{
    ReportTable table;
    table.title = goalTableText(QT_TRANSLATE_NOOP("muster::GoalTable", "Goals"));
    table.empty = goalTableText(QT_TRANSLATE_NOOP("muster::GoalTable", "No goals are agreed."));
    table.columns = {{goalTableText(QT_TRANSLATE_NOOP("muster::GoalTable", "Goal")), "goal", 2.2, false},
                     {goalTableText(QT_TRANSLATE_NOOP("muster::GoalTable", "Result")), "result", 4.6, false},
                     {goalTableText(QT_TRANSLATE_NOOP("muster::GoalTable", "Progress")), "progress", 0.8, true}};
    if (isJudged) {
        table.columns.insert(1, {goalTableText(QT_TRANSLATE_NOOP("muster::GoalTable", "Weight")), "weight", 0.6, true});
        table.columns << ReportColumn{goalTableText(QT_TRANSLATE_NOOP("muster::GoalTable", "Rating")), "rating", 0.6, true};
    } else {
        table.columns << ReportColumn{goalTableText(QT_TRANSLATE_NOOP("muster::GoalTable", "Due")), "due", 0.9, false};
    }
    for (const Goal &goal : goals) {
        ReportRow row;
        row.cells = {goal.title, goalResult(goal, locale), QVariant::fromValue(progress(goal))};
        if (isJudged) {
            row.cells.insert(1, qint64(goal.weight));
            row.cells << (goal.rating ? QVariant(qint64(*goal.rating)) : QVariant());
        } else {
            row.cells << (goal.due.isValid() ? QVariant(goal.due) : QVariant());
        }
        row.sources = {Source{{}, {}, recordType<Goal>().name(), {goal.id.value}}};
        table.rows << row;
    }
    return table;
}

} // namespace muster
