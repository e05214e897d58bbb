// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/review.h"
#include "ui/base/context.h"

class QListWidget;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace muster {

class EvidencePanel;
class ReviewForm;

/// The reviews on the left, the one that is written on the right.
class ReviewEditor : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewEditor(Context &context, QWidget *parent = nullptr);

    QListWidget &list() const { return *m_list; }
    EvidencePanel &evidence() const { return *m_evidence; }
    ReviewForm *form() const { return m_form; } ///< null when no review is chosen, and while it is masked
    void choose(Id<Review> review);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void fillList();
    Id<Review> chosen() const; ///< in the list
    void showForm(Id<Review> review);
    void askPrint();

    Context &m_context;
    QListWidget *m_list;
    QScrollArea *m_scroll;
    QStackedWidget *m_right; ///< the form, or why it is not shown
    EvidencePanel *m_evidence;
    QSplitter *m_beside; ///< the form and its evidence
    QStackedWidget *m_stack;
    ReviewForm *m_form = nullptr;
};

} // namespace muster
