// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLocale>
#include <QPageSize>
#include <optional>

namespace muster {

/// Letter where it is usual, A4 elsewhere.
QPageSize usualPageSize(const QLocale &locale);

/// How a report is put on paper, where the user has chosen it.
struct PageSetup
{
    enum class Turn { Automatic, Portrait, Landscape };

    PageSetup() = default;
    PageSetup(const QPageSize &size) : paper(size.id()) {}

    std::optional<QPageSize::PageSizeId> paper; ///< not given: what is usual in the locale
    Turn turn = Turn::Automatic;                ///< automatic: landscape where a table needs it
    bool scalesToWidth = false;                 ///< wide tables are made smaller instead of wrapping their texts

    QPageSize pageSize(const QLocale &locale) const { return paper ? QPageSize(*paper) : usualPageSize(locale); }
    bool operator==(const PageSetup &) const = default;
};

} // namespace muster
