// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/budgets/budgetmodel.h"

#include "app/store/store.h"
#include "ui/base/theme.h"
#include "ui/base/viewparts.h"

#include <QPainter>
#include <cmath>

namespace muster {

namespace {

double shareOf(const Money &part, const Money &whole)
{
    return whole.minor == 0 ? 0 : double(part.minor) / double(whole.minor);
}

} // namespace

void BudgetModel::load(const Store &store, const Spending &spending)
{
    beginResetModel();
    m_spending = spending;
    m_lines.clear();
    for (const LineSpending &line : spending.lines()) {
        const BudgetLine *record = store.find(line.line);
        m_lines << Line{line, record ? record->name : QString()};
    }
    if (!m_lines.isEmpty())
        m_lines << Line{spending.total(), tr("All lines")};
    endResetModel();
}

RecordId BudgetModel::lineAt(int row) const
{
    return row < 0 || row >= m_lines.size() ? 0 : m_lines.at(row).spending.line.value;
}

Source BudgetModel::source(const QModelIndex &index) const
{
    const LineSpending &line = m_lines.at(index.row()).spending;
    switch (index.column()) {
    case OriginalColumn:
    case PlanColumn: return m_spending->explainPlanned(line);
    case UsedColumn:
    case ActualColumn: return m_spending->explainActual(line);
    case CommittedColumn: return m_spending->explainCommitted(line);
    case AvailableColumn: return m_spending->explainAvailable(line);
    case ForecastColumn: return m_spending->explainForecast(line);
    default: return {};
    }
}

QString BudgetModel::title(const QModelIndex &index) const
{
    return tr("%1: %2").arg(m_lines.at(index.row()).name, headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
}

int BudgetModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

QString BudgetModel::text(const Line &line, int column) const
{
    const QLocale locale;
    const LineSpending &s = line.spending;
    switch (column) {
    case LineColumn: return line.name;
    case OriginalColumn: return s.originalTotal().toString(locale);
    case PlanColumn: return s.plannedTotal().toString(locale);
    case ActualColumn: return s.actualTotal().toString(locale);
    case CommittedColumn: return s.committedTotal().toString(locale);
    case AvailableColumn: return s.available().toString(locale);
    case ForecastColumn: return s.forecastTotal().toString(locale);
    case UsedColumn:
        if (s.plannedTotal().minor == 0)
            return tr("n/a");
        return tr("%1 %").arg(locale.toString(int(std::lround(shareOf(s.actualTotal(), s.plannedTotal()) * 100))));
    default: return {};
    }
}

Tone BudgetModel::tone(const Line &line, int column) const
{
    const LineSpending &s = line.spending;
    if (column == AvailableColumn && s.available().minor < 0)
        return Tone::Danger;
    if (column == ForecastColumn && s.forecastVariance().minor < 0)
        return Tone::Warn;
    if (column == UsedColumn && s.variance().minor < 0)
        return Tone::Danger;
    if (column == UsedColumn && s.available().minor < 0)
        return Tone::Warn;
    return Tone::Plain;
}

QVariant BudgetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(line, index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == LineColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        const QString said = index.column() == LineColumn ? line.name : tr("%1 %2").arg(title(index), text(line, index.column()));
        return tone(line, index.column()) == Tone::Danger ? tr("%1, over the plan").arg(said)
               : tone(line, index.column()) == Tone::Warn ? tr("%1, will be over the plan").arg(said) : said;
    }
    case Qt::FontRole: return line.spending.line.isNull() ? QVariant(textFont(QFont(), 13, true)) : QVariant();
    case UsedRole: return shareOf(line.spending.actualTotal(), line.spending.plannedTotal());
    case CommittedRole:
        return shareOf(line.spending.actualTotal() + line.spending.committedTotal(), line.spending.plannedTotal());
    case ToneRole: return int(tone(line, index.column()));
    default: return {};
    }
}

QVariant BudgetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == LineColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LineColumn: return tr("Line");
    case OriginalColumn: return tr("Original");
    case PlanColumn: return tr("Current");
    case ActualColumn: return tr("Actual");
    case CommittedColumn: return tr("Committed");
    case AvailableColumn: return tr("Available");
    case ForecastColumn: return tr("Forecast");
    case UsedColumn: return tr("Used");
    default: return {};
    }
}

void UsedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = themeColors(option.palette);
    const QColor ink = colors.tone(Tone(index.data(BudgetModel::ToneRole).toInt()));
    QStyleOptionViewItem plain = option;
    initStyleOption(&plain, index);
    plain.palette.setColor(QPalette::Text, ink);
    plain.palette.setColor(QPalette::HighlightedText, ink);
    if (index.column() != BudgetModel::UsedColumn) {
        QStyledItemDelegate::paint(painter, plain, index);
        return;
    }
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, option.palette.highlight());
    const QString text = index.data().toString();
    const int textWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("1000 %")) + 8;
    const QRect bar = option.rect.adjusted(8, (option.rect.height() - 10) / 2, -textWidth - 8, 0);
    const QRect track(bar.left(), bar.top(), bar.width(), 10);
    const QColor fill = ink == colors.text ? colors.accent : ink;
    const QColor ground = mixed(colors.background, colors.secondary, 0.2);
    drawBar(*painter, track, index.data(BudgetModel::CommittedRole).toDouble(), mixed(ground, fill, 0.4), ground);
    drawBar(*painter, track, index.data(BudgetModel::UsedRole).toDouble(), fill, Qt::transparent);
    painter->save();
    painter->setPen(ink);
    painter->drawText(option.rect.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, text);
    painter->restore();
}

} // namespace muster
