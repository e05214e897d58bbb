// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/error.h"
#include "app/import/profile.h"
#include "app/imports.h"
#include "app/store/store.h"
#include "app/tasks/task.h"
#include "ui/clicommand.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace muster {

namespace {

QString importCommandText(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

void describeImport(QCommandLineParser &parser)
{
    addOption(parser, QStringLiteral("list"), importCommandText("Lists the kinds and the formats that each reads."));
    addDatabaseOption(parser);
    addOption(parser, QStringLiteral("map"),
              importCommandText("Which column a field is read from, where it is not found: date=Buchungstag,amount=Betrag."),
              QStringLiteral("field=Header,..."));
    addOption(parser, QStringLiteral("date-order"), importCommandText("How ambiguous dates are meant: dmy or mdy."),
              QStringLiteral("ORDER"));
    addOption(parser, QStringLiteral("currency"), importCommandText("The currency of amounts that name none; otherwise the team's."),
              QStringLiteral("CODE"));
    addOption(parser, QStringLiteral("encoding"), importCommandText("The encoding of the files; otherwise found out."),
              QStringLiteral("NAME"));
    addOption(parser, QStringLiteral("calendar"), importCommandText("The calendar that holidays go to."), QStringLiteral("NAME"));
    addOption(parser, QStringLiteral("states"),
              importCommandText("What states of tasks are called in the file: \"In test=active,Parked=waiting\"."),
              QStringLiteral("theirs=ours,..."));
    addOption(parser, QStringLiteral("answer"),
              importCommandText("Answers to what a file leaves open, as it is told: spent=minus,decimals=round,rate.USD=0.92."),
              QStringLiteral("question=answer,..."));
    addOption(parser, QStringLiteral("make-people"), importCommandText("Makes the people that tasks name and nobody knows."));
    addOption(parser, QStringLiteral("profile"),
              importCommandText("Reads the files as was saved under this name; what else is stated here is saved under it."),
              QStringLiteral("NAME"));
    addOption(parser, QStringLiteral("dry-run"), importCommandText("Says what would be imported, and changes nothing."));
    addOption(parser, QStringLiteral("json"), importCommandText("Prints the result as one JSON object."));
}

int listImports()
{
    QList<ImportKind> kinds = importKinds();
    std::sort(kinds.begin(), kinds.end(), [](const ImportKind &a, const ImportKind &b) { return a.name() < b.name(); });
    for (const ImportKind &kind : std::as_const(kinds))
        writeLine(QStringLiteral("%1  %2").arg(QString::fromLatin1(kind.name()), -20).arg(kind.formatNames().join(QLatin1String(", "))));
    return 0;
}

/// "a=X,b=Y"; a comma within a header is written as \,
QMap<QByteArray, QString> mappingFrom(const QString &text, const ImportKind &kind)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'\\' && i + 1 < text.size() && text.at(i + 1) == u',')
            parts.last() += text.at(++i);
        else if (text.at(i) == u',')
            parts << QString();
        else
            parts.last() += text.at(i);
    }
    QMap<QByteArray, QString> mapping;
    for (const QString &part : std::as_const(parts)) {
        if (part.trimmed().isEmpty())
            continue;
        const qsizetype at = part.indexOf(u'=');
        QByteArray field = part.left(at).trimmed().toUtf8();
        if (at > 0 && kind.type->indexOf(field) < 0 && kind.type->indexOf(field + "_id") >= 0)
            field += "_id";
        const bool isExtra = std::any_of(kind.extras.begin(), kind.extras.end(),
                                         [&](const ExtraColumn &extra) { return extra.name == field; });
        if (at <= 0 || (kind.type->indexOf(field) < 0 && !isExtra))
            throw UsageError{importCommandText("--map: “%1” is not field=Header with a field of these records.").arg(part)};
        mapping.insert(field, part.mid(at + 1).trimmed());
    }
    return mapping;
}

/// "In test=active,Parked=waiting"
QMap<QString, QString> statesFrom(const QString &text)
{
    QMap<QString, QString> states;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype at = part.lastIndexOf(u'=');
        const QString ours = part.mid(at + 1).trimmed();
        if (at <= 0 || !recordType<Task>().field("state").choice(QStringView(ours)))
            throw UsageError{importCommandText("--states: “%1” is not theirs=ours with a state of ours, such as active or waiting.").arg(part)};
        states.insert(part.left(at).trimmed(), ours);
    }
    return states;
}

/// What the profile says, then what the command line says.
ImportOptions optionsFrom(const QCommandLineParser &parser, const ImportKind &kind)
{
    ImportOptions options;
    if (const QString profile = parser.value(QStringLiteral("profile")); !profile.isEmpty())
        options = withProfile(kind, profile, options).value_or(options);
    options.mapping.insert(mappingFrom(parser.value(QStringLiteral("map")), kind));
    if (const QString encoding = parser.value(QStringLiteral("encoding")); !encoding.isEmpty())
        options.encoding = encoding.toLatin1();
    if (const QString calendar = parser.value(QStringLiteral("calendar")); !calendar.isEmpty())
        options.calendar = calendar;
    if (const QMap<QString, QString> states = statesFrom(parser.value(QStringLiteral("states"))); !states.isEmpty())
        options.states = states;
    for (const QString &part : parser.value(QStringLiteral("answer")).split(u',', Qt::SkipEmptyParts)) {
        if (part.indexOf(u'=') <= 0)
            throw UsageError{importCommandText("--answer: “%1” is not question=answer.").arg(part)};
        options.answers.insert(part.section(u'=', 0, 0).trimmed(), part.section(u'=', 1).trimmed());
    }
    options.makesPeople = options.makesPeople || parser.isSet(QStringLiteral("make-people"));
    options.today = QDate::currentDate();
    if (const QString order = parser.value(QStringLiteral("date-order")); order == QLatin1String("dmy"))
        options.dateOrder = DateOrder::DayMonth;
    else if (order == QLatin1String("mdy"))
        options.dateOrder = DateOrder::MonthDay;
    else if (!order.isEmpty())
        throw UsageError{importCommandText("--date-order is dmy or mdy.")};
    if (const QString code = parser.value(QStringLiteral("currency")); !code.isEmpty()) {
        const auto currency = Currency::fromCode(code);
        if (!currency)
            throw UsageError{importCommandText("“%1” is no currency; give three letters, such as EUR.").arg(code)};
        options.currency = *currency;
    }
    return options;
}

QByteArray bytesOf(const QString &source)
{
    QFile file(source);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(importCommandText("“%1” cannot be read.").arg(QDir::toNativeSeparators(source)),
                    importCommandText("Nothing was imported from it."), importCommandText("Check the name and your rights to the file."),
                    file.errorString());
    return file.read(largestImport + 1); // one byte more than allowed is enough to be refused
}

/// How to state on the command line what the file leaves open, and what it was read without.
QStringList adviceFor(const ImportPlan &plan, const ImportOptions &options)
{
    QStringList advice;
    for (const ImportQuestion &question : plan.draft.questions) {
        if (options.answers.contains(question.key))
            continue;
        QStringList answers;
        for (const ImportQuestion::Answer &answer : question.answers)
            answers << QStringLiteral("%1=%2 (%3)").arg(question.key, answer.key, answer.text);
        if (answers.isEmpty())
            answers << question.key + QStringLiteral("=…");
        advice << QStringLiteral("%1: --answer %2").arg(question.text, answers.join(importCommandText(" or ")));
    }
    for (const QString &state : plan.draft.openStates)
        advice << importCommandText("Say what the state is: --states \"%1=active\".").arg(state);
    if (!plan.draft.openPeople.isEmpty())
        advice << importCommandText("--make-people makes the people whom nobody knows.");
    return advice;
}

QStringList hintsFor(const ImportPlan &plan)
{
    QStringList hints;
    for (const QByteArray &name : plan.missing)
        hints << importCommandText("Say which column it is: --map %1=Header.").arg(QString::fromLatin1(name));
    if (!plan.openDates.isEmpty())
        hints << importCommandText("Say how the dates are meant: --date-order dmy or --date-order mdy.");
    return hints;
}

void writeResult(const ImportKind &kind, const ImportResult &result, bool isDryRun)
{
    const QString form = isDryRun ? importCommandText("%1: %2 read, %3 would be imported, %4 known already, %5 rejected%6.")
                                  : importCommandText("%1: %2 read, %3 imported, %4 known already, %5 rejected%6.");
    const QString total = kind.mainAmount.isEmpty() ? QString() : importCommandText(", total %1").arg(result.total());
    writeLine(form.arg(result.source).arg(result.read).arg(result.imported).arg(result.duplicates).arg(result.rejected()).arg(total));
    for (const ImportRejection &rejection : result.rejections)
        writeLine(importCommandText("  line %1, %2: %3").arg(rejection.line).arg(QString::fromLatin1(rejection.field), rejection.reason));
    for (const ImportWarning &warning : result.warnings)
        writeLine(warning.line > 0 ? importCommandText("  line %1: %2").arg(warning.line).arg(warning.text) : QStringLiteral("  ") + warning.text);
    if (!result.unmapped.isEmpty())
        writeLine(importCommandText("  columns that were not taken: %1").arg(result.unmapped.join(QLatin1String(", "))));
}

int runImportCommand(const QCommandLineParser &parser, const QStringList &operands)
{
    if (parser.isSet(QStringLiteral("list")))
        return listImports();
    if (operands.size() < 2)
        throw UsageError{importCommandText("KIND and SOURCE are needed.")};
    const auto kind = importKind(operands.first().toUtf8());
    if (!kind)
        throw UsageError{importCommandText("“%1” cannot be imported; “muster import --list” lists what can.").arg(operands.first())};
    ImportOptions options = optionsFrom(parser, *kind);
    const auto store = openDatabase(parser);
    const bool isDryRun = parser.isSet(QStringLiteral("dry-run"));
    ApplyStep apply;
    if (!isDryRun)
        apply = [&](const QString &text, const Changes &changes) { return store->apply(text, changes); };

    QJsonArray results;
    QStringList problems;
    for (const QString &source : operands.mid(1)) {
        options.source = source;
        const ImportPlan plan = planImport(*kind, bytesOf(source), options, *store);
        const ImportResult result = runImport(plan, apply);
        const QStringList said = result.problems + hintsFor(plan);
        for (const QString &problem : said)
            problems << source + QLatin1String(": ") + problem;
        if (const QString profile = parser.value(QStringLiteral("profile")); !profile.isEmpty() && result.isDone() && !isDryRun)
            saveProfile(profile, plan, options);
        if (parser.isSet(QStringLiteral("json")))
            results << result.toJson();
        else if (result.isDone())
            writeResult(*kind, result, isDryRun);
        if (result.isDone() && !parser.isSet(QStringLiteral("json"))) {
            for (const QString &advice : adviceFor(plan, options))
                writeLine(QStringLiteral("  ") + advice);
        }
    }
    if (results.size() == 1)
        writeOut(QJsonDocument(results.first().toObject()).toJson());
    else if (!results.isEmpty())
        writeOut(QJsonDocument(QJsonObject{{QStringLiteral("results"), results}}).toJson());
    if (!problems.isEmpty())
        throw Error(problems.join(QLatin1Char('\n')), importCommandText("Nothing was imported from what is named here."),
                    importCommandText("“muster import --help” shows how columns, dates and encodings are stated."));
    return 0;
}

} // namespace

CliCommand importCommand()
{
    return {QStringLiteral("import"), importCommandText("Reads records from files; --list names the kinds and formats."),
            QStringLiteral("KIND SOURCE..."), 0, -1, &describeImport, &runImportCommand};
}

} // namespace muster
