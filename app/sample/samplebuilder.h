// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/period.h"
#include "app/budgets/budgetplan.h"
#include "app/budgets/commitment.h"
#include "app/reviews/review.h"
#include "app/schedule/milestone.h"
#include "app/staff/leave.h"
#include "app/systems/system.h"
#include "app/store/store.h"
#include "app/tasks/task.h"

#include <random>

namespace muster {

/// The people of the sample team, by their place in it.
namespace SamplePerson {
enum Place { Head, Infrastructure, Applications, Systems, Network, SupportA, SupportB, DatabaseAdmin, DeveloperA, DeveloperB,
             DeveloperC, Tester, Analyst, Junior, Count };
}

/// What the parts of the sample team share while it is being made.
struct SampleBuilder
{
    QDate today;
    Team team;
    Changes changes;
    std::mt19937 random{20260}; // always the same team
    QList<Person> people;
    QList<Project> projects;
    QList<BudgetLine> lines; ///< of all years
    QHash<QString, Id<Skill>> skills; ///< by name
    QList<System> systems;
    QList<Contact> contacts;
    Id<LadderLevel> level;   ///< what most people are measured by

    template <class T> T add(T record)
    {
        if (record.id.isNull())
            record.id = Id<T>::make();
        changes.append(inserted(record));
        return record;
    }
    Id<Person> person(int place) const { return people.at(place).id; }
    /// 0 to below `below`; the standard distributions differ from library to library, this does not.
    int chance(int below) { return int(random() % uint(below)); }
    int between(int least, int most) { return least + chance(most - least + 1); }
    bool oneIn(int n) { return chance(n) == 0; }
    QDate monday() const { return Period::week(today).first; }
    /// The day itself, or the Monday after it.
    static QDate workday(QDate day) { return day.dayOfWeek() > 5 ? day.addDays(8 - day.dayOfWeek()) : day; }
    Money money(qint64 whole) const { return {whole * team.base().unit(), team.base()}; }
};

/// One of the texts, round and round.
template <size_t N> QString sampleText(const char16_t *const (&texts)[N], int index)
{
    return QString::fromUtf16(texts[size_t(index) % N]);
}

void addSamplePeople(SampleBuilder &b);
void addSampleAbsences(SampleBuilder &b);
void addSampleProjects(SampleBuilder &b);
void addSampleTasks(SampleBuilder &b);
void addSamplePlans(SampleBuilder &b);
void addSampleSchedule(SampleBuilder &b);   ///< after the projects and their tasks
void addSampleDelegation(SampleBuilder &b); ///< after the tasks: what lies between and in them
void addSampleReviews(SampleBuilder &b);
void addSampleBudget(SampleBuilder &b);
void addSampleGrowth(SampleBuilder &b);
void addSampleSystems(SampleBuilder &b); ///< and all that happens to them; after skills and budget
void addSampleOffice(SampleBuilder &b);  ///< training, hiring and the office; after the systems
void addSampleFiles(SampleBuilder &b, Store &store);
void addSamplePack(SampleBuilder &b);

} // namespace muster
