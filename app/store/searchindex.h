// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/store/store.h"

#include <QMap>

namespace muster {

/// The texts of all records, folded, to find words in any of them: made at the first question, kept in step from then on.
/// Confidential and hidden fields are not in it. Of growing types the records are read when they are asked for.
class SearchIndex : public Derived
{
public:
    struct Hit
    {
        const RecordType *type = nullptr;
        RecordId id = 0;
        QString title;
        QString field; ///< where the words stand, when not in the title: its label
        QString text;  ///< what stands there around the first of them
    };
    struct Found
    {
        QList<Hit> hits; ///< those with all words in the title first, then the newest
        QMap<const RecordType *, int> counts; ///< of all that was found, whatever is listed
        int total() const;
    };
    /// What else may be looked at.
    enum class Scope { Open, WithConfidential };

    explicit SearchIndex(const Store &store) : m_store(store) {}

    /// Records with every word of what was typed; of one type, or of all (null). At most so many are listed.
    Found find(const QString &typed, const RecordType *only = nullptr, int most = 200, Scope scope = Scope::Open);

    void follow(const Changes &changes) override;

private:
    struct Entry { RecordId id; QByteArray title, rest; };
    using Entries = std::vector<Entry>; ///< by id

    static bool isSearched(const Field &field, Scope scope);
    Entry entryOf(const RecordType &type, qsizetype at, Scope scope) const;
    Entries entriesOf(const RecordType &type, Scope scope) const;
    const Entries &entries(const RecordType &type);
    Hit hitOf(const RecordType &type, RecordId id, const QList<QByteArray> &words, Scope scope) const;

    const Store &m_store;
    std::map<const RecordType *, Entries> m_entries;
};

} // namespace muster
