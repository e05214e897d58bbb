// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exports.h"

#include "app/record/recordcsv.h"
#include "app/record/textform.h"
#include "app/report/xlsx.h"
#include "app/schedule/projectxml.h"
#include "app/staff/contactcards.h"
#include "app/staff/leavecalendar.h"
#include "app/store/store.h"
#include "app/tasks/taskcalendar.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace muster {

namespace {

QList<Row> rowsOf(const Store &store, const ExportRequest &request)
{
    QList<Row> rows;
    const AnyTable &table = store.table(*request.type);
    for (qsizetype i = 0; i < table.size(); ++i) {
        if (!request.only || request.only->contains(table.idAt(i)))
            rows << table.rowAt(i);
    }
    return rows;
}

template <class T> std::vector<T> recordsOf(const Store &store, const ExportRequest &request)
{
    std::vector<T> records;
    for (const T &record : store.all<T>()) {
        if (!request.only || request.only->contains(record.id.value))
            records.push_back(record);
    }
    return records;
}

QJsonValue jsonOf(const Field &field, const Value &value, const Store &store)
{
    if (!value.isValid())
        return QJsonValue::Null;
    const auto amount = [](const Money &money) {
        return QJsonObject{{QStringLiteral("amount"), money.toDecimal()}, {QStringLiteral("currency"), money.currency.code()}};
    };
    switch (field.kind()) {
    case FieldKind::Text: return value.toString();
    case FieldKind::Integer: return value.toLongLong();
    case FieldKind::Boolean: return value.toBool();
    case FieldKind::Date: return value.toDate().toString(Qt::ISODate);
    case FieldKind::Instant: return value.toDateTime().toUTC().toString(Qt::ISODateWithMs);
    case FieldKind::Duration: return value.value<Minutes>().value;
    case FieldKind::Days: return value.value<Days>().toDecimal();
    case FieldKind::Money: return amount(value.value<Money>());
    case FieldKind::Choice: {
        const Choice *choice = field.choice(value.toInt());
        return choice ? QJsonValue(QLatin1String(choice->key)) : QJsonValue();
    }
    case FieldKind::Reference: // 63 bits are more than a JSON number holds exactly
        return QJsonObject{{QStringLiteral("id"), QString::number(value.value<RecordId>())},
                           {QStringLiteral("name"), store.title(field.target(), value.value<RecordId>())}};
    case FieldKind::WeekHours: {
        QJsonArray days;
        for (qint32 minutes : value.value<WeekMinutes>())
            days << minutes;
        return days;
    }
    case FieldKind::MonthAmounts: {
        QJsonArray months;
        for (int month = 0; month < 12; ++month)
            months << amount(value.value<MonthAmounts>().month(month));
        return months;
    }
    }
    return QJsonValue::Null;
}

QByteArray recordsAsJson(const Store &store, const ExportRequest &request)
{
    QJsonArray records;
    for (const Row &row : rowsOf(store, request)) {
        QJsonObject record{{QStringLiteral("id"), QString::number(row.id)}};
        for (qsizetype f = 0; f < row.values.size(); ++f) {
            const Field &field = request.type->fields().at(f);
            record.insert(QString::fromLatin1(field.name()), jsonOf(field, row.values.at(f), store));
        }
        records << record;
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("kind"), QString::fromLatin1(request.type->kind())},
                                     {QStringLiteral("records"), records}}).toJson();
}

/// Typed where a spreadsheet has the type; the texts of CSV for the rest.
QVariantList sheetCells(const Field &field, const Value &value, const Store &store)
{
    const QStringList texts = fileTexts(field, value, store);
    QVariantList cells(texts.begin(), texts.end());
    switch (field.kind()) {
    case FieldKind::Integer:
    case FieldKind::Boolean:
    case FieldKind::Date:
    case FieldKind::Instant:
    case FieldKind::Duration:
    case FieldKind::Money: cells.first() = value; break;
    case FieldKind::Days: cells.first() = double(value.value<Days>().hundredths) / 100; break;
    case FieldKind::Text:
    case FieldKind::Choice:
    case FieldKind::Reference:
    case FieldKind::WeekHours:
    case FieldKind::MonthAmounts: break;
    }
    return cells;
}

QByteArray recordsAsXlsx(const Store &store, const ExportRequest &request)
{
    XlsxSheet sheet;
    sheet.name = request.type->pluralLabel();
    sheet.headers << QStringLiteral("Id");
    for (const Field &field : request.type->fields())
        sheet.headers += fileHeaders(field);
    for (const Row &row : rowsOf(store, request)) {
        QVariantList cells{QString::number(row.id)};
        for (qsizetype f = 0; f < row.values.size(); ++f)
            cells += sheetCells(request.type->fields().at(f), row.values.at(f), store);
        sheet.rows << cells;
    }
    return toXlsx(QList<XlsxSheet>{sheet});
}

} // namespace

QStringList exportFormats(const RecordType &type)
{
    QStringList formats{QStringLiteral("csv"), QStringLiteral("json"), QStringLiteral("xlsx")};
    if (&type == &recordType<Task>() || &type == &recordType<Leave>())
        formats << QStringLiteral("ics");
    if (&type == &recordType<Task>())
        formats << QStringLiteral("xml");
    if (&type == &recordType<Person>())
        formats << QStringLiteral("vcf");
    return formats;
}

QByteArray exported(const Store &store, const ExportRequest &request)
{
    Q_ASSERT(exportFormats(*request.type).contains(request.format));
    if (request.format == QLatin1String("json"))
        return recordsAsJson(store, request);
    if (request.format == QLatin1String("xlsx"))
        return recordsAsXlsx(store, request);
    if (request.format == QLatin1String("vcf"))
        return contactCards(recordsOf<Person>(store, request), store);
    if (request.format == QLatin1String("xml"))
        return projectXml(recordsOf<Task>(store, request), store, request.now);
    if (request.format == QLatin1String("ics"))
        return request.type == &recordType<Task>() ? taskCalendar(recordsOf<Task>(store, request), store, request.now)
                                                   : leaveCalendar(recordsOf<Leave>(store, request), store, request.now);
    return rowsAsCsv(*request.type, rowsOf(store, request), store);
}

} // namespace muster
