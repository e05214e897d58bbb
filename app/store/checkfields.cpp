// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString constraintText(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

bool isEmpty(const Field &field, const Value &value)
{
    return !value.isValid() || (field.kind() == FieldKind::Text && value.toString().trimmed().isEmpty());
}

/// What SQLite would keep as it is: it drops a leading byte order mark, swaps the bytes behind a swapped one, ends at a
/// zero and replaces half a surrogate pair.
bool isStorable(const QString &text)
{
    return text.isValidUtf16() && !text.contains(QChar(u'\0')) && !text.startsWith(QChar(0xFEFF)) && !text.startsWith(QChar(0xFFFE));
}

std::optional<qint64> measured(const Field &field, const Value &value)
{
    if (!value.isValid())
        return {};
    if (field.kind() == FieldKind::Integer)
        return value.value<qint64>();
    if (field.kind() == FieldKind::Duration)
        return value.value<Minutes>().value;
    if (field.kind() == FieldKind::Days)
        return value.value<Days>().hundredths;
    return {};
}

QString rangeText(const Field &field)
{
    if (field.minimum() && field.maximum())
        return constraintText("“%1” must be between %2 and %3.").arg(field.label()).arg(*field.minimum()).arg(*field.maximum());
    return constraintText("“%1” must be at least %2.").arg(field.label()).arg(field.minimum().value_or(0));
}

bool isTaken(const RecordType &type, int index, const Row &row, const Store &store)
{
    const AnyTable &table = store.table(type);
    for (qsizetype at = 0; at < table.size(); ++at) {
        if (table.idAt(at) != row.id && table.value(at, index) == row.values.at(index))
            return true;
    }
    return false;
}

} // namespace

Problems checkFields(const RecordType &type, const Row &row, const Store &store)
{
    Problems problems;
    const auto add = [&](const Field &field, const QString &text) { problems << Problem{field.name(), text, row.id}; };
    for (qsizetype i = 0; i < type.fields().size(); ++i) {
        const Field &field = type.fields().at(i);
        const Value &value = row.values.at(i);
        if (isEmpty(field, value)) {
            if (field.isRequired())
                add(field, constraintText("“%1” is needed.").arg(field.label()));
            continue;
        }
        if (field.kind() == FieldKind::Text && !isStorable(value.toString()))
            add(field, constraintText("“%1” begins with or holds an invisible character that is no text; delete it.").arg(field.label()));
        const auto number = measured(field, value);
        if (number && ((field.minimum() && *number < *field.minimum()) || (field.maximum() && *number > *field.maximum())))
            add(field, rangeText(field));
        if (field.kind() == FieldKind::Choice && !field.choice(value.toInt()))
            add(field, constraintText("“%1” has a value that is none of its choices.").arg(field.label()));
        if (field.kind() == FieldKind::Reference && store.table(field.target()).indexOf(value.value<RecordId>()) < 0)
            add(field, constraintText("“%1” points to a record that does not exist.").arg(field.label()));
        if (field.isUnique() && isTaken(type, int(i), row, store))
            add(field, constraintText("“%1” is already used by another record.").arg(value.toString()));
    }
    return problems;
}

} // namespace muster
