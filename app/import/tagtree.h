// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/xmltree.h"

namespace muster {

/// Reads text with tags as a tree without knowing its grammar, whether they are closed or not: OFX 1 is SGML, in which
/// `<NAME>Value` ends where the next tag begins, OFX 2 is XML. Names are in upper case, lines count from 1. Declarations and
/// comments are passed over, entities other than characters stay as they are. Returns a root without a name.
XmlNode readTags(const QString &text);

} // namespace muster
