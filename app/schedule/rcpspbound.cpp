// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/rcpspdecoder.h"
#include "app/schedule/rcpspsampling.h"

#include <algorithm>
#include <limits>

namespace muster
{

namespace
{

constexpr size_t mostForSets = 400; // activities; beyond, the sets would take longer than they are worth

/// The earliest start of each activity by chains, and the longest chain after it.
struct ProjectChains {
    std::vector<int> topological, heads, tails;
    int longest = 0;
};

ProjectChains chainsOf(const RcpspProject &project)
{
    const RcpspDecoder forward(project, RcpspDecoder::Direction::Forward);
    const RcpspDecoder backward(project, RcpspDecoder::Direction::Backward);
    const RcpspSampling sampling(project, forward, backward);
    ProjectChains chains;
    chains.topological = sampling.topological();
    chains.heads.resize(project.activities.size());
    chains.tails.resize(project.activities.size());
    for (int j : chains.topological) {
        for (int i : project.activities[size_t(j)].predecessors) {
            chains.heads[size_t(j)] =
                std::max(chains.heads[size_t(j)], chains.heads[size_t(i)] + project.activities[size_t(i)].duration);
        }
        chains.tails[size_t(j)] = sampling.tail(j);
        chains.longest = std::max(chains.longest, chains.heads[size_t(j)] + forward.duration(j) + sampling.tail(j));
    }
    return chains;
}

/// For every head a and tail b: the activities that start at a at the earliest and have b after them need, of one resource,
/// their work's share of the capacity between.
int workBound(const RcpspProject &project, const ProjectChains &chains, size_t resource)
{
    std::vector<size_t> users;
    for (size_t j = 0; j < project.activities.size(); ++j) {
        if (project.activities[j].duration > 0 && project.activities[j].demand[resource] > 0)
            users.push_back(j);
    }
    std::sort(users.begin(), users.end(), [&](size_t a, size_t b) { return chains.tails[a] > chains.tails[b]; });
    std::vector<int> heads;
    for (size_t j : users)
        heads.push_back(chains.heads[j]);
    std::sort(heads.begin(), heads.end());
    heads.erase(std::unique(heads.begin(), heads.end()), heads.end());

    const long long capacity = project.capacity[resource];
    long long bound = 0;
    for (int head : heads) {
        long long work = 0;
        for (size_t j : users) {
            if (chains.heads[j] < head)
                continue;
            work += static_cast<long long>(project.activities[j].duration) * project.activities[j].demand[resource];
            bound = std::max(bound, head + (work + capacity - 1) / capacity + chains.tails[j]);
        }
    }
    return int(bound);
}

/// Whether two activities never run at the same time.
class Exclusion
{
public:
    Exclusion(const RcpspProject &project, const std::vector<int> &topological)
        : m_count(project.activities.size()), m_exclusive(m_count * m_count)
    {
        for (int later : topological) {
            const auto j = size_t(later);
            for (int predecessor : project.activities[j].predecessors) {
                const auto i = size_t(predecessor);
                for (size_t before = 0; before < m_count; ++before) {
                    if (before == i || m_exclusive[i * m_count + before])
                        m_exclusive[j * m_count + before] = 1;
                }
            }
        }
        for (size_t i = 0; i < m_count; ++i) {
            for (size_t j = 0; j < i; ++j) {
                char both = m_exclusive[i * m_count + j] | m_exclusive[j * m_count + i];
                for (size_t k = 0; k < project.capacity.size(); ++k)
                    both |= project.activities[i].demand[k] + project.activities[j].demand[k] > project.capacity[k];
                m_exclusive[i * m_count + j] = m_exclusive[j * m_count + i] = both;
            }
        }
    }
    bool operator()(size_t i, size_t j) const { return m_exclusive[i * m_count + j]; }

private:
    size_t m_count;
    std::vector<char> m_exclusive;
};

/// Sets of activities of which no two run side by side, grown from each activity by the longest that still fit.
int setBound(const RcpspProject &project, const ProjectChains &chains)
{
    const size_t count = project.activities.size();
    const Exclusion exclusive(project, chains.topological);
    std::vector<size_t> byDuration;
    for (size_t j = 0; j < count; ++j) {
        if (project.activities[j].duration > 0)
            byDuration.push_back(j);
    }
    std::stable_sort(byDuration.begin(), byDuration.end(),
                     [&](size_t a, size_t b) { return project.activities[a].duration > project.activities[b].duration; });
    int bound = 0;
    for (size_t seed : byDuration) {
        std::vector<size_t> set{seed};
        int sum = project.activities[seed].duration;
        int head = chains.heads[seed], tail = chains.tails[seed];
        for (size_t j : byDuration) {
            if (j == seed || !std::all_of(set.begin(), set.end(), [&](size_t i) { return exclusive(i, j); }))
                continue;
            const int newHead = std::min(head, chains.heads[j]), newTail = std::min(tail, chains.tails[j]);
            const int added = project.activities[j].duration;
            if (newHead + sum + added + newTail <= head + sum + tail)
                continue;
            set.push_back(j);
            sum += added;
            head = newHead;
            tail = newTail;
        }
        bound = std::max(bound, head + sum + tail);
    }
    return bound;
}

} // namespace

int chainBound(const RcpspProject &project)
{
    return chainsOf(project).longest;
}

int lowerBound(const RcpspProject &project)
{
    const ProjectChains chains = chainsOf(project);
    int bound = chains.longest;
    for (size_t k = 0; k < project.capacity.size(); ++k) {
        if (project.capacity[k] > 0)
            bound = std::max(bound, workBound(project, chains, k));
    }
    if (project.activities.size() <= mostForSets)
        bound = std::max(bound, setBound(project, chains));
    return bound;
}

} // namespace muster
