// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importmappingstep.h"

#include "ui/base/appsettings.h"
#include "ui/base/viewparts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace muster {
ImportMappingStep::ImportMappingStep(Currency base, QWidget *parent)
    : QWidget(parent), m_file(new QComboBox), m_encoding(new QComboBox), m_delimiter(new QComboBox), m_header(new QComboBox),
      m_dates(new QComboBox), m_currency(new QComboBox), m_profile(new QComboBox), m_mapping(new QScrollArea),
      m_makesPeople(new QCheckBox(tr("&Make the people who are not known"))), m_words(new QFormLayout),
      m_problem(plainLabel({})), m_summary(plainLabel({})), m_nothing(emptyLabel({})),
      m_onlyRemarks(new QCheckBox(tr("Only rows with &remarks"))), m_stack(new QStackedWidget), m_table(new QTableView),
      m_model(new ImportPreviewModel(this))
{
    auto *split = new QSplitter(Qt::Horizontal);
    split->addWidget(makeReading(base));
    split->addWidget(makeRows());
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 1);
    split->setSizes({340, 720});
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    connectChoices();
}

void ImportMappingStep::addChoice(QFormLayout *form, const QString &label, QComboBox *choice)
{
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(12);
    form->addRow(label, choice); // the label becomes the choice's buddy
}

QWidget *ImportMappingStep::makeReading(Currency base)
{
    auto *column = new QWidget;
    column->setMinimumWidth(300);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(16, 12, 12, 12);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addChoice(form, tr("&File"), m_file);
    addChoice(form, tr("&Encoding"), m_encoding);
    addChoice(form, tr("&Delimiter"), m_delimiter);
    addChoice(form, tr("&Header"), m_header);
    addChoice(form, tr("Da&tes"), m_dates);
    addChoice(form, tr("&Currency"), m_currency);
    addChoice(form, tr("&Profile"), m_profile);
    m_dates->addItem(tr("As found"), int(DateOrder::Unknown));
    m_dates->addItem(tr("Day first: 31/12"), int(DateOrder::DayMonth));
    m_dates->addItem(tr("Month first: 12/31"), int(DateOrder::MonthDay));
    m_currency->setEditable(true);
    m_currency->addItems({base.code(), QStringLiteral("EUR"), QStringLiteral("USD"), QStringLiteral("GBP"), QStringLiteral("CHF"),
                          QStringLiteral("JPY"), QStringLiteral("SEK"), QStringLiteral("NOK"), QStringLiteral("DKK")});
    m_currency->setToolTip(tr("Of amounts that name none."));
    m_profile->setEditable(true);
    m_profile->setInsertPolicy(QComboBox::NoInsert);
    m_profile->lineEdit()->setPlaceholderText(tr("A name, to use it again"));
    m_profile->setToolTip(tr("These settings are saved under the name, for the next import and for the command line."));
    layout->addLayout(form);
    m_words->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addLayout(m_words);
    layout->addWidget(m_makesPeople);
    layout->addSpacing(8);
    layout->addWidget(headingLabel(tr("Columns")));
    m_mapping->setWidgetResizable(true);
    m_mapping->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_mapping->setAccessibleName(tr("Columns"));
    layout->addWidget(m_mapping, 1);
    return column;
}

QWidget *ImportMappingStep::makeRows()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(12, 12, 16, 12);
    m_problem->setObjectName(QStringLiteral("banner"));
    m_problem->setWordWrap(true);
    m_problem->setAccessibleName(tr("What is to be settled"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_summary, 1);
    head->addWidget(m_onlyRemarks);
    m_summary->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("What would be imported"));
    makePlain(*m_table);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    layout->addWidget(m_problem);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    return column;
}

void ImportMappingStep::connectChoices()
{
    connect(m_file, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_showing)
            showFile();
    });
    const auto follow = [this](QComboBox *choice, std::function<void(ImportOptions &, const QVariant &)> set) {
        connect(choice, &QComboBox::currentIndexChanged, this, [this, choice, set] {
            change([&](ImportOptions &options) { set(options, choice->currentData()); });
        });
    };
    follow(m_encoding, [](ImportOptions &options, const QVariant &name) { options.encoding = name.toByteArray(); });
    // Another delimiter or header makes other columns: what was said of the old ones goes.
    follow(m_delimiter, [](ImportOptions &options, const QVariant &delimiter) {
        options.table.delimiter = delimiter.toChar();
        options.mapping.clear();
    });
    follow(m_header, [](ImportOptions &options, const QVariant &line) {
        options.table.headerLine = line.toInt();
        options.mapping.clear();
    });
    follow(m_dates, [](ImportOptions &options, const QVariant &order) { options.dateOrder = DateOrder(order.toInt()); });
    connect(m_currency, &QComboBox::currentTextChanged, this, [this](const QString &text) {
        if (const auto currency = Currency::fromCode(text.trimmed()))
            change([&](ImportOptions &options) { options.currency = *currency; });
    });
    connect(m_profile, &QComboBox::activated, this, [this](int index) { useProfile(m_profile->itemText(index)); });
    connect(m_makesPeople, &QCheckBox::toggled, this, [this](bool makes) {
        change([&](ImportOptions &options) { options.makesPeople = makes; });
    });
    connect(m_onlyRemarks, &QCheckBox::toggled, m_model, &ImportPreviewModel::setOnlyRemarks);
}

} // namespace muster
