// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/budgets/commitment.h"

namespace muster {

enum class VacancyState { Draft, Approved, Open, Offered, Filled, Cancelled };
enum class ApplicantStage { Applied, Screened, Interviewed, Offered, Hired, Refused, Withdrawn };
enum class HiringAdvice { Undecided, Yes, No };

/// A place on the team that is to be filled.
struct Vacancy
{
    Id<Vacancy> id;
    QString title;
    VacancyState state = VacancyState::Draft;
    QString department;
    Id<Person> manager;
    QDate wantedFrom;
    QDate fillBy;
    Money salary;
    Id<BudgetLine> line;
    Id<Commitment> commitment;
    Id<Person> person;
    QString profile;
    QString reason;
};

/// Somebody who wants to come, and how far that is.
struct Applicant
{
    Id<Applicant> id;
    QString name;
    Id<Vacancy> vacancy;
    ApplicantStage stage = ApplicantStage::Applied;
    QString nextStep;
    QDate nextOn;
    QDate applied;
    QString email;
    QString phone;
    QString source;
    Money wish;
    QDate keepUntil;
    Id<Person> person;
    QString notes;
};

/// A talk with an applicant, and what came of it.
struct Interview
{
    Id<Interview> id;
    Id<Applicant> applicant;
    QDate date;
    Id<Person> interviewer;
    HiringAdvice recommendation = HiringAdvice::Undecided;
    QString notes;
};

/// How an applicant did in one thing, from 1 (poor) to 5 (excellent), with what shows it.
struct InterviewScore
{
    Id<InterviewScore> id;
    Id<Interview> interview;
    QString competency;
    int score = 3;
    QString evidence;
};

template <> const RecordType &recordType<Vacancy>();
template <> const RecordType &recordType<Applicant>();
template <> const RecordType &recordType<Interview>();
template <> const RecordType &recordType<InterviewScore>();

} // namespace muster
