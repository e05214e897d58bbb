// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QElapsedTimer>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

namespace muster::bench {

/// What the processor spent on this thread, in milliseconds: for work that others on the machine would distort.
double threadTime();

/// With --cpu median() counts threadTime() instead of the time that passed.
inline bool countsWork = false;

/// The median of some runs, in milliseconds. `prepare` is not measured.
inline double median(int runs, const std::function<void()> &work, const std::function<void()> &prepare = {})
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        if (prepare)
            prepare();
        QElapsedTimer clock;
        clock.start();
        const double begun = threadTime();
        work();
        times.push_back(countsWork ? threadTime() - begun : double(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

/// One line of the result: what it took, what the limit took in the same run (or a fixed time), and the goal.
inline void tell(const char *work, double measured, const char *unit, double limit, const char *limitName, double goal)
{
    std::printf("%-46s %9.1f %-2s   limit %9.1f (%s)   ratio %6.2f   goal %.2f   %s\n", work, measured, unit, limit, limitName,
                measured / limit, goal, measured / limit <= goal ? "ok" : "MISSED");
    std::fflush(stdout);
}

/// Memory of this process in MB: what it holds now, and the most it ever held.
double residentMemory();
double highestMemory();

// One function an area. `folder` keeps the files that are made once.
/// What --open and --frame do: time and memory of one window, with all that its view shows or as soon as it is painted.
int openInChild(const QString &file, const QByteArray &place, bool withContent);
int bareWindow();
void measureOpening(const QString &program, const QString &small, const QString &large, const QString &money);
void measureTasks(const QString &file);
void measureMoney(const QString &file);
void measureFiles(const QString &file, const QString &folder);

} // namespace muster::bench
