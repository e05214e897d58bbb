// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/statementreport.h"

#include "app/budgets/bankstatement.h"
#include "app/report/reportframe.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <algorithm>

namespace muster {

namespace {

QString statementReportText(const char *text)
{
    return QCoreApplication::translate("muster::StatementReport", text);
}

ReportTable statementTable()
{
    ReportTable table;
    table.title = statementReportText(QT_TRANSLATE_NOOP("muster::StatementReport", "Bank statements"));
    table.empty = statementReportText(QT_TRANSLATE_NOOP("muster::StatementReport", "No statement ends in this period. Importing a bank's file with balances makes them."));
    const auto add = [&](const char *label, const char *key, double width, bool isNumber) {
        table.columns.append({statementReportText(label), key, width, isNumber});
    };
    add(QT_TRANSLATE_NOOP("muster::StatementReport", "Account"), "account", 1.6, false);
    add(QT_TRANSLATE_NOOP("muster::StatementReport", "From"), "from", 0.9, false);
    add(QT_TRANSLATE_NOOP("muster::StatementReport", "To"), "to", 0.9, false);
    add(QT_TRANSLATE_NOOP("muster::StatementReport", "Opening"), "opening", 1, true);
    add(QT_TRANSLATE_NOOP("muster::StatementReport", "Closing"), "closing", 1, true);
    add(QT_TRANSLATE_NOOP("muster::StatementReport", "Expenses"), "expenses", 0.7, true);
    add(QT_TRANSLATE_NOOP("muster::StatementReport", "Their change"), "change", 1, true);
    add(QT_TRANSLATE_NOOP("muster::StatementReport", "Missing"), "missing", 1, true);
    add(QT_TRANSLATE_NOOP("muster::StatementReport", "State"), "state", 1.2, false);
    return table;
}

QString stateOf(const Reconciliation &result)
{
    if (!result.isKnown())
        return statementReportText(QT_TRANSLATE_NOOP("muster::StatementReport", "Opening balance not known"));
    return result.isReconciled() ? statementReportText(QT_TRANSLATE_NOOP("muster::StatementReport", "Agrees"))
                                 : statementReportText(QT_TRANSLATE_NOOP("muster::StatementReport", "Does not agree"));
}

} // namespace

Report statementReport(const Store &store, const ReportRequest &request)
{
    Report report = reportFrame(store, request, "statements", statementReportText(QT_TRANSLATE_NOOP("muster::StatementReport", "Bank statements")),
                                request.period);
    std::vector<const BankStatement *> statements;
    for (const BankStatement &statement : store.all<BankStatement>()) {
        if (request.period.contains(statement.to))
            statements.push_back(&statement);
    }
    std::stable_sort(statements.begin(), statements.end(), [](const BankStatement *a, const BankStatement *b) {
        return a->account != b->account ? a->account < b->account : a->to < b->to;
    });
    ReportTable table = statementTable();
    for (const BankStatement *statement : statements) {
        const Reconciliation result = reconcile(*statement, store);
        const auto given = [](const std::optional<Money> &money) { return money ? QVariant::fromValue(*money) : QVariant(); };
        ReportRow row;
        row.cells = {statement->account, statement->from, statement->to, given(result.opening), QVariant::fromValue(result.closing), qint64(result.rows),
                     QVariant::fromValue(result.change), given(result.missing()), stateOf(result)};
        row.tone = !result.isKnown() ? Tone::Warn : result.isReconciled() ? Tone::Plain : Tone::Danger;
        row.sources.append(Source{{}, {}, recordType<BankStatement>().name(), {statement->id.value}});
        table.rows << row;
    }
    report.blocks = {table};
    report.assumptions << statementReportText(QT_TRANSLATE_NOOP("muster::StatementReport",
        "Seen from the account: money spent is negative. A statement agrees when its expenses come to the difference of its balances; where "
        "the bank gives no opening balance, the closing balance of the statement before counts. Rows that two statements share count in both."));
    return report;
}

} // namespace muster
