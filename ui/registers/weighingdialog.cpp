// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registers/weighingdialog.h"

#include "app/office/weighing.h"
#include "ui/base/refreshing.h"
#include "ui/base/viewparts.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace muster {

WeighingDialog::WeighingDialog(Context &context, Id<DecisionRecord> decision, QWidget *parent)
    : QDialog(parent), m_context(context), m_decision(decision), m_table(new QTableWidget(this))
{
    const Store &store = context.store();
    setWindowTitle(store.title(recordType<DecisionRecord>(), decision.value));
    setMinimumSize(640, 320);
    for (const OptionScore &score : weigh(decision, store.all<DecisionOption>(), store.all<DecisionCriterion>(), store.all<DecisionMark>()))
        m_options << score.option;
    QStringList headers;
    for (const DecisionCriterion &criterion : store.all<DecisionCriterion>()) {
        if (criterion.decision != decision)
            continue;
        m_criteria << criterion.id;
        headers << tr("%1 (weight %2)").arg(criterion.name, QLocale().toString(criterion.weight));
    }
    headers << tr("Score of 5") << tr("Covered");
    auto *layout = new QVBoxLayout(this);
    QLabel *words = plainLabel(m_options.isEmpty() || m_criteria.isEmpty()
                                   ? tr("Add options and criteria to the decision first: they stand under its fields.")
                                   : tr("Give each option a mark from 0 (not at all) to 5 (fully) for each criterion. An empty mark does not count."), this);
    words->setWordWrap(true);
    layout->addWidget(words);
    m_table->setAccessibleName(tr("Options and criteria"));
    m_table->setColumnCount(int(headers.size()));
    m_table->setRowCount(int(m_options.size()));
    m_table->setHorizontalHeaderLabels(headers);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    layout->addWidget(m_table, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    fill();
    connect(m_table, &QTableWidget::cellChanged, this, &WeighingDialog::take);
    refreshOn<DecisionMark, DecisionOption, DecisionCriterion>(context, this, [this] { fill(); });
}

void WeighingDialog::fill()
{
    m_isFilling = true;
    const Store &store = m_context.store();
    const QList<OptionScore> scores = weigh(m_decision, store.all<DecisionOption>(), store.all<DecisionCriterion>(), store.all<DecisionMark>());
    for (int row = 0; row < int(m_options.size()); ++row) {
        m_table->setVerticalHeaderItem(row, new QTableWidgetItem(store.title(recordType<DecisionOption>(), m_options.at(row).value)));
        for (int column = 0; column < m_table->columnCount(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem);
        for (const RecordId id : store.pointingTo<DecisionMark>(m_options.at(row).value, "option_id")) {
            const DecisionMark &mark = *store.find(Id<DecisionMark>{id});
            if (const qsizetype column = m_criteria.indexOf(mark.criterion); column >= 0)
                m_table->item(row, int(column))->setText(QLocale().toString(mark.mark));
        }
        for (const OptionScore &score : scores) {
            if (score.option != m_options.at(row))
                continue;
            m_table->item(row, int(m_criteria.size()))->setText(score.hundredths ? QLocale().toString(double(*score.hundredths) / 100, 'f', 2) : QStringLiteral("–"));
            m_table->item(row, int(m_criteria.size()) + 1)->setText(tr("%1 %").arg(QLocale().toString(score.covered)));
        }
        for (const int fixed : {int(m_criteria.size()), int(m_criteria.size()) + 1})
            m_table->item(row, fixed)->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    }
    m_isFilling = false;
}

void WeighingDialog::take(int row, int column)
{
    if (m_isFilling || column >= m_criteria.size())
        return;
    const DecisionMark *before = nullptr;
    for (const RecordId id : m_context.store().pointingTo<DecisionMark>(m_options.at(row).value, "option_id")) {
        const DecisionMark *mark = m_context.store().find(Id<DecisionMark>{id});
        if (mark->criterion == m_criteria.at(column))
            before = mark;
    }
    const QString text = m_table->item(row, column)->text().trimmed();
    bool isNumber = false;
    const int value = QLocale().toInt(text, &isNumber);
    Changes changes;
    if (text.isEmpty() && before) {
        changes << removed(*before);
    } else if (!text.isEmpty()) {
        DecisionMark after = before ? *before : DecisionMark{Id<DecisionMark>::make(), m_options.at(row), m_criteria.at(column), 0};
        after.mark = isNumber ? value : -1; // the rule refuses it, and says what a mark can be
        changes << (before ? edited(*before, after) : inserted(after));
    }
    if (changes.isEmpty() || !m_context.perform(tr("Mark an option"), changes))
        fill();
}

} // namespace muster
