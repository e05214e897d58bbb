// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/cycle.h"

#include <QWidget>

namespace muster {

/// How many of a cycle's reviews have come how far: a bar for each step, with its day.
class CycleProgress : public QWidget
{
    Q_OBJECT
public:
    explicit CycleProgress(QWidget *parent = nullptr);

    void show(const Store &store, const ReviewCycle *cycle, QDate today); ///< null: nothing
    QString text() const; ///< the same in words

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Part
    {
        QString name, note;
        int done = 0;
        bool isLate = false;
    };
    QList<Part> m_parts;
    int m_all = 0;
};

} // namespace muster
