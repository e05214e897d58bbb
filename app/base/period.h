// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QLocale>
#include <QString>
#include <optional>

namespace muster {

/// A span of calendar days, both ends included. Empty when `last` is before `first`.
struct Period
{
    QDate first;
    QDate last;

    static Period day(QDate day) { return {day, day}; }
    static Period week(QDate anyDay);  ///< Monday to Sunday (ISO 8601)
    static Period month(QDate anyDay);
    static Period quarter(QDate anyDay);
    static Period year(QDate anyDay);
    /// The twelve months of the fiscal year that is named after the year in which it starts.
    static Period fiscalYear(int year, int startMonth);
    /// "2026", "2026-Q1", "2026-03", "2026-W12", "2026-03-01..2026-04-15"; nothing for anything else.
    static std::optional<Period> parse(QStringView text);

    bool isEmpty() const { return !first.isValid() || !last.isValid() || last < first; }
    int days() const { return isEmpty() ? 0 : int(first.daysTo(last)) + 1; }
    bool contains(QDate day) const { return day >= first && day <= last; }
    Period intersected(const Period &other) const;
    bool operator==(const Period &) const = default;

    /// "1 Mar - 15 Apr 2026", "March 2026", "2026"
    QString toString(const QLocale &locale) const;
};

} // namespace muster
