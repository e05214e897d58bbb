// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/searchindex.h"

#include "app/base/foldedtext.h"

#include <algorithm>

namespace muster {

namespace {

constexpr qsizetype excerpt = 80; ///< characters of a text around what was found

bool hasAll(const QByteArray &text, const QList<QByteArray> &words)
{
    return std::all_of(words.begin(), words.end(), [&](const QByteArray &word) { return text.contains(word); });
}

/// The field that a record is called by; -1: it has none of its own.
int titleField(const RecordType &type)
{
    for (int i = 0; i < type.fields().size(); ++i) {
        if (type.fields().at(i).kind() == FieldKind::Text && !type.fields().at(i).isHidden())
            return i;
    }
    return -1;
}

QString around(const QString &text, const QByteArray &word)
{
    const QString line = text.simplified();
    const qsizetype at = std::max<qsizetype>(0, foldedText(line).indexOf(QString::fromUtf8(word)));
    const qsizetype from = std::max<qsizetype>(0, at - excerpt / 3);
    QString part = line.mid(from, excerpt);
    if (from > 0)
        part.prepend(QChar(0x2026));
    if (from + excerpt < line.size())
        part.append(QChar(0x2026));
    return part;
}

} // namespace

int SearchIndex::Found::total() const
{
    return std::accumulate(counts.cbegin(), counts.cend(), 0);
}

bool SearchIndex::isSearched(const Field &field, Scope scope)
{
    return field.kind() == FieldKind::Text && !field.isHidden() && (scope == Scope::WithConfidential || !field.isConfidential());
}

SearchIndex::Entry SearchIndex::entryOf(const RecordType &type, qsizetype at, Scope scope) const
{
    const AnyTable &table = m_store.table(type);
    const int title = titleField(type);
    Entry entry{table.idAt(at), {}, {}};
    for (int i = 0; i < type.fields().size(); ++i) {
        if (!isSearched(type.fields().at(i), scope))
            continue;
        const QString text = table.value(at, i).toString();
        if (text.isEmpty())
            continue;
        QByteArray &into = i == title ? entry.title : entry.rest;
        into += foldedText(text).toUtf8() + '\n'; // no word goes over the end of a field
    }
    return entry;
}

SearchIndex::Entries SearchIndex::entriesOf(const RecordType &type, Scope scope) const
{
    Entries made;
    const qsizetype size = m_store.table(type).size();
    made.reserve(size_t(size));
    for (qsizetype at = 0; at < size; ++at)
        made.push_back(entryOf(type, at, scope));
    return made;
}

const SearchIndex::Entries &SearchIndex::entries(const RecordType &type)
{
    const auto known = m_entries.find(&type);
    return known != m_entries.end() ? known->second : m_entries.emplace(&type, entriesOf(type, Scope::Open)).first->second;
}

void SearchIndex::follow(const Changes &changes)
{
    for (const Change &change : changes) {
        const auto known = m_entries.find(change.type);
        if (known == m_entries.end())
            continue;
        Entries &entries = known->second;
        const auto at = std::lower_bound(entries.begin(), entries.end(), change.id, [](const Entry &entry, RecordId id) { return entry.id < id; });
        const bool isThere = at != entries.end() && at->id == change.id;
        const qsizetype row = m_store.table(*change.type).indexOf(change.id);
        if (row < 0 && isThere)
            entries.erase(at);
        else if (row >= 0 && isThere)
            *at = entryOf(*change.type, row, Scope::Open);
        else if (row >= 0)
            entries.insert(at, entryOf(*change.type, row, Scope::Open));
    }
}

SearchIndex::Hit SearchIndex::hitOf(const RecordType &type, RecordId id, const QList<QByteArray> &words, Scope scope) const
{
    const int title = titleField(type);
    const bool isSecret = title >= 0 && !isSearched(type.fields().at(title), scope);
    Hit hit{&type, id, isSecret ? type.label() : m_store.title(type, id), {}, {}};
    if (hasAll(foldedText(hit.title).toUtf8(), words))
        return hit; // the title says it all
    const std::optional<Row> row = m_store.row(type, id);
    for (int i = 0; row && i < type.fields().size(); ++i) {
        const Field &field = type.fields().at(i);
        const QString text = isSearched(field, scope) ? row->values.at(i).toString() : QString();
        const auto word = std::find_if(words.begin(), words.end(), [&](const QByteArray &one) { return foldedText(text).toUtf8().contains(one); });
        if (text.isEmpty() || word == words.end() || text == hit.title)
            continue;
        hit.field = field.label();
        hit.text = around(text, *word);
        break;
    }
    return hit;
}

SearchIndex::Found SearchIndex::find(const QString &typed, const RecordType *only, int most, Scope scope)
{
    Found found;
    QList<QByteArray> words;
    for (const QString &word : foldedText(typed).split(u' ', Qt::SkipEmptyParts))
        words << word.toUtf8();
    if (words.isEmpty())
        return found;
    struct Candidate { const RecordType *type; RecordId id; bool isTitle; };
    std::vector<Candidate> candidates;
    for (const RecordType *type : m_store.types()) {
        const bool isHidden = scope == Scope::WithConfidential
                              && std::any_of(type->fields().begin(), type->fields().end(), [](const Field &f) { return f.isConfidential(); });
        const Entries whole = isHidden ? entriesOf(*type, scope) : Entries();
        for (const Entry &entry : isHidden ? whole : entries(*type)) {
            const bool isTitle = hasAll(entry.title, words);
            const auto stands = [&entry](const QByteArray &word) { return entry.title.contains(word) || entry.rest.contains(word); };
            if (!isTitle && !std::all_of(words.begin(), words.end(), stands))
                continue;
            ++found.counts[type];
            if (!only || only == type)
                candidates.push_back({type, entry.id, isTitle});
        }
    }
    const auto isBefore = [](const Candidate &a, const Candidate &b) { return a.isTitle != b.isTitle ? a.isTitle : a.id > b.id; };
    const auto end = candidates.begin() + std::min<std::ptrdiff_t>(most, std::ptrdiff_t(candidates.size()));
    std::partial_sort(candidates.begin(), end, candidates.end(), isBefore);
    for (auto one = candidates.begin(); one != end; ++one)
        found.hits << hitOf(*one->type, one->id, words, scope);
    return found;
}

} // namespace muster
