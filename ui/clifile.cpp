// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/error.h"
#include "app/recordtypes.h"
#include "app/sample/sampleteam.h"
#include "app/store/backup.h"
#include "app/store/store.h"
#include "ui/clicommand.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace muster {

namespace {

QString fileText(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

void describeNew(QCommandLineParser &parser)
{
    addOption(parser, QStringLiteral("sample"), fileText("Fills the file with a made-up team to look around in."));
    addOption(parser, QStringLiteral("name"), fileText("The team's name; otherwise the file's."), QStringLiteral("NAME"));
    addOption(parser, QStringLiteral("currency"), fileText("The currency of budgets, as three letters; otherwise your country's."),
              QStringLiteral("CODE"));
    addOption(parser, QStringLiteral("fiscal-year-start"), fileText("The month in which the fiscal year starts, 1 to 12."),
              QStringLiteral("MONTH"));
}

Team teamFrom(const QCommandLineParser &parser, const QString &file)
{
    Team team;
    team.id = Id<Team>::make();
    team.name = parser.value(QStringLiteral("name"));
    if (team.name.trimmed().isEmpty())
        team.name = QFileInfo(file).completeBaseName();
    const QString code = parser.value(QStringLiteral("currency"));
    auto currency = Currency::fromCode(code.isEmpty() ? QLocale().currencySymbol(QLocale::CurrencyIsoCode) : code);
    if (!currency && !code.isEmpty())
        throw UsageError{fileText("“%1” is no currency; give three letters, such as EUR.").arg(code)};
    team.currency = currency ? currency->code() : QStringLiteral("EUR");
    if (parser.isSet(QStringLiteral("fiscal-year-start"))) {
        const QString month = parser.value(QStringLiteral("fiscal-year-start"));
        team.fiscalYearStart = month.toInt();
        if (team.fiscalYearStart < 1 || team.fiscalYearStart > 12)
            throw UsageError{fileText("“%1” is no month; give a number from 1 to 12.").arg(month)};
    }
    return team;
}

void fillWithSample(Store &store)
{
    const Problems problems = store.apply(fileText("Sample team"), sampleTeam(store, QDate::currentDate()));
    if (!problems.isEmpty())
        throw Error(fileText("The sample team could not be made."), fileText("The new file was made, but it is empty."),
                    fileText("Start with the empty file."), toText(problems));
}

int runNew(const QCommandLineParser &parser, const QStringList &operands)
{
    const QString file = operands.first();
    const auto store = Store::create(file, allRecordTypes(), teamFrom(parser, file));
    if (parser.isSet(QStringLiteral("sample")))
        fillWithSample(*store);
    writeLine(fileText("Made %1.").arg(QDir::toNativeSeparators(file)));
    return 0;
}

int runCheck(const QCommandLineParser &, const QStringList &operands)
{
    const QString file = operands.first();
    const QStringList wrong = checkFile(file);
    for (const QString &line : wrong)
        writeLine(line);
    if (wrong.isEmpty()) {
        writeLine(fileText("%1 is sound: pages, references and history.").arg(QDir::toNativeSeparators(file)));
        return 0;
    }
    throw Error(fileText("“%1” is damaged.").arg(QDir::toNativeSeparators(file)), fileText("The file was not changed."),
                fileText("Restore a backup with “muster restore”; the newest ones are in %1.")
                    .arg(QDir::toNativeSeparators(backupFolder(file))));
}

void describeOutput(QCommandLineParser &parser)
{
    addOption(parser, QStringLiteral("output"), fileText("The file to make."), QStringLiteral("FILE"));
}

int runBackup(const QCommandLineParser &parser, const QStringList &operands)
{
    const QString target = demanded(parser, QStringLiteral("output"));
    // Written over its own source, a backup would be none.
    if (QFileInfo(target).exists() && QFileInfo(target).canonicalFilePath() == QFileInfo(operands.first()).canonicalFilePath())
        throw UsageError{fileText("The backup cannot be the file itself.")};
    backUp(operands.first(), target);
    writeLine(fileText("Backed up to %1; the copy was checked.").arg(QDir::toNativeSeparators(target)));
    return 0;
}

int runRestore(const QCommandLineParser &parser, const QStringList &operands)
{
    const QString target = demanded(parser, QStringLiteral("output"));
    restore(operands.first(), target);
    writeLine(fileText("Restored as %1; the copy was checked.").arg(QDir::toNativeSeparators(target)));
    return 0;
}

} // namespace

QList<CliCommand> fileCommands()
{
    const QString file = QStringLiteral("FILE");
    return {
        {QStringLiteral("new"), fileText("Makes a file for a team, empty or with a sample."), file, 1, 1, &describeNew, &runNew},
        {QStringLiteral("check"), fileText("Says whether a file is sound: pages, references, history."), file, 1, 1, nullptr,
         &runCheck},
        {QStringLiteral("backup"), fileText("Copies a file, checks the copy and puts it in place."), file, 1, 1,
         &describeOutput, &runBackup},
        {QStringLiteral("restore"), fileText("Brings a backup back as a new file."), QStringLiteral("BACKUP"), 1, 1,
         &describeOutput, &runRestore},
    };
}

} // namespace muster
