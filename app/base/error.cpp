// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/error.h"

#include <QStringList>

namespace muster {

Error::Error(QString happenedText, QString safeText, QString adviceText, QString detailText)
    : happened(std::move(happenedText)), safe(std::move(safeText)), advice(std::move(adviceText)),
      detail(std::move(detailText)), m_what(text().toUtf8())
{
}

QString Error::text() const
{
    QStringList lines{happened, safe, advice};
    if (!detail.isEmpty())
        lines << QLatin1Char('(') + detail + QLatin1Char(')');
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace muster
