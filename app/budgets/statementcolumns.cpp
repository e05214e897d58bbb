// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/statementcolumns.h"

#include "app/import/foreignvalues.h"

#include <QLocale>
#include <QSet>
#include <algorithm>

namespace muster {

namespace {

bool isCurrencyCode(const QString &cell)
{
    static const QSet<QString> codes = [] {
        QSet<QString> all;
        for (const QLocale &locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory))
            all.insert(locale.currencySymbol(QLocale::CurrencyIsoCode));
        return all;
    }();
    return cell.size() == 3 && codes.contains(cell);
}

bool isStatementDate(const QString &cell)
{
    const QDate date = foreignDate(cell, DateOrder::DayMonth);
    const int year = (date.isValid() ? date : foreignDate(cell, DateOrder::MonthDay)).year();
    return year > 1950 && year < 2200; // the year of no date is 0
}

/// Looks at the columns of a table, and says what they are.
class ColumnReader
{
public:
    ColumnReader(const SourceTable &table, const QMap<QByteArray, int> &named)
        : m_table(table), m_found(named), m_width(int(table.headers.size()))
    {
        for (int column : named)
            m_taken.insert(column);
    }

    QMap<QByteArray, int> read()
    {
        if (!findDate())
            return {};
        for (const CsvRecord &record : m_table.rows) {
            if (isStatementDate(cell(record, m_found.value("date"))))
                m_rows << &record;
        }
        findMoney();
        if (!m_found.contains("amount") && !m_found.contains("debit"))
            return {};
        findWords();
        return m_found;
    }

private:
    static QString cell(const CsvRecord &record, int column) { return record.cells.value(column).trimmed(); }

    void take(const QByteArray &name, int column)
    {
        if (m_found.contains(name) || m_taken.contains(column))
            return;
        m_found.insert(name, column);
        m_taken.insert(column);
    }

    bool findDate()
    {
        int best = -1, most = 0;
        for (int column = 0; column < m_width; ++column) {
            int dates = 0, filled = 0;
            for (const CsvRecord &record : m_table.rows) {
                filled += !cell(record, column).isEmpty();
                dates += isStatementDate(cell(record, column));
            }
            if (!m_taken.contains(column) && dates > most && dates * 5 >= filled * 4) {
                most = dates;
                best = column;
            }
        }
        if (best >= 0)
            take("date", best);
        return m_found.contains("date") && !m_table.rows.isEmpty();
    }

    /// The column as amounts, in hundredths of whatever it is; empty cells are 0. Nothing when it holds anything else.
    struct Amounts
    {
        int column = 0;
        QList<qint64> minor;
        int filled = 0;
        bool hasSigns = false, isMoney = false; ///< money: decimals or a currency sign; not a count or a number of a cheque

        bool isNegative() const { return std::any_of(minor.begin(), minor.end(), [](qint64 m) { return m < 0; }); }
        bool isZero() const { return std::all_of(minor.begin(), minor.end(), [](qint64 m) { return m == 0; }); }
    };

    std::optional<Amounts> amountsOf(int column) const
    {
        QStringList texts;
        for (const CsvRecord *record : m_rows)
            texts << cell(*record, column);
        const QChar sign = decimalSignOf(texts);
        static const Currency hundredths = *Currency::fromCode(u"EUR");
        Amounts amounts{column, {}};
        for (const QString &text : std::as_const(texts)) {
            const auto money = text.isEmpty() ? std::optional(Money{}) : foreignAmount(text, sign, hundredths);
            if (!money)
                return {};
            amounts.minor << money->minor;
            amounts.filled += !text.isEmpty();
            amounts.hasSigns = amounts.hasSigns || money->minor < 0 || text.contains(u'+');
            const qsizetype point = text.lastIndexOf(sign);
            const bool hasDecimals = point >= 0 && text.size() - point == 3;
            amounts.isMoney = amounts.isMoney || hasDecimals
                              || std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Symbol_Currency; });
        }
        return amounts.isMoney ? std::optional(amounts) : std::nullopt;
    }

    void findMoney()
    {
        QList<Amounts> columns;
        for (int column = 0; column < m_width; ++column) {
            if (const auto amounts = m_taken.contains(column) ? std::nullopt : amountsOf(column))
                columns << *amounts;
        }
        if (m_found.contains("amount") || m_found.contains("debit") || columns.isEmpty() || m_rows.isEmpty())
            return;
        if (!findPair(columns))
            findAmount(columns);
    }

    /// Two columns of which each row fills one: what went out and what came in.
    bool findPair(const QList<Amounts> &columns)
    {
        for (qsizetype a = 0; a < columns.size(); ++a) {
            for (qsizetype b = a + 1; b < columns.size(); ++b) {
                const Amounts &first = columns.at(a), &second = columns.at(b);
                bool isPair = !first.isZero() && !second.isZero();
                for (qsizetype i = 0; isPair && i < m_rows.size(); ++i)
                    isPair = (first.minor.at(i) == 0) != (second.minor.at(i) == 0);
                if (!isPair)
                    continue;
                const bool isTurned = second.isNegative() || (!first.isNegative() && isSecondOut(first, second, columns));
                take("debit", isTurned ? second.column : first.column);
                take("credit", isTurned ? first.column : second.column);
                findBalance(changesOf(isTurned ? second : first, isTurned ? first : second), columns);
                return true;
            }
        }
        return false;
    }

    static QList<qint64> changesOf(const Amounts &out, const Amounts &in)
    {
        QList<qint64> changes;
        for (qsizetype i = 0; i < out.minor.size(); ++i)
            changes << std::abs(in.minor.at(i)) - std::abs(out.minor.at(i));
        return changes;
    }

    /// A running balance tells which of the two is money out.
    bool isSecondOut(const Amounts &first, const Amounts &second, const QList<Amounts> &columns) const
    {
        const auto fits = [&](const Amounts &out, const Amounts &in) {
            return std::any_of(columns.begin(), columns.end(), [&](const Amounts &balance) {
                return balance.column != out.column && balance.column != in.column
                       && balanceSteps(changesOf(out, in), balance.minor).isRunning();
            });
        };
        return fits(second, first) && !fits(first, second);
    }

    void findAmount(const QList<Amounts> &columns)
    {
        int most = 0;
        for (const Amounts &amounts : columns)
            most = std::max(most, amounts.filled);
        const Amounts *best = nullptr;
        int bestScore = -1;
        for (const Amounts &amounts : columns) {
            if (amounts.filled < most)
                continue;
            const bool runs = std::any_of(columns.begin(), columns.end(), [&](const Amounts &balance) {
                return balance.column != amounts.column && balanceSteps(amounts.minor, balance.minor).isRunning();
            });
            const int score = (runs ? 2 : 0) + (amounts.hasSigns ? 1 : 0);
            if (score > bestScore) {
                bestScore = score;
                best = &amounts;
            }
        }
        take("amount", best->column);
        findBalance(best->minor, columns);
    }

    void findBalance(const QList<qint64> &changes, const QList<Amounts> &columns)
    {
        for (const Amounts &balance : columns) {
            if (!m_taken.contains(balance.column) && balance.filled == m_rows.size() && balanceSteps(changes, balance.minor).isRunning())
                take("balance", balance.column);
        }
    }

    template <class Fits> int columnWhere(Fits fits) const
    {
        for (int column = 0; column < m_width; ++column) {
            int filled = 0, fitting = 0;
            for (const CsvRecord *record : m_rows) {
                filled += !cell(*record, column).isEmpty();
                fitting += fits(cell(*record, column));
            }
            if (!m_taken.contains(column) && filled == m_rows.size() && fitting == filled)
                return column;
        }
        return -1;
    }

    void findWords()
    {
        if (const int column = columnWhere([](const QString &text) { return isMoneyOut(text).has_value(); }); column >= 0)
            take("direction", column);
        if (const int column = columnWhere(&isCurrencyCode); column >= 0)
            take("amount.currency", column);
        if (const int column = accountColumn(); column >= 0)
            take("account", column);
        findText();
    }

    /// A number that stands in every row.
    int accountColumn() const
    {
        for (int column = 0; column < m_width && m_rows.size() > 1; ++column) {
            const QString first = cell(*m_rows.front(), column);
            const auto digits = std::count_if(first.begin(), first.end(), [](QChar c) { return c.isDigit(); });
            const bool isNumber = digits >= 6 && digits * 2 >= first.size() && !isStatementDate(first);
            if (isNumber && !m_taken.contains(column)
                && std::all_of(m_rows.begin(), m_rows.end(), [&](const CsvRecord *record) { return cell(*record, column) == first; }))
                return column;
        }
        return -1;
    }

    /// The text is the column with the longest words that differ from row to row.
    void findText()
    {
        int best = -1;
        qint64 bestScore = 0;
        for (int column = 0; column < m_width; ++column) {
            QSet<QString> distinct;
            qint64 letters = 0;
            for (const CsvRecord *record : m_rows) {
                const QString text = cell(*record, column);
                distinct.insert(text);
                letters += std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
            }
            const qint64 score = letters * distinct.size();
            if (!m_taken.contains(column) && score > bestScore) {
                bestScore = score;
                best = column;
            }
        }
        if (best >= 0)
            take("text", best);
    }

    const SourceTable &m_table;
    QMap<QByteArray, int> m_found;
    int m_width;
    QSet<int> m_taken;
    QList<const CsvRecord *> m_rows; ///< with a date: the others are no transactions
};

} // namespace

std::optional<bool> isMoneyOut(const QString &cell)
{
    static const QStringList out{QStringLiteral("debit"), QStringLiteral("dr"), QStringLiteral("d"), QStringLiteral("af"),
                                 QStringLiteral("out"), QStringLiteral("check"), QStringLiteral("withdrawal"),
                                 QStringLiteral("purchase"), QStringLiteral("payment"), QStringLiteral("buy"), QStringLiteral("s"), QStringLiteral("reinvestment"),
                                 QStringLiteral("soll"), QStringLiteral("fee"), QStringLiteral("pos"), QStringLiteral("atm")};
    static const QStringList in{QStringLiteral("credit"), QStringLiteral("cr"), QStringLiteral("c"), QStringLiteral("k"),
                                QStringLiteral("bij"), QStringLiteral("in"), QStringLiteral("deposit"), QStringLiteral("dep"),
                                QStringLiteral("interest"), QStringLiteral("int"), QStringLiteral("dividend"), QStringLiteral("div"),
                                QStringLiteral("contribution"), QStringLiteral("sell"), QStringLiteral("h"), QStringLiteral("haben"),
                                QStringLiteral("refund")};
    const QString word = cell.trimmed().toLower();
    return out.contains(word) ? std::optional(true) : in.contains(word) ? std::optional(false) : std::nullopt;
}

QMap<QByteArray, int> statementColumns(const SourceTable &table, const QMap<QByteArray, int> &named)
{
    if (named.contains("date") && (named.contains("amount") || named.contains("debit")))
        return {};
    return ColumnReader(table, named).read();
}

BalanceSteps balanceSteps(const QList<qint64> &changes, const QList<qint64> &balances)
{
    BalanceSteps steps;
    for (qsizetype i = 1; i < changes.size() && i < balances.size(); ++i) {
        ++steps.of;
        steps.forwards += balances.at(i) - balances.at(i - 1) == changes.at(i);
        steps.backwards += balances.at(i - 1) - balances.at(i) == changes.at(i - 1);
    }
    return steps;
}

} // namespace muster
