// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/recordtype.h"

#include <QDateTime>
#include <QSet>
#include <QStringList>

namespace muster {

/// What a kind of record can be written as, by the suffix of the file: csv, json and xlsx for all; ics for tasks and leave;
/// xml, which is for Microsoft Project, for tasks; vcf for people.
QStringList exportFormats(const RecordType &type);

/// What is to be written: all records of a kind, or some of them.
struct ExportRequest
{
    const RecordType *type = nullptr;
    QString format;
    std::optional<QSet<RecordId>> only; ///< not given: all
    QDateTime now;                      ///< stamps files that want it
};

/// The records with all their fields. CSV: ISO dates, points, hours; texts are kept from being formulas. JSON: one object
/// {"kind", "records": [{"id", field: value}]} with ids as texts, lengths in minutes, amounts as {"amount", "currency"} and
/// references as {"id", "name"}. Throws Error when the format cannot hold them.
QByteArray exported(const Store &store, const ExportRequest &request);

} // namespace muster
