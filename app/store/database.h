// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/storedcell.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <functional>
#include <optional>
#include <unordered_map>

struct sqlite3;

namespace muster {

/// One SQLite connection. Every statement is checked; a failure is an Error in words for people.
class Database
{
public:
    enum class Mode { ReadWrite, ReadOnly };
    static constexpr qint64 applicationId = 0x4D535452; ///< "MSTR": how a file says that it is ours

    /// Opens; `file` empty: in memory. The file must exist unless `create`. Throws Error.
    Database(const QString &file, Mode mode, bool create = false);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    QString file() const { return m_file; }
    bool isReadOnly() const { return m_mode == Mode::ReadOnly; }

    void exec(const QString &sql, const QVariantList &values = {});
    /// Calls `row` for each row of the answer.
    void select(const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &row);
    /// The same for many rows: `row` is given the columns as they lie in the database.
    void selectCells(const QString &sql, const QVariantList &values, const std::function<void(const StoredCell *)> &row);
    QVariant selectOne(const QString &sql, const QVariantList &values = {}); ///< invalid when there is no row
    /// Runs a statement that is prepared once and kept until forgetPrepared().
    void execPrepared(const QString &sql, const QVariantList &values);
    void forgetPrepared() { m_prepared.clear(); }

    /// BEGIN IMMEDIATE until commit(); the destructor rolls back what was not committed.
    class Transaction
    {
    public:
        explicit Transaction(Database &database);
        ~Transaction();
        void commit();

    private:
        Database &m_database;
        bool m_open = true;
    };

    /// Runs the statements of a migration file.
    void runScript(const QString &resource);

private:
    sqlite3 *nativeHandle(); ///< null where the driver brings an SQLite of its own
    std::optional<sqlite3 *> m_native; ///< its answer
    [[noreturn]] void fail(const QSqlError &error, const QString &sql);

    QString m_file;
    QString m_connection;
    Mode m_mode;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_prepared;
};

} // namespace muster
