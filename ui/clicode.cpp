// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/error.h"
#include "app/budgets/coding.h"
#include "app/store/store.h"
#include "ui/clicommand.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace muster {

namespace {

QString codeText(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

void describeCode(QCommandLineParser &parser)
{
    addDatabaseOption(parser);
    addOption(parser, QStringLiteral("apply"), codeText("Puts the expenses on the lines that the coding rules say."));
    addOption(parser, QStringLiteral("history"), codeText("With --apply: also on the lines that earlier expenses suggest."));
    addOption(parser, QStringLiteral("json"), codeText("Prints the result as one JSON object."));
}

QJsonObject codingObject(const CodingProposal &proposal, const Store &store)
{
    const Expense &expense = proposal.expense;
    return {{QStringLiteral("id"), QString::number(expense.id.value)},
            {QStringLiteral("date"), expense.date.toString(Qt::ISODate)},
            {QStringLiteral("supplier"), expense.supplier},
            {QStringLiteral("text"), expense.text},
            {QStringLiteral("amount"), expense.amount.toDecimal()},
            {QStringLiteral("currency"), expense.amount.currency.code()},
            {QStringLiteral("line"), store.title(recordType<BudgetLine>(), proposal.coding.line.value)},
            {QStringLiteral("rule"), proposal.coding.isByRule},
            {QStringLiteral("reason"), proposal.coding.reason}};
}

int runCode(const QCommandLineParser &parser, const QStringList &)
{
    const auto store = openDatabase(parser);
    const QList<CodingProposal> proposals = uncodedExpenses(*store);
    QList<CodingProposal> taken;
    QJsonArray rows;
    for (const CodingProposal &proposal : proposals) {
        rows << codingObject(proposal, *store);
        if (proposal.coding.isByRule || parser.isSet(QStringLiteral("history")))
            taken << proposal;
    }
    const Changes changes = parser.isSet(QStringLiteral("apply")) ? codeExpenses(taken) : Changes();
    const Problems problems = changes.isEmpty() ? Problems() : store->apply(codeText("Put expenses on budget lines"), changes);
    if (!problems.isEmpty())
        throw Error(codeText("The expenses cannot be put on their lines."), codeText("The Muster file was not changed."), toText(problems));
    if (parser.isSet(QStringLiteral("json"))) {
        writeOut(QJsonDocument(QJsonObject{{QStringLiteral("uncoded"), rows}, {QStringLiteral("coded"), changes.size()}}).toJson());
        return 0;
    }
    for (const QJsonValue row : std::as_const(rows)) {
        const auto text = [&](const char *key) { return row[QLatin1String(key)].toString(); };
        const QString line = text("line").isEmpty() ? QStringLiteral("–") : text("line");
        writeLine(QStringLiteral("%1  %2 %3  %4 %5  %6  %7").arg(text("date"), text("amount"), text("currency"), text("supplier"), text("text").simplified(), line, text("reason")));
    }
    writeLine(codeText("%1 on no budget line, %2 put on one.").arg(recordType<Expense>().counted(proposals.size())).arg(changes.size()));
    return 0;
}

} // namespace

CliCommand codeCommand()
{
    return {QStringLiteral("code"), codeText("Lists the expenses on no budget line with the line that fits; --apply puts them there."),
            QString(), 0, 0, &describeCode, &runCode};
}

} // namespace muster
