// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/ganttmodel.h"

#include "app/store/store.h"
#include "ui/base/theme.h"
#include "ui/base/viewparts.h"

#include <QApplication>
#include <QLocale>

namespace muster {

namespace {

bool isSameTree(const std::vector<GanttRow> &a, const std::vector<GanttRow> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const GanttRow &x, const GanttRow &y) {
        return x.kind == y.kind && x.id == y.id && x.parent == y.parent;
    });
}

QString signedDays(int days)
{
    return days > 0 ? QLatin1Char('+') + QLocale().toString(days) : QLocale().toString(days);
}

} // namespace

bool GanttModel::setGantt(Gantt gantt, const Store &store, QDate today)
{
    const bool isSame = isSameTree(gantt.rows(), m_gantt.rows());
    if (!isSame)
        beginResetModel();
    const std::vector<GanttRow> before = std::exchange(m_gantt, std::move(gantt)).rows();
    m_today = today;
    const auto &rows = m_gantt.rows();
    m_people.clear();
    m_kids.assign(rows.size() + 1, {});
    m_places.assign(rows.size(), 0);
    for (size_t i = 0; i < rows.size(); ++i) {
        m_people << store.title(recordType<Person>(), rows[i].person.value);
        std::vector<int> &siblings = m_kids[rows[i].parent < 0 ? rows.size() : size_t(rows[i].parent)];
        m_places[i] = int(siblings.size());
        siblings.push_back(int(i));
    }
    if (!isSame)
        endResetModel();
    for (size_t i = 0; isSame && i < rows.size(); ++i) {
        if (rows[i] != before[i])
            emit dataChanged(indexOf(int(i)), indexOf(int(i), Columns - 1));
    }
    return !isSame;
}

QModelIndex GanttModel::indexOf(int row, int column) const
{
    return row < 0 || row >= int(m_places.size()) ? QModelIndex() : createIndex(m_places[size_t(row)], column, quintptr(row));
}

QModelIndex GanttModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || row >= rowCount(parent) || column < 0 || column >= Columns)
        return {};
    const auto &kids = m_kids[parent.isValid() ? size_t(rowAt(parent)) : m_kids.size() - 1];
    return createIndex(row, column, quintptr(kids[size_t(row)]));
}

QModelIndex GanttModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(row(rowAt(index)).parent) : QModelIndex();
}

int GanttModel::rowCount(const QModelIndex &parent) const
{
    if (m_kids.empty() || (parent.isValid() && parent.column() != 0))
        return 0;
    return int(m_kids[parent.isValid() ? size_t(rowAt(parent)) : m_kids.size() - 1].size());
}

int GanttModel::columnCount(const QModelIndex &) const { return Columns; }

QString GanttModel::text(int at, int column) const
{
    const GanttRow &each = row(at);
    switch (column) {
    case Name: return each.title;
    case Start: return shortDate(each.start, m_today);
    case Finish: return shortDate(each.finish, m_today);
    case Due: return shortDate(each.deadline, m_today);
    case Who: return m_people.value(at);
    case Room: return each.slack ? QLocale().toString(*each.slack) : QString();
    case Slip: return each.slip() ? signedDays(*each.slip()) : QString();
    default: return {};
    }
}

QString GanttModel::description(int at) const
{
    const GanttRow &each = row(at);
    QStringList said{each.title};
    const auto date = [](QDate day) { return QLocale().toString(day, QLocale::LongFormat); };
    if (each.kind == GanttRow::Kind::Milestone)
        said << (each.isClosed ? tr("milestone, reached on %1") : tr("milestone on %1")).arg(date(each.finish));
    else if (each.hasBar())
        said << tr("%1 to %2").arg(date(each.start), date(each.finish));
    else
        said << tr("no dates yet");
    if (!m_people.value(at).isEmpty())
        said << m_people.value(at);
    if (each.done > 0 && !each.isClosed)
        said << tr("%1 % done").arg(each.done);
    if (each.deadline.isValid())
        said << (each.isLate() ? tr("due %1, planned too late") : tr("due %1")).arg(date(each.deadline));
    if (each.isCritical())
        said << tr("critical: each day it slips moves the end of the project");
    else if (each.slack)
        said << tr("%n working day(s) of float", nullptr, *each.slack);
    if (const auto slip = each.slip(); slip && *slip != 0)
        said << (*slip > 0 ? tr("%n day(s) later than the baseline", nullptr, *slip)
                           : tr("%n day(s) earlier than the baseline", nullptr, -*slip));
    return said.join(QStringLiteral(", "));
}

QVariant GanttModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int at = rowAt(index), column = index.column();
    const GanttRow &each = row(at);
    const ThemeColors &colors = themeColors(QApplication::palette());
    switch (role) {
    case Qt::DisplayRole: return text(at, column);
    case Qt::ToolTipRole: return description(at).toHtmlEscaped();
    case Qt::AccessibleTextRole: return column == Name ? description(at) : text(at, column);
    case Qt::TextAlignmentRole: return int((column == Room || column == Slip ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font = QApplication::font("QTreeView");
        font.setWeight(each.kind == GanttRow::Kind::Project && column == Name ? QFont::DemiBold : QFont::Normal);
        return font;
    }
    case Qt::ForegroundRole:
        if (each.isClosed)
            return colors.secondary;
        if ((column == Due || column == Finish) && each.isLate())
            return colors.danger;
        if (column == Room && each.isCritical())
            return colors.danger;
        if (column == Slip && each.slip().value_or(0) > 0)
            return colors.warn;
        return {};
    default: return {};
    }
}

QVariant GanttModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const QString titles[] = {tr("Name"), tr("Start"), tr("Finish"), tr("Due"), tr("Person"), tr("Float"), tr("Slip")};
    const QString helps[] = {{}, {}, tr("When the plan has it done"), tr("When it was promised"), {},
                             tr("Working days it may slip before the end of its project does"),
                             tr("Days later than in the baseline that is shown")};
    if (role == Qt::DisplayRole)
        return titles[section];
    if (role == Qt::ToolTipRole && !helps[section].isEmpty())
        return helps[section];
    if (role == Qt::TextAlignmentRole)
        return int((section == Room || section == Slip ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

} // namespace muster
