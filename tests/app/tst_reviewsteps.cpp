// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/cycle.h"
#include "app/reviews/outcome.h"
#include "app/reviews/reviewsteps.h"
#include "app/reviews/score.h"
#include "app/store/history.h"
#include "tests/support/teams.h"

#include <QTest>

using namespace muster;

namespace {

const QDate today(2026, 2, 10);
const QDateTime now(today, QTime(9, 0), Qt::UTC);

/// A manager, four people, a template with two competencies and a cycle.
struct CycleBench
{
    std::unique_ptr<Store> store = test::emptyStore();
    History history{*store};
    Person head = person(u"Head", {}), ann = person(u"Ann Adams", head.id), ben = person(u"Ben Brown", head.id), cem = person(u"Cem Celik", ann.id),
           dora = person(u"Dora Dorn", ann.id);
    ReviewTemplate form{Id<ReviewTemplate>::make(), QStringLiteral("Staff"), 1, QStringLiteral("Low\nFair\nGood\nHigh")};
    Competency quality{Id<Competency>::make(), form.id, QStringLiteral("Quality"), {}, 3, {}}, team{Id<Competency>::make(), form.id, QStringLiteral("Team"), {}, 1, {}};
    ReviewCycle cycle{Id<ReviewCycle>::make(), QStringLiteral("2025"), QDate(2025, 1, 1), QDate(2025, 12, 31), QDate(2026, 3, 1), form.id};

    static Person person(const char16_t *name, Id<Person> manager)
    {
        Person made;
        made.id = Id<Person>::make();
        made.name = QString::fromUtf16(name);
        made.manager = manager;
        return made;
    }

    CycleBench()
    {
        ann.department = QStringLiteral("Network");
        cem.role = QStringLiteral("Developer");
        dora.kind = PersonKind::Contractor;
        cycle.selfDue = QDate(2026, 1, 15);
        cycle.draftDue = QDate(2026, 2, 1);
        make({inserted(head), inserted(ann), inserted(ben), inserted(cem), inserted(dora), inserted(form), inserted(quality), inserted(team), inserted(cycle)});
        make(makeReviews(cycle, {ann.id, ben.id, cem.id}, *store, today));
    }

    void make(const Changes &changes)
    {
        if (const Problems problems = history.perform(QStringLiteral("Test"), changes); !problems.isEmpty())
            qFatal("%s", qPrintable(toText(problems)));
    }
    bool isRefused(const Changes &changes) { return !changes.isEmpty() && !history.perform(QStringLiteral("Test"), changes).isEmpty(); }
    const Review &review(const Person &of) const
    {
        const auto &all = store->all<Review>();
        return *std::find_if(all.begin(), all.end(), [&](const Review &each) { return each.person == of.id; });
    }
    /// Takes the step; false when the review or the store does not let it.
    bool step(const Person &of, ReviewStep which, const QString &note = {})
    {
        const Changes changes = takeStep(review(of), which, *store, {today, now, note});
        return !changes.isEmpty() && history.perform(stepText(which), changes).isEmpty();
    }
    void bring(const Person &of, ReviewState to)
    {
        while (review(of).state < to) {
            if (!step(of, *usualStep(review(of), *store, today)))
                qFatal("a step was refused");
        }
    }
    Changes stateEdit(const Person &of, ReviewState state)
    {
        Review after = review(of);
        after.state = state;
        return {edited(review(of), after)};
    }
};

} // namespace

class TestReviewSteps : public QObject
{
    Q_OBJECT
private slots:
    void goesStepByStepAndWritesEachDown()
    {
        CycleBench b;
        b.bring(b.ann, ReviewState::Locked);
        QCOMPARE(b.review(b.ann).acknowledgement, Acknowledgement::Agrees);
        const std::vector<ReviewEvent> events = partsOf(b.store->all<ReviewEvent>(), b.review(b.ann).id);
        QCOMPARE(events.size(), size_t(7));
        for (size_t i = 0; i < events.size(); ++i) {
            QCOMPARE(int(events[i].from), int(i));
            QCOMPARE(int(events[i].state), int(i) + 1);
            QCOMPARE(events[i].at, now);
        }
        QVERIFY(stepsFor(b.review(b.ann), *b.store, today).isEmpty());
        QCOMPARE(b.store->history(&recordType<Review>(), b.review(b.ann).id.value).first().text, QStringLiteral("Lock review"));
    }

    void noOtherWayIsTaken()
    {
        CycleBench b;
        QVERIFY(b.isRefused(b.stateEdit(b.ann, ReviewState::SelfReview))); // without its event
        QVERIFY(b.isRefused(b.stateEdit(b.ann, ReviewState::Locked)));
        QVERIFY(!b.step(b.ann, ReviewStep::Share));
        // With an event, but past the steps between.
        Changes jump = b.stateEdit(b.ann, ReviewState::Locked);
        jump << inserted(ReviewEvent{Id<ReviewEvent>::make(), b.review(b.ann).id, now, ReviewState::Draft, ReviewState::Locked, {}});
        QVERIFY(b.isRefused(jump));
        b.bring(b.ann, ReviewState::Locked);
        QVERIFY(b.isRefused(b.stateEdit(b.ann, ReviewState::Acknowledged)));
        // An event is neither changed nor removed alone.
        ReviewEvent event = b.store->all<ReviewEvent>().front(), changed = event;
        changed.note = QStringLiteral("other");
        QVERIFY(b.isRefused({edited(event, changed)}));
        QVERIFY(b.isRefused({removed(b.store->all<ReviewEvent>().back())}));
    }

    void aStepIsUndone()
    {
        CycleBench b;
        b.bring(b.ann, ReviewState::Locked);
        const size_t events = b.store->all<ReviewEvent>().size();
        b.history.undo();
        QCOMPARE(b.review(b.ann).state, ReviewState::Acknowledged);
        QCOMPARE(b.store->all<ReviewEvent>().size(), events - 1);
        b.history.undo();
        QCOMPARE(b.review(b.ann).state, ReviewState::Discussed);
        QCOMPARE(b.review(b.ann).acknowledgement, Acknowledgement::None);
        b.history.redo();
        b.history.redo();
        QCOMPARE(b.review(b.ann).state, ReviewState::Locked);
    }

    void whatIsAcknowledgedStays()
    {
        CycleBench b;
        Rating rating{Id<Rating>::make(), b.review(b.ann).id, b.quality.id, RatingSource::Manager, 3, {}};
        b.make({inserted(rating)});
        b.bring(b.ann, ReviewState::Acknowledged);
        Rating other = rating;
        other.rating = 4;
        QVERIFY(b.isRefused({edited(rating, other)}));
        QVERIFY(b.isRefused({removed(rating)}));
        QVERIFY(b.isRefused({inserted(Rating{Id<Rating>::make(), rating.review, b.team.id, RatingSource::Manager, 2, {}})}));
        Review changed = b.review(b.ann);
        changed.summary = QStringLiteral("something else");
        QVERIFY(b.isRefused({edited(b.review(b.ann), changed)}));
        // Taken back with a reason, it can be changed, and the answer is gone.
        QVERIFY(!b.step(b.ann, ReviewStep::TakeBack));
        QVERIFY(b.step(b.ann, ReviewStep::TakeBack, QStringLiteral("a goal was forgotten")));
        QCOMPARE(b.review(b.ann).state, ReviewState::Discussed);
        QCOMPARE(b.review(b.ann).acknowledgement, Acknowledgement::None);
        b.make({edited(rating, other)});
        // The review goes with all that is in it, also when it is locked: erasure comes first.
        b.bring(b.ann, ReviewState::Locked);
        b.make(b.store->removalWithParts(recordType<Review>(), b.review(b.ann).id.value));
    }

    void answersAreWhatWasSaid()
    {
        CycleBench b;
        b.bring(b.ann, ReviewState::Discussed);
        QVERIFY(!b.step(b.ann, ReviewStep::Disagree, QStringLiteral("  ")));
        QVERIFY(b.step(b.ann, ReviewStep::Disagree, QStringLiteral("The supplier was late")));
        QCOMPARE(b.review(b.ann).acknowledgement, Acknowledgement::Disagrees);
        QCOMPARE(b.review(b.ann).personComment, QStringLiteral("The supplier was late"));
        b.bring(b.ben, ReviewState::Shared);
        QVERIFY(!b.step(b.ben, ReviewStep::Agree)); // not before it was discussed
        QVERIFY(b.step(b.ben, ReviewStep::Refuse, QStringLiteral("Offered twice; the works council was there")));
        QCOMPARE(b.review(b.ben).acknowledgement, Acknowledgement::Refused);
        QCOMPARE(b.store->all<ReviewEvent>().back().note, QStringLiteral("Offered twice; the works council was there"));
        // The state alone, without an answer.
        b.bring(b.cem, ReviewState::Discussed);
        Changes mute = b.stateEdit(b.cem, ReviewState::Acknowledged);
        mute << inserted(ReviewEvent{Id<ReviewEvent>::make(), b.review(b.cem).id, now, ReviewState::Discussed, ReviewState::Acknowledged, {}});
        QVERIFY(b.isRefused(mute));
    }

    void aLockedReviewIsAmended()
    {
        CycleBench b;
        b.bring(b.ann, ReviewState::Acknowledged);
        QVERIFY(amend(b.review(b.ann), QStringLiteral("More"), {}, now).isEmpty());
        QVERIFY(b.isRefused({inserted(Amendment{Id<Amendment>::make(), b.review(b.ann).id, now, {}, QStringLiteral("More")})}));
        b.bring(b.ann, ReviewState::Locked);
        b.make(amend(b.review(b.ann), QStringLiteral("The certificate came late"), QStringLiteral("Head"), now));
        const Amendment added = b.store->all<Amendment>().back();
        Amendment changed = added;
        changed.text = QStringLiteral("No");
        QVERIFY(b.isRefused({edited(added, changed)}));
        QVERIFY(b.isRefused({removed(added)}));
        b.history.undo(); // refused as well
        QCOMPARE(b.store->all<Amendment>().size(), size_t(1));
    }

    void whoHasLeftIsEnded()
    {
        CycleBench b;
        b.bring(b.ben, ReviewState::ManagerDraft);
        QVERIFY(!b.step(b.ben, ReviewStep::End));
        Person left = b.ben;
        left.ended = QDate(2026, 1, 31);
        b.make({edited(b.ben, left)});
        QCOMPARE(usualStep(b.review(b.ben), *b.store, today), std::optional(ReviewStep::End));
        QVERIFY(b.step(b.ben, ReviewStep::End));
        QVERIFY(b.review(b.ben).isClosed());
        QVERIFY(stepsFor(b.review(b.ben), *b.store, today).isEmpty());
        QVERIFY(!stepDue(b.review(b.ben), b.cycle).isValid());
        QCOMPARE(countAtLeast(reviewsOf(*b.store, b.cycle.id), ReviewState::Draft), 2);
    }

    void oneReviewAPersonAndCycle()
    {
        CycleBench b;
        Review twin = b.review(b.ann);
        twin.id = Id<Review>::make();
        QVERIFY(b.isRefused({inserted(twin)}));
        QVERIFY(makeReviews(b.cycle, {b.ann.id}, *b.store, today).isEmpty());
        const Changes fresh = makeReviews(b.cycle, {b.ann.id, b.dora.id}, *b.store, today);
        QCOMPARE(fresh.size(), 2); // the review and the self-review asked for
        const Review made = fromRow<Review>(*fresh.first().after);
        QCOMPARE(made.person, b.dora.id);
        QCOMPARE(made.reviewer, b.ann.id);
        QCOMPARE(made.due, b.cycle.due);
        QCOMPARE(fromRow<ReviewInput>(*fresh.last().after).due, b.cycle.selfDue);
    }

    void populations_data()
    {
        QTest::addColumn<QString>("population");
        QTest::addColumn<QString>("who");
        QTest::newRow("everybody but contractors") << QString() << QStringLiteral("Ann Adams|Ben Brown|Cem Celik|Head");
        QTest::newRow("contractors too") << QStringLiteral("contractors") << QStringLiteral("Ann Adams|Ben Brown|Cem Celik|Dora Dorn|Head");
        QTest::newRow("a department") << QStringLiteral("department:net") << QStringLiteral("Ann Adams");
        QTest::newRow("a role or a name") << QStringLiteral("role:developer, brown") << QStringLiteral("Ben Brown|Cem Celik");
        QTest::newRow("below a manager, through others") << QStringLiteral("manager:Head") << QStringLiteral("Ann Adams|Ben Brown|Cem Celik");
        QTest::newRow("but one") << QStringLiteral("manager:Head, -Ben") << QStringLiteral("Ann Adams|Cem Celik");
        QTest::newRow("all but one") << QStringLiteral("-name:Head") << QStringLiteral("Ann Adams|Ben Brown|Cem Celik");
        QTest::newRow("nobody") << QStringLiteral("department:Moon") << QString();
    }

    void populations()
    {
        QFETCH(QString, population);
        QFETCH(QString, who);
        CycleBench b;
        b.cycle.population = population;
        QStringList names;
        for (const Person &person : populationOf(b.cycle, *b.store, today))
            names << person.name;
        QCOMPARE(names.join(u'|'), who);
    }

    void deadlinesFollowTheSteps()
    {
        CycleBench b;
        QCOMPARE(stepDue(b.review(b.ann), b.cycle), QDate(2026, 1, 15));
        QVERIFY(isOverdue(b.review(b.ann), b.cycle, today));
        b.bring(b.ann, ReviewState::SelfReview);
        QCOMPARE(stepDue(b.review(b.ann), b.cycle), QDate(2026, 2, 1));
        b.bring(b.ann, ReviewState::ManagerDraft);
        QCOMPARE(stepDue(b.review(b.ann), b.cycle), QDate(2026, 3, 1)); // no day for what lies between: the last one
        b.bring(b.ann, ReviewState::Acknowledged);
        QVERIFY(!stepDue(b.review(b.ann), b.cycle).isValid());
    }

    void aTemplateInUseStaysAsItIs()
    {
        CycleBench b;
        Competency renamed = b.quality;
        renamed.name = QStringLiteral("Care");
        b.make({edited(b.quality, renamed)}); // nobody is rated yet
        b.make({inserted(Rating{Id<Rating>::make(), b.review(b.ann).id, b.quality.id, RatingSource::Self, 2, {}})});
        QVERIFY(isInUse(*b.store, b.form.id));
        QVERIFY(b.isRefused({edited(renamed, b.quality)}));
        QVERIFY(b.isRefused({inserted(Competency{Id<Competency>::make(), b.form.id, QStringLiteral("New"), {}, 1, {}})}));
        ReviewTemplate scale = b.form;
        scale.scale = QStringLiteral("No\nYes");
        QVERIFY(b.isRefused({edited(b.form, scale)}));
        Id<ReviewTemplate> next;
        b.make(newVersion(*b.store, b.form, &next));
        QCOMPARE(b.store->find(next)->version, 2);
        QCOMPARE(b.store->find(next)->name, QStringLiteral("Staff 2"));
        b.make(newVersion(*b.store, *b.store->find(next)));
        QCOMPARE(b.store->all<ReviewTemplate>().back().name, QStringLiteral("Staff 3"));
        QCOMPARE(competenciesOf(*b.store, next).size(), size_t(2));
        QCOMPARE(competenciesOf(*b.store, next).front().name, QStringLiteral("Care"));
        QVERIFY(!isInUse(*b.store, next));
    }

    void missingItemsAreNamed()
    {
        CycleBench b;
        b.make({inserted(Rating{Id<Rating>::make(), b.review(b.ann).id, b.quality.id, RatingSource::Manager, 3, {}})});
        Review written = b.review(b.ann);
        written.strengths = written.summary = QStringLiteral("Good");
        b.make({edited(b.review(b.ann), written)});
        QCOMPARE(missingItems(*b.store, b.review(b.ann)), (QStringList{QStringLiteral("Team is not rated"), QStringLiteral("no improvements are named")}));
    }
};

QTEST_GUILESS_MAIN(TestReviewSteps)
#include "tst_reviewsteps.moc"
