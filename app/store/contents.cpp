// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes that records carry: photos, receipts. They never change, so they need no history; a record names them by their hash.
#include "app/store/contents.h"

#include "app/store/database.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace muster {

namespace {

QString contentHash(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

QString Store::keep(const QByteArray &bytes)
{
    Q_ASSERT(m_database);
    refuseIfDamaged(true);
    const QString hash = contentHash(bytes);
    // Empty bytes would be NULL to the driver.
    const QVariant data = bytes.isEmpty() ? QVariant(QByteArray("")) : QVariant(bytes);
    Database::Transaction transaction(*m_database);
    // What nobody has named for a month makes room for what comes; before that, taking a removal back must find it.
    m_database->exec(QStringLiteral("DELETE FROM content WHERE kept < datetime('now', '-30 days') "
                                    "AND NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.content = content.hash)"));
    m_database->exec(QStringLiteral("INSERT INTO content (hash, data, kept) VALUES (?, ?, datetime('now')) "
                                    "ON CONFLICT (hash) DO UPDATE SET kept = excluded.kept"), {hash, data});
    transaction.commit();
    return hash;
}

std::optional<QByteArray> Store::content(const QString &hash) const
{
    if (!m_database)
        return {};
    const QVariant found = m_database->selectOne(QStringLiteral("SELECT data FROM content WHERE hash = ?"), {hash});
    if (!found.isValid() || contentHash(found.toByteArray()) != hash)
        return {};
    return found.toByteArray();
}

bool Store::hasContent(const QString &hash) const
{
    return m_database && m_database->selectOne(QStringLiteral("SELECT 1 FROM content WHERE hash = ?"), {hash}).isValid();
}

QStringList checkContents(Database &database)
{
    QStringList wrong;
    database.select(QStringLiteral("SELECT hash, data FROM content"), {}, [&](const QSqlQuery &query) {
        if (contentHash(query.value(1).toByteArray()) != query.value(0).toString())
            wrong << QCoreApplication::translate("Store", "The contents of an attached file are damaged (%1).").arg(query.value(0).toString());
    });
    return wrong;
}

} // namespace muster
