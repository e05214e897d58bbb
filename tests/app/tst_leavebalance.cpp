// SPDX-License-Identifier: GPL-3.0-or-later
// What leave costs and leaves, and who is missing while it is taken: every figure computed by hand.
#include "app/staff/coverage.h"
#include "app/staff/leavebalance.h"

#include <QTest>

using namespace muster;

namespace {
const Id<Person> ann{1}, ben{2}, cleo{3};
const Id<HolidayCalendar> oslo{7};
const QDate monday(2026, 12, 21); // the week of Christmas: Thursday is the Eve, Friday the Day
const Id<Skill> restore{50};
} // namespace

class TestLeaveBalance : public QObject
{
    Q_OBJECT
private:
    CapacityData m_data;
    std::vector<LeaveEntitlement> m_entitlements;

    Leave &add(Id<Person> person, QDate first, QDate last, LeaveState state = LeaveState::Approved,
               std::optional<Minutes> perDay = {}, LeaveKind kind = LeaveKind::Holiday)
    {
        m_data.leave.push_back({Id<Leave>{qint64(m_data.leave.size()) + 1}, person, kind, first, last, perDay, state, {}});
        return m_data.leave.back();
    }
    LeaveBalance balance(QDate today = monday, int year = 2026) const
    {
        return LeaveBook(m_data, m_entitlements, ann).balance(year, today);
    }

private slots:
    void init()
    {
        m_data = {};
        for (const Id<Person> id : {ann, ben, cleo}) {
            Person person;
            person.id = id;
            person.name = id == ann ? QStringLiteral("Ann") : id == ben ? QStringLiteral("Ben") : QStringLiteral("Cleo");
            person.department = QStringLiteral("Network");
            person.calendar = oslo;
            m_data.people.push_back(person);
        }
        m_data.holidays = {{{1}, oslo, QDate(2026, 12, 24), QStringLiteral("Christmas Eve"), true},
                           {{2}, oslo, QDate(2026, 12, 25), QStringLiteral("Christmas Day"), false}};
        m_entitlements = {{{1}, ann, 2026, Days::whole(25), Days{250}, QDate(2026, 3, 31)}};
    }

    void holidaysAndDaysOffCostNothing()
    {
        add(ann, monday, monday.addDays(6)); // Mon, Tue, Wed, half of Thu; Fri is Christmas, then the weekend
        const LeaveBalance b = balance();
        QCOMPARE(b.approved, Days{350});
        QCOMPARE(b.approvedRows, QList<RecordId>{1});
        // Nothing was taken by 31 March: 2.5 carried over have lapsed; 25 - 3.5 are left.
        QCOMPARE(b.lapsed, Days{250});
        QCOMPARE(b.left(), Days{2150});
    }

    void partTimeDaysAreDays()
    {
        // Four days of six hours, Wednesday free: a week costs three days and half of the Eve.
        m_data.patterns = {{{1}, ann, QDate(2026, 1, 1), {360, 360, 0, 360, 360, 0, 0}}};
        add(ann, monday, monday.addDays(4));
        QCOMPARE(balance().approved, Days{250});
    }

    void halfDaysAndHours()
    {
        add(ann, monday, monday, LeaveState::Approved, Minutes{240});
        add(ann, monday.addDays(1), monday.addDays(1), LeaveState::Approved, Minutes{120});
        QCOMPARE(balance().approved, Days{75});
        m_data.patterns = {{{1}, ann, QDate(2026, 1, 1), {450, 450, 450, 450, 450, 0, 0}}};
        QCOMPARE(balance().approved, Days{53 + 27}); // 240/450 and 120/450
        add(ann, QDate(2026, 12, 24), QDate(2026, 12, 24), LeaveState::Approved, Minutes{240});
        QCOMPARE(balance().approved, Days{80 + 50}); // the Eve has only 225 minutes left
    }

    void requestedStandsApart()
    {
        add(ann, monday, monday.addDays(1));
        add(ann, monday.addDays(1), monday.addDays(2), LeaveState::Requested);
        add(ann, monday.addDays(-7), monday.addDays(-7), LeaveState::Refused);
        const LeaveBalance b = balance();
        QCOMPARE(b.approved, Days::whole(2));
        QCOMPARE(b.requested, Days::whole(1)); // Tuesday is off already
        QCOMPARE(b.left(), Days{2500 - 200});
        QCOMPARE(b.leftIfApproved(), Days{2500 - 300});
        QCOMPARE(b.requestedRows, QList<RecordId>{2});
    }

    void illnessComesFirst()
    {
        add(ann, monday, monday.addDays(2));
        add(ann, monday.addDays(1), monday.addDays(1), LeaveState::Approved, {}, LeaveKind::Sick);
        QCOMPARE(balance().approved, Days::whole(2));
    }

    void carriedOverIsTakenFirst()
    {
        add(ann, QDate(2026, 3, 30), QDate(2026, 4, 1)); // Mon, Tue in time, Wed after it
        QCOMPARE(balance(QDate(2026, 3, 1)).lapsing, Days{50});
        QCOMPARE(balance(QDate(2026, 3, 1)).left(), Days{2750 - 300});
        QCOMPARE(balance(QDate(2026, 4, 1)).lapsed, Days{50});
        QCOMPARE(balance(QDate(2026, 4, 1)).left(), Days{2750 - 50 - 300});
    }

    void onlyTheYearItFallsIn()
    {
        add(ann, QDate(2026, 12, 31), QDate(2027, 1, 1));
        QCOMPARE(balance().approved, Days::whole(1));
        QCOMPARE(balance(monday, 2027).approved, Days::whole(1));
        QVERIFY(balance().hasEntitlement);
        QVERIFY(!balance(monday, 2027).hasEntitlement);
    }

    void costOfOneLeave()
    {
        add(ann, monday, monday);
        const Leave asked = add(ann, monday, monday.addDays(3), LeaveState::Requested);
        const LeaveBook book(m_data, m_entitlements, ann);
        QCOMPARE(book.cost(asked), Days{250}); // Monday is off already; Tue, Wed, half of Thu
        QCOMPARE(book.cost(m_data.leave.front()), Days::whole(1));
    }

    void explains()
    {
        add(ann, monday, monday);
        const LeaveBook book(m_data, m_entitlements, ann);
        const Source source = book.explain(book.balance(2026, monday));
        QCOMPARE(source.rows, QList<RecordId>{1});
        QCOMPARE(source.parts.at(4).value, Days::whole(24).toString(QLocale()));
    }

    void aMinimumThatBreaks()
    {
        const Leave asked = add(ann, monday, monday.addDays(4), LeaveState::Requested);
        add(ben, monday.addDays(1), monday.addDays(2));
        const std::vector<CoverageRule> rules{{{9}, QStringLiteral("Network"), QStringLiteral(" network "), {}, 2}};
        const QList<CoverageGap> gaps = Coverage(m_data, rules, {}).gaps(asked);
        QCOMPARE(gaps.size(), 2); // Tuesday and Wednesday: Cleo alone. On Monday Ben and Cleo are there.
        QCOMPARE(gaps.first().day, monday.addDays(1));
        QCOMPARE(gaps.first().present, 1);
        QCOMPARE(gaps.first().minimum, 2);
        QCOMPARE(gaps.first().away, QList<Id<Person>>{ben});
        QCOMPARE(gaps.last().day, monday.addDays(2));
        const QList<LeaveOverlap> overlaps = Coverage(m_data, rules, {}).overlaps(asked);
        QCOMPARE(overlaps.size(), 1);
        QCOMPARE(overlaps.first().person, ben);
        QCOMPARE(overlaps.first().days, (QList<QDate>{monday.addDays(1), monday.addDays(2)}));
    }

    void onlyHoldersOfTheSkillCount()
    {
        const Leave asked = add(ann, monday, monday, LeaveState::Requested);
        const std::vector<CoverageRule> rules{{{9}, QStringLiteral("Restore"), {}, restore, 1}};
        std::vector<PersonSkill> levels{{{1}, ann, restore, SkillLevel::Alone, {}, {}, {}},
                                        {{2}, ben, restore, SkillLevel::Helped, {}, {}, {}}};
        QCOMPARE(Coverage(m_data, rules, levels).gaps(asked).size(), 1); // Ben needs help
        levels[1].level = SkillLevel::Leads;
        QVERIFY(Coverage(m_data, rules, levels).gaps(asked).isEmpty());
        levels[0].level = SkillLevel::Aware;
        levels[1].level = SkillLevel::Aware;
        QVERIFY(Coverage(m_data, rules, levels).gaps(asked).isEmpty()); // Ann's absence changes nothing
    }

    void requestsDecidedTogetherCountTogether()
    {
        const Leave first = add(ann, monday, monday, LeaveState::Requested);
        const Leave second = add(ben, monday, monday, LeaveState::Requested);
        const std::vector<CoverageRule> rules{{{9}, QStringLiteral("Team"), {}, {}, 2}};
        const Coverage coverage(m_data, rules, {});
        QVERIFY(coverage.gaps(first).isEmpty());
        QCOMPARE(coverage.gaps(first, {first, second}).size(), 1);
        QCOMPARE(coverage.gaps(second, {first, second}).size(), 1);
    }

    void aHalfDayOffIsNoAbsence()
    {
        const Leave asked = add(ann, monday, monday, LeaveState::Requested, Minutes{240});
        const Leave whole = add(ann, monday.addDays(5), monday.addDays(6), LeaveState::Requested); // a weekend
        const std::vector<CoverageRule> rules{{{9}, QStringLiteral("Team"), {}, {}, 3}};
        QVERIFY(Coverage(m_data, rules, {}).gaps(asked).isEmpty());
        QVERIFY(Coverage(m_data, rules, {}).gaps(whole).isEmpty());
    }

    void daysAsText()
    {
        const QLocale german(QLocale::German, QLocale::Germany), english(QLocale::English, QLocale::UnitedKingdom);
        QCOMPARE(Days::parse(u"12,5", german), Days{1250});
        QCOMPARE(Days::parse(u"12\u00BD d", english), Days{1250});
        QCOMPARE(Days::parse(u"-\u00BD", english), Days{-50});
        QCOMPARE(Days::parse(u"-3\u00BD", english), Days{-350});
        QCOMPARE(Days::parse(u"0.25", english), Days{25});
        QVERIFY(!Days::parse(u"0.125", english)); // never rounded in silence
        QVERIFY(!Days::parse(u"12.5", german) || *Days::parse(u"12.5", german) != Days{1250});
        QVERIFY(!Days::parse(u"soon", english));
        QCOMPARE(Days{1250}.toString(german), QStringLiteral("12,5\u00A0d"));
        QCOMPARE(Days{1000}.toString(english), QStringLiteral("10\u00A0d"));
        QCOMPARE(Days{-25}.toDecimal(), QStringLiteral("-0.25"));
        QCOMPARE(Days::fromDecimal(u"-0.25"), Days{-25});
    }
};

QTEST_GUILESS_MAIN(TestLeaveBalance)
#include "tst_leavebalance.moc"
