// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/budgets/codingdialog.h"

#include "app/store/store.h"
#include "ui/base/appsettings.h"
#include "ui/base/viewparts.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace muster {

namespace {

constexpr int mostCodingRows = 5000; ///< shown at once; the others follow when these have lines
enum CodingColumn { DateColumn, WhatColumn, AmountColumn, LineColumn, WhyColumn, CodingColumns };

} // namespace

CodingDialog::CodingDialog(Context &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_table(new QTableWidget(0, CodingColumns)), m_summary(plainLabel({})),
      m_all(new QPushButton(tr("Tick &all"))), m_none(new QPushButton(tr("Tick &none"))), m_code(new QPushButton)
{
    setWindowTitle(tr("Expenses on no budget line"));
    resize(1000, 560);
    m_table->setHorizontalHeaderLabels({tr("Date"), tr("Supplier and text"), tr("Amount"), tr("Budget line"), tr("Why")});
    m_table->setAccessibleName(windowTitle());
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    makePlain(*m_table);
    m_summary->setWordWrap(true);
    m_code->setProperty("primary", true);
    m_code->setDefault(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_code, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_all, QDialogButtonBox::ActionRole);
    buttons->addButton(m_none, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &CodingDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &CodingDialog::reject);
    connect(m_all, &QPushButton::clicked, this, [this] { tick(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { tick(false); });
    connect(m_table, &QTableWidget::itemChanged, this, &CodingDialog::update);
    fill();
}

void CodingDialog::fill()
{
    m_proposals = uncodedExpenses(m_context.store());
    const QSignalBlocker blocker(m_table);
    m_table->setRowCount(int(qMin<qsizetype>(m_proposals.size(), mostCodingRows)));
    const QLocale locale;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto &[expense, coding] = m_proposals.at(row);
        QStringList what{expense.supplier, expense.text};
        what.removeAll(QString());
        const QStringList cells{locale.toString(expense.date, QLocale::ShortFormat), what.join(QStringLiteral(" · ")).simplified(),
                                expense.amount.toString(locale), m_context.store().title(recordType<BudgetLine>(), coding.line.value),
                                coding.reason.isEmpty() ? tr("No rule fits, and no earlier expense is like it") : coding.reason};
        for (int column = 0; column < CodingColumns; ++column) {
            auto *item = new QTableWidgetItem(cells.at(column));
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            if (column == AmountColumn)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (column == DateColumn && coding.isGiven()) {
                item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
                item->setCheckState(coding.isByRule ? Qt::Checked : Qt::Unchecked);
            }
            item->setToolTip(cells.at(column).toHtmlEscaped());
            m_table->setItem(row, column, item);
        }
    }
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(WhatColumn, qMin(m_table->columnWidth(WhatColumn), 320));
    m_table->setColumnWidth(LineColumn, qMax(m_table->columnWidth(LineColumn), 140));
    update();
}

void CodingDialog::tick(bool all)
{
    const QSignalBlocker blocker(m_table);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_proposals.at(row).coding.isGiven())
            m_table->item(row, DateColumn)->setCheckState(all ? Qt::Checked : Qt::Unchecked);
    }
    update();
}

QList<CodingProposal> CodingDialog::ticked() const
{
    QList<CodingProposal> chosen;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, DateColumn)->checkState() == Qt::Checked)
            chosen << m_proposals.at(row);
    }
    return chosen;
}

void CodingDialog::update()
{
    const qsizetype proposed = std::count_if(m_proposals.begin(), m_proposals.end(), [](const CodingProposal &one) { return one.coding.isGiven(); });
    m_summary->setText(m_proposals.isEmpty() ? tr("Every expense is on a budget line.")
                                             : tr("%1 on no budget line; for %2 there is a proposal.")
                                                   .arg(recordType<Expense>().counted(m_proposals.size()), QLocale().toString(proposed)));
    const qsizetype chosen = ticked().size();
    m_code->setText(tr("Put %1 on their lines").arg(recordType<Expense>().counted(chosen)));
    m_code->setEnabled(chosen > 0);
    m_all->setEnabled(proposed > 0);
    m_none->setEnabled(proposed > 0);
}

void CodingDialog::accept()
{
    if (m_context.perform(tr("Put expenses on budget lines"), codeExpenses(ticked())))
        QDialog::accept();
}

} // namespace muster
