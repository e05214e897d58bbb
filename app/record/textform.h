// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/records.h"

#include <QLocale>
#include <QStringList>

namespace muster {

/// A value for people, in the digits, dates and money of their locale. Empty for "not given".
QString displayText(const Field &field, const Value &value, const QLocale &locale, const Records &records);

/// What a person typed into a form or filter, in their locale: the value, an invalid Value for an empty text, or nothing
/// when it cannot be understood. Dates also as a weekday ("fri", the next one), "+3" (days from `today`).
std::optional<Value> parseTyped(const Field &field, QStringView text, const QLocale &locale, const Records &records,
                                QDate today = {});

/// The columns of a field in files, by their headers: one, or two for an amount (with its currency) and a reference
/// (with its id).
QStringList fileHeaders(const Field &field);
/// The texts for those columns: ISO dates, points as decimal points, keys of choices, hours.
QStringList fileTexts(const Field &field, const Value &value, const Records &records);
/// The way back; `texts` may be shorter than fileHeaders(), then the rest is taken as empty.
std::optional<Value> fromFileTexts(const Field &field, const QStringList &texts, const Records &records);

} // namespace muster
