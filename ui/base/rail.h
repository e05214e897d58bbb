// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"

#include <QFrame>

class QButtonGroup;
class QLabel;
class QScrollArea;
class QToolButton;

namespace muster {

/// The pages down the left side: 200 px with names, 48 px with icons alone.
class Rail : public QFrame
{
    Q_OBJECT
public:
    Rail(const QList<PageKind> &pages, QWidget *parent);

    void setCurrent(int page);
    void setNarrow(bool narrow);
    void setSavedViews(const QStringList &names); ///< under the pages

signals:
    void chosen(int page);
    void savedViewChosen(int view);
    void savedViewMenuWanted(int view, const QPoint &global);

protected:
    void changeEvent(QEvent *event) override;

private:
    void tint();

    QList<PageKind> m_pages;
    QList<QToolButton *> m_buttons;
    QButtonGroup *m_group;
    QLabel *m_savedTitle;
    QScrollArea *m_savedArea;
    QList<QToolButton *> m_saved;
    bool m_isNarrow = false;
};

} // namespace muster
