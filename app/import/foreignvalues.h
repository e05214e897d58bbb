// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/money.h"

#include <QDateTime>
#include <QStringList>

namespace muster {

/// In which order the numbers of a date stand.
enum class DateOrder { Unknown, DayMonth, MonthDay };

/// The order that a whole column shows. Ambiguous when every value fits both, and they would be different days.
struct DateOrderFound
{
    DateOrder order = DateOrder::Unknown;
    bool isAmbiguous = false;
};
DateOrderFound dateOrderOf(const QStringList &column);

/// ISO, yyyymmdd, yyyy/mm/dd, d.m.y, d/m/y or m/d/y by the order, month names, two-digit years (1970 to 2069), with or
/// without a time behind. An invalid date for anything else.
QDate foreignDate(const QString &text, DateOrder order);
/// True when it is a date in one of the orders.
bool looksLikeDate(const QString &text);

/// The same with a time of day behind ("14:05", "2:05:33 PM", "T14:05+02:00"); without a zone it is the user's time, without
/// a time midnight. UTC.
QDateTime foreignInstant(const QString &text, DateOrder order);

/// The decimal sign that a column of amounts uses: '.' or ','.
QChar decimalSignOf(const QStringList &column);

/// An amount with the signs that banks and accounts use: 1,750.06 · 1.234,37 · £1,100.00 CR · ($85.00) · - $21.59 · 12-.
/// `fallback` is the currency when none is written, and the dollar that a plain "$" means if it is one of them. Nothing when it is no amount, or has more decimals than its currency.
std::optional<Money> foreignAmount(const QString &text, QChar decimalSign, Currency fallback);
/// The same, rounded to what its currency has, halves away from zero: only for who has been asked.
std::optional<Money> roundedAmount(const QString &text, QChar decimalSign, Currency fallback);

} // namespace muster
