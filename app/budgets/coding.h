// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/budgets/codingrule.h"
#include "app/store/change.h"

#include <QHash>
#include <QRegularExpression>
#include <map>

namespace muster {

/// Where an expense belongs, and why that is thought.
struct Coding
{
    Id<BudgetLine> line;
    Id<Project> project;
    QString reason;      ///< for people; also why no line was found although a rule fits
    bool isByRule = false;

    bool isGiven() const { return !line.isNull(); }
    Expense applied(Expense expense) const;
};

/// Proposes budget lines for expenses: by the coding rules, else by the line that most expenses of the same supplier are on (for
/// expenses without a supplier: with the same words in their text). Always a line of the fiscal year that the expense lies in.
/// What imports, the list of uncoded expenses and `muster code` ask.
class Coder
{
public:
    explicit Coder(const Store &store);

    Coding propose(const Expense &expense) const;
    Coding byRule(const Expense &expense) const;
    Coding byHistory(const Expense &expense) const;

private:
    struct Rule { CodingRule rule; QRegularExpression supplier, text; };

    void readHistory() const;
    Coding resolved(const CodingRule &rule, const Expense &expense) const;
    int yearOf(const Expense &expense) const;
    QString lineKey(const BudgetLine &line) const;

    const Store &m_store;
    QList<Rule> m_rules;
    QHash<int, QList<const BudgetLine *>> m_lines; ///< adopted ones, by year
    QHash<std::pair<int, QString>, QList<const BudgetLine *>> m_named; ///< the same by year and lineKey()
    mutable bool m_isHistoryRead = false;
    mutable QHash<QString, std::map<QString, int>> m_history; ///< how often, by supplier and lineKey(), whatever the year
};

/// An expense on no line, with where it may belong.
struct CodingProposal { Expense expense; Coding coding; };

/// Every expense on no line that can still be changed, the newest first. Splits do not count: their expense has a line.
QList<CodingProposal> uncodedExpenses(const Store &store);
/// Puts them on the lines proposed for them, as one step; those without a proposal stay as they are.
Changes codeExpenses(const QList<CodingProposal> &proposals);

} // namespace muster
