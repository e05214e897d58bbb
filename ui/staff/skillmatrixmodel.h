// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/skillcover.h"
#include "ui/base/context.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace muster {

/// People down, skills across. The first row says how many people hold each skill (the bus factor).
class SkillMatrixModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        LevelRole = Qt::UserRole, ///< 0 to 5; invalid: nothing is said
        TargetRole,               ///< 1 to 5; invalid: nothing is asked
        AlarmRole                 ///< in the first row: the skill hangs on one person, or on nobody although it is asked for
    };

    explicit SkillMatrixModel(Context &context, QObject *parent = nullptr);

    void refresh();
    const QList<SkillCover> &covers() const { return m_covers; }
    bool isCoverRow(int row) const { return row == 0; }
    Id<Person> personAt(int row) const { return row < 1 || row > m_people.size() ? Id<Person>() : m_people.at(row - 1).id; }
    Id<Skill> skillAt(int column) const { return column < 0 || column >= m_covers.size() ? Id<Skill>() : m_covers.at(column).skill; }
    const PersonSkill *cell(const QModelIndex &index) const; ///< null: nothing is said
    QString title(const QModelIndex &index) const; ///< "Ann, Linux servers"
    Source source(const QModelIndex &index) const; ///< why the number of the first row is what it is
    /// As one undo step. False when there is no such cell or it was refused.
    bool setLevel(const QModelIndex &index, SkillLevel level);
    bool setTarget(const QModelIndex &index, SkillLevel target);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() || m_covers.isEmpty() ? 0 : int(m_people.size()) + 1; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_covers.size()); }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant coverData(const QModelIndex &index, int role) const;
    QString spoken(const QModelIndex &index) const;
    template <typename Edit> bool change(const QModelIndex &index, const QString &step, Edit edit);

    Context &m_context;
    QList<Person> m_people;
    QList<SkillCover> m_covers;
    QHash<QPair<RecordId, RecordId>, Id<PersonSkill>> m_cells;
};

/// One hue in six steps with the number in the cell; a target that is not reached stands behind it.
class SkillDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace muster
