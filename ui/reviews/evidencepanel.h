// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/evidence.h"
#include "ui/base/context.h"

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace muster {

class MonthBar;

/// What happened in the period of a review, beside the form: filtered by kind, cited in one step, with a bar of the months
/// that shows whether the whole period is remembered; what was written last time; and what is expected at the level.
class EvidencePanel : public QWidget
{
    Q_OBJECT
public:
    explicit EvidencePanel(Context &context, QWidget *parent = nullptr);

    void setReview(Id<Review> review);
    void refresh();
    QListWidget &list() const { return *m_list; }
    /// Cites the selected evidence for the competency that is chosen below, or for the whole review.
    void citeSelected();

private:
    QWidget *makeEvidence();
    void fillCited(const Review &review);
    void showLast(const Review &review);
    void showExpected(const Review &review);
    void addLine(QListWidget *list, const QString &text, const RecordType *type, RecordId id, Tone tone);

    Context &m_context;
    Id<Review> m_id;
    QList<Evidence> m_shown; ///< one a line of the list
    QComboBox *m_kind, *m_competency;
    MonthBar *m_months;
    QLabel *m_hint, *m_last, *m_expected;
    QListWidget *m_list, *m_cited;
    QPushButton *m_cite, *m_remove, *m_add;
};

/// Months as small bars, as high as what is known of each; months with nothing stand out.
class MonthBar : public QWidget
{
    Q_OBJECT
public:
    explicit MonthBar(QWidget *parent = nullptr);
    void show(const MonthCoverage &coverage);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MonthCoverage m_coverage;
};

} // namespace muster
