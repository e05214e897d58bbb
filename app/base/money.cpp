// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/money.h"

#include <cstdlib>

namespace muster {

namespace {

struct Symbol { const char *code; const char16_t *symbol; };
// Only symbols that mean one currency to most readers; "$" is taken as the US dollar.
constexpr Symbol symbols[] = {
    {"EUR", u"€"}, {"USD", u"$"}, {"GBP", u"£"}, {"JPY", u"¥"}, {"INR", u"₹"}, {"PLN", u"zł"}, {"CZK", u"Kč"},
    {"ILS", u"₪"}, {"KRW", u"₩"}, {"VND", u"₫"}, {"TRY", u"₺"}, {"UAH", u"₴"}, {"BRL", u"R$"},
};
constexpr const char *withoutDecimals[] = {"JPY", "KRW", "VND", "CLP", "ISK", "UGX", "XAF", "XOF", "XPF", "PYG"};
constexpr const char *threeDecimals[] = {"KWD", "BHD", "OMR", "TND", "JOD", "IQD", "LYD"};

template <size_t N> bool contains(const char *const (&list)[N], const QString &code)
{
    for (const char *entry : list) {
        if (code == QLatin1String(entry))
            return true;
    }
    return false;
}

bool isMinus(QChar c)
{
    return c == u'-' || c == u'\u2212';
}

/// Digits with at most `decimals` after the point, as minor units; nothing on overflow or any other character.
std::optional<qint64> minorUnits(QStringView whole, QStringView fraction, int decimals)
{
    while (fraction.size() > decimals && fraction.endsWith(u'0'))
        fraction.chop(1);
    if (fraction.size() > decimals || whole.isEmpty())
        return {};
    qint64 value = 0;
    const QString digits = whole.toString() + fraction.toString().leftJustified(decimals, u'0');
    for (QChar c : digits) {
        if (c < u'0' || c > u'9')
            return {};
        if (__builtin_mul_overflow(value, qint64(10), &value)
            || __builtin_add_overflow(value, qint64(c.unicode() - u'0'), &value))
            return {};
    }
    return value;
}

} // namespace

std::optional<Currency> Currency::fromCode(QStringView code)
{
    if (code.size() != 3)
        return {};
    Currency currency;
    for (int i = 0; i < 3; ++i) {
        const QChar c = code[i].toUpper();
        if (c < u'A' || c > u'Z')
            return {};
        currency.m_code[i] = char(c.unicode());
    }
    return currency;
}

std::optional<Currency> Currency::fromSymbol(QStringView symbol)
{
    for (const Symbol &s : symbols) {
        if (symbol == QStringView(s.symbol))
            return fromCode(QLatin1String(s.code).toString());
    }
    return {};
}

QString Currency::code() const
{
    return isNone() ? QString() : QString::fromLatin1(m_code.data(), 3);
}

QString Currency::symbol() const
{
    const QString own = code();
    for (const Symbol &s : symbols) {
        if (own == QLatin1String(s.code))
            return QString::fromUtf16(s.symbol);
    }
    return own;
}

int Currency::decimals() const
{
    const QString own = code();
    return contains(withoutDecimals, own) ? 0 : contains(threeDecimals, own) ? 3 : 2;
}

qint64 Currency::unit() const
{
    qint64 unit = 1;
    for (int i = decimals(); i > 0; --i)
        unit *= 10;
    return unit;
}

Money Money::operator+(const Money &other) const
{
    if (!other.isGiven())
        return *this;
    if (!isGiven())
        return other;
    Q_ASSERT(currency == other.currency);
    return {minor + other.minor, currency};
}

Money Money::operator-(const Money &other) const
{
    return *this + -other;
}

std::optional<Money> Money::parse(QStringView text, const QLocale &locale, Currency fallback)
{
    QString rest = text.trimmed().toString();
    Currency currency = fallback;
    QString number;
    QString word;
    bool negative = false;
    for (QChar c : std::as_const(rest)) {
        if (c.isDigit() || QString(c) == locale.decimalPoint() || QString(c) == locale.groupSeparator())
            number += c;
        else if (isMinus(c))
            negative = !negative;
        else if (!c.isSpace() && c != u'\'' && c != u'+')
            word += c;
    }
    if (!word.isEmpty()) {
        const auto written = Currency::fromSymbol(word);
        const auto coded = written ? written : Currency::fromCode(word);
        if (!coded)
            return {};
        currency = *coded;
    }
    // The point as the locale writes it; a group separator is only legal before it.
    const qsizetype point = number.lastIndexOf(locale.decimalPoint());
    QString whole = point < 0 ? number : number.left(point);
    const QString fraction = point < 0 ? QString() : number.mid(point + locale.decimalPoint().size());
    whole.remove(locale.groupSeparator());
    const auto minor = minorUnits(whole.isEmpty() && !fraction.isEmpty() ? QStringView(u"0") : QStringView(whole),
                                  fraction, currency.decimals());
    if (!minor)
        return {};
    return Money{negative ? -*minor : *minor, currency};
}

std::optional<Money> Money::fromDecimal(QStringView text, Currency currency)
{
    text = text.trimmed();
    const bool negative = text.startsWith(u'-');
    if (negative)
        text = text.mid(1);
    const qsizetype point = text.indexOf(u'.');
    const auto minor = minorUnits(point < 0 ? text : text.left(point), point < 0 ? QStringView() : text.mid(point + 1),
                                  currency.decimals());
    if (!minor)
        return {};
    return Money{negative ? -*minor : *minor, currency};
}

QString Money::toDecimal() const
{
    const qint64 unit = currency.unit();
    QString text = QString::number(std::abs(minor / unit));
    if (currency.decimals() > 0)
        text += u'.' + QString::number(std::abs(minor % unit)).rightJustified(currency.decimals(), u'0');
    return minor < 0 ? u'-' + text : text;
}

namespace {

QString withSymbol(const QString &number, const Money &money, const QLocale &locale)
{
    if (!money.isGiven())
        return number;
    // Let the locale decide on which side the symbol stands and how it is spaced.
    const QString pattern = locale.toCurrencyString(qlonglong(1), QStringLiteral("\u00A4"));
    const bool before = pattern.startsWith(u'\u00A4');
    const QString symbol = money.currency.symbol();
    const QString gap = pattern.contains(u' ') || pattern.contains(u'\u00A0') || (before && symbol.size() > 1)
                            ? QStringLiteral("\u00A0")
                            : QString();
    if (!before)
        return number + gap + symbol;
    return money.minor < 0 ? locale.negativeSign() + symbol + gap + number.mid(locale.negativeSign().size())
                           : symbol + gap + number;
}

} // namespace

QString Money::toString(const QLocale &locale) const
{
    const qint64 unit = currency.unit();
    QString number = locale.toString(std::abs(minor / unit));
    if (currency.decimals() > 0)
        number += locale.decimalPoint()
                  + QString::number(std::abs(minor % unit)).rightJustified(currency.decimals(), u'0');
    return withSymbol(minor < 0 ? locale.negativeSign() + number : number, *this, locale);
}

QString Money::toShortString(const QLocale &locale) const
{
    const qint64 whole = scaled(minor, 1, currency.unit());
    const QString number = locale.toString(std::abs(whole));
    return withSymbol(whole < 0 ? locale.negativeSign() + number : number, {whole, currency}, locale);
}

qint64 scaled(qint64 amount, qint64 numerator, qint64 denominator)
{
    __extension__ using Wide = __int128;
    Wide product = Wide(amount) * numerator;
    Wide divisor = denominator;
    if (divisor < 0) {
        product = -product;
        divisor = -divisor;
    }
    const Wide half = divisor / 2;
    return qint64(product >= 0 ? (product + half) / divisor : -((-product + half) / divisor));
}

} // namespace muster
