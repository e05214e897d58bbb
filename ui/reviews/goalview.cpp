// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/goalview.h"

#include "app/store/store.h"
#include "ui/base/asking.h"
#include "ui/base/refreshing.h"
#include "ui/base/viewparts.h"
#include "ui/record/tone.h"
#include "ui/reviews/cyclechooser.h"

#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace muster {

namespace {

constexpr int goalIdRole = Qt::UserRole, tenthsRole = Qt::UserRole + 1;

QString goalPercent(const Percent &percent)
{
    return percent.tenths ? GoalView::tr("%1 %").arg(QLocale().toString(*percent.tenths / 10)) : GoalView::tr("n/a");
}

/// The progress as a bar with its number.
class ProgressDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem plain = option;
        initStyleOption(&plain, index);
        const QString text = plain.text;
        plain.text.clear();
        plain.widget->style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);
        const int room = option.fontMetrics.horizontalAdvance(QStringLiteral("100 % "));
        const QRect bar(option.rect.left() + 4, option.rect.center().y() - 3, option.rect.width() - room - 12, 7);
        const QVariant tenths = index.data(tenthsRole);
        if (tenths.isValid() && bar.width() > 8)
            drawBar(*painter, bar, tenths.toDouble() / 1000, toneColor(Tone::Accent, option.palette),
                    mixed(option.palette.color(QPalette::Base), option.palette.color(QPalette::Text), 0.15));
        painter->setPen(option.palette.color(option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(option.rect.adjusted(0, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter, text);
    }
};

} // namespace

GoalView::GoalView(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_cycles(new QComboBox), m_checkIn(new QPushButton(tr("Check in…"))),
      m_part(new QPushButton(tr("Add a part…"))), m_task(new QPushButton(tr("Link a task…"))), m_carry(new QPushButton(tr("Carry over…"))),
      m_tree(new QTreeWidget), m_stack(new QStackedWidget)
{
    auto *page = new QWidget;
    auto *down = new QVBoxLayout(page);
    down->setContentsMargins(16, 12, 16, 12);
    down->setSpacing(12);
    makeHead(down);
    m_tree->setAccessibleName(tr("Goals"));
    m_tree->setColumnCount(Columns);
    m_tree->setHeaderLabels({tr("Goal"), tr("Person"), tr("Weight"), tr("Progress"), tr("Measure"), tr("Forecast"), tr("Due"), tr("State")});
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setAlternatingRowColors(true);
    m_tree->setItemDelegateForColumn(Progress, new ProgressDelegate(m_tree));
    m_tree->header()->setSectionResizeMode(QHeaderView::Interactive);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(Title, QHeaderView::Stretch);
    down->addWidget(m_tree, 1);
    m_stack->addWidget(page);
    m_stack->addWidget(emptyLabel(tr("No goals yet. “+ New goal” makes one; a goal without a person is the team's.")));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_cycles, &QComboBox::currentIndexChanged, this, &GoalView::load);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, &GoalView::updateButtons);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item)
            emit m_context.selected(&recordType<Goal>(), item->data(Title, goalIdRole).toLongLong());
    });
    connect(m_tree, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem *item) { emit m_context.openRequested(&recordType<Goal>(), item->data(Title, goalIdRole).toLongLong()); });
    refreshOn<Goal, GoalCheckIn, GoalTask, ReviewCycle, muster::Person>(context, this, [this] { refresh(); });
    refresh();
}

void GoalView::makeHead(QVBoxLayout *down)
{
    m_cycles->setAccessibleName(tr("Review cycle"));
    m_checkIn->setProperty("primary", true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_cycles);
    head->addStretch(1);
    for (QPushButton *each : {m_carry, m_task, m_part, m_checkIn})
        head->addWidget(each);
    down->addLayout(head);
    connect(m_checkIn, &QPushButton::clicked, this, &GoalView::askCheckIn);
    connect(m_part, &QPushButton::clicked, this, &GoalView::addPart);
    connect(m_task, &QPushButton::clicked, this, &GoalView::askTask);
    connect(m_carry, &QPushButton::clicked, this, &GoalView::askCarryOver);
}

void GoalView::refresh()
{
    const QVariant chosen = m_cycles->currentData();
    fillCycles(*m_cycles, m_context.store());
    const QSignalBlocker quiet(m_cycles);
    m_cycles->addItem(tr("Goals of no cycle"), RecordId(0));
    if (chosen.isValid())
        m_cycles->setCurrentIndex(std::max(0, m_cycles->findData(chosen)));
    load();
}

void GoalView::load()
{
    const QList<Id<Goal>> selected = selectedGoals();
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    std::vector<Goal> goals = m_context.store().all<Goal>();
    const auto place = [this](const Goal &goal) { // the team's first
        return goal.person ? QStringLiteral("1") + m_context.store().title(recordType<muster::Person>(), goal.person.value) : QString();
    };
    std::stable_sort(goals.begin(), goals.end(), [&](const Goal &a, const Goal &b) { return place(a).localeAwareCompare(place(b)) < 0; });
    const auto isShown = [&](const Goal &goal) { return goal.cycle == chosenCycle(*m_cycles); };
    for (const Goal &goal : goals) {
        const Goal *parent = m_context.store().find(goal.parent);
        if (isShown(goal) && !(parent && isShown(*parent)))
            addGoal(nullptr, goal);
    }
    m_tree->expandAll();
    for (const int column : {Person, Weight, Measure, Forecast, Due, State})
        m_tree->resizeColumnToContents(column);
    m_tree->setColumnWidth(Measure, std::min(m_tree->columnWidth(Measure), fontMetrics().averageCharWidth() * 34));
    m_tree->setColumnWidth(Progress, fontMetrics().averageCharWidth() * 22);
    m_stack->setCurrentIndex(goals.empty() ? 1 : 0);
    for (const Id<Goal> goal : selected)
        select(goal);
    updateButtons();
}

void GoalView::addGoal(QTreeWidgetItem *above, const Goal &goal)
{
    const Store &store = m_context.store();
    const QLocale locale;
    auto *item = above ? new QTreeWidgetItem(above) : new QTreeWidgetItem(m_tree);
    item->setData(Title, goalIdRole, goal.id.value);
    item->setText(Title, goal.title);
    item->setText(Person, goal.person ? store.title(recordType<muster::Person>(), goal.person.value) : tr("the team"));
    item->setText(Weight, locale.toString(goal.weight));
    const Percent reached = treeProgress(goal, store.all<Goal>());
    item->setText(Progress, goalPercent(reached));
    item->setData(Progress, tenthsRole, reached.tenths ? QVariant(*reached.tenths) : QVariant());
    item->setText(Measure, tr("%1: %2 of %3").arg(goal.measure.isEmpty() ? tr("Measure") : goal.measure, locale.toString(goal.current), locale.toString(goal.target)));
    const ReviewCycle *cycle = store.find(goal.cycle);
    const QDate begins = cycle ? cycle->first : QDate();
    const std::optional<int> expected = goal.isOpen() ? forecast(goal, store.all<GoalCheckIn>(), begins) : std::nullopt;
    const bool inDanger = expected && isInDanger(goal, store.all<GoalCheckIn>(), begins);
    if (expected) {
        item->setText(Forecast, inDanger ? tr("%1, short of it").arg(locale.toString(*expected)) : tr("on course"));
        item->setForeground(Forecast, toneColor(inDanger ? Tone::Danger : Tone::Ok, palette()));
    }
    item->setText(Due, shortDate(goal.due, m_context.today()));
    const Choice *state = choiceOf<Goal>("state", goal.state);
    item->setText(State, state->word());
    item->setIcon(State, toneIcon(state->tone, palette()));
    for (const Goal &part : store.all<Goal>()) {
        if (part.parent == goal.id && part.cycle == goal.cycle)
            addGoal(item, part);
    }
}

QList<Id<Goal>> GoalView::selectedGoals() const
{
    QList<Id<Goal>> goals;
    for (const QTreeWidgetItem *item : m_tree->selectedItems())
        goals << Id<Goal>{item->data(Title, goalIdRole).toLongLong()};
    return goals;
}

void GoalView::select(Id<Goal> goal)
{
    for (QTreeWidgetItem *item : m_tree->findItems(QString(), Qt::MatchContains | Qt::MatchRecursive)) {
        if (item->data(Title, goalIdRole).toLongLong() == goal.value) {
            m_tree->setCurrentItem(item, Title, QItemSelectionModel::Select | QItemSelectionModel::Rows);
            return;
        }
    }
}

void GoalView::updateButtons()
{
    const bool isOne = selectedGoals().size() == 1 && !m_context.store().isReadOnly();
    for (QPushButton *each : {m_checkIn, m_part, m_task})
        each->setEnabled(isOne);
    m_carry->setEnabled(!selectedGoals().isEmpty() && !m_context.store().isReadOnly());
}

void GoalView::askCheckIn()
{
    const Goal *goal = m_context.store().find(selectedGoals().value(0));
    if (!goal)
        return;
    const std::optional<QString> typed = askText(this, tr("Check in"), tr("%1: where does it stand today?").arg(goal->measure.isEmpty() ? goal->title : goal->measure),
                                                 QLocale().toString(goal->current));
    bool isNumber = false;
    const int value = typed ? QLocale().toInt(*typed, &isNumber) : 0;
    if (isNumber)
        m_context.perform(tr("Check in on goal"), checkIn(*goal, m_context.today(), value, {}, m_context.store().all<GoalCheckIn>()));
    else if (typed)
        emit m_context.refused(tr("Check in on goal"), {{"value", tr("“%1” is no whole number.").arg(*typed), goal->id.value}});
}

void GoalView::addPart()
{
    const Goal *goal = m_context.store().find(selectedGoals().value(0));
    const std::optional<QString> title = goal ? askText(this, tr("Add a part"), tr("What is a part of “%1”?").arg(goal->title)) : std::nullopt;
    if (!title || title->trimmed().isEmpty())
        return;
    Goal part;
    part.id = Id<Goal>::make();
    part.title = title->trimmed();
    part.parent = goal->id;
    part.cycle = goal->cycle;
    part.person = goal->person;
    part.due = goal->due;
    m_context.perform(tr("Add goal"), {inserted(part)});
}

void GoalView::askTask()
{
    const Goal *goal = m_context.store().find(selectedGoals().value(0));
    QStringList titles;
    QList<Id<Task>> tasks;
    for (const Task &task : m_context.store().all<Task>()) {
        if (goal && task.isOpen() && (!goal->person || task.assignee == goal->person)) {
            titles << task.title;
            tasks << task.id;
        }
    }
    const std::optional<int> chosen = titles.isEmpty() ? std::nullopt : askChoice(this, tr("Link a task"), tr("Which task serves this goal?"), titles, 0);
    if (chosen)
        m_context.perform(tr("Link a task to a goal"), {inserted(GoalTask{Id<GoalTask>::make(), goal->id, tasks.at(*chosen)})});
}

void GoalView::askCarryOver()
{
    QStringList names;
    QList<ReviewCycle> cycles;
    for (const ReviewCycle &cycle : m_context.store().all<ReviewCycle>()) {
        if (cycle.id != chosenCycle(*m_cycles)) {
            names << cycle.name;
            cycles << cycle;
        }
    }
    const std::optional<int> chosen = names.isEmpty() ? std::nullopt
                                                      : askChoice(this, tr("Carry over"), tr("Into which cycle do these goals go on?"), names, int(names.size()) - 1);
    Changes changes;
    for (const Id<Goal> id : chosen ? selectedGoals() : QList<Id<Goal>>()) {
        if (const Goal *goal = m_context.store().find(id))
            changes += carryOver(*goal, cycles.at(*chosen), m_context.store().all<GoalTask>());
    }
    if (!changes.isEmpty())
        m_context.perform(tr("Carry goals over"), changes);
}

} // namespace muster
