// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/workloadmodel.h"

#include "ui/base/theme.h"
#include "ui/base/viewparts.h"

#include <QPainter>

namespace muster {

void WorkloadModel::setLoad(const Load &load, const QList<Person> &people, const QList<Period> &spans)
{
    beginResetModel();
    m_load = &load;
    m_people = people;
    m_spans = spans;
    m_cells.clear();
    for (const Person &person : people) {
        for (const Period &span : spans)
            m_cells << load.utilisation(person.id, span);
    }
    endResetModel();
}

Source WorkloadModel::source(const QModelIndex &index) const
{
    return m_load->explain(m_people.at(index.row()).id, m_spans.at(index.column()));
}

QString WorkloadModel::title(const QModelIndex &index) const
{
    return tr("%1, %2").arg(m_people.at(index.row()).name, m_spans.at(index.column()).toString(QLocale()));
}

QVariant WorkloadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Utilisation cell = utilisation(index);
    const std::optional<qint64> percent = cell.percent();
    const QLocale locale;
    switch (role) {
    case Qt::DisplayRole: return cell.toString(locale);
    case Qt::TextAlignmentRole: return int(Qt::AlignCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString hours = tr("%1: %2 of work, %3 of time").arg(title(index), cell.load.toString(locale), cell.net.toString(locale));
        return cell.isConflict() ? tr("%1, conflict").arg(hours) : cell.isOverload() ? tr("%1, overloaded").arg(hours) : hours;
    }
    case StepRole:
        if (cell.isOverload())
            return 5;
        return percent ? int(std::min<qint64>(*percent / 25, 4)) : 5;
    default: return {};
    }
}

QVariant WorkloadModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(m_people.at(section).name) : QVariant();
    const Period &span = m_spans.at(section);
    const QLocale locale;
    const QString begins = locale.toString(span.first, QStringLiteral("d MMM"));
    switch (role) {
    case Qt::DisplayRole:
        if (span.days() == 1)
            return QStringLiteral("%1\n%2").arg(locale.dayName(span.first.dayOfWeek(), QLocale::ShortFormat), begins);
        return tr("W%1\n%2").arg(span.first.weekNumber()).arg(begins);
    case Qt::ToolTipRole: return span.toString(locale);
    case Qt::TextAlignmentRole: return int(Qt::AlignCenter);
    default: return {};
    }
}

void HeatDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    static constexpr double shares[] = {0.04, 0.12, 0.2, 0.3, 0.42};
    const ThemeColors &colors = themeColors(option.palette);
    const int step = index.data(WorkloadModel::StepRole).toInt();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const QColor fill = step == 5 ? mixed(colors.background, colors.danger, 0.22)
                                  : mixed(colors.background, colors.accent, shares[size_t(step)]);
    painter->setBrush(fill);
    painter->drawRoundedRect(option.rect.adjusted(2, 2, -2, -2), 4, 4);
    QFont font = option.font;
    if (step == 5)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(colors.text);
    const QString text = index.data().toString();
    painter->drawText(option.rect, Qt::AlignCenter, step == 5 ? QStringLiteral("▲ %1").arg(text) : text);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(QPen(colors.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(option.rect.adjusted(2, 2, -2, -2), 4, 4);
    }
    painter->restore();
}

} // namespace muster
