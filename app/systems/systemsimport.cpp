// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/systems/systemsimport.h"

#include "app/import/encoding.h"
#include "app/import/outline.h"
#include "app/staff/peoplebyname.h"
#include "app/store/store.h"
#include "app/systems/asset.h"
#include "app/systems/finding.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace muster {

namespace {

QString systemsText(const char *text) { return QCoreApplication::translate("Import", text); }

/// Adds a column to a table, the same for every row.
void addColumn(SourceTable &table, const QString &header, const QString &value)
{
    for (CsvRecord &record : table.rows) {
        while (record.cells.size() < table.headers.size())
            record.cells << QString();
        record.cells << value;
    }
    table.headers << header;
}

/// What Snipe-IT calls its states, and which of its tables it is: they differ in a column or two.
void reshapeAssets(SourceTable &table, ImportDraft &, const ImportOptions &, const Store &)
{
    static const QHash<QString, QString> states{{QStringLiteral("undeployable"), QStringLiteral("unusable")},
                                                {QStringLiteral("deployed"), QStringLiteral("in-use")},
                                                {QStringLiteral("pending diagnostics"), QStringLiteral("pending")}};
    const int state = headerIndex(table.headers, QStringLiteral("Status"));
    for (CsvRecord &record : table.rows) {
        if (state >= 0 && state < record.cells.size())
            record.cells[state] = states.value(record.cells.at(state).trimmed().toLower(), record.cells.at(state));
    }
    const auto has = [&](const char *header) { return headerIndex(table.headers, QString::fromLatin1(header)) >= 0; };
    if (has("Kind") || has("Asset Tag"))
        return;
    if (has("Item Number"))
        addColumn(table, QStringLiteral("Kind"), QStringLiteral("consumable"));
    else if (has("Min Amount"))
        addColumn(table, QStringLiteral("Kind"), QStringLiteral("accessory"));
    else if (has("Item Name") && has("Quantity"))
        addColumn(table, QStringLiteral("Kind"), QStringLiteral("component"));
}

/// Files name the holder by user name, number, address or name.
void findHolders(ImportDraft &draft, const Store &store, const ImportOptions &)
{
    const PeopleByName people(store.all<Person>());
    const int holder = recordType<Asset>().indexOf("holder_id");
    for (DraftRow &row : draft.rows) {
        const QString name = row.texts.value("holder_id");
        if (name.isEmpty())
            continue;
        if (const QSet<RecordId> found = people.find(name); found.size() == 1)
            row.row.values[holder] = QVariant::fromValue(*found.begin());
        else
            draft.warn(row.line, systemsText("Nobody on the staff is “%1”; Holder was left empty.").arg(name));
    }
}

bool isExploitedJson(const QByteArray &bytes)
{
    return bytes.trimmed().startsWith('{') && bytes.contains("\"cveID\"");
}

SourceTable readExploitedJson(const QByteArray &bytes, const ImportOptions &)
{
    SourceTable table;
    QJsonParseError error;
    const QJsonArray holes = QJsonDocument::fromJson(bytes, &error).object().value(QLatin1String("vulnerabilities")).toArray();
    if (error.error != QJsonParseError::NoError) {
        table.problem = systemsText("The file is damaged: %1. Fetch it again.").arg(error.errorString());
        return table;
    }
    const QStringList keys{QStringLiteral("cveID"), QStringLiteral("vendorProject"), QStringLiteral("product"),
                           QStringLiteral("vulnerabilityName"), QStringLiteral("dateAdded"), QStringLiteral("dueDate"),
                           QStringLiteral("knownRansomwareCampaignUse"), QStringLiteral("requiredAction"),
                           QStringLiteral("shortDescription"), QStringLiteral("notes")};
    table.headers = keys;
    table.headerLine = 1;
    int number = 0;
    for (const QJsonValue &each : holes) {
        CsvRecord record;
        record.line = ++number;
        for (const QString &key : keys)
            record.cells << each.toObject().value(key).toString();
        table.rows << record;
    }
    return table;
}

/// The list says "Known" and "Unknown" where a record says yes and no.
void reshapeExploited(SourceTable &table, ImportDraft &, const ImportOptions &, const Store &)
{
    const int ransom = headerIndex(table.headers, QStringLiteral("knownRansomwareCampaignUse"));
    for (CsvRecord &record : table.rows) {
        if (ransom >= 0 && ransom < record.cells.size())
            record.cells[ransom] = record.cells.at(ransom).trimmed().compare(QLatin1String("known"), Qt::CaseInsensitive) == 0
                                       ? QStringLiteral("true") : QStringLiteral("false");
    }
}

/// Takes entries such as "[Who](https://where). What happened." under headings as incidents that are over.
void readWriteUps(const QByteArray &bytes, ImportDraft &draft, const Store &store, const ImportOptions &options)
{
    const Decoded decoded = decodeText(bytes, options.encoding);
    draft.encoding = decoded.encoding;
    if (!decoded.problem.isEmpty()) {
        draft.problems << decoded.problem;
        return;
    }
    static const QRegularExpression entry(QStringLiteral("^\\[([^\\]]+)\\]\\((\\S+?)\\)[.:,]\\s+(\\S.*)$"));
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]*)\\]\\([^)]*\\)"));
    QSet<QString> known;
    for (const Incident &incident : store.all<Incident>())
        known << incident.url;
    QString category;
    int line = 0;
    for (const QString &text : decoded.text.split(u'\n')) {
        ++line;
        if (text.startsWith(QLatin1String("## ")))
            category = text.mid(3).trimmed();
        const QRegularExpressionMatch match = entry.match(text.trimmed());
        if (!match.hasMatch())
            continue;
        Incident incident;
        incident.id = Id<Incident>::make();
        incident.url = match.captured(2);
        incident.summary = match.captured(3).replace(link, QStringLiteral("\\1"));
        const QString first = incident.summary.section(QLatin1String(". "), 0, 0);
        incident.title = match.captured(1) + QStringLiteral(": ") + (first.size() > 80 ? first.left(79) + u'…' : first);
        incident.category = category;
        incident.state = IncidentState::Closed;
        incident.severity = Severity::Major;
        ++draft.read;
        const DraftRow row{line, toRow(incident), {}, {}};
        if (known.contains(incident.url))
            draft.skip(row);
        else
            draft.rows << row;
        known << incident.url;
    }
}

bool isWriteUps(const QByteArray &bytes) { return isMarkdown(bytes) && bytes.contains("\n["); }

} // namespace

ImportKind assetImport()
{
    ImportKind kind;
    kind.type = &recordType<Asset>();
    kind.mainAmount = "cost";
    kind.leftToFinish = {"holder_id"};
    kind.reshape = &reshapeAssets;
    kind.finish = &findHolders;
    return kind;
}

ImportKind vulnerabilityImport()
{
    ImportKind kind;
    kind.type = &recordType<Vulnerability>();
    kind.formats = {ImportFormat{QStringLiteral("json"), &isExploitedJson, &readExploitedJson, nullptr}};
    kind.reshape = &reshapeExploited;
    return kind;
}

ImportKind incidentImport()
{
    ImportKind kind;
    kind.type = &recordType<Incident>();
    kind.formats = {ImportFormat{QStringLiteral("md"), &isWriteUps, nullptr, &readWriteUps}};
    return kind;
}

} // namespace muster
