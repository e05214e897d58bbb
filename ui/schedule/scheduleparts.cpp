// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/scheduleparts.h"

#include "ui/base/viewparts.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTableView>

namespace muster {

QLabel *addPageTurns(QHBoxLayout &across, const QString &earlier, const QString &later, std::function<void(int)> turn,
                     std::function<void()> goToToday)
{
    const auto button = [&](const QString &text, const QString &name, const std::function<void()> &act) {
        auto *made = new QPushButton(text);
        made->setAccessibleName(name);
        made->setToolTip(name);
        QObject::connect(made, &QPushButton::clicked, made, act);
        across.addWidget(made);
    };
    button(QStringLiteral("‹"), earlier, [turn] { turn(-1); });
    button(QCoreApplication::translate("muster::ScheduleParts", "Today"),
           QCoreApplication::translate("muster::ScheduleParts", "Go to today (Home)"), goToToday);
    button(QStringLiteral("›"), later, [turn] { turn(1); });
    QLabel *title = headingLabel({});
    across.addSpacing(8);
    across.addWidget(title, 1);
    return title;
}

QTableView *readOnlyTable(QAbstractItemModel &model, const QString &name)
{
    auto *table = new QTableView;
    table->setModel(&model);
    table->setAccessibleName(name);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setFrameShape(QFrame::NoFrame);
    makePlain(*table);
    return table;
}

} // namespace muster
