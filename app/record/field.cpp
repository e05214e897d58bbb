// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/record/field.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString translated(const char *text)
{
    return text ? QCoreApplication::translate("record", text) : QString();
}

} // namespace

QString Choice::word() const { return translated(label); }
QString Field::label() const { return translated(m_label); }
QString Field::sourceLabel() const { return QString::fromUtf8(m_label); }
Field &Field::startsToday()
{
    const bool isInstant = m_kind == FieldKind::Instant;
    return startsAs([isInstant](const Store &, QDate today) { return isInstant ? Value(today.startOfDay(Qt::UTC)) : Value(today); });
}

QString Field::help() const { return translated(m_help); }
QString Field::section() const { return translated(m_section); }

const Choice *Field::choice(int value) const
{
    for (const Choice &c : m_choices) {
        if (c.value == value)
            return &c;
    }
    return nullptr;
}

const Choice *Field::choice(QStringView key) const
{
    for (const Choice &c : m_choices) {
        if (key.compare(QLatin1String(c.key), Qt::CaseInsensitive) == 0
            || key.compare(QString::fromUtf8(c.label), Qt::CaseInsensitive) == 0
            || key.compare(c.word(), Qt::CaseInsensitive) == 0)
            return &c;
    }
    return nullptr;
}

} // namespace muster
