// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/reviewform.h"

#include "app/base/period.h"
#include "app/reviews/reviewsteps.h"
#include "ui/base/viewparts.h"
#include "ui/reviews/competencyrow.h"
#include "ui/reviews/reviewstep.h"
#include "ui/reviews/savingedit.h"
#include "ui/reviews/wordinglabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

namespace muster {

ReviewForm::ReviewForm(Context &context, Id<Review> review, QWidget *parent)
    : QWidget(parent), m_context(context), m_id(review), m_title(headingLabel({})), m_facts(plainLabel({})),
      m_steps(plainLabel({})), m_missing(plainLabel({})), m_score(plainLabel({})), m_answer(plainLabel({})),
      m_more(new QPushButton(tr("Other steps"))), m_next(new QPushButton), m_overall(new QComboBox),
      m_showSelf(new QCheckBox(tr("Show what others say"))), m_amend(new QPushButton(tr("Add amendment…"))), m_newGoal(new QLineEdit), m_newAction(new QLineEdit)
{
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(16, 12, 16, 16);
    down->setSpacing(8);
    addHead(down);
    addCompetencies(down);
    addQuestions(down);
    addTexts(down);
    addLists(down);
    down->addStretch(1);
    refresh();
}

void ReviewForm::addHead(QVBoxLayout *down)
{
    m_title->setFont(textFont(m_facts->font(), 20, true));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    auto *print = new QPushButton(tr("Print summary…"));
    connect(print, &QPushButton::clicked, this, &ReviewForm::printRequested);
    head->addWidget(print);
    down->addLayout(head);
    m_facts->setProperty("quiet", true);
    m_facts->setWordWrap(true);
    m_score->setWordWrap(true);
    m_overall->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_overall->setMinimumContentsLength(22);
    down->addWidget(m_facts);

    auto *steps = new QHBoxLayout;
    m_steps->setWordWrap(true);
    steps->addWidget(m_steps, 1);
    steps->addWidget(m_more);
    steps->addWidget(m_next);
    m_next->setProperty("primary", true);
    m_next->setObjectName(QStringLiteral("next"));
    m_more->setMenu(new QMenu(m_more));
    down->addLayout(steps);
    m_missing->setWordWrap(true);
    m_missing->setProperty("quiet", true);
    down->addWidget(m_missing);
    connect(m_more->menu(), &QMenu::aboutToShow, this, &ReviewForm::fillSteps);
    connect(m_next, &QPushButton::clicked, this, [this] {
        const Review *review = m_context.store().find(m_id);
        if (const auto step = review ? usualStep(*review, m_context.store(), m_context.today()) : std::nullopt)
            takeStep(m_context, *step, {m_id}, this);
    });

    auto *overall = new QHBoxLayout;
    auto *label = plainLabel(tr("Overall rating"));
    label->setBuddy(m_overall);
    m_overall->setAccessibleName(tr("Overall rating"));
    overall->addWidget(label);
    overall->addWidget(m_overall);
    overall->addStretch(1);
    m_showSelf->setToolTip(tr("Rate first by what you saw yourself; then look how the person and colleagues see it."));
    overall->addWidget(m_showSelf);
    connect(m_showSelf, &QCheckBox::toggled, this, &ReviewForm::refresh);
    down->addLayout(overall);
    down->addWidget(m_score);
    connect(m_overall, &QComboBox::activated, this, [this](int index) {
        change(tr("Set overall rating"), [index](Review &r) { r.overall = index == 0 ? std::nullopt : std::optional(index); });
    });
}

void ReviewForm::addCompetencies(QVBoxLayout *down)
{
    const Review *review = m_context.store().find(m_id);
    const ReviewTemplate *kind = review ? templateOf(m_context.store(), *review) : nullptr;
    if (!kind) {
        down->addWidget(emptyLabel(tr("This review's cycle has no template yet. Give it one, and its competencies stand here.")));
        return;
    }
    const QStringList scale = scaleWords(*kind);
    QString section;
    for (const Competency &competency : competenciesOf(m_context.store(), *review)) {
        if (competency.section != section || m_rows.isEmpty()) {
            section = competency.section;
            down->addWidget(headingLabel(section.isEmpty() ? tr("Competencies") : section));
        }
        auto *row = new CompetencyRow(competency, scale);
        const Id<Competency> id = competency.id;
        connect(row, &CompetencyRow::rated, this,
                [this, id](RatingSource source, std::optional<int> rating) { rate(id, source, rating); });
        connect(row, &CompetencyRow::commented, this,
                [this, id](RatingSource source, const QString &text) { comment(id, source, text); });
        m_rows << row;
        down->addWidget(row);
    }
}

void ReviewForm::addTexts(QVBoxLayout *down)
{
    const auto add = [this](QVBoxLayout *place, const QString &name, QString Review::*member, int lines) {
        auto *edit = new SavingEdit(name, lines);
        auto *label = headingLabel(name);
        label->setBuddy(edit);
        place->addWidget(label);
        place->addWidget(edit);
        place->addWidget(new WordingLabel(*edit));
        connect(edit, &SavingEdit::saved, this, [this, name, member](const QString &text) {
            change(tr("Edit review: %1").arg(name), [&](Review &review) { review.*member = text; });
        });
        m_texts << TextPart{edit, member};
    };
    auto *sides = new QHBoxLayout;
    auto *left = new QVBoxLayout, *right = new QVBoxLayout;
    sides->setSpacing(16);
    sides->addLayout(left);
    sides->addLayout(right);
    down->addLayout(sides);
    add(left, tr("Strengths"), &Review::strengths, 4);
    add(right, tr("Improvements"), &Review::improvements, 4);
    add(down, tr("Summary"), &Review::summary, 4);
    add(down, tr("The person's comment"), &Review::personComment, 3);

    down->addWidget(m_answer);
    add(down, tr("Private notes (never on the person's copy)"), &Review::privateNotes, 3);
}

QListWidget *ReviewForm::makeList(const QString &name)
{
    auto *list = new QListWidget;
    list->setAccessibleName(name);
    list->setFixedHeight(120);
    list->setAlternatingRowColors(true);
    list->setWordWrap(true);
    return list;
}

void ReviewForm::openEntries(QListWidget *list, const RecordType &type)
{
    connect(list, &QListWidget::itemActivated, this, [this, &type](const QListWidgetItem *item) {
        if (const RecordId id = item->data(Qt::UserRole).toLongLong(); id != 0)
            emit m_context.openRequested(&type, id);
    });
}

void ReviewForm::addLists(QVBoxLayout *down)
{
    m_goals = makeList(tr("Goals of the cycle"));
    m_actions = makeList(tr("Agreed actions"));
    openEntries(m_goals, recordType<Goal>());
    openEntries(m_actions, recordType<ReviewAction>());
    const auto addable = [&](QLineEdit *edit, const QString &prompt, void (ReviewForm::*add)()) {
        edit->setPlaceholderText(prompt);
        edit->setAccessibleName(prompt);
        down->addWidget(edit);
        connect(edit, &QLineEdit::returnPressed, this, add);
    };
    down->addWidget(headingLabel(tr("Goals")));
    down->addWidget(m_goals);
    addable(m_newGoal, tr("Add a goal and press Enter"), &ReviewForm::addGoal);
    down->addWidget(headingLabel(tr("Agreed actions")));
    down->addWidget(m_actions);
    addable(m_newAction, tr("Add an action and press Enter"), &ReviewForm::addAction);
    m_events = makeList(tr("Steps taken and amendments"));
    auto *events = new QHBoxLayout;
    events->addWidget(headingLabel(tr("Steps taken and amendments")), 1);
    events->addWidget(m_amend);
    down->addLayout(events);
    down->addWidget(m_events);
    connect(m_amend, &QPushButton::clicked, this, [this] { askAmendment(m_context, m_id, this); });
}

bool ReviewForm::fits() const
{
    const Review *review = m_context.store().find(m_id);
    if (!review)
        return false;
    const std::vector<Competency> wanted = competenciesOf(m_context.store(), *review);
    const std::vector<ReviewQuestion> asked = questions();
    return std::equal(asked.begin(), asked.end(), m_questions.begin(), m_questions.end(),
                      [](const ReviewQuestion &q, const QuestionPart &part) { return part.question == q.id; })
        && std::equal(wanted.begin(), wanted.end(), m_rows.begin(), m_rows.end(),
                      [](const Competency &c, const CompetencyRow *row) { return row->competency() == c.id; });
}

void ReviewForm::refresh()
{
    const Review *review = m_context.store().find(m_id);
    if (!review)
        return;
    const Store &store = m_context.store();
    const Person *person = store.find(review->person), *reviewer = store.find(review->reviewer);
    const ReviewCycle *cycle = store.find(review->cycle);
    m_title->setText(person ? person->name : tr("Nobody"));
    QStringList facts;
    if (person && !person->role.isEmpty())
        facts << person->role;
    if (reviewer)
        facts << tr("reviewed by %1").arg(reviewer->name);
    if (cycle)
        facts << tr("%1, %2").arg(cycle->name, Period{cycle->first, cycle->last}.toString(QLocale()));
    if (review->due.isValid())
        facts << tr("due %1").arg(shortDate(review->due, m_context.today()));
    m_facts->setText(facts.join(QStringLiteral(" · ")));

    const bool isLocked = review->isFrozen() || store.isReadOnly();
    const std::vector<Rating> ratings = ratingsOf(store, m_id);
    for (CompetencyRow *row : std::as_const(m_rows)) {
        const Rating *sides[2] = {nullptr, nullptr};
        for (const Rating &rating : ratings) {
            if (rating.competency == row->competency() && rating.source != RatingSource::Peer)
                sides[rating.source == RatingSource::Self ? 0 : 1] = &rating;
        }
        row->setSelfShown(m_showSelf->isChecked());
        row->show(sides[0], sides[1]);
        row->showPeers(ratings);
        row->setLocked(isLocked);
    }
    for (const TextPart &part : std::as_const(m_texts)) {
        part.edit->setSaved(review->*part.member);
        part.edit->setReadOnly(isLocked);
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_overall, m_newGoal, m_newAction})
        widget->setEnabled(!isLocked);
    showSteps(*review);
    showScore(*review);
    showLists(*review);
    showEvents(*review);
    showQuestions(*review);
}

bool ReviewForm::change(const QString &text, const std::function<void(Review &)> &change)
{
    const Review *review = m_context.store().find(m_id);
    if (!review)
        return false;
    Review after = *review;
    change(after);
    const bool isDone = m_context.perform(text, {edited(*review, after)});
    refresh(); // also when it was refused: the fields then show what holds
    return isDone;
}

bool ReviewForm::rate(Id<Competency> competency, RatingSource source, std::optional<int> rating)
{
    return changeRating(competency, source, [&](Rating &r) { r.rating = rating; });
}

bool ReviewForm::comment(Id<Competency> competency, RatingSource source, const QString &text)
{
    return changeRating(competency, source, [&](Rating &r) { r.comment = text; });
}

bool ReviewForm::changeRating(Id<Competency> competency, RatingSource source, const std::function<void(Rating &)> &change)
{
    const Competency *named = m_context.store().find(competency);
    const QString text = tr("Rate %1").arg(named ? named->name : QString());
    bool isDone = false;
    const std::vector<Rating> ratings = ratingsOf(m_context.store(), m_id);
    const auto found = std::find_if(ratings.begin(), ratings.end(), [&](const Rating &r) {
        return r.competency == competency && r.source == source;
    });
    if (found != ratings.end()) {
        Rating after = *found;
        change(after);
        isDone = m_context.perform(text, {edited(*found, after)});
    } else {
        Rating made;
        made.id = Id<Rating>::make();
        made.review = m_id;
        made.competency = competency;
        made.source = source;
        change(made);
        isDone = m_context.perform(text, {inserted(made)});
    }
    refresh();
    return isDone;
}

} // namespace muster
