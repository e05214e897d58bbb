// SPDX-License-Identifier: GPL-3.0-or-later
// Bills of materials and statements about vulnerabilities in the format of CycloneDX.
#include "app/import/xmltree.h"
#include "app/store/store.h"
#include "app/systems/finding.h"
#include "app/systems/systemsimport.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QUrl>

namespace muster {

namespace {

QString bomText(const char *text) { return QCoreApplication::translate("Import", text); }

/// What a bill says, whichever way it is written.
struct Bill
{
    QString product, productVersion;
    QList<SoftwareComponent> components; ///< without their system
    QString problem;
};

bool isBomJson(const QByteArray &bytes)
{
    return bytes.trimmed().startsWith('{') && bytes.contains("\"CycloneDX\"") && bytes.contains("\"components\"");
}

bool isBomXml(const QByteArray &bytes)
{
    return bytes.trimmed().startsWith('<') && bytes.contains("cyclonedx.org/schema/bom");
}

bool isVexJson(const QByteArray &bytes)
{
    return bytes.trimmed().startsWith('{') && bytes.contains("\"CycloneDX\"") && bytes.contains("\"vulnerabilities\"");
}

QString licencesOf(const QJsonArray &licences)
{
    QStringList names;
    for (const QJsonValue &each : licences) {
        const QJsonObject one = each.toObject().value(QLatin1String("license")).toObject();
        const QString id = one.value(QLatin1String("id")).toString();
        const QString expression = each.toObject().value(QLatin1String("expression")).toString();
        names << (!expression.isEmpty() ? expression : !id.isEmpty() ? id : one.value(QLatin1String("name")).toString());
    }
    return names.join(QLatin1String(", "));
}

SoftwareComponent componentOf(const QJsonObject &object)
{
    const auto text = [&](const char *key) { return object.value(QLatin1String(key)).toString(); };
    SoftwareComponent component;
    component.name = text("name");
    component.group = text("group").isEmpty() ? text("publisher") : text("group");
    component.version = text("version");
    component.kind = text("type");
    component.licence = licencesOf(object.value(QLatin1String("licenses")).toArray());
    component.identifier = text("purl");
    component.description = text("description");
    return component;
}

Bill billOfJson(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(bytes, &error).object();
    Bill bill;
    if (error.error != QJsonParseError::NoError) {
        bill.problem = error.errorString();
        return bill;
    }
    const QJsonObject product = root.value(QLatin1String("metadata")).toObject().value(QLatin1String("component")).toObject();
    bill.product = product.value(QLatin1String("name")).toString();
    bill.productVersion = product.value(QLatin1String("version")).toString();
    for (const QJsonValue &each : root.value(QLatin1String("components")).toArray())
        bill.components << componentOf(each.toObject());
    return bill;
}

SoftwareComponent componentOf(const XmlNode &node)
{
    SoftwareComponent component;
    component.name = node.textOf(QLatin1String("name"));
    component.group = node.textOf(QLatin1String("group"));
    if (component.group.isEmpty())
        component.group = node.textOf(QLatin1String("publisher"));
    component.version = node.textOf(QLatin1String("version"));
    component.kind = node.attribute(QLatin1String("type"));
    component.identifier = node.textOf(QLatin1String("purl"));
    component.description = node.textOf(QLatin1String("description"));
    QStringList names;
    if (const XmlNode *licences = node.child(QLatin1String("licenses"))) {
        for (const XmlNode *licence : licences->all(QLatin1String("license"))) {
            const QString id = licence->textOf(QLatin1String("id"));
            names << (id.isEmpty() ? licence->textOf(QLatin1String("name")) : id);
        }
        if (const QString expression = licences->textOf(QLatin1String("expression")); !expression.isEmpty())
            names << expression;
    }
    component.licence = names.join(QLatin1String(", "));
    return component;
}

Bill billOfXml(const QByteArray &bytes)
{
    Bill bill;
    const XmlNode root = readXml(bytes, bill.problem);
    if (const XmlNode *metadata = root.child(QLatin1String("metadata"))) {
        if (const XmlNode *product = metadata->child(QLatin1String("component"))) {
            bill.product = product->textOf(QLatin1String("name"));
            bill.productVersion = product->textOf(QLatin1String("version"));
        }
    }
    if (const XmlNode *components = root.child(QLatin1String("components"))) {
        for (const XmlNode *each : components->all(QLatin1String("component")))
            bill.components << componentOf(*each);
    }
    return bill;
}

/// The system that the bill is of: one of that name, or a new one.
Id<System> systemOf(const Bill &bill, ImportDraft &draft, const Store &store)
{
    if (bill.product.isEmpty())
        return {};
    for (const System &system : store.all<System>()) {
        if (system.name.compare(bill.product, Qt::CaseInsensitive) == 0)
            return system.id;
    }
    System made;
    made.id = Id<System>::make();
    made.name = bill.product;
    made.version = bill.productVersion;
    draft.before << inserted(made);
    return made.id;
}

void takeBill(const Bill &bill, ImportDraft &draft, const Store &store)
{
    if (!bill.problem.isEmpty()) {
        draft.problems << bomText("The file is damaged: %1. Make it again.").arg(bill.problem);
        return;
    }
    const Id<System> system = systemOf(bill, draft, store);
    const auto keyOf = [](const SoftwareComponent &one) { return QStringList{one.group, one.name, one.version}; };
    QSet<QStringList> known;
    for (const SoftwareComponent &component : store.all<SoftwareComponent>()) {
        if (component.system == system)
            known << keyOf(component);
    }
    for (SoftwareComponent component : bill.components) {
        component.id = Id<SoftwareComponent>::make();
        component.system = system;
        const DraftRow row{++draft.read, toRow(component), {}, {}};
        if (component.name.isEmpty())
            draft.rejections << ImportRejection{row.line, "name", bomText("The component has no name.")};
        else if (known.contains(keyOf(component)))
            draft.skip(row);
        else
            draft.rows << row;
        known << keyOf(component);
    }
    if (draft.rows.isEmpty())
        draft.before.clear();
}

void readBomJson(const QByteArray &bytes, ImportDraft &draft, const Store &store, const ImportOptions &)
{
    takeBill(billOfJson(bytes), draft, store);
}

void readBomXml(const QByteArray &bytes, ImportDraft &draft, const Store &store, const ImportOptions &)
{
    takeBill(billOfXml(bytes), draft, store);
}

Severity severityOf(const QJsonArray &ratings)
{
    const QString word = ratings.first().toObject().value(QLatin1String("severity")).toString();
    if (word == QLatin1String("critical"))
        return Severity::Critical;
    if (word == QLatin1String("high"))
        return Severity::Major;
    return word == QLatin1String("low") || word == QLatin1String("info") || word == QLatin1String("none") ? Severity::Low : Severity::Minor;
}

FindingState stateOf(const QString &analysis)
{
    if (analysis == QLatin1String("not_affected") || analysis == QLatin1String("false_positive"))
        return FindingState::NotAffected;
    if (analysis == QLatin1String("resolved") || analysis == QLatin1String("resolved_with_pedigree"))
        return FindingState::Resolved;
    return analysis == QLatin1String("exploitable") ? FindingState::Working : FindingState::Open;
}

Finding findingOf(const QJsonObject &object, const ImportOptions &options)
{
    const auto text = [](const QJsonObject &from, const char *key) { return from.value(QLatin1String(key)).toString(); };
    const QJsonObject analysis = object.value(QLatin1String("analysis")).toObject();
    Finding finding;
    finding.id = Id<Finding>::make();
    finding.title = text(object, "id");
    finding.severity = severityOf(object.value(QLatin1String("ratings")).toArray());
    finding.state = stateOf(text(analysis, "state"));
    finding.source = text(object.value(QLatin1String("source")).toObject(), "name");
    finding.description = text(object, "description");
    finding.recommendation = text(object, "recommendation");
    finding.reason = text(analysis, "detail");
    finding.found = QDateTime::fromString(text(object, "created"), Qt::ISODate).date();
    if (finding.state == FindingState::Resolved)
        finding.resolvedOn = options.today;
    QStringList affected;
    for (const QJsonValue &each : object.value(QLatin1String("affects")).toArray())
        affected << QUrl::fromPercentEncoding(text(each.toObject(), "ref").section(u'#', -1).toUtf8());
    finding.component = affected.join(QLatin1String(", "));
    return finding;
}

void readVex(const QByteArray &bytes, ImportDraft &draft, const Store &store, const ImportOptions &options)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        draft.problems << bomText("The file is damaged: %1. Make it again.").arg(error.errorString());
    QSet<QStringList> known;
    for (const Finding &finding : store.all<Finding>())
        known << QStringList{finding.title, finding.component};
    for (const QJsonValue &each : root.value(QLatin1String("vulnerabilities")).toArray()) {
        Finding finding = findingOf(each.toObject(), options);
        for (const Vulnerability &hole : store.all<Vulnerability>()) {
            if (hole.name == finding.title)
                finding.hole = hole.id;
        }
        const DraftRow row{++draft.read, toRow(finding), {}, {}};
        if (known.contains({finding.title, finding.component}))
            draft.skip(row);
        else
            draft.rows << row;
        known << QStringList{finding.title, finding.component};
    }
}

} // namespace

ImportKind componentImport()
{
    ImportKind kind;
    kind.type = &recordType<SoftwareComponent>();
    kind.formats = {ImportFormat{QStringLiteral("json"), &isBomJson, nullptr, &readBomJson},
                    ImportFormat{QStringLiteral("xml"), &isBomXml, nullptr, &readBomXml}};
    return kind;
}

ImportKind findingImport()
{
    ImportKind kind;
    kind.type = &recordType<Finding>();
    kind.formats = {ImportFormat{QStringLiteral("json"), &isVexJson, nullptr, &readVex}};
    return kind;
}

} // namespace muster
