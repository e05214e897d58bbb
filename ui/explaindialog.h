// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"

#include <QDialog>

class QTableView;

namespace muster {

/// Why a number is what it is: its formula, the numbers that went in, and the records behind it.
class ExplainDialog : public QDialog
{
    Q_OBJECT
public:
    ExplainDialog(Context &context, const QString &title, const Source &source, QWidget *parent);

private:
    QTableView *makeRows(const QList<RecordId> &ids, const RecordType &type);

    Context &m_context;
};

} // namespace muster
