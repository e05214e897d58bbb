// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/recordtype.h"

namespace muster {

class Database;

/// The records of a type in a database.
class RowReader : public RowSource
{
public:
    RowReader(Database &database, const RecordType &type);
    ~RowReader() override;

    std::unique_ptr<RowSource> again() const override;
    std::vector<RecordId> ids() override;
    void read(const QList<int> &fields, const QList<FieldRange> &in, const Take &take) override;
    void sum(int amount, int by, const QList<FieldRange> &in, const TakeSum &take) override;
    void readBetween(RecordId first, RecordId last, const Take &take) override;

private:
    RowReader(const QString &file, const RecordType &type);
    Database &database();
    /// " WHERE date BETWEEN ? AND ?", and the values of its marks.
    std::pair<QString, QVariantList> where(const QList<FieldRange> &in) const;
    QString columns(const QList<int> &fields) const; ///< "id, date, base, base_currency"

    QString m_file; ///< of its own connection, which is opened by whichever thread reads first
    std::unique_ptr<Database> m_own;
    Database *m_database = nullptr;
    const RecordType &m_type;
    QString m_table, m_allColumns;
};

} // namespace muster
