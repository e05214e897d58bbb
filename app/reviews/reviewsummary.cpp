// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/reviewsummary.h"

#include "app/report/reportframe.h"
#include "app/reviews/goaltable.h"
#include "app/reviews/reviewpieces.h"
#include "app/reviews/score.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString summaryText(const char *text)
{
    return QCoreApplication::translate("muster::ReviewSummary", text);
}

/// All that the blocks of one review are made from.
struct ReviewSheet
{
    const Store &store;
    const ReportRequest &request;
    const Review &review;
    ReviewCycle cycle;
    ReviewTemplate form;
    std::vector<Competency> competencies;
    ReviewScore score;

    ReviewSheet(const Store &s, const ReportRequest &r, const Review &rev)
        : store(s), request(r), review(rev), competencies(competenciesOf(s, rev)),
          score(competencies, ratingsOf(s, rev.id))
    {
        if (const ReviewCycle *found = store.find(review.cycle))
            cycle = *found;
        if (const ReviewTemplate *found = store.find(cycle.reviewTemplate))
            form = *found;
    }

    QString name(Id<Person> person) const { return store.title(recordType<Person>(), person.value); }
    QString date(QDate day) const { return request.locale.toString(day, QLocale::ShortFormat); }
    /// "Exceeds expectations (4 of 5)"
    QString inWords(int rating) const
    {
        return summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "%1 (%2 of %3)"))
            .arg(ratingWord(form, rating)).arg(rating).arg(scaleWords(form).size());
    }
};

ReportFacts reviewFacts(const ReviewSheet &sheet)
{
    const Person *person = sheet.store.find(sheet.review.person);
    ReportFacts facts;
    facts.columns = 3;
    const auto add = [&](const char *label, const QString &value) { facts.facts.append({summaryText(label), value}); };
    add(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Name"), sheet.name(sheet.review.person));
    add(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Role"), person ? person->role : QString());
    add(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Manager"), sheet.name(sheet.review.reviewer));
    add(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Cycle"), sheet.cycle.name);
    add(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Period"),
        Period{sheet.cycle.first, sheet.cycle.last}.toString(sheet.request.locale));
    add(QT_TRANSLATE_NOOP("muster::ReviewSummary", "State"), choiceWord<Review>("state", sheet.review.state));
    return facts;
}

/// "○ ○ ○ ● ○"
QString onScale(int rating, int steps)
{
    QStringList marks;
    for (int step = 1; step <= steps; ++step)
        marks << (step == rating ? QStringLiteral("●") : QStringLiteral("○"));
    return marks.join(u' ');
}

ReportText overallBlock(const ReviewSheet &sheet)
{
    ReportText block;
    block.title = summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Overall"));
    const auto overall = overallRating(sheet.review, sheet.score);
    block.text = overall ? onScale(*overall, int(scaleWords(sheet.form).size())) + QStringLiteral("   ") + sheet.inWords(*overall)
                         : summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Not rated yet."));
    if (sheet.score.manager.hundredths) {
        block.text += QStringLiteral("   ")
                      + summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Weighted mean of the competencies: %1, %2 of %3 rated."))
                            .arg(sheet.score.manager.toString(sheet.request.locale))
                            .arg(sheet.score.manager.rated).arg(sheet.score.manager.items);
    }
    if (!sheet.review.summary.isEmpty())
        block.text += u'\n' + sheet.review.summary;
    return block;
}

ReportTable goalsOf(const ReviewSheet &sheet)
{
    QList<Goal> goals;
    for (const Goal &goal : sheet.store.all<Goal>()) {
        if (goal.person == sheet.review.person && goal.cycle == sheet.review.cycle)
            goals << goal;
    }
    return goalTable(goals, true, sheet.request.locale);
}

QVariant optionalNumber(std::optional<int> number)
{
    return number ? QVariant(qint64(*number)) : QVariant();
}

ReportTable competencyTable(const ReviewSheet &sheet, bool withPeers)
{
    ReportTable table;
    table.title = summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Competencies"));
    table.empty = summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "The template has no competencies."));
    table.columns = {{summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Competency")), "competency", 3, false},
                     {summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Weight")), "weight", 0.8, true},
                     {summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Self")), "self", 0.8, true},
                     {summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Manager")), "manager", 0.8, true},
                     {summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Difference")), "gap", 0.8, true}};
    if (withPeers)
        table.columns.append({summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Peers")), "peers", 0.8, true});
    for (qsizetype i = 0; i < sheet.score.competencies.size(); ++i) {
        const CompetencyScore &entry = sheet.score.competencies.at(i);
        const Competency &competency = sheet.competencies[size_t(i)];
        ReportRow row;
        row.cells = {competency.name, qint64(competency.weight), optionalNumber(entry.self), optionalNumber(entry.manager),
                     optionalNumber(entry.gap())};
        if (withPeers)
            row.cells.append(entry.peers ? QVariant(sheet.request.locale.toString(double(*entry.peers) / 100, 'f', 1))
                                         : QVariant());
        table.rows.append(row);
    }
    if (table.rows.isEmpty())
        return table;
    ReportRow total;
    total.style = ReportRow::Style::Total;
    const QLocale &locale = sheet.request.locale;
    const auto gap = sheet.score.gap();
    total.cells = {summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Weighted mean")), {},
                   sheet.score.self.toString(locale), sheet.score.manager.toString(locale),
                   gap ? QVariant(locale.toString(double(*gap) / 100, 'f', 2)) : QVariant()};
    if (withPeers)
        total.cells.append(sheet.score.peers.toString(locale));
    table.rows.append(total);
    return table;
}

/// What was agreed: single actions, and the steps of the development plan.
ReportTable actionTable(const ReviewSheet &sheet)
{
    ReportTable table;
    table.title = summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Agreed actions and development"));
    table.empty = summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "No actions were agreed."));
    table.columns = {{summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "What")), "what", 3, false},
                     {summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "By when")), "due", 1, false},
                     {summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Who")), "who", 1.4, false}};
    const auto add = [&](const QString &what, QDate due, Id<Person> who) {
        table.rows << ReportRow{{what, due.isValid() ? QVariant(due) : QVariant(), sheet.name(who)}, ReportRow::Style::Normal, 0, Tone::Plain, {}};
    };
    for (const ReviewAction &action : partsOf(sheet.store.all<ReviewAction>(), sheet.review.id))
        add(action.what, action.due, action.owner);
    for (const DevelopmentStep &step : partsOf(sheet.store.all<DevelopmentStep>(), sheet.review.id))
        add(developmentText(sheet.store, step), step.due, step.person);
    return table;
}

ReportText commentBlock(const ReviewSheet &sheet)
{
    ReportText block;
    block.title = summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "The person's comment"));
    block.text = sheet.review.personComment;
    if (sheet.review.acknowledgement != Acknowledgement::None) {
        block.text = choiceWord<Review>("acknowledgement", sheet.review.acknowledgement)
                     + (block.text.isEmpty() ? QString() : QStringLiteral(". ") + block.text);
    }
    return block;
}

Report noReview(const Store &store, const ReportRequest &request, const QString &title)
{
    Report report = reportFrame(store, request, "review", title, request.period);
    report.blocks.append(ReportText{{}, summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary",
                                                                      "There is no review of this person yet.")), false});
    return report;
}

} // namespace

const Review *newestReview(const Store &store, Id<Person> person)
{
    const Review *newest = nullptr;
    QDate first;
    for (const Review &review : store.all<Review>()) {
        if (review.person != person)
            continue;
        const ReviewCycle *cycle = store.find(review.cycle);
        if (!newest || (cycle && cycle->first >= first)) {
            newest = &review;
            first = cycle ? cycle->first : QDate();
        }
    }
    return newest;
}

const Review *reviewBefore(const Store &store, const Review &review)
{
    const ReviewCycle *own = store.find(review.cycle);
    const Review *before = nullptr;
    QDate newest;
    for (const Review &other : store.all<Review>()) {
        const ReviewCycle *cycle = store.find(other.cycle);
        if (!own || !cycle || other.person != review.person || cycle->first >= own->first || (before && cycle->first < newest))
            continue;
        before = &other;
        newest = cycle->first;
    }
    return before;
}

Report reviewSummary(const Store &store, const ReportRequest &request)
{
    const QString title = summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Review summary"));
    const Review *review = request.record != 0 ? store.find(Id<Review>{request.record})
                                               : newestReview(store, Id<Person>{request.person});
    if (!review)
        return noReview(store, request, title);
    const ReviewSheet sheet(store, request, *review);
    Report report = reportFrame(store, request, "review", title, {sheet.cycle.first, sheet.cycle.last});
    report.title = summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "%1 · %2")).arg(title, sheet.name(review->person)); // stands on each page
    report.confidential = request.employeeCopy
                              ? summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Confidential, employee's copy"))
                              : summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Confidential, manager's copy"));
    const ReportSideBySide sides{{summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Strengths")), review->strengths, false},
                                 {summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "To improve")), review->improvements, false}};
    report.blocks = {reviewFacts(sheet), overallBlock(sheet), goalsOf(sheet), sides, competencyTable(sheet, !request.employeeCopy)};
    report.blocks += managerAnswers(store, *review);
    report.blocks << actionTable(sheet);
    report.blocks << commentBlock(sheet);
    report.blocks += amendmentBlocks(store, *review, request.locale);
    const QString reviewer = sheet.name(review->reviewer);
    report.blocks.append(ReportSignatures{{sheet.name(review->person),
        reviewer.isEmpty() ? summaryText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Manager")) : reviewer}});
    if (!request.employeeCopy) // behind the signatures: nobody signs what they have not seen
        report.blocks += managerBlocks(store, *review);
    for (ReportBlock &block : report.blocks) { // one page is to hold it
        if (auto *table = std::get_if<ReportTable>(&block))
            table->isCompact = true;
    }
    return report;
}

} // namespace muster
