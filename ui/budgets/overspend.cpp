// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/budgets/overspend.h"

#include "app/budgets/spending.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace muster {

namespace {

constexpr int mostAsked = 20; ///< more expenses in one step are an import: its preview and the lists tell about them

QString overspendText(const char *text)
{
    return QCoreApplication::translate("muster::Overspend", text);
}

bool saysYes(QWidget *window, const QString &happened, const QString &choices)
{
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Muster"), happened, QMessageBox::Cancel, window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(choices);
    const QPushButton *save = box.addButton(overspendText(QT_TRANSLATE_NOOP("muster::Overspend", "&Save anyway")),
                                            QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == save;
}

} // namespace

Problems askBeforeOverspending(QWidget *window, const Store &store, const Changes &changes, QDate today)
{
    QList<Expense> expenses;
    for (const Change &change : changes) {
        if (change.type == &recordType<Expense>() && change.after)
            expenses << fromRow<Expense>(*change.after);
    }
    if (expenses.size() > mostAsked)
        return {};
    const QLocale locale;
    for (const Expense &expense : std::as_const(expenses)) {
        const std::optional<Overspend> over = overspendBy(store, expense, today);
        if (!over)
            continue;
        const BudgetLine *line = store.find(over->line);
        const QString happened = overspendText(QT_TRANSLATE_NOOP("muster::Overspend",
                                                                 "“%1” has %2 left. With this expense it is overspent by %3."))
                                     .arg(line->name, over->available.toString(locale), over->over.toString(locale));
        if (over->policy == OverspendPolicy::Stop)
            return {{"amount", happened + u' ' + overspendText(QT_TRANSLATE_NOOP("muster::Overspend",
                     "This line does not allow that: put the expense on another line, or add a transfer or revision to it first.")),
                     expense.id.value}};
        if (!saysYes(window, happened, overspendText(QT_TRANSLATE_NOOP("muster::Overspend",
                     "Nothing is saved yet. You can save it all the same, or cancel and choose another line, or add a transfer or "
                     "revision to this one first."))))
            return {{"amount", happened, expense.id.value}};
    }
    return {};
}

} // namespace muster
