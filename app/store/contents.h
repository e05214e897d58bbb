// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

namespace muster {

class Database;

/// What is wrong with the bytes that records carry, one sentence each; that a record's bytes exist is a foreign key's business.
QStringList checkContents(Database &database);

} // namespace muster
