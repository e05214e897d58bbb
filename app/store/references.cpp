// SPDX-License-Identifier: GPL-3.0-or-later
// Who points to whom: what goes with a record, and what forbids that it goes.
#include "app/store/recordsql.h"
#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

/// Calls found(type, field, index in the table) for each reference to one of `ids` of type `target`.
template <class Found>
void forEachReference(const Store &store, const RecordType &target, const QSet<RecordId> &ids, Found found)
{
    for (const RecordType *type : store.types()) {
        for (qsizetype i = 0; i < type->fields().size(); ++i) {
            const Field &field = type->fields().at(i);
            if (field.kind() != FieldKind::Reference || &field.target() != &target)
                continue;
            const AnyTable &table = store.table(*type);
            for (qsizetype at = 0; at < table.size(); ++at) {
                const Value value = table.value(at, int(i));
                if (value.isValid() && ids.contains(value.value<RecordId>()))
                    found(*type, field, at);
            }
        }
    }
}

QString counted(qsizetype count, const RecordType &type)
{
    return QStringLiteral("%1 %2").arg(count).arg((count == 1 ? type.label() : type.pluralLabel()).toLower());
}

} // namespace

Problems danglingReferences(const Store &store, const QHash<const RecordType *, QSet<RecordId>> &gone)
{
    Problems problems;
    for (auto it = gone.begin(); it != gone.end(); ++it) {
        QMap<QString, qsizetype> users;
        QHash<QString, const RecordType *> types;
        forEachReference(store, *it.key(), it.value(), [&](const RecordType &type, const Field &field, qsizetype) {
            const QString name = QString::fromLatin1(type.name() + '/' + field.name());
            ++users[name];
            types[name] = &type;
        });
        for (auto user = users.begin(); user != users.end(); ++user)
            problems << Problem{{}, QCoreApplication::translate("Store", "It is still used by %1. Change or delete those first.")
                                        .arg(counted(user.value(), *types.value(user.key()))), *it.value().begin()};
    }
    return problems;
}

Changes Store::removalWithParts(const RecordType &type, RecordId id) const
{
    const std::optional<Row> own = row(type, id);
    if (!own)
        return {};
    Changes changes;
    forEachReference(*this, type, {id}, [&](const RecordType &user, const Field &field, qsizetype at) {
        if (field.isPartOf())
            changes << removalWithParts(user, table(user).idAt(at));
    });
    return changes << removal(type, *own);
}

QStringList Store::usersOf(const RecordType &type, RecordId id) const
{
    QMap<QByteArray, QPair<const RecordType *, qsizetype>> users;
    forEachReference(*this, type, {id}, [&](const RecordType &user, const Field &field, qsizetype) {
        if (!field.isPartOf()) {
            auto &entry = users[user.name()];
            entry.first = &user;
            ++entry.second;
        }
    });
    QStringList list;
    for (const auto &entry : std::as_const(users))
        list << counted(entry.second, *entry.first);
    return list;
}

} // namespace muster
