// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/period.h"

#include <QWidget>

class QComboBox;
class QDateEdit;

namespace muster {

/// Chooses a period by name (this month, last quarter, fiscal year …) or by two dates.
class PeriodChooser : public QWidget
{
    Q_OBJECT
public:
    explicit PeriodChooser(QWidget *parent = nullptr);

    /// What the names mean: counted from `today`, fiscal years from `fiscalStart` (a month).
    void setToday(QDate today, int fiscalStart);
    Period period() const;
    /// Selects the name that means this period, or sets the dates when none does. Emits nothing.
    void setPeriod(const Period &period);
    /// The place of the name that is chosen; -1: the two dates. setNamed() emits nothing.
    int named() const;
    void setNamed(int place);

signals:
    void periodChanged();

private:
    void choose();

    QComboBox *m_names;
    QDateEdit *m_first;
    QDateEdit *m_last;
    QList<Period> m_periods; ///< as the names stand in the box; the last name is "Custom"
};

} // namespace muster
