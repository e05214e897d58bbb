// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/store/store.h"

namespace muster {

/// Finds records by what they are called, whatever their type: store.derived<FoldedTitles>().find(words, 30). A title is the
/// first text of a record that is not confidential. Those of types in memory are kept, folded, one behind the other.
class FoldedTitles : public Derived
{
public:
    struct Found { const RecordType *type; RecordId id; QString title; };

    explicit FoldedTitles(const Store &store) : m_store(store) {}
    /// The records in whose title each of the words stands, in any order: by type, the newest first. Words are as
    /// foldedText() makes them. May throw Error where a growing type is read.
    QList<Found> find(const QStringList &words, int most);
    void follow(const Changes &changes) override;

private:
    struct Entry { RecordId id; quint32 begin, size; };
    /// Of one type, by id.
    struct Titles
    {
        std::vector<Entry> entries;
        QByteArray texts;
        qsizetype unused = 0; ///< bytes of it that no entry holds any more
    };

    static int titleField(const RecordType &type); ///< -1: it has none
    QList<Found> foundIn(const RecordType &type, const QList<QByteArray> &words, qsizetype most);
    Titles made(const RecordType &type, int field) const;
    void followChange(Titles &titles, const Change &change) const;

    const Store &m_store;
    std::unordered_map<const RecordType *, Titles> m_titles; ///< of those that were searched
};

} // namespace muster
