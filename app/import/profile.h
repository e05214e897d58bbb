// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/importer.h"

namespace muster {

// How a source is read (encoding, delimiter, header, columns, dates, currency), remembered for this user on this computer:
// under a name that the user gives, and for files of the same shape. It holds headers, never a record.

/// The names of the profiles of a kind, sorted.
QStringList importProfiles(const ImportKind &kind);
/// The options with what was saved under the name; nothing when there is no such profile.
std::optional<ImportOptions> withProfile(const ImportKind &kind, const QString &name, const ImportOptions &options);
/// Saves how this plan read its source: what was detected becomes as fixed as what was chosen.
void saveProfile(const QString &name, const ImportPlan &plan, const ImportOptions &options);

/// Names the shape of a source as it was detected: its kind and its headers. Empty for what is no table.
QByteArray sourceShape(const ImportPlan &detected);
std::optional<ImportOptions> withRemembered(const QByteArray &shape, const ImportOptions &options);
void remember(const QByteArray &shape, const ImportOptions &options);

/// The kind whose columns the file fits best, or whose format it is; of equals the first. Null when it fits none.
const ImportKind *bestKind(const QList<ImportKind> &kinds, const QByteArray &bytes);

} // namespace muster
