// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/teamcalendarview.h"

#include "app/reviews/review.h"
#include "ui/base/refreshing.h"
#include "ui/base/theme.h"
#include "ui/base/viewparts.h"
#include "ui/schedule/calendardelegate.h"
#include "ui/schedule/scheduleparts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>

namespace muster {

TeamCalendarView::TeamCalendarView(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new CalendarModel(this)), m_table(new QTableView),
      m_stack(new QStackedWidget), m_anchor(context.today())
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CalendarDelegate(m_table));
    m_table->setAccessibleName(tr("Team calendar"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->verticalHeader()->setMinimumWidth(140);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setMinimumSectionSize(22);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->installEventFilter(this);

    m_stack->addWidget(m_table);
    m_stack->addWidget(emptyLabel(tr("Nobody on the staff in these weeks. Add people, and their leave and due dates stand here.")));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeStrip());
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeLegend());

    connect(m_table, &QTableView::doubleClicked, this, &TeamCalendarView::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!index.isValid())
            return;
        if (const auto &entries = m_model->cell(index).entries; !entries.isEmpty())
            emit m_context.selected(entries.first().type, entries.first().id);
        else if (m_model->personAt(index.row()) != 0)
            emit m_context.selected(&recordType<Person>(), m_model->personAt(index.row()));
    });
    refreshOn<Person, Leave, Holiday, HolidayCalendar, WorkPattern, Task, Milestone, Review>(context, this, [this] { refresh(); });
    refresh();
}

QWidget *TeamCalendarView::makeStrip()
{
    auto *strip = new QWidget;
    auto *across = new QHBoxLayout(strip);
    across->setContentsMargins(12, 8, 12, 8);
    m_title = addPageTurns(*across, tr("Earlier (Page Up)"), tr("Later (Page Down)"), [this](int pages) { turn(pages); }, [this] { goToToday(); });
    m_span = new QComboBox;
    m_span->addItem(tr("Month"), 0);
    m_span->addItem(tr("Six weeks"), 42);
    m_span->addItem(tr("Two weeks"), 14);
    m_span->addItem(tr("Week"), 7);
    m_span->setAccessibleName(tr("Time shown"));
    connect(m_span, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
    across->addWidget(m_span);
    return strip;
}

QWidget *TeamCalendarView::makeLegend()
{
    QStringList kinds;
    for (const Choice &kind : recordType<Leave>().field("kind").choices())
        kinds << tr("%1 %2").arg(kind.word().left(1), kind.word());
    QLabel *legend = plainLabel(tr("Leave: %1 (dashed: requested)   ★ public holiday   ◆ milestone   ■ review due   "
                                   "number: tasks due, ! overdue").arg(kinds.join(QStringLiteral(" · "))));
    legend->setProperty("quiet", true);
    legend->setFont(textFont(legend->font(), 11));
    legend->setWordWrap(true);
    legend->setContentsMargins(12, 6, 12, 8);
    return legend;
}

Period TeamCalendarView::shown() const
{
    const int days = m_span->currentData().toInt();
    if (days == 0)
        return Period::month(m_anchor);
    const QDate monday = Period::week(m_anchor).first;
    return {monday, monday.addDays(days - 1)};
}

void TeamCalendarView::refresh()
{
    const QModelIndex current = m_table->currentIndex();
    const QDate day = current.isValid() ? m_model->day(current.column()) : m_context.today();
    const int row = std::max(current.row(), 0);
    m_model->load(m_context.store(), shown(), m_context.today());
    m_title->setText(m_model->period().toString(QLocale()));
    m_stack->setCurrentIndex(m_model->rowCount() > 1 ? 0 : 1);
    const int column = std::max(m_model->columnOf(day), 0);
    m_table->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), column));
}

void TeamCalendarView::turn(int pages)
{
    const int days = m_span->currentData().toInt();
    m_anchor = days == 0 ? Period::month(m_anchor).first.addMonths(pages) : m_anchor.addDays(days * pages);
    refresh();
}

void TeamCalendarView::goToToday()
{
    m_anchor = m_context.today();
    refresh();
    m_table->setCurrentIndex(m_model->index(std::max(m_table->currentIndex().row(), 0), m_model->columnOf(m_anchor)));
}

bool TeamCalendarView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_PageUp: turn(-1); return true;
    case Qt::Key_PageDown: turn(1); return true;
    case Qt::Key_Home: goToToday(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: open(m_table->currentIndex()); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

void TeamCalendarView::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QList<CalendarModel::Entry> entries = m_model->cell(index).entries;
    if (entries.size() == 1)
        showEntry(entries.first());
    else if (entries.isEmpty() && m_model->personAt(index.row()) != 0)
        showEntry({&recordType<Person>(), m_model->personAt(index.row()), {}});
    if (entries.size() < 2)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const CalendarModel::Entry &entry : entries) {
        QString text = entry.text;
        menu->addAction(text.replace(u'&', QStringLiteral("&&")), this, [this, entry] { showEntry(entry); });
    }
    menu->popup(m_table->viewport()->mapToGlobal(m_table->visualRect(index).bottomLeft()));
}

void TeamCalendarView::showEntry(const CalendarModel::Entry &entry)
{
    emit m_context.openRequested(entry.type, entry.id);
}

} // namespace muster
