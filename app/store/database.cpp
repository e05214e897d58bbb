// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"

#include "app/base/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlRecord>
#include <atomic>
#include <sqlite3.h>

namespace muster {

namespace {

QString databaseText(const char *text)
{
    return QCoreApplication::translate("Database", text);
}

constexpr int sqliteFull = 13, sqliteBusy = 5, sqliteReadOnly = 8, sqliteCorrupt = 11, sqliteNotADatabase = 26;

StoredCell cellOf(sqlite3_stmt *statement, int column)
{
    // By its value: each sqlite3_column_… call would lock the connection, which no other thread uses.
    sqlite3_value *value = sqlite3_column_value(statement, column);
    switch (sqlite3_value_type(value)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return {StoredCell::Kind::Integer, sqlite3_value_int64(value), {}};
    default: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
        return {StoredCell::Kind::Text, 0, QByteArrayView(text, sqlite3_value_bytes(value))};
    }
    }
}

/// Whole numbers, texts and NULL are all that is stored.
int bindTo(sqlite3_stmt *statement, int place, const QVariant &value)
{
    if (value.isNull())
        return sqlite3_bind_null(statement, place);
    if (value.typeId() != QMetaType::QString)
        return sqlite3_bind_int64(statement, place, value.toLongLong());
    const QByteArray text = value.toString().toUtf8();
    return sqlite3_bind_text(statement, place, text.constData(), int(text.size()), SQLITE_TRANSIENT);
}

void bindAll(QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values.at(i));
}

} // namespace

Database::Database(const QString &file, Mode mode, bool create) : m_file(file), m_mode(mode)
{
    static std::atomic<int> count{0};
    m_connection = QStringLiteral("muster-%1").arg(++count);
    if (!file.isEmpty() && !create && !QFileInfo::exists(file))
        throw Error(databaseText("There is no file “%1”.").arg(QDir::toNativeSeparators(file)), databaseText("Nothing was changed."),
                    databaseText("Check the name, or start a new file."));
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(file.isEmpty() ? QStringLiteral(":memory:") : file);
    m_database.setConnectOptions(mode == Mode::ReadOnly
                                     ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000")
                                     : QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    try {
        if (!m_database.open())
            fail(m_database.lastError(), QStringLiteral("open"));
        exec(QStringLiteral("PRAGMA foreign_keys = ON"));
        exec(QStringLiteral("PRAGMA synchronous = EXTRA"));
        exec(QStringLiteral("PRAGMA trusted_schema = OFF"));
    } catch (...) {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_connection);
        throw;
    }
}

Database::~Database()
{
    m_prepared.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

void Database::fail(const QSqlError &error, const QString &sql)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const QString name = m_file.isEmpty() ? databaseText("the database") : QDir::toNativeSeparators(m_file);
    const QString detail = error.databaseText() + QStringLiteral(" [%1] ").arg(error.nativeErrorCode()) + sql.left(80);
    const QString safe = databaseText("Everything that was saved before is still there.");
    switch (code) {
    case sqliteFull:
        throw Error(databaseText("The disk is full; “%1” could not be written.").arg(name), safe,
                    databaseText("Free some space, then try again."), detail);
    case sqliteBusy:
        throw Error(databaseText("Another program is writing to “%1” and did not finish in time.").arg(name), safe,
                    databaseText("Try again in a moment."), detail);
    case sqliteReadOnly:
        throw Error(databaseText("“%1” cannot be written.").arg(name), safe,
                    databaseText("Check the permissions of the file and its folder."), detail);
    case sqliteCorrupt:
    case sqliteNotADatabase:
        throw DamagedFile(databaseText("“%1” is damaged or is not a Muster file.").arg(name), databaseText("The file was not changed."),
                          databaseText("Restore a backup (File > Restore, or muster restore)."), detail);
    default:
        throw Error(databaseText("“%1” could not be read or written.").arg(name), safe,
                    databaseText("Check the disk, then try again."), detail);
    }
}

void Database::exec(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        fail(query.lastError(), sql);
    bindAll(query, values);
    if (!query.exec() || query.lastError().isValid())
        fail(query.lastError(), sql);
}

void Database::select(const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &row)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        fail(query.lastError(), sql);
    bindAll(query, values);
    if (!query.exec())
        fail(query.lastError(), sql);
    while (query.next())
        row(query);
    if (query.lastError().isValid()) // next() also ends on a read fault
        fail(query.lastError(), sql);
}

void Database::selectCells(const QString &sql, const QVariantList &values, const std::function<void(const StoredCell *)> &row)
{
    sqlite3 *native = nativeHandle();
    std::vector<StoredCell> cells;
    if (!native) {
        std::vector<QByteArray> texts;
        select(sql, values, [&](const QSqlQuery &query) {
            cells.resize(size_t(query.record().count()));
            texts.resize(cells.size());
            for (size_t i = 0; i < cells.size(); ++i)
                cells[i] = StoredCell::of(query.value(int(i)), texts[i]);
            row(cells.data());
        });
        return;
    }
    sqlite3_stmt *made = nullptr;
    const QByteArray utf8 = sql.toUtf8();
    int code = sqlite3_prepare_v2(native, utf8.constData(), int(utf8.size()), &made, nullptr);
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)> statement(made, &sqlite3_finalize);
    cells.resize(size_t(sqlite3_column_count(made)));
    for (int i = 0; code == SQLITE_OK && i < int(values.size()); ++i)
        code = bindTo(made, i + 1, values.at(i));
    while (code == SQLITE_OK && (code = sqlite3_step(made)) == SQLITE_ROW) {
        for (int i = 0; i < int(cells.size()); ++i)
            cells[size_t(i)] = cellOf(made, i);
        row(cells.data());
        code = SQLITE_OK;
    }
    if (code != SQLITE_DONE)
        fail(QSqlError({}, QString::fromUtf8(sqlite3_errmsg(native)), QSqlError::StatementError, QString::number(code)), sql);
}

sqlite3 *Database::nativeHandle()
{
    if (!m_native) {
        // Only where the driver's SQLite is the one that this program is linked with: two of them must not share a connection.
        const bool isShared = selectOne(QStringLiteral("SELECT sqlite_source_id()")).toString() == QLatin1String(sqlite3_sourceid());
        const QVariant handle = m_database.driver()->handle();
        m_native = isShared && qstrcmp(handle.typeName(), "sqlite3*") == 0 ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
    }
    return *m_native;
}

QVariant Database::selectOne(const QString &sql, const QVariantList &values)
{
    QVariant found;
    select(sql, values, [&found](const QSqlQuery &query) {
        if (!found.isValid())
            found = query.value(0);
    });
    return found;
}

void Database::execPrepared(const QString &sql, const QVariantList &values)
{
    auto it = m_prepared.find(sql);
    if (it == m_prepared.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            fail(query.lastError(), sql);
        it = m_prepared.emplace(sql, std::move(query)).first;
    }
    bindAll(it->second, values);
    if (!it->second.exec() || it->second.lastError().isValid())
        fail(it->second.lastError(), sql);
}

void Database::runScript(const QString &resource)
{
    QFile script(resource);
    const bool opened = script.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "Database::runScript", "a migration is missing from the resources");
    if (!opened)
        return;
    QStringList lines;
    const QStringList all = QString::fromUtf8(script.readAll()).split(u'\n');
    for (const QString &line : all) {
        if (!line.startsWith(QLatin1String("--")))
            lines << line;
    }
    const QStringList statements = lines.join(u'\n').split(QStringLiteral(";\n"));
    for (const QString &statement : statements) {
        if (!statement.trimmed().isEmpty())
            exec(statement.trimmed());
    }
}

Database::Transaction::Transaction(Database &database) : m_database(database)
{
    m_database.exec(QStringLiteral("BEGIN IMMEDIATE"));
}

Database::Transaction::~Transaction()
{
    m_database.forgetPrepared();
    if (!m_open)
        return;
    QSqlQuery(m_database.m_database).exec(QStringLiteral("ROLLBACK")); // SQLite may have rolled back by itself: no check
}

void Database::Transaction::commit()
{
    m_database.forgetPrepared();
    m_database.exec(QStringLiteral("COMMIT"));
    // A COMMIT that failed has been seen to be reported as done. If it was not, this BEGIN is refused.
    m_database.exec(QStringLiteral("BEGIN"));
    m_open = false;
    m_database.exec(QStringLiteral("ROLLBACK"));
}

} // namespace muster
