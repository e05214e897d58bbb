// SPDX-License-Identifier: GPL-3.0-or-later
// One person's week, reckoned by hand, and every place that shows it: the engine, the heat map by weeks and by days, the chart,
// the profile, the assignment dialog, the report, the command line, the automatic plan, the Gantt chart and the team calendar.
// There is one set of numbers.
//
// Pat works 6 h from Monday to Thursday and 4 h on Friday, with a focus of 80 %; Friday is a public holiday where Pat lives,
// the afternoon before it (3 h) is leave, and on Wednesdays an hour goes to on-call duty. Today is Tuesday.
//
//            Mon 16   Tue 17   Wed 18   Thu 19   Fri 20 |  Mon 23   Tue 24   Wed 25   Thu 26   Fri 27
//   scheduled   360      360      360      360      240 |     360      360      360      360      240
//   off                                    180      240 |
//   x 80 %      288      288      288      144        0 |     288      288      288      288      192
//   duty                           60                   |                        60
//   capacity    288      288      228      144        0 |     288      288      228      288      192      minutes
//
// Active: 10 h, 2 h logged, due on Thursday: 480 over 288 + 228 + 144 = 660, so 209, 166 and 105 (days add up exactly).
// Overdue: 4 h, half done: 120 over the next five working days (288 + 228 + 144 + 288 + 288 = 1236): 28, 22, 14 | 28, 28.
// Not accepted: 5 h due on Thursday count on Max, who answers for it: 300 over 3 x 384, 100 a day.
// Without an estimate: in no number, and listed.
// The plan fills Pat's days with the 480 and the 120, and with the 300 that Pat is to do as soon as they are accepted.
#include "app/schedule/gantt.h"
#include "app/schedule/teamplan.h"
#include "app/store/store.h"
#include "app/tasks/workloadreport.h"
#include "tests/ui/windowbench.h"
#include "ui/chart/chartview.h"
#include "ui/cli.h"
#include "ui/schedule/calendarmodel.h"
#include "ui/staff/profilepage.h"
#include "ui/tasks/assigndialog.h"
#include "ui/tasks/assignmodel.h"
#include "ui/tasks/workloadmodel.h"
#include "ui/tasks/workloadview.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QTableView>
#include <QTemporaryDir>

using namespace muster;
using namespace muster::test;

namespace {

const QDate monday{2026, 3, 16};
const Period thisWeek = Period::week(monday);

// What came out on paper, in minutes.
constexpr qint64 days[] = {209 + 28, 166 + 22, 105 + 14};
constexpr qint64 capacities[] = {288, 228, 144};
constexpr qint64 weekLoad = 480 + 64, weekCapacity = 660;   // 82 %; from today on
constexpr qint64 nextLoad = 56, nextCapacity = 1284;        // 4 %
constexpr qint64 maxLoad = 300, maxCapacity = 4 * 384;      // Tuesday to Friday; 20 %

} // namespace

class TestOneWeek : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<MainWindow> m_window;
    Id<Person> m_pat, m_max;
    Task m_given; ///< 2 h on nobody yet, due on Thursday

    Store &store() const { return m_window->context()->store(); }
    template <class T> static T made(Changes &changes, T record)
    {
        record.id = Id<T>::make();
        changes << inserted(record);
        return record;
    }
    static Task task(const char *title, TaskState state, qint64 minutes, QDate due)
    {
        Task task;
        task.title = QLatin1String(title);
        task.state = state;
        task.due = due;
        if (minutes > 0)
            task.estimate = Minutes{minutes};
        return task;
    }
    Changes people()
    {
        Changes changes;
        const HolidayCalendar north = made(changes, HolidayCalendar{{}, QStringLiteral("North"), {}});
        const HolidayCalendar south = made(changes, HolidayCalendar{{}, QStringLiteral("South"), {}});
        made(changes, Holiday{{}, north.id, monday.addDays(4), QStringLiteral("Feast of the North"), false});
        Person person;
        person.name = QStringLiteral("Max");
        person.calendar = south.id;
        m_max = made(changes, person).id;
        person.name = QStringLiteral("Pat");
        person.calendar = north.id;
        person.manager = m_max;
        m_pat = made(changes, person).id;
        made(changes, WorkPattern{{}, m_pat, monday.addDays(-100), {360, 360, 360, 360, 240, 0, 0}});
        made(changes, Duty{{}, m_pat, QStringLiteral("On-call"), monday.addDays(-100), {}, {0, 0, 60, 0, 0, 0, 0}});
        made(changes, Leave{{}, m_pat, LeaveKind::Holiday, monday.addDays(3), monday.addDays(3), Minutes{180}, LeaveState::Approved, {}});
        return changes;
    }
    Changes work()
    {
        Changes changes;
        Task active = task("Move the mail server", TaskState::Active, 600, monday.addDays(3));
        active.assignee = m_pat;
        active = made(changes, active);
        made(changes, TimeEntry{{}, active.id, m_pat, monday, Minutes{120}, {}});
        Task overdue = task("Close the audit", TaskState::Active, 240, monday.addDays(-3));
        overdue.assignee = m_pat;
        overdue.done = 50;
        made(changes, overdue);
        Task proposed = task("Write the runbook", TaskState::Proposed, 300, monday.addDays(3));
        proposed.assignee = m_pat;
        proposed.accountable = m_max;
        made(changes, proposed);
        Task unknown = task("Look into the printers", TaskState::Active, 0, monday.addDays(2));
        unknown.assignee = m_pat;
        made(changes, unknown);
        m_given = made(changes, task("Renew the licences", TaskState::Proposed, 120, monday.addDays(3)));
        return changes;
    }
    static Utilisation use(qint64 load, qint64 net) { return {Minutes{load}, Minutes{net}}; }
    static bool same(const Utilisation &a, const Utilisation &b) { return a.load == b.load && a.net == b.net; }
    WorkloadView &workload() const
    {
        if (!m_window->workspace()->goTo(QByteArray("tasks/workload")))
            qFatal("there is no workload view");
        WindowBench::settle();
        return *m_window->workspace()->findChild<WorkloadView *>();
    }
    /// The heat map's row of a person.
    static int rowOf(const WorkloadModel &model, Id<Person> person)
    {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.personAt(row) == person.value)
                return row;
        return -1;
    }

private slots:
    void initTestCase()
    {
        WindowBench::prepare("tst_oneweek");
        m_file = m_folder.filePath(QStringLiteral("team.muster"));
        std::unique_ptr<Store> store = Store::create(m_file, allRecordTypes(), emptyStore()->team());
        QVERIFY(store->apply(QStringLiteral("People"), people()).isEmpty());
        QVERIFY(store->apply(QStringLiteral("Work"), work()).isEmpty());
        m_window = std::make_unique<MainWindow>(std::move(store), WindowBench::today);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void theEngine()
    {
        const Load load(store(), WindowBench::today);
        for (int i = 0; i < 3; ++i)
            QVERIFY(same(load.utilisation(m_pat, Period::day(monday.addDays(1 + i))), use(days[i], capacities[i])));
        QVERIFY(same(load.utilisation(m_pat, Period::day(monday.addDays(4))), use(0, 0)));
        QVERIFY(same(load.utilisation(m_pat, thisWeek), use(weekLoad, weekCapacity)));
        QVERIFY(same(load.utilisation(m_pat, Period::week(monday.addDays(7))), use(nextLoad, nextCapacity)));
        QVERIFY(same(load.utilisation(m_max, thisWeek), use(maxLoad, maxCapacity)));
        QCOMPARE(load.unestimated().size(), 1);
        QCOMPARE(load.unassigned(), QList<Id<Task>>{m_given.id});
        QVERIFY(load.conflicts().isEmpty());
    }

    void theHeatMap()
    {
        WorkloadView &view = workload();
        const auto &model = *static_cast<const WorkloadModel *>(view.table().model());
        const int pat = rowOf(model, m_pat), max = rowOf(model, m_max);
        QVERIFY(same(model.utilisation(model.index(pat, 0)), use(weekLoad, weekCapacity)));
        QVERIFY(same(model.utilisation(model.index(pat, 1)), use(nextLoad, nextCapacity)));
        QVERIFY(same(model.utilisation(model.index(max, 0)), use(maxLoad, maxCapacity)));
        QCOMPARE(model.index(pat, 0).data().toString(), QStringLiteral("82 %"));
        QCOMPARE(model.index(pat, 1).data().toString(), QStringLiteral("4 %"));
        QCOMPARE(model.index(max, 0).data().toString(), QStringLiteral("20 %"));

        auto *span = view.findChild<QComboBox *>();
        const int before = span->currentIndex();
        span->setCurrentIndex(0); // two weeks by day, from today on
        for (int i = 0; i < 3; ++i)
            QVERIFY(same(model.utilisation(model.index(pat, i)), use(days[i], capacities[i])));
        QCOMPARE(model.index(pat, 3).data().toString(), QStringLiteral("away"));
        QCOMPARE(model.columnCount(), 13);
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Tue\n17 Mar"));
        span->setCurrentIndex(before);
    }

    void theChart()
    {
        const ChartData &chart = workload().chart().data(); // eight weeks
        const auto at = chart.categories.indexOf(QStringLiteral("Pat"));
        QCOMPARE(chart.series.at(0).values.at(at), std::optional<qint64>(weekLoad + nextLoad));
        QCOMPARE(chart.series.at(1).values.at(at), std::optional<qint64>(weekCapacity + 7 * nextCapacity));
        QCOMPARE(chart.series.at(0).values.at(chart.categories.indexOf(QStringLiteral("Max"))), std::optional<qint64>(maxLoad));
    }

    void theProfile()
    {
        ProfilePage page(*m_window->context());
        page.setPerson(m_pat);
        QStringList said;
        for (const QAbstractButton *button : page.findChildren<QAbstractButton *>())
            if (button->objectName().startsWith(QLatin1String("week-")))
                said << button->accessibleName();
        QVERIFY2(said.value(0).contains(QStringLiteral("82 %")), qPrintable(said.join(u'|')));
        QVERIFY2(said.value(1).contains(QStringLiteral("4 %")), qPrintable(said.join(u'|')));
    }

    void theAssignmentDialog()
    {
        // 660 − 544 leaves 116 min: the task of 120 does not fit, and 664 of 660 is too much.
        AssignDialog dialog(*m_window->context(), m_given, 0);
        const auto &model = *static_cast<const AssignModel *>(dialog.table().model());
        const Candidate *pat = model.at(model.rowOf(m_pat));
        QVERIFY(pat);
        QVERIFY(same(pat->before, use(weekLoad, weekCapacity)));
        QVERIFY(same(pat->after, use(weekLoad + 120, weekCapacity)));
        QCOMPARE(pat->free, Minutes{116});
        QVERIFY(!pat->fits);
        QCOMPARE(model.index(model.rowOf(m_pat), AssignModel::LoadColumn).data().toString(), QStringLiteral("82 % → 101 %"));
        const Candidate *max = model.at(model.rowOf(m_max));
        QVERIFY(same(max->before, use(maxLoad, 3 * 384)));
        QVERIFY(same(max->after, use(maxLoad + 120, 3 * 384)));
        QVERIFY(max->fits);
        QCOMPARE(dialog.person(), m_max); // who has the time
    }

    void theReportAndTheCommandLine()
    {
        ReportRequest request;
        request.today = WindowBench::today;
        request.now = request.today.startOfDay();
        request.period = thisWeek;
        const QList<QVariant> row = rowOfPat(workloadReport(store(), request));
        QCOMPARE(row.at(1).value<Percent>().tenths, std::optional<qint64>(824)); // 544 / 660
        QCOMPARE(row.at(2).value<Minutes>(), Minutes{weekLoad});
        QCOMPARE(row.at(3).value<Minutes>(), Minutes{weekCapacity});

        const QString output = m_folder.filePath(QStringLiteral("workload.csv"));
        QCOMPARE(runCommandLine({QStringLiteral("report"), QStringLiteral("workload"), QStringLiteral("--database"), m_file,
                                 QStringLiteral("--format"), QStringLiteral("csv"), QStringLiteral("--period"),
                                 QStringLiteral("2026-W12"), QStringLiteral("--as-of"), QStringLiteral("2026-03-17"),
                                 QStringLiteral("--output"), output}),
                 0);
        QFile file(output);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString csv = QString::fromUtf8(file.readAll());
        QVERIFY2(csv.contains(QStringLiteral("Pat,82.4,9.0667,11\r\n")), qPrintable(csv));
    }

    void thePlan()
    {
        TeamPlan team(store(), {}, WindowBench::today);
        const PlanResult result = team.solve({100, {}, 1});
        QVERIFY(!result.fault);
        QMap<int, int> booked; // minutes of Pat, by day from today on
        for (const PlanBooking &booking : result.best.bookings) {
            if (team.people().at(booking.resource) == m_pat)
                booked[booking.day] += booking.amount;
        }
        for (int i = 0; i < 3; ++i)
            QCOMPARE(booked.value(i), int(capacities[i]));
        QCOMPARE(booked.value(3), 0);  // the holiday
        QCOMPARE(booked.value(6), 900 - 660);
        QCOMPARE(booked.lastKey(), 6);
    }

    void theGanttAfterThePlan()
    {
        const auto draft = store().copy();
        TeamPlan team(*draft, {}, WindowBench::today);
        const PlanResult result = team.solve({100, {}, 1});
        QVERIFY(draft->apply({}, team.changes(result.best)).isEmpty());
        const Gantt gantt(*draft, {}, WindowBench::today);
        Minutes whole;
        const Load load(*draft, WindowBench::today);
        for (const TeamPlan::Row &row : team.rows(result.best)) {
            const GanttRow &bar = gantt.rows()[size_t(gantt.rowOf(GanttRow::Kind::Task, row.task.value))];
            QCOMPARE(bar.finish, row.finish);
            QCOMPARE(bar.isLate(), row.late);
            QCOMPARE(bar.deadline, store().find(row.task)->due); // no plan moves it
        }
        for (int i = 0; i < 14; ++i)
            whole += load.utilisation(m_pat, Period::day(WindowBench::today.addDays(i))).load;
        QCOMPARE(whole, Minutes{480 + 120}); // the 300 count on Max until Pat has accepted them
        const Utilisation week = load.utilisation(m_pat, thisWeek);
        QVERIFY(week.load <= week.net); // what is planned fits
    }

    void theCalendar()
    {
        CalendarModel model;
        model.load(store(), thisWeek, WindowBench::today);
        for (int row = 1; row < model.rowCount(); ++row) {
            if (model.personAt(row) != m_pat.value)
                continue;
            QVERIFY(model.cell(model.index(row, 3)).leave.has_value());
            QCOMPARE(model.cell(model.index(row, 4)).holiday, QStringLiteral("Feast of the North"));
            QVERIFY(!model.cell(model.index(row, 5)).isWorking);
            QCOMPARE(model.cell(model.index(row, 3)).tasks, 2); // due on Thursday
            return;
        }
        QFAIL("Pat is not in the calendar");
    }

private:
    static QList<QVariant> rowOfPat(const Report &report)
    {
        for (const ReportBlock &block : report.blocks)
            if (const auto *table = std::get_if<ReportTable>(&block))
                for (const ReportRow &row : table->rows)
                    if (row.cells.value(0).toString() == QLatin1String("Pat"))
                        return row.cells;
        return {};
    }
};

QTEST_MAIN(TestOneWeek)
#include "tst_oneweek.moc"
