// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/cyclechooser.h"

#include "app/store/store.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableView>

namespace muster {

bool fillCycles(QComboBox &box, const Store &store)
{
    const Id<ReviewCycle> chosen = chosenCycle(box);
    std::vector<ReviewCycle> cycles = store.all<ReviewCycle>();
    std::stable_sort(cycles.begin(), cycles.end(), [](const ReviewCycle &a, const ReviewCycle &b) { return a.last > b.last; });
    const QSignalBlocker quiet(box);
    box.clear();
    for (const ReviewCycle &each : cycles)
        box.addItem(each.name, each.id.value);
    box.setCurrentIndex(std::max(box.findData(chosen.value), cycles.empty() ? -1 : 0));
    return !cycles.empty();
}

Id<ReviewCycle> chosenCycle(const QComboBox &box)
{
    return {box.currentData().toLongLong()};
}

void showRows(QTableView &table, QAbstractItemModel &model, const QString &name, int widest)
{
    table.setModel(&model);
    table.setAccessibleName(name);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setAlternatingRowColors(true);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table.horizontalHeader()->setSectionResizeMode(widest, QHeaderView::Stretch);
}

} // namespace muster
