// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli.h"

#include "app/base/checkedfile.h"
#include "app/base/error.h"
#include "app/recordtypes.h"
#include "app/store/store.h"
#include "ui/base/translations.h"
#include "ui/clicommand.h"

#include <QApplication>
#include <QDir>
#include <cstdio>

namespace muster {

namespace {

QString cliText(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QList<CliCommand> allCommands()
{
    return fileCommands() + QList<CliCommand>{importCommand(), exportCommand(), calendarCommand(), planCommand(), codeCommand()} + reportCommands();
}

void complainOf(const QString &text)
{
    const QByteArray bytes = text.toLocal8Bit() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

QString overview()
{
    QString text = cliText("Muster: people, delegated tasks, reviews, budgets and schedules in one file.") + QStringLiteral("\n\n");
    text += QStringLiteral("  muster [FILE] [--sample]\n      ") + cliText("Opens the window on the file, the last one, or a sample team.")
            + QLatin1Char('\n');
    for (const CliCommand &command : allCommands())
        text += QStringLiteral("  muster %1 %2\n      %3\n").arg(command.name, command.operands, command.purpose);
    text += QLatin1Char('\n') + cliText("“muster COMMAND --help” says more about a command.") + QLatin1Char('\n')
            + cliText("Exit status: 0 done, 1 failed, 2 wrong usage.");
    return text;
}

/// A command's own help. QCommandLineParser's would name the executable's path and Qt's options.
QString helpFor(const CliCommand &command, const QCommandLineParser &parser)
{
    QString text = parser.helpText();
    const qsizetype end = text.indexOf(QLatin1Char('\n'));
    return QStringLiteral("%1\n\n  muster %2 %3 [options]%4")
        .arg(command.purpose, command.name, command.operands, end < 0 ? QString() : text.mid(end).trimmed().prepend(QStringLiteral("\n\n")));
}

/// The command that the arguments begin with, the longest name first; null when there is none.
const CliCommand *commandOf(const QList<CliCommand> &commands, const QStringList &args)
{
    const CliCommand *found = nullptr;
    for (const CliCommand &command : commands) {
        const QStringList words = command.name.split(QLatin1Char(' '));
        if (args.mid(0, words.size()) == words && (!found || command.name.size() > found->name.size()))
            found = &command;
    }
    return found;
}

int runOne(const CliCommand &command, const QStringList &args)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.purpose);
    const QCommandLineOption help({QStringLiteral("help"), QStringLiteral("h")}, cliText("Says how the command is used."));
    parser.addOption(help);
    if (command.describe)
        command.describe(parser);
    const qsizetype words = command.name.count(QLatin1Char(' ')) + 1;
    if (!parser.parse(QStringList(QStringLiteral("muster")) + args.mid(words)))
        throw UsageError{parser.errorText()};
    if (parser.isSet(help)) {
        writeLine(helpFor(command, parser));
        return 0;
    }
    const QStringList operands = parser.positionalArguments();
    if (operands.size() < command.leastOperands)
        throw UsageError{cliText("%1 is missing.").arg(command.operands)};
    if (command.mostOperands >= 0 && operands.size() > command.mostOperands)
        throw UsageError{cliText("“%1” is too much.").arg(operands.at(command.mostOperands))};
    return command.run(parser, operands);
}

int dispatch(const QStringList &args)
{
    const QString first = args.value(0);
    if (first == QLatin1String("--help") || first == QLatin1String("-h") || first == QLatin1String("help")) {
        writeLine(overview());
        return 0;
    }
    if (first == QLatin1String("--version")) {
        writeLine(QStringLiteral("Muster ") + QStringLiteral(MUSTER_VERSION));
        return 0;
    }
    const QList<CliCommand> commands = allCommands();
    if (const CliCommand *command = commandOf(commands, args))
        return runOne(*command, args);
    throw UsageError{cliText("“%1” is no command.").arg(args.join(QLatin1Char(' ')))};
}

} // namespace

bool isCommand(const QStringList &args)
{
    const QString first = args.value(0);
    if (first == QLatin1String("--help") || first == QLatin1String("-h") || first == QLatin1String("--version")
        || first == QLatin1String("help"))
        return true;
    // "review" alone is a command used wrongly, not a file to open.
    const QList<CliCommand> commands = allCommands();
    return std::any_of(commands.begin(), commands.end(), [&](const CliCommand &command) {
        return command.name.section(QLatin1Char(' '), 0, 0) == first;
    });
}

int runCommandLine(const QStringList &args)
{
    std::unique_ptr<QApplication> application;
    static int argc = 1;
    static char name[] = "muster";
    static char *argv[] = {name, nullptr};
    if (!QCoreApplication::instance()) {
        // Under the names of the window: profiles of imports are shared with it.
        QCoreApplication::setApplicationName(QStringLiteral("muster"));
        QCoreApplication::setOrganizationName(QStringLiteral("muster"));
        qputenv("QT_QPA_PLATFORM", "offscreen"); // reports are drawn, but never on a display
        application = std::make_unique<QApplication>(argc, argv);
        installTranslations(QLocale());
    }
    try {
        return dispatch(args);
    } catch (const UsageError &error) {
        complainOf(error.text);
        complainOf(cliText("“muster --help” lists the commands."));
        return 2;
    } catch (const Error &error) {
        complainOf(error.text());
        if (!error.detail.isEmpty())
            complainOf(QStringLiteral("(%1)").arg(error.detail));
        return 1;
    } catch (const std::exception &error) {
        complainOf(cliText("Something unexpected went wrong: %1").arg(QString::fromLocal8Bit(error.what())));
        complainOf(cliText("What was stored before is not touched. Please report this as a bug."));
        return 1;
    }
}

void addOption(QCommandLineParser &parser, const QString &name, const QString &purpose, const QString &value)
{
    parser.addOption(QCommandLineOption(name, purpose, value));
}

void addDatabaseOption(QCommandLineParser &parser)
{
    addOption(parser, QStringLiteral("database"), cliText("The Muster file to work on."), QStringLiteral("FILE"));
}

QString demanded(const QCommandLineParser &parser, const QString &option)
{
    const QString value = parser.value(option);
    if (value.isEmpty())
        throw UsageError{cliText("--%1 is missing.").arg(option)};
    return value;
}

std::unique_ptr<Store> openDatabase(const QCommandLineParser &parser)
{
    return Store::open(demanded(parser, QStringLiteral("database")), allRecordTypes());
}

qint64 recordNamed(const Store &store, const RecordType &type, const QString &named)
{
    const AnyTable &table = store.table(type);
    bool isNumber = false;
    const RecordId id = named.toLongLong(&isNumber);
    if (isNumber && table.indexOf(id) >= 0)
        return id;
    RecordId found = 0;
    for (qsizetype i = 0; i < table.size(); ++i) {
        if (store.title(type, table.idAt(i)).compare(named, Qt::CaseInsensitive) != 0)
            continue;
        if (found)
            throw UsageError{cliText("“%1” is the name of several records; give the id instead.").arg(named)};
        found = table.idAt(i);
    }
    if (!found)
        throw UsageError{cliText("There is no record “%1” among: %2.").arg(named, type.pluralLabel())};
    return found;
}

void writeOut(const QByteArray &bytes)
{
    const bool whole = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size());
    if (!whole || std::fflush(stdout) != 0)
        throw Error(cliText("Standard output did not take the whole result."), cliText("The Muster file was not changed by this."),
                    cliText("Free some space, or write to a file with --output."));
}

void writeLine(const QString &line)
{
    writeOut(line.toUtf8() + '\n');
}

void deliver(const QString &file, const QByteArray &bytes)
{
    if (file.isEmpty() || file == QLatin1String("-"))
        writeOut(bytes);
    else
        CheckedFile::write(file, bytes);
}

} // namespace muster
