// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/searchtext.h"

#include "app/record/textform.h"

#include <QElapsedTimer>

namespace muster {

std::optional<qint64> SearchText::scalarOf(const Field &field, const Value &value)
{
    switch (field.kind()) {
    case FieldKind::Integer:
    case FieldKind::Reference: return value.value<qint64>();
    case FieldKind::Boolean: return value.toBool();
    case FieldKind::Date: return value.toDate().toJulianDay();
    case FieldKind::Duration: return value.value<Minutes>().value;
    case FieldKind::Days: return value.value<Days>().hundredths;
    case FieldKind::Choice: return value.toInt();
    default: return {};
    }
}

const QByteArray &SearchText::scalar(const Field &field, int column, const Value &value)
{
    QByteArray &known = m_scalars[{column, *scalarOf(field, value)}];
    if (known.isNull()) {
        known = "";
        appendFolded(known, displayText(field, value, QLocale(), m_model.context().store()));
    }
    return known;
}

void SearchText::appendCell(QByteArray &to, const Field &field, int column, const Value &value)
{
    if (!value.isValid())
        return;
    if (field.kind() == FieldKind::Text)
        appendFolded(to, value.toString());
    else if (scalarOf(field, value))
        to += scalar(field, column, value);
    else
        appendFolded(to, displayText(field, value, QLocale(), m_model.context().store()));
}

const QByteArray &SearchText::cell(int row, int column, const Value &value)
{
    const Field &field = m_model.type().fields().at(column);
    m_cell.truncate(0); // keeps its memory
    if (field.isConfidential() && m_model.context().isMasked())
        appendFolded(m_cell, m_model.index(row, column).data().toString()); // or a filter would find out what is masked
    else
        appendCell(m_cell, field, column, value);
    return m_cell;
}

void SearchText::make(int row)
{
    if (m_spans.size() <= size_t(row))
        m_spans.resize(size_t(row) + 1);
    const AnyTable &table = m_model.context().store().table(m_model.type());
    const qsizetype at = table.indexOf(m_model.idAt(row));
    const qsizetype begin = m_texts.size();
    const QList<Field> &fields = m_model.type().fields();
    for (int column = 0; at >= 0 && column < int(fields.size()); ++column) {
        const Field &field = fields.at(column);
        if (field.isConfidential() || field.isHidden())
            continue;
        appendCell(m_texts, field, column, table.value(at, column));
        m_texts += '\n';
    }
    m_spans[size_t(row)] = {quint32(begin), quint32(m_texts.size() - begin)};
}

bool SearchText::contains(int row, const QList<QByteArray> &words)
{
    if (m_spans.size() <= size_t(row) || m_spans[size_t(row)].size == unknown)
        make(row);
    const Span span = m_spans[size_t(row)];
    const QByteArrayView text(m_texts.constData() + span.begin, qsizetype(span.size));
    return std::all_of(words.begin(), words.end(), [text](const QByteArray &word) { return holdsFolded(text, word); });
}

void SearchText::keepThose(std::vector<char> &rows, const QList<QByteArray> &words)
{
    if (words.isEmpty())
        return;
    for (size_t row = 0; row < rows.size(); ++row)
        rows[row] = rows[row] && contains(int(row), words);
}

bool SearchText::prepare(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    const auto rows = size_t(m_model.rowCount());
    m_texts.reserve(qsizetype(rows) * 128);
    for (; m_prepared < rows; ++m_prepared) {
        if (m_prepared % 256 == 0 && clock.elapsed() >= milliseconds)
            return false;
        if (m_spans.size() <= m_prepared || m_spans[m_prepared].size == unknown)
            make(int(m_prepared));
    }
    return true;
}

void SearchText::forget(Span &span)
{
    m_unused += span.size == unknown ? 0 : span.size;
    span = {};
}

void SearchText::clear()
{
    m_unused = 0;
    m_spans.clear();
    m_texts.clear();
    m_scalars.clear();
    m_prepared = 0;
}

void SearchText::change(int first, int last)
{
    m_scalars.clear(); // a title that is referred to may be another one now
    for (size_t row = size_t(first); row <= size_t(last) && row < m_spans.size(); ++row)
        forget(m_spans[row]);
    if (m_unused > m_texts.size() / 2)
        clear();
}

void SearchText::insert(int first, int last)
{
    if (size_t(first) <= m_spans.size())
        m_spans.insert(m_spans.begin() + first, size_t(last - first) + 1, Span());
}

void SearchText::remove(int first, int last)
{
    const auto size = int(m_spans.size());
    for (int row = first; row <= last && row < size; ++row)
        forget(m_spans[size_t(row)]);
    m_spans.erase(m_spans.begin() + std::min(first, size), m_spans.begin() + std::min(last + 1, size));
    m_prepared = std::min(m_prepared, m_spans.size());
}

} // namespace muster
