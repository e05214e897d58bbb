// SPDX-License-Identifier: GPL-3.0-or-later
// How a file becomes a store: made new, or checked, migrated and opened.
#include "app/base/error.h"
#include "app/store/backup.h"
#include "app/store/database.h"
#include "app/store/recordsql.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <chrono>

namespace muster {

namespace {

QString openingText(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

constexpr qint64 checkedAtOnce = 16 * 1024 * 1024; // bytes: a larger file would keep its window waiting

QString native(const QString &file)
{
    return QDir::toNativeSeparators(file);
}

/// The migrations in the resources, in order: entry n brings a file from version n to n + 1.
QStringList migrations()
{
    QStringList names;
    const QStringList found = QDir(QStringLiteral(":/migrations")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : found)
        names << QStringLiteral(":/migrations/") + name;
    return names;
}

void migrate(Database &database, int from)
{
    const QStringList scripts = migrations();
    Database::Transaction transaction(database);
    for (qsizetype version = from; version < scripts.size(); ++version)
        database.runScript(scripts.at(version));
    database.exec(QStringLiteral("PRAGMA application_id = %1").arg(Database::applicationId));
    database.exec(QStringLiteral("PRAGMA user_version = %1").arg(scripts.size()));
    if (database.selectOne(QStringLiteral("PRAGMA foreign_key_check")).isValid())
        throw Error(openingText("The file could not be brought to the new version: some records point to records that do not exist."),
                    openingText("The file was not changed."), openingText("Restore a backup, or run “muster check”."));
    transaction.commit();
}

void refuseIfNotADatabase(const QString &file)
{
    QFile peek(file);
    if (!peek.open(QIODevice::ReadOnly))
        throw Error(openingText("“%1” cannot be read: %2.").arg(native(file), peek.errorString()), openingText("It was not changed."),
                    openingText("Check the name and the permissions."));
    if (peek.read(16) != QByteArray("SQLite format 3\0", 16))
        throw Error(openingText("“%1” is not a Muster file, or it is damaged or encrypted.").arg(native(file)),
                    openingText("It was not changed."), openingText("Choose another file, or restore a backup."));
}

void refuseIfForeign(Database &database)
{
    const auto version = database.selectOne(QStringLiteral("PRAGMA user_version")).toLongLong();
    if (database.selectOne(QStringLiteral("PRAGMA application_id")).toLongLong() != Database::applicationId)
        throw Error(openingText("“%1” was made by another program.").arg(native(database.file())), openingText("It was not changed."),
                    openingText("Choose a file that Muster made."));
    if (version > migrations().size())
        throw Error(openingText("“%1” was made by a newer version of Muster.").arg(native(database.file())),
                    openingText("It was not changed."), openingText("Install the newer version to open it."));
}

QString damageOf(Database &database)
{
    const QString verdict = database.selectOne(QStringLiteral("PRAGMA quick_check(1)")).toString();
    return verdict == QLatin1String("ok") ? QString() : verdict;
}

[[noreturn]] void refuseDamaged(const QString &file, const QString &damage)
{
    throw Error(openingText("“%1” is damaged.").arg(native(file)), openingText("It was not changed."),
                openingText("Restore a backup (File > Restore, or muster restore)."), damage);
}

void insertTeam(Store &store, const Team &team)
{
    Team made = team;
    if (made.id.isNull())
        made.id = Id<Team>::make();
    const Problems problems = store.apply(openingText("New file"), {inserted(made)});
    if (!problems.isEmpty())
        throw Error(toText(problems), openingText("No file was made."), openingText("Correct it, then try again."));
}

} // namespace

std::unique_ptr<Store> Store::inMemory(const RecordTypes &types, const Team &team)
{
    auto database = std::make_unique<Database>(QString(), Database::Mode::ReadWrite, true);
    migrate(*database, 0);
    std::unique_ptr<Store> store(new Store(std::move(database), types));
    insertTeam(*store, team);
    return store;
}

std::unique_ptr<Store> Store::create(const QString &file, const RecordTypes &types, const Team &team)
{
    if (QFileInfo::exists(file))
        throw Error(openingText("“%1” exists already.").arg(native(file)), openingText("It was not changed."),
                    openingText("Choose another name, or open the file."));
    if (!QFileInfo(QFileInfo(file).absolutePath()).isDir())
        throw Error(openingText("There is no folder “%1”.").arg(native(QFileInfo(file).absolutePath())), openingText("No file was made."),
                    openingText("Choose a folder that exists."));
    try {
        auto database = std::make_unique<Database>(file, Database::Mode::ReadWrite, true);
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        migrate(*database, 0);
        std::unique_ptr<Store> store(new Store(std::move(database), types));
        insertTeam(*store, team);
        return store;
    } catch (...) {
        QFile::remove(file); // it did not exist before: no incomplete file stays
        throw;
    }
}

std::unique_ptr<Store> Store::open(const QString &file, const RecordTypes &types, Reading reading)
{
    if (!QFileInfo::exists(file))
        throw Error(openingText("There is no file “%1”.").arg(native(file)), openingText("Nothing was changed."),
                    openingText("Check the name, or start a new file."));
    refuseIfNotADatabase(file);
    const QFileInfo info(file);
    const bool writable = info.isWritable() && QFileInfo(info.absolutePath()).isWritable();
    auto database = std::make_unique<Database>(file, writable ? Database::Mode::ReadWrite : Database::Mode::ReadOnly);
    refuseIfForeign(*database);
    const int version = database->selectOne(QStringLiteral("PRAGMA user_version")).toInt();
    const bool isLarge = info.size() > checkedAtOnce && version == migrations().size();
    if (const QString damage = isLarge ? QString() : damageOf(*database); !damage.isEmpty())
        refuseDamaged(file, damage);
    if (version < migrations().size()) {
        if (!writable)
            throw Error(openingText("“%1” was made by an older version and cannot be written.").arg(native(file)),
                        openingText("It was not changed."), openingText("Copy it to a folder where you may write, and open the copy."));
        QDir().mkpath(backupFolder(file));
        backUp(file, backupFolder(file) + QStringLiteral("/%1-before-version-%2-%3.muster")
                         .arg(info.completeBaseName()).arg(migrations().size())
                         .arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"))));
        migrate(*database, version);
    }
    std::unique_ptr<Store> store(new Store(std::move(database), types));
    if (isLarge)
        store->m_check = std::async(std::launch::async, [file, readAhead = reading == Reading::Ahead ? store->readingAhead() : nullptr] {
            if (readAhead)
                readAhead(); // first: somebody waits for it
            try {
                Database beside(file, Database::Mode::ReadOnly);
                return damageOf(beside);
            } catch (const DamagedFile &damaged) {
                return damaged.happened;
            } catch (const Error &) {
                return QString(); // busy, or a fault that passes, is no damage: the next opening checks again
            }
        });
    return store;
}

/// What the other thread has to do. Its connection is its own.
std::function<void()> Store::readingAhead()
{
    using Promise = std::promise<std::unique_ptr<AnyTable>>;
    auto wanted = std::make_shared<std::vector<std::pair<const RecordType *, Promise>>>();
    for (const RecordType *type : m_types) {
        if (type->isGrowing())
            continue;
        wanted->emplace_back(type, Promise());
        m_ahead[type] = wanted->back().second.get_future();
    }
    return [this, name = file(), wanted] {
        std::unique_ptr<Database> beside;
        for (auto &[type, promise] : *wanted) {
            std::unique_ptr<AnyTable> table;
            try {
                if (!beside)
                    beside = std::make_unique<Database>(name, Database::Mode::ReadOnly);
                table = type->makeTable();
                loadTable(*beside, *type, *table);
            } catch (...) {
                table.reset(); // whoever asks for it reads it again, and is told what is wrong
            }
            promise.set_value(std::move(table));
            emit read(); // reaches the thread of the store through its event loop
        }
    };
}

bool Store::isRead(const RecordType &type) const
{
    const auto reading = m_ahead.find(&type);
    return reading == m_ahead.end() || reading->second.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

void Store::refuseIfDamaged(bool mayWait)
{
    if (m_check.valid() && (mayWait || m_check.wait_for(std::chrono::seconds(0)) == std::future_status::ready))
        m_damage = m_check.get();
    if (!m_damage.isEmpty())
        refuseDamaged(file(), m_damage);
}

} // namespace muster
