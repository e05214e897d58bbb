// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/rowreader.h"

#include "app/store/database.h"
#include "app/store/storedform.h"

namespace muster {

RowReader::RowReader(Database &database, const RecordType &type) : RowReader(QString(), type) { m_database = &database; }

RowReader::RowReader(const QString &file, const RecordType &type)
    : m_file(file), m_type(type), m_table(QString::fromLatin1(type.name())), m_allColumns(columns(type.allFields()))
{
}

RowReader::~RowReader() = default;

std::unique_ptr<RowSource> RowReader::again() const
{
    const QString file = m_database ? m_database->file() : m_file;
    return std::unique_ptr<RowSource>(file.isEmpty() ? nullptr : new RowReader(file, m_type));
}

Database &RowReader::database()
{
    if (!m_database) {
        m_own = std::make_unique<Database>(m_file, Database::Mode::ReadOnly);
        m_database = m_own.get();
    }
    return *m_database;
}

QString RowReader::columns(const QList<int> &fields) const
{
    QStringList columns{QStringLiteral("id")};
    for (const int index : fields)
        columns << storedColumns(m_type.fields().at(index));
    return columns.join(QLatin1String(", "));
}

std::vector<RecordId> RowReader::ids()
{
    std::vector<RecordId> ids;
    ids.reserve(size_t(database().selectOne(QStringLiteral("SELECT count(*) FROM ") + m_table).toLongLong()));
    // Without an order, so that the database may walk the smallest of the indexes.
    database().selectCells(QStringLiteral("SELECT id FROM ") + m_table, {}, [&](const StoredCell *cells) { ids.push_back(cells->integer); });
    if (!std::is_sorted(ids.begin(), ids.end()))
        std::sort(ids.begin(), ids.end());
    return ids;
}

std::pair<QString, QVariantList> RowReader::where(const QList<FieldRange> &in) const
{
    QStringList terms;
    QVariantList values;
    for (const FieldRange &range : in) {
        const Field &field = m_type.fields().at(range.field);
        Q_ASSERT(storedColumnCount(field.kind()) == 1);
        const QString column = storedColumns(field).front();
        if (!range.from.isValid()) {
            terms << column + QStringLiteral(" IS NULL");
        } else if (range.from == range.to) {
            terms << column + QStringLiteral(" = ?");
            values += toStored(field, range.from);
        } else {
            terms << column + QStringLiteral(" BETWEEN ? AND ?");
            values += toStored(field, range.from) + toStored(field, range.to);
        }
    }
    return {terms.isEmpty() ? QString() : QStringLiteral(" WHERE ") + terms.join(QLatin1String(" AND ")), values};
}

void RowReader::read(const QList<int> &fields, const QList<FieldRange> &in, const Take &take)
{
    const auto [condition, values] = where(in);
    database().selectCells(QStringLiteral("SELECT %1 FROM %2%3").arg(columns(fields), m_table, condition), values,
                           [&](const StoredCell *cells) { take(cells->integer, cells + 1); });
}

void RowReader::sum(int amount, int by, const QList<FieldRange> &in, const TakeSum &take)
{
    const auto [condition, values] = where(in);
    const Field &money = m_type.fields().at(amount), &group = m_type.fields().at(by);
    Q_ASSERT(money.kind() == FieldKind::Money && storedColumnCount(group.kind()) == 1);
    const QStringList parts = storedColumns(money);
    database().selectCells(QStringLiteral("SELECT %1, sum(%2), %3, count(*) FROM %4%5 GROUP BY %1, %3")
                               .arg(storedColumns(group).front(), parts.at(0), parts.at(1), m_table, condition), values,
                           [&](const StoredCell *cells) { take(group.valueOf(cells), money.valueOf(cells + 1).value<Money>(), cells[3].integer); });
}

void RowReader::readBetween(RecordId first, RecordId last, const Take &take)
{
    database().selectCells(QStringLiteral("SELECT %1 FROM %2 WHERE id BETWEEN ? AND ? ORDER BY id").arg(m_allColumns, m_table),
                           {first, last}, [&](const StoredCell *cells) { take(cells->integer, cells + 1); });
}

} // namespace muster
