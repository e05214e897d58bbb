// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked in words in a review, and what the person and colleagues say.
#include "ui/base/viewparts.h"
#include "ui/reviews/competencyrow.h"
#include "ui/reviews/reviewform.h"
#include "ui/reviews/savingedit.h"
#include "ui/reviews/wordinglabel.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace muster {

namespace {

/// What others wrote to a question, a line each; colleagues without their names.
QString othersText(const std::vector<ReviewAnswer> &answers, Id<ReviewQuestion> question)
{
    QStringList lines;
    for (const ReviewAnswer &answer : answers) {
        if (answer.question == question && answer.source != RatingSource::Manager && !answer.text.trimmed().isEmpty())
            lines << ReviewForm::tr("%1: %2").arg(choiceWord<ReviewAnswer>("source", answer.source), answer.text);
    }
    return lines.join(u'\n');
}

} // namespace

std::vector<ReviewQuestion> ReviewForm::questions() const
{
    const Review *review = m_context.store().find(m_id);
    const ReviewTemplate *kind = review ? templateOf(m_context.store(), *review) : nullptr;
    return kind ? questionsOf(m_context.store(), kind->id) : std::vector<ReviewQuestion>();
}

void ReviewForm::addQuestions(QVBoxLayout *down)
{
    for (const ReviewQuestion &question : questions()) {
        QuestionPart part{question.id, headingLabel(question.text), plainLabel({}), nullptr};
        part.heading->setWordWrap(true);
        part.others->setWordWrap(true);
        part.others->setProperty("quiet", true);
        down->addWidget(part.heading);
        down->addWidget(part.others);
        if (isAsked(question, RatingSource::Manager)) {
            part.edit = new SavingEdit(question.text, 2);
            part.heading->setBuddy(part.edit);
            down->addWidget(part.edit);
            down->addWidget(new WordingLabel(*part.edit));
            connect(part.edit, &SavingEdit::saved, this, [this, id = question.id](const QString &text) { answer(id, text); });
        }
        m_questions << part;
    }
}

void ReviewForm::showQuestions(const Review &review)
{
    const std::vector<ReviewAnswer> answers = partsOf(m_context.store().all<ReviewAnswer>(), review.id);
    for (const QuestionPart &part : std::as_const(m_questions)) {
        const QString others = othersText(answers, part.question);
        part.others->setText(others);
        part.others->setVisible(m_showSelf->isChecked() && !others.isEmpty());
        part.heading->setVisible(part.edit || part.others->isVisibleTo(this));
        if (!part.edit)
            continue;
        const auto own = std::find_if(answers.begin(), answers.end(), [&](const ReviewAnswer &each) {
            return each.question == part.question && each.source == RatingSource::Manager;
        });
        part.edit->setSaved(own == answers.end() ? QString() : own->text);
        part.edit->setReadOnly(review.isFrozen() || m_context.store().isReadOnly());
    }
}

bool ReviewForm::answer(Id<ReviewQuestion> question, const QString &text)
{
    const std::vector<ReviewAnswer> answers = partsOf(m_context.store().all<ReviewAnswer>(), m_id);
    const auto own = std::find_if(answers.begin(), answers.end(), [&](const ReviewAnswer &each) {
        return each.question == question && each.source == RatingSource::Manager;
    });
    ReviewAnswer after = own == answers.end() ? ReviewAnswer{Id<ReviewAnswer>::make(), m_id, question, RatingSource::Manager, {}, {}} : *own;
    after.text = text;
    const bool isDone = m_context.perform(tr("Answer question"), {own == answers.end() ? inserted(after) : edited(*own, after)});
    refresh();
    return isDone;
}

} // namespace muster
