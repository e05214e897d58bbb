// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/id.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <functional>

namespace muster {

/// Why a number is what it is: the formula in words with its parts, and the records it was computed from.
struct Source
{
    struct Part { QString label; QString value; };

    QString formula;    ///< "planned − spent"
    QList<Part> parts;  ///< the numbers that went in
    QByteArray type;    ///< the record type's name of the rows behind it: "expense"
    QList<RecordId> rows;
    /// Finds more of them when somebody asks: there may be hundreds of thousands, and few numbers are ever asked about.
    std::function<QList<RecordId>()> find = {};

    QList<RecordId> allRows() const { return find ? rows + find() : rows; }
    bool isEmpty() const { return formula.isEmpty() && rows.isEmpty() && !find; }
};

} // namespace muster
