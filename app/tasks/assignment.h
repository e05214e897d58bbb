// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/skill.h"
#include "app/tasks/load.h"

namespace muster {

/// A skill that a task asks for, and how well a person masters it.
struct SkillMatch
{
    Id<Skill> skill;
    SkillLevel level = SkillLevel::None;
};

/// Somebody a task could be given to.
struct Candidate
{
    Id<Person> person;
    QList<SkillMatch> skills; ///< those the task asks for, in the order of wantedSkills()
    Utilisation before;       ///< as everything stands today
    Utilisation after;        ///< when this person has the task and has accepted it
    Minutes free;             ///< capacity in the window less all other load; may be negative
    bool fits = false;        ///< the task's remaining work is no more than `free`
    int held = 0;             ///< how many of the skills are held (level 3 or more)
};

/// Who should have a task: people ranked by skill and by free time before it is due. Loads and capacities are those of the
/// Load engine, so they are the figures of the heat map. The window runs from max(today, start) to the due date; for overdue
/// work to a week from today; without a due date, where a task counts in no load, it is two weeks.
class Assignment
{
    Q_DECLARE_TR_FUNCTIONS(muster::Assignment)
public:
    Assignment(const Store &store, const Task &task, QDate today);

    const Period &window() const { return m_window; }
    std::optional<Minutes> effort() const { return m_effort; } ///< what is left of the task
    const QList<Id<Skill>> &wanted() const { return m_wanted; }
    /// Everybody employed today: the more of the wanted skills they hold the sooner, then those who have the time, then the
    /// higher levels, then the most free time, then by name.
    QList<Candidate> candidates() const;
    Source explain(const Candidate &candidate) const;

private:
    Minutes added(const Task &task, Id<Person> person) const;

    const Store &m_store;
    Task m_task;
    Load m_load;
    Period m_window;
    std::optional<Minutes> m_effort;
    QList<Id<Skill>> m_wanted;
};

/// The skills that a task's title, labels and area name: every word of the skill's name is there, or the beginning of it
/// (four letters or more, so "networks" finds "Network"). Words of under four small letters ("and", "of") do not count.
QList<Id<Skill>> wantedSkills(const Task &task, const QString &area, const std::vector<Skill> &skills);

} // namespace muster
