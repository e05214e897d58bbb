// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/record/problem.h"

#include <QStringList>

namespace muster {

QString toText(const Problems &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines << problem.text;
    lines.removeDuplicates();
    return lines.join(QLatin1Char('\n'));
}

} // namespace muster
