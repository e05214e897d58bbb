// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/evidence.h"
#include "app/reviews/wording.h"
#include "app/staff/leave.h"
#include "app/store/store.h"
#include "tests/support/teams.h"

#include <QTest>

using namespace muster;

class TestEvidence : public QObject
{
    Q_OBJECT

    std::unique_ptr<Store> m_store;
    Person m_ann, m_ben;
    const QDate m_today{2026, 7, 10};
    const Period m_period{QDate(2026, 1, 1), QDate(2026, 12, 31)};

    template <class T> T add(T record)
    {
        record.id = Id<T>::make();
        if (!m_store->apply(QStringLiteral("Test"), {inserted(record)}).isEmpty())
            qFatal("a record was refused");
        return record;
    }
    Task task(const char16_t *title, TaskState state, QDate due, QDate finished)
    {
        Task made;
        made.title = QString::fromUtf16(title);
        made.assignee = m_ann.id;
        made.state = state;
        made.due = due;
        made.finishedOn = finished;
        return add(made);
    }
    QStringList words() const
    {
        QStringList found;
        for (const Evidence &each : evidenceOf(*m_store, m_ann.id, m_period, m_today))
            found << QStringLiteral("%1 %2 %3").arg(each.date.toString(QStringLiteral("MM-dd")), evidenceWord(each.kind), each.text);
        return found;
    }

private slots:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_store = test::emptyStore();
        m_ann.name = QStringLiteral("Ann");
        m_ben.name = QStringLiteral("Ben");
        m_ann = add(m_ann);
        m_ben = add(m_ben);
    }

    void gathersTheYear()
    {
        task(u"in time", TaskState::Done, QDate(2026, 3, 10), QDate(2026, 3, 9));
        task(u"late", TaskState::Verified, QDate(2026, 3, 10), QDate(2026, 3, 14));
        task(u"overdue", TaskState::Active, QDate(2026, 6, 1), {});
        task(u"to come", TaskState::Active, QDate(2026, 9, 1), {});
        task(u"dropped", TaskState::Dropped, {}, QDate(2026, 4, 1));
        task(u"last year", TaskState::Done, {}, QDate(2025, 12, 31));
        add(Observation{{}, m_ann.id, ObservationKind::Praise, QDate(2026, 5, 5), QStringLiteral("calm"), {}});
        add(Observation{{}, m_ben.id, ObservationKind::Praise, QDate(2026, 5, 5), QStringLiteral("other"), {}});
        add(AgendaItem{{}, m_ann.id, QStringLiteral("too many interruptions"), AgendaKind::Concern, QDate(2026, 5, 6), {}, {}, {}, {}});
        add(Certificate{{}, m_ann.id, QStringLiteral("Linux"), {}, QDate(2026, 2, 2), {}, {}});
        QCOMPARE(words(), (QStringList{QStringLiteral("06-01 Late overdue, still open"), QStringLiteral("05-06 Incident too many interruptions"),
                                       QStringLiteral("05-05 Praise calm"), QStringLiteral("03-14 Late late, 4 d after its date"),
                                       QStringLiteral("03-09 Done in time"), QStringLiteral("02-02 Training Linux")}));
    }

    void monthsAreCovered()
    {
        QList<Evidence> all;
        const auto at = [&](int month, int count, EvidenceKind kind = EvidenceKind::Finished) {
            for (int i = 0; i < count; ++i)
                all << Evidence{kind, QDate(2026, month, 5), {}, nullptr, 0, false};
        };
        at(1, 2);
        at(3, 1);
        at(6, 1);
        at(4, 9, EvidenceKind::Absence); // explains, and shows nothing
        MonthCoverage coverage = monthCoverage(all, m_period, m_today);
        QCOMPARE(coverage.months.size(), 7); // up to today
        QCOMPARE(coverage.covered(), 3);
        QVERIFY(!coverage.isRecent());
        at(7, 4);
        QVERIFY(monthCoverage(all, m_period, m_today).isRecent()); // 5 of 8 in the last two of seven
        QCOMPARE(monthCoverage(all, m_period, QDate(2027, 5, 1)).months.size(), 12);
    }

    void isCitedOnce()
    {
        const Evidence seen{EvidenceKind::Praise, m_today, {}, &recordType<Observation>(), 7, true};
        const Changes changes = cite(seen, {1}, {2}, {});
        QCOMPARE(changes.size(), 1);
        const Citation made = fromRow<Citation>(*changes.first().after);
        QCOMPARE(made.observation.value, RecordId(7));
        QVERIFY(made.task.isNull() && made.goal.isNull());
        QVERIFY(cite(seen, {1}, {2}, {made}).isEmpty());
        QCOMPARE(cite(seen, {1}, {}, {made}).size(), 1);
        QVERIFY(cite({EvidenceKind::Talk, m_today, {}, &recordType<AgendaItem>(), 7, true}, {1}, {}, {}).isEmpty());
    }

    void fromTheOneOnOneInOneStep()
    {
        const AgendaItem praise{{1}, m_ann.id, QStringLiteral("saved the day"), AgendaKind::Praise, QDate(2026, 5, 6), {}, {}, {}, {}};
        Changes changes = observationOf(praise, m_today);
        QCOMPARE(changes.size(), 2);
        QCOMPARE(fromRow<Observation>(*changes[0].after).kind, ObservationKind::Praise);
        QCOMPARE(fromRow<Observation>(*changes[0].after).date, praise.raised);
        QCOMPARE(fromRow<AgendaItem>(*changes[1].after).doneOn, m_today);
        AgendaItem action{{2}, m_ann.id, QStringLiteral("learn Rust"), AgendaKind::Action, QDate(2026, 5, 6), QDate(2026, 9, 1), m_ben.id, {}, {}};
        const std::vector<ReviewCycle> cycles{{{8}, QStringLiteral("2025"), QDate(2025, 1, 1), QDate(2025, 12, 31), {}, {}},
                                              {{9}, QStringLiteral("2026"), m_period.first, m_period.last, {}, {}}};
        const Goal goal = fromRow<Goal>(*goalOf(action, cycles, m_today).first().after);
        QCOMPARE(goal.title, action.text);
        QCOMPARE(goal.person, m_ben.id);
        QCOMPARE(goal.cycle.value, RecordId(9));
        QCOMPARE(goal.due, action.due);
        action.doneOn = m_today;
        QCOMPARE(goalOf(action, {}, m_today).size(), 1);
    }

    void wordsAreHintedAt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("fair") << QStringLiteral("Closed 31 tickets in May, two of them after their date.") << QStringList();
        QTest::newRow("never") << QStringLiteral("He is ALWAYS late and never says so.") << QStringList{QStringLiteral("ALWAYS"), QStringLiteral("never")};
        QTest::newRow("inside a word") << QStringLiteral("nevertheless, sideways") << QStringList();
        QTest::newRow("open ending") << QStringLiteral("her pregnancy") << QStringList{QStringLiteral("pregnancy")};
        QTest::newRow("German") << QStringLiteral("Er war stets bemüht, ist aber nie pünktlich.") << QStringList{QStringLiteral("stets bemüht"), QStringLiteral("nie")};
    }

    void wordsAreHintedAt()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        QStringList found;
        for (const WordingHint &hint : wordingHints(text)) {
            found << hint.word;
            QCOMPARE(text.mid(hint.start, hint.length), hint.word);
            QVERIFY(hint.why.size() > 10);
        }
        QCOMPARE(found, words);
    }
};

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
