// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/checkedfile.h"
#include "app/base/error.h"
#include "app/exports.h"
#include "app/recordtypes.h"
#include "app/report/reportcsv.h"
#include "app/report/reporthtml.h"
#include "app/report/xlsx.h"
#include "app/sample/sampleteam.h"
#include "app/store/backup.h"
#include "ui/base/background.h"
#include "ui/base/newteamdialog.h"
#include "ui/base/prints.h"
#include "ui/base/toast.h"
#include "ui/mainwindow.h"
#include "ui/record/recordfilter.h"
#include "ui/record/recordpage.h"
#include "ui/report/reportpage.h"
#include "ui/report/reportpainter.h"
#include "ui/tablereport.h"
#include "ui/workspace.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QStandardPaths>

namespace muster {
namespace {

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

QString withSuffix(const QString &file, const QString &suffix)
{
    return QFileInfo(file).suffix().isEmpty() ? file + QLatin1Char('.') + suffix : file;
}

} // namespace

void MainWindow::newFile()
{
    NewTeamDialog dialog(this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Team team = dialog.team();
    const QString usual = QDir(documentsFolder()).filePath(team.name + QStringLiteral(".muster"));
    const QString chosen = QFileDialog::getSaveFileName(this, tr("Where to keep the new file"), usual,
                                                        tr("Muster files (*.muster)"), nullptr,
                                                        QFileDialog::DontConfirmOverwrite);
    if (chosen.isEmpty())
        return;
    const QString file = withSuffix(chosen, QStringLiteral("muster"));
    if (QFileInfo::exists(file)) {
        tell(tr("There is already a file “%1”.").arg(QFileInfo(file).fileName()), tr("It was not touched."),
             tr("Choose another name, or open it."));
        return;
    }
    guarded([&] { setStore(Store::create(file, allRecordTypes(), team)); });
}

bool MainWindow::openSample()
{
    // Always a fresh one: its dates lie around today, and what was tried in the last one is not lost.
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString stamp = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString file = QDir(folder).filePath(QStringLiteral("sample-%1.muster").arg(stamp));
    return guarded([&] {
        if (!QDir().mkpath(folder))
            throw Error(tr("The folder for the sample team could not be made."), tr("Nothing was changed."),
                        tr("Check the rights of your home folder, or start with a new file."), folder);
        Team team;
        team.id = Id<Team>::make();
        team.name = tr("Sample team");
        const QString own = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
        team.currency = Currency::fromCode(own) ? own : QStringLiteral("EUR");
        team.manager = tr("Sample manager");
        std::unique_ptr<Store> store = Store::create(file, allRecordTypes(), team);
        const Problems problems = store->apply(tr("Sample team"), sampleTeam(*store, m_today));
        if (!problems.isEmpty())
            throw Error(tr("The sample team could not be made."), tr("Nothing was changed."),
                        tr("Start with a new file."), toText(problems));
        setStore(std::move(store));
    });
}

void MainWindow::chooseFile()
{
    const QString folder = m_store && !m_store->file().isEmpty() ? QFileInfo(m_store->file()).path() : documentsFolder();
    const QString file = QFileDialog::getOpenFileName(this, tr("Open"), folder,
                                                      tr("Muster files (*.muster *.db *.sqlite);;All files (*)"));
    if (!file.isEmpty())
        openFile(file);
}

void MainWindow::backUpNow()
{
    if (m_store->file().isEmpty())
        return;
    const QString name = QFileInfo(m_store->file()).completeBaseName() + QLatin1Char('-')
                         + QDate::currentDate().toString(Qt::ISODate) + QStringLiteral(".muster");
    const QString target = QFileDialog::getSaveFileName(this, tr("Back up to"), QDir(documentsFolder()).filePath(name),
                                                        tr("Muster files (*.muster)"));
    if (target.isEmpty())
        return;
    if (guarded([&] { backUp(m_store->file(), withSuffix(target, QStringLiteral("muster"))); }))
        m_toast->say(tr("Backed up and checked: %1").arg(QFileInfo(target).fileName()));
    updateBackupAge();
}

void MainWindow::restoreBackup()
{
    const QString folder = m_store && !m_store->file().isEmpty() ? backupFolder(m_store->file()) : documentsFolder();
    const QString backup = QFileDialog::getOpenFileName(this, tr("Which backup to restore"), folder,
                                                        tr("Muster files (*.muster *.db *.sqlite);;All files (*)"));
    if (backup.isEmpty())
        return;
    const QString usual = QDir(documentsFolder()).filePath(QFileInfo(backup).completeBaseName()
                                                           + tr("-restored") + QStringLiteral(".muster"));
    const QString chosen = QFileDialog::getSaveFileName(this, tr("Restore as a new file"), usual,
                                                        tr("Muster files (*.muster)"), nullptr,
                                                        QFileDialog::DontConfirmOverwrite);
    if (chosen.isEmpty())
        return;
    const QString target = withSuffix(chosen, QStringLiteral("muster"));
    if (guarded([&] { restore(backup, target); }) && openFile(target))
        m_toast->say(tr("Restored as %1. The backup and the earlier file were not touched.")
                         .arg(QFileInfo(target).fileName()));
}

void MainWindow::printView()
{
    if (auto *reports = qobject_cast<ReportPage *>(m_workspace->viewWidget()))
        return reports->print();
    if (auto *view = dynamic_cast<Prints *>(m_workspace->viewWidget()))
        return view->print();
    const RecordPage *page = m_workspace->recordPage();
    if (!page)
        return;
    const Report report = tableReport(*page, *m_context);
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(report.title);
    printer.setPageLayout(ReportPainter(report, QLocale()).pageLayout());
    QPrintPreviewDialog preview(&printer, this);
    preview.setWindowTitle(tr("Print: %1").arg(report.title));
    preview.resize(900, 700);
    connect(&preview, &QPrintPreviewDialog::paintRequested, this,
            [&report](QPrinter *target) { printReport(report, *target, QLocale()); });
    preview.exec();
}

void MainWindow::exportTable()
{
    const RecordPage *page = m_workspace->recordPage();
    if (!page)
        return;
    const RecordType &type = page->type();
    // The first four are what is seen; the others are the records themselves, with all their fields.
    QList<QPair<QString, QString>> kinds{{tr("CSV (*.csv)"), QStringLiteral("csv")},
                                         {tr("Spreadsheet (*.xlsx)"), QStringLiteral("xlsx")},
                                         {tr("PDF, as printed (*.pdf)"), QStringLiteral("pdf")},
                                         {tr("Web page (*.html)"), QStringLiteral("html")},
                                         {tr("JSON, all fields (*.json)"), QStringLiteral("json")}};
    if (exportFormats(type).contains(QStringLiteral("ics")))
        kinds << qMakePair(tr("Calendar (*.ics)"), QStringLiteral("ics"));
    if (exportFormats(type).contains(QStringLiteral("xml")))
        kinds << qMakePair(tr("MS Project (*.xml)"), QStringLiteral("xml"));
    if (exportFormats(type).contains(QStringLiteral("vcf")))
        kinds << qMakePair(tr("Address cards (*.vcf)"), QStringLiteral("vcf"));
    QStringList filters;
    for (const auto &kind : std::as_const(kinds))
        filters << kind.first;
    const QString usual = QDir(documentsFolder()).filePath(QString::fromLatin1(type.kind()) + QStringLiteral(".csv"));
    QString chosenKind;
    const QString chosen = QFileDialog::getSaveFileName(this, tr("Export the rows that are shown"), usual,
                                                        filters.join(QStringLiteral(";;")), &chosenKind);
    if (chosen.isEmpty())
        return;
    const QString file = withSuffix(chosen, kinds.value(std::max<qsizetype>(0, filters.indexOf(chosenKind))).second);
    if (guarded([&] { writeTable(*page, file); }))
        m_toast->say(tr("Exported: %1").arg(QFileInfo(file).fileName()));
}

/// Writes the rows that are shown, as the file's suffix says; CSV for a suffix that says nothing.
void MainWindow::writeTable(const RecordPage &page, const QString &file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (QStringList{QStringLiteral("json"), QStringLiteral("ics"), QStringLiteral("xml"), QStringLiteral("vcf")}.contains(suffix)
        && exportFormats(page.type()).contains(suffix)) {
        QSet<RecordId> shown;
        for (int row = 0; row < page.filter().rowCount(); ++row)
            shown.insert(page.filter().idAt(row));
        CheckedFile::write(file, exported(*m_store, {&page.type(), suffix, shown, QDateTime::currentDateTimeUtc()}));
        return;
    }
    const Report report = tableReport(page, *m_context);
    if (suffix == QStringLiteral("pdf"))
        writePdf(report, file, QLocale());
    else if (suffix == QStringLiteral("xlsx"))
        CheckedFile::write(file, toXlsx(report));
    else
        CheckedFile::write(file, suffix == QStringLiteral("html") ? toHtml(report, QLocale()) : toCsv(report));
}

void MainWindow::backUpWhenOld()
{
    if (!m_store || m_store->isReadOnly())
        return;
    const auto work = [file = m_store->file()]() -> std::shared_ptr<Error> {
        try {
            backUpDaily(file, QDateTime::currentDateTime());
            return nullptr;
        } catch (const Error &error) {
            return std::make_shared<Error>(error);
        }
    };
    inBackground(m_workspace, work, [this](const std::shared_ptr<Error> &error) {
        if (error)
            tell(*error);
        updateBackupAge();
    });
}

} // namespace muster
