// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportdialog.h"

#include "app/base/error.h"
#include "ui/report/reportpreview.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster {

ReportDialog::ReportDialog(Context &context, const QString &fileName, QWidget *parent)
    : QDialog(parent), m_context(context), m_fileName(fileName), m_preview(new ReportPreview), m_row(new QHBoxLayout)
{
    connect(m_preview, &ReportPreview::explainRequested, &context, &Context::explainRequested);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *print = buttons->addButton(tr("Print…"), QDialogButtonBox::ActionRole);
    QPushButton *save = buttons->addButton(tr("Save…"), QDialogButtonBox::ActionRole);
    connect(print, &QPushButton::clicked, this, &ReportDialog::print);
    connect(save, &QPushButton::clicked, this, &ReportDialog::askSave);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    down->addWidget(m_preview, 1);
    m_row->setContentsMargins(12, 8, 12, 8);
    m_row->addWidget(buttons, 1);
    down->addLayout(m_row);
    resize(760, 720);
}

void ReportDialog::setReport(const Report &report)
{
    m_report = report;
    m_preview->setReport(report);
    setWindowTitle(report.title);
}

void ReportDialog::addChoice(QWidget *choice) { m_row->insertWidget(0, choice); }

void ReportDialog::print()
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog choose(&printer, this);
    if (choose.exec() == QDialog::Accepted && !printReport(m_report, printer, QLocale()))
        tell(tr("The printer took no page."));
}

void ReportDialog::askSave()
{
    const QString file = QFileDialog::getSaveFileName(this, m_report.title, m_fileName, tr("PDF (*.pdf);;HTML (*.html);;CSV (*.csv);;Spreadsheet (*.xlsx)"));
    if (!file.isEmpty())
        save(file);
}

bool ReportDialog::save(const QString &file)
{
    try {
        exportReport(m_report, file, QLocale());
    } catch (const Error &error) {
        tell(error.text());
        return false;
    }
    return true;
}

void ReportDialog::tell(const QString &text)
{
    emit m_context.refused(m_report.title, {{{}, text, 0}});
}

} // namespace muster
