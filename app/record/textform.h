// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/records.h"

#include <QLocale>
#include <QStringList>

namespace muster {

/// A value for people, in the digits, dates and money of their locale. Empty for "not given".
QString displayText(const Field &field, const Value &value, const QLocale &locale, const Records &records);

/// What a person typed into a form or filter, in their locale: the value, an invalid Value for an empty text, or nothing
/// when it cannot be understood. Days also as dayFromWords() has them, when `today` is given.
std::optional<Value> parseTyped(const Field &field, QStringView text, const QLocale &locale, const Records &records,
                                QDate today = {});

/// What a person typed for a day, beyond plain dates: today, tomorrow, yesterday, the beginning of a weekday's name ("fri":
/// the next one), "+3", "-2" (days), "+2w", "+1m", "+1y". Nothing for anything else.
std::optional<QDate> dayFromWords(QStringView text, QDate today, const QLocale &locale);

/// The columns of a field in files, by their headers: one, or two for an amount (with its currency) and a reference
/// (with its id).
QStringList fileHeaders(const Field &field);
/// The texts for those columns: ISO dates, points as decimal points, keys of choices, hours.
QStringList fileTexts(const Field &field, const Value &value, const Records &records);
/// The way back; `texts` may be shorter than fileHeaders(), then the rest is taken as empty.
std::optional<Value> fromFileTexts(const Field &field, const QStringList &texts, const Records &records);

} // namespace muster
