// SPDX-License-Identifier: GPL-3.0-or-later
// From exec to a window that is painted and usable, in processes of its own.
#include "tests/bench/scale/measure.h"

#include "app/store/store.h"
#include "ui/base/appsettings.h"
#include "ui/base/translations.h"
#include "ui/mainwindow.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <ctime>

namespace muster::bench {

namespace {

double memoryOf(const char *key)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith(key))
            return line.mid(int(qstrlen(key)) + 1).simplified().split(' ').first().toDouble() / 1024;
    return 0;
}

/// Ends the program once the window has been painted, the event loop has nothing left to do and `isDone` says so, too.
int runUntilUsable(QWidget &window, const std::function<bool()> &isDone = [] { return true; })
{
    window.show();
    // Events that were posted while the window was made, refreshes among them, come before this timer.
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &window, [&] {
        if (!isDone())
            return timer.setInterval(1);
        timer.stop();
        QCoreApplication::sendPostedEvents();
        window.repaint();
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    });
    timer.start(0);
    const int code = QApplication::exec();
    std::printf("%.1f %.1f\n", residentMemory(), highestMemory());
    std::fflush(stdout);
    std::_Exit(code); // what ending takes is not asked for
}

struct Opened { double milliseconds, megabytes; };

Opened opened(const QString &program, const QStringList &arguments)
{
    double memory = 0;
    const double time = median(5, [&] {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(program, arguments);
        child.waitForFinished(-1);
        memory = child.readAllStandardOutput().simplified().split(' ').first().toDouble();
    });
    return {time, memory};
}

} // namespace

double threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

double residentMemory() { return memoryOf("VmRSS:"); }
double highestMemory() { return memoryOf("VmHWM:"); }

int bareWindow()
{
    QLabel window(QStringLiteral("A bare window"));
    window.resize(1280, 800);
    return runUntilUsable(window);
}

int openInChild(const QString &file, const QByteArray &place, bool withContent)
{
    installTranslations(QLocale());
    applyTheme(ThemeMode::Light);
    settings::setLastPlace(file, place);
    MainWindow window(nullptr, QDate(2026, 3, 17));
    window.resize(1280, 800);
    window.show();
    window.openFile(file);
    return runUntilUsable(window, [&] { return !withContent || !window.workspace()->isWaiting(); });
}

void measureOpening(const QString &program, const QString &small, const QString &large, const QString &money)
{
    const Opened bare = opened(program, {QStringLiteral("--bare")});
    std::printf("%-46s %9.1f ms  %.0f MB\n", "a bare window", bare.milliseconds, bare.megabytes);
    const auto measure = [&](const char *name, const char *how, const QString &file, const QString &place, double goal, double memoryGoal) {
        if (file.isEmpty())
            return;
        const Opened it = opened(program, {QString::fromLatin1(how), file, place});
        tell(name, it.milliseconds, "ms", bare.milliseconds, "bare window", goal);
        std::printf("%-46s %9.1f MB   goal %.0f MB   %s\n", "    its memory", it.megabytes, memoryGoal,
                    it.megabytes <= memoryGoal ? "ok" : "MISSED");
        std::fflush(stdout);
    };
    const QString today = QStringLiteral("today/today"), tasks = QStringLiteral("tasks/table"), expenses = QStringLiteral("budget/expenses");
    measure("open the sample team, Today", "--open", small, today, 1.5, 90);
    measure("open 100,000 tasks: window painted", "--frame", large, today, 2, 150);
    measure("open 100,000 tasks, Today filled", "--open", large, today, 2, 150);
    measure("open 100,000 tasks, table of tasks filled", "--open", large, tasks, 2, 150);
    measure("open 1,000,000 expenses: window painted", "--frame", money, today, 2, 150);
    measure("open 1,000,000 expenses, Today filled", "--open", money, today, 2, 150);
    measure("open 1,000,000 expenses, table of expenses filled", "--open", money, expenses, 2, 150);
}

} // namespace muster::bench
