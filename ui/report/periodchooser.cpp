// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/periodchooser.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace muster {

PeriodChooser::PeriodChooser(QWidget *parent)
    : QWidget(parent), m_names(new QComboBox(this)), m_first(new QDateEdit(this)), m_last(new QDateEdit(this))
{
    m_names->setAccessibleName(tr("Period"));
    m_names->addItems({tr("This month"), tr("Last month"), tr("This quarter"), tr("Last quarter"), tr("This year"),
                       tr("Last year"), tr("This fiscal year"), tr("Last fiscal year"), tr("Custom")});
    m_first->setAccessibleName(tr("First day"));
    m_last->setAccessibleName(tr("Last day"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_names);
    for (QDateEdit *edit : {m_first, m_last}) {
        edit->setCalendarPopup(true);
        edit->setKeyboardTracking(false);
        row->addWidget(edit);
        connect(edit, &QDateEdit::dateChanged, this, &PeriodChooser::periodChanged);
    }
    setFocusProxy(m_names);
    connect(m_names, &QComboBox::currentIndexChanged, this, &PeriodChooser::choose);
}

void PeriodChooser::setToday(QDate today, int fiscalStart)
{
    const auto wanted = m_names->currentIndex();
    const int fiscal = today.month() >= fiscalStart ? today.year() : today.year() - 1;
    m_periods = {Period::month(today), Period::month(today.addMonths(-1)), Period::quarter(today),
                 Period::quarter(today.addMonths(-3)), Period::year(today), Period::year(today.addYears(-1)),
                 Period::fiscalYear(fiscal, fiscalStart), Period::fiscalYear(fiscal - 1, fiscalStart)};
    if (wanted < m_periods.size())
        setPeriod(m_periods.at(std::max(0, wanted)));
}

Period PeriodChooser::period() const
{
    return {m_first->date(), m_last->date()};
}

void PeriodChooser::setPeriod(const Period &period)
{
    const QSignalBlocker names(m_names);
    const QSignalBlocker first(m_first);
    const QSignalBlocker last(m_last);
    m_first->setDate(period.first);
    m_last->setDate(period.last);
    // "This fiscal year" may be "This year": the name that was chosen stays.
    const int now = m_names->currentIndex();
    const bool isSame = now >= 0 && now < m_periods.size() && m_periods.at(now) == period;
    const qsizetype found = isSame ? now : m_periods.indexOf(period);
    m_names->setCurrentIndex(int(found < 0 ? m_periods.size() : found));
    m_first->setVisible(found < 0);
    m_last->setVisible(found < 0);
}

int PeriodChooser::named() const
{
    return m_names->currentIndex() < m_periods.size() ? m_names->currentIndex() : -1;
}

void PeriodChooser::setNamed(int place)
{
    if (place < 0 || place >= m_periods.size())
        return;
    const QSignalBlocker names(m_names);
    m_names->setCurrentIndex(place);
    setPeriod(m_periods.at(place));
}

void PeriodChooser::choose()
{
    const int index = m_names->currentIndex();
    if (index < m_periods.size()) {
        setPeriod(m_periods.at(index));
        emit periodChanged();
        return;
    }
    m_first->show(); // the dates stay as they were: a start to change them from
    m_last->show();
}

} // namespace muster
