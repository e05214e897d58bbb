// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/report.h"

namespace muster {

/// A sheet of a workbook: a header and typed cells (QString, qint64, bool, QDate, QDateTime, Minutes, Money, Percent).
struct XlsxSheet
{
    QString name;
    QStringList headers;
    QList<QVariantList> rows;
};

/// The workbook as bytes. Texts are written as texts, whatever they look like; never as formulas or links. Days are days,
/// lengths are hours with two decimals, amounts numbers with the decimals of their currency. Throws Error where a sheet cannot
/// hold it: more than 1,048,576 rows, or a text of more than 32,767 characters.
QByteArray toXlsx(const QList<XlsxSheet> &sheets);
/// The tables of a report, a sheet each; of charts and texts where it has none, as in CSV.
QByteArray toXlsx(const Report &report);

} // namespace muster
