// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/coverage.h"
#include "app/staff/leavebalance.h"
#include "ui/base/context.h"

#include <QDialog>

class QButtonGroup;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace muster {

class RecordPage;

/// What a decision about one request rests on: what it costs and leaves, who else is away, which minimum breaks.
struct LeaveQuestion
{
    Leave leave;
    Days cost;
    LeaveBalance balance; ///< of the year it begins in, before the decision
    QList<LeaveOverlap> overlaps;
    QList<CoverageGap> gaps;

    /// What is left when it is approved.
    Days leftAfter() const { return leave.kind == LeaveKind::Holiday ? balance.left() - cost : balance.left(); }
    bool isShort() const { return leave.kind == LeaveKind::Holiday && balance.hasEntitlement && leftAfter() < Days{}; }
    bool isClear() const { return gaps.isEmpty() && !isShort(); }
};

/// Each as if all of them were approved.
QList<LeaveQuestion> leaveQuestions(const Store &store, const QList<Leave> &leave, QDate today);

/// Asks what is to become of requests: approve, refuse with a word, or leave them open. All decisions are one undo step.
class LeaveDialog : public QDialog
{
    Q_OBJECT
public:
    LeaveDialog(Context &context, const QList<Leave> &leave, QWidget *parent = nullptr);

    void setDecision(Id<Leave> leave, LeaveState state, const QString &note = {});
    /// The edits that the decisions make; of what stays as it is none.
    Changes changes() const;

public slots:
    void accept() override;

private:
    struct Line
    {
        Leave leave;
        QButtonGroup *choice = nullptr;
        QLineEdit *note = nullptr;
    };
    QWidget *makeCard(const LeaveQuestion &question);
    void addFindings(QVBoxLayout *down, const LeaveQuestion &question) const;
    void updateButton();

    Context &m_context;
    QList<Line> m_lines;
    QPushButton *m_decide;
};

/// Opens the dialog for these (those that are still there). False when nothing was decided.
bool decideOnLeave(Context &context, const QList<Id<Leave>> &leave, QWidget *parent);

/// The requests nobody has decided on.
QList<Id<Leave>> waitingLeave(const Store &store);

/// Gives a table of leave a line that says how many requests wait, and commands for its selected rows.
void addLeaveDecisions(Context &context, RecordPage &page);

} // namespace muster
