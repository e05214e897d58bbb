// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/monthview.h"

#include <QLocale>

namespace muster {

void MonthModel::load(const Store &store, DayEntries what, QDate month, QDate today)
{
    beginResetModel();
    m_month = Period::month(month);
    m_today = today;
    const int firstWeekday = QLocale().firstDayOfWeek();
    const QDate first = m_month.first.addDays(-((m_month.first.dayOfWeek() - firstWeekday + 7) % 7));
    const qint64 weeks = (first.daysTo(m_month.last) + 7) / 7;
    m_shown = {first, first.addDays(7 * weeks - 1)};
    m_entries.clear();
    for (const DayEntry &entry : dayEntries(store, what, m_shown, today))
        m_entries[entry.day].append(entry);
    endResetModel();
}

QModelIndex MonthModel::indexOf(QDate day) const
{
    if (!m_shown.contains(day))
        return {};
    const int at = int(m_shown.first.daysTo(day));
    return index(at / 7, at % 7);
}

int MonthModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_shown.days() / 7; }
int MonthModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : 7; }

QVariant MonthModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return {};
    QStringList said{QLocale().toString(dayAt(index), QLocale::LongFormat)};
    for (const DayEntry &entry : entriesAt(index))
        said << entry.text;
    if (role == Qt::ToolTipRole)
        return said.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    return said.size() == 1 ? tr("%1, nothing").arg(said.first()) : said.join(QStringLiteral(", "));
}

QVariant MonthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QLocale().standaloneDayName((QLocale().firstDayOfWeek() - 1 + section) % 7 + 1, QLocale::ShortFormat);
}

} // namespace muster
