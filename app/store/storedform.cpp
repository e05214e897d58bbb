// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storedform.h"

#include <QTimeZone>

namespace muster {

namespace {

const QString instantForm = QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ");

template <class Array> QString joined(const Array &numbers)
{
    QStringList parts;
    for (auto number : numbers)
        parts << QString::number(number);
    return parts.join(u',');
}

template <class Array> Array split(const QString &text)
{
    Array numbers{};
    const QStringList parts = text.split(u',');
    for (qsizetype i = 0; i < qMin(parts.size(), qsizetype(numbers.size())); ++i)
        numbers[size_t(i)] = typename Array::value_type(parts.at(i).toLongLong());
    return numbers;
}

Currency currencyOf(const QVariant &column)
{
    return Currency::fromCode(column.toString()).value_or(Currency());
}

} // namespace

int storedColumnCount(FieldKind kind)
{
    return kind == FieldKind::Money || kind == FieldKind::MonthAmounts ? 2 : 1;
}

QStringList storedColumns(const Field &field)
{
    const QString name = QString::fromLatin1(field.name());
    if (storedColumnCount(field.kind()) == 1)
        return {name};
    return {name, name + QLatin1String("_currency")};
}

QVariantList toStored(const Field &field, const Value &value)
{
    if (!value.isValid() && field.isOptional())
        return storedColumnCount(field.kind()) == 1 ? QVariantList{QVariant()} : QVariantList{QVariant(), QVariant()};
    switch (field.kind()) {
    case FieldKind::Text: {
        const QString text = value.toString();
        return {text.isNull() ? QStringLiteral("") : text}; // a null QString would be bound as NULL
    }
    case FieldKind::Integer:
    case FieldKind::Reference:
        return {value.value<qint64>()};
    case FieldKind::Boolean:
        return {qint64(value.toBool() ? 1 : 0)};
    case FieldKind::Date:
        return {value.toDate().toString(Qt::ISODate)};
    case FieldKind::Instant:
        return {value.toDateTime().toUTC().toString(instantForm)};
    case FieldKind::Duration:
        return {value.value<Minutes>().value};
    case FieldKind::Days:
        return {value.value<Days>().hundredths};
    case FieldKind::Choice: {
        const Choice *choice = field.choice(value.toInt());
        Q_ASSERT(choice);
        return {QString::fromLatin1(choice ? choice->key : field.choices().front().key)};
    }
    case FieldKind::WeekHours:
        return {joined(value.value<WeekMinutes>())};
    case FieldKind::Money: {
        const Money money = value.value<Money>();
        return {money.minor, money.currency.code()};
    }
    case FieldKind::MonthAmounts: {
        const auto amounts = value.value<MonthAmounts>();
        const QString code = amounts.currency.code();
        return {joined(amounts.minor), code.isNull() ? QStringLiteral("") : code};
    }
    }
    return {};
}

Value fromStored(const Field &field, const QVariant *columns)
{
    const QVariant &first = columns[0];
    if (first.isNull())
        return {};
    switch (field.kind()) {
    case FieldKind::Text:
        return first.toString();
    case FieldKind::Integer:
    case FieldKind::Reference:
        return QVariant::fromValue(first.toLongLong());
    case FieldKind::Boolean:
        return first.toLongLong() != 0;
    case FieldKind::Date:
        return QDate::fromString(first.toString(), Qt::ISODate);
    case FieldKind::Instant: {
        QDateTime instant = QDateTime::fromString(first.toString(), instantForm);
        instant.setTimeSpec(Qt::UTC);
        return instant;
    }
    case FieldKind::Duration:
        return QVariant::fromValue(Minutes{first.toLongLong()});
    case FieldKind::Days:
        return QVariant::fromValue(Days{first.toLongLong()});
    case FieldKind::Choice: {
        const Choice *choice = field.choice(first.toString());
        return choice ? choice->value : field.choices().front().value;
    }
    case FieldKind::WeekHours:
        return QVariant::fromValue(split<WeekMinutes>(first.toString()));
    case FieldKind::Money:
        return QVariant::fromValue(Money{first.toLongLong(), currencyOf(columns[1])});
    case FieldKind::MonthAmounts:
        return QVariant::fromValue(
            MonthAmounts{split<std::array<qint64, 12>>(first.toString()), currencyOf(columns[1])});
    }
    return {};
}

} // namespace muster
