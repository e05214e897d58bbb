// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recordtypes.h"

#include "app/actions/action.h"
#include "app/budgets/bankstatement.h"
#include "app/budgets/budgetplan.h"
#include "app/budgets/codingrule.h"
#include "app/budgets/commitment.h"
#include "app/files/attachment.h"
#include "app/oneonones/oneonone.h"
#include "app/report/ownreport.h"
#include "app/reports/pack.h"
#include "app/reviews/outcome.h"
#include "app/schedule/baseline.h"
#include "app/staff/entitlement.h"
#include "app/staff/leave.h"
#include "app/staff/pay.h"
#include "app/staff/rota.h"
#include "app/store/team.h"
#include "app/tasks/task.h"
#include "app/tasks/taskparts.h"

namespace muster {

RecordTypes allRecordTypes()
{
    return {
        &recordType<Team>(),
        &recordType<HolidayCalendar>(), &recordType<Holiday>(),
        &recordType<Rota>(),
        &recordType<Person>(), &recordType<WorkPattern>(), &recordType<Duty>(), &recordType<RotaMember>(), &recordType<Leave>(),
        &recordType<Skill>(), &recordType<PersonSkill>(), &recordType<Certificate>(), &recordType<Mentoring>(),
        &recordType<PayRate>(), &recordType<LeaveEntitlement>(), &recordType<CoverageRule>(),
        &recordType<Project>(), &recordType<Milestone>(),
        &recordType<Area>(), &recordType<AreaLevel>(),
        &recordType<Task>(), &recordType<TaskLink>(), &recordType<ChecklistItem>(), &recordType<TaskComment>(),
        &recordType<TimeEntry>(), &recordType<Handover>(),
        &recordType<Baseline>(), &recordType<BaselineItem>(),
        &recordType<NoteTemplate>(), &recordType<OneOnOne>(), &recordType<AgendaItem>(),
        &recordType<Ladder>(), &recordType<LadderLevel>(), &recordType<LadderItem>(),
        &recordType<ReviewTemplate>(), &recordType<Competency>(), &recordType<ReviewQuestion>(), &recordType<ReviewCycle>(),
        &recordType<Review>(), &recordType<ReviewInput>(), &recordType<Rating>(), &recordType<ReviewAnswer>(),
        &recordType<Goal>(), &recordType<GoalCheckIn>(), &recordType<GoalTask>(), &recordType<ReviewAction>(),
        &recordType<Observation>(), &recordType<Citation>(), &recordType<Calibration>(), &recordType<Recommendation>(),
        &recordType<DevelopmentStep>(), &recordType<Amendment>(), &recordType<ReviewEvent>(),
        &recordType<Category>(), &recordType<BudgetLine>(), &recordType<CodingRule>(), &recordType<BankStatement>(), &recordType<BudgetRevision>(), &recordType<ForecastOverride>(),
        &recordType<Commitment>(), &recordType<Expense>(), &recordType<ExpenseSplit>(), &recordType<MonthClose>(),
        &recordType<FundingRequest>(),
        &recordType<Pack>(), &recordType<PackPart>(), &recordType<PackHealth>(), &recordType<OwnReport>(),
        &recordType<Contact>(), &recordType<System>(), &recordType<SystemLink>(), &recordType<License>(), &recordType<Site>(),
        &recordType<AssetModel>(), &recordType<Asset>(), &recordType<Incident>(), &recordType<IncidentEvent>(),
        &recordType<PerformanceCheck>(), &recordType<Reading>(), &recordType<SoftwareComponent>(),
        &recordType<Vulnerability>(), &recordType<Finding>(), &recordType<AccessReview>(), &recordType<AccessRight>(),
        &recordType<Rollout>(), &recordType<Installation>(), &recordType<Course>(), &recordType<TrainingSession>(),
        &recordType<Attendance>(), &recordType<Vacancy>(), &recordType<Applicant>(), &recordType<Interview>(),
        &recordType<InterviewScore>(), &recordType<Document>(), &recordType<DocumentVersion>(), &recordType<DocumentReader>(),
        &recordType<Meeting>(), &recordType<MeetingPoint>(), &recordType<TeamDependency>(), &recordType<ServiceRequest>(),
        &recordType<DecisionRecord>(), &recordType<DecisionCriterion>(), &recordType<DecisionOption>(),
        &recordType<DecisionMark>(), &recordType<Idea>(), &recordType<TechItem>(), &recordType<Action>(),
        &recordType<Attachment>(),
    };
}

} // namespace muster
