// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/skillmatrixmodel.h"

#include "ui/base/theme.h"
#include "ui/base/viewparts.h"

#include <QCollator>
#include <QPainter>

namespace muster {

SkillMatrixModel::SkillMatrixModel(Context &context, QObject *parent) : QAbstractTableModel(parent), m_context(context)
{
    refresh();
}

void SkillMatrixModel::refresh()
{
    beginResetModel();
    m_people.clear();
    for (const Person &person : m_context.store().all<Person>()) {
        if (person.isEmployedOn(m_context.today()))
            m_people.append(person);
    }
    const QCollator collator;
    std::stable_sort(m_people.begin(), m_people.end(),
                     [&](const Person &a, const Person &b) { return collator.compare(a.name, b.name) < 0; });
    m_covers = skillCover(m_context.store(), m_context.today());
    m_cells.clear();
    for (const PersonSkill &own : m_context.store().all<PersonSkill>())
        m_cells[{own.person.value, own.skill.value}] = own.id;
    endResetModel();
}

const PersonSkill *SkillMatrixModel::cell(const QModelIndex &index) const
{
    const Id<PersonSkill> id = m_cells.value({personAt(index.row()).value, skillAt(index.column()).value});
    return id ? m_context.store().find(id) : nullptr;
}

QString SkillMatrixModel::title(const QModelIndex &index) const
{
    const QString skill = m_context.store().title(recordType<Skill>(), skillAt(index.column()).value);
    return isCoverRow(index.row()) ? skill : tr("%1, %2").arg(m_people.at(index.row() - 1).name, skill);
}

Source SkillMatrixModel::source(const QModelIndex &index) const
{
    Source source;
    source.formula = tr("people employed today who master the skill alone (level 3 or more)");
    source.type = recordType<PersonSkill>().name();
    const SkillCover &cover = m_covers.at(index.column());
    for (const Id<Person> holder : cover.holders) {
        if (const Id<PersonSkill> id = m_cells.value({holder.value, cover.skill.value}))
            source.rows.append(id.value);
    }
    source.parts = {{tr("Hold it"), QLocale().toString(cover.factor())}, {tr("Below their target"), QLocale().toString(cover.belowTarget)}};
    return source;
}

template <typename Edit> bool SkillMatrixModel::change(const QModelIndex &index, const QString &step, Edit edit)
{
    const Id<Person> person = personAt(index.row());
    const Id<Skill> skill = skillAt(index.column());
    if (!person || !skill)
        return false;
    const PersonSkill *before = cell(index);
    PersonSkill after = before ? *before : PersonSkill{Id<PersonSkill>::make(), person, skill, {}, {}, {}, {}};
    edit(after);
    if (before && before->level == after.level && before->target == after.target)
        return true;
    return m_context.perform(step, {before ? edited(*before, after) : inserted(after)});
}

bool SkillMatrixModel::setLevel(const QModelIndex &index, SkillLevel level)
{
    return change(index, tr("Set skill level"), [&](PersonSkill &own) {
        own.level = level;
        own.asOf = m_context.today();
    });
}

bool SkillMatrixModel::setTarget(const QModelIndex &index, SkillLevel target)
{
    return change(index, tr("Set skill target"), [&](PersonSkill &own) { own.target = target; });
}

QVariant SkillMatrixModel::coverData(const QModelIndex &index, int role) const
{
    const SkillCover &cover = m_covers.at(index.column());
    const bool isAlarm = cover.hangsOnOne() || (cover.factor() == 0 && cover.asked > 0);
    switch (role) {
    case Qt::DisplayRole: return isAlarm ? QStringLiteral("▲ %1").arg(cover.factor()) : QString::number(cover.factor());
    case AlarmRole: return isAlarm;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString text = tr("%1: %n person(s) can do it alone", nullptr, cover.factor()).arg(title(index));
        return cover.factor() == 1 ? tr("%1, only %2").arg(text, m_context.store().title(recordType<Person>(), cover.holders.first().value))
                                   : text;
    }
    default: return {};
    }
}

QString SkillMatrixModel::spoken(const QModelIndex &index) const
{
    const PersonSkill *own = cell(index);
    if (!own)
        return tr("%1: nothing said").arg(title(index));
    const QString level = choiceWord<PersonSkill>("level", own->level);
    QString text = tr("%1: %2").arg(title(index), level);
    if (own->target != SkillLevel::None)
        text = tr("%1, target %2").arg(text, choiceWord<PersonSkill>("target", own->target));
    return text;
}

QVariant SkillMatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignCenter);
    if (isCoverRow(index.row()))
        return coverData(index, role);
    const PersonSkill *own = cell(index);
    switch (role) {
    case Qt::DisplayRole:
        if (!own)
            return {};
        return own->isBelowTarget() ? tr("%1 → %2").arg(int(own->level)).arg(int(own->target)) : QString::number(int(own->level));
    case LevelRole: return own ? QVariant(int(own->level)) : QVariant();
    case TargetRole: return own && own->target != SkillLevel::None ? QVariant(int(own->target)) : QVariant();
    case Qt::ToolTipRole: return spoken(index).toHtmlEscaped();
    case Qt::AccessibleTextRole: return spoken(index);
    default: return {};
    }
}

QVariant SkillMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (role != Qt::DisplayRole)
            return {};
        return isCoverRow(section) ? tr("Can do it alone") : m_people.at(section - 1).name;
    }
    const Skill *skill = m_context.store().find(skillAt(section));
    if (role == Qt::DisplayRole && skill)
        return skill->name;
    if (role == Qt::ToolTipRole && skill)
        return (skill->area.isEmpty() ? skill->name : tr("%1, %2").arg(skill->name, skill->area)).toHtmlEscaped();
    return role == Qt::TextAlignmentRole ? QVariant(int(Qt::AlignCenter) | int(Qt::TextWordWrap)) : QVariant();
}

void SkillDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    static constexpr double shares[] = {0.0, 0.08, 0.16, 0.26, 0.36, 0.48};
    const ThemeColors &colors = themeColors(option.palette);
    const QVariant level = index.data(SkillMatrixModel::LevelRole), target = index.data(SkillMatrixModel::TargetRole);
    const bool isCover = index.row() == 0, isAlarm = index.data(SkillMatrixModel::AlarmRole).toBool();
    const QRect box = option.rect.adjusted(2, 2, -2, -2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (isCover)
        painter->setBrush(isAlarm ? mixed(colors.background, colors.danger, 0.2) : colors.panel);
    else
        painter->setBrush(mixed(colors.background, colors.accent, level.isValid() ? shares[std::clamp(level.toInt(), 0, 5)] : 0));
    painter->drawRoundedRect(box, 4, 4);
    QFont font = option.font;
    font.setWeight(isCover ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(level.isValid() && level.toInt() == 0 ? colors.secondary : colors.text);
    const QString text = index.data().toString();
    painter->drawText(box, Qt::AlignCenter, text);
    if (target.isValid() && level.toInt() < target.toInt()) { // an open corner: there is something to reach
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.warn);
        painter->drawPolygon(QPolygon({box.topRight() + QPoint(-6, 1), box.topRight() + QPoint(1, 1), box.topRight() + QPoint(1, 8)}));
    }
    if (option.state & QStyle::State_Selected) {
        painter->setPen(QPen(colors.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(box, 4, 4);
    }
    painter->restore();
}

} // namespace muster
