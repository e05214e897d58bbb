// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/budgets/budget.h"
#include "app/staff/skill.h"

namespace muster {

enum class SessionState { Planned, Held, Cancelled };
enum class AttendanceState { Invited, Attended, Passed, Absent };

/// What can be learned, and what it gives.
struct Course
{
    Id<Course> id;
    QString name;
    QString provider;
    Id<Skill> skill;
    SkillLevel level = SkillLevel::None;
    Minutes duration;
    Money price;
    QString certificate;
    std::optional<int> validMonths;
    bool isMandatory = false;
    QString description;
};

/// A course held on a day: for the team, or for the public.
struct TrainingSession
{
    Id<TrainingSession> id;
    QString name;
    Id<Course> course;
    QDate date;
    SessionState state = SessionState::Planned;
    Minutes length;
    QString place;
    Id<Person> trainer;
    bool isPublic = false;
    std::optional<int> seats;
    Money cost;
    Id<BudgetLine> line;
    QString notes;
};

/// Somebody at a training session: a person of the team or a guest.
struct Attendance
{
    Id<Attendance> id;
    Id<TrainingSession> session;
    Id<Person> person;
    QString guest;
    AttendanceState state = AttendanceState::Invited;
    QString note;
};

template <> const RecordType &recordType<Course>();
template <> const RecordType &recordType<TrainingSession>();
template <> const RecordType &recordType<Attendance>();

} // namespace muster
