// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/rcpspdecoder.h"

#include <algorithm>

namespace muster
{

namespace
{
constexpr std::uint64_t laneGuards = 0x8000800080008000u;
constexpr size_t lanesOfWord = 4;
} // namespace

RcpspDecoder::RcpspDecoder(const RcpspProject &project, Direction direction)
    : m_words(std::max(1, int((project.capacity.size() + lanesOfWord - 1) / lanesOfWord)))
{
    const size_t count = project.activities.size();
    std::vector<std::vector<int>> before(count);
    for (size_t j = 0; j < count; ++j) {
        for (int i : project.activities[j].predecessors) {
            if (direction == Direction::Forward)
                before[j].push_back(i);
            else
                before[size_t(i)].push_back(int(j));
        }
    }
    m_demand.resize(count * size_t(m_words));
    int horizon = 0;
    for (size_t j = 0; j < count; ++j) {
        const auto &activity = project.activities[j];
        m_steps.push_back({activity.duration, int(m_before.size()), int(m_before.size() + before[j].size())});
        m_before.insert(m_before.end(), before[j].begin(), before[j].end());
        for (size_t k = 0; k < activity.demand.size(); ++k)
            m_demand[j * size_t(m_words) + k / lanesOfWord] |= Word(activity.demand[k]) << (16 * (k % lanesOfWord));
        horizon += activity.duration;
    }
    m_full.assign(size_t(m_words), laneGuards);
    for (size_t k = 0; k < project.capacity.size(); ++k)
        m_full[k / lanesOfWord] |= Word(project.capacity[k]) << (16 * (k % lanesOfWord));
    m_used = horizon;
    m_free.resize(size_t(horizon + 1) * size_t(m_words));
    m_counts.resize(size_t(horizon + 2));
}

/// `words` is 0 when it is known only at run time.
template <int words> bool RcpspDecoder::fits(size_t slot, const Word *demand) const
{
    if constexpr (words == 1)
        return ((m_free[slot] - demand[0]) & laneGuards) == laneGuards;
    const size_t width = words ? size_t(words) : size_t(m_words);
    Word all = laneGuards;
    for (size_t w = 0; w < width; ++w)
        all &= m_free[slot * width + w] - demand[w];
    return (all & laneGuards) == laneGuards;
}

template <int words> int RcpspDecoder::decodeWith(const int *order, int *finish)
{
    const size_t width = words ? size_t(words) : size_t(m_words);
    for (size_t slot = 0; slot < size_t(m_used); ++slot)
        std::copy_n(m_full.data(), width, m_free.data() + slot * width);
    int length = 0;
    for (const int *next = order; next != order + size(); ++next) {
        const Step &step = m_steps[size_t(*next)];
        const Word *demand = m_demand.data() + size_t(*next) * width;
        int start = 0;
        for (int i = step.first; i < step.last; ++i)
            start = std::max(start, finish[m_before[size_t(i)]]);
        // From the end of the window back: what does not fit moves the window behind it; [.., checked) is known to fit.
        for (int checked = start;;) {
            int slot = start + step.duration - 1;
            while (slot >= checked && fits<words>(size_t(slot), demand))
                --slot;
            if (slot < checked)
                break;
            checked = std::max(start + step.duration, slot + 1);
            start = slot + 1;
        }
        const int end = start + step.duration;
        for (size_t slot = size_t(start); slot < size_t(end); ++slot) {
            for (size_t w = 0; w < width; ++w)
                m_free[slot * width + w] -= demand[w];
        }
        finish[*next] = end;
        length = std::max(length, end);
    }
    m_used = length;
    return length;
}

int RcpspDecoder::decode(const int *order, int *finish)
{
    if (m_words == 1)
        return decodeWith<1>(order, finish);
    return m_words == 2 ? decodeWith<2>(order, finish) : decodeWith<0>(order, finish);
}

void RcpspDecoder::reversed(const int *order, const int *finish, int length, int *result)
{
    // counting sort: places[t] is where the next activity with finish length - t goes
    int *places = m_counts.data();
    std::fill_n(places, length + 2, 0);
    for (int j = 0; j < size(); ++j)
        ++places[length - finish[j] + 1];
    for (int t = 1; t <= length; ++t)
        places[t] += places[t - 1];
    for (int i = size() - 1; i >= 0; --i)
        result[places[length - finish[order[i]]]++] = order[i];
}

} // namespace muster
