// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/store/store.h"

namespace muster {

/// True when another record of the type has the same two values: the same person twice on one list.
template <class T, class A, class B> bool hasTwin(const T &own, const Store &store, A T::*a, B T::*b)
{
    const std::vector<T> &all = store.all<T>();
    return std::any_of(all.begin(), all.end(), [&](const T &other) {
        return other.id != own.id && other.*a == own.*a && other.*b == own.*b;
    });
}

} // namespace muster
