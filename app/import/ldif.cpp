// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/contacts.h"
#include "app/import/encoding.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace muster {

namespace {

/// One entry of a directory: its attributes by their lower-case names without options such as ";lang-ja".
struct DirectoryEntry
{
    int line = 0;
    QString dn;
    QMultiHash<QString, QString> attributes;

    bool isPerson() const
    {
        bool found = false;
        for (const QString &name : attributes.values(QStringLiteral("objectclass"))) {
            const QString plain = name.toLower();
            if (plain == QLatin1String("computer"))
                return false;
            found = found || plain == QLatin1String("person") || plain == QLatin1String("inetorgperson")
                    || plain == QLatin1String("organizationalperson") || plain == QLatin1String("user") || plain == QLatin1String("posixaccount");
        }
        return found;
    }
    /// The first value that the file has of the first of these attributes that it has.
    QString first(std::initializer_list<const char *> names) const
    {
        for (const char *name : names) {
            if (const QStringList values = attributes.values(QString::fromLatin1(name)); !values.isEmpty())
                return values.last(); // a multi-hash gives the newest first
        }
        return {};
    }
    QString name() const { return first({"displayname", "cn"}); }
    QString userName() const { return first({"uid", "samaccountname"}); }
};

/// Without regard to case and to blanks around its separators.
QString plainDn(const QString &dn)
{
    static const QRegularExpression blanks(QStringLiteral("\\s*([,=+])\\s*"));
    return dn.trimmed().toLower().replace(blanks, QStringLiteral("\\1"));
}

/// The value of the first part: "dmiller" of "uid=dmiller,ou=People".
QString firstOfDn(const QString &dn)
{
    static const QRegularExpression end(QStringLiteral("(?<!\\\\),"));
    return dn.section(end, 0, 0).section(u'=', 1).trimmed().remove(u'\\');
}

class LdifReader
{
public:
    explicit LdifReader(const QString &text)
    {
        QString plain = text;
        plain.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
        const QStringList lines = plain.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QString line = lines.at(i);
            const int number = int(i) + 1;
            while (i + 1 < lines.size() && lines.at(i + 1).startsWith(u' '))
                line += lines.at(++i).mid(1);
            take(line, number);
        }
        close();
    }

    QList<DirectoryEntry> entries;

private:
    void take(const QString &line, int number)
    {
        if (line.trimmed().isEmpty())
            return close();
        const qsizetype colon = line.indexOf(u':');
        if (line.startsWith(u'#') || colon < 0)
            return;
        const QStringList described = line.left(colon).toLower().split(u';');
        const QString name = described.first().trimmed();
        if (name == QLatin1String("userpassword") || name == QLatin1String("unicodepwd"))
            return;
        QString value = line.mid(colon + 1);
        if (value.startsWith(u':'))
            value = QString::fromUtf8(QByteArray::fromBase64(value.mid(1).trimmed().toLatin1()));
        else if (value.startsWith(u'<'))
            return; // a file somewhere
        value = value.trimmed();
        if (name == QLatin1String("dn")) {
            close();
            m_entry.line = number;
            m_entry.dn = value;
            return;
        }
        // What is tagged with a language is a translation of what is not.
        const bool isTagged = std::any_of(described.begin(), described.end(), [](const QString &o) { return o.startsWith(QLatin1String("lang-")); });
        if (!isTagged)
            m_entry.attributes.insert(name, value);
    }

    void close()
    {
        if (!m_entry.dn.isEmpty())
            entries << m_entry;
        m_entry = {};
    }

    DirectoryEntry m_entry;
};

} // namespace

bool isLdif(const QByteArray &bytes)
{
    static const QRegularExpression dn(QStringLiteral("^dn::? *\\S"), QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    return dn.match(QString::fromLatin1(bytes.left(64 * 1024))).hasMatch();
}

SourceTable ldifTable(const QByteArray &bytes, const ImportOptions &options)
{
    SourceTable table;
    table.headers = {QStringLiteral("Name"), QStringLiteral("First name"), QStringLiteral("Last name"), QStringLiteral("Role"),
                     QStringLiteral("Department"), QStringLiteral("Location"), QStringLiteral("E-mail"), QStringLiteral("Phone"),
                     QStringLiteral("User name"), QStringLiteral("Employee number"), QStringLiteral("Manager"), QStringLiteral("Notes")};
    const Decoded decoded = decodeText(bytes, options.encoding);
    table.problem = decoded.problem;
    const LdifReader reader(decoded.text);
    QHash<QString, const DirectoryEntry *> byDn;
    for (const DirectoryEntry &entry : reader.entries)
        byDn.insert(plainDn(entry.dn), &entry);
    for (const DirectoryEntry &entry : reader.entries) {
        if (!entry.isPerson())
            continue;
        const QString managerDn = entry.first({"manager"});
        const DirectoryEntry *manager = byDn.value(plainDn(managerDn));
        QString managerName = manager ? manager->userName() : firstOfDn(managerDn);
        if (manager && managerName.isEmpty())
            managerName = manager->name();
        table.rows << CsvRecord{entry.line, {entry.name(), entry.first({"givenname"}), entry.first({"sn"}), entry.first({"title"}),
                                             entry.first({"department", "ou", "departmentnumber"}), entry.first({"l", "physicaldeliveryofficename"}),
                                             entry.first({"mail"}), entry.first({"telephonenumber", "mobile"}), entry.userName(),
                                             entry.first({"employeenumber", "employeeid"}), managerName, entry.first({"description"})}};
    }
    if (table.rows.isEmpty() && table.problem.isEmpty())
        table.problem = QCoreApplication::translate("Import", "The file holds no people: nothing to import.");
    return table;
}

} // namespace muster
