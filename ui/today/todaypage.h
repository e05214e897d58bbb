// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/period.h"
#include "app/report/chartdata.h"
#include "app/tasks/attention.h"
#include "ui/base/context.h"

#include <QMap>

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace muster {

class ChartView;

/// What a manager has to know this morning, on one page. Every line opens what is behind it.
class TodayPage : public QWidget
{
    Q_OBJECT
public:
    explicit TodayPage(Context &context, QWidget *parent = nullptr);

private:
    static constexpr int mostLines = 8;
    static constexpr int mostRegisters = 4; ///< with their first day; the others on request: the charts are to be seen as well

    QVBoxLayout *addCard(QVBoxLayout *column, const QString &title);
    template <class... Types> void keep(void (TodayPage::*card)());
    void showAgain(void (TodayPage::*card)()); ///< what had the focus has it again
    void showNeeds();
    void addNeedChips(const QList<Attention> &needs);
    void addNeed(const Attention &need);
    void explainNeeds(const QString &title, const QList<Attention> &needs);
    QHBoxLayout *makeCharts();
    Period fourWeeks() const; ///< from this Monday on
    Source loadSource(ChartRole role, int person) const; ///< of the chart of them
    void showAway();
    void showReviews();
    void showLoad();
    void showBudgets();
    void showRenewals();
    void showDue();
    void addLine(QVBoxLayout *card, QWidget *line, const QString &name);
    void addNothing(QVBoxLayout *card, const QString &text);
    void complete(Id<Task> task);
    void postpone(Id<Task> task) { followUp(task, m_context.today().addDays(1)); }
    void followUp(Id<Task> task, QDate day);
    void snooze(Id<Task> task, QDate until);
    void keepSnoozed();
    void addAsleep(int count);
    QToolButton *moreButton(const Task &task);
    static void emptyOut(QVBoxLayout *card);

    Context &m_context;
    QVBoxLayout *m_needs, *m_away, *m_reviews, *m_load, *m_budgets, *m_renewals, *m_due;
    ChartView *m_workload, *m_spending;
    QMap<RecordId, QDate> m_snoozed; ///< tasks that are not shown before a day
    bool m_showsAllDue = false;
};

} // namespace muster
