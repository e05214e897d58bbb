// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/recordsql.h"

#include "app/store/database.h"
#include "app/store/storedform.h"

namespace muster {

namespace {

QString tableName(const RecordType &type)
{
    return QString::fromLatin1(type.name());
}

QStringList allColumns(const RecordType &type)
{
    QStringList columns;
    for (const Field &field : type.fields())
        columns << storedColumns(field);
    return columns;
}

} // namespace

void loadTable(Database &database, const RecordType &type, AnyTable &table)
{
    const QString name = tableName(type);
    table.reserve(database.selectOne(QStringLiteral("SELECT count(*) FROM ") + name).toLongLong());
    const QString columns = allColumns(type).join(QLatin1String(", "));
    database.selectCells(QStringLiteral("SELECT id, %1 FROM %2 ORDER BY id").arg(columns, name), {},
                         [&table](const StoredCell *cells) { table.append(cells->integer, cells + 1); });
}

void writeChange(Database &database, const Change &change)
{
    const RecordType &type = *change.type;
    if (!change.after) {
        database.execPrepared(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(tableName(type)), {change.id});
        return;
    }
    const QList<int> touched = change.touchedFields();
    if (touched.isEmpty())
        return;
    QStringList columns;
    QVariantList values;
    for (int index : touched) {
        columns << storedColumns(type.fields().at(index));
        values << toStored(type.fields().at(index), change.after->values.at(index));
    }
    if (change.before) {
        database.execPrepared(QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ?")
                                  .arg(tableName(type), columns.join(QLatin1String(" = ?, "))), values << change.id);
    } else {
        QStringList marks;
        marks.fill(QStringLiteral("?"), columns.size() + 1);
        values.prepend(change.id);
        database.execPrepared(QStringLiteral("INSERT INTO %1 (id, %2) VALUES (%3)")
                                  .arg(tableName(type), columns.join(QLatin1String(", ")), marks.join(u',')), values);
    }
}

} // namespace muster
