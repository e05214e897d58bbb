// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/money.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QString>
#include <QVariant>

namespace muster {

/// A column of a stored record as the database holds it, without a copy: good only while that row is read.
struct StoredCell
{
    enum class Kind { Null, Integer, Text };
    Kind kind = Kind::Null;
    qint64 integer = 0;
    QByteArrayView text; ///< UTF-8

    /// Of what a query answers; `keep` holds its text and must stay as long as the cell.
    static StoredCell of(const QVariant &column, QByteArray &keep);

    bool isNull() const { return kind == Kind::Null; }
    QString toString() const { return QString::fromUtf8(text); }
    QDate toDate() const;        ///< of "2026-03-17"
    QDateTime toInstant() const; ///< of "2026-03-17T09:30:00.000Z"; UTC
    Currency toCurrency() const; ///< of "EUR"; none for anything else
    /// Of "480,480,0"; what is missing is 0.
    template <class Array> Array toNumbers() const
    {
        Array numbers{};
        qsizetype from = 0;
        for (auto &number : numbers)
            number = typename Array::value_type(numberAt(from));
        return numbers;
    }

private:
    qint64 numberAt(qsizetype &from) const; ///< reads on to behind the next comma
};

} // namespace muster
