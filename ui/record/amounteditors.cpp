// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/fieldeditors.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace muster {

namespace {

/// A short label above its cell in a grid.
QLineEdit *gridCell(QGridLayout *grid, int row, int column, const QString &label, QWidget *owner)
{
    auto *caption = new QLabel(label, owner);
    caption->setTextFormat(Qt::PlainText);
    auto *line = new QLineEdit(owner);
    line->setAlignment(Qt::AlignRight);
    line->setMinimumWidth(line->fontMetrics().averageCharWidth() * 6);
    caption->setBuddy(line);
    grid->addWidget(caption, row * 2, column);
    grid->addWidget(line, row * 2 + 1, column);
    return line;
}

/// "1.234,50" without the symbol, which the label already says.
QString amountText(const Money &money, const QLocale &locale)
{
    QString text = money.toString(locale);
    return text.remove(money.currency.symbol()).remove(money.currency.code()).trimmed();
}

} // namespace

WeekEditor::WeekEditor(const Field &field, Context &context, QWidget *parent)
    : FieldEditor(field, context, parent), m_total(new QLabel(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    const QLocale locale;
    for (int day = 0; day < 7; ++day) {
        QLineEdit *line = gridCell(grid, day / 4, day % 4, locale.dayName(day + 1, QLocale::ShortFormat), this);
        m_days[size_t(day)] = line;
        adopt(line);
        line->setAccessibleName(tr("%1, %2").arg(field.label(), locale.dayName(day + 1)));
        connect(line, &QLineEdit::textEdited, this, &WeekEditor::showTotal);
    }
    grid->addWidget(m_total, 3, 3); // after Sunday
    setFocusProxy(m_days.front());
}

std::optional<Value> WeekEditor::value() const
{
    WeekMinutes week{};
    for (size_t day = 0; day < week.size(); ++day) {
        const QString text = m_days[day]->text().trimmed();
        const auto minutes = text.isEmpty() ? Minutes() : Minutes::parse(text, QLocale());
        if (!minutes || minutes->value > 24 * 60)
            return {};
        week[day] = qint32(minutes->value);
    }
    return Value::fromValue(week);
}

QString WeekEditor::problem() const { return value() ? QString() : tr("Each day takes hours up to 24, such as 8 or 7:30."); }

void WeekEditor::show(const Value &value)
{
    const WeekMinutes week = value.value<WeekMinutes>();
    for (size_t day = 0; day < week.size(); ++day) {
        const QString text = Minutes{week[day]}.toString(QLocale());
        m_days[day]->setText(text.left(text.indexOf(QChar(0x00A0))));
    }
    showTotal();
}

void WeekEditor::showTotal()
{
    const auto given = value();
    Minutes sum;
    if (given) {
        for (const qint32 minutes : given->value<WeekMinutes>())
            sum += Minutes{minutes};
    }
    m_total->setText(given ? tr("Week: %1").arg(sum.toString(QLocale())) : problem());
}

MonthsEditor::MonthsEditor(const Field &field, Context &context, QWidget *parent)
    : FieldEditor(field, context, parent), m_total(new QLineEdit(this)), m_currency(context.store().team().base())
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    const QLocale locale;
    const int first = std::max(1, context.store().team().fiscalYearStart);
    for (int month = 0; month < 12; ++month) {
        const int ofYear = (first - 1 + month) % 12 + 1;
        QLineEdit *line = gridCell(grid, month / 4, month % 4, locale.standaloneMonthName(ofYear, QLocale::ShortFormat), this);
        m_months[size_t(month)] = line;
        adopt(line);
        line->setAccessibleName(tr("%1, %2").arg(field.label(), locale.standaloneMonthName(ofYear)));
        connect(line, &QLineEdit::textEdited, this, &MonthsEditor::showTotal);
    }
    auto *caption = new QLabel(tr("Total"), this);
    caption->setBuddy(m_total);
    m_total->setAlignment(Qt::AlignRight);
    m_total->setAccessibleName(tr("%1, total").arg(field.label()));
    auto *button = new QPushButton(tr("Spread evenly"), this);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &MonthsEditor::spread);
    connect(m_total, &QLineEdit::returnPressed, this, &MonthsEditor::spread);
    grid->addWidget(caption, 6, 0);
    grid->addWidget(m_total, 6, 1);
    grid->addWidget(button, 6, 2, 1, 2);
    setFocusProxy(m_months.front());
    for (size_t month = 1; month < m_months.size(); ++month)
        setTabOrder(m_months[month - 1], m_months[month]);
    setTabOrder(m_months.back(), m_total);
    setTabOrder(m_total, button);
}

std::optional<Value> MonthsEditor::value() const
{
    MonthAmounts amounts;
    amounts.currency = m_currency;
    for (size_t month = 0; month < amounts.minor.size(); ++month) {
        const QString text = m_months[month]->text().trimmed();
        if (text.isEmpty())
            continue;
        const auto money = Money::parse(text, QLocale(), m_currency);
        if (!money || money->currency != m_currency)
            return {};
        amounts.minor[month] = money->minor;
    }
    return Value::fromValue(amounts);
}

QString MonthsEditor::problem() const
{
    return value() ? QString() : tr("Each month takes an amount in %1.").arg(m_currency.code());
}

void MonthsEditor::show(const Value &value)
{
    const MonthAmounts amounts = value.value<MonthAmounts>();
    if (!amounts.currency.isNone())
        m_currency = amounts.currency;
    showAmounts(amounts);
}

void MonthsEditor::showAmounts(const MonthAmounts &amounts)
{
    for (size_t month = 0; month < amounts.minor.size(); ++month)
        m_months[month]->setText(amountText({amounts.minor[month], m_currency}, QLocale()));
    showTotal();
}

void MonthsEditor::showTotal()
{
    if (const auto given = value())
        m_total->setText(Money{given->value<MonthAmounts>().total().minor, m_currency}.toString(QLocale()));
}

void MonthsEditor::spread()
{
    const auto total = Money::parse(m_total->text(), QLocale(), m_currency);
    if (!total || total->currency != m_currency) {
        setProblem(tr("“%1” is not an amount in %2.").arg(m_total->text(), m_currency.code()));
        return;
    }
    setProblem({});
    showAmounts(MonthAmounts::spread(*total));
    markEdited();
    commit();
}

} // namespace muster
