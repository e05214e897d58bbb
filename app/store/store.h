// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/records.h"
#include "app/store/change.h"
#include "app/store/derived.h"
#include "app/store/referenceindex.h"
#include "app/store/team.h"

#include <QDateTime>
#include <QObject>
#include <future>
#include <map>
#include <memory>
#include <typeindex>
#include <unordered_map>

namespace muster {

class Database;

/// One entry of the history: what was changed, when, by whom, in one step.
struct HistoryEntry
{
    qint64 sequence = 0;
    QDateTime at; ///< UTC
    QString who;
    QString text; ///< the name of the step: "Edit task"
    Changes changes;
};

/// The records of one file, in memory and on disk. apply() is the only writer. Reads of types in memory cannot fail once they
/// are loaded; of a growing type (isGrowing) they go to the file, and may throw Error.
///
/// apply() is one transaction: it first takes in what another process wrote, checks that each `before` still holds,
/// runs the rules, writes the records and a hash-chained history entry, and tells everybody with one changed().
class Store : public QObject, public Records
{
    Q_OBJECT
public:
    ~Store() override;

    /// Makes a new file (which must not exist) with `team` in it, and opens it. Throws Error.
    static std::unique_ptr<Store> create(const QString &file, const RecordTypes &types, const Team &team);
    /// Opens a file; migrates an older one after a verified backup. A file that cannot be written is opened read-only.
    /// Throws Error for a missing, damaged, foreign or newer file, and then has not touched it. All pages of a large file are
    /// checked beside the first reads: the first write waits for the result, and is refused where it is damaged. With
    /// Reading::Ahead the types in memory of a large file are read in another thread, in the order of `types`; whoever asks for
    /// one of them before that waits for that one alone.
    enum class Reading { WhenAsked, Ahead };
    static std::unique_ptr<Store> open(const QString &file, const RecordTypes &types, Reading reading = Reading::WhenAsked);
    /// False while another thread is to read the type and has not done so.
    bool isRead(const RecordType &type) const;
    /// A store in memory only, for tests and previews.
    static std::unique_ptr<Store> inMemory(const RecordTypes &types, const Team &team);
    /// The records as they are now, without the file: for work in another thread. Its apply() changes the copy alone and
    /// checks nothing; it has no history.
    std::unique_ptr<Store> copy() const;

    QString file() const;
    bool isReadOnly() const;
    const RecordTypes &types() const { return m_types; }
    const RecordType *typeOfKind(QByteArrayView kindOrName) const; ///< "tasks" or "task"; null when unknown
    const Team &team() const;

    template <class T> const std::vector<T> &all() const
        requires(!isGrowing<T>)
    {
        return static_cast<const Table<T> &>(table(recordType<T>())).records();
    }
    /// A pointer to the record, or a std::optional of it where its type is growing. Nothing when there is none.
    template <class T> auto find(Id<T> id) const
    {
        if constexpr (isGrowing<T>)
            return static_cast<const PagedTable<T> &>(table(recordType<T>())).find(id.value);
        else
            return static_cast<const Table<T> &>(table(recordType<T>())).find(id.value);
    }
    /// Gives the records of a growing type that are in all of the ranges to `take`, in any order, with the named fields read and all
    /// others as the struct makes them. Quick where an index leads to them (references and days have one). May throw Error.
    template <class T> void each(const QList<QByteArray> &fields, const QList<FieldRange> &in, const std::function<void(const T &)> &take) const
        requires isGrowing<T>
    {
        paged<T>().each(indexesOf(recordType<T>(), fields), in, take);
    }
    /// The same with whole records.
    template <class T> void each(const QList<FieldRange> &in, const std::function<void(const T &)> &take) const
        requires isGrowing<T>
    {
        paged<T>().each(recordType<T>().allFields(), in, take);
    }
    /// Sums of an amount over the records in all of the ranges, one for each value of the field `by` and each currency.
    template <class T>
    void sum(QByteArrayView amount, QByteArrayView by, const QList<FieldRange> &in, const RowSource::TakeSum &take) const
        requires isGrowing<T>
    {
        paged<T>().sum(recordType<T>().indexOf(amount), recordType<T>().indexOf(by), in, take);
    }
    /// All records of a type; loaded the first time they are asked for, or their ids where the type is growing.
    const AnyTable &table(const RecordType &type) const override;
    std::optional<Row> row(const RecordType &type, RecordId id) const;
    /// The records of `type` whose reference `field` points to `target`, ascending. The first question about a field looks at
    /// all records; from then on the answer is kept. Of a growing type it is read from the file.
    QList<RecordId> pointingTo(RecordId target, const RecordType &type, int field) const;
    template <class T> QList<RecordId> pointingTo(RecordId target, QByteArrayView field) const
    {
        return pointingTo(target, recordType<T>(), recordType<T>().indexOf(field));
    }
    /// What a record is called in lists and references: the text of its first field that is one. Empty for none.
    QString title(const RecordType &type, RecordId id) const override;
    Currency baseCurrency() const override { return team().base(); }
    /// What D works out from this store: made by D(store) at the first question, then kept in step. Not for the rules of a
    /// step: they run before it is told.
    template <class D> D &derived() const
    {
        std::unique_ptr<Derived> &kept = m_derived[typeid(D)];
        if (!kept)
            kept = std::make_unique<D>(*this);
        return static_cast<D &>(*kept);
    }

    /// Does all of it and returns nothing, or does none of it and returns what to correct. `text` names the step.
    /// Throws Error on a fault of disk or database; nothing is changed then either.
    [[nodiscard]] Problems apply(const QString &text, const Changes &changes);
    /// The removal of a record with all records that are parts of it, parts first.
    Changes removalWithParts(const RecordType &type, RecordId id) const;
    /// Records of other types that point to this one and are not its parts, as "3 tasks"; empty when it may go.
    QStringList usersOf(const RecordType &type, RecordId id) const;

    /// Keeps bytes in the file for a record to name, durably before it returns, and returns their name: the SHA-256, in hex.
    /// Equal bytes are kept once. Bytes that no record has named for a month go when others come. Throws Error.
    QString keep(const QByteArray &bytes);
    /// Kept bytes; nothing when they are missing or damaged. A copy() has none.
    std::optional<QByteArray> content(const QString &hash) const;
    bool hasContent(const QString &hash) const;

    /// Takes in what other processes have written since. True when there was anything. Throws Error.
    bool pull();
    /// The newest entries first; of one record, or of all when `id` is 0.
    QList<HistoryEntry> history(const RecordType *type, RecordId id, int most = 200) const;
    qint64 lastSequence() const { return m_sequence; }

signals:
    /// One more type has been read ahead.
    void read();
    /// After each step, own or another's. Views refresh from this alone.
    void changed(const muster::Changes &changes);

private:
    template <class T> const PagedTable<T> &paged() const { return static_cast<const PagedTable<T> &>(table(recordType<T>())); }
    explicit Store(RecordTypes types);
    Store(std::unique_ptr<Database> database, RecordTypes types);
    AnyTable &mutableTable(const RecordType &type) const;
    std::function<void()> readingAhead();
    void refuseIfDamaged(bool mayWait);
    Problems conflicts(const Changes &changes) const;
    Problems violations(const Changes &changes) const;
    void putIntoMemory(const Changes &changes);
    void putIntoReferences(const Change &change);
    static QList<int> indexesOf(const RecordType &type, const QList<QByteArray> &fields);
    void settle(); ///< memory and file agree again
    void tell(const Changes &changes); ///< what is derived first, then everybody
    Changes pullNewer();

    std::unique_ptr<Database> m_database; ///< null for a copy
    using TableToCome = std::future<std::unique_ptr<AnyTable>>;
    mutable std::unordered_map<const RecordType *, TableToCome> m_ahead; ///< what is read ahead and nobody has asked for yet
    std::future<QString> m_check; ///< of a large file, while it is under way: empty, or what is wrong
    QString m_damage;
    RecordTypes m_types;
    mutable std::unordered_map<const RecordType *, std::unique_ptr<AnyTable>> m_tables;
    mutable std::unordered_map<std::type_index, std::unique_ptr<Derived>> m_derived;
    mutable std::map<std::pair<const RecordType *, int>, ReferenceIndex> m_references; ///< by field, once it was asked about
    bool m_isBlind = false; ///< another process has changed records of growing types, and it has not been told yet
    qint64 m_sequence = 0; ///< the newest history entry that memory reflects
};

/// The constraints that a field's description states: required, range, choice, unique, target exists.
Problems checkFields(const RecordType &type, const Row &row, const Store &store);

} // namespace muster
