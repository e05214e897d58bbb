// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/store/store.h"

namespace muster {

/// Something that is to be thought of on a day.
struct Reminder
{
    QString key; ///< the same for the same thing on the same day, in every run of the program
    QString text;
    const RecordType *type = nullptr;
    RecordId id = 0;
};

/// What falls on this day: follow-ups and due days of open tasks, milestones, reviews, the last day to end a contract.
QList<Reminder> remindersOn(const Store &store, QDate today);

/// Tells each reminder once, whatever the clock does: what was told is remembered by its key, which has its day in it. A day
/// that comes again because a clock was set back brings nothing again; a day that was slept through is not made up for.
class ToldReminders
{
public:
    explicit ToldReminders(const QStringList &keys = {}) : m_keys(keys) {}

    QList<Reminder> take(const QList<Reminder> &all);
    const QStringList &keys() const { return m_keys; } ///< to be kept

private:
    static constexpr qsizetype mostKept = 2000;
    QStringList m_keys; ///< the oldest first
};

} // namespace muster
