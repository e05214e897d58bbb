// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importjob.h"

#include "app/import/profile.h"
#include "ui/base/background.h"

#include <QCoreApplication>
#include <QFile>
#include <tuple>

namespace muster {
namespace {

void readBytes(ImportFile &file)
{
    QFile source(file.path);
    if (source.open(QIODevice::ReadOnly))
        file.bytes = source.read(largestImport + 1); // one byte more than allowed is enough to be refused
    else
        file.problem = QCoreApplication::translate("Import", "The file cannot be read: %1.").arg(source.errorString());
}

ImportPlan planOf(const ImportKind &kind, ImportFile &file, const Store &store)
{
    if (!file.isPlanned)
        readBytes(file);
    if (!file.problem.isEmpty()) {
        ImportPlan plan;
        plan.kind = kind;
        plan.source = file.options.source;
        plan.problems << file.problem;
        return plan;
    }
    ImportPlan plan = planImport(kind, file.bytes, file.options, store);
    if (!file.isPlanned) {
        file.shape = sourceShape(plan);
        if (const auto remembered = withRemembered(file.shape, file.options)) {
            file.options = *remembered;
            plan = planImport(kind, file.bytes, file.options, store);
        }
        file.isPlanned = true;
    }
    return plan;
}

} // namespace

bool ImportPreview::isReady() const
{
    return !plans.isEmpty() && std::all_of(plans.begin(), plans.end(), [](const ImportPlan &plan) { return plan.isReady(); });
}

int ImportPreview::rows() const
{
    qsizetype rows = 0;
    for (const ImportPlan &plan : plans)
        rows += plan.draft.rows.size();
    return int(rows);
}

ImportJob::ImportJob(QObject *parent) : QObject(parent)
{
    m_progress.setInterval(200);
    connect(&m_progress, &QTimer::timeout, this, [this] { emit progressed(m_watch->done, m_watch->of); });
}

ImportJob::~ImportJob()
{
    stop();
}

void ImportJob::start(const ImportKind &kind, const QList<ImportFile> &files, const Store &store)
{
    stop();
    const auto watch = std::make_shared<ImportWatch>();
    m_watch = watch;
    m_progress.start();
    const std::shared_ptr<Store> records = store.copy();
    const auto work = [kind, files, records, watch] {
        ImportPreview preview{files, {}, records};
        for (ImportFile &file : preview.files) {
            file.options.watch = watch;
            watch->done = 0;
            preview.plans << planOf(kind, file, *records);
            file.options.watch.reset();
            // The next file is planned as if this one had been imported. A copy takes every change.
            if (preview.plans.last().isReady())
                std::ignore = records->apply({}, preview.plans.last().changes());
        }
        return preview;
    };
    inBackground(this, work, [this, watch](const ImportPreview &preview) {
        if (watch != m_watch)
            return;
        m_watch.reset();
        m_progress.stop();
        emit planned(preview);
    });
}

void ImportJob::stop()
{
    if (m_watch)
        m_watch->isStopped = true;
    m_watch.reset();
    m_progress.stop();
}

} // namespace muster
