// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/days.h"
#include "app/base/id.h"
#include "app/base/minutes.h"
#include "app/base/money.h"
#include "app/base/monthamounts.h"
#include "app/record/choice.h"
#include "app/record/storedcell.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QVariant>
#include <optional>
#include <span>
#include <type_traits>

namespace muster {

class RecordType;
template <class T> const RecordType &recordType();

/// What a field can hold. Closed: every switch over it names all of them.
enum class FieldKind {
    Text, Integer, Boolean, Date, Instant, Duration, Days, Money, Choice, Reference, WeekHours, MonthAmounts
};

/// A field's value outside its struct: a QVariant of exactly one type per kind, or an invalid one for "not given".
/// Text QString · Integer qint64 · Boolean bool · Date QDate · Instant QDateTime (UTC) · Duration Minutes · Days Days ·
/// Money Money · Choice int · Reference qint64 (RecordId) · WeekHours WeekMinutes · MonthAmounts MonthAmounts
using Value = QVariant;

/// How many columns of the database hold a field: an amount has its currency beside it.
constexpr int storedColumnCount(FieldKind kind)
{
    return kind == FieldKind::Money || kind == FieldKind::MonthAmounts ? 2 : 1;
}

/// Codec<V> says which kind a C++ type is, how it becomes a Value and how it is read from the database (from cells that are
/// not NULL; the way into it is toStored()). A type without one does not compile.
template <class V> struct Codec;

/// Types that are their own Value.
template <class V, FieldKind Kind> struct PlainCodec
{
    static constexpr FieldKind kind = Kind;
    static constexpr bool optional = false;
    static Value toValue(const V &v) { return QVariant::fromValue(v); }
    static V fromValue(const Value &v) { return v.value<V>(); }
};

/// Types with a "not given" of their own.
template <class V, FieldKind Kind, bool (V::*IsGiven)() const> struct NullableCodec
{
    static constexpr FieldKind kind = Kind;
    static constexpr bool optional = true;
    static Value toValue(const V &v) { return (v.*IsGiven)() ? QVariant::fromValue(v) : QVariant(); }
    static V fromValue(const Value &v) { return v.value<V>(); }
};

template <> struct Codec<QString> : PlainCodec<QString, FieldKind::Text>
{
    static QString fromStored(const StoredCell *cells) { return cells->toString(); }
};
template <> struct Codec<bool> : PlainCodec<bool, FieldKind::Boolean>
{
    static bool fromStored(const StoredCell *cells) { return cells->integer != 0; }
};
template <> struct Codec<Minutes> : PlainCodec<Minutes, FieldKind::Duration>
{
    static Minutes fromStored(const StoredCell *cells) { return {cells->integer}; }
};
template <> struct Codec<Days> : PlainCodec<Days, FieldKind::Days>
{
    static Days fromStored(const StoredCell *cells) { return {cells->integer}; }
};
template <> struct Codec<WeekMinutes> : PlainCodec<WeekMinutes, FieldKind::WeekHours>
{
    static WeekMinutes fromStored(const StoredCell *cells) { return cells->toNumbers<WeekMinutes>(); }
};
template <> struct Codec<MonthAmounts> : PlainCodec<MonthAmounts, FieldKind::MonthAmounts>
{
    static MonthAmounts fromStored(const StoredCell *cells)
    {
        return {cells[0].toNumbers<std::array<qint64, 12>>(), cells[1].toCurrency()};
    }
};
template <> struct Codec<QDate> : NullableCodec<QDate, FieldKind::Date, &QDate::isValid>
{
    static QDate fromStored(const StoredCell *cells) { return cells->toDate(); }
};
template <> struct Codec<QDateTime> : NullableCodec<QDateTime, FieldKind::Instant, &QDateTime::isValid>
{
    static QDateTime fromStored(const StoredCell *cells) { return cells->toInstant(); }
};
template <> struct Codec<Money> : NullableCodec<Money, FieldKind::Money, &Money::isGiven>
{
    static Money fromStored(const StoredCell *cells) { return {cells[0].integer, cells[1].toCurrency()}; }
};

template <> struct Codec<int>
{
    static constexpr FieldKind kind = FieldKind::Integer;
    static constexpr bool optional = false;
    static Value toValue(int v) { return QVariant::fromValue(qint64(v)); }
    static int fromValue(const Value &v) { return int(v.value<qint64>()); }
    static int fromStored(const StoredCell *cells) { return int(cells->integer); }
};

template <class T> struct Codec<Id<T>>
{
    static constexpr FieldKind kind = FieldKind::Reference;
    static constexpr bool optional = true;
    static Value toValue(Id<T> v) { return v.isNull() ? QVariant() : QVariant::fromValue(v.value); }
    static Id<T> fromValue(const Value &v) { return {v.value<RecordId>()}; }
    static Id<T> fromStored(const StoredCell *cells) { return {cells->integer}; }
    static const RecordType &target() { return recordType<T>(); }
};

template <class E> requires std::is_enum_v<E> struct Codec<E>
{
    static constexpr FieldKind kind = FieldKind::Choice;
    static constexpr bool optional = false;
    static Value toValue(E v) { return QVariant::fromValue(int(v)); }
    static E fromValue(const Value &v) { return E(v.isValid() ? v.value<int>() : Choices<E>::list[0].value); }
    /// A key that nobody knows is the default.
    static E fromStored(const StoredCell *cells)
    {
        for (const Choice &choice : Choices<E>::list)
            if (cells->text == QByteArrayView(choice.key))
                return E(choice.value);
        return E(Choices<E>::list[0].value);
    }
    static std::span<const Choice> choices() { return Choices<E>::list; }
};

template <class V> struct Codec<std::optional<V>> : Codec<V>
{
    static constexpr bool optional = true;
    static Value toValue(const std::optional<V> &v) { return v ? Codec<V>::toValue(*v) : QVariant(); }
    static std::optional<V> fromValue(const Value &v)
    {
        return v.isValid() ? std::optional<V>(Codec<V>::fromValue(v)) : std::nullopt;
    }
};

} // namespace muster
