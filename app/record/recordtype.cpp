// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/record/recordtype.h"

#include <QCoreApplication>
#include <numeric>

namespace muster {

RecordType::RecordType(QByteArray name, QByteArray kind, const char *label, const char *plural, QList<Field> fields,
                       QList<SortBy> usualOrder)
    : m_name(std::move(name)), m_kind(std::move(kind)), m_label(label), m_plural(plural), m_fields(std::move(fields)),
      m_usualOrder(std::move(usualOrder))
{
    for (const SortBy &step : m_usualOrder)
        Q_ASSERT_X(indexOf(step.field) >= 0, "RecordType", step.field.constData());
}

QString RecordType::label() const { return QCoreApplication::translate("record", m_label); }
QString RecordType::pluralLabel() const { return QCoreApplication::translate("record", m_plural); }

QString RecordType::counted(qsizetype count, const QLocale &locale) const
{
    return locale.toString(count) + QChar(0x20) + (count == 1 ? label() : pluralLabel()).toLower();
}

const Field &RecordType::field(QByteArrayView name) const
{
    const int index = indexOf(name);
    Q_ASSERT_X(index >= 0, "RecordType::field", name.constData());
    return m_fields.at(index);
}

QList<int> RecordType::allFields() const
{
    QList<int> all(m_fields.size());
    std::iota(all.begin(), all.end(), 0);
    return all;
}

int RecordType::indexOf(QByteArrayView name) const
{
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        if (m_fields.at(i).name() == name)
            return int(i);
    }
    return -1;
}

int RecordType::ownerIndex() const
{
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        if (m_fields.at(i).isPartOf())
            return int(i);
    }
    return -1;
}

int RecordType::ownerField(const RecordType &owner) const
{
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        if (m_fields.at(i).isPartOf() && &m_fields.at(i).target() == &owner)
            return int(i);
    }
    return -1;
}

} // namespace muster
