// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/xlsx.h"

#include "app/base/error.h"
#include "app/base/minutes.h"
#include "app/base/money.h"
#include "app/report/reportcsv.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <xlsxwriter.h>

namespace muster {

namespace {

constexpr qsizetype mostSheetRows = 1'048'576;
constexpr qsizetype longestCell = 32'767; ///< UTF-16 units

QString xlsxText(const char *text)
{
    return QCoreApplication::translate("Export", text);
}

[[noreturn]] void refuse(const QString &happened, const QString &advice)
{
    throw Error(happened, xlsxText("Nothing was written."), advice);
}

/// Names of sheets are short, without some signs, and differ without regard to case.
QByteArray sheetName(const QString &wanted, QSet<QString> &used)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\[\\]:*?/\\\\]"));
    QString plain = QString(wanted).replace(forbidden, QStringLiteral(" ")).simplified();
    while (plain.startsWith(u'\''))
        plain.remove(0, 1);
    plain = plain.left(27);
    while (plain.endsWith(u'\''))
        plain.chop(1);
    if (plain.isEmpty())
        plain = QStringLiteral("Sheet");
    QString name = plain;
    for (int number = 2; used.contains(name.toLower()); ++number)
        name = plain + QStringLiteral(" %1").arg(number);
    used.insert(name.toLower());
    return name.toUtf8();
}

class WorkbookWriter
{
public:
    WorkbookWriter()
    {
        // The library writes files only; the folder is nobody else's, and goes with everything in it.
        m_file = m_folder.filePath(QStringLiteral("book.xlsx"));
        m_book = workbook_new(QFile::encodeName(m_file).constData());
        m_header = workbook_add_format(m_book);
        format_set_bold(m_header);
        m_day = formatOf("yyyy-mm-dd");
        m_instant = formatOf("yyyy-mm-dd hh:mm:ss");
        m_hours = formatOf("0.00");
        m_percent = formatOf("0.0%");
    }

    void add(const XlsxSheet &sheet)
    {
        if (sheet.rows.size() >= mostSheetRows)
            refuse(xlsxText("“%1” has more rows than a spreadsheet holds.").arg(sheet.name), xlsxText("Export it as CSV."));
        lxw_worksheet *page = workbook_add_worksheet(m_book, sheetName(sheet.name, m_names).constData());
        for (qsizetype column = 0; column < sheet.headers.size(); ++column)
            write(page, 0, column, sheet.headers.at(column), m_header);
        worksheet_freeze_panes(page, 1, 0);
        QList<qsizetype> widths(sheet.headers.size());
        for (qsizetype row = 0; row < sheet.rows.size(); ++row) {
            for (qsizetype column = 0; column < sheet.rows.at(row).size(); ++column) {
                const QVariant &cell = sheet.rows.at(row).at(column);
                writeCell(page, row + 1, column, cell);
                if (column < widths.size() && row < 200)
                    widths[column] = std::max(widths.at(column), cell.metaType().id() == QMetaType::QString ? cell.toString().size() : 10);
            }
        }
        for (qsizetype column = 0; column < widths.size(); ++column) {
            const qsizetype width = std::clamp<qsizetype>(std::max(widths.at(column), sheet.headers.at(column).size()) + 2, 8, 60);
            worksheet_set_column(page, lxw_col_t(column), lxw_col_t(column), double(width), nullptr);
        }
        if (!sheet.headers.isEmpty())
            worksheet_autofilter(page, 0, 0, lxw_row_t(sheet.rows.size()), lxw_col_t(sheet.headers.size() - 1));
    }

    QByteArray close()
    {
        const lxw_error error = workbook_close(m_book);
        QFile file(m_file);
        const QByteArray bytes = error == LXW_NO_ERROR && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        if (bytes.isEmpty())
            throw Error(xlsxText("The workbook could not be made."), xlsxText("Nothing was written."),
                        xlsxText("Check that there is room for temporary files."), QString::fromUtf8(lxw_strerror(error)));
        return bytes;
    }

private:
    lxw_format *formatOf(const char *pattern)
    {
        lxw_format *format = workbook_add_format(m_book);
        format_set_num_format(format, pattern);
        return format;
    }

    lxw_format *moneyFormat(int decimals)
    {
        lxw_format *&format = m_money[decimals];
        if (!format)
            format = formatOf(decimals == 0 ? "#,##0" : QByteArray("#,##0." + QByteArray(decimals, '0')).constData());
        return format;
    }

    void write(lxw_worksheet *page, qsizetype row, qsizetype column, QString text, lxw_format *format)
    {
        if (text.size() > longestCell)
            refuse(xlsxText("A text of %1 characters is longer than a spreadsheet's cell.").arg(text.size()), xlsxText("Export it as CSV."));
        // XML cannot hold the other control characters, and a spreadsheet would call the file damaged.
        static const QRegularExpression control(QStringLiteral("[\\x{0}-\\x{8}\\x{B}\\x{C}\\x{E}-\\x{1F}\\x{FFFE}\\x{FFFF}]"));
        text.replace(control, QString(QChar(0xFFFD)));
        if (!text.isEmpty())
            worksheet_write_string(page, lxw_row_t(row), lxw_col_t(column), text.toUtf8().constData(), format);
    }

    void writeNumber(lxw_worksheet *page, qsizetype row, qsizetype column, double number, lxw_format *format)
    {
        worksheet_write_number(page, lxw_row_t(row), lxw_col_t(column), number, format);
    }

    void writeTime(lxw_worksheet *page, qsizetype row, qsizetype column, const QDate &day, const QTime &time, lxw_format *format)
    {
        lxw_datetime value{day.year(), day.month(), day.day(), time.hour(), time.minute(), double(time.second())};
        if (day.year() < 1900 || day.year() > 9999) // before the days that a spreadsheet counts
            write(page, row, column, day.toString(Qt::ISODate), nullptr);
        else
            worksheet_write_datetime(page, lxw_row_t(row), lxw_col_t(column), &value, format);
    }

    void writeCell(lxw_worksheet *page, qsizetype row, qsizetype column, const QVariant &cell)
    {
        const int type = cell.metaType().id();
        if (!cell.isValid())
            return;
        if (type == qMetaTypeId<Money>()) {
            const Money money = cell.value<Money>();
            if (money.isGiven())
                writeNumber(page, row, column, double(money.minor) / double(money.currency.unit()), moneyFormat(money.currency.decimals()));
        } else if (type == qMetaTypeId<Minutes>()) {
            writeNumber(page, row, column, double(cell.value<Minutes>().value) / 60, m_hours);
        } else if (type == qMetaTypeId<Percent>()) {
            if (const auto tenths = cell.value<Percent>().tenths)
                writeNumber(page, row, column, double(*tenths) / 1000, m_percent);
            else
                write(page, row, column, QStringLiteral("n/a"), nullptr);
        } else if (type == qMetaTypeId<Ratio>()) {
            if (const auto hundredths = cell.value<Ratio>().hundredths)
                writeNumber(page, row, column, double(*hundredths) / 100, m_hours);
            else
                write(page, row, column, QStringLiteral("n/a"), nullptr);
        } else if (type == QMetaType::QDate) {
            if (cell.toDate().isValid())
                writeTime(page, row, column, cell.toDate(), QTime(0, 0), m_day);
        } else if (type == QMetaType::QDateTime) {
            const QDateTime instant = cell.toDateTime().toUTC();
            writeTime(page, row, column, instant.date(), instant.time(), m_instant);
        } else if (type == QMetaType::Bool) {
            worksheet_write_boolean(page, lxw_row_t(row), lxw_col_t(column), cell.toBool(), nullptr);
        } else if (type == QMetaType::LongLong || type == QMetaType::Int || type == QMetaType::Double) {
            writeNumber(page, row, column, cell.toDouble(), nullptr);
        } else {
            write(page, row, column, cell.toString(), nullptr);
        }
    }

    lxw_workbook *m_book = nullptr;
    QTemporaryDir m_folder;
    QString m_file;
    lxw_format *m_header = nullptr, *m_day = nullptr, *m_instant = nullptr, *m_hours = nullptr, *m_percent = nullptr;
    QMap<int, lxw_format *> m_money;
    QSet<QString> m_names;
};

} // namespace

QByteArray toXlsx(const QList<XlsxSheet> &sheets)
{
    WorkbookWriter writer;
    try {
        for (const XlsxSheet &sheet : sheets)
            writer.add(sheet);
    } catch (...) {
        try {
            writer.close(); // the library frees a workbook only in closing it
        } catch (const Error &) { // what happened first is what is told
        }
        throw;
    }
    return writer.close();
}

QByteArray toXlsx(const Report &report)
{
    QList<XlsxSheet> sheets;
    for (const ReportTable &table : tablesOf(report)) {
        XlsxSheet sheet;
        sheet.name = table.title.isEmpty() ? report.title : table.title;
        for (const ReportColumn &column : table.columns)
            sheet.headers << (column.label.isEmpty() ? QString::fromUtf8(column.key) : column.label);
        for (const ReportRow &row : table.rows)
            sheet.rows << row.cells;
        sheets << sheet;
    }
    return toXlsx(sheets);
}

} // namespace muster
