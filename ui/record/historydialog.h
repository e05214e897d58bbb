// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"

#include <QDialog>

class QTableWidget;

namespace muster {

/// What happened to one record: when, who, in which step, and each field before and after. Newest first; read only.
class HistoryDialog : public QDialog
{
    Q_OBJECT
public:
    HistoryDialog(Context &context, const RecordType &type, RecordId id, QWidget *parent = nullptr);

private:
    void load();
    void addLine(const HistoryEntry &entry, const QString &field, const QString &before, const QString &after);

    Context &m_context;
    const RecordType &m_type;
    RecordId m_id;
    QTableWidget *m_table;
};

} // namespace muster
