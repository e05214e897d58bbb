// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/newteamdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace muster {

NewTeamDialog::NewTeamDialog(QWidget *parent)
    : QDialog(parent), m_name(new QLineEdit(tr("My team"))), m_currency(new QComboBox), m_month(new QComboBox),
      m_manager(new QLineEdit)
{
    setWindowTitle(tr("New team"));
    m_currency->setEditable(true);
    m_currency->addItems({QStringLiteral("EUR"), QStringLiteral("USD"), QStringLiteral("GBP"), QStringLiteral("CHF"),
                          QStringLiteral("JPY"), QStringLiteral("CAD"), QStringLiteral("AUD"), QStringLiteral("SEK"),
                          QStringLiteral("NOK"), QStringLiteral("DKK"), QStringLiteral("PLN"), QStringLiteral("CZK"),
                          QStringLiteral("INR"), QStringLiteral("BRL"), QStringLiteral("CNY")});
    if (const QString own = QLocale().currencySymbol(QLocale::CurrencyIsoCode); Currency::fromCode(own))
        m_currency->setCurrentText(own);
    for (int month = 1; month <= 12; ++month)
        m_month->addItem(QLocale().standaloneMonthName(month), month);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto check = [this, buttons] {
        buttons->button(QDialogButtonBox::Ok)
            ->setEnabled(!m_name->text().trimmed().isEmpty() && Currency::fromCode(m_currency->currentText().trimmed()));
    };
    connect(m_name, &QLineEdit::textChanged, this, check);
    connect(m_currency, &QComboBox::currentTextChanged, this, check);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Team"), m_name);
    form->addRow(tr("&Currency of the budgets"), m_currency);
    form->addRow(tr("&Fiscal year begins in"), m_month);
    form->addRow(tr("Your &name, for reports"), m_manager);
    form->addRow(buttons);
    m_name->selectAll();
    check();
}

Team NewTeamDialog::team() const
{
    Team team;
    team.id = Id<Team>::make();
    team.name = m_name->text().trimmed();
    team.currency = m_currency->currentText().trimmed().toUpper();
    team.fiscalYearStart = m_month->currentData().toInt();
    team.manager = m_manager->text().trimmed();
    return team;
}

} // namespace muster
