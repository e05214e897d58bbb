// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/droppedfiles.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace muster {

QStringList droppedFiles(const QMimeData &data)
{
    QStringList files;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            files << url.toLocalFile();
    }
    return files;
}

} // namespace muster
