// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

class QMimeData;

namespace muster {

/// The files of this machine that are being dragged; folders and addresses elsewhere are not among them.
QStringList droppedFiles(const QMimeData &data);

} // namespace muster
