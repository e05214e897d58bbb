// SPDX-License-Identifier: GPL-3.0-or-later
// What a RecordPage takes from the clipboard, and what it says of a stored value.
#include "app/base/error.h"
#include "app/record/csv.h"
#include "app/record/textform.h"
#include "ui/record/newrecord.h"
#include "ui/record/recordpage.h"
#include "ui/record/recordtable.h"

#include <QClipboard>
#include <QGuiApplication>

namespace muster {

namespace {

bool isCalled(const Field &field, const QString &header)
{
    const QString wanted = header.trimmed();
    const auto is = [&wanted](const QString &name) { return wanted.compare(name, Qt::CaseInsensitive) == 0; };
    return is(field.label()) || is(field.sourceLabel()) || is(QString::fromLatin1(field.name()));
}

/// The field under each header; empty when the line is no line of headers.
QList<int> headerFields(const RecordType &type, const QStringList &headers)
{
    QList<int> fields;
    for (const QString &header : headers) {
        const auto found = std::find_if(type.fields().begin(), type.fields().end(),
                                        [&](const Field &field) { return isCalled(field, header); });
        if (found == type.fields().end())
            return {};
        fields << int(found - type.fields().begin());
    }
    return fields;
}

/// Puts the texts of one line into a row; what is not understood becomes a problem.
void takeCells(Context &context, const RecordType &type, const QList<int> &fields, const CsvRecord &line, Row &row,
               Problems &problems)
{
    for (qsizetype i = 0; i < std::min(fields.size(), line.cells.size()); ++i) {
        const Field &field = type.fields().at(fields.at(i));
        const Value before = row.values.at(fields.at(i));
        const QString text = line.cells.at(i);
        if (field.isReadOnly() || text == displayText(field, before, QLocale(), context.store()))
            continue; // also amounts by month, of which only the sum is shown
        const std::optional<Value> value = parseTyped(field, text, QLocale(), context.store(), context.today());
        if (value)
            row = withValue(type, row, fields.at(i), *value, context.store());
        else
            problems.append({field.name(), RecordPage::tr("Line %1: “%2” is not understood as %3.")
                                               .arg(line.line).arg(text, field.label()), row.id});
    }
}

} // namespace

void RecordPage::paste()
{
    if (m_context.store().isReadOnly())
        return;
    CsvText text = readCsv(QGuiApplication::clipboard()->text(), u'\t');
    text.records.removeIf([](const CsvRecord &record) { return record.isBlank(); });
    if (text.records.isEmpty())
        return;
    QList<int> fields = headerFields(m_type, text.records.first().cells);
    const bool hasHeaders = !fields.isEmpty();
    int at = m_filter->rowCount(); // where the next line goes; past the end: a new record
    if (hasHeaders) {
        text.records.removeFirst();
    } else {
        const QModelIndex current = m_table->currentIndex();
        const QList<int> shown = m_table->shownColumns();
        fields = shown.mid(std::max<qsizetype>(0, shown.indexOf(current.column())));
        at = current.isValid() ? current.row() : at;
    }
    Changes changes;
    Problems problems;
    for (const CsvRecord &line : std::as_const(text.records)) {
        const bool isNew = at >= m_filter->rowCount();
        const std::optional<Row> before = isNew ? std::nullopt : m_context.store().row(m_type, m_filter->idAt(at));
        Row row = before ? *before : newRow(m_context, m_type);
        takeCells(m_context, m_type, fields, line, row, problems);
        if (!before)
            changes.append(insertion(m_type, row));
        else if (row != *before)
            changes.append(edition(m_type, *before, row));
        ++at;
    }
    const QString step = tr("Paste %1").arg(m_type.counted(text.records.size()));
    if (!problems.isEmpty())
        emit m_context.refused(step, problems);
    else if (!changes.isEmpty() && m_context.perform(step, changes))
        select(changes.first().id);
}

bool RecordPage::explainCurrent()
{
    const RecordId id = m_table->currentId();
    const int column = m_table->currentIndex().column();
    if (id == 0 || column < 0)
        return false;
    const Field &field = m_type.fields().at(column);
    const QString shown = m_filter->index(m_table->currentIndex().row(), column).data().toString();
    Source source;
    source.formula = field.isReadOnly() ? tr("Set by the program in the step below.")
                                        : tr("Stored as it was entered; no formula is behind it.");
    source.type = m_type.name();
    source.rows = {id};
    source.parts.append({field.label(), shown.isEmpty() ? tr("not given") : shown});
    try {
        const QList<HistoryEntry> history = m_context.store().history(&m_type, id);
        for (const HistoryEntry &entry : history) { // the newest first
            const auto touched = std::find_if(entry.changes.begin(), entry.changes.end(), [&](const Change &change) {
                return change.type == &m_type && change.id == id && change.touchedFields().contains(column);
            });
            if (touched == entry.changes.end())
                continue;
            source.parts.append({tr("By"), entry.who.isEmpty() ? tr("unknown") : entry.who});
            source.parts.append({tr("When"), QLocale().toString(entry.at.toLocalTime(), QLocale::ShortFormat)});
            source.parts.append({tr("Step"), entry.text});
            break;
        }
    } catch (const Error &error) {
        source.parts.append({tr("History"), error.happened});
    }
    emit m_context.explainRequested(tr("%1 of “%2”").arg(field.label(), m_context.store().title(m_type, id)), source);
    return true;
}

} // namespace muster
