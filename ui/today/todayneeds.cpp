// SPDX-License-Identifier: GPL-3.0-or-later
// What needs the manager, and what can be done about it where it stands.
#include "app/base/period.h"
#include "app/tasks/delegation.h"
#include "ui/base/appsettings.h"
#include "ui/base/icon.h"
#include "ui/base/viewparts.h"
#include "ui/tasks/tasksteps.h"
#include "ui/today/rowbutton.h"
#include "ui/today/todaypage.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace muster {

void TodayPage::showNeeds()
{
    emptyOut(m_needs);
    QList<Attention> needs = m_context.store().derived<LiveAttention>().on(m_context.today());
    const auto asleep = needs.removeIf([this](const Attention &need) { return m_snoozed.value(need.task.value) > m_context.today(); });
    if (needs.isEmpty())
        addNothing(m_needs, tr("Nothing waits for you."));
    if (asleep > 0)
        addAsleep(int(asleep));
    if (needs.isEmpty())
        return;
    addNeedChips(needs);
    for (const Attention &need : needs.first(std::min<qsizetype>(needs.size(), mostLines)))
        addNeed(need);
    if (needs.size() <= mostLines)
        return;
    auto *all = new RowButton(tr("Show all"), QLocale().toString(needs.size()), Tone::Accent);
    connect(all, &RowButton::clicked, this, [this, needs] { explainNeeds(tr("Needs you"), needs); });
    addLine(m_needs, all, QStringLiteral("need-all"));
}

void TodayPage::explainNeeds(const QString &title, const QList<Attention> &needs)
{
    Source source;
    source.formula = tr("open tasks that are blocked, overdue, to follow up, not accepted or silent for too long");
    source.type = recordType<Task>().name();
    for (const Attention &need : needs)
        source.rows << need.task.value;
    emit m_context.explainRequested(title, source);
}

void TodayPage::addNeedChips(const QList<Attention> &needs)
{
    auto *line = new QWidget;
    auto *across = new QHBoxLayout(line);
    across->setContentsMargins(6, 2, 6, 6);
    across->setSpacing(6);
    for (const AttentionReason reason : {AttentionReason::Blocked, AttentionReason::Overdue, AttentionReason::FollowUp,
                                         AttentionReason::Unaccepted, AttentionReason::Silent}) {
        QList<Attention> some;
        std::copy_if(needs.begin(), needs.end(), std::back_inserter(some), [&](const Attention &a) { return a.reason == reason; });
        if (some.isEmpty())
            continue;
        auto *chip = new QPushButton(attentionCount(reason, int(some.size())));
        chip->setProperty("chip", true);
        chip->setObjectName(QStringLiteral("chip-%1").arg(int(reason)));
        connect(chip, &QPushButton::clicked, this, [this, some, title = chip->text()] { explainNeeds(title, some); });
        across->addWidget(chip);
    }
    across->addStretch(1);
    m_needs->addWidget(line);
}

void TodayPage::addNeed(const Attention &need)
{
    const Task &task = *m_context.store().find(need.task);
    const Person *assignee = m_context.store().find(task.assignee);
    auto *line = new QWidget;
    auto *across = new QHBoxLayout(line);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    auto *open = new RowButton(task.title, attentionText(task, need.reason, m_context.today()), attentionTone(need.reason));
    if (assignee)
        open->setNote(assignee->name);
    open->setObjectName(QStringLiteral("open-%1").arg(need.task.value));
    connect(open, &RowButton::clicked, this, [this, id = need.task] {
        emit m_context.selected(&recordType<Task>(), id.value);
        emit m_context.openRequested(&recordType<Task>(), id.value);
    });
    across->addWidget(open, 1);
    const auto button = [&](QByteArrayView drawing, const QString &name, const QString &kind, void (TodayPage::*act)(Id<Task>)) {
        auto *made = new QToolButton;
        made->setIcon(icon(drawing, palette().color(QPalette::WindowText)));
        made->setFocusPolicy(Qt::StrongFocus);
        made->setObjectName(QStringLiteral("%1-%2").arg(kind).arg(need.task.value));
        made->setAccessibleName(name.arg(task.title));
        made->setToolTip(made->accessibleName().toHtmlEscaped());
        connect(made, &QToolButton::clicked, this, [this, act, id = need.task] { (this->*act)(id); });
        across->addWidget(made);
    };
    if (isAllowed(task, TaskStep::Complete))
        button("check", tr("Complete “%1”"), QStringLiteral("done"), &TodayPage::complete);
    button("clock", tr("Follow up on “%1” a day later"), QStringLiteral("later"), &TodayPage::postpone);
    across->addWidget(moreButton(task));
    m_needs->addWidget(line);
}

/// What else can be done about a task where it stands: ask later, give it to somebody else, not see it for a while.
QToolButton *TodayPage::moreButton(const Task &task)
{
    auto *made = new QToolButton;
    made->setIcon(icon("detail", palette().color(QPalette::WindowText)));
    made->setFocusPolicy(Qt::StrongFocus);
    made->setPopupMode(QToolButton::InstantPopup);
    made->setObjectName(QStringLiteral("more-%1").arg(task.id.value));
    made->setAccessibleName(tr("More for “%1”").arg(task.title));
    made->setToolTip(made->accessibleName().toHtmlEscaped());
    made->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    auto *menu = new QMenu(made);
    const QDate today = m_context.today();
    const QDate monday = Period::week(today).first.addDays(7);
    const Id<Task> id = task.id;
    menu->addAction(tr("Follow up in three days"), this, [this, id, today] { followUp(id, today.addDays(3)); });
    menu->addAction(tr("Follow up on Monday, %1").arg(shortDate(monday, today)), this, [this, id, monday] { followUp(id, monday); });
    QAction *reassign = menu->addAction(tr("Give it to somebody else …"), this, [this, id] { takeStep(m_context, TaskStep::Delegate, {id}, this); });
    reassign->setEnabled(isAllowed(task, TaskStep::Delegate) && !m_context.store().isReadOnly());
    menu->addSeparator();
    menu->addAction(tr("Do not show until tomorrow"), this, [this, id, today] { snooze(id, today.addDays(1)); });
    menu->addAction(tr("Do not show until Monday, %1").arg(shortDate(monday, today)), this, [this, id, monday] { snooze(id, monday); });
    made->setMenu(menu);
    return made;
}

void TodayPage::addAsleep(int count)
{
    auto *all = new RowButton(tr("%n put off for a while", nullptr, count), tr("Show"), Tone::Quiet);
    connect(all, &RowButton::clicked, this, [this] {
        m_snoozed.clear();
        keepSnoozed();
    });
    addLine(m_needs, all, QStringLiteral("need-asleep"));
}

/// The record is not touched: it is only not shown here, on this computer.
void TodayPage::snooze(Id<Task> id, QDate until)
{
    m_snoozed.insert(id.value, until);
    keepSnoozed();
}

void TodayPage::keepSnoozed()
{
    m_snoozed.removeIf([this](const auto &one) { return one.value() <= m_context.today(); });
    settings::setSnoozed(m_context.store().file(), m_snoozed);
    showNeeds();
}

void TodayPage::complete(Id<Task> id)
{
    if (const Task *task = m_context.store().find(id))
        m_context.perform(stepText(TaskStep::Complete),
                          completeTask(*task, {m_context.today(), QDateTime::currentDateTimeUtc(), {}},
                                       m_context.store().all<ChecklistItem>()));
}

void TodayPage::followUp(Id<Task> id, QDate day)
{
    const Task *task = m_context.store().find(id);
    if (!task)
        return;
    Task after = *task;
    after.followUp = day;
    m_context.perform(tr("Follow up later"), {edited(*task, after)});
}

} // namespace muster
