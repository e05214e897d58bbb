// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of a whole team: how long the first takes, and how much shorter a second makes it.
//   plan_bench [--tasks 2000] [--people 25] [--projects 3] [--milliseconds 1000] [--taskjuggler FOLDER]
// With --taskjuggler the projects are written there as .tjp, for tests/bench/plan/taskjuggler.sh.
#include "tests/support/generatedteams.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <map>

using namespace muster;

int main(int count, char **words)
{
    std::map<std::string, std::string> options{
        {"--tasks", "2000"}, {"--people", "25"}, {"--projects", "3"}, {"--milliseconds", "1000"}};
    for (int i = 1; i + 1 < count; i += 2)
        options[words[i]] = words[i + 1];
    for (int seed = 1; seed <= std::stoi(options["--projects"]); ++seed) {
        const PlanProblem problem =
            generateTeam(std::stoi(options["--tasks"]), std::stoi(options["--people"]), std::uint64_t(seed));
        if (!options["--taskjuggler"].empty())
            std::ofstream(options["--taskjuggler"] + "/team" + std::to_string(seed) + ".tjp") << toTaskJuggler(problem);
        double quickest = 1e9;
        PlanResult first;
        for (int i = 0; i < 5; ++i) {
            const std::clock_t before = std::clock();
            first = firstPlan(problem);
            quickest = std::min(quickest, 1000. * double(std::clock() - before) / CLOCKS_PER_SEC);
        }
        const PlanResult better = plan(problem, {0, std::chrono::milliseconds(std::stol(options["--milliseconds"])), 1});
        const double day = problem.slotsPerDay;
        std::printf(
            "team %d: first plan %.1f days in %.2f ms; after %s ms %.1f days (%ld passes); no plan under %.1f days\n", seed,
            first.best.finish / day, quickest, options["--milliseconds"].c_str(), better.best.finish / day, better.passes,
            better.bound / day);
    }
    return 0;
}
