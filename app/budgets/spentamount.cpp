// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/spentamount.h"

#include "app/budgets/budget.h"
#include "app/budgets/statementcolumns.h"
#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString spentText(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

/// How the rows of one draft say what was spent.
class AmountSettler
{
public:
    AmountSettler(ImportDraft &draft, const Store &store, const ImportOptions &options)
        : m_draft(draft), m_options(options), m_currency(options.currency.isNone() ? store.team().base() : options.currency)
    {
        for (const char *name : {"debit", "credit", "bank_amount"}) {
            QStringList column;
            for (const DraftRow &row : std::as_const(draft.rows))
                column << row.texts.value(name);
            m_signs.insert(name, decimalSignOf(column));
        }
    }

    void settle()
    {
        QList<DraftRow> sound;
        QList<Expense> expenses;
        for (const DraftRow &row : std::as_const(m_draft.rows)) {
            Expense expense = fromRow<Expense>(row.row);
            if (!readAmount(row, expense))
                continue;
            sound << row;
            expenses << expense;
        }
        settleDirection(sound, expenses);
        for (qsizetype i = 0; i < sound.size(); ++i)
            sound[i].row = toRow(expenses.at(i));
        m_draft.rows = sound;
    }

private:
    bool reject(const DraftRow &row, const char *field, const QString &reason)
    {
        m_draft.rejections << ImportRejection{row.line, field, reason};
        return false;
    }

    /// The amount as the source writes it; for debit and credit columns already with a plus for what was spent.
    bool readAmount(const DraftRow &row, Expense &expense)
    {
        if (!row.texts.value("bank_amount").isEmpty()) {
            const auto amount = amountIn(row, "bank_amount");
            if (!amount)
                return reject(row, "amount", spentText("“%1” is no amount, or has more decimals than its currency.").arg(row.texts.value("bank_amount")));
            if (!expense.date.isValid())
                return reject(row, "date", spentText("The payment has no date."));
            m_isBank = true;
            expense.amount = *amount;
            return true;
        }
        if (!expense.amount.isGiven()) {
            for (const char *name : {"debit", "credit"}) {
                const auto amount = amountIn(row, name);
                if (!amount || amount->minor == 0)
                    continue;
                const bool isOut = qstrcmp(name, "debit") == 0;
                // A debit is written with and without its sign.
                m_draft.isTurned = m_draft.isTurned || (isOut && amount->minor < 0);
                expense.amount = {isOut ? std::abs(amount->minor) : -std::abs(amount->minor), amount->currency};
                m_isSettled = true;
                return true;
            }
        }
        return expense.amount.isGiven() || reject(row, "amount", spentText("There is no amount."));
    }

    std::optional<Money> amountIn(const DraftRow &row, const char *name) const
    {
        const QString code = row.texts.value("amount.currency");
        const auto currency = Currency::fromSymbol(code) ? Currency::fromSymbol(code) : Currency::fromCode(code);
        return foreignAmount(row.texts.value(name), m_signs.value(name), currency.value_or(m_currency));
    }

    void settleDirection(const QList<DraftRow> &rows, QList<Expense> &expenses)
    {
        if (m_isSettled)
            return;
        int negative = 0, out = 0, forMinus = 0, forPlus = 0;
        bool hasPayee = false;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const bool isNegative = expenses.at(i).amount.minor < 0;
            negative += isNegative;
            hasPayee = hasPayee || !expenses.at(i).supplier.isEmpty();
            const auto direction = isMoneyOut(rows.at(i).texts.value("direction"));
            const QString &text = expenses.at(i).text;
            const auto word = direction || text.size() < 3 ? direction : isMoneyOut(text); // "C" is more often a name than a credit
            out += direction.has_value();
            if (word && expenses.at(i).amount.minor != 0)
                ++(*word == isNegative ? forMinus : forPlus);
        }
        if (negative == 0 && out == rows.size() && !m_isBank) {
            for (qsizetype i = 0; i < rows.size(); ++i) {
                if (!*isMoneyOut(rows.at(i).texts.value("direction")))
                    expenses[i].amount = -expenses.at(i).amount;
            }
            return;
        }
        // Accounts name suppliers and hold few credits; a bank's own files often have nothing but a text.
        const bool byShare = hasPayee ? negative * 2 > rows.size() : negative * 3 >= rows.size();
        const bool isMinus = forMinus + forPlus > 0 ? forMinus > forPlus : byShare;
        if (m_isBank || (negative > 0 && spentHasMinus(isMinus, negative, expenses.size())))
            turn(expenses);
    }

    bool spentHasMinus(bool isMinus, int negative, qsizetype of)
    {
        const QString answer = m_draft.ask({QStringLiteral("spent"), spentText("Money spent is written"),
                                            {{QStringLiteral("plus"), spentText("with a plus")}, {QStringLiteral("minus"), spentText("with a minus")}},
                                            isMinus ? QStringLiteral("minus") : QStringLiteral("plus")}, m_options);
        if (answer == QLatin1String("minus") && !m_options.answers.contains(QStringLiteral("spent")))
            m_draft.warn(0, spentText("Amounts with a minus (%1 of %2) were taken as money spent.").arg(negative).arg(of));
        return answer == QLatin1String("minus");
    }

    void turn(QList<Expense> &expenses)
    {
        for (Expense &expense : expenses)
            expense.amount = -expense.amount;
        m_draft.isTurned = true;
    }

    ImportDraft &m_draft;
    const ImportOptions &m_options;
    Currency m_currency;
    QHash<QByteArray, QChar> m_signs;
    bool m_isBank = false;    ///< the amounts are seen from an account
    bool m_isSettled = false; ///< by debit and credit columns
};

} // namespace

void settleAmounts(ImportDraft &draft, const Store &store, const ImportOptions &options)
{
    AmountSettler(draft, store, options).settle();
}

std::optional<Money> converted(const Money &amount, const QString &rate, Currency to)
{
    const QString plain = QString(rate).trimmed().replace(u',', u'.');
    bool isNumber = false;
    const qsizetype point = plain.indexOf(u'.');
    const int decimals = point < 0 ? 0 : int(plain.size() - point - 1);
    const qint64 digits = QString(plain).remove(u'.').toLongLong(&isNumber);
    if (!isNumber || digits <= 0 || decimals > 9 || digits > 1'000'000'000'000)
        return {};
    qint64 scale = amount.currency.unit();
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    return Money{scaled(amount.minor, digits * to.unit(), scale), to};
}

void convertAmounts(ImportDraft &draft, const Store &store, const ImportOptions &options)
{
    const Currency base = store.team().base();
    QMap<QString, int> unconverted;
    QMap<QString, QString> rates;
    for (DraftRow &row : draft.rows) {
        Expense expense = fromRow<Expense>(row.row);
        if (expense.base.isGiven())
            continue;
        const QString code = expense.amount.currency.code();
        if (expense.amount.currency != base && !rates.contains(code))
            rates[code] = draft.ask({QStringLiteral("rate.") + code, spentText("1 %1 in %2").arg(code, base.code()), {}, {}}, options);
        const auto worth = expense.amount.currency == base ? std::optional(expense.amount) : converted(expense.amount, rates.value(code), base);
        expense.base = worth.value_or(expense.amount);
        if (!worth)
            ++unconverted[code];
        row.row = toRow(expense);
    }
    for (auto it = unconverted.cbegin(); it != unconverted.cend(); ++it)
        draft.warn(0, QCoreApplication::translate("Import", "%n row(s) in %1 have no amount in %2 yet, and count in no figure until a rate is given.",
                                                  nullptr, it.value()).arg(it.key(), base.code()));
}

} // namespace muster
