// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/importer.h"
#include "app/store/store.h"

#include <QObject>
#include <QTimer>

namespace muster {

/// A file to import, and what has been settled about it.
struct ImportFile
{
    QString path;
    ImportOptions options;
    QByteArray bytes;      ///< read once
    QByteArray shape;      ///< as detected
    QString problem;       ///< why it cannot be read
    bool isPlanned = false;
};

/// What an import of the files would do.
struct ImportPreview
{
    QList<ImportFile> files;
    QList<ImportPlan> plans;              ///< one a file
    std::shared_ptr<const Store> records; ///< as they would be afterwards, to show references

    bool isReady() const;
    int rows() const; ///< that would be imported
};

/// Plans imports in the background, over a copy of the records. Only the newest start() is answered.
class ImportJob : public QObject
{
    Q_OBJECT
public:
    explicit ImportJob(QObject *parent);
    ~ImportJob() override;

    void start(const ImportKind &kind, const QList<ImportFile> &files, const Store &store);
    void stop();
    bool isRunning() const { return m_watch != nullptr; }

signals:
    void planned(const muster::ImportPreview &preview);
    void progressed(int done, int of); ///< rows of the file under way, while it takes long

private:
    std::shared_ptr<ImportWatch> m_watch; ///< of the plan under way
    QTimer m_progress;
};

} // namespace muster
