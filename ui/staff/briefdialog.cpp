// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/briefdialog.h"

#include "app/base/error.h"
#include "app/reports.h"
#include "ui/report/reportpreview.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster {

BriefDialog::BriefDialog(Context &context, Id<Person> person, QWidget *parent) : QDialog(parent), m_context(context)
{
    ReportRequest request;
    request.person = person.value;
    request.today = context.today();
    request.now = QDateTime::currentDateTime();
    for (const ReportKind &kind : allReports()) {
        if (kind.name != "one-on-one")
            continue;
        request.period = kind.usualPeriod(context.store(), context.today());
        m_report = kind.make(context.store(), request);
    }
    setWindowTitle(m_report.title);
    auto *preview = new ReportPreview;
    preview->setReport(m_report);
    connect(preview, &ReportPreview::explainRequested, &context, &Context::explainRequested);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *print = buttons->addButton(tr("Print…"), QDialogButtonBox::ActionRole);
    QPushButton *save = buttons->addButton(tr("Save…"), QDialogButtonBox::ActionRole);
    connect(print, &QPushButton::clicked, this, &BriefDialog::print);
    connect(save, &QPushButton::clicked, this, &BriefDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    down->addWidget(preview, 1);
    buttons->setContentsMargins(12, 8, 12, 8);
    down->addWidget(buttons);
    resize(760, 720);
}

void BriefDialog::print()
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog choose(&printer, this);
    if (choose.exec() == QDialog::Accepted && !printReport(m_report, printer, QLocale()))
        tell(tr("The printer took no page."));
}

void BriefDialog::save()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the brief"), tr("brief.pdf"),
                                                      tr("PDF (*.pdf);;HTML (*.html);;CSV (*.csv)"));
    if (file.isEmpty())
        return;
    try {
        exportReport(m_report, file, QLocale());
    } catch (const Error &error) {
        tell(error.text());
    }
}

void BriefDialog::tell(const QString &text)
{
    emit m_context.refused(m_report.title, {{{}, text, 0}});
}

} // namespace muster
