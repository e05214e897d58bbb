// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/chartdata.h"

#include "app/base/minutes.h"

#include <algorithm>

namespace muster {

bool ChartData::isEmpty() const
{
    return categories.isEmpty() || std::none_of(series.begin(), series.end(), [](const ChartSeries &one) {
               return std::any_of(one.values.begin(), one.values.end(), [](const auto &v) { return v.has_value(); });
           });
}

QString ChartData::text(std::optional<qint64> value, const QLocale &locale) const
{
    if (!value)
        return QString();
    switch (unit) {
    case Unit::Count:
        return locale.toString(*value);
    case Unit::Money:
        return Money{*value, currency}.toShortString(locale);
    case Unit::Duration:
        return Minutes{*value}.toString(locale);
    case Unit::Percent:
        return locale.toString(*value) + QChar(0xA0) + locale.percent();
    }
    return QString();
}

} // namespace muster
