// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/leavedialog.h"

#include "ui/base/theme.h"
#include "ui/base/viewparts.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

namespace muster {

namespace {

/// "9, 10 and 11 Mar": days of a gap, those one after another as a span.
QString daysText(const QList<QDate> &days, QDate today)
{
    QStringList spans;
    for (qsizetype i = 0; i < days.size();) {
        qsizetype last = i;
        while (last + 1 < days.size() && days.at(last).addDays(1) == days.at(last + 1))
            ++last;
        spans << (last == i ? shortDate(days.at(i), today)
                            : QStringLiteral("%1 – %2").arg(shortDate(days.at(i), today), shortDate(days.at(last), today)));
        i = last + 1;
    }
    return spans.join(QStringLiteral(", "));
}

QLabel *finding(const QString &mark, const QString &text, const QColor &color)
{
    QLabel *label = plainLabel(QStringLiteral("%1  %2").arg(mark, text));
    label->setWordWrap(true);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
    return label;
}

} // namespace

QList<LeaveQuestion> leaveQuestions(const Store &store, const QList<Leave> &leave, QDate today)
{
    const Coverage coverage(store);
    QList<LeaveQuestion> questions;
    for (const Leave &one : leave) {
        const LeaveBook book(store, one.person);
        questions << LeaveQuestion{one, book.cost(one), book.balance(one.first.year(), today), coverage.overlaps(one, leave),
                                   coverage.gaps(one, leave)};
    }
    return questions;
}

LeaveDialog::LeaveDialog(Context &context, const QList<Leave> &leave, QWidget *parent)
    : QDialog(parent), m_context(context), m_decide(nullptr)
{
    setWindowTitle(tr("Decide on leave"));
    auto *cards = new QWidget;
    auto *column = new QVBoxLayout(cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (const LeaveQuestion &question : leaveQuestions(context.store(), leave, context.today()))
        column->addWidget(makeCard(question));
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(cards);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_decide = buttons->button(QDialogButtonBox::Ok);
    connect(buttons, &QDialogButtonBox::accepted, this, &LeaveDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(16, 16, 16, 12);
    down->setSpacing(12);
    down->addWidget(scroll, 1);
    down->addWidget(buttons);
    resize(620, std::min(680, 140 + 190 * int(std::max<qsizetype>(1, leave.size()))));
    updateButton();
}

QWidget *LeaveDialog::makeCard(const LeaveQuestion &question)
{
    const Leave &leave = question.leave;
    const QLocale locale;
    auto *card = new QFrame;
    card->setObjectName(QStringLiteral("card"));
    auto *down = new QVBoxLayout(card);
    down->setContentsMargins(16, 12, 16, 12);
    down->setSpacing(6);
    const QString person = m_context.store().title(recordType<Person>(), leave.person.value);
    down->addWidget(headingLabel(tr("%1 · %2").arg(person, Period{leave.first, leave.last}.toString(locale))));
    QString what = choiceWord<Leave>("kind", leave.kind);
    if (leave.perDay)
        what = tr("%1, %2 a day").arg(what, leave.perDay->toString(locale));
    if (leave.state != LeaveState::Requested)
        what = tr("%1, %2 now").arg(what, choiceWord<Leave>("state", leave.state).toLower());
    if (!leave.note.isEmpty())
        what = tr("%1 · “%2”").arg(what, leave.note);
    QLabel *kind = plainLabel(what);
    kind->setProperty("quiet", true);
    kind->setWordWrap(true);
    down->addWidget(kind);
    addFindings(down, question);

    auto *across = new QHBoxLayout;
    auto *choice = new QButtonGroup(this);
    const QList<QPair<QString, LeaveState>> states{{tr("Approve"), LeaveState::Approved}, {tr("Refuse"), LeaveState::Refused},
                                                   {tr("Leave open"), LeaveState::Requested}};
    for (const auto &[text, state] : states) {
        auto *button = new QRadioButton(text);
        button->setAccessibleName(tr("%1: %2").arg(person, text));
        choice->addButton(button, int(state));
        across->addWidget(button);
    }
    auto *note = new QLineEdit;
    note->setPlaceholderText(tr("A word to it"));
    note->setAccessibleName(tr("A word to the decision about %1").arg(person));
    across->addWidget(note, 1);
    down->addLayout(across);
    const LeaveState usual = question.isClear() ? LeaveState::Approved : LeaveState::Requested;
    choice->button(int(usual))->setChecked(true);
    connect(choice, &QButtonGroup::idToggled, this, [this] { updateButton(); });
    m_lines << Line{leave, choice, note};
    return card;
}

void LeaveDialog::addFindings(QVBoxLayout *down, const LeaveQuestion &question) const
{
    const ThemeColors &colors = themeColors(palette());
    const QLocale locale;
    const Store &store = m_context.store();
    if (question.leave.kind == LeaveKind::Holiday) {
        const QString cost = tr("Costs %1.").arg(question.cost.toString(locale));
        const QString left = question.balance.hasEntitlement
                                 ? tr("%1 left in %2, %3 after it.").arg(question.balance.left().toString(locale))
                                       .arg(question.balance.year).arg(question.leftAfter().toString(locale))
                                 : tr("No entitlement is set for %1.").arg(question.balance.year);
        down->addWidget(finding(question.isShort() ? QStringLiteral("▲") : QStringLiteral("•"), tr("%1 %2").arg(cost, left),
                                question.isShort() ? colors.danger : colors.text));
    }
    for (const LeaveOverlap &overlap : question.overlaps)
        down->addWidget(finding(QStringLiteral("•"), tr("Also away: %1, %2").arg(store.title(recordType<Person>(), overlap.person.value),
                                                                              daysText(overlap.days, m_context.today())), colors.text));
    QList<Id<CoverageRule>> told;
    for (const CoverageGap &gap : question.gaps) {
        if (told.contains(gap.rule))
            continue;
        told << gap.rule;
        QList<QDate> days;
        int fewest = gap.present;
        for (const CoverageGap &other : question.gaps) {
            if (other.rule == gap.rule) {
                days << other.day;
                fewest = std::min(fewest, other.present);
            }
        }
        down->addWidget(finding(QStringLiteral("▲"), tr("%1: %2 of %3 on %4").arg(store.title(recordType<CoverageRule>(), gap.rule.value))
                                                         .arg(fewest).arg(gap.minimum).arg(daysText(days, m_context.today())),
                                colors.danger));
    }
    if (question.gaps.isEmpty() && !store.all<CoverageRule>().empty())
        down->addWidget(finding(QStringLiteral("✓"), tr("Enough people stay at work every day."), colors.ok));
}

void LeaveDialog::setDecision(Id<Leave> leave, LeaveState state, const QString &note)
{
    for (const Line &line : m_lines) {
        if (line.leave.id != leave)
            continue;
        line.choice->button(int(state))->setChecked(true);
        line.note->setText(note);
    }
}

Changes LeaveDialog::changes() const
{
    Changes changes;
    for (const Line &line : m_lines) {
        Leave after = line.leave;
        after.state = LeaveState(line.choice->checkedId());
        const QString word = line.note->text().trimmed();
        if (!word.isEmpty())
            after.note = after.note.isEmpty() ? word : QStringLiteral("%1 · %2").arg(after.note, word);
        if (after.state != line.leave.state || after.note != line.leave.note)
            changes << edited(line.leave, after);
    }
    return changes;
}

void LeaveDialog::updateButton()
{
    if (!m_decide)
        return;
    const bool single = m_lines.size() == 1;
    const int chosen = single ? m_lines.first().choice->checkedId() : -1;
    m_decide->setText(chosen == int(LeaveState::Approved) ? tr("Approve") : chosen == int(LeaveState::Refused) ? tr("Refuse") : tr("Decide"));
}

void LeaveDialog::accept()
{
    const Changes decided = changes();
    if (decided.isEmpty() || m_context.perform(tr("Decide on leave"), decided))
        QDialog::accept();
}

bool decideOnLeave(Context &context, const QList<Id<Leave>> &leave, QWidget *parent)
{
    QList<Leave> found;
    for (const Id<Leave> id : leave) {
        if (const Leave *one = context.store().find(id))
            found << *one;
    }
    if (found.isEmpty() || context.store().isReadOnly())
        return false;
    return LeaveDialog(context, found, parent).exec() == QDialog::Accepted;
}

} // namespace muster
