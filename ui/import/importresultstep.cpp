// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importresultstep.h"

#include "app/base/checkedfile.h"
#include "app/base/error.h"
#include "ui/base/viewparts.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QTableWidget>
#include <QVBoxLayout>

namespace muster {
namespace {

constexpr int mostWarnings = 500; ///< that are listed

QString grouped(qint64 number) { return QLocale().toString(number); }

QString countsOf(const ImportResult &result)
{
    QString text = ImportResultStep::tr("%1 read, %2 imported, %3 known already, %4 rejected")
                       .arg(grouped(result.read), grouped(result.imported), grouped(result.duplicates), grouped(result.rejected()));
    QStringList totals;
    for (auto it = result.totals.cbegin(); it != result.totals.cend(); ++it)
        totals << Money{it.value(), Currency::fromCode(it.key()).value_or(Currency())}.toString(QLocale());
    return totals.isEmpty() ? text : text + QLatin1String(", ") + ImportResultStep::tr("total %1").arg(totals.join(QLatin1String("; ")));
}

} // namespace

ImportResultStep::ImportResultStep(QWidget *parent)
    : QWidget(parent), m_title(headingLabel({})), m_counts(plainLabel({})), m_warningsTitle(headingLabel(tr("Warnings"))),
      m_warnings(plainLabel({})),
      m_rejections(new QTableWidget(0, 4)), m_allGood(emptyLabel(tr("No row was rejected."))),
      m_export(new QPushButton(tr("&Export rejected rows …"))), m_undo(new QPushButton(tr("&Undo the import")))
{
    m_counts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_counts->setAccessibleName(tr("Result"));
    m_counts->setWordWrap(true);
    m_warnings->setWordWrap(true);
    m_warnings->setContentsMargins(0, 4, 0, 4);
    m_warnings->setAlignment(Qt::AlignTop);
    m_rejections->setHorizontalHeaderLabels({tr("File"), tr("Line"), tr("Field"), tr("Reason")});
    m_rejections->setAccessibleName(tr("Rejected rows"));
    m_rejections->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rejections->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rejections->setTabKeyNavigation(false);
    m_rejections->setShowGrid(false);
    m_rejections->verticalHeader()->hide();
    m_rejections->horizontalHeader()->setStretchLastSection(true);
    m_rejections->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_warnings);
    scroll->setMaximumHeight(150);
    scroll->setAccessibleName(tr("Warnings"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_export);
    buttons->addWidget(m_undo);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_counts);
    layout->addLayout(buttons);
    layout->addWidget(m_rejections, 1);
    layout->addWidget(m_allGood, 1);
    layout->addWidget(m_warningsTitle);
    layout->addWidget(scroll);
    connect(m_export, &QPushButton::clicked, this, &ImportResultStep::exportRejections);
    connect(m_undo, &QPushButton::clicked, this, &ImportResultStep::undoWanted);
}

void ImportResultStep::setResults(const QList<ImportResult> &results, const QString &plural)
{
    m_results = results;
    int imported = 0, rejected = 0;
    QStringList counts, warnings;
    for (const ImportResult &result : results) {
        imported += result.imported;
        rejected += result.rejected();
        const QString prefix = results.size() == 1 ? QString() : QFileInfo(result.source).fileName() + QLatin1String(": ");
        counts << prefix + countsOf(result);
        for (const ImportWarning &warning : result.warnings)
            warnings << prefix + (warning.line > 0 ? tr("Line %1: %2").arg(warning.line).arg(warning.text) : warning.text);
        if (!result.unmapped.isEmpty())
            warnings << prefix + tr("Columns that were not taken: %1").arg(result.unmapped.join(QLatin1String(", ")));
    }
    m_title->setText(tr("%1: %2 imported").arg(plural, grouped(imported)));
    m_counts->setText(counts.join(QLatin1Char('\n')));
    const qsizetype more = warnings.size() - mostWarnings;
    if (more > 0)
        warnings = warnings.mid(0, mostWarnings) << tr("… and %1 more").arg(grouped(more));
    m_warnings->setText(warnings.join(QLatin1Char('\n')));
    m_warnings->parentWidget()->parentWidget()->setVisible(!warnings.isEmpty());
    m_warningsTitle->setVisible(!warnings.isEmpty());
    m_rejections->setVisible(rejected > 0);
    m_rejections->setColumnHidden(0, results.size() == 1);
    m_allGood->setVisible(rejected == 0);
    m_export->setVisible(rejected > 0);
    m_undo->setVisible(imported > 0);
    m_undo->setEnabled(true);
    fillRejections();
}

void ImportResultStep::fillRejections()
{
    m_rejections->setRowCount(0);
    for (const ImportResult &result : std::as_const(m_results)) {
        const RecordType *type = result.type;
        for (const ImportRejection &rejection : result.rejections) {
            const int row = m_rejections->rowCount();
            m_rejections->insertRow(row);
            const int field = type ? type->indexOf(rejection.field) : -1;
            const QStringList cells{QFileInfo(result.source).fileName(), QString::number(rejection.line),
                                    field < 0 ? QString::fromLatin1(rejection.field) : type->fields().at(field).label(), rejection.reason};
            for (int column = 0; column < int(cells.size()); ++column)
                m_rejections->setItem(row, column, new QTableWidgetItem(cells.at(column)));
        }
    }
    for (int column = 0; column < 3; ++column)
        m_rejections->resizeColumnToContents(column);
}

void ImportResultStep::setUndone()
{
    m_undo->setEnabled(false);
    m_title->setText(tr("The import was undone; nothing of it is left."));
}

void ImportResultStep::writeRejections(const QString &file) const
{
    QByteArray text;
    for (const ImportResult &result : m_results)
        text += result.rejectionsAsCsv();
    CheckedFile::write(file, text);
}

void ImportResultStep::exportRejections()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = tr("%1-rejected.csv").arg(QFileInfo(m_results.value(0).source).completeBaseName());
    const QString file = QFileDialog::getSaveFileName(this, tr("Export rejected rows"), QDir(folder).filePath(name), tr("CSV (*.csv)"));
    if (file.isEmpty())
        return;
    try {
        writeRejections(file);
    } catch (const Error &error) {
        QMessageBox box(QMessageBox::Warning, tr("Muster"), error.happened, QMessageBox::Ok, this);
        box.setTextFormat(Qt::PlainText);
        box.setInformativeText(error.safe + QStringLiteral("\n\n") + error.advice);
        box.exec();
    }
}

} // namespace muster
