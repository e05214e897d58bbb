// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generatedprojects.h"

#include "app/schedule/randomnumbers.h"

#include <algorithm>
#include <cmath>

namespace muster
{

namespace
{

constexpr int ends = 3; // activities without predecessor, and without successor; and the most arcs into or out of one

/// A network in the making: reach[i] are the activities that i precedes, directly or not.
struct Network {
    int size;
    RandomNumbers &random;
    std::vector<std::vector<int>> before, after;
    std::vector<std::vector<bool>> reach;
    int arcs = 0;

    Network(int count, RandomNumbers &numbers)
        : size(count), random(numbers), before(size_t(count)), after(size_t(count)),
          reach(size_t(count), std::vector<bool>(size_t(count)))
    {
    }

    /// Adds i -> j unless it is there, is implied, would imply an arc that is there, or makes too many.
    bool add(int i, int j, bool limited)
    {
        const auto from = size_t(i), to = size_t(j);
        if (i >= j || reach[from][to] || (limited && (after[from].size() >= ends || before[to].size() >= ends)))
            return false;
        for (size_t a = 0; a <= from; ++a) {
            for (size_t b = to; b < size_t(size); ++b) {
                const bool joined = (a == from || reach[a][from]) && (b == to || reach[to][b]);
                if (joined && std::find(after[a].begin(), after[a].end(), int(b)) != after[a].end())
                    return false;
            }
        }
        for (size_t a = 0; a <= from; ++a) {
            if (a != from && !reach[a][from])
                continue;
            for (size_t b = to; b < size_t(size); ++b) {
                if (b == to || reach[to][b])
                    reach[a][b] = true;
            }
        }
        after[from].push_back(j);
        before[to].push_back(i);
        ++arcs;
        return true;
    }

    void build(double complexity)
    {
        for (int j = ends; j < size; ++j) { // each but the first has a predecessor
            for (int tries = 0; tries < 200 && before[size_t(j)].empty(); ++tries)
                add(random.below(std::min(j, size - ends)), j, true);
        }
        for (int i = size - ends - 1; i >= 0; --i) { // each but the last has a successor
            for (int tries = 0; tries < 200 && after[size_t(i)].empty(); ++tries)
                add(i, random.between(std::max(i + 1, ends), size - 1), tries < 100);
        }
        const int wanted = int(std::lround(complexity * (size + 2))) - 2 * ends;
        for (int tries = 0; tries < 100 * size && arcs < wanted; ++tries)
            add(random.below(size - ends), random.between(ends, size - 1), true);
    }
};

/// The most that is used at once when every activity starts as early as its predecessors allow.
int earliestPeak(const RcpspProject &project, size_t resource)
{
    std::vector<int> finish(project.activities.size());
    std::vector<int> used(1);
    for (size_t j = 0; j < finish.size(); ++j) {
        const auto &activity = project.activities[j];
        int start = 0;
        for (int i : activity.predecessors)
            start = std::max(start, finish[size_t(i)]);
        finish[j] = start + activity.duration;
        used.resize(std::max(used.size(), size_t(finish[j])));
        for (int t = start; t < finish[j]; ++t)
            used[size_t(t)] += activity.demand[resource];
    }
    return *std::max_element(used.begin(), used.end());
}

void setDemands(RcpspProject *project, const ProjectShape &shape, RandomNumbers &random)
{
    for (auto &activity : project->activities)
        activity.demand.assign(size_t(shape.resources), 0);
    const int requests = int(std::lround(shape.factor * shape.resources * shape.activities));
    int made = 0;
    for (auto &activity : project->activities) { // each activity needs something
        activity.demand[size_t(random.below(shape.resources))] = random.between(1, 10);
        ++made;
    }
    while (made < requests) {
        auto &demand =
            project->activities[size_t(random.below(shape.activities))].demand[size_t(random.below(shape.resources))];
        if (demand == 0) {
            demand = random.between(1, 10);
            ++made;
        }
    }
}

} // namespace

RcpspProject generateProject(const ProjectShape &shape, std::uint64_t seed)
{
    RandomNumbers random(seed);
    Network network(shape.activities, random);
    network.build(shape.complexity);
    RcpspProject project;
    project.activities.resize(size_t(shape.activities));
    for (size_t j = 0; j < project.activities.size(); ++j) {
        project.activities[j].duration = random.between(1, 10);
        project.activities[j].predecessors = network.before[j];
    }
    setDemands(&project, shape, random);
    for (size_t k = 0; k < size_t(shape.resources); ++k) {
        int least = 0;
        for (const auto &activity : project.activities)
            least = std::max(least, activity.demand[k]);
        const int most = std::max(least, earliestPeak(project, k));
        project.capacity.push_back(least + int(std::lround(shape.strength * (most - least))));
    }
    return project;
}

std::vector<RcpspProject> generateProjects(int activities, int perShape, std::uint64_t seed)
{
    const std::vector<double> strengths =
        activities > 60 ? std::vector<double>{.1, .2, .3, .4, .5} : std::vector<double>{.2, .5, .7, 1.};
    std::vector<RcpspProject> projects;
    for (double complexity : {1.5, 1.8, 2.1}) {
        for (double factor : {.25, .5, .75, 1.}) {
            for (double strength : strengths) {
                for (int i = 0; i < perShape; ++i)
                    projects.push_back(generateProject({activities, 4, complexity, factor, strength}, seed++));
            }
        }
    }
    return projects;
}

} // namespace muster
