// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/record/csv.h"

#include <algorithm>

namespace muster {

namespace {

bool startsFormula(QChar c)
{
    return c == u'=' || c == u'+' || c == u'-' || c == u'@' || c == u'\t' || c == u'\r';
}

/// Splits a text into records, one character after the other.
class CsvReader
{
public:
    CsvReader(const QString &text, QChar delimiter, QChar quote, qsizetype most)
        : m_text(text), m_delimiter(delimiter), m_quote(quote), m_most(most)
    {
    }

    CsvText read()
    {
        while (m_at < m_text.size() && m_result.records.size() < m_most)
            take(m_text.at(m_at++));
        if (m_quoted)
            m_result.unclosedQuote = m_quoteLine;
        if (!m_cell.isEmpty() || !m_cells.isEmpty() || m_wasQuoted)
            endRecord();
        return m_result;
    }

private:
    QChar next() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }

    void take(QChar c)
    {
        if (m_quoted) {
            takeQuoted(c);
        } else if (c == m_quote && m_cell.trimmed().isEmpty() && !m_wasQuoted) {
            m_cell.clear(); // blanks before an opening quote
            m_quoted = m_wasQuoted = true;
            m_quoteLine = m_line;
        } else if (c == m_delimiter) {
            endCell();
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && next() == u'\n')
                ++m_at;
            endRecord();
            m_start = ++m_line;
        } else if (!m_wasQuoted || !c.isSpace()) {
            m_cell += c;
        }
    }

    void takeQuoted(QChar c)
    {
        if (c == m_quote) {
            if (next() == m_quote)
                m_cell += m_text.at(m_at++);
            else
                m_quoted = false;
            return;
        }
        if (c == u'\n' || (c == u'\r' && next() != u'\n'))
            ++m_line;
        m_cell += c;
    }

    void endCell()
    {
        m_cells << m_cell;
        m_cell.clear();
        m_wasQuoted = false;
    }

    void endRecord()
    {
        endCell();
        m_result.records << CsvRecord{m_start, m_cells};
        m_cells.clear();
    }

    const QString &m_text;
    QChar m_delimiter, m_quote;
    qsizetype m_most, m_at = 0;
    int m_line = 1, m_start = 1, m_quoteLine = 0;
    bool m_quoted = false, m_wasQuoted = false;
    QString m_cell;
    QStringList m_cells;
    CsvText m_result;
};

} // namespace

bool CsvRecord::isBlank() const
{
    return std::all_of(cells.begin(), cells.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

CsvText readCsv(const QString &text, QChar delimiter, QChar quote, qsizetype most)
{
    return CsvReader(text, delimiter, quote, most).read();
}

QString csvLine(const QStringList &cells, QChar delimiter)
{
    QStringList written;
    for (const QString &cell : cells) {
        const bool quotes = std::any_of(cell.begin(), cell.end(), [&](QChar c) {
            return c == delimiter || c == u'"' || c == u'\n' || c == u'\r';
        }) || cell != cell.trimmed();
        written << (quotes ? u'"' + QString(cell).replace(QLatin1String("\""), QLatin1String("\"\"")) + u'"' : cell);
    }
    return written.join(delimiter) + QLatin1String("\r\n");
}

QString neutralised(const QString &text)
{
    return !text.isEmpty() && startsFormula(text.front()) ? u'\'' + text : text;
}

QString withoutNeutralisation(const QString &text)
{
    return text.size() > 1 && text.front() == u'\'' && startsFormula(text.at(1)) ? text.mid(1) : text;
}

} // namespace muster
