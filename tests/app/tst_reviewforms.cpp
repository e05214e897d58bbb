// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recordtypes.h"
#include "app/reviews/cycle.h"
#include "app/reviews/formfile.h"
#include "app/reviews/score.h"
#include "app/sample/sampleteam.h"
#include "tests/support/teams.h"

#include <QTest>

using namespace muster;

/// A form goes out as a text, is filled in as people do, and comes back.
class TestReviewForms : public QObject
{
    Q_OBJECT

    const QDate m_today{2026, 3, 17};
    std::unique_ptr<Store> m_store;
    ReviewInput m_self;

    ReviewMoment moment() const { return {m_today, QDateTime(m_today, QTime(9, 0), Qt::UTC), {}}; }
    const Review &review() const { return *m_store->find(m_self.review); }
    QString form() const { return inputForm(*m_store, m_self, QLocale::c()); }
    /// Puts a mark before a step of the n-th competency.
    static QString marked(QString form, int competency, int step, const QString &with = QStringLiteral("(x)"))
    {
        qsizetype at = 0;
        for (int i = 0; i <= competency; ++i)
            at = form.indexOf(QLatin1String("[rate "), at + 1);
        at = form.indexOf(QStringLiteral("( ) %1 =").arg(step), at);
        return form.replace(at, 3, with);
    }
    QString signedBy(const QString &name, QString form) const { return form.replace(QLatin1String("[name]: "), QLatin1String("[name]: ") + name); }

private slots:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_store = test::emptyStore();
        QVERIFY(m_store->apply(QStringLiteral("Sample"), sampleTeam(*m_store, m_today)).isEmpty());
        for (const ReviewInput &input : m_store->all<ReviewInput>()) {
            if (input.source == RatingSource::Self && m_store->find(input.review)->state == ReviewState::Draft)
                m_self = input;
        }
        QVERIFY(m_self.id);
    }

    void says()
    {
        const QString text = form();
        for (const Competency &competency : competenciesOf(*m_store, review()))
            QVERIFY2(text.contains(QStringLiteral("## ") + competency.name), qPrintable(competency.name));
        QVERIFY(text.contains(QStringLiteral("Which work would you like more of")));
        QVERIFY(!readForm(text.toUtf8(), *m_store).problem.isEmpty()); // it came back empty
        ReviewInput peer = m_self;
        peer.source = RatingSource::Peer;
        QVERIFY(!inputForm(*m_store, peer, QLocale::c()).contains(QStringLiteral("Which work would you like more of"))); // asked of the person only
        QVERIFY(inputFormName(*m_store, m_self).endsWith(QStringLiteral("_self.txt")));
    }

    void comesBack()
    {
        const std::vector<Competency> competencies = competenciesOf(*m_store, review());
        const QString name = m_store->find(m_self.giver)->name;
        QString text = signedBy(QStringLiteral("  ") + name.toUpper(), marked(marked(marked(form(), 0, 4), 1, 2, QStringLiteral("[X]")), 2, 5, QStringLiteral("( v )")));
        const qsizetype at = text.indexOf(QLatin1String("[text]:")) + 7;
        text.insert(at, QStringLiteral(" Two lines\n## of words (x) 3 = not a mark\n"));
        text.insert(text.indexOf(QLatin1Char('\n'), text.indexOf(QLatin1String("[answer "))) + 1, QStringLiteral("Less paper."));
        text.replace(u'\n', QLatin1String("\r\n")); // as some editors save it
        const ReturnedForm back = readForm(QByteArray("\xEF\xBB\xBF") + text.toUtf8(), *m_store);
        QVERIFY2(back.problem.isEmpty(), qPrintable(back.problem));
        QCOMPARE(back.warnings, QStringList());
        QCOMPARE(back.ratings.size(), 3);
        QCOMPARE(back.ratings[0].competency, competencies[0].id);
        QCOMPARE(back.ratings[0].rating, std::optional(4));
        QCOMPARE(back.ratings[0].comment, QStringLiteral("Two lines\n## of words (x) 3 = not a mark"));
        QCOMPARE(back.ratings[1].rating, std::optional(2));
        QCOMPARE(back.ratings[2].rating, std::optional(5));
        QCOMPARE(back.answers.size(), 1);
        QCOMPARE(back.answers[0].text, QStringLiteral("Less paper."));
        QVERIFY(isSignedByGiver(back, *m_store));

        QVERIFY(m_store->apply(QStringLiteral("Form"), takenOver(back, *m_store, moment())).isEmpty());
        QCOMPARE(review().state, ReviewState::SelfReview);
        QCOMPARE(m_store->find(m_self.id)->receivedOn, m_today);
        const Score self = reviewScore(*m_store, review()).self;
        QCOMPARE(self.rated, 3);
        // 3 x 4 + 2 x 2 + 3 x 5 over 8
        QCOMPARE(self.hundredths, std::optional<qint64>(388));
        // The same again changes nothing; a corrected one takes its place.
        QVERIFY(takenOver(back, *m_store, moment()).isEmpty());
        ReturnedForm corrected = back;
        corrected.ratings[0].rating = 1;
        QCOMPARE(takenOver(corrected, *m_store, moment()).size(), 1);
    }

    void doubtsAreTold()
    {
        ReturnedForm back = readForm(marked(marked(form(), 0, 4), 0, 2).toUtf8(), *m_store);
        QVERIFY(!back.problem.isEmpty()); // nothing but two marks
        QCOMPARE(back.warnings.size(), 1);
        back = readForm(signedBy(QStringLiteral("Somebody Else"), marked(form(), 0, 4)).toUtf8(), *m_store);
        QVERIFY(back.problem.isEmpty() && !isSignedByGiver(back, *m_store));
        QVERIFY(!readForm("hello", *m_store).problem.isEmpty());
        QVERIFY(!readForm(form().replace(QString::number(m_self.id.value), QStringLiteral("99")).toUtf8(), *m_store).problem.isEmpty());
        QString foreign = marked(form(), 0, 4);
        foreign.replace(QStringLiteral("[rate %1]").arg(competenciesOf(*m_store, review()).front().id.value), QStringLiteral("[rate 5]"));
        back = readForm(foreign.toUtf8(), *m_store);
        QCOMPARE(back.ratings.size(), 0);
        QCOMPARE(back.warnings.size(), 1);
        QVERIFY(takenOver(back, *m_store, moment()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestReviewForms)
#include "tst_reviewforms.moc"
