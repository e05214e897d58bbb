// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"

class QHBoxLayout;
class QPushButton;

namespace muster {

class RecordFilter;
class RecordModel;
class RecordTable;

/// The parts of one record (a person's work patterns, a review's ratings) as a small table to add to, edit and remove from.
class PartsTable : public QWidget
{
    Q_OBJECT
public:
    /// Parts of type `type` of records of type `owner`.
    PartsTable(Context &context, const RecordType &type, const RecordType &owner, QWidget *parent = nullptr);

    const RecordType &type() const { return m_type; }
    void setOwner(RecordId owner); ///< 0: none, disabled
    RecordTable *table() const { return m_table; }
    void add();
    void removeSelected();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void fit();
    void addActions(QHBoxLayout *buttons);

    Context &m_context;
    const RecordType &m_type;
    const RecordType &m_ownerType;
    RecordModel *m_model;
    RecordFilter *m_filter;
    RecordTable *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
    QList<QPushButton *> m_more; ///< what partsActions() of the type adds
};

} // namespace muster
