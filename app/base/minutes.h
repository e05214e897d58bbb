// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLocale>
#include <QMetaType>
#include <QString>
#include <array>
#include <optional>

namespace muster {

/// A length of working time in whole minutes.
struct Minutes
{
    qint64 value = 0;

    auto operator<=>(const Minutes &) const = default;
    Minutes operator+(Minutes other) const { return {value + other.value}; }
    Minutes operator-(Minutes other) const { return {value - other.value}; }
    Minutes &operator+=(Minutes other) { value += other.value; return *this; }

    static Minutes hours(qint64 hours) { return {hours * 60}; }
    /// "3h 30m", "3:30", "3.5" (hours), "2d" (days of eight hours), "1w" (five days); nothing for anything else.
    static std::optional<Minutes> parse(QStringView text, const QLocale &locale);
    /// "3.5 h" in the locale's digits, at most two decimals.
    QString toString(const QLocale &locale) const;
    /// As in files: hours with a point, "3.5".
    QString toDecimal() const;
    static std::optional<Minutes> fromDecimal(QStringView text);
};

/// Minutes for each weekday, Monday first.
using WeekMinutes = std::array<qint32, 7>;

/// Monday to Friday eight hours.
constexpr WeekMinutes fullWeek{480, 480, 480, 480, 480, 0, 0};

} // namespace muster

Q_DECLARE_METATYPE(muster::Minutes)
Q_DECLARE_METATYPE(muster::WeekMinutes)
