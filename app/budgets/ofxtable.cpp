// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/ofxtable.h"

#include "app/import/tagtree.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString ofxText(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

/// The first element of that name, however deep; null when there is none.
const XmlNode *findTag(const XmlNode &node, QLatin1String name)
{
    for (const XmlNode &child : node.children) {
        if (child.name == name)
            return &child;
        if (const XmlNode *found = findTag(child, name))
            return found;
    }
    return nullptr;
}

void findTags(const XmlNode &node, const QList<QLatin1String> &names, QList<const XmlNode *> &found)
{
    for (const XmlNode &child : node.children) {
        if (names.contains(QLatin1String(child.name.toLatin1())))
            found << &child;
        else
            findTags(child, names, found);
    }
}

QList<const XmlNode *> allTags(const XmlNode &node, const QList<QLatin1String> &names)
{
    QList<const XmlNode *> found;
    findTags(node, names, found);
    return found;
}

/// What a STATUS says went wrong; empty when nothing did.
QString failureOf(const XmlNode *status)
{
    if (!status || status->textOf(QLatin1String("SEVERITY")).toUpper() != QLatin1String("ERROR"))
        return {};
    const QString message = status->textOf(QLatin1String("MESSAGE"));
    const QString code = status->textOf(QLatin1String("CODE"));
    return message.isEmpty() ? code : QStringLiteral("%1 (%2)").arg(message, code);
}

/// Reads the statements of one file into one table.
class OfxReader
{
public:
    explicit OfxReader(const XmlNode &root) : m_root(root) {}

    SourceTable read()
    {
        m_table.headers = {BankColumn::date, BankColumn::amount, BankColumn::currency, BankColumn::payee, BankColumn::memo, BankColumn::number,
                           BankColumn::account, BankColumn::id, BankColumn::closing, BankColumn::from, BankColumn::to};
        m_table.headerLine = 1;
        const QList<const XmlNode *> statements = allTags(m_root, {QLatin1String("STMTRS"), QLatin1String("CCSTMTRS"), QLatin1String("INVSTMTRS")});
        for (const XmlNode *statement : statements)
            take(*statement);
        if (m_table.rows.isEmpty())
            m_table.problem = whyEmpty(statements);
        return m_table;
    }

private:
    void take(const XmlNode &statement)
    {
        m_account.clear();
        for (const char *name : {"BANKACCTFROM", "CCACCTFROM", "INVACCTFROM"}) {
            if (const XmlNode *from = statement.child(QLatin1String(name)))
                m_account = from->textOf(QLatin1String("ACCTID"));
        }
        m_currency = statement.textOf(QLatin1String("CURDEF"));
        const XmlNode *balance = statement.child(QLatin1String("LEDGERBAL"));
        m_closing = balance ? balance->textOf(QLatin1String("BALAMT")) : QString();
        if (!m_closing.isEmpty())
            m_balances << m_account;
        const bool isInvestment = statement.name == QLatin1String("INVSTMTRS");
        const XmlNode *list = statement.child(isInvestment ? QLatin1String("INVTRANLIST") : QLatin1String("BANKTRANLIST"));
        if (!list)
            return;
        m_from = list->textOf(QLatin1String("DTSTART"));
        m_to = list->textOf(QLatin1String("DTEND"));
        for (const XmlNode &node : list->children) {
            if (node.name == QLatin1String("STMTTRN"))
                addRow(node);
            else if (node.name == QLatin1String("INVBANKTRAN") && node.child(QLatin1String("STMTTRN")))
                addRow(*node.child(QLatin1String("STMTTRN")));
            else if (!node.children.isEmpty())
                addTrade(node);
        }
        if (!isInvestment && m_closing.isEmpty() && !m_table.rows.isEmpty())
            m_table.remarks << TableRemark{int(balance ? balance->line : statement.line),
                                           ofxText("The file gives no closing balance for account %1; it cannot be checked for missing rows.").arg(m_account)};
    }

    void addRow(const XmlNode &row)
    {
        QString currency = m_currency;
        // CURRENCY: the amount is in it. ORIGCURRENCY: it was, and has been converted.
        if (const XmlNode *own = row.child(QLatin1String("CURRENCY")); own && !own->textOf(QLatin1String("CURSYM")).isEmpty())
            currency = own->textOf(QLatin1String("CURSYM"));
        const XmlNode *payee = row.child(QLatin1String("PAYEE"));
        const QString name = payee ? payee->textOf(QLatin1String("NAME")) : row.textOf(QLatin1String("NAME"));
        const QString memo = row.textOf(QLatin1String("MEMO"));
        QString number = row.textOf(QLatin1String("CHECKNUM"));
        if (number.isEmpty() || number == QLatin1String("0"))
            number = row.textOf(QLatin1String("REFNUM"));
        m_table.rows << CsvRecord{int(row.line),
                                  {row.textOf(QLatin1String("DTPOSTED")), row.textOf(QLatin1String("TRNAMT")), currency, name,
                                   memo == name ? QString() : memo, number, m_account, row.textOf(QLatin1String("FITID")), m_closing, m_from, m_to}};
    }

    void addTrade(const XmlNode &trade)
    {
        m_table.remarks << TableRemark{int(trade.line), ofxText("A trade in securities (%1) is no expense; it was left out.").arg(trade.name)};
    }

    QString whyEmpty(const QList<const XmlNode *> &statements) const
    {
        if (const XmlNode *signOn = findTag(m_root, QLatin1String("SONRS"))) {
            if (const QString failure = failureOf(signOn->child(QLatin1String("STATUS"))); !failure.isEmpty())
                return ofxText("The bank refused to sign on, and sent no transactions: %1. Download the file again.").arg(failure);
        }
        for (const XmlNode *status : allTags(m_root, {QLatin1String("STATUS")})) {
            if (const QString failure = failureOf(status); !failure.isEmpty())
                return ofxText("The bank answered with an error instead of transactions: %1. Download the file again.").arg(failure);
        }
        if (!allTags(m_root, {QLatin1String("INVSTMTRS")}).isEmpty())
            return ofxText("This is the statement of an investment account without any payments. Securities and trades in them are no expenses of a team.");
        if (!m_balances.isEmpty())
            return ofxText("The file gives balances of accounts (%1), and no transactions: nothing to import.").arg(m_balances.join(QLatin1String(", ")));
        QStringList accounts;
        for (const XmlNode *account : allTags(m_root, {QLatin1String("ACCTINFO")}))
            accounts << account->textOf(QLatin1String("DESC"));
        if (!accounts.isEmpty())
            return ofxText("The file lists accounts (%1), and no transactions. Download the statement of one of them.").arg(accounts.join(QLatin1String(", ")));
        if (statements.isEmpty() && findTag(m_root, QLatin1String("SONRS")))
            return ofxText("The file says that signing on to the bank worked, and holds no statement: nothing to import.");
        return ofxText("The file holds no transactions: nothing to import.");
    }

    const XmlNode m_root;
    SourceTable m_table;
    QString m_account, m_currency, m_closing, m_from, m_to; ///< of the statement being read
    QStringList m_balances; ///< the accounts whose balance is given
};

} // namespace

bool isOfx(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(16 * 1024).toUpper();
    return head.contains("<OFX>") && (head.contains("OFXHEADER") || head.trimmed().startsWith("<"));
}

SourceTable readOfx(const QByteArray &bytes, const ImportOptions &options)
{
    return tableFromText(bytes, options.encoding, [](const QString &text) { return OfxReader(readTags(text)).read(); });
}

} // namespace muster
