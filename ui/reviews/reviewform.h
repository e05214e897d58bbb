// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/score.h"
#include "ui/base/context.h"

#include <array>

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
/// A locked review is shown and not changed.
class ReviewForm : public QWidget
{
    Q_OBJECT
public:
    ReviewForm(Context &context, Id<Review> review, QWidget *parent = nullptr);

    Id<Review> review() const { return m_id; }
    /// True while the form has a row for each competency of the review's template, and no other.
    bool fits() const;
    void refresh();
    bool rate(Id<Competency> competency, RatingSource source, std::optional<int> rating);
    bool setState(ReviewState state);

signals:
    void printRequested();

private:
    void addHead(QVBoxLayout *down);
    void addCompetencies(QVBoxLayout *down);
    void addTexts(QVBoxLayout *down);
    void addLists(QVBoxLayout *down);
    void showSteps(const Review &review);
    void showScore(const Review &review);
    void showLists(const Review &review);
    void showEvidence(const Review &review);
    bool comment(Id<Competency> competency, RatingSource source, const QString &text);
    bool changeRating(Id<Competency> competency, RatingSource source, const std::function<void(Rating &)> &change);
    bool change(const QString &text, const std::function<void(Review &)> &change);
    void addAction();
    void addGoal();
    QListWidget *makeList(const QString &name);
    void openEntries(QListWidget *list, const RecordType &type);

    struct TextPart { SavingEdit *edit; QString Review::*member; };

    Context &m_context;
    Id<Review> m_id;
    QList<CompetencyRow *> m_rows;
    QList<TextPart> m_texts;
    QLabel *m_title, *m_facts, *m_steps, *m_score, *m_months;
    QPushButton *m_back, *m_next;
    QComboBox *m_overall, *m_acknowledgement;
    QListWidget *m_goals = nullptr, *m_actions = nullptr, *m_evidence = nullptr;
    QLineEdit *m_newGoal, *m_newAction;
};

} // namespace muster
