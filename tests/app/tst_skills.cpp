// SPDX-License-Identifier: GPL-3.0-or-later
// Who holds a skill, which certificates run out, what an hour costs, and when to talk next.
#include "app/oneonones/agenda.h"
#include "app/reports.h"
#include "app/sample/sampleteam.h"
#include "app/staff/pay.h"
#include "app/staff/skillcover.h"
#include "tests/support/teams.h"

#include <QTest>

using namespace muster;

namespace {
const QDate today(2026, 3, 4); // a Wednesday
const Id<Person> ann{1}, ben{2}, gone{3};
const Id<Skill> linux{10}, sql{11};

Person personOf(Id<Person> id, const char *name)
{
    Person person;
    person.id = id;
    person.name = QString::fromUtf8(name);
    return person;
}
} // namespace

class TestSkills : public QObject
{
    Q_OBJECT
private:
    std::vector<Person> m_people;

private slots:
    void init()
    {
        m_people = {personOf(ann, "Ann"), personOf(ben, "Ben"), personOf(gone, "Gone")};
        m_people[2].ended = today.addDays(-1);
    }

    void busFactor()
    {
        const std::vector<Skill> skills{{sql, QStringLiteral("SQL"), QStringLiteral("Data")}, {linux, QStringLiteral("Linux"), {}}};
        const std::vector<PersonSkill> levels{{{1}, ann, linux, SkillLevel::Alone, SkillLevel::Leads, {}, {}},
                                              {{2}, ben, linux, SkillLevel::Helped, SkillLevel::Helped, {}, {}},
                                              {{3}, gone, linux, SkillLevel::Leads, SkillLevel::None, {}, {}},
                                              {{4}, ben, sql, SkillLevel::Leads, SkillLevel::None, {}, {}},
                                              {{5}, ann, sql, SkillLevel::Helps, SkillLevel::None, {}, {}}};
        const QList<SkillCover> covers = skillCover(skills, levels, m_people, today);
        QCOMPARE(covers.size(), 2);
        QCOMPARE(covers.at(0).skill, linux); // no area comes first
        QVERIFY(covers.at(0).hangsOnOne());  // Ben works with help, the other holder has left
        QCOMPARE(covers.at(0).holders, QList<Id<Person>>{ann});
        QCOMPARE(covers.at(0).belowTarget, 1);
        QCOMPARE(covers.at(1).factor(), 2);
        QCOMPARE(covers.at(1).holders, (QList<Id<Person>>{ann, ben}));
        const QList<PersonSkill> below = belowTarget(levels, m_people, today);
        QCOMPARE(below.size(), 1);
        QCOMPARE(below.first().person, ann);
    }

    void certificatesThatRunOut()
    {
        const auto paper = [](qint64 id, Id<Person> person, const char *name, QDate expires) {
            return Certificate{{id}, person, QString::fromUtf8(name), {}, {}, expires, {}};
        };
        const std::vector<Certificate> papers{paper(1, ann, "Net", today.addDays(90)), paper(2, ann, "Net", today.addDays(5)),
                                              paper(3, ben, "Net", today.addDays(-3)), paper(4, ben, "Linux", {}),
                                              paper(5, gone, "Linux", today.addDays(1)), paper(6, ben, "SQL", today.addDays(30))};
        const QList<Certificate> found = expiringCertificates(papers, m_people, today, 30);
        QCOMPARE(found.size(), 1); // the second is renewed, the last has 30 whole days left
        QCOMPARE(found.first().id.value, qint64(3));
        QCOMPARE(expiringCertificates(papers, m_people, today, 31).size(), 2);
    }

    void rateOfADay()
    {
        const Currency euro = *Currency::fromCode(u"EUR");
        const std::vector<PayRate> rates{{{1}, ann, QDate(2026, 1, 1), {5000, euro}}, {{2}, ann, QDate(2025, 1, 1), {4500, euro}},
                                         {{3}, ben, QDate(2026, 3, 4), {7000, euro}}};
        QCOMPARE(hourlyRateOn(rates, ann, QDate(2025, 12, 31))->minor, qint64(4500));
        QCOMPARE(hourlyRateOn(rates, ann, QDate(2026, 1, 1))->minor, qint64(5000));
        QVERIFY(!hourlyRateOn(rates, ann, QDate(2024, 12, 31)));
        QCOMPARE(hourlyRateOn(rates, ben, today)->minor, qint64(7000));
        QVERIFY(recordType<PayRate>().field("hourly").isConfidential());
    }

    void nextTalk()
    {
        CapacityData data;
        data.people = m_people;
        data.leave = {{{1}, ann, LeaveKind::Holiday, QDate(2026, 3, 9), QDate(2026, 3, 11), {}, LeaveState::Approved, {}}};
        const Capacity capacity(data);
        Person person = m_people[0];
        person.oneOnOneDays = 14;
        std::vector<OneOnOne> talks{{{1}, ann, QDate(2026, 2, 22), {}, {}}, {{2}, ann, QDate(2026, 2, 8), {}, {}},
                                    {{3}, ben, today, {}, {}}};
        OneOnOneDue due = oneOnOneDue(person, talks, capacity, today);
        QCOMPARE(due.last, QDate(2026, 2, 22));
        QCOMPARE(due.due, QDate(2026, 3, 12)); // Sunday 8 March, then three days off
        talks[0].date = QDate(2026, 2, 17);
        QCOMPARE(oneOnOneDue(person, talks, capacity, today).due, QDate(2026, 3, 3));
        QVERIFY(oneOnOneDue(person, talks, capacity, today).isOverdue(today));
        talks.push_back({{4}, ann, QDate(2026, 3, 20), {}, {}});
        QCOMPARE(oneOnOneDue(person, talks, capacity, today).due, QDate(2026, 3, 20)); // in the calendar
        QCOMPARE(oneOnOneDue(person, {}, capacity, today).due, today);
        person.oneOnOneDays = 0;
        QVERIFY(!oneOnOneDue(person, {}, capacity, today).due.isValid());
    }

    void agendaIsCarriedOver()
    {
        const std::vector<OneOnOne> talks{{{1}, ann, QDate(2026, 2, 1), {}, {}}, {{2}, ann, QDate(2026, 2, 15), {}, {}},
                                          {{3}, ann, QDate(2026, 3, 20), {}, {}}};
        AgendaItem topic{{1}, ann, QStringLiteral("Topic"), AgendaKind::Topic, QDate(2026, 2, 1), {}, {}, {}, {}};
        AgendaItem action{{2}, ann, QStringLiteral("Action"), AgendaKind::Action, QDate(2026, 2, 20), today, ben, {}, {}};
        AgendaItem done{{3}, ann, QStringLiteral("Done"), AgendaKind::Action, QDate(2026, 1, 1), {}, {}, QDate(2026, 2, 1), {}};
        QCOMPARE(carriedOver(topic, talks, today), 1); // not the one in which it came up, nor the one to come
        QCOMPARE(carriedOver(action, talks, today), 0);
        QCOMPARE(carriedOver(done, talks, today), 1);
        const QList<AgendaItem> open = openAgenda({topic, action, done}, ann);
        QCOMPARE(open.size(), 2);
        QCOMPARE(open.first().id, action.id);
    }

    void anActionBecomesATask()
    {
        auto store = test::emptyStore();
        QVERIFY(store->apply({}, {inserted(m_people[0]), inserted(m_people[1])}).isEmpty());
        AgendaItem action{Id<AgendaItem>::make(), ann, QStringLiteral("Write it down"), AgendaKind::Action, today.addDays(-3),
                          today.addDays(5), {}, {}, {}};
        QVERIFY(store->apply({}, {inserted(action)}).isEmpty());
        const StepMoment moment{today, QDateTime(today, QTime(9, 0), Qt::UTC), {}};
        const Changes changes = taskOfAction(action, ben, moment);
        QVERIFY(store->apply({}, changes).isEmpty());
        QCOMPARE(store->all<Task>().size(), size_t(1));
        const Task &task = store->all<Task>().front();
        QCOMPARE(task.title, action.text);
        QCOMPARE(task.assignee, ann);
        QCOMPARE(task.accountable, ben);
        QCOMPARE(task.due, action.due);
        QCOMPARE(store->find(action.id)->task, task.id);
        QVERIFY(!store->find(action.id)->isOpen());
        QVERIFY(taskOfAction(*store->find(action.id), ben, moment).isEmpty());
        QVERIFY(store->apply({}, inverted(changes)).isEmpty());
        QVERIFY(store->all<Task>().empty());
    }

    void theReportHasTheEnginesFigures()
    {
        auto store = test::emptyStore();
        QVERIFY(store->apply({}, sampleTeam(*store, today)).isEmpty());
        ReportRequest request;
        request.today = today;
        request.period = {today, today.addDays(90)};
        request.locale = QLocale::c();
        for (const ReportKind &kind : allReports()) {
            if (kind.name != "skills")
                continue;
            const Report report = kind.make(*store, request);
            const auto &table = std::get<ReportTable>(report.blocks.first());
            const QList<SkillCover> covers = skillCover(*store, today);
            QCOMPARE(table.rows.size(), covers.size());
            for (qsizetype i = 0; i < covers.size(); ++i) {
                QCOMPARE(table.rows.at(i).cells.at(2).toInt(), covers.at(i).factor());
                QCOMPARE(table.rows.at(i).sources.at(2).rows.size(), covers.at(i).holders.size());
                QCOMPARE(table.rows.at(i).tone == Tone::Danger, covers.at(i).hangsOnOne());
            }
            const auto &papers = std::get<ReportTable>(report.blocks.at(2));
            QCOMPARE(papers.rows.size(), expiringCertificates(store->all<Certificate>(), store->all<Person>(), today, 91).size());
            QVERIFY(!papers.rows.isEmpty());
            return;
        }
        QFAIL("there is no such report");
    }

    void rulesRefuse()
    {
        auto store = test::emptyStore();
        QVERIFY(store->apply({}, {inserted(m_people[0]), inserted(m_people[1])}).isEmpty());
        const Skill skill{Id<Skill>::make(), QStringLiteral("SQL"), {}};
        const PersonSkill once{Id<PersonSkill>::make(), ann, skill.id, SkillLevel::Alone, {}, {}, {}};
        PersonSkill twice = once;
        twice.id = Id<PersonSkill>::make();
        QVERIFY(store->apply({}, {inserted(skill), inserted(once)}).isEmpty());
        QVERIFY(!store->apply({}, {inserted(twice)}).isEmpty());
        QVERIFY(!store->apply({}, {inserted(Mentoring{Id<Mentoring>::make(), ann, ann, {}, {}, {}})}).isEmpty());
        QVERIFY(store->apply({}, {inserted(Mentoring{Id<Mentoring>::make(), ben, ann, {}, {}, {}})}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSkills)
#include "tst_skills.moc"
