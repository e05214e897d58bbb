// SPDX-License-Identifier: GPL-3.0-or-later
// What a table of leave can do beyond a table of records.
#include "ui/base/refreshing.h"
#include "ui/base/viewparts.h"
#include "ui/record/recordpage.h"
#include "ui/staff/leavedialog.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>

namespace muster {

namespace {

QList<Id<Leave>> selectedLeave(const RecordPage &page)
{
    QList<Id<Leave>> ids;
    for (const RecordId id : page.selectedIds())
        ids << Id<Leave>{id};
    return ids;
}

} // namespace

QList<Id<Leave>> waitingLeave(const Store &store)
{
    QList<Id<Leave>> ids;
    for (const Leave &leave : store.all<Leave>()) {
        if (leave.state == LeaveState::Requested)
            ids << leave.id;
    }
    return ids;
}

void addLeaveDecisions(Context &context, RecordPage &page)
{
    const auto words = [](const char *text, int count = -1) { return QCoreApplication::translate("muster::LeaveDialog", text, nullptr, count); };
    auto *decide = new QAction(words(QT_TRANSLATE_NOOP("muster::LeaveDialog", "Approve or refuse…")), &page);
    decide->setEnabled(!context.store().isReadOnly());
    QObject::connect(decide, &QAction::triggered, &page, [&context, &page] { decideOnLeave(context, selectedLeave(page), &page); });
    page.addAction(decide);

    auto *strip = new QWidget(&page);
    auto *across = new QHBoxLayout(strip);
    across->setContentsMargins(12, 8, 12, 4);
    QLabel *waiting = plainLabel({}, strip);
    auto *all = new QPushButton(words(QT_TRANSLATE_NOOP("muster::LeaveDialog", "Decide…")), strip);
    all->setObjectName(QStringLiteral("decide"));
    all->setAccessibleName(words(QT_TRANSLATE_NOOP("muster::LeaveDialog", "Decide on the requests that wait")));
    QObject::connect(all, &QPushButton::clicked, &page, [&context, &page] { decideOnLeave(context, waitingLeave(context.store()), &page); });
    across->addWidget(waiting);
    across->addWidget(all);
    across->addStretch(1);
    static_cast<QBoxLayout *>(page.layout())->insertWidget(0, strip);
    const auto tell = [&context, strip, waiting, words] {
        const auto count = int(waitingLeave(context.store()).size());
        waiting->setText(words(QT_TRANSLATE_N_NOOP("muster::LeaveDialog", "%n request(s) wait for a decision"), count));
        strip->setVisible(count > 0 && !context.store().isReadOnly());
    };
    refreshOn<Leave>(context, strip, tell);
    tell();
}

} // namespace muster
