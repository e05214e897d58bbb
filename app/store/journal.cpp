// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/journal.h"

#include "app/store/database.h"
#include "app/store/storedform.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace muster {

namespace {

QJsonValue toJson(const QVariant &stored)
{
    if (stored.isNull())
        return QJsonValue::Null;
    return stored.typeId() == QMetaType::QString ? QJsonValue(stored.toString()) : QJsonValue(stored.toLongLong());
}

QVariant fromJson(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    return value.isString() ? QVariant(value.toString()) : QVariant(value.toInteger());
}

QJsonObject touchedToJson(const RecordType &type, const Row &row, const QList<int> &touched)
{
    QJsonObject object;
    for (int index : touched) {
        const Field &field = type.fields().at(index);
        const QStringList columns = storedColumns(field);
        const QVariantList values = toStored(field, row.values.at(index));
        for (qsizetype i = 0; i < columns.size(); ++i)
            object.insert(columns.at(i), toJson(values.at(i)));
    }
    return object;
}

QString changesToJson(const Changes &changes)
{
    QJsonArray array;
    for (const Change &change : changes) {
        const QList<int> touched = change.touchedFields();
        QJsonObject object{{QStringLiteral("type"), QString::fromLatin1(change.type->name())},
                           {QStringLiteral("id"), change.id}};
        if (change.before)
            object.insert(QStringLiteral("before"), touchedToJson(*change.type, *change.before, touched));
        if (change.after)
            object.insert(QStringLiteral("after"), touchedToJson(*change.type, *change.after, touched));
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Row laidOn(const Row &ground, const RecordType &type, const QJsonObject &touched)
{
    Row row = ground;
    for (qsizetype index = 0; index < type.fields().size(); ++index) {
        const Field &field = type.fields().at(index);
        const QStringList columns = storedColumns(field);
        if (!touched.contains(columns.front()))
            continue;
        QVariantList values;
        for (const QString &column : columns)
            values << fromJson(touched.value(column));
        row.values[index] = fromStored(field, values.constData());
    }
    return row;
}

Changes changesFromJson(const QString &text, const RecordTypes &types, const CurrentRow &current)
{
    Changes changes;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &entry : array) {
        const QJsonObject object = entry.toObject();
        const QByteArray name = object.value(QStringLiteral("type")).toString().toLatin1();
        const auto type = std::find_if(types.begin(), types.end(), [&name](auto *t) { return t->name() == name; });
        if (type == types.end())
            continue; // written by a newer program that knows more types
        Change change{*type, object.value(QStringLiteral("id")).toInteger(), {}, {}};
        const Row ground = current(**type, change.id).value_or(Row{change.id, QList<Value>((*type)->fields().size())});
        if (object.contains(QStringLiteral("before")))
            change.before = laidOn(ground, **type, object.value(QStringLiteral("before")).toObject());
        if (object.contains(QStringLiteral("after")))
            change.after = laidOn(ground, **type, object.value(QStringLiteral("after")).toObject());
        changes << change;
    }
    return changes;
}

QString entryHash(const QString &previous, qint64 sequence, const QString &at, const QString &who, const QString &step,
                  const QString &changes)
{
    // The parts are set apart by their lengths, so that no text can move from one to the next unnoticed.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QStringList parts{previous, QString::number(sequence), at, who, step, changes};
    for (const QString &part : parts) {
        const QByteArray bytes = part.toUtf8();
        hash.addData(QByteArray::number(bytes.size()) + ':');
        hash.addData(bytes);
    }
    return QString::fromLatin1(hash.result().toHex());
}

HistoryEntry readEntry(const QSqlQuery &query, const RecordTypes &types, const CurrentRow &current)
{
    HistoryEntry entry;
    entry.sequence = query.value(0).toLongLong();
    entry.at = QDateTime::fromString(query.value(1).toString(), Qt::ISODateWithMs);
    entry.who = query.value(2).toString();
    entry.text = query.value(3).toString();
    entry.changes = changesFromJson(query.value(4).toString(), types, current);
    return entry;
}

QString currentUser()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return user.isEmpty() ? QStringLiteral("?") : user;
}

} // namespace

qint64 appendEntry(Database &database, const QString &step, const Changes &changes)
{
    qint64 sequence = 1;
    QString previous;
    database.select(QStringLiteral("SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1"), {},
                    [&](const QSqlQuery &query) {
                        sequence = query.value(0).toLongLong() + 1;
                        previous = query.value(1).toString();
                    });
    const QString at = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const QString who = currentUser();
    const QString json = changesToJson(changes);
    database.exec(QStringLiteral("INSERT INTO history (seq, at, who, step, changes, previous, hash) "
                                 "VALUES (?, ?, ?, ?, ?, ?, ?)"),
                  {sequence, at, who, step.isNull() ? QStringLiteral("") : step, json,
                   previous.isNull() ? QStringLiteral("") : previous,
                   entryHash(previous, sequence, at, who, step, json)});
    for (const Change &change : changes)
        database.execPrepared(QStringLiteral("INSERT OR IGNORE INTO history_record (record_id, record_type, seq) "
                                             "VALUES (?, ?, ?)"),
                              {change.id, QString::fromLatin1(change.type->name()), sequence});
    return sequence;
}

QList<HistoryEntry> entriesBetween(Database &database, qint64 after, qint64 last, const RecordTypes &types, const CurrentRow &current)
{
    QList<HistoryEntry> entries;
    database.select(QStringLiteral("SELECT seq, at, who, step, changes FROM history "
                                   "WHERE seq > ? AND seq <= ? ORDER BY seq"), {after, last},
                    [&](const QSqlQuery &query) { entries << readEntry(query, types, current); });
    return entries;
}

QList<HistoryEntry> newestEntries(Database &database, RecordId id, int most, const RecordTypes &types,
                                  const CurrentRow &current)
{
    QList<HistoryEntry> entries;
    const auto take = [&](const QSqlQuery &query) { entries << readEntry(query, types, current); };
    if (id == 0)
        database.select(QStringLiteral("SELECT seq, at, who, step, changes FROM history ORDER BY seq DESC LIMIT ?"),
                        {most}, take);
    else
        database.select(QStringLiteral("SELECT h.seq, h.at, h.who, h.step, h.changes FROM history_record r "
                                       "JOIN history h ON h.seq = r.seq WHERE r.record_id = ? "
                                       "ORDER BY h.seq DESC LIMIT ?"),
                        {id, most}, take);
    return entries;
}

QStringList checkChain(Database &database)
{
    QStringList wrong;
    QString previous;
    qint64 expected = 1;
    database.select(QStringLiteral("SELECT seq, at, who, step, changes, previous, hash FROM history ORDER BY seq"), {},
                    [&](const QSqlQuery &query) {
        const qint64 sequence = query.value(0).toLongLong();
        const auto text = [&query](int column) { return query.value(column).toString(); };
        if (sequence != expected)
            wrong << QCoreApplication::translate("Database", "History: entry %1 is missing.").arg(expected);
        else if (text(5) != previous)
            wrong << QCoreApplication::translate("Database", "History: entry %1 does not follow the one before it.").arg(sequence);
        if (entryHash(text(5), sequence, text(1), text(2), text(3), text(4)) != text(6))
            wrong << QCoreApplication::translate("Database", "History: entry %1 was changed after it was written.").arg(sequence);
        previous = text(6);
        expected = sequence + 1;
    });
    return wrong;
}

} // namespace muster
