// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/days.h"

#include <cmath>

namespace muster {

namespace {

constexpr double mostDays = 1'000'000; // more is a slip of the keyboard

std::optional<Days> exactDays(double days)
{
    if (!std::isfinite(days) || std::abs(days) > mostDays)
        return {};
    const double hundredths = std::round(days * 100);
    return std::abs(days * 100 - hundredths) < 1e-6 ? std::optional(Days{qint64(hundredths)}) : std::nullopt;
}

QString withoutZeros(QString number, const QString &zero, const QString &point)
{
    while (number.endsWith(zero))
        number.chop(zero.size());
    if (number.endsWith(point))
        number.chop(point.size());
    return number;
}

} // namespace

std::optional<Days> Days::parse(QStringView text, const QLocale &locale)
{
    QString number = text.trimmed().toString();
    if (number.endsWith(u'd', Qt::CaseInsensitive))
        number = number.chopped(1).trimmed();
    const bool half = number.endsWith(QChar(0x00BD));
    if (half)
        number.chop(1);
    if (half && (number.isEmpty() || number == QLatin1String("-")))
        return Days{number.isEmpty() ? 50 : -50};
    bool ok = false;
    const double days = locale.toDouble(number.trimmed(), &ok);
    const std::optional<Days> exact = ok ? exactDays(days) : std::nullopt;
    if (!exact || !half)
        return exact;
    if (exact->hundredths % 100 != 0)
        return {}; // "1.5½"
    return number.startsWith(u'-') ? *exact - Days{50} : *exact + Days{50};
}

QString Days::toString(const QLocale &locale) const
{
    return withoutZeros(locale.toString(double(hundredths) / 100, 'f', 2), locale.zeroDigit(), locale.decimalPoint())
           + QStringLiteral("\u00A0d");
}

QString Days::toDecimal() const
{
    return withoutZeros(QString::number(double(hundredths) / 100, 'f', 2), QStringLiteral("0"), QStringLiteral("."));
}

std::optional<Days> Days::fromDecimal(QStringView text)
{
    bool ok = false;
    const double days = text.trimmed().toDouble(&ok);
    return ok ? exactDays(days) : std::nullopt;
}

} // namespace muster
