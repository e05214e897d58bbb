// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QCommandLineParser>
#include <QList>
#include <memory>

namespace muster {

class RecordType;
class Store;

/// Wrong use of the command line: exit status 2, with the sentence and a pointer to --help.
struct UsageError
{
    QString text;
};

/// One command of the command line.
struct CliCommand
{
    QString name;    ///< "export", or "review print"
    QString purpose; ///< one sentence
    QString operands; ///< "KIND", as --help shows it
    int leastOperands = 0;
    int mostOperands = 0;
    void (*describe)(QCommandLineParser &parser); ///< adds the options; may be null
    /// Does the work and returns the exit status. Throws UsageError or Error.
    int (*run)(const QCommandLineParser &parser, const QStringList &operands);
};

CliCommand importCommand();
CliCommand exportCommand();
CliCommand calendarCommand();
CliCommand planCommand();
CliCommand codeCommand();
QList<CliCommand> reportCommands(); ///< report, review print
QList<CliCommand> fileCommands();   ///< new, check, backup, restore

// What the commands share.

/// Options are added with a name, what it says, and what stands for its value (none: a switch).
void addOption(QCommandLineParser &parser, const QString &name, const QString &purpose, const QString &value = {});
void addDatabaseOption(QCommandLineParser &parser);
/// The value of an option that must be given.
QString demanded(const QCommandLineParser &parser, const QString &option);
/// The file that --database names, opened. Throws UsageError without the option, Error when it cannot be opened.
std::unique_ptr<Store> openDatabase(const QCommandLineParser &parser);
/// The record that the user named: by id, or by its title in any case. Throws UsageError when none or several fit.
qint64 recordNamed(const Store &store, const RecordType &type, const QString &named);

/// Writes to standard output; throws Error when it does not take all of it (a full disk, a closed pipe).
void writeOut(const QByteArray &bytes);
void writeLine(const QString &line);
/// Writes the result to the file, or to standard output when `file` is empty.
void deliver(const QString &file, const QByteArray &bytes);

} // namespace muster
