// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/days.h"
#include "app/base/id.h"
#include "app/base/minutes.h"
#include "app/base/money.h"
#include "app/base/monthamounts.h"
#include "app/record/choice.h"

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

/// Codec<V> says which kind a C++ type is and how it becomes a Value. A type without one does not compile.
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

template <> struct Codec<QString> : PlainCodec<QString, FieldKind::Text> {};
template <> struct Codec<bool> : PlainCodec<bool, FieldKind::Boolean> {};
template <> struct Codec<Minutes> : PlainCodec<Minutes, FieldKind::Duration> {};
template <> struct Codec<Days> : PlainCodec<Days, FieldKind::Days> {};
template <> struct Codec<WeekMinutes> : PlainCodec<WeekMinutes, FieldKind::WeekHours> {};
template <> struct Codec<MonthAmounts> : PlainCodec<MonthAmounts, FieldKind::MonthAmounts> {};
template <> struct Codec<QDate> : NullableCodec<QDate, FieldKind::Date, &QDate::isValid> {};
template <> struct Codec<QDateTime> : NullableCodec<QDateTime, FieldKind::Instant, &QDateTime::isValid> {};
template <> struct Codec<Money> : NullableCodec<Money, FieldKind::Money, &Money::isGiven> {};

template <> struct Codec<int>
{
    static constexpr FieldKind kind = FieldKind::Integer;
    static constexpr bool optional = false;
    static Value toValue(int v) { return QVariant::fromValue(qint64(v)); }
    static int fromValue(const Value &v) { return int(v.value<qint64>()); }
};

template <class T> struct Codec<Id<T>>
{
    static constexpr FieldKind kind = FieldKind::Reference;
    static constexpr bool optional = true;
    static Value toValue(Id<T> v) { return v.isNull() ? QVariant() : QVariant::fromValue(v.value); }
    static Id<T> fromValue(const Value &v) { return {v.value<RecordId>()}; }
    static const RecordType &target() { return recordType<T>(); }
};

template <class E> requires std::is_enum_v<E> struct Codec<E>
{
    static constexpr FieldKind kind = FieldKind::Choice;
    static constexpr bool optional = false;
    static Value toValue(E v) { return QVariant::fromValue(int(v)); }
    static E fromValue(const Value &v) { return E(v.isValid() ? v.value<int>() : Choices<E>::list[0].value); }
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
