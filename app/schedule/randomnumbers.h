// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace muster
{

/// Pseudo-random numbers that are the same on every machine (xorshift64*, seeded through splitmix64); the standard
/// library's distributions are not. Not for secrets.
class RandomNumbers
{
public:
    explicit RandomNumbers(std::uint64_t seed)
    {
        seed += 0x9e3779b97f4a7c15u;
        seed = (seed ^ (seed >> 30)) * 0xbf58476d1ce4e5b9u;
        seed = (seed ^ (seed >> 27)) * 0x94d049bb133111ebu;
        m_state = (seed ^ (seed >> 31)) | 1;
    }

    std::uint32_t next()
    {
        m_state ^= m_state >> 12;
        m_state ^= m_state << 25;
        m_state ^= m_state >> 27;
        return std::uint32_t((m_state * 0x2545f4914f6cdd1du) >> 32);
    }
    /// 0 to count - 1; count must be positive.
    int below(int count) { return int((std::uint64_t(next()) * std::uint64_t(count)) >> 32); }
    /// first to last, both included.
    int between(int first, int last) { return first + below(last - first + 1); }
    /// 0 up to 1, without 1.
    double fraction() { return next() * (1.0 / 4294967296.0); }

private:
    std::uint64_t m_state;
};

} // namespace muster
