// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/reviewpieces.h"

#include "app/report/reportframe.h"
#include "app/reviews/evidence.h"
#include "app/reviews/reviewsummary.h"
#include "app/reviews/score.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString pieceText(const char *text)
{
    return QCoreApplication::translate("muster::ReviewSummary", text);
}

QString answerTo(const std::vector<ReviewAnswer> &answers, Id<ReviewQuestion> question, RatingSource source)
{
    QStringList texts;
    for (const ReviewAnswer &answer : answers) {
        if (answer.question == question && answer.source == source && !answer.text.trimmed().isEmpty())
            texts << answer.text;
    }
    return texts.join(u'\n');
}

/// Both sides of each competency, so that the difference is seen at once.
ChartData sidesChart(const std::vector<Competency> &competencies, const ReviewScore &score)
{
    ChartData chart;
    chart.title = pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Self and manager"));
    chart.horizontal = true;
    ChartSeries self, manager;
    self.name = pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Self"));
    self.role = ChartRole::Plan;
    manager.name = pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Manager"));
    manager.role = ChartRole::Actual;
    const auto value = [](std::optional<int> rating) { return rating ? std::optional(qint64(*rating)) : std::nullopt; };
    for (size_t i = 0; i < competencies.size(); ++i) {
        const CompetencyScore &entry = score.competencies.at(qsizetype(i));
        chart.categories << competencies[i].name;
        self.values << value(entry.self);
        manager.values << value(entry.manager);
    }
    chart.series = {self, manager};
    return chart;
}

ReportTable evidenceTable(const Store &store, const std::vector<Citation> &citations)
{
    ReportTable table;
    table.title = pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Evidence"));
    table.columns = {{pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "For")), "competency", 1.4, false},
                     {pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "What")), "what", 4, false}};
    for (const Citation &citation : citations) {
        const QString about = store.title(recordType<Competency>(), citation.competency.value);
        table.rows << ReportRow{{about.isEmpty() ? pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "all of it")) : about, citedText(store, citation)},
                                ReportRow::Style::Normal, 0, Tone::Plain, {}};
    }
    return table;
}

QVariant ratingCell(std::optional<int> rating) { return rating ? QVariant(qint64(*rating)) : QVariant(); }

ReportTable calibrationTable(const std::vector<Calibration> &rounds)
{
    ReportTable table;
    table.title = pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Calibration"));
    table.columns = {{pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "On")), "at", 1, false},
                     {pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Before")), "before", 0.7, true},
                     {pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "After")), "after", 0.7, true},
                     {pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Reason")), "reason", 4, false}};
    for (const Calibration &round : rounds)
        table.rows << ReportRow{{round.at.toLocalTime().date(), ratingCell(round.before), ratingCell(round.after), round.reason},
                                ReportRow::Style::Normal, 0, Tone::Plain, {}};
    return table;
}

ReportTable eventTable(const std::vector<ReviewEvent> &events)
{
    ReportTable table;
    table.title = pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Steps taken"));
    table.columns = {{pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "On")), "at", 1, false},
                     {pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Step")), "state", 1.4, false},
                     {pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Note")), "note", 4, false}};
    for (const ReviewEvent &event : events)
        table.rows << ReportRow{{event.at.isValid() ? QVariant(event.at.toLocalTime().date()) : QVariant(), choiceWord<Review>("state", event.state), event.note},
                                ReportRow::Style::Normal, 0, Tone::Plain, {}};
    return table;
}

/// A box for each step of the scale, with what it looks like.
ReportTable formTable(const ReviewTemplate &kind, const std::vector<Competency> &competencies)
{
    ReportTable table;
    table.columns << ReportColumn{pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Competency")), "competency", 1.2, false};
    const QStringList scale = scaleWords(kind);
    for (const QString &word : scale)
        table.columns << ReportColumn{word, QByteArray::number(table.columns.size()), 1, false};
    for (const Competency &competency : competencies) {
        ReportRow row;
        row.cells << competency.name;
        for (const QString &level : levelTexts(competency, scale.size()))
            row.cells << QString(QStringLiteral("☐ ") + level);
        table.rows << row;
    }
    return table;
}

/// The questions with what the person and the manager answered.
ReportTable answerTable(const Store &store, const Review &review)
{
    const ReviewTemplate *kind = templateOf(store, review);
    const std::vector<ReviewAnswer> answers = partsOf(store.all<ReviewAnswer>(), review.id);
    ReportTable table;
    table.title = pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "In their own words"));
    table.columns = {{pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Question")), "question", 1.6, false},
                     {pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Self")), "self", 2.4, false},
                     {pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Manager")), "manager", 2.4, false}};
    for (const ReviewQuestion &question : kind ? questionsOf(store, kind->id) : std::vector<ReviewQuestion>()) {
        const QString self = answerTo(answers, question.id, RatingSource::Self), manager = answerTo(answers, question.id, RatingSource::Manager);
        if (!self.isEmpty() || !manager.isEmpty())
            table.rows << ReportRow{{question.text, self, manager}, ReportRow::Style::Normal, 0, Tone::Plain, {}};
    }
    return table;
}

/// The person's review or, of nobody in particular, any of the newest cycle.
const Review *formOf(const Store &store, const ReportRequest &request)
{
    if (request.record != 0)
        return store.find(Id<Review>{request.record});
    if (request.person != 0)
        return newestReview(store, {request.person});
    return store.all<Review>().empty() ? nullptr : &store.all<Review>().back();
}

} // namespace

QList<ReportBlock> managerAnswers(const Store &store, const Review &review)
{
    const ReviewTemplate *kind = templateOf(store, review);
    const std::vector<ReviewAnswer> answers = partsOf(store.all<ReviewAnswer>(), review.id);
    QList<ReportBlock> texts;
    for (const ReviewQuestion &question : kind ? questionsOf(store, kind->id) : std::vector<ReviewQuestion>()) {
        if (const QString text = answerTo(answers, question.id, RatingSource::Manager); !text.isEmpty())
            texts << ReportText{question.text, text, false};
    }
    return texts;
}

QString developmentText(const Store &store, const DevelopmentStep &step)
{
    QStringList more;
    if (step.skill)
        more << (step.target == SkillLevel::None ? store.title(recordType<Skill>(), step.skill.value)
                                                 : QStringLiteral("%1: %2").arg(store.title(recordType<Skill>(), step.skill.value), choiceWord<DevelopmentStep>("target", step.target)));
    if (!step.training.isEmpty())
        more << step.training;
    return more.isEmpty() ? step.what : QStringLiteral("%1 (%2)").arg(step.what, more.join(QStringLiteral("; ")));
}

QList<ReportBlock> amendmentBlocks(const Store &store, const Review &review, const QLocale &locale)
{
    QList<ReportBlock> blocks;
    for (const Amendment &added : partsOf(store.all<Amendment>(), review.id)) {
        QString title = pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Amendment of %1")).arg(locale.toString(added.at.toLocalTime().date(), QLocale::LongFormat));
        if (!added.author.isEmpty())
            title += QStringLiteral(", ") + added.author;
        blocks << ReportText{title, added.text, false};
    }
    return blocks;
}

QList<ReportBlock> managerBlocks(const Store &store, const Review &review)
{
    QList<ReportBlock> blocks;
    const std::vector<Competency> competencies = competenciesOf(store, review);
    const ReviewScore score = reviewScore(store, review);
    if (const ReportTable answers = answerTable(store, review); !answers.rows.isEmpty())
        blocks << answers;
    if (score.self.hundredths && score.manager.hundredths)
        blocks << sidesChart(competencies, score);
    if (const auto citations = partsOf(store.all<Citation>(), review.id); !citations.empty())
        blocks << evidenceTable(store, citations);
    if (const auto rounds = partsOf(store.all<Calibration>(), review.id); !rounds.empty())
        blocks << calibrationTable(rounds);
    if (const auto events = partsOf(store.all<ReviewEvent>(), review.id); !events.empty())
        blocks << eventTable(events);
    if (!review.privateNotes.isEmpty())
        blocks << ReportText{pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Private notes")), review.privateNotes, false};
    return blocks;
}

Report blankForm(const Store &store, const ReportRequest &request)
{
    const Review *review = formOf(store, request);
    const ReviewTemplate *kind = review ? templateOf(store, *review) : nullptr;
    const ReviewCycle *cycle = review ? store.find(review->cycle) : nullptr;
    Report report = blankTemplateForm(store, kind ? kind->id : Id<ReviewTemplate>(), request);
    if (cycle)
        report.period = Period{cycle->first, cycle->last}.toString(request.locale);
    if (kind && (request.person != 0 || request.record != 0))
        std::get<ReportFacts>(report.blocks.first()).facts.first().second = store.title(recordType<Person>(), review->person.value);
    return report;
}

Report blankTemplateForm(const Store &store, Id<ReviewTemplate> reviewTemplate, const ReportRequest &request)
{
    Report report = reportFrame(store, request, "review-form", pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Review form")), request.period);
    report.confidential = pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Confidential"));
    const ReviewTemplate *kind = store.find(reviewTemplate);
    if (!kind) {
        report.blocks = {ReportText{{}, pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "There is no review with a template yet.")), false}};
        return report;
    }
    report.subtitle = kind->name;
    const QString line(24, u'_');
    ReportFacts facts;
    facts.facts = {{pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Name")), line},
                   {pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Date")), line}};
    report.blocks << facts << formTable(*kind, competenciesOf(store, kind->id));
    const QString room = QStringLiteral("\n").repeated(3);
    for (const ReviewQuestion &question : questionsOf(store, kind->id))
        report.blocks << ReportText{question.text, room, false};
    report.blocks << ReportText{pieceText(QT_TRANSLATE_NOOP("muster::ReviewSummary", "Comment")), room, false};
    return report;
}

} // namespace muster
