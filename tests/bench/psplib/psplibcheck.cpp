// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/psplib/psplibcheck.h"

#include "tests/support/schedulechecker.h"

#include <cstdio>
#include <fstream>
#include <iterator>

namespace muster
{

namespace
{

/// The numbers behind `heading`; `skip` words of column titles come first.
class Numbers
{
public:
    Numbers(const std::string &text, const std::string &heading) : m_at(text.c_str())
    {
        const size_t found = text.find(heading);
        m_at = found == std::string::npos ? "" : m_at + found + heading.size();
    }
    int next()
    {
        while (*m_at && (*m_at < '0' || *m_at > '9'))
            ++m_at;
        int number = 0;
        for (; *m_at >= '0' && *m_at <= '9'; ++m_at)
            number = 10 * number + (*m_at - '0');
        return number;
    }
    void pastLine(const std::string &end)
    {
        const std::string rest(m_at);
        const size_t found = rest.find(end);
        m_at += found == std::string::npos ? rest.size() : found + end.size();
    }

private:
    const char *m_at;
};

std::string contents(const std::string &file)
{
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

CheckedProject read(const std::string &file)
{
    const std::string text = contents(file);
    CheckedProject project;
    const size_t jobs = size_t(Numbers(text, "jobs (incl. supersource/sink ):").next());
    const int resources = Numbers(text, "- renewable                 :").next();
    project.successors.resize(jobs);
    Numbers relations(text, "PRECEDENCE RELATIONS:");
    relations.pastLine("successors");
    for (size_t j = 0; j < jobs; ++j) {
        relations.next(); // the job
        relations.next(); // its modes
        for (int left = relations.next(); left > 0; --left)
            project.successors[j].push_back(relations.next() - 1);
    }
    Numbers requests(text, "REQUESTS/DURATIONS:");
    requests.pastLine("------");
    for (size_t j = 0; j < jobs; ++j) {
        requests.next();
        requests.next();
        project.durations.push_back(requests.next());
        project.demands.emplace_back();
        for (int k = 0; k < resources; ++k)
            project.demands.back().push_back(requests.next());
    }
    Numbers available(text, "RESOURCEAVAILABILITIES:");
    available.pastLine("\n");
    available.pastLine("\n"); // the names
    for (int k = 0; k < resources; ++k)
        project.capacity.push_back(available.next());
    return project;
}

int longestPath(const CheckedProject &project)
{
    std::vector<int> start(project.durations.size());
    for (bool moved = true; moved;) {
        moved = false;
        for (size_t j = 0; j < start.size(); ++j) {
            for (int successor : project.successors[j]) {
                const int earliest = start[j] + project.durations[j];
                if (start[size_t(successor)] < earliest) {
                    start[size_t(successor)] = earliest;
                    moved = true;
                }
            }
        }
    }
    return start.back();
}

} // namespace

PsplibVerdict checkPsplib(const std::string &project, const std::string &starts)
{
    const CheckedProject checked = read(project);
    const size_t jobs = checked.durations.size();
    std::vector<int> start(jobs, -1);
    std::ifstream stream(starts);
    for (int job = 0, time = 0; stream >> job >> time;) {
        if (job >= 1 && size_t(job) <= jobs)
            start[size_t(job) - 1] = time;
    }
    if (jobs < 3 || checked.capacity.empty() || checked.capacity[0] <= 0)
        return {project + " cannot be read", 0, 0};
    return {faultOfSchedule(checked, start, start.back()), start.back(), longestPath(checked)};
}

} // namespace muster
