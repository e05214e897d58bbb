// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>
#include <compare>
#include <functional>

namespace muster {

/// The identity of any record: positive, 63 bits, 0 means "none".
using RecordId = qint64;

/// A new identity. Made by the program, not by the database, so that a record has its id before it is stored.
/// Ids grow with time (42 bits of milliseconds, 21 bits of chance) and are never reused.
RecordId makeRecordId();

/// The identity of a record of type T. Two types of id do not mix.
template <class T> struct Id
{
    RecordId value = 0;

    bool isNull() const { return value == 0; }
    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id &) const = default;
    static Id make() { return {makeRecordId()}; }
};

template <class T> size_t qHash(Id<T> id, size_t seed = 0)
{
    return std::hash<qint64>()(id.value) ^ seed;
}

} // namespace muster
