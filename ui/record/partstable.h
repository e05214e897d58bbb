// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"

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
    PartsTable(Context &context, const RecordType &type, QWidget *parent = nullptr);

    const RecordType &type() const { return m_type; }
    void setOwner(RecordId owner); ///< 0: none, disabled
    RecordTable *table() const { return m_table; }
    void add();
    void removeSelected();

private:
    void fit();

    Context &m_context;
    const RecordType &m_type;
    RecordModel *m_model;
    RecordFilter *m_filter;
    RecordTable *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace muster
