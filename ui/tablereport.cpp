// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tablereport.h"

#include "ui/base/context.h"
#include "ui/record/recordfilter.h"
#include "ui/record/recordpage.h"
#include "ui/record/recordtable.h"

#include <QCoreApplication>

namespace muster {
namespace {

bool isTypedKind(FieldKind kind)
{
    return kind == FieldKind::Money || kind == FieldKind::Duration || kind == FieldKind::Days || kind == FieldKind::Integer
           || kind == FieldKind::Date;
}

ReportColumn tableColumn(const Field &field)
{
    const bool number = isTypedKind(field.kind()) && field.kind() != FieldKind::Date;
    const double width = field.kind() == FieldKind::Text ? (field.isMultiline() ? 3 : 2) : 1;
    return {field.label(), field.name(), width, number};
}

} // namespace

Report tableReport(const RecordPage &page, const Context &context)
{
    const RecordType &type = page.type();
    Report report;
    report.name = type.kind();
    report.title = type.pluralLabel();
    report.team = context.store().team().name;
    report.printedBy = context.store().team().manager;
    report.asOf = QDateTime::currentDateTime();
    report.period = QLocale().toString(context.today(), QLocale::LongFormat);
    if (page.filter().isFiltering())
        report.subtitle = QCoreApplication::translate("table", "Filtered: some rows are not shown.");

    ReportTable table;
    table.empty = QCoreApplication::translate("table", "Nothing to show.");
    const QList<int> columns = page.table()->shownColumns();
    for (int column : columns) {
        const Field &field = type.fields().at(column);
        table.columns.append(tableColumn(field));
        if (field.isConfidential())
            report.confidential = QCoreApplication::translate("table", "Confidential");
    }
    const QAbstractItemModel &rows = page.filter();
    for (int row = 0; row < rows.rowCount(); ++row) {
        ReportRow line;
        for (int column : columns) {
            const QModelIndex cell = rows.index(row, column);
            const bool typed = isTypedKind(type.fields().at(column).kind());
            line.cells.append(typed ? cell.data(Qt::EditRole) : cell.data(Qt::DisplayRole));
        }
        table.rows.append(line);
    }
    report.blocks.append(table);
    return report;
}

} // namespace muster
