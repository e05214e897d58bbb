// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exports.h"
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
    addOption(parser, QStringLiteral("list"), exportText("Lists the kinds of records and their formats."));
    addDatabaseOption(parser);
    addOption(parser, QStringLiteral("format"), exportText("csv, json or xlsx; also ics for tasks and leave, xml (MS Project) for tasks, vcf for people."), QStringLiteral("FORMAT"));
    addOption(parser, QStringLiteral("output"), exportText("The file to make; otherwise standard output."), QStringLiteral("FILE"));
}

int runExport(const QCommandLineParser &parser, const QStringList &operands)
{
    if (parser.isSet(QStringLiteral("list"))) {
        for (const RecordType *type : allRecordTypes())
            writeLine(QStringLiteral("%1  %2  %3").arg(QString::fromLatin1(type->kind()), -20).arg(type->pluralLabel(), -24)
                          .arg(exportFormats(*type).join(QLatin1String(", "))));
        return 0;
    }
    if (operands.isEmpty())
        throw UsageError{exportText("KIND is missing.")};
    const QString format = demanded(parser, QStringLiteral("format"));
    const auto store = openDatabase(parser);
    const RecordType *type = store->typeOfKind(operands.first().toUtf8());
    if (!type)
        throw UsageError{exportText("“%1” is no kind of record; “muster export --list” lists them.").arg(operands.first())};
    if (const QStringList formats = exportFormats(*type); !formats.contains(format))
        throw UsageError{exportText("“%1” is no format of %2; it is one of %3.").arg(format, operands.first(), formats.join(QLatin1String(", ")))};
    deliver(parser.value(QStringLiteral("output")), exported(*store, {type, format, {}, QDateTime::currentDateTimeUtc()}));
    return 0;
}

} // namespace

CliCommand exportCommand()
{
    return {QStringLiteral("export"), exportText("Writes all records of a kind; --list names the kinds."), QStringLiteral("KIND"), 0, 1,
            &describeExport, &runExport};
}

} // namespace muster
