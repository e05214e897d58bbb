// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/minutes.h"

#include <QRegularExpression>
#include <cmath>

namespace muster {

namespace {

constexpr double largest = 60.0 * 24 * 366 * 100; // a century; anything longer is a slip of the keyboard

std::optional<Minutes> rounded(double minutes)
{
    if (!std::isfinite(minutes) || minutes < 0 || minutes > largest)
        return {};
    return Minutes{qint64(std::llround(minutes))};
}

int minutesPerUnit(QChar unit)
{
    switch (unit.toLower().unicode()) {
    case u'm': return 1;
    case u'h': return 60;
    case u'd': return 8 * 60;
    case u'w': return 5 * 8 * 60;
    }
    return 0;
}

} // namespace

std::optional<Minutes> Minutes::parse(QStringView text, const QLocale &locale)
{
    const QString trimmed = text.trimmed().toString();
    static const QRegularExpression clock(QStringLiteral("^(\\d{1,4}):([0-5]\\d)$"));
    if (const auto match = clock.match(trimmed); match.hasMatch())
        return Minutes{match.captured(1).toInt() * 60 + match.captured(2).toInt()};
    bool ok = false;
    if (const double plain = locale.toDouble(trimmed, &ok); ok)
        return rounded(plain * 60);

    static const QRegularExpression part(QStringLiteral("\\G\\s*([\\d.,]+)\\s*([mhdwMHDW])(?:[a-z]*)"),
                                         QRegularExpression::UseUnicodePropertiesOption); // a no-break space is a space
    double sum = 0;
    qsizetype end = 0;
    for (auto it = part.globalMatch(trimmed); it.hasNext();) {
        const auto match = it.next();
        const double number = locale.toDouble(match.captured(1), &ok);
        if (!ok)
            return {};
        sum += number * minutesPerUnit(match.captured(2).at(0));
        end = match.capturedEnd();
    }
    return end > 0 && end == trimmed.size() ? rounded(sum) : std::nullopt;
}

QString Minutes::toString(const QLocale &locale) const
{
    QString number = locale.toString(double(value) / 60, 'f', 2);
    while (number.endsWith(locale.zeroDigit()))
        number.chop(1);
    if (number.endsWith(locale.decimalPoint()))
        number.chop(locale.decimalPoint().size());
    return number + QStringLiteral("\u00A0h");
}

QString Minutes::toDecimal() const
{
    // 1/60 h needs four decimals to come back as the same minute.
    QString number = QString::number(double(value) / 60, 'f', 4);
    while (number.endsWith(u'0'))
        number.chop(1);
    if (number.endsWith(u'.'))
        number.chop(1);
    return number;
}

std::optional<Minutes> Minutes::fromDecimal(QStringView text)
{
    bool ok = false;
    const double hours = text.trimmed().toDouble(&ok);
    return ok ? rounded(hours * 60) : std::nullopt;
}

} // namespace muster
