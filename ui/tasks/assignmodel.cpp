// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/assignmodel.h"

#include "app/store/store.h"
#include "ui/base/theme.h"
#include "ui/base/viewparts.h"
#include "ui/record/recordfilter.h"

#include <QApplication>
#include <QPainter>

namespace muster {

namespace {

constexpr double widestShare = 1.5; // what the bar has room for; more is drawn to its end

double loadShare(const Utilisation &use)
{
    if (use.net.value <= 0)
        return use.load.value > 0 ? widestShare : 0;
    return double(use.load.value) / double(use.net.value);
}

} // namespace

void AssignModel::setCandidates(const QList<Candidate> &candidates)
{
    m_all = candidates;
    show();
}

void AssignModel::setFilter(const QString &text)
{
    m_filter = text;
    show();
}

void AssignModel::show()
{
    beginResetModel();
    m_shown.clear();
    const QStringList words = foldedText(m_filter).split(u' ', Qt::SkipEmptyParts);
    for (const Candidate &candidate : m_all) {
        const QString name = foldedText(nameOf(candidate));
        if (std::all_of(words.begin(), words.end(), [&](const QString &word) { return name.contains(word); }))
            m_shown.append(candidate);
    }
    endResetModel();
}

int AssignModel::rowOf(Id<Person> person) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        if (m_shown.at(row).person == person)
            return row;
    }
    return -1;
}

QString AssignModel::nameOf(const Candidate &candidate) const
{
    return m_store.title(recordType<Person>(), candidate.person.value);
}

QString AssignModel::skillText(const Candidate &candidate) const
{
    QStringList parts;
    for (const SkillMatch &match : candidate.skills) {
        if (match.level > SkillLevel::None)
            parts << tr("%1 %2").arg(m_store.title(recordType<Skill>(), match.skill.value)).arg(int(match.level));
    }
    return parts.join(QStringLiteral(", "));
}

QVariant AssignModel::data(const QModelIndex &index, int role) const
{
    const Candidate *one = checkIndex(index, CheckIndexOption::IndexIsValid) ? at(index.row()) : nullptr;
    if (!one)
        return {};
    const QLocale locale;
    switch (role) {
    case Qt::DisplayRole:
        switch (Column(index.column())) {
        case PersonColumn: return nameOf(*one);
        case SkillColumn: return skillText(*one);
        case FreeColumn: return one->free.toString(locale);
        case LoadColumn: return tr("%1 → %2").arg(one->before.toString(locale), one->after.toString(locale));
        case ColumnCount: break;
        }
        return {};
    case Qt::TextAlignmentRole:
        return int((index.column() == FreeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (index.column() == FreeColumn && !one->fits)
            return themeColors(QApplication::palette()).danger;
        return {};
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        const QString text = tr("%1, %2 free, load %3 before and %4 after").arg(nameOf(*one), one->free.toString(locale),
                                                                            one->before.toString(locale), one->after.toString(locale));
        const QString all = one->after.isOverload() ? tr("%1, overloaded").arg(text) : text;
        return role == Qt::ToolTipRole ? all.toHtmlEscaped() : all;
    }
    case BeforeRole: return loadShare(one->before);
    case AfterRole: return loadShare(one->after);
    case OverRole: return one->after.isOverload();
    default: return {};
    }
}

QVariant AssignModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == FreeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case PersonColumn: return tr("Person");
    case SkillColumn: return tr("Skills it asks for");
    case FreeColumn: return tr("Free");
    case LoadColumn: return tr("Load before → after");
    case ColumnCount: break;
    }
    return {};
}

void AssignDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() != AssignModel::LoadColumn) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const ThemeColors &colors = themeColors(option.palette);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
    const QString text = index.data().toString();
    const QRect inner = option.rect.adjusted(8, 0, -8, 0);
    const int textWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("100 % → 1000 %"));
    QRect track(inner.left(), inner.center().y() - 5, std::max(40, inner.width() - textWidth - 12), 10);
    const double before = index.data(AssignModel::BeforeRole).toDouble(), after = index.data(AssignModel::AfterRole).toDouble();
    const bool isOver = index.data(AssignModel::OverRole).toBool();
    const QColor full = isOver ? colors.danger : colors.accent;
    drawBar(*painter, track, std::min(after, widestShare) / widestShare, mixed(colors.background, full, 0.5),
            mixed(colors.background, colors.secondary, 0.2));
    if (before > 0)
        drawBar(*painter, track, std::min(before, widestShare) / widestShare, full, Qt::transparent);
    painter->save();
    painter->setPen(QPen(colors.text, 1)); // where the capacity ends
    const int line = track.left() + int(track.width() / widestShare);
    painter->drawLine(line, track.top() - 3, line, track.bottom() + 3);
    painter->setPen(isOver ? colors.danger : colors.text);
    painter->drawText(QRect(inner.right() - textWidth, inner.top(), textWidth, inner.height()), Qt::AlignRight | Qt::AlignVCenter, text);
    painter->restore();
}

} // namespace muster
