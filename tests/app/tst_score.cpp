// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/score.h"

#include <QTest>

using namespace muster;

class TestScore : public QObject
{
    Q_OBJECT
private slots:
    void onlyRatedItemsCount()
    {
        const Score s = score({{3, 4}, {2, std::nullopt}, {1, 2}});
        QCOMPARE(s.hundredths, std::optional<qint64>(350)); // (3 x 4 + 1 x 2) / 4, not / 6
        QCOMPARE(s.coverage(), Percent{667});
        QCOMPARE(s.rated, 2);
        QCOMPARE(s.items, 3);
        QCOMPARE(s.nearest(), std::optional(4));
        QCOMPARE(s.toString(QLocale::c()), QStringLiteral("3.5"));
    }

    void nothingRatedIsNoNumber()
    {
        const Score s = score({{1, std::nullopt}});
        QVERIFY(!s.hundredths);
        QVERIFY(!s.nearest());
        QCOMPARE(s.coverage(), Percent{0});
        QCOMPARE(score({}).coverage(), Percent{});
    }

    void sidesPeersAndGap()
    {
        const std::vector<Competency> competencies{{{1}, {}, QStringLiteral("Quality"), {}, 3, {}},
                                                   {{2}, {}, QStringLiteral("Teamwork"), {}, 1, {}},
                                                   {{3}, {}, QStringLiteral("Delivery"), {}, 2, {}}};
        const auto rating = [](int competency, RatingSource source, int value) {
            static qint64 id = 0;
            return Rating{{++id}, {1}, {competency}, source, value, {}};
        };
        const ReviewScore s(competencies, {rating(1, RatingSource::Self, 4), rating(1, RatingSource::Manager, 3),
                                           rating(2, RatingSource::Self, 2), rating(2, RatingSource::Manager, 4),
                                           rating(3, RatingSource::Self, 5), rating(1, RatingSource::Peer, 3),
                                           rating(1, RatingSource::Peer, 4)});
        QCOMPARE(s.competencies[0].gap(), std::optional(-1));
        QCOMPARE(s.competencies[1].gap(), std::optional(2));
        QVERIFY(!s.competencies[2].gap());
        QCOMPARE(s.competencies[0].peers, std::optional<qint64>(350));
        QCOMPARE(s.competencies[0].peerCount, 2);
        QCOMPARE(s.gap(), std::optional<qint64>(-25)); // (3 x -1 + 1 x 2) / 4
        QCOMPARE(s.manager.hundredths, std::optional<qint64>(325)); // (9 + 4) / 4
        QCOMPARE(s.self.hundredths, std::optional<qint64>(400));    // (12 + 2 + 10) / 6
        QCOMPARE(s.peers.hundredths, std::optional<qint64>(350));
        Review review;
        QCOMPARE(overallRating(review, s), std::optional(3));
        review.overall = 5;
        QCOMPARE(overallRating(review, s), std::optional(5));
    }

    void scale()
    {
        ReviewTemplate t;
        t.scale = QStringLiteral("Below\nMeets \n\nExceeds\n");
        QCOMPARE(scaleWords(t).size(), 3);
        QCOMPARE(ratingWord(t, 2), QStringLiteral("Meets"));
        QVERIFY(ratingWord(t, 4).isEmpty());
        QVERIFY(ratingWord(t, 0).isEmpty());
    }

    void goalProgress()
    {
        Goal goal;
        goal.start = 40;
        goal.target = 10; // fewer is better
        goal.current = 25;
        QCOMPARE(progress(goal), Percent{500});
        goal.current = 55;
        QCOMPARE(progress(goal), Percent{-500});
        goal.target = 40;
        QCOMPARE(progress(goal), Percent{});
    }
};

QTEST_GUILESS_MAIN(TestScore)
#include "tst_score.moc"
