// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reminders.h"

#include "app/budgets/commitment.h"
#include "app/reviews/review.h"
#include "app/schedule/milestone.h"
#include "app/tasks/task.h"

#include <QCoreApplication>
#include <QSet>

namespace muster {

namespace {

QString reminderText(const char *text)
{
    return QCoreApplication::translate("muster::Reminders", text);
}

} // namespace

QList<Reminder> remindersOn(const Store &store, QDate today)
{
    QList<Reminder> reminders;
    const auto add = [&](const RecordType &type, RecordId id, const char *what, const QString &text) {
        reminders << Reminder{QStringLiteral("%1 %2 %3 %4").arg(today.toString(Qt::ISODate), QString::fromLatin1(type.name()),
                                                               QString::number(id), QString::fromLatin1(what)), text, &type, id};
    };
    for (const Task &task : store.all<Task>()) {
        if (!task.isOpen())
            continue;
        if (task.followUp == today)
            add(recordType<Task>(), task.id.value, "follow-up", reminderText(QT_TRANSLATE_NOOP("muster::Reminders", "Follow up: %1")).arg(task.title));
        if (task.due == today)
            add(recordType<Task>(), task.id.value, "due", reminderText(QT_TRANSLATE_NOOP("muster::Reminders", "Due today: %1")).arg(task.title));
    }
    for (const Milestone &one : store.all<Milestone>()) {
        if (one.date == today && !one.reached)
            add(recordType<Milestone>(), one.id.value, "date", reminderText(QT_TRANSLATE_NOOP("muster::Reminders", "Milestone today: %1")).arg(one.name));
    }
    for (const Review &review : store.all<Review>()) {
        if (review.due == today && review.state < ReviewState::Acknowledged)
            add(recordType<Review>(), review.id.value, "due", reminderText(QT_TRANSLATE_NOOP("muster::Reminders", "Review due today: %1"))
                                                                  .arg(store.title(recordType<Person>(), review.person.value)));
    }
    for (const Commitment &one : store.all<Commitment>()) {
        if (one.renewal.isValid() && one.renewal.addDays(-one.noticeDays) == today)
            add(recordType<Commitment>(), one.id.value, "notice",
                reminderText(QT_TRANSLATE_NOOP("muster::Reminders", "Last day to give notice: %1")).arg(one.name));
    }
    return reminders;
}

QList<Reminder> ToldReminders::take(const QList<Reminder> &all)
{
    const QSet<QString> told(m_keys.begin(), m_keys.end());
    QList<Reminder> fresh;
    for (const Reminder &one : all) {
        if (told.contains(one.key))
            continue;
        fresh << one;
        m_keys << one.key;
    }
    if (m_keys.size() > mostKept)
        m_keys.remove(0, m_keys.size() - mostKept);
    return fresh;
}

} // namespace muster
