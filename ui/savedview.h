// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace muster {

/// A way of looking that the user has named: a place, and for a table what is filtered, sorted and shown there.
struct SavedView
{
    QString name;
    QByteArray place;  ///< "tasks/table"
    QJsonObject table; ///< a TableState; empty where the place is no table
};

QByteArray toJson(const QList<SavedView> &views);
/// What cannot be read is left out.
QList<SavedView> savedViewsFromJson(const QByteArray &json);

} // namespace muster
