// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/aftermathdialogs.h"

#include "app/reviews/score.h"
#include "ui/base/asking.h"
#include "ui/record/newrecord.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString afterText(const char *text)
{
    return QCoreApplication::translate("muster::ReviewStepDialog", text);
}

void tellNothing(Context &context, const QString &step, const char *why)
{
    emit context.refused(step, {{{}, afterText(why), 0}});
}

} // namespace

bool makeTasks(Context &context, Id<Review> id, QWidget *)
{
    const Review *review = context.store().find(id);
    const QString title = afterText(QT_TRANSLATE_NOOP("muster::ReviewStepDialog", "Make tasks of agreed actions"));
    const StepMoment moment{context.today(), QDateTime::currentDateTimeUtc(), {}};
    const Changes changes = review ? tasksOfActions(*review, context.store(), moment) : Changes();
    if (changes.isEmpty())
        tellNothing(context, title, QT_TRANSLATE_NOOP("muster::ReviewStepDialog", "No action is open in this review: none was agreed, or all have become tasks or goals."));
    return !changes.isEmpty() && context.perform(title, changes);
}

bool askDevelopment(Context &context, Id<Review> id, QWidget *parent)
{
    const Review *review = context.store().find(id);
    if (!review)
        return false;
    const RecordType &type = recordType<DevelopmentStep>();
    DevelopmentStep step;
    step.id = Id<DevelopmentStep>::make();
    step.person = review->person;
    step.review = id;
    const QList<int> asked{type.indexOf("what"), type.indexOf("skill_id"), type.indexOf("target"), type.indexOf("training"), type.indexOf("due")};
    if (createRecord(context, type, toRow(step), asked, parent) == 0)
        return false;
    // The target of the skill follows, as its own step: the plan stands also without it.
    const DevelopmentStep *made = context.store().find(step.id);
    const Changes target = made ? plannedStep(*made, context.store()).mid(1) : Changes();
    return target.isEmpty() || context.perform(afterText(QT_TRANSLATE_NOOP("muster::ReviewStepDialog", "Set skill target")), target);
}

bool askRecommendation(Context &context, Id<Review> id, QWidget *parent)
{
    const QString title = afterText(QT_TRANSLATE_NOOP("muster::ReviewStepDialog", "Recommend pay or promotion"));
    if (context.isMasked()) {
        tellNothing(context, title, QT_TRANSLATE_NOOP("muster::ReviewStepDialog", "Confidential text is masked. Show it again first (View)."));
        return false;
    }
    const RecordType &type = recordType<Recommendation>();
    Recommendation one;
    one.id = Id<Recommendation>::make();
    one.review = id;
    const QList<int> asked{type.indexOf("kind"), type.indexOf("amount"), type.indexOf("ladder_level_id"), type.indexOf("from_date"), type.indexOf("reason")};
    return createRecord(context, type, toRow(one), asked, parent) != 0;
}

bool askCalibration(Context &context, Id<Review> id, QWidget *parent)
{
    const Review *review = context.store().find(id);
    const ReviewTemplate *kind = review ? templateOf(context.store(), *review) : nullptr;
    if (!kind || review->isFrozen() || context.isMasked())
        return false;
    const QString title = afterText(QT_TRANSLATE_NOOP("muster::ReviewStepDialog", "Change overall rating"));
    const std::optional<int> now = overallRating(*review, reviewScore(context.store(), *review));
    const QString name = context.store().title(recordType<Person>(), review->person.value);
    const std::optional<int> chosen = askChoice(parent, title, name, scaleWords(*kind), now.value_or(1) - 1);
    if (!chosen || *chosen + 1 == now)
        return false;
    const std::optional<QString> reason = askText(parent, title, afterText(QT_TRANSLATE_NOOP("muster::ReviewStepDialog", "Why? It is kept with the review.")));
    const Changes changes = reason ? calibrate(*review, *chosen + 1, *reason, context.store(), QDateTime::currentDateTimeUtc()) : Changes();
    return !changes.isEmpty() && context.perform(title, changes);
}

} // namespace muster
