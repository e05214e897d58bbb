// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/ofxtable.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace muster {

namespace {

QString qifText(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

/// "12/24'09" and " 1/ 3'2009" are dates with an apostrophe before the years from 2000 on.
QString qifDate(QString text)
{
    return text.remove(u' ').replace(u'\'', u'/');
}

/// Reads the records of one file into one table.
class QifReader
{
public:
    SourceTable read(const QString &text)
    {
        m_table.headers = {BankColumn::date, BankColumn::amount, BankColumn::payee, BankColumn::memo, BankColumn::number,
                           BankColumn::account, BankColumn::category};
        m_table.headerLine = 1;
        static const QRegularExpression lineEnd(QStringLiteral("\r\n|\n|\r"));
        const QStringList lines = text.split(lineEnd);
        for (qsizetype i = 0; i < lines.size(); ++i)
            takeLine(lines.at(i), int(i) + 1);
        endRecord();
        if (m_table.rows.isEmpty())
            m_table.problem = m_other.isEmpty() ? qifText("The file holds no transactions: nothing to import.")
                                                : qifText("The file holds “%1”, and no payments of a bank, cash or card account: nothing to import.").arg(m_other);
        return m_table;
    }

private:
    enum class Section { None, Payments, Account, Other };

    void takeLine(const QString &line, int number)
    {
        if (line.trimmed().isEmpty())
            return;
        if (line.startsWith(u'!')) {
            endRecord();
            begin(line.mid(1).trimmed(), number);
            return;
        }
        const QChar key = line.at(0);
        const QString value = line.mid(1).trimmed();
        if (key == u'^') {
            endRecord();
        } else if (m_section == Section::Account && key == u'N') {
            m_account = value;
        } else if (m_section == Section::Payments) {
            if (m_record.isEmpty())
                m_line = number;
            if (key == u'S' || key == u'$' || key == u'E')
                m_isSplit = true; // the amount of the record is the sum of its parts
            else if (!m_record.contains(key))
                m_record.insert(key, value);
        }
    }

    void begin(const QString &header, int number)
    {
        const QString name = header.toLower();
        static const QStringList payments{QStringLiteral("type:bank"), QStringLiteral("type:cash"), QStringLiteral("type:ccard"),
                                          QStringLiteral("type:oth a"), QStringLiteral("type:oth l")};
        if (payments.contains(name))
            m_section = Section::Payments;
        else if (name == QLatin1String("account"))
            m_section = Section::Account;
        else if (!name.startsWith(QLatin1String("option")) && !name.startsWith(QLatin1String("clear"))) {
            m_section = Section::Other;
            m_other = header;
            m_table.remarks << TableRemark{number, qifText("“%1” holds no payments; it was left out.").arg(header)};
        }
    }

    void endRecord()
    {
        if (m_record.isEmpty())
            return;
        const QString amount = m_record.contains(u'T') ? m_record.value(u'T') : m_record.value(u'U');
        m_table.rows << CsvRecord{m_line, {qifDate(m_record.value(u'D')), amount, m_record.value(u'P'), m_record.value(u'M'),
                                           m_record.value(u'N'), m_account, m_record.value(u'L')}};
        if (m_isSplit)
            m_table.remarks << TableRemark{m_line, qifText("The parts of this payment were not taken; it was read with its whole amount.")};
        m_record.clear();
        m_isSplit = false;
    }

    SourceTable m_table;
    Section m_section = Section::None;
    QString m_account, m_other;
    QHash<QChar, QString> m_record;
    int m_line = 0;
    bool m_isSplit = false;
};

} // namespace

bool isQif(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(4096).trimmed().toLower();
    return head.startsWith("!type:") || head.startsWith("!account") || head.startsWith("!option:") || head.startsWith("!clear:")
           || head.startsWith("\xEF\xBB\xBF!type:");
}

SourceTable readQif(const QByteArray &bytes, const ImportOptions &options)
{
    return tableFromText(bytes, options.encoding, [](const QString &text) { return QifReader().read(text); });
}

} // namespace muster
