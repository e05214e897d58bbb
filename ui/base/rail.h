// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"

#include <QFrame>

class QButtonGroup;
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

signals:
    void chosen(int page);

protected:
    void changeEvent(QEvent *event) override;

private:
    void tint();

    QList<PageKind> m_pages;
    QList<QToolButton *> m_buttons;
    QButtonGroup *m_group;
};

} // namespace muster
