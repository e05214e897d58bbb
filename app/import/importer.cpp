// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/importer.h"

#include "app/import/draft.h"
#include "app/import/encoding.h"
#include "app/import/ics.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

namespace muster {

namespace {

QString importText(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

/// Why the bytes are not even looked at; empty when they are. The limits on lines are those of tables.
QString refusalOf(const QByteArray &bytes, bool isOwnFormat)
{
    if (bytes.trimmed().isEmpty())
        return importText("The file is empty: nothing to import.");
    if (bytes.size() > largestImport)
        return importText("The file is larger than 50 MB. Split it and import the parts.");
    if (isOwnFormat)
        return {};
    if (bytes.startsWith("PK\x03\x04"))
        return importText("This is a spreadsheet or an archive, not a text file. Save it as CSV and import that.");
    if (bytes.startsWith(QByteArray::fromRawData("\xD0\xCF\x11\xE0", 4)))
        return importText("This is an old Office or project file. Save it as CSV and import that.");
    qsizetype start = 0, lines = 0;
    for (qsizetype end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', start)) {
        if (end - start > longestImportLine)
            break;
        start = end + 1;
        ++lines;
    }
    if (bytes.indexOf('\n', start) - start > longestImportLine || (bytes.indexOf('\n', start) < 0 && bytes.mid(start).count('\r') == 0 && bytes.size() - start > longestImportLine))
        return importText("Line %1 is longer than 1 MB. Is this the right file?").arg(lines + 1);
    return lines > mostImportRows ? importText("The file has more than 1,000,000 lines. Split it and import the parts.") : QString();
}

/// Which header each column is read from: as detected, then as the user says.
void mapHeaders(ImportPlan &plan, const ImportOptions &options)
{
    const QMap<QByteArray, int> found = mapColumns(plan.table.headers, wantedColumns(plan.kind));
    for (auto it = found.cbegin(); it != found.cend(); ++it)
        plan.mapping.insert(it.key(), plan.table.headers.at(it.value()));
    for (auto it = options.mapping.cbegin(); it != options.mapping.cend(); ++it) {
        const int header = headerIndex(plan.table.headers, it.value());
        if (it.value().isEmpty())
            plan.mapping.remove(it.key());
        else if (header < 0)
            plan.problems << importText("The file has no column “%1”. It has: %2.").arg(it.value(), plan.table.headers.join(QLatin1String(", ")));
        else
            plan.mapping.insert(it.key(), plan.table.headers.at(header));
    }
    const bool isSufficient = std::any_of(plan.kind.sufficient.begin(), plan.kind.sufficient.end(),
                                          [&](const QByteArray &name) { return plan.mapping.contains(name); });
    for (const Field &field : plan.kind.type->fields()) {
        const bool hasDefault = field.kind() == FieldKind::Choice || field.kind() == FieldKind::Integer;
        if (field.isRequired() && !hasDefault && !isSufficient && !plan.mapping.contains(field.name()))
            plan.problems << importText("No column was found for “%1”. Say which it is: --map %2=Header. The file has: %3.")
                                 .arg(field.label(), QString::fromLatin1(field.name()), plan.table.headers.join(QLatin1String(", ")));
    }
}

DateOrder settledDateOrder(ImportPlan &plan, const ImportOptions &options)
{
    if (options.dateOrder != DateOrder::Unknown)
        return options.dateOrder;
    DateOrder settled = DateOrder::Unknown;
    QStringList open;
    for (const Field &field : plan.kind.type->fields()) {
        if (field.kind() != FieldKind::Date || !plan.mapping.contains(field.name()))
            continue;
        const int at = headerIndex(plan.table.headers, plan.mapping.value(field.name()));
        QStringList column;
        for (const CsvRecord &record : std::as_const(plan.table.rows))
            column << record.cells.value(at);
        const DateOrderFound found = dateOrderOf(column);
        if (found.isAmbiguous)
            open << plan.mapping.value(field.name());
        else if (found.order != DateOrder::Unknown)
            settled = found.order;
    }
    if (!open.isEmpty() && settled == DateOrder::Unknown)
        plan.problems << importText("The dates in “%1” can be read as day/month and as month/day. Say which: --date-order dmy or mdy.")
                             .arg(open.join(QLatin1String("”, “")));
    return settled;
}

void planTable(ImportPlan &plan, const ImportOptions &options, const Store &store)
{
    if (!plan.table.problem.isEmpty()) {
        plan.problems << plan.table.problem;
        return;
    }
    if (plan.table.rows.size() > mostImportRows) {
        plan.problems << importText("The file has more than 1,000,000 rows. Split it and import the parts.");
        return;
    }
    mapHeaders(plan, options);
    const DateOrder order = settledDateOrder(plan, options);
    if (!plan.isReady())
        return;
    plan.draft = draftFromTable(plan, options, store, order);
    if (plan.kind.finish)
        plan.kind.finish(plan.draft, store, options);
    if (!plan.kind.ownIdentity)
        leaveOutKnown(plan.draft, plan.kind, plan.mapping.keys(), store);
}

} // namespace

ImportPlan planImport(const ImportKind &kind, const QByteArray &bytes, const ImportOptions &options, const Store &store)
{
    ImportPlan plan;
    plan.kind = kind;
    plan.source = options.source;
    const auto format = std::find_if(kind.formats.begin(), kind.formats.end(),
                                     [&](const ImportFormat &f) { return f.recognise(bytes); });
    const bool isOwnFormat = format != kind.formats.end();
    if (const QString refusal = refusalOf(bytes, isOwnFormat); !refusal.isEmpty()) {
        plan.problems << refusal;
        return plan;
    }
    if (isOwnFormat && format->read) {
        format->read(bytes, plan.draft, store, options);
        plan.encoding = plan.draft.encoding;
        plan.problems << plan.draft.problems;
        if (plan.draft.read == 0 && plan.isReady())
            plan.problems << importText("The file holds none of these records: nothing to import.");
    } else if (isOwnFormat) {
        plan.table = format->readTable(bytes, options);
        planTable(plan, options, store);
    } else if (isCalendar(bytes)) {
        plan.problems << importText("This is a calendar; it can be imported as holidays.");
    } else {
        const Decoded decoded = decodeText(bytes, options.encoding);
        plan.encoding = decoded.encoding;
        plan.table.problem = decoded.problem;
        if (decoded.problem.isEmpty())
            plan.table = readTable(decoded.text, options.table, wantedColumns(kind));
        planTable(plan, options, store);
    }
    if (plan.isReady())
        leaveOutRefused(plan.draft, kind, store);
    return plan;
}

QStringList ImportKind::formatNames() const
{
    QStringList names{QStringLiteral("csv")};
    for (const ImportFormat &format : formats)
        names << format.name;
    return names;
}

ImportResult runImport(const ImportPlan &plan, const ApplyStep &apply)
{
    ImportResult result;
    result.kind = plan.kind.name();
    result.source = plan.source;
    result.encoding = plan.encoding;
    result.mapping = plan.mapping;
    result.problems = plan.problems;
    result.read = plan.draft.read;
    result.duplicates = plan.draft.duplicates;
    result.rejections = plan.draft.rejections;
    result.warnings = plan.draft.warnings;
    if (!plan.isReady())
        return result;
    Changes changes = plan.draft.before;
    for (const DraftRow &row : plan.draft.rows)
        changes << insertion(*plan.kind.type, row.row);
    if (apply && !plan.draft.rows.isEmpty()) {
        const Problems problems = apply(importText("Import %1").arg(plan.kind.type->pluralLabel()), changes);
        if (!problems.isEmpty()) {
            result.problems << toText(problems);
            return result;
        }
    }
    result.imported = int(plan.draft.rows.size());
    const int amount = plan.kind.type->indexOf(plan.kind.mainAmount);
    for (const DraftRow &row : plan.draft.rows) {
        const Money money = amount < 0 ? Money() : row.row.values.at(amount).value<Money>();
        if (money.isGiven())
            result.totals[money.currency.code()] += money.minor;
    }
    return result;
}

QString ImportResult::total() const
{
    QStringList texts;
    for (auto it = totals.cbegin(); it != totals.cend(); ++it) {
        const QString amount = Money{it.value(), Currency::fromCode(it.key()).value_or(Currency())}.toDecimal();
        texts << (totals.size() == 1 ? amount : amount + u' ' + it.key());
    }
    return texts.isEmpty() ? QStringLiteral("0") : texts.join(QLatin1String("; "));
}

QJsonObject ImportResult::toJson() const
{
    QJsonArray refused, warned, failed;
    for (const ImportRejection &r : rejections)
        refused << QJsonObject{{QStringLiteral("line"), r.line}, {QStringLiteral("field"), QString::fromLatin1(r.field)},
                               {QStringLiteral("reason"), r.reason}};
    for (const ImportWarning &w : warnings)
        warned << QJsonObject{{QStringLiteral("line"), w.line}, {QStringLiteral("text"), w.text}};
    for (const QString &problem : problems)
        failed << problem;
    QJsonObject headers;
    for (auto it = mapping.cbegin(); it != mapping.cend(); ++it)
        headers.insert(QString::fromLatin1(it.key()), it.value());
    return {{QStringLiteral("kind"), QString::fromLatin1(kind)}, {QStringLiteral("source"), source},
            {QStringLiteral("read"), read}, {QStringLiteral("imported"), imported},
            {QStringLiteral("duplicates"), duplicates}, {QStringLiteral("rejected"), rejected()},
            {QStringLiteral("total"), total()}, {QStringLiteral("rejections"), refused},
            {QStringLiteral("warnings"), warned}, {QStringLiteral("problems"), failed},
            {QStringLiteral("encoding"), QString::fromLatin1(encoding)}, {QStringLiteral("mapping"), headers}};
}

QByteArray ImportResult::rejectionsAsCsv() const
{
    QString text = csvLine({QStringLiteral("Line"), QStringLiteral("Field"), QStringLiteral("Reason")});
    for (const ImportRejection &r : rejections)
        text += csvLine({QString::number(r.line), QString::fromLatin1(r.field), neutralised(r.reason)});
    return text.toUtf8();
}

} // namespace muster
