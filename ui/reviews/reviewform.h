// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/score.h"
#include "ui/base/context.h"

#include <array>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace muster {

class CompetencyRow;
class SavingEdit;

/// One review, to be written: ratings, texts, goals, actions, evidence and the step it has come to. Each part saves itself.
/// An acknowledged review is shown and not changed; a locked one is amended.
class ReviewForm : public QWidget
{
    Q_OBJECT
public:
    ReviewForm(Context &context, Id<Review> review, QWidget *parent = nullptr);

    Id<Review> review() const { return m_id; }
    /// True while the form has a row for each competency and question of the review's template, and no other.
    bool fits() const;
    void refresh();
    bool answer(Id<ReviewQuestion> question, const QString &text);
    bool rate(Id<Competency> competency, RatingSource source, std::optional<int> rating);

signals:
    void printRequested();

private:
    void addHead(QVBoxLayout *down);
    void addCompetencies(QVBoxLayout *down);
    void addQuestions(QVBoxLayout *down);
    void addTexts(QVBoxLayout *down);
    void addLists(QVBoxLayout *down);
    void showSteps(const Review &review);
    void showScore(const Review &review);
    void showLists(const Review &review);
    void showEvents(const Review &review);
    void showQuestions(const Review &review);
    std::vector<ReviewQuestion> questions() const;
    void fillSteps();
    bool comment(Id<Competency> competency, RatingSource source, const QString &text);
    bool changeRating(Id<Competency> competency, RatingSource source, const std::function<void(Rating &)> &change);
    bool change(const QString &text, const std::function<void(Review &)> &change);
    void addAction();
    void addGoal();
    QListWidget *makeList(const QString &name);
    void openEntries(QListWidget *list, const RecordType &type);

    struct TextPart { SavingEdit *edit; QString Review::*member; };
    struct QuestionPart
    {
        Id<ReviewQuestion> question;
        QLabel *heading, *others;
        SavingEdit *edit; ///< null when it is not put to the manager
    };

    Context &m_context;
    Id<Review> m_id;
    QList<CompetencyRow *> m_rows;
    QList<TextPart> m_texts;
    QList<QuestionPart> m_questions;
    QLabel *m_title, *m_facts, *m_steps, *m_missing, *m_score, *m_answer;
    QPushButton *m_more, *m_next;
    QComboBox *m_overall;
    QCheckBox *m_showSelf; ///< off at first, so that it does not colour what the manager writes
    QListWidget *m_goals = nullptr, *m_actions = nullptr, *m_events = nullptr;
    QPushButton *m_amend;
    QLineEdit *m_newGoal, *m_newAction;
};

} // namespace muster
