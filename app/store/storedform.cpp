// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storedform.h"

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

} // namespace

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
    StoredCell cells[2];
    QByteArray texts[2];
    for (int i = 0; i < storedColumnCount(field.kind()); ++i)
        cells[i] = StoredCell::of(columns[i], texts[i]);
    return field.valueOf(cells);
}

} // namespace muster
