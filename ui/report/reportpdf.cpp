// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/checkedfile.h"
#include "app/base/error.h"
#include "app/report/reportcsv.h"
#include "app/report/reporthtml.h"
#include "app/report/xlsx.h"
#include "ui/report/reportpainter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>

namespace muster {

namespace {

constexpr int pdfResolution = 72; ///< one unit is one point: places are written as they are, with fractions

[[noreturn]] void refusePdf(const QString &file)
{
    throw Error(QCoreApplication::translate("Report", "The PDF “%1” could not be written.").arg(file),
                QCoreApplication::translate("Report", "A file of that name is unchanged."),
                QCoreApplication::translate("Report", "Free some space or choose another folder, then try again."));
}

} // namespace

void writePdf(const Report &report, const QString &file, const QLocale &locale, const PageSetup &setup)
{
    writePdf(QList<Report>{report}, file, locale, setup);
}

void writePdf(const QList<Report> &reports, const QString &file, const QLocale &locale, const PageSetup &setup)
{
    CheckedFile target(file);
    {
        QPdfWriter writer(&target);
        writer.setResolution(pdfResolution);
        writer.setTitle(reports.isEmpty() ? QString() : reports.first().title);
        writer.setCreator(QStringLiteral("Muster"));
        QPainter painter;
        bool isFirst = true;
        const auto shaper = std::make_shared<TextShaper>();
        for (const Report &report : reports) {
            const ReportPainter pages(report, locale, setup, shaper);
            writer.setPageLayout(pages.pageLayout()); // of the pages that follow
            for (int page = 0; page < pages.pageCount(); ++page) {
                if (isFirst ? !painter.begin(&writer) : !writer.newPage())
                    refusePdf(file);
                isFirst = false;
                painter.resetTransform();
                pages.paintPage(painter, page);
            }
        }
        if (!painter.end())
            refusePdf(file);
    }
    target.commit(); // QPainter::end() is true on a full disk: the file knows better
}

void exportReport(const Report &report, const QString &file, const QLocale &locale, const PageSetup &setup)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending == QLatin1String("csv"))
        CheckedFile::write(file, toCsv(report));
    else if (ending == QLatin1String("html") || ending == QLatin1String("htm"))
        CheckedFile::write(file, toHtml(report, locale));
    else if (ending == QLatin1String("xlsx"))
        CheckedFile::write(file, toXlsx(report));
    else
        writePdf(report, file, locale, setup);
}

bool printReport(const Report &report, QPrinter &printer, const QLocale &locale, PageSetup setup)
{
    setup.paper = printer.pageLayout().pageSize().id();
    const ReportPainter pages(report, locale, setup);
    printer.setFullPage(true);
    printer.setPageOrientation(pages.pageLayout().orientation());
    const int first = std::max(1, printer.fromPage());
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), pages.pageCount()) : pages.pageCount();
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    for (int page = first; page <= last; ++page) {
        if (page > first && !printer.newPage())
            return false;
        painter.save();
        painter.scale(printer.resolution() / 72.0, printer.resolution() / 72.0);
        pages.paintPage(painter, page - 1);
        painter.restore();
    }
    return painter.end();
}

} // namespace muster
