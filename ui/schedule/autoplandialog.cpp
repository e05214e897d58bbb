// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/autoplandialog.h"

#include "app/store/store.h"
#include "ui/base/background.h"
#include "ui/base/theme.h"
#include "ui/base/viewparts.h"
#include "ui/schedule/scheduleparts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTableView>

namespace muster {

AutoPlanDialog::AutoPlanDialog(Context &context, Id<Project> project, QWidget *parent, std::optional<PlanBudget> budget)
    : QDialog(parent), m_context(context), m_project(project), m_budget(budget), m_time(new QComboBox), m_text(plainLabel({})),
      m_bar(new QProgressBar), m_tabs(new QTabWidget), m_rows(new QStandardItemModel(this)), m_left(new QStandardItemModel(this)),
      m_all(new QCheckBox(tr("Show tasks that stay as they are"))), m_stop(new QPushButton(tr("&Stop"))),
      m_again(new QPushButton(tr("&Look again"))), m_apply(new QPushButton(tr("&Apply this plan")))
{
    setWindowTitle(project ? tr("Plan automatically: %1").arg(context.store().title(recordType<Project>(), project.value))
                           : tr("Plan automatically"));
    resize(980, 600);
    for (const int seconds : {2, 10, 60})
        m_time->addItem(tr("look for %n second(s)", nullptr, seconds), seconds);
    m_time->setAccessibleName(tr("How long to look for a better plan"));
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setAccessibleName(tr("Looking for a better plan"));
    m_text->setWordWrap(true);
    m_stop->setToolTip(tr("The best plan so far stands; nothing is changed yet."));
    m_apply->setProperty("primary", true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_time);
    line->addWidget(m_again);
    line->addWidget(m_stop);
    line->addStretch(1);
    line->addWidget(m_all);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_apply, QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(makeTables(), 1);
    layout->addLayout(line);
    layout->addWidget(buttons);
    connect(m_all, &QCheckBox::toggled, this, [this] { fillTables(); });
    connect(m_stop, &QPushButton::clicked, this, &AutoPlanDialog::stop);
    connect(m_again, &QPushButton::clicked, this, &AutoPlanDialog::start);
    connect(m_apply, &QPushButton::clicked, this, &AutoPlanDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_poll, &QTimer::timeout, this, &AutoPlanDialog::showProgress);
    m_poll.setInterval(150);
    start();
}

AutoPlanDialog::~AutoPlanDialog()
{
    stop();
}

QWidget *AutoPlanDialog::makeTables()
{
    m_rows->setHorizontalHeaderLabels({tr("Task"), tr("Person"), tr("Now"), tr("Plan"), tr("Moves"), tr("Due"), tr("Why not earlier")});
    m_left->setHorizontalHeaderLabels({tr("Task"), tr("Why")});
    m_table = readOnlyTable(*m_rows, tr("The plan"));
    QTableView *left = readOnlyTable(*m_left, tr("Tasks that cannot be planned"));
    const int widths[] = {210, 115, 125, 125, 58, 92};
    for (int i = 0; i < int(std::size(widths)); ++i)
        m_table->setColumnWidth(i, widths[i]);
    left->setColumnWidth(0, 360);
    m_tabs->addTab(m_table, tr("What changes"));
    m_tabs->addTab(left, tr("Not planned"));
    return m_tabs;
}

void AutoPlanDialog::start()
{
    stop();
    m_team = std::make_shared<TeamPlan>(m_context.store(), m_project, m_context.today());
    auto progress = std::make_shared<Progress>();
    m_progress = progress;
    m_result = {};
    const PlanBudget budget = m_budget.value_or(PlanBudget{0, std::chrono::seconds(m_time->currentData().toInt()), 1});
    m_poll.start();
    updateButtons();
    showProgress();
    inBackground(
        this,
        [team = m_team, progress, budget] {
            return team->solve(budget, [&progress](const PlanProgress &now) {
                progress->passes = now.passes;
                progress->finish = now.best.finish;
                progress->bound = now.bound;
                return !progress->isStopped;
            });
        },
        [this, progress](const PlanResult &result) {
            if (m_progress == progress) // not of a search that was given up
                take(result);
        });
}

void AutoPlanDialog::stop()
{
    if (m_progress)
        m_progress->isStopped = true;
}

void AutoPlanDialog::showProgress()
{
    if (!m_progress)
        return;
    if (m_progress->passes == 0) {
        m_text->setText(tr("Making a first plan …"));
        return;
    }
    const QLocale locale;
    m_text->setText(tr("Best so far: all is done on %1; no plan could be done before %2. %3 plans tried.")
                        .arg(locale.toString(m_team->lastDay(m_progress->finish), QLocale::ShortFormat),
                             locale.toString(m_team->lastDay(m_progress->bound), QLocale::ShortFormat),
                             locale.toString(qlonglong(m_progress->passes))));
}

void AutoPlanDialog::take(const PlanResult &result)
{
    m_poll.stop();
    m_progress.reset();
    m_result = result;
    fillTables();
    updateButtons();
}

Changes AutoPlanDialog::changes() const
{
    return isPlanning() || m_result.fault || m_result.best.entries.empty() ? Changes() : m_team->changes(m_result.best);
}

QString AutoPlanDialog::summary(const QList<TeamPlan::Row> &rows, qsizetype changed) const
{
    if (rows.isEmpty())
        return tr("There is nothing to plan: no open task has both an estimate and somebody to do it.");
    const QLocale locale;
    const auto late = std::count_if(rows.begin(), rows.end(), [](const TeamPlan::Row &row) { return row.late; });
    QStringList said{tr("All is done on %1; no plan could be done before %2.")
                         .arg(locale.toString(m_team->lastDay(m_result.best.finish), QLocale::ShortFormat),
                              locale.toString(m_team->lastDay(m_result.bound), QLocale::ShortFormat))};
    said << (late == 0 ? tr("Every due date is kept.") : tr("%n task(s) would be late even in the best plan found.", nullptr, int(late)));
    said << tr("%n task(s) would get other dates; due dates stay.", nullptr, int(changed));
    return said.join(QLatin1Char(' '));
}

void AutoPlanDialog::fillTables()
{
    m_rows->removeRows(0, m_rows->rowCount());
    m_left->removeRows(0, m_left->rowCount());
    if (m_result.fault) {
        m_text->setText(tr("No plan can be made. %1").arg(m_team->explain(m_result.fault)));
        return;
    }
    if (isPlanning())
        return;
    const ThemeColors &colors = themeColors(palette());
    const Store &store = m_context.store();
    const QDate today = m_context.today();
    const auto dates = [&](QDate start, QDate finish) {
        return start.isValid() && finish.isValid() ? tr("%1 – %2").arg(shortDate(start, today), shortDate(finish, today))
                                                   : shortDate(finish.isValid() ? finish : start, today);
    };
    QSet<RecordId> changed;
    for (const Change &change : changes())
        changed.insert(change.id);
    const QList<TeamPlan::Row> rows = m_result.best.entries.empty() ? QList<TeamPlan::Row>() : m_team->rows(m_result.best);
    for (const TeamPlan::Row &row : rows) {
        const Task *task = store.find(row.task);
        if (!task || (!m_all->isChecked() && !changed.contains(row.task.value)))
            continue;
        const int moves = task->lastDay().isValid() ? int(task->lastDay().daysTo(row.finish)) : 0;
        const QString by = moves == 0 ? QString() : (moves > 0 ? tr("+%1 d") : tr("−%1 d")).arg(std::abs(moves));
        QList<QStandardItem *> cells;
        for (const QString &text : {task->title, store.title(recordType<Person>(), row.person.value), dates(task->start, task->lastDay()),
                                    dates(row.start, row.finish), by, row.deadline.isValid() ? shortDate(row.deadline, today) : QString(),
                                    row.reason})
            cells << new QStandardItem(text);
        cells.last()->setToolTip(row.reason.toHtmlEscaped());
        if (row.late) {
            cells.at(5)->setText(tr("%1 late").arg(cells.at(5)->text()));
            cells.at(5)->setForeground(colors.danger);
        }
        m_rows->appendRow(cells);
    }
    for (const TeamPlan::Left &left : m_team->leftOut())
        m_left->appendRow({new QStandardItem(store.title(recordType<Task>(), left.task.value)), new QStandardItem(left.why)});
    m_tabs->setTabText(0, tr("What changes (%1)").arg(changed.size()));
    m_tabs->setTabText(1, tr("Not planned (%1)").arg(m_left->rowCount()));
    m_text->setText(summary(rows, changed.size()));
}

void AutoPlanDialog::updateButtons()
{
    m_bar->setVisible(isPlanning());
    m_stop->setEnabled(isPlanning());
    m_again->setEnabled(!isPlanning());
    m_time->setEnabled(!isPlanning());
    m_apply->setEnabled(!changes().isEmpty() && !m_context.store().isReadOnly());
}

void AutoPlanDialog::apply()
{
    const Changes wanted = changes();
    if (!wanted.isEmpty() && m_context.perform(tr("Plan automatically"), wanted))
        accept();
}

} // namespace muster
