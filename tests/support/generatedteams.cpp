// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generatedteams.h"

#include "app/schedule/randomnumbers.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <numeric>
#include <sstream>

namespace muster
{

namespace
{

constexpr int fullDay = 480;
constexpr int hour = 60;

std::vector<int> calendar(int days, RandomNumbers &random)
{
    static const std::vector<std::vector<int>> patterns{{480, 480, 480, 480, 480, 0, 0},
                                                        {480, 480, 480, 480, 480, 0, 0},
                                                        {480, 480, 480, 480, 480, 0, 0},
                                                        {480, 480, 480, 480, 0, 0, 0},
                                                        {240, 240, 240, 240, 240, 0, 0}};
    const auto &pattern = patterns[size_t(random.below(int(patterns.size())))];
    std::vector<int> minutes;
    for (int day = 0; day < days; ++day)
        minutes.push_back(pattern[size_t(day % 7)]);
    for (int block = 0; block < days * 4 / 365; ++block) { // two weeks in summer, shorter ones besides
        const int first = random.below(days), length = random.between(2, 16);
        for (int day = first; day < std::min(days, first + length); ++day)
            minutes[size_t(day)] = 0;
    }
    return minutes;
}

/// The day counted from Monday, 1 January 2024.
std::string isoDate(int day)
{
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::January / 1 / 2024} + std::chrono::days{day}};
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(date.year()), unsigned(date.month()), unsigned(date.day()));
    return text;
}

} // namespace

PlanProblem generateTeam(int tasks, int people, std::uint64_t seed)
{
    RandomNumbers random(seed);
    PlanProblem problem;
    const int days = 60 + tasks * 12 / people; // more than twice of what the work takes
    for (int p = 0; p < people; ++p)
        problem.resources.push_back({PlanResource::Kind::Person, calendar(days, random)});
    std::vector<std::int64_t> load(size_t(people), 0), whole; // minutes
    for (const PlanResource &resource : problem.resources)
        whole.push_back(std::accumulate(resource.capacity.begin(), resource.capacity.end(), std::int64_t(0)));
    int begin = 0, size = 0; // of the project
    for (int t = 0; t < tasks; ++t) {
        if (t == begin + size) {
            begin = t;
            size = random.between(20, 40);
        }
        PlanActivity task;
        task.effort = random.between(4, 42) * hour;
        PlanNeed need;
        const int able = random.below(3) ? 1 : random.between(2, 4);
        while (int(need.candidates.size()) < able) { // the one with less to do of two: a manager spreads the work
            const int one = random.below(people), other = random.below(people);
            const int person =
                load[size_t(one)] * whole[size_t(other)] < load[size_t(other)] * whole[size_t(one)] ? one : other;
            if (std::find(need.candidates.begin(), need.candidates.end(), person) == need.candidates.end())
                need.candidates.push_back(person);
        }
        for (int person : need.candidates)
            load[size_t(person)] += task.effort / able;
        task.needs.push_back(need);
        for (int links = random.below(3); links > 0 && t > begin; --links) {
            const int before = random.between(std::max(begin, t - 12), t - 1);
            if (std::none_of(task.links.begin(), task.links.end(),
                             [&](const PlanLink &link) { return link.predecessor == before; }))
                task.links.push_back({before, PlanLink::Kind::FinishStart, 0});
        }
        problem.activities.push_back(task);
    }
    return problem;
}

std::string toTaskJuggler(const PlanProblem &problem)
{
    std::ostringstream out;
    out << "project p \"Team\" 2024-01-01 +" << problem.resources.front().capacity.size()
        << "d {\n  timingresolution 60min\n}\n";
    for (size_t r = 0; r < problem.resources.size(); ++r) {
        const auto &minutes = problem.resources[r].capacity;
        static const char *const names[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
        out << "resource r" << r << " \"r" << r << "\" {\n";
        for (int weekday = 0; weekday < 7; ++weekday) {
            int most = 0;
            for (size_t day = size_t(weekday); day < minutes.size(); day += 7)
                most = std::max(most, minutes[day]);
            out << "  workinghours " << names[weekday];
            out << (most == fullDay ? " 9:00 - 17:00\n" : most > 0 ? " 9:00 - 13:00\n" : " off\n");
        }
        for (size_t day = 0; day < minutes.size(); ++day) {
            bool works = false; // on this weekday at all
            for (size_t other = day % 7; other < minutes.size(); other += 7)
                works = works || minutes[other] > 0;
            if (works && minutes[day] == 0)
                out << "  leaves annual " << isoDate(int(day)) << "\n";
        }
        out << "}\n";
    }
    for (size_t t = 0; t < problem.activities.size(); ++t) {
        const PlanActivity &task = problem.activities[t];
        out << "task t" << t << " \"t" << t << "\" {\n  effort " << task.effort / hour << "h\n  allocate r"
            << task.needs[0].candidates[0];
        for (size_t i = 1; i < task.needs[0].candidates.size(); ++i)
            out << (i == 1 ? " { alternative r" : ", r") << task.needs[0].candidates[i];
        out << (task.needs[0].candidates.size() > 1 ? " }\n" : "\n");
        for (const PlanLink &link : task.links)
            out << "  depends !t" << link.predecessor << "\n";
        out << "}\n";
    }
    return out.str();
}

} // namespace muster
