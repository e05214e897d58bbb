// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/budgets/plandialog.h"

#include "app/budgets/spending.h"
#include "ui/base/asking.h"
#include "ui/base/viewparts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <cmath>
#include <set>

namespace muster {

PlanDialog::PlanDialog(Context &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_from(new QComboBox), m_shape(new QComboBox), m_to(new QSpinBox),
      m_rate(new QDoubleSpinBox), m_capital(new QCheckBox(tr("Also lines of capital spending"))), m_version(new QLineEdit),
      m_preview(plainLabel({})), m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("Plan a year"));
    std::set<int, std::greater<>> years;
    for (const BudgetLine &line : context.store().all<BudgetLine>()) {
        if (line.version.isEmpty())
            years.insert(line.year);
    }
    for (const int year : years)
        m_from->addItem(QString::number(year), year);
    const int now = currentFiscalYear(context.store(), context.today());
    m_from->setCurrentIndex(std::max(0, m_from->findData(now)));
    m_to->setRange(1900, 2200);
    m_to->setValue(now + 1);
    m_rate->setRange(-99, 999);
    m_rate->setDecimals(1);
    m_rate->setSuffix(QStringLiteral("\u00A0%"));
    m_shape->addItem(tr("Month by month as planned"), int(PlanShape::SameMonths));
    m_shape->addItem(tr("In twelve even parts"), int(PlanShape::Even));
    m_shape->addItem(tr("In the shape of what was spent"), int(PlanShape::AsSpent));
    m_version->setPlaceholderText(tr("the adopted plan"));
    m_preview->setWordWrap(true);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Plan"));

    auto *form = new QFormLayout(this);
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&To"), m_to);
    form->addRow(tr("&More by"), m_rate);
    form->addRow(tr("M&onths"), m_shape);
    form->addRow(tr("&Draft"), m_version);
    form->addRow(m_capital);
    form->addRow(m_preview);
    form->addRow(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &PlanDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &PlanDialog::reject);
    for (QComboBox *choice : {m_from, m_shape})
        connect(choice, &QComboBox::currentIndexChanged, this, &PlanDialog::preview);
    connect(m_to, &QSpinBox::valueChanged, this, &PlanDialog::preview);
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, &PlanDialog::preview);
    connect(m_capital, &QCheckBox::toggled, this, &PlanDialog::preview);
    connect(m_version, &QLineEdit::textChanged, this, &PlanDialog::preview);
    preview();
}

PlanCopy PlanDialog::copy() const
{
    return {m_from->currentData().toInt(), m_to->value(), int(std::lround(m_rate->value() * 10)),
            PlanShape(m_shape->currentData().toInt()), m_version->text().trimmed(), m_capital->isChecked()};
}

void PlanDialog::preview()
{
    const Changes changes = copyPlan(m_context.store(), copy(), m_context.today());
    Money total{0, m_context.store().team().base()};
    for (const Change &change : changes)
        total += fromRow<BudgetLine>(*change.after).plan.total();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!changes.isEmpty());
    m_preview->setText(changes.isEmpty() ? tr("There is nothing to add: the year has these lines already, or the other one has none.")
                                         : tr("%1, together %2").arg(recordType<BudgetLine>().counted(changes.size()),
                                                                     total.toString(QLocale())));
}

void PlanDialog::accept()
{
    const PlanCopy asked = copy();
    if (m_context.perform(tr("Plan %1").arg(asked.to), copyPlan(m_context.store(), asked, m_context.today())))
        QDialog::accept();
}

bool waitsForDecision(const Store &store, const RecordType *type, const QList<RecordId> &ids)
{
    return std::any_of(ids.begin(), ids.end(), [&](RecordId id) {
        if (type == &recordType<BudgetRevision>()) {
            const BudgetRevision *revision = store.find(Id<BudgetRevision>{id});
            return revision && revision->state == Decision::Asked;
        }
        const FundingRequest *request = type == &recordType<FundingRequest>() ? store.find(Id<FundingRequest>{id}) : nullptr;
        return request && request->state == Decision::Asked;
    });
}

void decideOnMoney(Context &context, const RecordType &type, const QList<RecordId> &ids, bool approved, QWidget *parent)
{
    const Store &store = context.store();
    const QDate today = context.today();
    const QString step = approved ? PlanDialog::tr("Approve") : PlanDialog::tr("Refuse");
    std::optional<int> month = 0;
    if (approved && &type == &recordType<FundingRequest>()) {
        const BudgetYear year{currentFiscalYear(store, today), store.team().fiscalYearStart, store.team().base()};
        QStringList months;
        for (int i = 0; i < 12; ++i)
            months << QLocale().toString(year.month(i).first, QStringLiteral("MMMM"));
        month = askChoice(parent, step, PlanDialog::tr("In which month does the money come?"), months, year.monthOf(today));
        if (!month)
            return;
    }
    Changes changes;
    Problems problems;
    for (const RecordId id : ids) {
        if (const BudgetRevision *revision = &type == &recordType<BudgetRevision>() ? store.find(Id<BudgetRevision>{id}) : nullptr)
            changes += decideRevision(*revision, approved, today, {});
        const FundingRequest *request = &type == &recordType<FundingRequest>() ? store.find(Id<FundingRequest>{id}) : nullptr;
        if (request && approved && request->line.isNull())
            problems << Problem{"line_id", PlanDialog::tr("“%1” has no budget line to put the money on. Choose one first.").arg(request->title), id};
        else if (request)
            changes += decideRequest(*request, approved, *month, today, {});
    }
    if (!problems.isEmpty())
        emit context.refused(step, problems);
    else if (!changes.isEmpty())
        context.perform(step, changes);
}

} // namespace muster
