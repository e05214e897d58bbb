// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
class QLocale;

namespace muster {

/// Gives the application the texts of a locale's language, over the English ones (whose file holds the plurals), together
/// with Qt's own. Needs a QCoreApplication; may be called again.
void installTranslations(const QLocale &locale);

} // namespace muster
