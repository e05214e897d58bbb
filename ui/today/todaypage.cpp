// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaypage.h"

#include "app/budgets/spending.h"
#include "app/reviews/review.h"
#include "app/store/due.h"
#include "app/tasks/delegation.h"
#include "app/tasks/load.h"
#include "ui/base/appsettings.h"
#include "ui/base/refreshing.h"
#include "ui/base/viewparts.h"
#include "ui/chart/chartview.h"
#include "ui/today/rowbutton.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace muster {

TodayPage::TodayPage(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_workload(new ChartView), m_spending(new ChartView),
      m_snoozed(settings::snoozed(context.store().file()))
{
    auto *page = new QWidget;
    auto *down = new QVBoxLayout(page);
    down->setContentsMargins(16, 12, 16, 16);
    down->setSpacing(12);
    auto *across = new QHBoxLayout;
    across->setSpacing(12);
    QVBoxLayout *columns[3];
    for (int i = 0; i < 3; ++i) {
        columns[i] = new QVBoxLayout;
        columns[i]->setSpacing(12);
        across->addLayout(columns[i], i == 0 ? 5 : 3);
    }
    m_needs = addCard(columns[0], tr("Needs you"));
    m_load = addCard(columns[1], tr("Load, four weeks"));
    m_reviews = addCard(columns[1], tr("Reviews due in 14 days"));
    m_due = addCard(columns[1], tr("Due in 7 days, in the registers"));
    m_budgets = addCard(columns[2], tr("Budget forecast, worst first"));
    m_renewals = addCard(columns[2], tr("Renewing in 60 days"));
    m_away = addCard(columns[2], tr("Away today"));
    for (QVBoxLayout *column : columns)
        column->addStretch(1);
    down->addLayout(across);
    down->addLayout(makeCharts(), 1);

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    keep<Task, Person>(&TodayPage::showNeeds);
    keep<Leave, Person>(&TodayPage::showAway);
    keep<Review, Person>(&TodayPage::showReviews);
    keep<Task, TimeEntry, Person, Leave, Holiday, WorkPattern, Duty>(&TodayPage::showLoad);
    keep<BudgetLine, BudgetRevision, ForecastOverride, MonthClose, Expense, ExpenseSplit, Commitment, Team>(&TodayPage::showBudgets);
    keep<Commitment>(&TodayPage::showRenewals);
    auto *due = new Refresher(this, [this] { showAgain(&TodayPage::showDue); });
    connect(&context.store(), &Store::changed, due, [due](const Changes &changes) {
        if (std::any_of(changes.begin(), changes.end(), [](const Change &each) { return canFallDue(*each.type); }))
            due->ask();
    });
    connect(&context, &Context::todayChanged, due, [due] { due->ask(); });
    showDue();
}

/// Shows a card now, and again after each step that touches one of the types: what an edit has no part in costs nothing.
template <class... Types> void TodayPage::keep(void (TodayPage::*card)())
{
    (this->*card)();
    refreshOn<Types...>(m_context, this, [this, card] { showAgain(card); });
}

void TodayPage::showAgain(void (TodayPage::*card)())
{
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    (this->*card)();
    if (auto *again = focused.isEmpty() ? nullptr : findChild<QWidget *>(focused))
        again->setFocus();
}

void TodayPage::emptyOut(QVBoxLayout *card)
{
    while (QLayoutItem *item = card->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // later: one of its buttons may just have been pressed
        delete item;
    }
}

QHBoxLayout *TodayPage::makeCharts()
{
    auto *charts = new QHBoxLayout;
    charts->setSpacing(24);
    for (ChartView *chart : {m_workload, m_spending}) {
        chart->setMinimumHeight(chart == m_workload ? 290 : 220);
        charts->addWidget(chart, 1);
        connect(chart, &ChartView::valueActivated, this, [this, chart](int series, int category) {
            const ChartSeries &shown = chart->data().series.at(series);
            const Source source = chart == m_workload ? loadSource(shown.role, category) : shown.sources.value(category);
            if (!source.isEmpty())
                emit m_context.explainRequested(tr("%1, %2").arg(chart->data().categories.at(category), shown.name), source);
        });
    }
    return charts;
}

Period TodayPage::fourWeeks() const
{
    const QDate monday = Period::week(m_context.today()).first;
    return {monday, monday.addDays(27)};
}

Source TodayPage::loadSource(ChartRole role, int person) const
{
    const QList<Person> people = workforce(m_context.store().all<Person>(), fourWeeks());
    return person < people.size() ? explainWorkload(m_context.store().derived<LiveLoad>().on(m_context.today()), role,
                                                    people.at(person).id, fourWeeks())
                                  : Source();
}

QVBoxLayout *TodayPage::addCard(QVBoxLayout *column, const QString &title)
{
    auto *frame = new QFrame;
    frame->setObjectName(QStringLiteral("card"));
    auto *down = new QVBoxLayout(frame);
    down->setContentsMargins(8, 8, 8, 8);
    down->setSpacing(4);
    auto *heading = headingLabel(title);
    heading->setContentsMargins(6, 0, 0, 0);
    down->addWidget(heading);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    down->addLayout(lines);
    column->addWidget(frame);
    return lines;
}

void TodayPage::addLine(QVBoxLayout *card, QWidget *line, const QString &name)
{
    line->setObjectName(name);
    card->addWidget(line);
}

void TodayPage::addNothing(QVBoxLayout *card, const QString &text)
{
    QLabel *label = plainLabel(text);
    label->setProperty("quiet", true);
    label->setWordWrap(true);
    label->setContentsMargins(6, 4, 6, 4);
    card->addWidget(label);
}

void TodayPage::showAway()
{
    emptyOut(m_away);
    const QDate today = m_context.today();
    for (const Leave &leave : m_context.store().all<Leave>()) {
        const Person *person = m_context.store().find(leave.person);
        if (leave.state != LeaveState::Approved || !Period{leave.first, leave.last}.contains(today) || !person)
            continue;
        const QString figure = tr("%1, back after %2").arg(choiceWord<Leave>("kind", leave.kind),
                                                           shortDate(leave.last, today));
        auto *line = new RowButton(person->name, figure, Tone::Quiet);
        connect(line, &RowButton::clicked, this,
                [this, id = leave.id.value] { emit m_context.openRequested(&recordType<Leave>(), id); });
        addLine(m_away, line, QStringLiteral("away-%1").arg(leave.id.value));
    }
    if (m_away->count() == 0)
        addNothing(m_away, tr("Everybody is here."));
}

void TodayPage::showReviews()
{
    emptyOut(m_reviews);
    const QDate today = m_context.today();
    for (const Review &review : m_context.store().all<Review>()) {
        if (review.state >= ReviewState::Acknowledged || !review.due.isValid() || review.due > today.addDays(14)
            || m_reviews->count() >= mostLines)
            continue;
        const Person *person = m_context.store().find(review.person);
        const bool isLate = review.due < today;
        const QString due = shortDate(review.due, today);
        auto *line = new RowButton(person ? person->name : tr("Nobody"), isLate ? tr("%1, overdue").arg(due) : due,
                                   isLate ? Tone::Danger : Tone::Quiet);
        connect(line, &RowButton::clicked, this,
                [this, id = review.id.value] { emit m_context.openRequested(&recordType<Review>(), id); });
        addLine(m_reviews, line, QStringLiteral("review-%1").arg(review.id.value));
    }
    if (m_reviews->count() == 0)
        addNothing(m_reviews, tr("No review is due."));
}

void TodayPage::showLoad()
{
    emptyOut(m_load);
    const Load &load = m_context.store().derived<LiveLoad>().on(m_context.today());
    const Period period = fourWeeks();
    const QList<Person> people = workforce(m_context.store().all<Person>(), period);
    struct Entry { Person person; Utilisation use; };
    QList<Entry> entries;
    for (const Person &person : people)
        entries << Entry{person, load.utilisation(person.id, period)};
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return a.use.percent().value_or(10000) > b.use.percent().value_or(10000); // a conflict comes first
    });
    for (const Entry &entry : entries.first(std::min<qsizetype>(entries.size(), 7))) {
        const std::optional<qint64> percent = entry.use.percent();
        auto *line = new RowButton(entry.person.name, entry.use.toString(QLocale()),
                                   entry.use.isOverload() ? Tone::Danger : Tone::Plain);
        line->setShare(percent ? double(*percent) / 100 : 1);
        const Source source = load.explain(entry.person.id, period);
        connect(line, &RowButton::clicked, this, [this, source, name = entry.person.name] {
            emit m_context.explainRequested(tr("Load of %1").arg(name), source);
        });
        addLine(m_load, line, QStringLiteral("load-%1").arg(entry.person.id.value));
    }
    if (entries.isEmpty())
        addNothing(m_load, tr("Nobody on the staff yet."));
    m_workload->setData(workloadChart(load, people, period));
}

void TodayPage::showBudgets()
{
    emptyOut(m_budgets);
    const Spending spending(m_context.store(), currentFiscalYear(m_context.store(), m_context.today()), m_context.today());
    QList<LineSpending> lines = spending.lines();
    std::stable_sort(lines.begin(), lines.end(), [](const LineSpending &a, const LineSpending &b) {
        return a.forecastVariance().minor < b.forecastVariance().minor;
    });
    for (const LineSpending &line : lines.first(std::min<qsizetype>(lines.size(), 4))) {
        const BudgetLine *record = m_context.store().find(line.line);
        const qint64 plan = line.plannedTotal().minor;
        // What is overspent already, else what the forecast goes over, else what is left: the number that matters.
        const bool isOver = line.available().minor < 0;
        const bool willBeOver = !isOver && line.forecastVariance().minor < 0;
        const Money left = willBeOver ? -line.forecastVariance() : line.available();
        const QString figure = (willBeOver ? tr("%1 over") : tr("%1 left")).arg(left.toShortString(QLocale()));
        auto *row = new RowButton(record ? record->name : QString(), figure,
                                  isOver ? Tone::Danger : willBeOver ? Tone::Warn : Tone::Plain);
        row->setShare(plan == 0 ? 0 : double(line.actualTotal().minor) / double(plan));
        const Source source = willBeOver ? spending.explainForecast(line) : spending.explainAvailable(line);
        const QString title = (willBeOver ? tr("%1, forecast") : tr("%1, available")).arg(record ? record->name : QString());
        connect(row, &RowButton::clicked, this, [this, source, title] { emit m_context.explainRequested(title, source); });
        addLine(m_budgets, row, QStringLiteral("budget-%1").arg(line.line.value));
    }
    if (lines.isEmpty())
        addNothing(m_budgets, tr("No budget lines in this fiscal year."));
    m_spending->setData(spendingChart(spending));
}

void TodayPage::showRenewals()
{
    emptyOut(m_renewals);
    const QDate today = m_context.today();
    std::vector<const Commitment *> soon;
    for (const Commitment &commitment : m_context.store().all<Commitment>()) {
        if (commitment.renewal.isValid() && Period{today, today.addDays(60)}.contains(commitment.renewal))
            soon.push_back(&commitment);
    }
    std::sort(soon.begin(), soon.end(), [](const Commitment *a, const Commitment *b) { return a->renewal < b->renewal; });
    for (const Commitment *commitment : soon) {
        auto *line = new RowButton(commitment->name, shortDate(commitment->renewal, today), Tone::Quiet);
        connect(line, &RowButton::clicked, this,
                [this, id = commitment->id.value] { emit m_context.openRequested(&recordType<Commitment>(), id); });
        addLine(m_renewals, line, QStringLiteral("renewal-%1").arg(commitment->id.value));
    }
    if (soon.empty())
        addNothing(m_renewals, tr("No contract renews."));
}

void TodayPage::showDue()
{
    emptyOut(m_due);
    const QDate today = m_context.today();
    QList<QList<DueRecord>> registers; // a line each, in the order of the first day; what is alone in its register is named
    for (const DueRecord &due : dueRecords(m_context.store(), today.addDays(7))) {
        const auto isSame = [&](const QList<DueRecord> &some) { return some.first().type == due.type; };
        const auto same = std::find_if(registers.begin(), registers.end(), isSame);
        if (same == registers.end())
            registers << QList<DueRecord>{due};
        else
            *same << due;
    }
    const qsizetype shown = m_showsAllDue ? registers.size() : std::min<qsizetype>(registers.size(), mostRegisters);
    for (const QList<DueRecord> &some : registers.first(shown)) {
        const DueRecord &first = some.first();
        const QString day = shortDate(first.day, today);
        const bool isLate = first.day < today;
        auto *line = new RowButton(some.size() == 1 ? m_context.store().title(*first.type, first.id) : first.type->counted(some.size()),
                                   isLate ? tr("%1, overdue").arg(day) : day, isLate ? Tone::Danger : Tone::Quiet);
        if (some.size() == 1)
            line->setNote(first.type->label());
        Source source{tr("what has a day up to a week from now and is still open"), {}, first.type->name(), {}};
        for (const DueRecord &due : some)
            source.rows << due.id;
        connect(line, &RowButton::clicked, this, [this, source, first, count = some.size()] {
            if (count == 1)
                emit m_context.openRequested(first.type, first.id);
            else
                emit m_context.explainRequested(first.type->pluralLabel(), source);
        });
        addLine(m_due, line, QStringLiteral("due-%1").arg(QLatin1String(first.type->name())));
    }
    if (registers.isEmpty())
        addNothing(m_due, tr("Nothing in the registers falls due."));
    if (shown == registers.size())
        return;
    auto *all = new RowButton(tr("Show all"), QLocale().toString(registers.size()), Tone::Accent);
    connect(all, &RowButton::clicked, this, [this] {
        m_showsAllDue = true;
        showAgain(&TodayPage::showDue);
    });
    addLine(m_due, all, QStringLiteral("due-all"));
}

} // namespace muster
