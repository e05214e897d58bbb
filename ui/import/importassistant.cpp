// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importassistant.h"

#include "app/import/profile.h"
#include "ui/base/droppedfiles.h"
#include "ui/base/viewparts.h"
#include "ui/import/importmappingstep.h"
#include "ui/import/importresultstep.h"
#include "ui/import/importsourcestep.h"

#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace muster {

ImportAssistant::ImportAssistant(Context &context, const QList<ImportKind> &kinds, QWidget *parent)
    : QDialog(parent), m_context(context), m_job(new ImportJob(this)), m_source(new ImportSourceStep(kinds, this)),
      m_mapping(new ImportMappingStep(context.store().team().base(), this)), m_result(new ImportResultStep(this)),
      m_steps(new QStackedWidget), m_title(headingLabel({})), m_words(plainLabel({})), m_progress(new QProgressBar),
      m_back(new QPushButton(tr("&Back"))), m_next(new QPushButton), m_close(new QPushButton)
{
    setWindowTitle(tr("Import"));
    setAcceptDrops(true);
    resize(1080, 680);
    m_words->setProperty("quiet", true);
    m_words->setWordWrap(true);
    auto *strip = new QFrame;
    strip->setObjectName(QStringLiteral("strip"));
    auto *head = new QVBoxLayout(strip);
    head->setContentsMargins(24, 16, 24, 12);
    head->setSpacing(4);
    head->addWidget(m_title);
    head->addWidget(m_words);
    for (QWidget *step : {static_cast<QWidget *>(m_source), static_cast<QWidget *>(m_mapping), static_cast<QWidget *>(m_result)})
        m_steps->addWidget(step);
    m_next->setProperty("primary", true);
    m_next->setDefault(true);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setMaximumWidth(260);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(24, 12, 24, 16);
    foot->setSpacing(8);
    foot->addWidget(m_back);
    foot->addWidget(m_progress);
    foot->addStretch();
    foot->addWidget(m_next);
    foot->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(strip);
    layout->addWidget(m_steps, 1);
    layout->addLayout(foot);
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &ImportAssistant::plan);
    connect(m_source, &ImportSourceStep::changed, this, &ImportAssistant::update);
    connect(m_mapping, &ImportMappingStep::optionsChanged, this, [this](int file, const ImportOptions &options) {
        m_preview.files[file].options = options;
        m_later.start();
    });
    connect(m_result, &ImportResultStep::undoWanted, this, &ImportAssistant::undo);
    connect(m_job, &ImportJob::planned, this, &ImportAssistant::take);
    connect(m_job, &ImportJob::progressed, this, &ImportAssistant::showProgress);
    connect(m_back, &QPushButton::clicked, this, &ImportAssistant::goBack);
    connect(m_next, &QPushButton::clicked, this, &ImportAssistant::goOn);
    connect(m_close, &QPushButton::clicked, this, &ImportAssistant::reject);
    update();
}

ImportAssistant::~ImportAssistant() = default;

void ImportAssistant::begin(const QStringList &files)
{
    m_source->addFiles(files);
    takeSource();
}

void ImportAssistant::goOn()
{
    if (m_steps->currentWidget() == m_source)
        takeSource();
    else if (m_steps->currentWidget() == m_mapping)
        carryOut();
    else
        accept();
}

void ImportAssistant::goBack()
{
    m_job->stop();
    m_steps->setCurrentWidget(m_source);
    update();
}

void ImportAssistant::takeSource()
{
    m_kind = m_source->kind();
    m_preview = {};
    const QStringList files = m_source->files();
    for (const QString &file : files) {
        ImportFile each;
        each.path = file;
        each.options.source = file;
        each.options.today = m_context.today();
        m_preview.files << each;
    }
    if (m_preview.files.isEmpty())
        return;
    plan();
}

void ImportAssistant::plan()
{
    m_job->start(m_kind, m_preview.files, m_context.store());
    update();
}

void ImportAssistant::take(const ImportPreview &preview)
{
    m_preview = preview;
    m_steps->setCurrentWidget(m_mapping);
    m_mapping->setPreview(preview);
    update();
    emit planned();
}

void ImportAssistant::showProgress(int done, int of)
{
    m_progress->setRange(0, of); // 0 and 0: still being taken apart
    m_progress->setValue(done);
    m_progress->show();
}

void ImportAssistant::carryOut()
{
    if (!m_preview.isReady() || m_preview.rows() == 0)
        return;
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const QList<ImportResult> results = runImports(m_preview.plans, [this](const QString &text, const Changes &changes) {
        return m_context.history().perform(text, changes);
    });
    QGuiApplication::restoreOverrideCursor();
    if (!results.front().isDone()) {
        for (qsizetype i = 0; i < results.size(); ++i)
            m_preview.plans[i].problems = results.at(i).problems;
        m_mapping->setPreview(m_preview);
        update();
        return;
    }
    for (qsizetype i = 0; i < m_preview.files.size(); ++i)
        remember(m_preview.files.at(i).shape, m_preview.files.at(i).options);
    if (const QString profile = m_mapping->profile(); !profile.isEmpty())
        saveProfile(profile, m_preview.plans.at(m_mapping->file()), m_preview.files.at(m_mapping->file()).options);
    m_result->setResults(results, m_kind.type->pluralLabel());
    m_steps->setCurrentWidget(m_result);
    update();
}

void ImportAssistant::undo()
{
    m_context.history().undo();
    m_result->setUndone();
}

void ImportAssistant::reject()
{
    if (m_job->isRunning() && m_steps->currentWidget() == m_source) {
        m_job->stop();
        update();
        return;
    }
    QDialog::reject();
}

void ImportAssistant::update()
{
    const bool isSource = m_steps->currentWidget() == m_source, isMapping = m_steps->currentWidget() == m_mapping;
    const bool isBusy = m_job->isRunning();
    if (!isBusy)
        m_progress->hide();
    m_source->setEnabled(!isBusy || !isSource);
    m_mapping->setBusy(isBusy);
    m_back->setVisible(isMapping);
    m_close->setVisible(isSource || isMapping);
    m_close->setText(isBusy && isSource ? tr("&Stop") : tr("&Cancel"));
    if (isSource) {
        m_title->setText(tr("Import: choose files"));
        m_words->setText(tr("Lists from a spreadsheet, accounts, a tracker or a calendar become records here."));
        m_next->setText(tr("Co&ntinue"));
        m_next->setEnabled(!isBusy && !m_source->files().isEmpty());
    } else if (isMapping) {
        const int rows = m_preview.rows();
        m_title->setText(tr("Import: %1").arg(m_kind.type->pluralLabel()));
        m_words->setText(tr("This is what would be imported. Change how the file is read until it is right."));
        m_next->setText(rows == 1 ? tr("&Import 1 record") : tr("&Import %1 records").arg(QLocale().toString(rows)));
        m_next->setEnabled(!isBusy && !m_later.isActive() && m_preview.isReady() && rows > 0);
    } else {
        m_title->setText(tr("Import: done"));
        m_words->setText(tr("Edit, Undo takes all of it back in one step."));
        m_next->setText(tr("&Close"));
        m_next->setEnabled(true);
    }
}

void ImportAssistant::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_steps->currentWidget() == m_source && !droppedFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportAssistant::dropEvent(QDropEvent *event)
{
    m_source->addFiles(droppedFiles(*event->mimeData()));
    event->acceptProposedAction();
}

} // namespace muster
