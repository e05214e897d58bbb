// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hiring/hiring.h"

namespace muster {

template <> struct Choices<VacancyState>
{
    static constexpr Choice list[] = {
        {int(VacancyState::Draft), "draft", QT_TRANSLATE_NOOP("record", "Draft"), Tone::Quiet},
        {int(VacancyState::Approved), "approved", QT_TRANSLATE_NOOP("record", "Approved"), Tone::Accent},
        {int(VacancyState::Open), "open", QT_TRANSLATE_NOOP("record", "Open"), Tone::Warn},
        {int(VacancyState::Offered), "offered", QT_TRANSLATE_NOOP("record", "Offer made"), Tone::Accent},
        {int(VacancyState::Filled), "filled", QT_TRANSLATE_NOOP("record", "Filled"), Tone::Ok, true},
        {int(VacancyState::Cancelled), "cancelled", QT_TRANSLATE_NOOP("record", "Cancelled"), Tone::Quiet, true},
    };
};

template <> struct Choices<ApplicantStage>
{
    static constexpr Choice list[] = {
        {int(ApplicantStage::Applied), "applied", QT_TRANSLATE_NOOP("record", "Applied")},
        {int(ApplicantStage::Screened), "screened", QT_TRANSLATE_NOOP("record", "Screened"), Tone::Accent},
        {int(ApplicantStage::Interviewed), "interviewed", QT_TRANSLATE_NOOP("record", "Interviewed"), Tone::Accent},
        {int(ApplicantStage::Offered), "offered", QT_TRANSLATE_NOOP("record", "Offer made"), Tone::Warn},
        {int(ApplicantStage::Hired), "hired", QT_TRANSLATE_NOOP("record", "Hired"), Tone::Ok, true},
        {int(ApplicantStage::Refused), "refused", QT_TRANSLATE_NOOP("record", "Refused"), Tone::Quiet, true},
        {int(ApplicantStage::Withdrawn), "withdrawn", QT_TRANSLATE_NOOP("record", "Withdrawn"), Tone::Quiet, true},
    };
};

template <> struct Choices<HiringAdvice>
{
    static constexpr Choice list[] = {
        {int(HiringAdvice::Undecided), "undecided", QT_TRANSLATE_NOOP("record", "Undecided"), Tone::Quiet},
        {int(HiringAdvice::Yes), "yes", QT_TRANSLATE_NOOP("record", "Hire"), Tone::Ok},
        {int(HiringAdvice::No), "no", QT_TRANSLATE_NOOP("record", "Do not hire"), Tone::Danger},
    };
};

template <> const RecordType &recordType<Vacancy>()
{
    static const Description<Vacancy> d("vacancy", "vacancies", QT_TRANSLATE_NOOP("record", "Vacancy"),
                                        QT_TRANSLATE_NOOP("record", "Vacancies"), {
        field(&Vacancy::title, "title", QT_TRANSLATE_NOOP("record", "Title")).required().alsoCalled({"position", "role"}),
        field(&Vacancy::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&Vacancy::department, "department", QT_TRANSLATE_NOOP("record", "Department")),
        field(&Vacancy::manager, "manager_id", QT_TRANSLATE_NOOP("record", "Manager")),
        field(&Vacancy::wantedFrom, "wanted_from", QT_TRANSLATE_NOOP("record", "Wanted from")),
        field(&Vacancy::fillBy, "fill_by", QT_TRANSLATE_NOOP("record", "Fill by")).dueBy(),
        field(&Vacancy::salary, "salary", QT_TRANSLATE_NOOP("record", "Cost a year"))
            .helped(QT_TRANSLATE_NOOP("record", "What the person will cost: pay and all that goes with it.")),
        field(&Vacancy::line, "line_id", QT_TRANSLATE_NOOP("record", "Budget line")),
        field(&Vacancy::commitment, "commitment_id", QT_TRANSLATE_NOOP("record", "In the forecast as")).readOnly().secondary(),
        field(&Vacancy::person, "person_id", QT_TRANSLATE_NOOP("record", "Filled with")).readOnly(),
        field(&Vacancy::profile, "profile", QT_TRANSLATE_NOOP("record", "Whom we look for")).multiline().secondary(),
        field(&Vacancy::reason, "reason", QT_TRANSLATE_NOOP("record", "Why it is needed")).multiline().secondary(),
    }, nullptr, {{"state"}, {"fill_by"}});
    return d;
}

template <> const RecordType &recordType<Applicant>()
{
    static const Description<Applicant> d("applicant", "applicants", QT_TRANSLATE_NOOP("record", "Applicant"),
                                          QT_TRANSLATE_NOOP("record", "Applicants"), {
        field(&Applicant::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&Applicant::vacancy, "vacancy_id", QT_TRANSLATE_NOOP("record", "Vacancy")),
        field(&Applicant::stage, "stage", QT_TRANSLATE_NOOP("record", "Stage")),
        field(&Applicant::nextStep, "next_step", QT_TRANSLATE_NOOP("record", "Next step")),
        field(&Applicant::nextOn, "next_on", QT_TRANSLATE_NOOP("record", "Next on")).dueBy(),
        field(&Applicant::applied, "applied", QT_TRANSLATE_NOOP("record", "Applied")).startsToday(),
        field(&Applicant::email, "email", QT_TRANSLATE_NOOP("record", "E-mail")).secondary(),
        field(&Applicant::phone, "phone", QT_TRANSLATE_NOOP("record", "Phone")).secondary(),
        field(&Applicant::source, "source", QT_TRANSLATE_NOOP("record", "Came by")).secondary(),
        field(&Applicant::wish, "wish", QT_TRANSLATE_NOOP("record", "Pay wished for")).confidential().secondary(),
        field(&Applicant::keepUntil, "keep_until", QT_TRANSLATE_NOOP("record", "Keep data until")).dueAlways().secondary()
            .helped(QT_TRANSLATE_NOOP("record", "The day by which the data of who was not hired must be removed.")),
        field(&Applicant::person, "person_id", QT_TRANSLATE_NOOP("record", "Hired as")).readOnly().secondary(),
        field(&Applicant::notes, "notes", QT_TRANSLATE_NOOP("record", "Notes")).multiline().confidential().secondary(),
    }, nullptr, {{"stage"}, {"next_on"}});
    return d;
}

template <> const RecordType &recordType<Interview>()
{
    static const Description<Interview> d("interview", "interviews", QT_TRANSLATE_NOOP("record", "Interview"),
                                          QT_TRANSLATE_NOOP("record", "Interviews"), {
        field(&Interview::applicant, "applicant_id", QT_TRANSLATE_NOOP("record", "Applicant")).required().partOf(),
        field(&Interview::date, "date", QT_TRANSLATE_NOOP("record", "Date")).required(),
        field(&Interview::interviewer, "interviewer_id", QT_TRANSLATE_NOOP("record", "Interviewer")),
        field(&Interview::recommendation, "recommendation", QT_TRANSLATE_NOOP("record", "Advice")),
        field(&Interview::notes, "notes", QT_TRANSLATE_NOOP("record", "Notes")).multiline().secondary(),
    }, nullptr, {{"date", true}});
    return d;
}

template <> const RecordType &recordType<InterviewScore>()
{
    static const Description<InterviewScore> d("interview_score", "interview-scores", QT_TRANSLATE_NOOP("record", "Score"),
                                               QT_TRANSLATE_NOOP("record", "Scores"), {
        field(&InterviewScore::interview, "interview_id", QT_TRANSLATE_NOOP("record", "Interview")).required().partOf(),
        field(&InterviewScore::competency, "competency", QT_TRANSLATE_NOOP("record", "Competency")).required(),
        field(&InterviewScore::score, "score", QT_TRANSLATE_NOOP("record", "Score")).between(1, 5),
        field(&InterviewScore::evidence, "evidence", QT_TRANSLATE_NOOP("record", "Evidence")),
    });
    return d;
}

} // namespace muster
