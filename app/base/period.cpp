// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/period.h"

#include <QRegularExpression>
#include <algorithm>

namespace muster {

Period Period::week(QDate anyDay)
{
    const QDate monday = anyDay.addDays(1 - anyDay.dayOfWeek());
    return {monday, monday.addDays(6)};
}

Period Period::month(QDate anyDay)
{
    const QDate first(anyDay.year(), anyDay.month(), 1);
    return {first, first.addMonths(1).addDays(-1)};
}

Period Period::quarter(QDate anyDay)
{
    const QDate first(anyDay.year(), (anyDay.month() - 1) / 3 * 3 + 1, 1);
    return {first, first.addMonths(3).addDays(-1)};
}

Period Period::year(QDate anyDay)
{
    return {QDate(anyDay.year(), 1, 1), QDate(anyDay.year(), 12, 31)};
}

Period Period::fiscalYear(int year, int startMonth)
{
    const QDate first(year, startMonth, 1);
    return {first, first.addYears(1).addDays(-1)};
}

std::optional<Period> Period::parse(QStringView text)
{
    static const QRegularExpression form(QStringLiteral(
        "^(\\d{4})(?:-(?:Q([1-4])|W(\\d{2})|(\\d{2})))?$"), QRegularExpression::CaseInsensitiveOption);
    const QString trimmed = text.trimmed().toString();
    if (const qsizetype dots = trimmed.indexOf(QLatin1String("..")); dots > 0) {
        const Period period{QDate::fromString(trimmed.left(dots), Qt::ISODate),
                            QDate::fromString(trimmed.mid(dots + 2), Qt::ISODate)};
        return period.isEmpty() ? std::nullopt : std::optional(period);
    }
    const auto match = form.match(trimmed);
    if (!match.hasMatch())
        return {};
    const int y = match.captured(1).toInt();
    if (y == 0)
        return {};
    if (!match.captured(2).isEmpty())
        return quarter(QDate(y, match.captured(2).toInt() * 3, 1));
    if (!match.captured(3).isEmpty()) {
        const int number = match.captured(3).toInt();
        const Period found = week(QDate(y, 1, 4).addDays(7 * (number - 1))); // 4 January lies in week 1
        int yearOfWeek = 0;
        const bool real = found.first.weekNumber(&yearOfWeek) == number && yearOfWeek == y;
        return real ? std::optional(found) : std::nullopt;
    }
    if (!match.captured(4).isEmpty()) {
        const QDate first(y, match.captured(4).toInt(), 1);
        return first.isValid() ? std::optional(month(first)) : std::nullopt;
    }
    return year(QDate(y, 1, 1));
}

Period Period::intersected(const Period &other) const
{
    return {std::max(first, other.first), std::min(last, other.last)};
}

QString Period::toString(const QLocale &locale) const
{
    if (isEmpty())
        return {};
    if (*this == year(first))
        return QString::number(first.year());
    if (*this == month(first))
        return locale.toString(first, QStringLiteral("MMMM yyyy"));
    if (first == last)
        return locale.toString(first, QStringLiteral("d MMM yyyy"));
    const QString start = locale.toString(first, first.year() == last.year() ? QStringLiteral("d MMM")
                                                                              : QStringLiteral("d MMM yyyy"));
    return start + QStringLiteral(" – ") + locale.toString(last, QStringLiteral("d MMM yyyy"));
}

} // namespace muster
