// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/id.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace muster {

/// Something the user can correct: which field of which record, and what is wrong with it, in words for people.
struct Problem
{
    QByteArray field; ///< the field's name; empty when the record as a whole is meant
    QString text;
    RecordId record = 0;
};

/// No problems: the thing was done. Any problem: nothing was done.
using Problems = QList<Problem>;

QString toText(const Problems &problems);

} // namespace muster
