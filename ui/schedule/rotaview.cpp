// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/rotaview.h"

#include "app/staff/leave.h"
#include "ui/base/refreshing.h"
#include "ui/base/theme.h"
#include "ui/base/viewparts.h"
#include "ui/record/newrecord.h"
#include "ui/schedule/scheduleparts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>

namespace muster {

namespace {

constexpr int dutyRole = Qt::UserRole;

} // namespace

RotaView::RotaView(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_turnRows(new QStandardItemModel(this)), m_shareRows(new QStandardItemModel(this)),
      m_stack(new QStackedWidget)
{
    auto *empty = new QWidget;
    auto *down = new QVBoxLayout(empty);
    auto *make = new QPushButton(tr("New rota"));
    make->setProperty("primary", true);
    make->setEnabled(!context.store().isReadOnly());
    connect(make, &QPushButton::clicked, this, &RotaView::makeRota);
    down->addStretch(1);
    down->addWidget(emptyLabel(tr("No rota yet. A rota is a duty that goes round: on-call, support. Give it members, and its turns are "
                                  "shared out fairly, around everybody's leave.")));
    down->addWidget(make, 0, Qt::AlignHCenter);
    down->addStretch(1);
    m_stack->addWidget(makeTables());
    m_stack->addWidget(empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeStrip());
    layout->addWidget(m_stack, 1);
    refreshOn<Rota, RotaMember, Duty, Leave, Holiday, Person>(context, this, [this] { refresh(); });
    refresh();
}

QWidget *RotaView::makeStrip()
{
    auto *strip = new QWidget;
    auto *across = new QHBoxLayout(strip);
    across->setContentsMargins(12, 8, 12, 8);
    m_rota = new QComboBox;
    m_rota->setAccessibleName(tr("Rota"));
    m_rota->setMinimumContentsLength(12);
    m_months = new QComboBox;
    m_months->setAccessibleName(tr("Time shown"));
    for (const int months : {1, 3, 6, 12})
        m_months->addItem(tr("%n month(s) ahead", nullptr, months), months);
    m_months->setCurrentIndex(1);
    m_cost = plainLabel({});
    m_cost->setProperty("quiet", true);
    m_swap = new QPushButton(tr("&Swap two turns"));
    m_swap->setToolTip(tr("Select two turns first, with Ctrl: they change hands."));
    m_fill = new QPushButton(tr("&Fill the open turns"));
    m_fill->setProperty("primary", true);
    across->addWidget(m_rota);
    across->addWidget(m_months);
    across->addWidget(m_cost, 1);
    across->addWidget(m_swap);
    across->addWidget(m_fill);
    connect(m_rota, &QComboBox::activated, this, [this] {
        emit m_context.selected(&recordType<Rota>(), rota().value);
        refresh();
    });
    connect(m_months, &QComboBox::activated, this, [this] { refresh(); });
    connect(m_swap, &QPushButton::clicked, this, &RotaView::swapSelected);
    connect(m_fill, &QPushButton::clicked, this, &RotaView::fill);
    return strip;
}

QWidget *RotaView::makeTables()
{
    m_turnRows->setHorizontalHeaderLabels({tr("From"), tr("To"), tr("Person"), tr("Weight"), tr("State"), tr("Why")});
    m_shareRows->setHorizontalHeaderLabels({tr("Person"), tr("Share"), tr("Turns"), tr("Weight"), tr("Fair")});
    m_turns = readOnlyTable(*m_turnRows, tr("Turns"));
    m_shares = readOnlyTable(*m_shareRows, tr("How fair the turns are, with those of the last year"));
    const int widths[] = {110, 110, 150, 60, 90};
    for (int i = 0; i < int(std::size(widths)); ++i)
        m_turns->setColumnWidth(i, widths[i]);
    m_shares->setColumnWidth(0, 150);
    for (int i = 1; i < 4; ++i)
        m_shares->setColumnWidth(i, 64);
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_turns);
    split->addWidget(m_shares);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    connect(m_turns->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { updateButtons(); });
    connect(m_turns->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (const RecordId duty = index.siblingAtColumn(0).data(dutyRole).toLongLong(); duty != 0)
            emit m_context.selected(&recordType<Duty>(), duty);
        else
            emit m_context.selected(&recordType<Rota>(), rota().value);
    });
    return split;
}

Id<Rota> RotaView::rota() const
{
    return {m_rota->currentData().toLongLong()};
}

void RotaView::fillRotas()
{
    const RecordId chosen = rota().value;
    m_rota->clear();
    for (const Rota &each : m_context.store().all<Rota>())
        m_rota->addItem(each.name, qlonglong(each.id.value));
    m_rota->setCurrentIndex(std::max(0, m_rota->findData(qlonglong(chosen))));
}

void RotaView::refresh()
{
    fillRotas();
    m_turnRows->removeRows(0, m_turnRows->rowCount());
    m_shareRows->removeRows(0, m_shareRows->rowCount());
    const Rota *shown = m_context.store().find(rota());
    m_stack->setCurrentIndex(shown ? 0 : 1);
    m_plan.reset();
    if (shown) {
        const QDate today = m_context.today();
        m_plan.emplace(m_context.store(), *shown, Period{today, today.addMonths(m_months->currentData().toInt())});
        const ThemeColors &colors = themeColors(palette());
        const QLocale locale;
        const auto name = [this](Id<Person> person) { return m_context.store().title(recordType<Person>(), person.value); };
        for (const RotaPlan::Turn &turn : m_plan->turns()) {
            QList<QStandardItem *> cells;
            const QString state = turn.duty ? tr("stands") : turn.person ? tr("proposed") : tr("nobody can");
            for (const QString &text : {locale.toString(turn.days.first, QLocale::ShortFormat), locale.toString(turn.days.last, QLocale::ShortFormat),
                                        name(turn.person), turn.person ? locale.toString(turn.weight) : QString(), state, turn.why})
                cells << new QStandardItem(text);
            cells.first()->setData(qlonglong(turn.duty.value), dutyRole);
            cells.at(4)->setForeground(turn.duty ? colors.ok : turn.person ? colors.accent : colors.danger);
            m_turnRows->appendRow(cells);
        }
        for (const RotaPlan::Share &share : m_plan->shares()) {
            QList<QStandardItem *> cells;
            for (const QString &text : {name(share.person), tr("%1 %").arg(share.share), locale.toString(share.turns),
                                        locale.toString(share.weight), locale.toString(share.fair)})
                cells << new QStandardItem(text);
            m_shareRows->appendRow(cells);
        }
        m_cost->setText(m_plan->allowance().isGiven() ? tr("Allowances: %1").arg(m_plan->allowance().toString(locale)) : QString());
    }
    updateButtons();
}

QList<Id<Duty>> RotaView::selectedDuties() const
{
    QList<Id<Duty>> duties;
    for (const QModelIndex &index : m_turns->selectionModel()->selectedRows()) {
        if (const RecordId duty = index.data(dutyRole).toLongLong(); duty != 0)
            duties << Id<Duty>{duty};
    }
    return duties;
}

void RotaView::updateButtons()
{
    const bool mayWrite = !m_context.store().isReadOnly();
    m_fill->setEnabled(mayWrite && m_plan && !m_plan->changes().isEmpty());
    m_swap->setEnabled(mayWrite && selectedDuties().size() == 2);
}

bool RotaView::fill()
{
    return m_plan && !m_plan->changes().isEmpty() && m_context.perform(tr("Fill rota"), m_plan->changes());
}

bool RotaView::swapSelected()
{
    const QList<Id<Duty>> chosen = selectedDuties();
    return chosen.size() == 2
        && m_context.perform(tr("Swap turns"), swapped(*m_context.store().find(chosen.first()), *m_context.store().find(chosen.last())));
}

void RotaView::makeRota()
{
    QList<int> missing;
    const Row row = newRow(m_context, recordType<Rota>(), &missing);
    createRecord(m_context, recordType<Rota>(), row, missing, this);
}

} // namespace muster
