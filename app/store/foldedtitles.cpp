// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/foldedtitles.h"

#include "app/base/foldedtext.h"

namespace muster {

namespace {

bool holdsAll(QByteArrayView text, const QList<QByteArray> &words)
{
    return std::all_of(words.begin(), words.end(), [text](const QByteArray &word) { return holdsFolded(text, word); });
}

} // namespace

int FoldedTitles::titleField(const RecordType &type)
{
    for (int i = 0; i < int(type.fields().size()) && &type != &recordType<Team>(); ++i) {
        if (const Field &field = type.fields().at(i); field.kind() == FieldKind::Text && !field.isConfidential())
            return i;
    }
    return -1;
}

QList<FoldedTitles::Found> FoldedTitles::find(const QStringList &words, int most)
{
    QList<QByteArray> bytes;
    for (const QString &word : words)
        bytes << word.toUtf8();
    QList<Found> found;
    for (const RecordType *type : m_store.types()) {
        if (found.size() < most)
            found << foundIn(*type, bytes, most - found.size());
    }
    return found;
}

QList<FoldedTitles::Found> FoldedTitles::foundIn(const RecordType &type, const QList<QByteArray> &words, qsizetype most)
{
    QList<Found> found;
    const int field = titleField(type);
    if (field < 0)
        return found;
    const AnyTable &table = m_store.table(type);
    if (type.isGrowing()) {
        QByteArray folded;
        for (qsizetype at = table.size() - 1; at >= 0 && found.size() < most; --at) {
            const QString title = table.value(at, field).toString();
            folded.truncate(0);
            appendFolded(folded, title);
            if (holdsAll(folded, words))
                found << Found{&type, table.idAt(at), title};
        }
        return found;
    }
    auto known = m_titles.find(&type);
    if (known == m_titles.end())
        known = m_titles.emplace(&type, made(type, field)).first;
    const Titles &titles = known->second;
    for (auto entry = titles.entries.rbegin(); entry != titles.entries.rend() && found.size() < most; ++entry) {
        if (holdsAll({titles.texts.constData() + entry->begin, qsizetype(entry->size)}, words))
            found << Found{&type, entry->id, table.value(table.indexOf(entry->id), field).toString()};
    }
    return found;
}

FoldedTitles::Titles FoldedTitles::made(const RecordType &type, int field) const
{
    Titles titles;
    const AnyTable &table = m_store.table(type);
    titles.entries.reserve(size_t(table.size()));
    titles.texts.reserve(table.size() * 32);
    table.eachValue(field, [&](qsizetype at, const Value &value) {
        const qsizetype begin = titles.texts.size();
        appendFolded(titles.texts, value.toString());
        titles.entries.push_back({table.idAt(at), quint32(begin), quint32(titles.texts.size() - begin)});
    });
    return titles;
}

void FoldedTitles::followChange(Titles &titles, const Change &change) const
{
    // What the store holds now decides: one step may touch a record twice.
    const std::optional<Row> now = m_store.row(*change.type, change.id);
    auto entry = std::lower_bound(titles.entries.begin(), titles.entries.end(), change.id,
                                  [](const Entry &one, RecordId id) { return one.id < id; });
    const bool isKnown = entry != titles.entries.end() && entry->id == change.id;
    if (isKnown)
        titles.unused += entry->size;
    if (!now) {
        if (isKnown)
            titles.entries.erase(entry);
        return;
    }
    if (!isKnown)
        entry = titles.entries.insert(entry, {change.id, 0, 0});
    entry->begin = quint32(titles.texts.size());
    appendFolded(titles.texts, now->values.at(titleField(*change.type)).toString());
    entry->size = quint32(titles.texts.size() - entry->begin);
}

void FoldedTitles::follow(const Changes &changes)
{
    for (const Change &change : changes) {
        const auto known = m_titles.find(change.type);
        if (known == m_titles.end())
            continue;
        followChange(known->second, change);
        if (known->second.unused > known->second.texts.size() / 2)
            m_titles.erase(known);
    }
}

} // namespace muster
