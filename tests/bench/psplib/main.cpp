// SPDX-License-Identifier: GPL-3.0-or-later
// How good and how fast the scheduler is on PSPLIB:  psplib FOLDER OUT [--set j30|j120] [--schedules N] [--seconds S]
// [--seed N] FOLDER has j30.sm.zip (or j30*.sm), j30opt.sm …; start times go to OUT, where an independent checker reads them
// again.
#include "app/schedule/randomnumbers.h"
#include "app/schedule/rcpspsampling.h"
#include "tests/bench/psplib/psplibcheck.h"
#include "tests/bench/psplib/psplibfile.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

using namespace muster;
namespace fs = std::filesystem;

namespace
{

double processorSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

/// Seconds that `passes` serial passes take over different orders, with nothing around them.
double bareDecoding(const RcpspProject &project, int passes)
{
    RcpspDecoder forward(project, RcpspDecoder::Direction::Forward);
    const RcpspDecoder backward(project, RcpspDecoder::Direction::Backward);
    RcpspSampling sampling(project, forward, backward);
    RandomNumbers random(1);
    std::vector<std::vector<int>> orders(100, std::vector<int>(project.activities.size()));
    for (auto &order : orders)
        sampling.serial(1.5, random, order.data());
    std::vector<int> finish(project.activities.size());
    const double before = processorSeconds();
    for (int pass = 0; pass < passes; ++pass)
        forward.decode(orders[size_t(pass) % orders.size()].data(), finish.data());
    return processorSeconds() - before;
}

/// "parameter instance makespan …" by "parameter_instance".
std::map<std::string, int> readMakespans(const fs::path &file)
{
    std::map<std::string, int> makespans;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        std::istringstream words(line);
        int parameter = 0, instance = 0, makespan = 0;
        if (words >> parameter >> instance >> makespan)
            makespans[std::to_string(parameter) + '_' + std::to_string(instance)] = makespan;
    }
    return makespans;
}

void writeStarts(const fs::path &file, const RcpspSchedule &schedule)
{
    std::ofstream out(file);
    out << "1 0\n";
    for (size_t j = 0; j < schedule.start.size(); ++j)
        out << j + 2 << ' ' << schedule.start[j] << '\n';
    out << schedule.start.size() + 2 << ' ' << schedule.finish << '\n';
}

struct Sums {
    int instances = 0, infeasible = 0, optimal = 0;
    double fromBase = 0, fromPath = 0; ///< per cent
    long schedules = 0;
    double seconds = 0, bareSeconds = 0;
    long bareSchedules = 0;
};

void add(const fs::path &file, const fs::path &starts, const RcpspBudget &budget, int base, Sums *sums)
{
    constexpr int barePasses = 1000;
    const RcpspProject project = readPsplib(file.string());
    sums->bareSeconds += bareDecoding(project, barePasses);
    sums->bareSchedules += barePasses;
    const double before = processorSeconds();
    const RcpspResult result = schedule(project, budget);
    sums->seconds += processorSeconds() - before;
    sums->schedules += result.schedules;
    sums->optimal += result.isOptimal();
    if (budget.schedules > 0 && result.schedules > budget.schedules)
        std::printf("%s: over the budget\n", file.c_str());
    writeStarts(starts, result.best);
    const PsplibVerdict verdict = checkPsplib(file.string(), starts.string());
    ++sums->instances;
    if (!verdict.fault.empty() || verdict.finish < result.bound) {
        ++sums->infeasible;
        std::printf("%s: %s\n", file.c_str(), verdict.fault.empty() ? "shorter than the bound" : verdict.fault.c_str());
    }
    sums->fromPath += 100. * (verdict.finish - verdict.criticalPath) / verdict.criticalPath;
    if (base > 0)
        sums->fromBase += 100. * (verdict.finish - base) / base;
}

int run(const fs::path &folder, const fs::path &out, const std::string &set, const RcpspBudget &budget)
{
    fs::path files = folder;
    if (fs::exists(folder / (set + ".sm.zip"))) {
        files = out / set;
        fs::create_directories(files);
        const std::string unzip = "unzip -q -o '" + (folder / (set + ".sm.zip")).string() + "' -d '" + files.string() + "'";
        if (std::system(unzip.c_str()) != 0)
            return 1;
    }
    const auto bases = readMakespans(folder / (set == "j30" ? "j30opt.sm" : set + "hrs.sm"));
    const std::string amount =
        budget.schedules > 0 ? std::to_string(budget.schedules) : std::to_string(budget.time.count()) + "ms";
    const fs::path starts = out / (set + "-" + amount);
    fs::create_directories(starts);
    Sums sums;
    for (const auto &entry : fs::recursive_directory_iterator(files)) {
        const std::string name = entry.path().stem().string();
        if (entry.path().extension() != ".sm" || name.compare(0, set.size(), set) != 0 ||
            name.find('_') == std::string::npos)
            continue;
        const auto base = bases.find(name.substr(set.size()));
        add(entry.path(), starts / (name + ".txt"), budget, base == bases.end() ? 0 : base->second, &sums);
    }
    if (sums.instances == 0)
        return std::fprintf(stderr, "no projects of %s in %s\n", set.c_str(), folder.c_str()), 1;
    const double speed = double(sums.schedules) / sums.seconds, bare = double(sums.bareSchedules) / sums.bareSeconds;
    std::printf("%s %s: %d projects, %d infeasible, %d proved optimal; above %s %.3f %%, above critical path %.3f %%; "
                "%.0f schedules/s, %.0f bare, ratio %.2f\n",
                set.c_str(), amount.c_str(), sums.instances, sums.infeasible, sums.optimal,
                set == "j30" ? "optimum" : "best known", sums.fromBase / sums.instances, sums.fromPath / sums.instances,
                speed, bare, speed / bare);
    std::fflush(stdout);
    return sums.infeasible > 0;
}

} // namespace

int main(int count, char **words)
{
    std::vector<std::string> sets;
    std::vector<RcpspBudget> budgets;
    std::uint64_t seed = 1;
    for (int i = 3; i + 1 < count; i += 2) {
        const std::string option = words[i], value = words[i + 1];
        if (option == "--set")
            sets.push_back(value);
        else if (option == "--schedules")
            budgets.push_back({std::stol(value), {}, 1});
        else if (option == "--seconds")
            budgets.push_back({0, std::chrono::milliseconds(long(std::stod(value) * 1000)), 1});
        else if (option == "--seed")
            seed = std::stoull(value);
    }
    if (count < 3)
        return std::fprintf(stderr, "psplib FOLDER OUT [--set j30|j120] [--schedules N] [--seconds S] [--seed N]\n"), 2;
    if (sets.empty())
        sets = {"j30", "j120"};
    if (budgets.empty())
        budgets = {{1000, {}, 1}, {5000, {}, 1}, {50000, {}, 1}};
    int failed = 0;
    for (const std::string &set : sets) {
        for (RcpspBudget budget : budgets) {
            budget.seed = seed;
            failed |= run(words[1], words[2], set, budget);
        }
    }
    return failed;
}
