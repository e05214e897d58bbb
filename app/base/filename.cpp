// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/filename.h"

namespace muster {

QString fileNameOf(const QString &text)
{
    QString name = text.trimmed();
    for (QChar &c : name) {
        if (QStringView(u"\\/:*?\"<>|").contains(c) || !c.isPrint())
            c = QLatin1Char('_');
    }
    return name.isEmpty() || name.startsWith(QLatin1Char('.')) ? QLatin1Char('_') + name : name;
}

} // namespace muster
