// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/score.h"

#include <QWidget>

class QBoxLayout;
class QButtonGroup;
class QLabel;

namespace muster {

class SavingEdit;

/// One competency: a row of buttons for each side's rating, each button with the text of its level, and the comments.
/// Pressing the chosen button again takes the rating back.
class CompetencyRow : public QWidget
{
    Q_OBJECT
public:
    CompetencyRow(const Competency &competency, const QStringList &scale, QWidget *parent = nullptr);

    void show(const Rating *self, const Rating *manager);
    /// Of the ratings those by colleagues for this competency: their mean and comments, without names.
    void showPeers(const std::vector<Rating> &ratings);
    void setLocked(bool locked);
    void setSelfShown(bool shown); ///< the self-review and the colleagues; not at first
    Id<Competency> competency() const { return m_competency.id; }

    QSize minimumSizeHint() const override; ///< where there is no room for both sides they stand one below the other

signals:
    void rated(muster::RatingSource source, std::optional<int> rating);
    void commented(muster::RatingSource source, const QString &comment);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Side
    {
        QButtonGroup *buttons = nullptr;
        SavingEdit *comment = nullptr;
        std::optional<int> rating;
    };
    Side makeSide(RatingSource source, const QString &name, QWidget *place);
    void press(RatingSource source, int rating);
    void show(Side &side, const Rating *rating);
    QString levelText(int rating) const;

    Competency m_competency;
    QStringList m_scale;
    Side m_self, m_manager;
    QWidget *m_selfPlace;
    QBoxLayout *m_sides;
    QLabel *m_level; ///< what the manager's rating looks like
    QLabel *m_gap;
    QLabel *m_peers;
};

} // namespace muster
