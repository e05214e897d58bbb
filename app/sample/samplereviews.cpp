// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/samplefeedback.h"

namespace muster {

namespace {

struct CompetencySpec { const char16_t *section, *name; int weight; };

constexpr CompetencySpec competencySpecs[] = {
    {u"Work", u"Quality of work", 3},
    {u"Work", u"Technical knowledge", 2},
    {u"Work", u"Reliability and deadlines", 3},
    {u"Together", u"Teamwork", 2},
    {u"Together", u"Communication with users", 2},
    {u"Together", u"Sharing knowledge", 1},
    {u"Growth", u"Initiative", 1},
    {u"Growth", u"Learning", 1},
};

constexpr const char16_t *strengthTexts[] = {
    u"Takes a fault to its cause instead of restarting the service. Writes down what was found, so that the next one is quicker.",
    u"Keeps promised dates, and says early when one is in danger. Colleagues ask for help here first.",
    u"Explains technical matters so that other departments can decide. Calm in incidents.",
    u"Leaves systems better documented than they were. Tests restores without being asked.",
    u"Finds simple solutions and defends them in review. Good eye for what users really need.",
};
constexpr const char16_t *improvementTexts[] = {
    u"Takes on too much at once; should hand work back earlier when the week is full.",
    u"Could share more in the team meeting; knowledge of the older systems is held by one person.",
    u"Estimates are often too low by a third. Break larger pieces up before promising a date.",
    u"Should involve the requester sooner when an outcome is unclear, not at the acceptance test.",
    u"Documentation is written late. One hour for it before a piece of work is called done.",
};
constexpr const char16_t *summaryTexts[] = {
    u"A dependable year with visible results. The goals were demanding and were reached in the main.",
    u"A good year with more responsibility than before. The next step is to lead a small project.",
    u"Solid work in a year with many interruptions. Fewer parallel tasks will help next year.",
};
constexpr const char16_t *commentTexts[] = {
    u"I agree, and I would like to take part in the architecture round.",
    u"Thank you. The on-call weeks should be shared more evenly.",
    u"I see my estimates the same way. The training would help.",
};
struct GoalSpec { const char16_t *title, *measure; int start, target; };
constexpr GoalSpec goalSpecs[] = {
    {u"Answer support tickets faster", u"Median hours to first answer", 9, 4},
    {u"Patch servers within two weeks", u"Servers patched in time, in per cent", 72, 95},
    {u"Document the systems in my care", u"Systems with a current runbook", 3, 12},
    {u"Fewer failed deployments", u"Failed deployments a quarter", 8, 2},
    {u"Raise automatic test coverage", u"Share of code covered, in per cent", 41, 70},
    {u"Pass the next certificate level", u"Modules passed", 0, 4},
    {u"Hand over one system to a colleague", u"Steps of the hand-over done", 0, 5},
    {u"Shorten the monthly data load", u"Minutes for the full load", 180, 60},
};
constexpr const char16_t *actionTexts[] = {
    u"Book the estimation workshop",
    u"Hand over the print server to a colleague",
    u"Plan two days a month without interruptions",
    u"Lead the next change review",
    u"Register for the certificate examination",
    u"Present the restore test to the team",
};

struct ReviewFrame
{
    ReviewCycle cycle;
    QList<Competency> competencies;
    bool closed = false; ///< last year's: all of it is done
    Id<ReviewQuestion> question;
    Id<ReviewInput> selfForm = {}, peerForm = {}; ///< of the review that is being made
};

QList<Competency> addTemplate(SampleBuilder &b, Id<ReviewTemplate> &id, Id<ReviewQuestion> &question)
{
    id = b.add(ReviewTemplate{{}, QStringLiteral("Technical staff"), 1,
                              QStringLiteral("Below expectations\nPartly meets expectations\nMeets expectations\n"
                                             "Exceeds expectations\nOutstanding")}).id;
    QList<Competency> competencies;
    for (const CompetencySpec &spec : competencySpecs) {
        const QString name = QString::fromUtf16(spec.name);
        competencies.append(b.add(Competency{
            {}, id, name, QString::fromUtf16(spec.section), spec.weight,
            QStringLiteral("Needs close guidance\nManages routine cases, needs help beyond them\n"
                           "Works independently and reliably\nImproves how the team works\nSets the standard for others")}));
    }
    question = b.add(ReviewQuestion{{}, id, QStringLiteral("What has changed for the better this year?"), {}, AskedOf::Everybody, 1}).id;
    b.add(ReviewQuestion{{}, id, QStringLiteral("Which work would you like more of, and which less?"), {}, AskedOf::Self, 2});
    return competencies;
}

void addRatings(SampleBuilder &b, const Review &review, const ReviewFrame &frame, bool manager)
{
    b.add(ReviewAnswer{{}, review.id, frame.question, RatingSource::Self, QStringLiteral("Fewer interruptions, and a second person for each system."),
                       frame.selfForm});
    if (manager)
        b.add(ReviewAnswer{{}, review.id, frame.question, RatingSource::Manager, QStringLiteral("The handovers work; nothing waits for one person."), {}});
    for (const Competency &competency : frame.competencies) {
        const int own = b.between(3, 4) + (b.oneIn(5) ? 1 : 0);
        b.add(Rating{{}, review.id, competency.id, RatingSource::Self, own, {}, frame.selfForm});
        if (!manager)
            continue;
        std::optional<int> theirs = std::clamp(own + b.between(-1, 1), 2, 5);
        if (b.oneIn(12))
            theirs.reset(); // nothing was seen of it this year
        b.add(Rating{{}, review.id, competency.id, RatingSource::Manager, theirs, {}});
        if (b.oneIn(3))
            b.add(Rating{{}, review.id, competency.id, RatingSource::Peer, b.between(3, 5),
                         QStringLiteral("Good to work with on the last release."), frame.peerForm});
    }
}

void addGoals(SampleBuilder &b, int place, const ReviewFrame &frame)
{
    for (int i = 0; i < 3; ++i) {
        const GoalSpec &spec = goalSpecs[size_t(place * 3 + i) % std::size(goalSpecs)];
        Goal goal;
        goal.title = QString::fromUtf16(spec.title);
        goal.measure = QString::fromUtf16(spec.measure);
        goal.person = b.person(place);
        goal.cycle = frame.cycle.id;
        goal.weight = 3 - i;
        goal.start = spec.start;
        goal.target = spec.target;
        const int done = frame.closed ? b.between(60, 110) : b.between(20, 90);
        goal.current = spec.start + int(scaled(spec.target - spec.start, done, 100));
        goal.due = frame.cycle.last;
        if (frame.closed) {
            goal.state = done >= 90 ? GoalState::Reached : GoalState::Missed;
            goal.rating = done >= 100 ? 4 : done >= 90 ? 3 : 2;
            goal.result = done >= 90 ? QStringLiteral("Reached and kept since.")
                                     : QStringLiteral("Most of the way; the rest goes into the coming year.");
        }
        addCheckIns(b, b.add(goal), frame.cycle);
    }
}

/// Whom was asked, and what has come back.
void addForms(SampleBuilder &b, const Review &review, ReviewFrame &frame, int place)
{
    const QDate asked = frame.cycle.last.addDays(-30), in = std::min(asked.addDays(9), b.today);
    const bool isIn = review.state >= ReviewState::SelfReview;
    frame.selfForm = b.add(ReviewInput{{}, review.id, RatingSource::Self, review.person, std::min(asked, b.today), frame.cycle.selfDue,
                                       isIn ? in : QDate(), isIn ? b.people.at(place).name : QString()}).id;
    frame.peerForm = {};
    if (review.state < ReviewState::ManagerDraft)
        return;
    const int colleague = place + 1 < SamplePerson::Count ? place + 1 : int(SamplePerson::Infrastructure);
    frame.peerForm = b.add(ReviewInput{{}, review.id, RatingSource::Peer, b.person(colleague), std::min(asked, b.today), frame.cycle.selfDue, in,
                                       b.people.at(colleague).name}).id;
}

/// The steps that brought the review to its state; after all its parts, which stay as they are from then on.
void addSteps(SampleBuilder &b, const Review &review, const ReviewFrame &frame)
{
    const QDate first = frame.closed ? frame.cycle.last.addDays(3) : b.today.addDays(-7 * int(review.state));
    for (int state = int(ReviewState::SelfReview); state <= int(review.state); ++state) {
        const QDateTime at(first.addDays(3 * (state - 1)), QTime(9, 30), Qt::UTC);
        b.add(ReviewEvent{{}, review.id, at, ReviewState(state - 1), ReviewState(state), {}});
    }
}

Review addReview(SampleBuilder &b, int place, ReviewState state, ReviewFrame &frame)
{
    Review review;
    review.id = Id<Review>::make();
    review.person = b.person(place);
    review.cycle = frame.cycle.id;
    review.reviewer = b.people.at(place).manager;
    review.state = state;
    review.due = frame.cycle.due;
    const bool drafted = state >= ReviewState::ManagerDraft;
    if (drafted) {
        review.strengths = sampleText(strengthTexts, b.chance(5));
        review.improvements = sampleText(improvementTexts, b.chance(5));
        review.summary = sampleText(summaryTexts, b.chance(3));
        if (b.oneIn(4))
            review.privateNotes = QStringLiteral("Talk about a possible lead role before the budget round.");
    }
    if (state >= ReviewState::Calibrated)
        review.overall = b.between(3, 4);
    if (state >= ReviewState::Acknowledged) {
        review.acknowledgement = b.oneIn(9) ? Acknowledgement::Disagrees : Acknowledgement::Agrees;
        review.personComment = review.acknowledgement == Acknowledgement::Agrees
                                   ? sampleText(commentTexts, b.chance(3))
                                   : QStringLiteral("Two of the delays were caused by the supplier, not by us.");
    }
    review.level = frame.closed || b.people.at(place).kind == PersonKind::Employee ? b.level : Id<LadderLevel>();
    b.add(review);
    addForms(b, review, frame, place);
    if (state >= ReviewState::SelfReview)
        addRatings(b, review, frame, drafted);
    if (drafted) {
        for (int i = 0, count = b.between(1, 2); i < count; ++i)
            b.add(ReviewAction{{}, sampleText(actionTexts, place + i), review.id, b.oneIn(3) ? review.reviewer : review.person,
                               frame.closed ? frame.cycle.last.addDays(b.between(60, 200)) : b.today.addDays(b.between(10, 90))});
    }
    return review;
}

} // namespace

void addSampleReviews(SampleBuilder &b)
{
    Id<ReviewTemplate> reviewTemplate;
    Id<ReviewQuestion> question;
    const QList<Competency> competencies = addTemplate(b, reviewTemplate, question);
    const int yearNow = b.today.year();
    const auto cycle = [&](int year, QDate due) {
        return b.add(ReviewCycle{{}, QStringLiteral("Annual review %1").arg(year), QDate(year, 1, 1), QDate(year, 12, 31), due,
                                 reviewTemplate, {}, SampleBuilder::workday(due.addDays(-35)), SampleBuilder::workday(due.addDays(-21)),
                                 SampleBuilder::workday(due.addDays(-16)), SampleBuilder::workday(due.addDays(-12))});
    };
    addSampleLadder(b);
    ReviewFrame last{cycle(yearNow - 1, QDate(yearNow, 1, 31)), competencies, true, question};
    ReviewFrame now{cycle(yearNow, SampleBuilder::workday(b.today.addDays(18))), competencies, false, question};
    constexpr ReviewState states[] = {
        ReviewState::ManagerDraft, ReviewState::SelfReview, ReviewState::Calibrated, ReviewState::Shared, ReviewState::Draft,
        ReviewState::Discussed, ReviewState::SelfReview, ReviewState::Acknowledged, ReviewState::ManagerDraft,
        ReviewState::Draft, ReviewState::Calibrated, ReviewState::SelfReview, ReviewState::Draft,
    };
    QList<Review> closed, open;
    for (int place = SamplePerson::Infrastructure; place < SamplePerson::Count; ++place) {
        if (b.people.at(place).kind == PersonKind::Contractor)
            continue;
        if (b.people.at(place).started < last.cycle.last.addMonths(-3)) {
            addGoals(b, place, last);
            closed << addReview(b, place, ReviewState::Locked, last);
        }
        addGoals(b, place, now);
        open << addReview(b, place, states[size_t(place - 1)], now);
    }
    addSampleFeedback(b, closed, open);
    for (const Review &review : std::as_const(closed))
        addSteps(b, review, last);
    for (const Review &review : std::as_const(open))
        addSteps(b, review, now);
    b.add(Amendment{{}, closed.first().id, QDateTime(last.cycle.due.addDays(40), QTime(14, 0), Qt::UTC), b.people.at(SamplePerson::Head).name,
                    QStringLiteral("The certificate named as missing was passed in January; the paper came late.")});
}

} // namespace muster
