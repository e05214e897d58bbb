// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/importer.h"

#include "app/import/draft.h"
#include "app/import/encoding.h"
#include "app/import/ics.h"
#include "app/record/recordcsv.h"
#include "app/record/textform.h"
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

/// In its own files Muster knows every header, also of what it keeps for itself.
QMap<QByteArray, QString> ownHeaders(const RecordType &type, const QStringList &headers)
{
    QMap<QByteArray, QString> mapping;
    for (const Field &field : type.fields()) {
        const QStringList own = fileHeaders(field);
        const QByteArray companion = field.name() + (field.kind() == FieldKind::Reference ? ".id" : ".currency");
        for (qsizetype i = 0; i < own.size(); ++i) {
            if (headers.contains(own.at(i)))
                mapping.insert(i == 0 ? field.name() : companion, own.at(i));
        }
    }
    return mapping;
}

/// Which header each column is read from: as detected, then as the user says.
void mapHeaders(ImportPlan &plan, const ImportOptions &options)
{
    plan.isOwnExport = isRecordsHeader(*plan.kind.type, plan.table.headers);
    if (plan.isOwnExport)
        plan.mapping = ownHeaders(*plan.kind.type, plan.table.headers);
    const QMap<QByteArray, int> found = mapColumns(plan.table.headers, wantedColumns(plan.kind));
    for (auto it = found.cbegin(); it != found.cend() && !plan.isOwnExport; ++it)
        plan.mapping.insert(it.key(), plan.table.headers.at(it.value()));
    if (plan.kind.columnsByContent && !plan.isOwnExport) {
        const QMap<QByteArray, int> seen = plan.kind.columnsByContent(plan.table, found);
        for (auto it = seen.cbegin(); it != seen.cend(); ++it)
            plan.mapping.insert(it.key(), plan.table.headers.at(it.value()));
    }
    for (auto it = options.mapping.cbegin(); it != options.mapping.cend(); ++it) {
        const int header = headerIndex(plan.table.headers, it.value());
        if (it.value().isEmpty())
            plan.mapping.remove(it.key());
        else if (header < 0)
            plan.problems << importText("The file has no column “%1”. It has: %2.").arg(it.value(), plan.table.headers.join(QLatin1String(", ")));
        else
            plan.mapping.insert(it.key(), plan.table.headers.at(header));
    }
    for (const QByteArray &name : missingColumns(plan.kind, plan.mapping.keys())) {
        plan.missing << name;
        plan.problems << (plan.table.headerLine > 0
                              ? importText("No column was found for “%1”. The file has: %2.")
                                    .arg(plan.kind.type->field(name).label(), plan.table.headers.join(QLatin1String(", ")))
                              : importText("The file has no header, and none of its columns looks like “%1”.")
                                    .arg(plan.kind.type->field(name).label()));
    }
}

DateOrder settledDateOrder(ImportPlan &plan, const ImportOptions &options)
{
    if (options.dateOrder != DateOrder::Unknown)
        return options.dateOrder;
    DateOrder settled = DateOrder::Unknown;
    QStringList open;
    for (const Field &field : plan.kind.type->fields()) {
        const bool isDate = field.kind() == FieldKind::Date || field.kind() == FieldKind::Instant;
        if (!isDate || !plan.mapping.contains(field.name()))
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
    if (!open.isEmpty() && settled == DateOrder::Unknown) {
        plan.openDates = open;
        plan.problems << importText("The dates in “%1” can be read as day/month and as month/day.").arg(open.join(QLatin1String("”, “")));
    }
    return settled;
}

/// What was rejected keeps its row, so that it can be mended and imported again.
void noteCells(ImportPlan &plan)
{
    QHash<int, QStringList> cells;
    for (const ImportRejection &rejection : std::as_const(plan.draft.rejections))
        cells.insert(rejection.line, {});
    for (const CsvRecord &record : std::as_const(plan.table.rows)) {
        if (const auto at = cells.find(record.line); at != cells.end())
            *at = record.cells;
    }
    for (ImportRejection &rejection : plan.draft.rejections)
        rejection.cells = cells.value(rejection.line);
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
    if (plan.kind.reshape && !isRecordsHeader(*plan.kind.type, plan.table.headers))
        plan.kind.reshape(plan.table, plan.draft, options, store);
    mapHeaders(plan, options);
    const DateOrder order = settledDateOrder(plan, options);
    if (!plan.isReady())
        return;
    plan.draft = draftFromTable(plan, options, store, order);
    if (plan.isOwnExport) {
        leaveOutKnownIds(plan.draft, plan.kind, store);
        return;
    }
    if (plan.kind.finish)
        plan.kind.finish(plan.draft, store, options);
    if (!plan.kind.ownIdentity)
        leaveOutKnown(plan.draft, plan.kind, plan.mapping.keys(), store);
    if (plan.kind.complete)
        plan.kind.complete(plan.draft, store, options);
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
    if (options.watch && options.watch->isStopped)
        plan.problems = QStringList{importText("It was stopped. Nothing was imported.")};
    noteCells(plan);
    return plan;
}

QString ImportDraft::ask(const ImportQuestion &question, const ImportOptions &options)
{
    questions << question;
    const QString answer = options.answers.value(question.key);
    const bool isKnown = question.answers.isEmpty()
                         || std::any_of(question.answers.begin(), question.answers.end(),
                                        [&](const ImportQuestion::Answer &one) { return one.key == answer; });
    return isKnown && !answer.isEmpty() ? answer : question.assumed;
}

QStringList ImportPlan::unmapped() const
{
    QStringList headers;
    const QStringList taken = mapping.values();
    for (qsizetype i = 0; i < table.headers.size(); ++i) {
        const bool isFilled = std::any_of(table.rows.begin(), table.rows.end(),
                                          [&](const CsvRecord &record) { return !record.cells.value(i).trimmed().isEmpty(); });
        if (isFilled && !taken.contains(table.headers.at(i)))
            headers << table.headers.at(i);
    }
    return headers;
}

Changes ImportPlan::changes() const
{
    Changes changes = draft.rows.isEmpty() ? Changes() : draft.before;
    for (const DraftRow &row : draft.rows)
        changes << insertion(*kind.type, row.row);
    return changes;
}

QString ImportPlan::step() const
{
    return importText("Import %1").arg(kind.type->pluralLabel());
}

QStringList ImportKind::formatNames() const
{
    QStringList names{QStringLiteral("csv")};
    for (const ImportFormat &format : formats)
        names << format.name;
    return names;
}

namespace {

/// What is said of the plan before it is carried out.
ImportResult reportOf(const ImportPlan &plan)
{
    ImportResult result;
    result.type = plan.kind.type;
    result.kind = plan.kind.name();
    result.source = plan.source;
    result.encoding = plan.encoding;
    result.mapping = plan.mapping;
    result.problems = plan.problems;
    result.read = plan.draft.read;
    result.duplicates = plan.draft.duplicates;
    result.rejections = plan.draft.rejections;
    result.warnings = plan.draft.warnings;
    result.headers = plan.table.headers;
    if (!plan.isReady())
        return result;
    if (!plan.isOwnExport)
        result.unmapped = plan.unmapped();
    result.imported = int(plan.draft.rows.size());
    const int amount = plan.kind.type->indexOf(plan.kind.mainAmount);
    for (const DraftRow &row : plan.draft.rows) {
        const Value value = amount < 0 ? Value() : row.row.values.at(amount);
        const Money money = value.canConvert<MonthAmounts>() ? value.value<MonthAmounts>().total() : value.value<Money>();
        if (money.isGiven())
            result.totals[money.currency.code()] += plan.draft.isTurned ? -money.minor : money.minor;
    }
    return result;
}

} // namespace

ImportResult runImport(const ImportPlan &plan, const ApplyStep &apply)
{
    return runImports({plan}, apply).front();
}

QList<ImportResult> runImports(const QList<ImportPlan> &plans, const ApplyStep &apply)
{
    QList<ImportResult> results;
    Changes changes;
    bool isReady = true;
    for (const ImportPlan &plan : plans) {
        results << reportOf(plan);
        changes << plan.changes();
        isReady = isReady && plan.isReady();
    }
    if (!apply || changes.isEmpty())
        return results;
    const Problems problems = isReady ? apply(plans.front().step(), changes) : Problems();
    for (ImportResult &result : results) {
        if (isReady && problems.isEmpty())
            continue;
        if (result.isDone())
            result.problems << (isReady ? toText(problems) : importText("Another of the files cannot be imported; nothing was."));
        result.imported = 0;
        result.totals.clear();
    }
    return results;
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
    QJsonObject columns;
    for (auto it = mapping.cbegin(); it != mapping.cend(); ++it)
        columns.insert(QString::fromLatin1(it.key()), it.value());
    return {{QStringLiteral("kind"), QString::fromLatin1(kind)}, {QStringLiteral("source"), source},
            {QStringLiteral("read"), read}, {QStringLiteral("imported"), imported},
            {QStringLiteral("duplicates"), duplicates}, {QStringLiteral("rejected"), rejected()},
            {QStringLiteral("total"), total()}, {QStringLiteral("rejections"), refused},
            {QStringLiteral("warnings"), warned}, {QStringLiteral("problems"), failed},
            {QStringLiteral("encoding"), QString::fromLatin1(encoding)}, {QStringLiteral("mapping"), columns},
            {QStringLiteral("unmapped"), QJsonArray::fromStringList(unmapped)}};
}

QByteArray ImportResult::rejectionsAsCsv() const
{
    QString text = csvLine(QStringList{QStringLiteral("Line"), QStringLiteral("Field"), QStringLiteral("Reason")} + headers);
    for (const ImportRejection &r : rejections) {
        QStringList cells{QString::number(r.line), QString::fromLatin1(r.field), neutralised(r.reason)};
        for (const QString &cell : r.cells)
            cells << neutralised(cell);
        text += csvLine(cells);
    }
    return text.toUtf8();
}

} // namespace muster
