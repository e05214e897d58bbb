// SPDX-License-Identifier: GPL-3.0-or-later
// How files from elsewhere come into the window: through the menu, the welcome page, or dropped on it.
#include "app/imports.h"
#include "app/store/store.h"
#include "ui/base/droppedfiles.h"
#include "ui/import/importassistant.h"
#include "ui/mainwindow.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QTimer>

namespace muster {
namespace {

bool isDatabase(const QString &file)
{
    QFile peek(file);
    return peek.open(QIODevice::ReadOnly) && peek.read(16) == QByteArray("SQLite format 3\0", 16);
}

} // namespace

void MainWindow::importFiles(const QStringList &files)
{
    ImportAssistant assistant(*m_context, importKinds(), this);
    if (!files.isEmpty())
        assistant.begin(files);
    assistant.exec();
}

void MainWindow::importIntoNewFile(const QStringList &files)
{
    newFile();
    if (m_store)
        importFiles(files);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFiles(*event->mimeData()).isEmpty() && (!m_store || !m_store->isReadOnly()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList files = droppedFiles(*event->mimeData());
    event->acceptProposedAction();
    // Whoever dropped the files waits until this returns; the dialogs come after it.
    QTimer::singleShot(0, this, [this, files] {
        if (files.size() == 1 && isDatabase(files.front()))
            openFile(files.front());
        else if (m_store)
            importFiles(files);
        else
            importIntoNewFile(files);
    });
}

} // namespace muster
