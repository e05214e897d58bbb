// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/record/csv.h"
#include "app/record/textform.h"
#include "app/recordtypes.h"
#include "app/store/store.h"
#include "ui/clicommand.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString exportText(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

void describeExport(QCommandLineParser &parser)
{
    addOption(parser, QStringLiteral("list"), exportText("Lists the kinds of records."));
    addDatabaseOption(parser);
    addOption(parser, QStringLiteral("format"), exportText("csv: all fields, ISO dates, decimal points."), QStringLiteral("FORMAT"));
    addOption(parser, QStringLiteral("output"), exportText("The file to make; otherwise standard output."), QStringLiteral("FILE"));
}

/// All records of a type with all fields. Texts are kept from being formulas in a spreadsheet; numbers are as they are.
QByteArray allAsCsv(const Store &store, const RecordType &type)
{
    QStringList header{QStringLiteral("Id")};
    for (const Field &field : type.fields())
        header += fileHeaders(field);
    QString text = csvLine(header);
    const AnyTable &table = store.table(type);
    for (qsizetype i = 0; i < table.size(); ++i) {
        QStringList cells{QString::number(table.idAt(i))};
        for (int f = 0; f < type.fields().size(); ++f) {
            const Field &field = type.fields().at(f);
            QStringList texts = fileTexts(field, table.value(i, f), store);
            if (field.kind() == FieldKind::Text || field.kind() == FieldKind::Reference)
                texts.first() = neutralised(texts.first());
            cells += texts;
        }
        text += csvLine(cells);
    }
    return text.toUtf8();
}

int runExport(const QCommandLineParser &parser, const QStringList &operands)
{
    if (parser.isSet(QStringLiteral("list"))) {
        for (const RecordType *type : allRecordTypes())
            writeLine(QStringLiteral("%1  %2").arg(QString::fromLatin1(type->kind()), -20).arg(type->pluralLabel()));
        return 0;
    }
    if (operands.isEmpty())
        throw UsageError{exportText("KIND is missing.")};
    if (const QString format = demanded(parser, QStringLiteral("format")); format != QLatin1String("csv"))
        throw UsageError{exportText("“%1” is no format here; it is csv.").arg(format)};
    const auto store = openDatabase(parser);
    const RecordType *type = store->typeOfKind(operands.first().toUtf8());
    if (!type)
        throw UsageError{exportText("“%1” is no kind of record; “muster export --list” lists them.").arg(operands.first())};
    deliver(parser.value(QStringLiteral("output")), allAsCsv(*store, *type));
    return 0;
}

} // namespace

CliCommand exportCommand()
{
    return {QStringLiteral("export"), exportText("Writes all records of a kind; --list names the kinds."), QStringLiteral("KIND"), 0, 1,
            &describeExport, &runExport};
}

} // namespace muster
