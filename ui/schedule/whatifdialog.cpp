// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/whatifdialog.h"

#include "app/staff/leave.h"
#include "ui/base/background.h"
#include "ui/base/theme.h"
#include "ui/base/viewparts.h"
#include "ui/record/recordpage.h"
#include "ui/schedule/ganttview.h"
#include "ui/schedule/scheduleparts.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTableView>

namespace muster {

namespace {

// The same for both, so that the difference is that of the draft: passes for small teams, time for large ones.
const PlanBudget comparedBudget{150, std::chrono::milliseconds(700), 1};

QString outcomeDate(QDate day)
{
    return day.isValid() ? QLocale().toString(day, QLocale::ShortFormat) : QStringLiteral("–");
}

QString percentText(int percent)
{
    return QLocale().toString(percent) + QStringLiteral("\u00A0%");
}

} // namespace

WhatIfDialog::WhatIfDialog(Context &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_draft(std::make_unique<Draft>(context.store())),
      m_history(std::make_unique<History>(m_draft->store())),
      m_draftContext(std::make_unique<Context>(*m_history, context.today())), m_rows(new QStandardItemModel(this))
{
    setWindowTitle(tr("What if?"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    resize(1180, 720);
    auto *split = new QSplitter;
    m_views = makeTabs();
    split->addWidget(m_views);
    split->addWidget(makeSide());
    split->setStretchFactor(0, 1);
    split->setSizes({760, 400});
    split->setChildrenCollapsible(false);
    auto *buttons = new QDialogButtonBox;
    QPushButton *discard = buttons->addButton(tr("&Discard"), QDialogButtonBox::RejectRole);
    m_apply = buttons->addButton(tr("&Apply to the file"), QDialogButtonBox::AcceptRole);
    m_apply->setProperty("primary", true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    m_note = plainLabel(tr("A draft: change people, leave, dates, scope and priorities here. Nothing in the file changes until you apply it."));
    m_note->setWordWrap(true);
    m_note->setProperty("quiet", true);
    layout->addWidget(m_note);
    layout->addWidget(split, 1);
    layout->addWidget(buttons);
    connect(discard, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &WhatIfDialog::apply);
    connect(m_draftContext.get(), &Context::refused, this, &WhatIfDialog::tellRefused);
    m_history->setConsent([this](const Changes &changes) { return m_draft->problems(changes); });
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &WhatIfDialog::refresh);
    // Until the timer goes: an undo stack tells that it is emptied when the dialog is half gone already.
    connect(&m_draft->store(), &Store::changed, &m_timer, [this] { m_timer.start(); });
    connect(&m_history->stack(), &QUndoStack::indexChanged, &m_timer, [this] { m_timer.start(); });
    compute(context.store(), m_today);
    refresh();
}

WhatIfDialog::~WhatIfDialog()
{
    delete m_views; // while the draft that they show is there
}

template <class T> void WhatIfDialog::addTable(QTabWidget &tabs)
{
    const RecordType &type = recordType<T>();
    auto *whole = new QWidget;
    auto *down = new QVBoxLayout(whole);
    down->setContentsMargins(0, 0, 0, 0);
    auto *page = new RecordPage(*m_draftContext, type);
    down->addWidget(page, 1);
    auto *across = new QHBoxLayout;
    across->setContentsMargins(8, 0, 8, 8);
    auto *make = new QPushButton(tr("New %1").arg(type.label().toLower()));
    auto *remove = new QPushButton(tr("Remove"));
    remove->setAccessibleName(tr("Remove what is selected from the draft"));
    across->addWidget(make);
    across->addWidget(remove);
    across->addStretch(1);
    down->addLayout(across);
    connect(make, &QPushButton::clicked, page, &RecordPage::createNew);
    connect(remove, &QPushButton::clicked, page, &RecordPage::removeSelected);
    tabs.addTab(whole, type.pluralLabel());
}

QWidget *WhatIfDialog::makeTabs()
{
    auto *tabs = new QTabWidget;
    addTable<Task>(*tabs);
    addTable<Project>(*tabs);
    addTable<Person>(*tabs);
    addTable<Leave>(*tabs);
    addTable<WorkPattern>(*tabs);
    tabs->addTab(new GanttView(*m_draftContext), tr("Gantt"));
    return tabs;
}

QWidget *WhatIfDialog::makeSide()
{
    auto *side = new QWidget;
    auto *down = new QVBoxLayout(side);
    down->setContentsMargins(12, 0, 0, 0);
    down->addWidget(headingLabel(tr("What becomes of it")));
    QTableView *table = readOnlyTable(*m_rows, tr("As it is and as in the draft, compared"));
    down->addWidget(table, 3);
    m_rows->setHorizontalHeaderLabels({tr("When planned"), tr("As it is"), tr("Draft")});
    table->setColumnWidth(0, 140);
    table->setColumnWidth(1, 100);
    down->addWidget(headingLabel(tr("What the draft changes")));
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Changes of the draft"));
    m_list->setWordWrap(true);
    down->addWidget(m_list, 2);
    auto *across = new QHBoxLayout;
    m_undo = new QPushButton(tr("&Undo"));
    m_redo = new QPushButton(tr("&Redo"));
    across->addWidget(m_undo);
    across->addWidget(m_redo);
    across->addStretch(1);
    down->addLayout(across);
    connect(m_undo, &QPushButton::clicked, m_history.get(), &History::undo);
    connect(m_redo, &QPushButton::clicked, m_history.get(), &History::redo);
    return side;
}

/// In the background: the plan works on numbers of its own.
void WhatIfDialog::compute(const Store &store, std::optional<PlanOutcome> &into)
{
    const int round = &into == &m_changed ? ++m_round : 0;
    auto team = std::make_shared<TeamPlan>(store, Id<Project>(), m_context.today());
    into.reset();
    inBackground(
        this, [team] { return team->solve(comparedBudget); },
        [this, team, round, &store, &into](const PlanResult &result) {
            if (round != 0 && round != m_round)
                return;
            into = outcomeOf(store, *team, result, m_context.today());
            fillComparison();
        });
}

void WhatIfDialog::refresh()
{
    m_list->clear();
    const QStringList changes = m_draft->describe();
    m_list->addItems(changes);
    if (changes.isEmpty())
        m_list->addItem(tr("Nothing yet."));
    m_undo->setEnabled(m_history->stack().canUndo());
    m_redo->setEnabled(m_history->stack().canRedo());
    m_apply->setEnabled(!changes.isEmpty() && !m_context.store().isReadOnly());
    compute(m_draft->store(), m_changed);
    fillComparison();
}

void WhatIfDialog::fillComparison()
{
    m_rows->removeRows(0, m_rows->rowCount());
    const ThemeColors &colors = themeColors(palette());
    using Text = std::function<QString(const PlanOutcome &)>;
    // more is worse in all of them; null: neither
    const auto add = [&](const QString &name, const Text &text, const std::function<qint64(const PlanOutcome &)> &badness) {
        QList<QStandardItem *> cells{new QStandardItem(name)};
        for (const auto *outcome : {&m_today, &m_changed})
            cells << new QStandardItem(*outcome ? ((*outcome)->fault.isEmpty() ? text(**outcome) : tr("no plan")) : tr("…"));
        if (m_today && m_changed && badness && badness(*m_today) != badness(*m_changed))
            cells.last()->setForeground(badness(*m_changed) > badness(*m_today) ? colors.danger : colors.ok);
        m_rows->appendRow(cells);
    };
    const QLocale locale;
    add(tr("All is done on"), [](const PlanOutcome &o) { return outcomeDate(o.finish); }, [](const PlanOutcome &o) { return o.finish.toJulianDay(); });
    add(tr("Tasks late"), [&](const PlanOutcome &o) { return locale.toString(o.late); }, [](const PlanOutcome &o) { return qint64(o.late); });
    add(tr("Days late, together"), [&](const PlanOutcome &o) { return locale.toString(o.lateDays); }, [](const PlanOutcome &o) { return qint64(o.lateDays); });
    add(tr("Load in %n week(s)", nullptr, outcomeWeeks), [](const PlanOutcome &o) { return percentText(o.loadPercent); }, [](const PlanOutcome &o) { return qint64(o.loadPercent); });
    add(tr("Most loaded"), [this](const PlanOutcome &o) {
        const QString name = m_draft->store().title(recordType<Person>(), o.busiest.value);
        return name.isEmpty() ? QStringLiteral("–") : tr("%1, %2").arg(name, percentText(o.busiestPercent));
    }, [](const PlanOutcome &o) { return qint64(o.busiestPercent); });
    add(tr("Work left"), [&](const PlanOutcome &o) { return o.effort.toString(locale); }, [](const PlanOutcome &o) { return o.effort.value; });
    add(tr("Cost of that work"), [&](const PlanOutcome &o) { return o.cost.isGiven() ? o.cost.toString(locale) : tr("no rates"); },
        [](const PlanOutcome &o) { return o.cost.minor; });
    for (const Project &project : m_draft->store().all<Project>()) {
        const auto finishOf = [id = project.id](const PlanOutcome &o) {
            const auto found = std::find_if(o.projects.begin(), o.projects.end(), [id](const auto &each) { return each.first == id; });
            return found == o.projects.end() ? QDate() : found->second;
        };
        if ((m_today && finishOf(*m_today).isValid()) || (m_changed && finishOf(*m_changed).isValid()))
            add(project.name, [&](const PlanOutcome &o) { return outcomeDate(finishOf(o)); },
                [&](const PlanOutcome &o) { return finishOf(o).isValid() ? finishOf(o).toJulianDay() : 0; });
    }
    for (const auto *outcome : {&m_today, &m_changed}) {
        if (*outcome && !(*outcome)->fault.isEmpty())
            m_rows->appendRow({new QStandardItem(tr("No plan")), new QStandardItem, new QStandardItem((*outcome)->fault)});
    }
}

void WhatIfDialog::tellRefused(const QString &step, const Problems &problems)
{
    QMessageBox box(QMessageBox::Warning, tr("Not done: %1").arg(step), toText(problems), QMessageBox::Ok, this);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

void WhatIfDialog::apply()
{
    const Changes wanted = changes();
    if (!wanted.isEmpty() && m_context.perform(tr("Apply what-if"), wanted))
        accept();
}

} // namespace muster
