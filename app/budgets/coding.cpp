// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/coding.h"

#include "app/base/foldedtext.h"
#include "app/budgets/budgetchecks.h"
#include "app/budgets/spending.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <algorithm>

namespace muster {

namespace {

QString codingText(const char *text)
{
    return QCoreApplication::translate("Coding", text);
}

QRegularExpression patternOf(const QString &pattern)
{
    QStringList parts;
    for (const QString &part : foldedText(pattern).simplified().split(u'*', Qt::SkipEmptyParts))
        parts << QRegularExpression::escape(part);
    QRegularExpression form(parts.join(QLatin1String(".*")));
    form.optimize();
    return form;
}

/// What makes expenses those of one supplier: the name, or of a bank's text its words without numbers ("WENDY'S #6338").
QString supplierKey(const Expense &expense)
{
    if (!expense.supplier.trimmed().isEmpty())
        return foldedText(expense.supplier).simplified();
    QString words;
    for (QChar c : foldedText(expense.text))
        words += c.isLetter() ? c : QChar(u' ');
    return words.simplified();
}

} // namespace

Expense Coding::applied(Expense expense) const
{
    expense.line = line;
    if (expense.project.isNull())
        expense.project = project;
    return expense;
}

Coder::Coder(const Store &store) : m_store(store)
{
    for (const CodingRule &rule : store.all<CodingRule>())
        if (rule.isComplete())
            m_rules << Rule{rule, patternOf(rule.supplier), patternOf(rule.text)};
    std::stable_sort(m_rules.begin(), m_rules.end(), [](const Rule &a, const Rule &b) { return a.rule.position < b.rule.position; });
    for (const BudgetLine &line : store.all<BudgetLine>()) {
        if (line.version.isEmpty()) {
            m_lines[line.year] << &line;
            m_named[{line.year, lineKey(line)}] << &line;
        }
    }
}

/// Only where rules do not answer: it reads every expense there is.
void Coder::readHistory() const
{
    if (std::exchange(m_isHistoryRead, true))
        return;
    m_store.each<Expense>({"supplier", "text", "line_id"}, {}, [this](const Expense &expense) {
        const BudgetLine *line = m_store.find(expense.line);
        const QString key = line ? supplierKey(expense) : QString();
        if (!key.isEmpty())
            ++m_history[key][lineKey(*line)];
    });
}

int Coder::yearOf(const Expense &expense) const
{
    return BudgetYear::containing(expense.date, m_store.team().fiscalYearStart);
}

QString Coder::lineKey(const BudgetLine &line) const
{
    return line.name + QChar(0x1f) + QString::number(line.category.value) + QChar(0x1f) + line.costCentre;
}


Coding Coder::resolved(const CodingRule &rule, const Expense &expense) const
{
    Coding coding{{}, rule.project, codingText("Rule “%1”").arg(rule.name), true};
    const int year = yearOf(expense);
    if (const BudgetLine *line = m_store.find(rule.line)) {
        const bool isOwn = line->year == year && line->version.isEmpty();
        const QList<const BudgetLine *> named = isOwn ? QList<const BudgetLine *>{line} : m_named.value({year, lineKey(*line)});
        if (named.size() == 1)
            coding.line = named.front()->id;
        else
            coding.reason = (named.isEmpty() ? codingText("Rule “%1”: “%2” has no line in %3.") : codingText("Rule “%1”: “%2” is the name of several lines in %3."))
                                .arg(rule.name, line->name).arg(year);
        return coding;
    }
    QList<const BudgetLine *> fitting;
    for (const BudgetLine *line : m_lines.value(year)) {
        if ((rule.category.isNull() || line->category == rule.category) && (rule.costCentre.isEmpty() || line->costCentre == rule.costCentre)
            && (rule.project.isNull() || line->project == rule.project || !rule.category.isNull() || !rule.costCentre.isEmpty()))
            fitting << line;
    }
    if (fitting.size() == 1)
        coding.line = fitting.front()->id;
    else
        coding.reason = (fitting.isEmpty() ? codingText("Rule “%1”: no line of %2 fits.") : codingText("Rule “%1”: several lines of %2 fit."))
                            .arg(rule.name).arg(year);
    return coding;
}

Coding Coder::byRule(const Expense &expense) const
{
    if (!expense.date.isValid())
        return {};
    const QString supplier = foldedText(expense.supplier).simplified(), text = foldedText(expense.text).simplified();
    for (const Rule &rule : m_rules) {
        if (rule.supplier.match(supplier).hasMatch() && rule.text.match(text).hasMatch())
            return resolved(rule.rule, expense);
    }
    return {};
}

Coding Coder::byHistory(const Expense &expense) const
{
    readHistory();
    const auto found = m_history.constFind(supplierKey(expense));
    if (found == m_history.constEnd() || !expense.date.isValid())
        return {};
    // The most used of those that this year has, and has once.
    const BudgetLine *best = nullptr;
    int times = 0, of = 0;
    for (const auto &[key, used] : *found) {
        of += used;
        const QList<const BudgetLine *> named = m_named.value({yearOf(expense), key});
        if (named.size() == 1 && used > times) {
            best = named.front();
            times = used;
        }
    }
    if (!best)
        return {};
    return {best->id, {}, codingText("%1 of %2 earlier expenses of “%3” are on “%4”")
                              .arg(times).arg(of).arg(expense.supplier.isEmpty() ? expense.text.simplified() : expense.supplier, best->name), false};
}

Coding Coder::propose(const Expense &expense) const
{
    const Coding rule = byRule(expense);
    if (rule.isGiven())
        return rule;
    const Coding history = byHistory(expense);
    return history.isGiven() ? history : rule;
}

QList<CodingProposal> uncodedExpenses(const Store &store)
{
    const Coder coder(store);
    QList<CodingProposal> proposals;
    store.each<Expense>({FieldRange::is(recordType<Expense>().indexOf("line_id"), {})}, [&](const Expense &expense) {
        if (!isMonthClosed(store, expense.date))
            proposals << CodingProposal{expense, coder.propose(expense)};
    });
    std::sort(proposals.begin(), proposals.end(), [](const CodingProposal &a, const CodingProposal &b) {
        return std::pair(b.expense.date, a.expense.id.value) < std::pair(a.expense.date, b.expense.id.value);
    });
    return proposals;
}

Changes codeExpenses(const QList<CodingProposal> &proposals)
{
    Changes changes;
    for (const CodingProposal &proposal : proposals) {
        if (proposal.coding.isGiven())
            changes << edited(proposal.expense, proposal.coding.applied(proposal.expense));
    }
    return changes;
}

} // namespace muster
