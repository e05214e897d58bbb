// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

namespace muster {

/// How a table is looked at: what is filtered, sorted and shown. Fields stand by their names, so that a state outlives fields
/// that come and go.
struct TableState
{
    struct Column { QByteArray field; int width = 0; }; ///< in pixels; 0: as it is

    QList<Column> columns;      ///< shown, left to right; empty: as they are at first
    QList<QByteArray> hidden;   ///< a field that is neither shown nor hidden is new: its description decides
    QByteArray sortedBy;        ///< empty: the usual order of the type
    bool isDescending = false;
    bool isFilterShown = false; ///< the boxes under the headers
    QString search;
    QMap<QByteArray, QString> filters; ///< by field, as typed

    QJsonObject toJson() const;
    /// What is missing or of another form is as it is at first.
    static TableState fromJson(const QJsonObject &json);
};

} // namespace muster
