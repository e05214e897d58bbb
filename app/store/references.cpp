// SPDX-License-Identifier: GPL-3.0-or-later
// Who points to whom: what goes with a record, and what forbids that it goes.
#include "app/store/recordsql.h"
#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

/// Calls found(type, field, id) for each reference to one of `ids` of type `target`.
template <class Found>
void forEachReference(const Store &store, const RecordType &target, const QSet<RecordId> &ids, Found found)
{
    for (const RecordType *type : store.types()) {
        for (qsizetype i = 0; i < type->fields().size(); ++i) {
            const Field &field = type->fields().at(i);
            if (field.kind() != FieldKind::Reference || &field.target() != &target)
                continue;
            for (const RecordId id : ids) {
                const QList<RecordId> users = store.pointingTo(id, *type, int(i));
                for (const RecordId user : users)
                    found(*type, field, user);
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
        forEachReference(store, *it.key(), it.value(), [&](const RecordType &type, const Field &field, RecordId) {
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

QList<RecordId> Store::pointingTo(RecordId target, const RecordType &type, int field) const
{
    if (type.isGrowing())
        return static_cast<const AnyPagedTable &>(table(type)).idsIn(FieldRange::is(field, target));
    const std::pair key(&type, field);
    auto index = m_references.find(key);
    if (index == m_references.end())
        index = m_references.emplace(key, ReferenceIndex(table(type), field)).first;
    return index->second.pointingTo(target);
}

/// Before the table takes the change: what the record pointed to is still there.
void Store::putIntoReferences(const Change &change)
{
    for (auto it = m_references.lower_bound({change.type, 0}); it != m_references.end() && it->first.first == change.type; ++it) {
        const AnyTable &records = table(*change.type);
        const int field = it->first.second;
        if (const qsizetype at = records.indexOf(change.id); at >= 0) {
            if (const Value old = records.value(at, field); old.isValid())
                it->second.remove(old.value<RecordId>(), change.id);
        }
        if (const Value now = change.after ? change.after->values.at(field) : Value(); now.isValid())
            it->second.add(now.value<RecordId>(), change.id);
    }
}

Changes Store::removalWithParts(const RecordType &type, RecordId id) const
{
    const std::optional<Row> own = row(type, id);
    if (!own)
        return {};
    Changes changes;
    forEachReference(*this, type, {id}, [&](const RecordType &user, const Field &field, RecordId part) {
        if (field.isPartOf())
            changes << removalWithParts(user, part);
    });
    return changes << removal(type, *own);
}

QStringList Store::usersOf(const RecordType &type, RecordId id) const
{
    QMap<QByteArray, QPair<const RecordType *, qsizetype>> users;
    forEachReference(*this, type, {id}, [&](const RecordType &user, const Field &field, RecordId) {
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
