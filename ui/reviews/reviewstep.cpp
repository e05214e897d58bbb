// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/reviewstep.h"

#include "app/reviews/cycle.h"
#include "app/reviews/outcome.h"
#include "ui/base/asking.h"
#include "ui/record/newrecord.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace muster {

namespace {

QString stepWindowText(const char *text, int count = -1)
{
    return QCoreApplication::translate("muster::ReviewStepDialog", text, nullptr, count);
}

/// Says what the reviews lack; true when they are to be shared all the same.
bool isSharedAllTheSame(const Context &context, const QList<Review> &reviews, QWidget *parent)
{
    constexpr int most = 12;
    QStringList lines;
    for (const Review &review : reviews) {
        const QStringList missing = missingItems(context.store(), review);
        if (!missing.isEmpty())
            lines << QStringLiteral("%1: %2").arg(context.store().title(recordType<Person>(), review.person.value), missing.join(QStringLiteral(", ")));
    }
    if (lines.isEmpty())
        return true;
    QMessageBox question(parent);
    question.setIcon(QMessageBox::Question);
    question.setWindowTitle(stepText(ReviewStep::Share));
    question.setTextFormat(Qt::PlainText);
    question.setText(stepWindowText(QT_TRANSLATE_NOOP("muster::ReviewStepDialog", "Not everything is filled in yet. Share it all the same?")));
    question.setInformativeText(lines.mid(0, most).join(QLatin1Char('\n')));
    QPushButton *share = question.addButton(stepWindowText(QT_TRANSLATE_NOOP("muster::ReviewStepDialog", "Share it")), QMessageBox::AcceptRole);
    question.addButton(QMessageBox::Cancel);
    question.exec();
    return question.clickedButton() == share;
}

} // namespace

QList<ReviewStep> stepsOf(const Context &context, const QList<Id<Review>> &reviews)
{
    QList<ReviewStep> steps;
    for (const Id<Review> id : reviews) {
        const Review *review = context.store().find(id);
        for (const ReviewStep step : review ? stepsFor(*review, context.store(), context.today()) : QList<ReviewStep>()) {
            if (!steps.contains(step))
                steps << step;
        }
    }
    std::sort(steps.begin(), steps.end());
    return steps;
}

bool takeStep(Context &context, ReviewStep step, const QList<Id<Review>> &reviews, QWidget *parent)
{
    QList<Review> able;
    for (const Id<Review> id : reviews) {
        if (const Review *review = context.store().find(id); review && isAllowed(*review, step, context.store(), context.today()))
            able << *review;
    }
    if (able.isEmpty() || (step == ReviewStep::Share && !isSharedAllTheSame(context, able, parent)))
        return false;
    ReviewMoment moment{context.today(), QDateTime::currentDateTimeUtc(), {}};
    if (const QString question = stepQuestion(step); !question.isEmpty()) {
        const std::optional<QString> answer = askText(parent, stepText(step), question);
        if (!answer || answer->trimmed().isEmpty())
            return false;
        moment.note = *answer;
    }
    Changes changes;
    for (const Review &review : std::as_const(able))
        changes += takeStep(review, step, context.store(), moment);
    return context.perform(stepText(step), changes);
}

bool askAmendment(Context &context, Id<Review> id, QWidget *parent)
{
    const Review *review = context.store().find(id);
    if (!review || !review->isClosed())
        return false;
    const QString title = stepWindowText(QT_TRANSLATE_NOOP("muster::ReviewStepDialog", "Add amendment"));
    const std::optional<QString> text = askText(parent, title,
        stepWindowText(QT_TRANSLATE_NOOP("muster::ReviewStepDialog", "What is to be added? It can neither be changed nor taken back.")));
    const Changes changes = text ? amend(*review, *text, context.store().team().manager, QDateTime::currentDateTimeUtc()) : Changes();
    return !changes.isEmpty() && context.perform(title, changes);
}

bool askObservation(Context &context, Id<Person> person, QWidget *parent)
{
    const RecordType &type = recordType<Observation>();
    Row row = newRow(context, type);
    row.values[type.indexOf("person_id")] = person ? QVariant::fromValue(person.value) : QVariant();
    row.values[type.indexOf("text")] = QString();
    const QList<int> asked{type.indexOf("person_id"), type.indexOf("kind"), type.indexOf("date"), type.indexOf("text"), type.indexOf("said_by")};
    return createRecord(context, type, row, asked, parent) != 0;
}

} // namespace muster
