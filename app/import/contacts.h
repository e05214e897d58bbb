// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/importer.h"

namespace muster {

/// vCard 2.1, 3.0 and 4.0: folded lines, quoted-printable, base64, CHARSET, several cards; cards of groups are left out.
bool isVCard(const QByteArray &bytes);
SourceTable vCardTable(const QByteArray &bytes, const ImportOptions &options);

/// LDIF: the entries that are people. A manager's DN becomes the user name, or the name, of the entry that it points to.
/// Passwords are not even looked at.
bool isLdif(const QByteArray &bytes);
SourceTable ldifTable(const QByteArray &bytes, const ImportOptions &options);

} // namespace muster
