// SPDX-License-Identifier: GPL-3.0-or-later
// Training, hiring and the office registers of the sample team.
#include "app/actions/action.h"
#include "app/sample/samplebuilder.h"

namespace muster {

namespace {

using namespace SamplePerson;

void addTraining(SampleBuilder &b)
{
    struct Taught { const char16_t *name, *provider, *skill, *paper; SkillLevel level; int hours, price; };
    constexpr Taught taught[] = {
        {u"Databases: upkeep and tuning", u"Data Academy", u"Databases", u"Database administrator, level 1", SkillLevel::Alone, 16, 1450},
        {u"Secure development", u"Security Forum", u"Security", u"Secure coding", SkillLevel::Helped, 8, 620},
        {u"Using the customer portal", u"Own team", u"Web applications", nullptr, SkillLevel::Aware, 2, 0},
    };
    QList<Course> courses;
    for (const Taught &spec : taught) {
        Course course;
        course.name = QString::fromUtf16(spec.name);
        course.provider = QString::fromUtf16(spec.provider);
        course.skill = b.skills.value(QString::fromUtf16(spec.skill));
        course.level = spec.level;
        course.duration = Minutes::hours(spec.hours);
        course.price = b.money(spec.price);
        if (spec.paper) {
            course.certificate = QString::fromUtf16(spec.paper);
            course.validMonths = 36;
        }
        course.isMandatory = courses.size() == 1;
        courses << b.add(course);
    }
    const int days[] = {24, -33, 10};
    for (int i = 0; i < 3; ++i) {
        TrainingSession session;
        session.name = courses.at(i).name;
        session.course = courses.at(i).id;
        session.date = SampleBuilder::workday(b.today.addDays(days[i]));
        session.state = days[i] < 0 ? SessionState::Held : SessionState::Planned;
        session.length = Minutes::hours(i == 2 ? 2 : 8);
        session.place = QStringLiteral("Room 2.14");
        session.isPublic = i == 2;
        session.trainer = i == 2 ? b.person(SupportA) : Id<Person>();
        session = b.add(session);
        for (const int person : {DeveloperA, DeveloperC, Junior})
            b.add(Attendance{{}, session.id, b.person(person), {}, days[i] < 0 ? AttendanceState::Attended : AttendanceState::Invited, {}});
        if (i == 2)
            b.add(Attendance{{}, session.id, {}, QStringLiteral("Class 9b of the town school"), AttendanceState::Invited, {}});
    }
}

void addHiring(SampleBuilder &b)
{
    Vacancy vacancy;
    vacancy.title = QStringLiteral("Network engineer");
    vacancy.state = VacancyState::Open;
    vacancy.department = QStringLiteral("Infrastructure");
    vacancy.manager = b.person(Infrastructure);
    vacancy.wantedFrom = b.today.addMonths(3);
    vacancy.fillBy = SampleBuilder::workday(b.today.addDays(50));
    vacancy.salary = b.money(68000);
    vacancy.profile = QStringLiteral("Somebody who likes quiet networks and clear drawings.");
    vacancy.reason = QStringLiteral("All of the networks hang on one person.");
    vacancy = b.add(vacancy);
    struct Came { const char16_t *name; ApplicantStage stage; const char16_t *next; int day; };
    constexpr Came came[] = {
        {u"Aylin Demir", ApplicantStage::Interviewed, u"Second talk with the team", 2},
        {u"Henrik Solberg", ApplicantStage::Screened, u"First talk", 6},
        {u"Paulo Reis", ApplicantStage::Applied, u"Look through the papers", -1},
        {u"Chiara Conti", ApplicantStage::Refused, nullptr, 0},
    };
    for (const Came &spec : came) {
        Applicant applicant;
        applicant.name = QString::fromUtf16(spec.name);
        applicant.vacancy = vacancy.id;
        applicant.stage = spec.stage;
        applicant.applied = b.today.addDays(-25);
        applicant.keepUntil = b.today.addMonths(6);
        if (spec.next) {
            applicant.nextStep = QString::fromUtf16(spec.next);
            applicant.nextOn = SampleBuilder::workday(b.today.addDays(spec.day));
        }
        applicant = b.add(applicant);
        if (spec.stage != ApplicantStage::Interviewed)
            continue;
        const Interview talk = b.add(Interview{{}, applicant.id, b.today.addDays(-8), b.person(Infrastructure), HiringAdvice::Yes,
                                               QStringLiteral("Calm, asks before guessing.")});
        b.add(InterviewScore{{}, talk.id, QStringLiteral("Networks"), 4, QStringLiteral("Drew our routing from three questions")});
        b.add(InterviewScore{{}, talk.id, QStringLiteral("Working with others"), 5, QStringLiteral("Trained two colleagues")});
    }
}

void addDocuments(SampleBuilder &b)
{
    const char16_t *titles[] = {u"How we restore a server", u"Passwords and second factors", u"Changes to live systems"};
    for (int i = 0; i < 3; ++i) {
        Document document;
        document.title = QString::fromUtf16(titles[i]);
        document.kind = i == 0 ? DocumentKind::Procedure : DocumentKind::Policy;
        document.state = i == 2 ? DocumentState::InReview : DocumentState::Approved;
        document.owner = b.person(i == 0 ? Systems : Infrastructure);
        document.approver = b.person(Head);
        document.reviewBy = SampleBuilder::workday(b.today.addDays(30 * i + 9));
        document.text = QStringLiteral("# %1\n\n1. Say what you are about to do.\n2. Do it with somebody watching.\n3. Write down what happened.\n").arg(document.title);
        if (document.state == DocumentState::Approved) {
            document.version = 1;
            document.approvedOn = b.today.addDays(-200 + 40 * i);
        }
        document = b.add(document);
        if (document.state != DocumentState::Approved)
            continue;
        b.add(DocumentVersion{{}, document.id, 1, document.approvedOn, QStringLiteral("First version"), document.text});
        for (const int person : {Systems, Network, SupportA, Junior}) {
            const bool isRead = person != Junior;
            b.add(DocumentReader{{}, document.id, b.person(person), isRead ? ReadState::Read : ReadState::Open,
                                 SampleBuilder::workday(b.today.addDays(5)), isRead ? document.approvedOn.addDays(9) : QDate(), isRead ? 1 : 0});
        }
    }
}

void addMeetings(SampleBuilder &b)
{
    Meeting meeting;
    meeting.title = QStringLiteral("Portal round with sales");
    meeting.date = b.today.addDays(-6);
    meeting.state = MeetingState::Held;
    meeting.contact = b.contacts.at(0).id;
    meeting.project = b.projects.at(0).id;
    meeting.agenda = QStringLiteral("Release dates\nComplaints of the month");
    meeting = b.add(meeting);
    b.add(MeetingPoint{{}, meeting.id, PointKind::Decision, QStringLiteral("The release moves behind the trade fair."), b.person(Head)});
    b.add(MeetingPoint{{}, meeting.id, PointKind::Topic, QStringLiteral("Search is too slow on mobile phones."), b.person(Applications)});
    Task task;
    task.title = QStringLiteral("Measure the portal's search on phones");
    task.assignee = b.person(Tester);
    task.accountable = b.person(Applications);
    task.due = SampleBuilder::workday(b.today.addDays(8));
    task.estimate = Minutes::hours(5);
    task.updatedOn = meeting.date;
    task = b.add(task);
    Action action;
    action.task = task.id;
    action.meeting = meeting.id;
    b.add(action);
    Meeting next = meeting;
    next.id = Id<Meeting>::make();
    next.date = SampleBuilder::workday(b.today.addDays(8));
    next.state = MeetingState::Planned;
    b.add(next);
    TeamDependency need;
    need.title = QStringLiteral("Scanner interface of the warehouse");
    need.contact = b.contacts.at(1).id;
    need.project = b.projects.at(1).id;
    need.state = DependencyState::Agreed;
    need.owner = b.person(Applications);
    need.neededBy = SampleBuilder::workday(b.today.addDays(33));
    need.promisedFor = need.neededBy.addDays(-3);
    b.add(need);
}

void addRequests(SampleBuilder &b)
{
    struct Asked { const char16_t *title; RequestOrigin origin; RequestState state; int received, promised, contact; };
    constexpr Asked asked[] = {
        {u"Report of returned orders by week", RequestOrigin::Inside, RequestState::Accepted, -9, 6, 0},
        {u"Portal: the invoice cannot be printed", RequestOrigin::Public, RequestState::Accepted, -4, -1, -1},
        {u"Two screens for the new colleague", RequestOrigin::Inside, RequestState::Open, -1, 0, 2},
        {u"Access to the warehouse figures", RequestOrigin::Inside, RequestState::Done, -40, -30, 1},
    };
    for (const Asked &spec : asked) {
        ServiceRequest request;
        request.title = QString::fromUtf16(spec.title);
        request.origin = spec.origin;
        request.state = spec.state;
        if (spec.contact >= 0)
            request.contact = b.contacts.at(spec.contact).id;
        request.owner = b.person(SupportA);
        request.system = b.systems.at(1).id;
        request.received = b.today.addDays(spec.received);
        if (spec.promised != 0)
            request.promised = b.today.addDays(spec.promised);
        if (spec.state == RequestState::Done) {
            request.closedOn = request.promised.addDays(-1);
            request.satisfaction = 5;
            request.effort = Minutes::hours(3);
        }
        b.add(request);
    }
}

void addThoughts(SampleBuilder &b)
{
    DecisionRecord decision;
    decision.title = QStringLiteral("What replaces the old print servers?");
    decision.owner = b.person(Infrastructure);
    decision.decideBy = SampleBuilder::workday(b.today.addDays(13));
    decision.context = QStringLiteral("Two of the three are out of support; the third follows next year.");
    decision = b.add(decision);
    QList<DecisionCriterion> criteria;
    criteria << b.add(DecisionCriterion{{}, decision.id, QStringLiteral("Cost in three years"), 8})
             << b.add(DecisionCriterion{{}, decision.id, QStringLiteral("Work for the team"), 6})
             << b.add(DecisionCriterion{{}, decision.id, QStringLiteral("Works without the network"), 3});
    struct Weighed { const char16_t *name; int marks[3]; };
    constexpr Weighed weighed[] = {{u"New servers of our own", {2, 2, 5}}, {u"Print service of the supplier", {4, 5, 1}}, {u"Print less", {5, 3, 3}}};
    for (const Weighed &spec : weighed) {
        const DecisionOption option = b.add(DecisionOption{{}, decision.id, QString::fromUtf16(spec.name), false, {}});
        for (int i = 0; i < 3; ++i)
            b.add(DecisionMark{{}, option.id, criteria.at(i).id, spec.marks[i]});
    }
    b.add(Idea{{}, QStringLiteral("Two quiet mornings a week for everybody"), IdeaState::Trial, b.person(DeveloperB), b.person(Applications),
               QStringLiteral("Fewer half-done tasks"), SampleBuilder::workday(b.today.addDays(15)), {}, {}, {}, {}});
    b.add(Idea{{}, QStringLiteral("Customers see the state of their order by themselves"), IdeaState::New, b.person(SupportB), {},
               QStringLiteral("A third fewer calls"), {}, b.systems.at(1).id, {}, {}, {}});
    b.add(TechItem{{}, QStringLiteral("Containers for all new services"), Ring::Trial, TechKind::Platform, Impact::Large, b.person(Systems),
                   SampleBuilder::workday(b.today.addDays(26)), {}, {}, {}});
    b.add(TechItem{{}, QStringLiteral("Passkeys instead of passwords"), Ring::Assess, TechKind::Technique, Impact::Middling, b.person(Network),
                   SampleBuilder::workday(b.today.addDays(70)), {}, {}, {}});
}

} // namespace

void addSampleOffice(SampleBuilder &b)
{
    addTraining(b);
    addHiring(b);
    addDocuments(b);
    addMeetings(b);
    addRequests(b);
    addThoughts(b);
}

} // namespace muster
