// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLocale>
#include <QMetaType>
#include <QString>
#include <array>
#include <optional>

namespace muster {

/// An ISO 4217 currency, or none. Cannot hold anything else.
class Currency
{
public:
    Currency() = default;
    /// "EUR", any case; nothing when it is not three letters.
    static std::optional<Currency> fromCode(QStringView code);
    /// The currency of a symbol ("€", "$", "£", "kr" is ambiguous and gives nothing).
    static std::optional<Currency> fromSymbol(QStringView symbol);

    bool isNone() const { return m_code[0] == 0; }
    QString code() const;   ///< "EUR"; empty for none
    QString symbol() const; ///< "€"; the code where no symbol is usual
    int decimals() const;   ///< digits after the point: 2, 0 (JPY) or 3 (KWD)
    qint64 unit() const;    ///< minor units in one major unit: 10^decimals
    bool operator==(const Currency &) const = default;

private:
    std::array<char, 3> m_code{};
};

/// An amount in whole minor units of its currency. Never a floating-point number, never added across currencies.
/// Money without a currency is "not given", which is not the same as nothing.
struct Money
{
    qint64 minor = 0;
    Currency currency;

    bool isGiven() const { return !currency.isNone(); }
    bool operator==(const Money &) const = default;
    /// Both sides must have one currency; "not given" counts as nothing.
    Money operator+(const Money &other) const;
    Money operator-(const Money &other) const;
    Money operator-() const { return {-minor, currency}; }
    Money &operator+=(const Money &other) { return *this = *this + other; }

    /// What a user typed: grouping and decimal point of the locale, with or without symbol or code; `fallback` is the
    /// currency when none is written. Nothing when it is no amount or has more decimals than the currency.
    static std::optional<Money> parse(QStringView text, const QLocale &locale, Currency fallback);
    /// As it stands in files: "-1234.50".
    static std::optional<Money> fromDecimal(QStringView text, Currency currency);
    QString toDecimal() const;
    /// For people: "1.234,50 €" in de_DE.
    QString toString(const QLocale &locale) const;
    /// For narrow places: whole units, grouped, with symbol: "1.235 €".
    QString toShortString(const QLocale &locale) const;
};

/// amount x numerator / denominator, halves rounded away from zero, without overflow for any amount that fits.
qint64 scaled(qint64 amount, qint64 numerator, qint64 denominator);

} // namespace muster

Q_DECLARE_METATYPE(muster::Money)
