// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLocale>
#include <QMetaType>
#include <QString>
#include <compare>
#include <optional>

namespace muster {

/// A number of somebody's own working days, as leave is counted, in whole hundredths. A day is as long as that person's day.
struct Days
{
    qint64 hundredths = 0;

    auto operator<=>(const Days &) const = default;
    Days operator+(Days other) const { return {hundredths + other.hundredths}; }
    Days operator-(Days other) const { return {hundredths - other.hundredths}; }
    Days &operator+=(Days other) { hundredths += other.hundredths; return *this; }

    static Days whole(qint64 days) { return {days * 100}; }
    /// "12", "12.5", "12½", "-3 d" in the locale's digits; nothing for more than two decimals and for anything else.
    static std::optional<Days> parse(QStringView text, const QLocale &locale);
    /// "12.5 d" in the locale's digits, without needless zeros.
    QString toString(const QLocale &locale) const;
    /// As in files: "12.5".
    QString toDecimal() const;
    static std::optional<Days> fromDecimal(QStringView text);
};

} // namespace muster

Q_DECLARE_METATYPE(muster::Days)
