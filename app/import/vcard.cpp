// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/contacts.h"
#include "app/import/encoding.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace muster {

namespace {

/// One line of a card: "item1.TEL;TYPE=WORK:+49 30" taken apart; the value is decoded, its escapes are not.
struct CardLine
{
    QString name;
    QStringList parameters; ///< upper case: "TYPE=WORK", "PREF"
    QString value;

    bool has(QLatin1String word) const
    {
        static const QRegularExpression separators(QStringLiteral("[=,\"]"));
        return std::any_of(parameters.begin(), parameters.end(), [&](const QString &parameter) {
            return parameter.split(separators).contains(word);
        });
    }
};

QStringList physicalLines(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    return text.split(u'\n');
}

QString quotedPrintable(const QString &text, const QStringList &parameters)
{
    const QByteArray raw = text.toUtf8();
    QByteArray bytes;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        bool isHex = false;
        const int code = raw.at(i) == '=' ? raw.mid(i + 1, 2).toInt(&isHex, 16) : 0;
        if (isHex && i + 2 < raw.size()) {
            bytes += char(code);
            i += 2;
        } else {
            bytes += raw.at(i);
        }
    }
    QByteArray charset;
    for (const QString &parameter : parameters) {
        if (parameter.startsWith(QLatin1String("CHARSET=")))
            charset = parameter.mid(8).toLatin1();
    }
    const Decoded decoded = decodeText(bytes, charset);
    return decoded.problem.isEmpty() ? decoded.text : decodeText(bytes).text;
}

/// Where the value begins: the first colon outside quotes.
qsizetype colonOf(const QString &line)
{
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line.at(i) == u'"')
            isQuoted = !isQuoted;
        else if (line.at(i) == u':' && !isQuoted)
            return i;
    }
    return -1;
}

CardLine cardLine(const QString &line)
{
    const qsizetype colon = colonOf(line);
    CardLine result;
    result.parameters = line.left(colon).toUpper().split(u';');
    result.name = result.parameters.takeFirst().section(u'.', -1).trimmed(); // without its group
    result.value = line.mid(colon + 1);
    if (result.has(QLatin1String("QUOTED-PRINTABLE")))
        result.value = quotedPrintable(result.value, result.parameters);
    return result;
}

/// The parts between semicolons; \, \; \n and \\ are what they stand for.
QStringList partsOf(const QString &value)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value.at(i);
        if (c == u'\\' && i + 1 < value.size()) {
            const QChar next = value.at(++i);
            parts.last() += next == u'n' || next == u'N' ? QChar(u'\n') : next;
        } else if (c == u';') {
            parts << QString();
        } else {
            parts.last() += c;
        }
    }
    for (QString &part : parts)
        part = part.trimmed();
    return parts;
}

QString wholeOf(const QString &value)
{
    return partsOf(value).join(u';').trimmed();
}

/// Which of several numbers or addresses is the one to call: preferred, at work, mobile, any.
int worthOf(const CardLine &line)
{
    if (line.has(QLatin1String("FAX")) || line.has(QLatin1String("PAGER")))
        return 0;
    return 1 + 8 * line.has(QLatin1String("PREF")) + 4 * line.has(QLatin1String("WORK")) + 2 * line.has(QLatin1String("CELL"));
}

struct Card
{
    QHash<QString, QString> texts;
    int phoneWorth = 0, mailWorth = 0;
    bool isGroup = false;

    /// Lines without a language come first; a translation only fills what is empty.
    void set(const char *column, const QString &text) { texts[QString::fromLatin1(column)] = text; }
    void fill(const char *column, const QString &text)
    {
        if (QString &known = texts[QString::fromLatin1(column)]; known.isEmpty())
            known = text;
    }

    void take(const CardLine &line)
    {
        const QStringList parts = partsOf(line.value);
        const bool isTranslation = std::any_of(line.parameters.begin(), line.parameters.end(),
                                               [](const QString &p) { return p.startsWith(QLatin1String("LANGUAGE=")); });
        if (line.name == QLatin1String("FN")) {
            isTranslation ? fill("Name", wholeOf(line.value)) : set("Name", wholeOf(line.value));
        } else if (line.name == QLatin1String("N")) {
            fill("Last name", parts.value(0));
            fill("First name", parts.value(1));
        } else if (line.name == QLatin1String("ORG") && parts.size() > 1) {
            fill("Department", parts.last());
        } else if (line.name == QLatin1String("TITLE")) {
            set("Role", wholeOf(line.value));
        } else if (line.name == QLatin1String("ROLE")) {
            fill("Role", wholeOf(line.value));
        } else if (line.name == QLatin1String("ADR") && (line.has(QLatin1String("WORK")) || line.parameters.isEmpty())) {
            fill("Location", parts.value(3));
        } else if (line.name == QLatin1String("NOTE")) {
            fill("Notes", wholeOf(line.value));
        } else if (line.name == QLatin1String("EMAIL") && worthOf(line) > mailWorth) {
            mailWorth = worthOf(line);
            set("E-mail", wholeOf(line.value));
        } else if (line.name == QLatin1String("TEL") && worthOf(line) > phoneWorth) {
            phoneWorth = worthOf(line);
            const QString number = wholeOf(line.value);
            set("Phone", number.startsWith(QLatin1String("tel:"), Qt::CaseInsensitive) ? number.mid(4) : number);
        } else if (line.name == QLatin1String("X-MS-MANAGER")) {
            fill("Manager", wholeOf(line.value));
        } else if (line.name == QLatin1String("X-MUSTER-USER-NAME")) {
            fill("User name", wholeOf(line.value));
        } else if (line.name == QLatin1String("X-MUSTER-EMPLOYEE-NUMBER")) {
            fill("Employee number", wholeOf(line.value));
        } else if (line.name == QLatin1String("KIND") || line.name == QLatin1String("X-ADDRESSBOOKSERVER-KIND")) {
            isGroup = line.value.trimmed().compare(QLatin1String("group"), Qt::CaseInsensitive) == 0;
        }
    }
};

const QStringList &cardHeaders()
{
    static const QStringList headers{QStringLiteral("Name"), QStringLiteral("First name"), QStringLiteral("Last name"),
                                     QStringLiteral("Role"), QStringLiteral("Department"), QStringLiteral("Location"),
                                     QStringLiteral("E-mail"), QStringLiteral("Phone"), QStringLiteral("User name"),
                                     QStringLiteral("Employee number"), QStringLiteral("Manager"), QStringLiteral("Notes")};
    return headers;
}

/// Puts folded and quoted-printable lines together. Calls each(line, its number).
template <class Each> void forEachLogicalLine(const QStringList &lines, Each each)
{
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString line = lines.at(i);
        const int number = int(i) + 1;
        const bool isQuoted = line.left(std::max<qsizetype>(0, colonOf(line))).contains(QLatin1String("QUOTED-PRINTABLE"), Qt::CaseInsensitive);
        while (isQuoted && line.endsWith(u'=') && i + 1 < lines.size()) {
            line.chop(1);
            line += lines.at(++i);
        }
        while (!isQuoted && i + 1 < lines.size() && (lines.at(i + 1).startsWith(u' ') || lines.at(i + 1).startsWith(u'\t')))
            line += lines.at(++i).mid(1);
        each(line, number);
    }
}

} // namespace

bool isVCard(const QByteArray &bytes)
{
    QByteArray head = bytes.left(4096).toUpper();
    head.replace('\0', QByteArray()); // UTF-16
    return head.contains("BEGIN:VCARD");
}

SourceTable vCardTable(const QByteArray &bytes, const ImportOptions &options)
{
    SourceTable table;
    table.headers = cardHeaders();
    const Decoded decoded = decodeText(bytes, options.encoding);
    table.problem = decoded.problem;
    Card card;
    int begun = 0, groups = 0;
    forEachLogicalLine(physicalLines(decoded.text), [&](const QString &text, int number) {
        if (colonOf(text) < 0)
            return;
        const CardLine line = cardLine(text);
        const bool isCard = line.value.trimmed().compare(QLatin1String("VCARD"), Qt::CaseInsensitive) == 0;
        if (line.name == QLatin1String("BEGIN") && isCard) {
            card = {};
            begun = number;
        } else if (line.name == QLatin1String("END") && isCard && begun > 0) {
            CsvRecord record{begun, {}};
            for (const QString &header : std::as_const(table.headers))
                record.cells << card.texts.value(header);
            if (record.cells.at(0).isEmpty() && record.cells.at(1).isEmpty() && record.cells.at(2).isEmpty())
                record.cells[0] = card.texts.value(QStringLiteral("E-mail")); // some cards hold nothing else
            if (card.isGroup)
                ++groups;
            else
                table.rows << record;
            begun = 0;
        } else if (begun > 0) {
            card.take(line);
        }
    });
    if (table.rows.isEmpty() && table.problem.isEmpty())
        table.problem = groups > 0 ? QCoreApplication::translate("Import", "The file holds only groups, no people: nothing to import.")
                                   : QCoreApplication::translate("Import", "The file holds no complete card: nothing to import.");
    return table;
}

} // namespace muster
