// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/office/document.h"
#include "app/store/change.h"

namespace muster {

/// The text as it stands becomes the next version: kept beside the earlier ones, approved today, and to be read again by all
/// its readers, within two weeks. `change` says what is new. Nothing when that text is approved already.
Changes approve(const Store &store, const Document &document, const QString &change, QDate today);
/// The reader has read the version that holds.
Changes markRead(const Store &store, const DocumentReader &reader, QDate today);

} // namespace muster
