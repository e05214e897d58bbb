// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/record/storedcell.h"

namespace muster {

namespace {

/// The digits from `at` on as a number; -1 when one of them is none.
int digits(QByteArrayView text, qsizetype at, int count)
{
    int number = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        const int digit = text[i] - '0';
        if (digit < 0 || digit > 9)
            return -1;
        number = number * 10 + digit;
    }
    return number;
}

QDate plainDate(QByteArrayView text)
{
    const int year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
    return year >= 0 && text[4] == '-' && text[7] == '-' ? QDate(year, month, day) : QDate();
}

} // namespace

StoredCell StoredCell::of(const QVariant &column, QByteArray &keep)
{
    if (column.isNull())
        return {};
    if (column.typeId() != QMetaType::QString)
        return {Kind::Integer, column.toLongLong(), {}};
    keep = column.toString().toUtf8();
    return {Kind::Text, 0, keep};
}

QDate StoredCell::toDate() const
{
    // Read by hand: tens of thousands of days are read when a file opens, and fromString() takes ten times as long.
    return text.size() == 10 ? plainDate(text) : QDate::fromString(toString(), Qt::ISODate);
}

QDateTime StoredCell::toInstant() const
{
    if (text.size() != 24 || text[10] != 'T' || text[23] != 'Z')
        return {};
    const QTime time(digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2), digits(text, 20, 3));
    return time.isValid() ? QDateTime(plainDate(text), time, Qt::UTC) : QDateTime();
}

Currency StoredCell::toCurrency() const
{
    char16_t code[3]{};
    for (qsizetype i = 0; i < 3 && text.size() == 3; ++i)
        code[i] = char16_t(uchar(text[i]));
    return Currency::fromCode(QStringView(code, 3)).value_or(Currency());
}

qint64 StoredCell::numberAt(qsizetype &from) const
{
    if (from >= text.size())
        return 0;
    qsizetype end = text.indexOf(',', from);
    if (end < 0)
        end = text.size();
    const qint64 number = text.sliced(from, end - from).toByteArray().toLongLong();
    from = end + 1;
    return number;
}

} // namespace muster
