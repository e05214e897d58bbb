// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/store.h"

#include "app/store/database.h"
#include "app/store/journal.h"
#include "app/store/recordsql.h"
#include "app/store/rowreader.h"

#include <QCoreApplication>
#include <QSet>

namespace muster {

namespace {

QString storeText(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

} // namespace

Store::Store(std::unique_ptr<Database> database, RecordTypes types)
    : m_database(std::move(database)), m_types(std::move(types))
{
    qRegisterMetaType<muster::Changes>();
    m_sequence = m_database->selectOne(QStringLiteral("SELECT coalesce(max(seq), 0) FROM history")).toLongLong();
}

Store::Store(RecordTypes types) : m_types(std::move(types)) {}

Store::~Store()
{
    if (m_check.valid())
        m_check.wait(); // what is read ahead is told through this object
}

std::unique_ptr<Store> Store::copy() const
{
    std::unique_ptr<Store> store(new Store(m_types));
    for (const RecordType *type : m_types)
        store->m_tables[type] = table(*type).copy();
    store->m_sequence = m_sequence;
    store->moveToThread(nullptr); // it has no events, and may end in any thread
    return store;
}

QString Store::file() const { return m_database ? m_database->file() : QString(); }
bool Store::isReadOnly() const { return m_database && m_database->isReadOnly(); }

const RecordType *Store::typeOfKind(QByteArrayView kindOrName) const
{
    for (const RecordType *type : m_types) {
        if (type->kind() == kindOrName || type->name() == kindOrName)
            return type;
    }
    return nullptr;
}

const Team &Store::team() const
{
    static const Team none;
    const std::vector<Team> &teams = all<Team>();
    return teams.empty() ? none : teams.front();
}

AnyTable &Store::mutableTable(const RecordType &type) const
{
    std::unique_ptr<AnyTable> &table = m_tables[&type];
    if (const auto reading = m_ahead.find(&type); !table && reading != m_ahead.end())
        table = m_ahead.extract(reading).mapped().get();
    if (!table) {
        auto loading = type.makeTable(type.isGrowing() ? std::make_unique<RowReader>(*m_database, type) : nullptr);
        if (!type.isGrowing())
            loadTable(*m_database, type, *loading);
        table = std::move(loading);
    }
    return *table;
}

const AnyTable &Store::table(const RecordType &type) const
{
    return mutableTable(type);
}

std::optional<Row> Store::row(const RecordType &type, RecordId id) const
{
    const AnyTable &records = table(type);
    const qsizetype at = records.indexOf(id);
    return at < 0 ? std::nullopt : std::optional(records.rowAt(at));
}

QString Store::title(const RecordType &type, RecordId id) const
{
    const AnyTable &records = table(type);
    const qsizetype at = records.indexOf(id);
    if (at < 0)
        return {};
    for (qsizetype i = 0; i < type.fields().size(); ++i) {
        const Field &field = type.fields().at(i);
        if (field.isConfidential()) // a title is also in lists, steps and searches
            continue;
        const Value value = records.value(at, int(i));
        if (field.kind() == FieldKind::Text && !value.toString().isEmpty())
            return value.toString();
        if (field.kind() == FieldKind::Reference && value.isValid() && &field.target() != &type)
            return title(field.target(), value.value<RecordId>());
    }
    return type.label();
}

bool Store::pull()
{
    refuseIfDamaged(false);
    const Changes changes = pullNewer();
    settle();
    if (!changes.isEmpty())
        tell(changes);
    return !changes.isEmpty();
}

void Store::settle()
{
    for (const auto &[type, table] : m_tables) {
        if (type->isGrowing())
            static_cast<AnyPagedTable &>(*table).settle();
    }
}

void Store::tell(const Changes &changes)
{
    const bool isBlind = std::exchange(m_isBlind, false);
    for (const auto &[type, derived] : m_derived)
        isBlind ? derived->followBlindly(changes) : derived->follow(changes);
    emit changed(changes);
}

QList<int> Store::indexesOf(const RecordType &type, const QList<QByteArray> &fields)
{
    QList<int> indexes;
    for (const QByteArray &field : fields)
        indexes << type.indexOf(field);
    Q_ASSERT(!indexes.contains(-1));
    return indexes;
}

Changes Store::pullNewer()
{
    if (!m_database)
        return {};
    const qint64 newest = m_database->selectOne(QStringLiteral("SELECT coalesce(max(seq), 0) FROM history")).toLongLong();
    if (newest == m_sequence)
        return {};
    Changes pulled;
    const auto current = [this](const RecordType &type, RecordId id) { return row(type, id); };
    // One entry after the other: an edit is laid on what the entry before it left.
    for (qint64 seen = m_sequence; seen < newest; ++seen) {
        const QList<HistoryEntry> entries = entriesBetween(*m_database, seen, seen + 1, m_types, current);
        for (const HistoryEntry &entry : entries) {
            putIntoMemory(entry.changes);
            pulled << entry.changes;
            // Such a record is read as the newest entry left it, also where an earlier one is taken in.
            m_isBlind |= std::any_of(entry.changes.begin(), entry.changes.end(), [](const Change &c) { return c.type->isGrowing(); });
        }
    }
    m_sequence = newest;
    return pulled;
}

void Store::putIntoMemory(const Changes &changes)
{
    for (const Change &change : changes) {
        AnyTable &records = mutableTable(*change.type);
        putIntoReferences(change);
        if (change.after)
            records.put(*change.after);
        else
            records.remove(change.id);
    }
}

Problems Store::conflicts(const Changes &changes) const
{
    Problems problems;
    for (const Change &change : changes) {
        const std::optional<Row> now = row(*change.type, change.id);
        const QString name = now ? title(*change.type, change.id) : change.type->label();
        if (!change.before && now) {
            problems << Problem{{}, storeText("“%1” exists already.").arg(name), change.id};
        } else if (change.before && !now) {
            problems << Problem{{}, storeText("This %1 has been deleted meanwhile.").arg(change.type->label().toLower()), change.id};
        } else if (change.before) {
            const QList<int> touched = change.touchedFields();
            for (int index : touched) {
                if (now->values.at(index) != change.before->values.at(index)) {
                    const Field &field = change.type->fields().at(index);
                    problems << Problem{field.name(), storeText("“%1” of “%2” has been changed meanwhile; it was not overwritten.")
                                                          .arg(field.label(), name), change.id};
                }
            }
        }
    }
    return problems;
}

Problems Store::violations(const Changes &changes) const
{
    Problems problems;
    QHash<const RecordType *, QSet<RecordId>> gone;
    for (const Change &change : changes) {
        if (const std::optional<Row> now = row(*change.type, change.id)) {
            problems << checkFields(*change.type, *now, *this);
            if (problems.isEmpty()) // the type's rule may rely on its fields being right
                problems << change.type->check(*now, *this);
        } else {
            gone[change.type].insert(change.id);
        }
        if (problems.isEmpty())
            problems << change.type->checkChange(change.before, row(*change.type, change.id), *this);
    }
    if (!gone.isEmpty())
        problems << danglingReferences(*this, gone);
    return problems;
}

Problems Store::apply(const QString &text, const Changes &wanted)
{
    if (wanted.isEmpty())
        return {};
    if (!m_database) {
        putIntoMemory(wanted);
        tell(wanted);
        return {};
    }
    if (isReadOnly())
        return {{{}, storeText("This file is open for reading only. Nothing was changed."), 0}};

    refuseIfDamaged(true);
    Changes pulled, done;
    bool staged = false;
    Problems problems;
    try {
        Database::Transaction transaction(*m_database);
        pulled = pullNewer();
        problems = conflicts(wanted);
        if (problems.isEmpty()) {
            // Rebased: the touched fields on what the record is now, so that a neighbour's edit of another field stays.
            for (const Change &change : wanted) {
                Change rebased{change.type, change.id, row(*change.type, change.id), change.after};
                if (change.before && change.after) {
                    rebased.after = rebased.before;
                    const QList<int> touched = change.touchedFields();
                    for (int index : touched)
                        rebased.after->values[index] = change.after->values.at(index);
                }
                // Into memory at once, so that the rules see the state that they judge and later changes build on it.
                staged = true;
                putIntoMemory({rebased});
                done << rebased;
            }
            problems = violations(done);
        }
        if (problems.isEmpty()) {
            for (const Change &change : std::as_const(done))
                writeChange(*m_database, change);
            const qint64 sequence = appendEntry(*m_database, text, done);
            transaction.commit();
            m_sequence = sequence;
        }
    } catch (...) {
        if (staged)
            putIntoMemory(inverted(done));
        settle();
        if (!pulled.isEmpty())
            tell(pulled);
        throw;
    }
    if (!problems.isEmpty() && staged) {
        putIntoMemory(inverted(done));
        done.clear();
    }
    settle();
    // Whoever listens sees memory and disk agree: nothing is told before the transaction is over.
    if (problems.isEmpty())
        pulled << done;
    if (!pulled.isEmpty())
        tell(pulled);
    return problems;
}

QList<HistoryEntry> Store::history(const RecordType *, RecordId id, int most) const
{
    if (!m_database)
        return {};
    return newestEntries(*m_database, id, most, m_types,
                         [this](const RecordType &type, RecordId record) { return row(type, record); });
}

} // namespace muster
