// SPDX-License-Identifier: GPL-3.0-or-later
// What a person waits for with 100,000 tasks: a letter in the filter, a header, a letter in the palette, a saved edit, the heat map.
#include "tests/bench/scale/measure.h"

#include "app/recordtypes.h"
#include "app/tasks/load.h"
#include "ui/base/commandpalette.h"
#include "ui/mainwindow.h"
#include "ui/record/recordpage.h"
#include "ui/record/recordtable.h"
#include "ui/tasks/workloadmodel.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <tuple>

namespace muster::bench {

namespace {

const QDate day{2026, 3, 17};
constexpr double screen = 16; // milliseconds: what the eye does not notice

void settle()
{
    for (int i = 0; i < 3; ++i)
        QApplication::processEvents();
}

void wait(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
}

/// What the disk needs for one small step: a file of its own with nothing but a team in it.
double oneCommit(const QString &folder)
{
    Team team;
    team.name = QStringLiteral("Limit");
    team.currency = QStringLiteral("EUR");
    const auto store = Store::create(folder + QStringLiteral("/limit.muster"), allRecordTypes(), team);
    int number = 0;
    return median(25, [&] {
        const Team before = store->team();
        Team after = before;
        after.manager = QString::number(++number);
        std::ignore = store->apply(QStringLiteral("Edit"), {edited(before, after)});
    });
}

void measureFilter(MainWindow &window)
{
    RecordPage &page = *window.workspace()->recordPage();
    const QStringList typed{QStringLiteral("b"), QStringLiteral("ba"), QStringLiteral("bac"), QStringLiteral("back"),
                            QStringLiteral("backup zürich"), QStringLiteral("4711"), QString()};
    wait(2500); // texts and ranks are made while nobody does anything
    double worst = 0;
    for (const QString &text : typed) {
        const double time = median(1, [&] { page.setSearchText(text); settle(); });
        std::printf("    filter \"%s\": %.1f ms\n", qPrintable(text), time);
        worst = std::max(worst, time);
    }
    tell("100,000 tasks: a letter in the filter, worst", worst, "ms", screen, "a frame", 1);
    page.setFilterShown(true);
    const int state = page.type().indexOf("state");
    double column = 0;
    for (const QString &text : {QStringLiteral("=Blocked"), QStringLiteral("acc"), QString()})
        column = std::max(column, median(1, [&] {
            page.filter().setColumnText(state, text);
            settle();
        }));
    tell("100,000 tasks: a filter of a column, worst", column, "ms", screen, "a frame", 1);
}

void measureSort(MainWindow &window)
{
    wait(2500);
    RecordPage &page = *window.workspace()->recordPage();
    double worst = 0;
    for (const char *field : {"title", "due", "assignee_id", "state"}) {
        const int column = page.type().indexOf(field);
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            const double time = median(1, [&] { page.table()->sortByColumn(column, order); settle(); });
            std::printf("    sort by %s: %.1f ms\n", field, time);
            worst = std::max(worst, time);
        }
    }
    page.table()->sortByColumn(-1, Qt::AscendingOrder);
    settle();
    tell("100,000 tasks: sort, worst", worst, "ms", screen, "a frame", 1);
}

void measureFinding(MainWindow &window)
{
    window.commands()->open();
    settle();
    double worst = 0;
    for (const char *text : {"ba", "backup", "zurich 99", "nothing is called so"})
        worst = std::max(worst, median(1, [&] {
            window.commands()->input()->setText(QString::fromLatin1(text));
            settle();
        }));
    window.commands()->hide();
    tell("100,000 tasks: find everywhere, worst", worst, "ms", 50, "goal itself", 1);
}

void measureEdit(MainWindow &window, const QString &folder)
{
    const double commit = oneCommit(folder);
    Context &context = *window.context();
    const auto step = [&](const char *name, const std::function<Changes()> &changes, int runs = 15) {
        const double time = median(runs, [&] {
            if (!context.history().perform(QStringLiteral("Edit"), changes()).isEmpty())
                qFatal("a step was refused");
            settle();
        });
        tell(name, time, "ms", 1.2 * commit + screen, "1.2 commits + a frame", 1);
    };
    int number = 0;
    const auto edit = [&](auto change) {
        return [&, change] {
            const Task before = context.store().all<Task>()[size_t(500 + 37 * ++number)];
            Task after = before;
            change(after);
            return Changes{edited(before, after)};
        };
    };
    std::printf("    one commit: %.1f ms; views open: the table of tasks\n", commit);
    step("100,000 tasks: edit a title", edit([&](Task &task) { task.title += QStringLiteral("!"); }));
    for (const char *place : {"today/today", "tasks/board", "tasks/workload", "people/table", "schedule/calendar"}) {
        window.workspace()->goTo(QByteArray(place));
        settle();
    }
    window.workspace()->goTo(QByteArray("tasks/table"));
    settle();
    step("all views open: edit a title", edit([&](Task &task) { task.title += QStringLiteral("!"); }));
    step("all views open: edit a due date", edit([&](Task &task) {
        task.start = {};
        task.due = day.addDays(20 + number);
    }));
    step("all views open: complete a task", edit([&](Task &task) {
        task.state = TaskState::Done;
        task.finishedOn = day;
    }));
    step("all views open: add a task", [&] {
        Task task;
        task.id = Id<Task>::make();
        task.title = QStringLiteral("Added %1").arg(++number);
        return Changes{inserted(task)};
    });
    window.workspace()->goTo(QByteArray("tasks/workload"));
    settle();
    step("workload shown: edit a due date", edit([&](Task &task) {
        task.start = {};
        task.due = day.addDays(20 + number);
    }));
    window.workspace()->goTo(QByteArray("today/today"));
    settle();
    step("today shown: edit a due date", edit([&](Task &task) {
        task.start = {};
        task.due = day.addDays(20 + number);
    }));
}

void measureHeatMap(Store &store)
{
    QList<Period> weeks;
    for (int i = 0; i < 52; ++i)
        weeks << Period::week(day.addDays(7 * i));
    const QList<Person> people = workforce(store.all<Person>(), {weeks.first().first, weeks.last().last});
    WorkloadModel model;
    std::optional<Load> load;
    tell("heat map 200 x 52 from nothing", median(5, [&] {
        load.emplace(store, day);
        model.setLoad(*load, people, weeks);
    }), "ms", 100, "goal itself", 1);
}

} // namespace

void measureTasks(const QString &file)
{
    QTemporaryDir folder(QFileInfo(file).absolutePath() + QStringLiteral("/edit-XXXXXX")); // on the disk of the file
    const QString copy = folder.filePath(QStringLiteral("team.muster"));
    QFile::copy(file, copy);
    MainWindow window(Store::open(copy, allRecordTypes()), day);
    window.resize(1280, 800);
    window.show();
    window.workspace()->goTo(QByteArray("tasks/table"));
    settle();
    measureFilter(window);
    measureSort(window);
    measureFinding(window);
    measureHeatMap(window.context()->store());
    measureEdit(window, folder.path());
    std::printf("%-46s %9.1f MB   goal 150 MB\n", "memory with these views open", residentMemory());
}

} // namespace muster::bench
