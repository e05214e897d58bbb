// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/draft.h"

#include "app/record/textform.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QSet>

namespace muster {

namespace {

QString checkText(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

/// Drops rows that were imported before; the others note where they came from. The occurrence keeps identical rows apart.
void leaveOutBySource(ImportDraft &draft, const ImportKind &kind, int source, const Store &store)
{
    QSet<QString> known;
    store.table(*kind.type).eachValue(source, [&known](qsizetype, const Value &value) { known.insert(value.toString()); });
    QHash<QByteArray, int> occurrences;
    QList<DraftRow> fresh;
    for (DraftRow &row : draft.rows) {
        const int occurrence = ++occurrences[row.identity];
        const QString identity = QStringLiteral("%1#%2").arg(QString::fromLatin1(row.identity)).arg(occurrence);
        if (known.contains(identity)) {
            draft.skip(row);
            continue;
        }
        row.row.values[source] = identity;
        fresh << row;
    }
    draft.rows = fresh;
}

} // namespace

void leaveOutKnownIds(ImportDraft &draft, const ImportKind &kind, const Store &store)
{
    QList<DraftRow> fresh;
    for (const DraftRow &row : std::as_const(draft.rows)) {
        const std::optional<Row> known = store.row(*kind.type, row.row.id);
        if (!known) {
            fresh << row;
            continue;
        }
        draft.skip(row);
        if (known->values != row.row.values)
            draft.warn(row.line, checkText("“%1” is there already with other values; it was not changed.")
                                     .arg(store.title(*kind.type, row.row.id)));
    }
    draft.rows = fresh;
}

void leaveOutKnown(ImportDraft &draft, const ImportKind &kind, const QList<QByteArray> &mapped, const Store &store)
{
    const RecordType &type = *kind.type;
    if (const int source = type.indexOf("source"); source >= 0 && type.fields().at(source).isHidden())
        return leaveOutBySource(draft, kind, source, store);
    QList<int> fields;
    for (const QByteArray &name : mapped) {
        if (const int index = type.indexOf(name); index >= 0 && !kind.leftToFinish.contains(name))
            fields << index;
    }
    if (fields.isEmpty())
        return;
    const auto textOf = [&](const Row &row) {
        QStringList texts;
        for (int index : std::as_const(fields))
            texts << fileTexts(type.fields().at(index), row.values.at(index), store);
        return texts.join(QChar(0x1f));
    };
    QHash<QString, int> known;
    const AnyTable &table = store.table(type);
    for (qsizetype i = 0; i < table.size(); ++i)
        ++known[textOf(table.rowAt(i))];
    QList<DraftRow> fresh;
    for (const DraftRow &row : std::as_const(draft.rows)) {
        int &left = known[textOf(row.row)];
        if (left > 0) {
            draft.skip(row);
            --left; // identical rows inside one file are different records
        } else {
            fresh << row;
        }
    }
    draft.rows = fresh;
}

void leaveOutRefused(ImportDraft &draft, const ImportKind &kind, const Store &store)
{
    const RecordType &type = *kind.type;
    QSet<RecordId> made;
    for (const DraftRow &row : std::as_const(draft.rows))
        made.insert(row.row.id);
    for (const Change &change : std::as_const(draft.before))
        made.insert(change.id);
    // What points to another new record cannot be looked up in the store yet.
    const auto isKnownLater = [&](const Problem &problem, const Row &row) {
        const int index = type.indexOf(problem.field);
        return index >= 0 && type.fields().at(index).kind() == FieldKind::Reference
               && made.contains(row.values.at(index).value<RecordId>());
    };
    QSet<RecordId> refused;
    QList<DraftRow> sound;
    for (const DraftRow &row : std::as_const(draft.rows)) {
        const Problems problems = checkFields(type, row.row, store) + type.check(row.row, store);
        const auto first = std::find_if(problems.begin(), problems.end(), [&](const Problem &p) { return !isKnownLater(p, row.row); });
        if (first == problems.end()) {
            sound << row;
            continue;
        }
        refused.insert(row.row.id);
        draft.rejections << ImportRejection{row.line, first->field, first->text};
    }
    for (DraftRow &row : sound) {
        for (qsizetype i = 0; i < row.row.values.size(); ++i) {
            if (type.fields().at(i).kind() == FieldKind::Reference && refused.contains(row.row.values.at(i).value<RecordId>())) {
                row.row.values[i] = Value();
                draft.warn(row.line, checkText("%1 was left empty: the row it points to was refused.").arg(type.fields().at(i).label()));
            }
        }
    }
    // Links to a refused row, its parts and remarks go with it.
    draft.before.removeIf([&](const Change &change) {
        for (qsizetype i = 0; change.after && i < change.after->values.size(); ++i) {
            if (change.type->fields().at(i).kind() == FieldKind::Reference
                && refused.contains(change.after->values.at(i).value<RecordId>()))
                return true;
        }
        return false;
    });
    draft.rows = sound;
}

} // namespace muster
