// SPDX-License-Identifier: GPL-3.0-or-later
// What the registers work out: availability, costs, scores, what falls due, and the steps that tie them to tasks and people.
#include "app/actions/followup.h"
#include "app/office/approval.h"
#include "app/office/weighing.h"
#include "app/sample/sampleteam.h"
#include "app/store/due.h"
#include "app/store/history.h"
#include "app/systems/availability.h"
#include "app/systems/exploited.h"
#include "app/training/holdsession.h"
#include "tests/support/teams.h"

#include <QTest>

using namespace muster;

namespace {

const QDate today(2026, 3, 17); // a Tuesday

QDateTime at(int day, int hour, int minute = 0) { return {QDate(2026, 3, day), QTime(hour, minute), Qt::UTC}; }

template <class T> T made(Store &store, T record)
{
    record.id = Id<T>::make();
    if (const Problems problems = store.apply(QStringLiteral("Make"), {inserted(record)}); !problems.isEmpty())
        qFatal("%s", qPrintable(toText(problems)));
    return record;
}

Incident outage(Id<System> system, const QDateTime &from, const QDateTime &to, bool isDown = true)
{
    Incident incident;
    incident.system = system;
    incident.started = from;
    incident.ended = to;
    incident.isOutage = isDown;
    return incident;
}

} // namespace

class TestRegisters : public QObject
{
    Q_OBJECT

private slots:
    void availabilityCountsOverlapsOnce()
    {
        const Id<System> a{1}, b{2};
        // Ten days are 240 hours. Down: 6 to 8 and 7 to 10 on the 3rd are four hours, the last six hours are not over.
        const std::vector<Incident> incidents{outage(a, at(3, 6), at(3, 8)), outage(a, at(3, 7), at(3, 10)), outage(a, at(10, 18), {}),
                                              outage(b, at(4, 0), at(5, 0)), outage(a, at(6, 0), at(7, 0), false)};
        const Availability up = availability(a, incidents, at(1, 0), at(11, 0));
        QCOMPARE(up.seconds, qint64(240 * 3600));
        QCOMPARE(up.down, qint64(10 * 3600));
        QCOMPARE(up.hundredths(), std::optional<qint64>(9583)); // 230 of 240 are 95.833 %
        QCOMPARE(availability(b, incidents, at(1, 0), at(11, 0)).hundredths(), std::optional<qint64>(9000));
        // What reaches over the edges counts only inside: 7 to 8 of the 3rd.
        QCOMPARE(availability(a, incidents, at(3, 7), at(3, 8)).down, qint64(3600));
        QCOMPARE(availability(Id<System>{3}, incidents, at(1, 0), at(11, 0)).hundredths(), std::optional<qint64>(10000));
        // One second in ten days is no 100 %.
        QCOMPARE(availability(a, {outage(a, at(3, 0), at(3, 0).addSecs(1))}, at(1, 0), at(11, 0)).hundredths(), std::optional<qint64>(9999));
        QVERIFY(!availability(a, incidents, at(1, 0), at(1, 0)).hundredths());
    }

    void timeToRestoreIsTheMean()
    {
        const Id<System> a{1};
        const std::vector<Incident> incidents{outage(a, at(3, 6), at(3, 8)), outage(a, at(4, 7), at(4, 7, 30)), outage(a, at(10, 18), {}),
                                              outage(a, at(1, 0), at(2, 0), false), outage(Id<System>{2}, at(1, 0), at(2, 0))};
        QCOMPARE(timeToRestore(a, incidents, at(1, 0), at(11, 0)), std::optional(Minutes{75})); // 120 and 30
        QCOMPARE(timeToRestore(a, incidents, at(4, 0), at(11, 0)), std::optional(Minutes{30}));
        QVERIFY(!timeToRestore(a, incidents, at(5, 0), at(11, 0)));
    }

    void costCountsAContractOnce()
    {
        const Currency euro = *Currency::fromCode(u"EUR");
        System system;
        system.id = {7};
        system.otherCosts = {1000'00, euro};
        Commitment yearly, monthly, once;
        yearly.id = {1};
        yearly.amount = {500'00, euro};
        yearly.renewal = today;
        monthly.id = {2};
        monthly.amount = {10'00, euro};
        monthly.renewal = today;
        monthly.renewalPrice = {12'00, euro};
        monthly.everyMonths = 1;
        once.id = {3};
        once.amount = {9999'00, euro};
        const auto licence = [&](RecordId id, Id<System> of) {
            License license;
            license.system = of;
            license.commitment = {id};
            return license;
        };
        std::vector<License> licenses{licence(1, system.id), licence(1, system.id), licence(2, system.id), licence(3, system.id), licence(2, {8})};
        // 1000 + 500 + 12 x 12
        QCOMPARE(yearlyCost(system, licenses, {yearly, monthly, once}, euro), (Money{1644'00, euro}));
        licenses[2].state = LicenseState::Ended;
        QCOMPARE(yearlyCost(system, licenses, {yearly, monthly, once}, euro), (Money{1500'00, euro}));
    }

    void scoresLeaveOutWhatHasNoMark()
    {
        const Id<DecisionRecord> decision{1};
        const std::vector<DecisionCriterion> criteria{{{1}, decision, {}, 8}, {{2}, decision, {}, 6}, {{3}, decision, {}, 3}, {{4}, {9}, {}, 10}};
        const std::vector<DecisionOption> options{{{11}, decision, {}, false, {}}, {{12}, decision, {}, false, {}}, {{13}, decision, {}, false, {}}, {{14}, {9}, {}, false, {}}};
        const std::vector<DecisionMark> marks{{{}, {11}, {1}, 2}, {{}, {11}, {2}, 2}, {{}, {11}, {3}, 5}, {{}, {12}, {1}, 4}, {{}, {12}, {2}, 5}};
        const QList<OptionScore> scores = weigh(decision, options, criteria, marks);
        QCOMPARE(scores.size(), 3);
        QCOMPARE(scores.at(0).option, Id<DecisionOption>{12});
        QCOMPARE(scores.at(0).hundredths, std::optional<qint64>(443)); // (8 x 4 + 6 x 5) / 14 = 4.4286
        QCOMPARE(scores.at(0).covered, 82);                            // 14 of 17
        QCOMPARE(scores.at(1).hundredths, std::optional<qint64>(253)); // (16 + 12 + 15) / 17 = 2.529
        QCOMPARE(scores.at(1).covered, 100);
        QVERIFY(!scores.at(2).hundredths);
        QCOMPARE(scores.at(2).covered, 0);
    }

    void breachMakesOneTask()
    {
        auto store = test::emptyStore();
        Person ann;
        ann.name = QStringLiteral("Ann");
        ann = made(*store, ann);
        PerformanceCheck check;
        check.name = QStringLiteral("Answers");
        check.target = 800;
        check.unit = QStringLiteral("ms");
        check.everyDays = 7;
        check.nextDue = today;
        check.owner = ann.id;
        check = made(*store, check);
        const auto take = [&](QDate day, int value) {
            return store->apply(QStringLiteral("Reading"), takeReading(*store, {Id<Reading>::make(), check.id, day, value, {}, {}}, today)).isEmpty();
        };
        QVERIFY(take(today, 800)); // at most: not yet a breach
        QCOMPARE(store->all<Task>().size(), 0u);
        QCOMPARE(store->find(check.id)->nextDue, today.addDays(7));
        QVERIFY(take(today.addDays(7), 801));
        QCOMPARE(store->all<Task>().size(), 1u);
        const Task task = store->all<Task>().front();
        QVERIFY(task.title.contains(QLatin1String("801 ms")));
        QCOMPARE(task.assignee, ann.id);
        QCOMPARE(store->all<Action>().front().check, check.id);
        QVERIFY(take(today.addDays(8), 900)); // its task is still open
        QCOMPARE(store->all<Task>().size(), 1u);
        Task done = task;
        done.state = TaskState::Done;
        done.finishedOn = today;
        QVERIFY(store->apply(QStringLiteral("Done"), {edited(task, done)}).isEmpty());
        QVERIFY(take(today.addDays(14), 900));
        QCOMPARE(store->all<Task>().size(), 2u);
        QVERIFY(take(today.addDays(-30), 1)); // an old one does not bring the next one forward
        QCOMPARE(store->find(check.id)->nextDue, today.addDays(21));
        made(*store, TimeEntry{{}, task.id, ann.id, today, Minutes{90}, {}});
        QCOMPARE(hoursOnActions(*store, recordType<PerformanceCheck>(), check.id.value), Minutes{90});
    }

    void whatIsDue()
    {
        auto store = test::emptyStore();
        Finding open;
        open.title = QStringLiteral("Open");
        open.due = today;
        made(*store, open);
        Finding closed = open;
        closed.state = FindingState::Resolved;
        made(*store, closed);
        Finding accepted = open;
        accepted.state = FindingState::Exception;
        accepted.reason = QStringLiteral("Old");
        accepted.exceptionUntil = today.addDays(3);
        accepted = made(*store, accepted);
        Applicant refused;
        refused.name = QStringLiteral("Refused");
        refused.stage = ApplicantStage::Refused;
        refused.nextOn = today;             // of no interest any more
        refused.keepUntil = today.addDays(-1); // their data must go all the same
        made(*store, refused);
        const QList<DueRecord> due = dueRecords(*store, today.addDays(3));
        QCOMPARE(due.size(), 3);
        QCOMPARE(due.at(0).type, &recordType<Applicant>());
        QCOMPARE(due.at(0).type->fields().at(due.at(0).field).name(), QByteArray("keep_until"));
        QCOMPARE(store->title(recordType<Finding>(), due.at(1).id), QStringLiteral("Open"));
        QCOMPARE(due.at(2).id, accepted.id.value);
        QCOMPARE(dueRecords(*store, today).size(), 2);
        Finding over = accepted;
        over.resolvedOn = today;
        QVERIFY(store->apply(QStringLiteral("Over"), {edited(accepted, over)}).isEmpty());
        QCOMPARE(dueRecords(*store, today.addDays(3)).size(), 2);
    }

    void exceptionNeedsEndAndReason()
    {
        auto store = test::emptyStore();
        Finding finding;
        finding.id = Id<Finding>::make();
        finding.title = QStringLiteral("Old protocol");
        finding.state = FindingState::Exception;
        QCOMPARE(store->apply(QStringLiteral("Make"), {inserted(finding)}).size(), 2);
    }

    void trainingFeedsSkills()
    {
        auto store = test::emptyStore();
        History history(*store);
        Person ann, bob;
        ann.name = QStringLiteral("Ann");
        bob.name = QStringLiteral("Bob");
        ann = made(*store, ann);
        bob = made(*store, bob);
        const Skill skill = made(*store, Skill{{}, QStringLiteral("Networks"), {}});
        made(*store, PersonSkill{{}, ann.id, skill.id, SkillLevel::Leads, SkillLevel::None, {}, {}});
        Course course;
        course.name = QStringLiteral("Routing");
        course.skill = skill.id;
        course.level = SkillLevel::Alone;
        course.certificate = QStringLiteral("Router");
        course.validMonths = 24;
        course = made(*store, course);
        TrainingSession session;
        session.name = course.name;
        session.course = course.id;
        session.date = today;
        session.length = Minutes::hours(6);
        session = made(*store, session);
        made(*store, Attendance{{}, session.id, ann.id, {}, AttendanceState::Invited, {}});
        made(*store, Attendance{{}, session.id, bob.id, {}, AttendanceState::Passed, {}});
        made(*store, Attendance{{}, session.id, {}, QStringLiteral("A guest"), AttendanceState::Invited, {}});
        QVERIFY(holdSession(*store, session, today.addDays(-1)).isEmpty());
        QVERIFY(history.perform(QStringLiteral("Held"), holdSession(*store, session, today)).isEmpty());
        QCOMPARE(store->all<PersonSkill>().size(), 2u);
        QCOMPARE(store->all<PersonSkill>().at(0).level, SkillLevel::Leads); // it never falls
        QCOMPARE(store->all<PersonSkill>().at(1).level, SkillLevel::Alone);
        QCOMPARE(store->all<Certificate>().size(), 2u);
        QCOMPARE(store->all<Certificate>().front().expires, QDate(2028, 3, 17));
        QCOMPARE(store->all<Duty>().size(), 2u);
        QCOMPARE(store->all<Duty>().front().hours.at(1), 360); // Tuesday
        QVERIFY(holdSession(*store, *store->find(session.id), today).isEmpty());
        history.undo();
        QCOMPARE(store->all<Certificate>().size(), 0u);
        QCOMPARE(store->find(session.id)->state, SessionState::Planned);
    }

    void hiringMakesAColleague()
    {
        auto store = test::emptyStore();
        Vacancy vacancy;
        vacancy.title = QStringLiteral("Engineer");
        vacancy.wantedFrom = today.addDays(40);
        vacancy = made(*store, vacancy);
        Applicant applicant;
        applicant.name = QStringLiteral("Aylin Demir");
        applicant.vacancy = vacancy.id;
        applicant = made(*store, applicant);
        QVERIFY(planCost(vacancy).isEmpty()); // neither cost nor line
        QVERIFY(store->apply(QStringLiteral("Hire"), hire(*store, applicant, today)).isEmpty());
        const Person person = store->all<Person>().front();
        QCOMPARE(person.name, applicant.name);
        QCOMPARE(person.role, vacancy.title);
        QCOMPARE(person.started, vacancy.wantedFrom);
        QCOMPARE(store->find(vacancy.id)->state, VacancyState::Filled);
        QCOMPARE(store->find(applicant.id)->person, person.id);
        QCOMPARE(store->all<Action>().size(), 4u);
        QCOMPARE(store->all<Task>().front().due, today.addDays(19)); // three weeks before the first day
        QVERIFY(hire(*store, *store->find(applicant.id), today).isEmpty());
    }

    void approvalKeepsVersions()
    {
        auto store = test::emptyStore();
        Document document;
        document.title = QStringLiteral("Passwords");
        document.text = QStringLiteral("Long ones.");
        document = made(*store, document);
        Person ann;
        ann.name = QStringLiteral("Ann");
        ann = made(*store, ann);
        const DocumentReader reader = made(*store, DocumentReader{{}, document.id, ann.id, ReadState::Open, {}, {}, 0});
        QVERIFY(store->apply(QStringLiteral("Approve"), approve(*store, document, QStringLiteral("First"), today)).isEmpty());
        QCOMPARE(store->find(document.id)->version, 1);
        QVERIFY(approve(*store, *store->find(document.id), {}, today).isEmpty());
        QVERIFY(store->apply(QStringLiteral("Read"), markRead(*store, *store->find(reader.id), today)).isEmpty());
        QCOMPARE(store->find(reader.id)->version, 1);
        Document changed = *store->find(document.id);
        changed.text = QStringLiteral("Longer ones.");
        QVERIFY(store->apply(QStringLiteral("Edit"), {edited(*store->find(document.id), changed)}).isEmpty());
        QVERIFY(store->apply(QStringLiteral("Approve"), approve(*store, changed, QStringLiteral("Longer"), today.addDays(1))).isEmpty());
        QCOMPARE(store->all<DocumentVersion>().size(), 2u);
        QCOMPARE(store->all<DocumentVersion>().front().text, QStringLiteral("Long ones."));
        QCOMPARE(store->find(reader.id)->state, ReadState::Open); // the new version is to be read again
        QCOMPARE(store->find(reader.id)->readBy, today.addDays(15));
    }

    void exploitedHolesMeetComponents()
    {
        const std::vector<SoftwareComponent> components{{{1}, QStringLiteral("log4j2"), {}, QStringLiteral("org.apache"), {}, {}, {}, {}, {}},
                                                        {{2}, QStringLiteral("Git"), {}, QStringLiteral("gitlab"), {}, {}, {}, {}, {}},
                                                        {{3}, QStringLiteral("gitea"), {}, {}, {}, {}, {}, {}, {}},
                                                        {{4}, QStringLiteral("SESSION-recording"), {}, {}, {}, {}, {}, {}, {}}};
        Vulnerability log, git, citrix;
        log.id = {11};
        log.vendor = QStringLiteral("Apache");
        log.product = QStringLiteral("Log4j 2");
        git.id = {12};
        git.vendor = QStringLiteral("Microsoft");
        git.product = QStringLiteral("Git");
        citrix.id = {13};
        citrix.vendor = QStringLiteral("Citrix");
        citrix.product = QStringLiteral("Session Recording");
        const QList<ExploitedMatch> matches = exploitedMatches(components, {log, git, citrix});
        QCOMPARE(matches.size(), 2);
        QCOMPARE(matches.at(0).component.value, RecordId(1));
        QCOMPARE(matches.at(0).hole, log.id);
        QCOMPARE(matches.at(1).hole, citrix.id);
    }

    void findingsAreMadeOnce()
    {
        auto store = test::emptyStore();
        QVERIFY(store->apply(QStringLiteral("Sample"), sampleTeam(*store, today)).isEmpty());
        // The sample's hole is among its findings already, until somebody takes the finding away.
        QVERIFY(findingsOfMatches(*store, today).isEmpty());
        for (const Finding &finding : std::vector<Finding>(store->all<Finding>())) {
            if (finding.hole) {
                QVERIFY(store->apply(QStringLiteral("Remove"), store->removalWithParts(recordType<Finding>(), finding.id.value)).isEmpty());
            }
        }
        const Changes changes = findingsOfMatches(*store, today);
        QCOMPARE(changes.size(), 1);
        const Finding found = fromRow<Finding>(*changes.first().after);
        QCOMPARE(found.due, today.addDays(7)); // the list's own day is long past
        QCOMPARE(found.severity, Severity::Critical);
    }
};

QTEST_GUILESS_MAIN(TestRegisters)
#include "tst_registers.moc"
