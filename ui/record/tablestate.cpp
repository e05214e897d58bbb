// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/tablestate.h"

#include <QJsonArray>

namespace muster {

QJsonObject TableState::toJson() const
{
    QJsonArray shown, away;
    for (const Column &column : columns)
        shown.append(QJsonObject{{QStringLiteral("field"), QString::fromLatin1(column.field)},
                                 {QStringLiteral("width"), column.width}});
    for (const QByteArray &field : hidden)
        away.append(QString::fromLatin1(field));
    QJsonObject boxes;
    for (auto it = filters.begin(); it != filters.end(); ++it)
        boxes.insert(QString::fromLatin1(it.key()), it.value());
    return {{QStringLiteral("columns"), shown},
            {QStringLiteral("hidden"), away},
            {QStringLiteral("sortedBy"), QString::fromLatin1(sortedBy)},
            {QStringLiteral("descending"), isDescending},
            {QStringLiteral("filterShown"), isFilterShown},
            {QStringLiteral("search"), search},
            {QStringLiteral("filters"), boxes}};
}

TableState TableState::fromJson(const QJsonObject &json)
{
    TableState state;
    for (const QJsonValue &each : json.value(QStringLiteral("columns")).toArray())
        state.columns.append({each.toObject().value(QStringLiteral("field")).toString().toLatin1(),
                              each.toObject().value(QStringLiteral("width")).toInt()});
    for (const QJsonValue &each : json.value(QStringLiteral("hidden")).toArray())
        state.hidden.append(each.toString().toLatin1());
    state.sortedBy = json.value(QStringLiteral("sortedBy")).toString().toLatin1();
    state.isDescending = json.value(QStringLiteral("descending")).toBool();
    state.isFilterShown = json.value(QStringLiteral("filterShown")).toBool();
    state.search = json.value(QStringLiteral("search")).toString();
    const QJsonObject boxes = json.value(QStringLiteral("filters")).toObject();
    for (auto it = boxes.begin(); it != boxes.end(); ++it)
        state.filters.insert(it.key().toLatin1(), it.value().toString());
    return state;
}

} // namespace muster
