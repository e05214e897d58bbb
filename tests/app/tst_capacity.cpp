// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/capacity.h"

#include <QTest>

using namespace muster;

namespace {
const Id<Person> ann{1};
const Id<HolidayCalendar> berlin{7};
const QDate monday(2026, 3, 2);
} // namespace

class TestCapacity : public QObject
{
    Q_OBJECT
private:
    CapacityData m_data;
    Leave leave(QDate first, QDate last, std::optional<Minutes> perDay = {})
    {
        return {Id<Leave>{qint64(m_data.leave.size()) + 1}, ann, LeaveKind::Holiday, first, last, perDay, LeaveState::Approved, {}};
    }

private slots:
    void init()
    {
        m_data = {};
        Person person;
        person.id = ann;
        person.calendar = berlin;
        person.focus = 80;
        m_data.people.push_back(person);
    }

    void focusedDay()
    {
        const Capacity capacity(m_data);
        QCOMPARE(capacity.scheduled(ann, monday), Minutes{480});
        QCOMPARE(capacity.net(ann, monday), Minutes{384});
        QCOMPARE(capacity.net(ann, monday.addDays(5)), Minutes{0});
        QCOMPARE(capacity.net(ann, Period::week(monday)), Minutes{5 * 384});
        QCOMPARE(capacity.net(Id<Person>{99}, monday), Minutes{0});
    }

    void newestPatternThatHasBegunCounts()
    {
        m_data.patterns = {{{1}, ann, QDate(2026, 3, 4), {480, 480, 0, 240, 0, 0, 0}},
                           {{2}, ann, QDate(2026, 1, 1), {360, 360, 360, 360, 360, 0, 0}}};
        const Capacity capacity(m_data);
        QCOMPARE(capacity.scheduled(ann, monday), Minutes{360});
        QCOMPARE(capacity.scheduled(ann, QDate(2026, 3, 4)), Minutes{0});   // Wednesday of the new pattern
        QCOMPARE(capacity.scheduled(ann, QDate(2026, 3, 5)), Minutes{240});
        QCOMPARE(capacity.scheduled(ann, QDate(2025, 12, 31)), Minutes{480}); // before any pattern: the full week
        // 360 + 360 + 0 + 240 + 0, each x 80 %
        QCOMPARE(capacity.net(ann, Period::week(monday)), Minutes{288 + 288 + 192});
    }

    void leaveAndHolidayOverlapOnce()
    {
        m_data.holidays = {{{1}, berlin, monday, QStringLiteral("Spring day"), true},
                           {{2}, berlin, monday.addDays(1), QStringLiteral("Founders' day"), false},
                           {{3}, {8}, monday.addDays(2), QStringLiteral("Another town's"), false}};
        m_data.leave = {leave(monday, monday.addDays(1))};
        const Capacity capacity(m_data);
        const auto half = capacity.day(ann, monday);
        QCOMPARE(half.holiday, Minutes{240});
        QCOMPARE(half.leave, Minutes{240}); // not 480: the other half is a holiday
        QCOMPARE(half.net, Minutes{0});
        const auto full = capacity.day(ann, monday.addDays(1));
        QCOMPARE(full.holiday, Minutes{480});
        QCOMPARE(full.leave, Minutes{0});
        QVERIFY(full.leaveRows.isEmpty());
        QVERIFY(capacity.isAway(ann, monday));
        QCOMPARE(capacity.net(ann, monday.addDays(2)), Minutes{384});
    }

    void hoursOfLeaveOnAHalfHoliday()
    {
        m_data.holidays = {{{1}, berlin, monday, QStringLiteral("Spring day"), true}};
        m_data.leave = {leave(monday, monday, Minutes{120})};
        QCOMPARE(Capacity(m_data).net(ann, monday), Minutes{96}); // (480 - 240 - 120) x 80 %
        m_data.leave = {leave(monday, monday, Minutes{240})};
        QCOMPARE(Capacity(m_data).net(ann, monday), Minutes{0});
        m_data.leave = {leave(monday, monday, Minutes{400})};
        QCOMPARE(Capacity(m_data).day(ann, monday).leave, Minutes{240}); // clipped to what is left
    }

    void halfDayLeave()
    {
        m_data.leave = {leave(monday, monday, Minutes{240})};
        const Capacity capacity(m_data);
        QCOMPARE(capacity.net(ann, monday), Minutes{192});
        QVERIFY(!capacity.isAway(ann, monday));
    }

    void onlyApprovedLeaveCounts()
    {
        m_data.leave = {leave(monday, monday)};
        m_data.leave[0].state = LeaveState::Requested;
        QCOMPARE(Capacity(m_data).net(ann, monday), Minutes{384});
        m_data.leave[0].state = LeaveState::Refused;
        QCOMPARE(Capacity(m_data).net(ann, monday), Minutes{384});
    }

    void outsideEmployment()
    {
        m_data.people[0].started = monday.addDays(2);
        m_data.people[0].ended = monday.addDays(3);
        m_data.leave = {leave(monday.addDays(-10), monday.addDays(2))};
        const Capacity capacity(m_data);
        QCOMPARE(capacity.scheduled(ann, monday), Minutes{0});
        QCOMPARE(capacity.day(ann, monday).leave, Minutes{0});
        QCOMPARE(capacity.day(ann, monday.addDays(2)).leave, Minutes{480});
        QCOMPARE(capacity.net(ann, Period::week(monday)), Minutes{384}); // Thursday alone
    }

    void dutyComesAfterFocusAndNeverBelowZero()
    {
        m_data.duties = {{{1}, ann, QStringLiteral("Support rota"), monday, monday.addDays(1), {60, 400, 60, 0, 0, 0, 0}}};
        const Capacity capacity(m_data);
        QCOMPARE(capacity.net(ann, monday), Minutes{324});
        QCOMPARE(capacity.net(ann, monday.addDays(1)), Minutes{0}); // 384 - 400
        QCOMPARE(capacity.net(ann, monday.addDays(2)), Minutes{384}); // the duty has ended
    }

    void explains()
    {
        m_data.leave = {leave(monday, monday)};
        const Source source = Capacity(m_data).explain(ann, Period::week(monday));
        QCOMPARE(source.type, QByteArray("leave"));
        QCOMPARE(source.rows, QList<RecordId>{1});
        QCOMPARE(source.parts.last().value, Minutes{4 * 384}.toString(QLocale()));
    }
};

QTEST_GUILESS_MAIN(TestCapacity)
#include "tst_capacity.moc"
