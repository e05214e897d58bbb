// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/schedule/rcpsp.h"

namespace muster
{

/// Serial schedule generation in one direction of time: takes activities in a given order and starts each as early as
/// its predecessors and the free resources allow. Backward, successors take the place of predecessors and time runs from
/// the end, so an activity's finish there is its distance from the end to its start.
class RcpspDecoder
{
public:
    enum class Direction { Forward, Backward };
    RcpspDecoder(const RcpspProject &project, Direction direction);

    int size() const { return int(m_steps.size()); }
    /// Writes when each activity finishes into `finish` (size() numbers); returns when the last one does. `order` has each
    /// activity once, predecessors of the direction first.
    int decode(const int *order, int *finish);

    /// The order in which to decode in the other direction so that the result is no longer: by falling finish, equal ones
    /// in reverse of `order`, the one that `finish` came from. This is justification.
    void reversed(const int *order, const int *finish, int length, int *result);

    int duration(int activity) const { return m_steps[size_t(activity)].duration; }
    /// The activities that come before this one in the direction.
    const int *beforeBegin(int activity) const { return m_before.data() + m_steps[size_t(activity)].first; }
    const int *beforeEnd(int activity) const { return m_before.data() + m_steps[size_t(activity)].last; }

private:
    /// Four resources lie in the 16-bit lanes of one word. The top bit of a lane guards it: while it survives the
    /// subtraction of a demand, the demand fits.
    using Word = std::uint64_t;
    struct Step {
        int duration;
        int first, last;
    };

    template <int words> int decodeWith(const int *order, int *finish);
    template <int words> bool fits(size_t slot, const Word *demand) const;

    int m_words; ///< a time unit of the profile
    std::vector<Step> m_steps;
    std::vector<int> m_before;
    std::vector<Word> m_demand;
    std::vector<Word> m_full; ///< one time unit with nothing running
    std::vector<Word> m_free; ///< the profile
    int m_used = 0;           ///< time units of it that the last pass wrote to
    std::vector<int> m_counts;
};

} // namespace muster
