// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/foreignvalues.h"

#include <QLocale>
#include <QRegularExpression>

namespace muster {

namespace {

const QRegularExpression &numericDate()
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,2})([./\\- ])(\\d{1,2})\\2(\\d{4}|\\d{2})(?=$|[T ,])"));
    return form;
}

QDate fullDate(int year, int month, int day)
{
    if (year < 100)
        year += year < 70 ? 2000 : 1900;
    return QDate(year, month, day);
}

int monthNamed(const QString &name)
{
    for (int month = 1; name.size() >= 3 && month <= 12; ++month) {
        for (const QLocale &locale : {QLocale::c(), QLocale()}) {
            if (locale.monthName(month).startsWith(name.left(name.size() > 3 ? -1 : 3), Qt::CaseInsensitive)
                || (name.size() == 3 && locale.monthName(month, QLocale::ShortFormat).startsWith(name, Qt::CaseInsensitive)))
                return month;
        }
    }
    return 0;
}

QDate namedDate(const QString &text)
{
    static const QRegularExpression dayFirst(QStringLiteral("^(\\d{1,2})[ .\\-/]+(\\p{L}+)[ .,\\-/]+(\\d{4}|\\d{1,2})\\b"));
    static const QRegularExpression monthFirst(QStringLiteral("^(\\p{L}+)[ .]+(\\d{1,2})[ ,]+(\\d{4}|\\d{2})\\b"));
    if (const auto m = dayFirst.match(text); m.hasMatch())
        return fullDate(m.captured(3).toInt(), monthNamed(m.captured(2)), m.captured(1).toInt());
    if (const auto m = monthFirst.match(text); m.hasMatch())
        return fullDate(m.captured(3).toInt(), monthNamed(m.captured(1)), m.captured(2).toInt());
    return {};
}

/// Digits and separators of an amount as a plain decimal; empty when they are no number.
QString plainDecimal(const QString &number, QChar decimalSign)
{
    const QChar group = decimalSign == u'.' ? u',' : u'.';
    const qsizetype point = number.lastIndexOf(decimalSign);
    QString whole = point < 0 ? number : number.left(point);
    const QString fraction = point < 0 ? QString() : number.mid(point + 1);
    if (whole.contains(decimalSign) || fraction.contains(group))
        return {};
    const QStringList groups = whole.split(group);
    for (qsizetype i = 1; i < groups.size(); ++i) {
        const bool indian = i + 1 < groups.size() && groups.at(i).size() == 2;
        if (groups.at(i).size() != 3 && !indian)
            return {};
    }
    whole.remove(group);
    if (whole.isEmpty())
        whole = QStringLiteral("0");
    return fraction.isEmpty() ? whole : whole + u'.' + fraction;
}

} // namespace

DateOrderFound dateOrderOf(const QStringList &column)
{
    qsizetype dayFirst = 0, monthFirst = 0, open = 0;
    for (const QString &text : column) {
        const auto m = numericDate().match(text.trimmed());
        if (!m.hasMatch())
            continue;
        const int a = m.captured(1).toInt(), b = m.captured(3).toInt();
        if (a > 12 || m.captured(2) == QLatin1String("."))
            ++dayFirst;
        else if (b > 12)
            ++monthFirst;
        else if (a != b)
            ++open;
    }
    if (dayFirst == 0 && monthFirst == 0)
        return {DateOrder::Unknown, open > 0};
    if (dayFirst > 0 && monthFirst > 0 && open > 0)
        return {DateOrder::Unknown, true}; // a file in two minds
    return {dayFirst >= monthFirst ? DateOrder::DayMonth : DateOrder::MonthDay, false};
}

QDate foreignDate(const QString &given, DateOrder order)
{
    const QString text = given.trimmed();
    static const QRegularExpression yearFirst(QStringLiteral("^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?=$|[T ,])"));
    static const QRegularExpression compact(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})(?=$|[T\\[ ]|\\d{6})"));
    for (const QRegularExpression *form : {&yearFirst, &compact}) {
        if (const auto m = form->match(text); m.hasMatch())
            return QDate(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
    }
    if (const auto m = numericDate().match(text); m.hasMatch()) {
        const int a = m.captured(1).toInt(), b = m.captured(3).toInt(), year = m.captured(4).toInt();
        const bool dots = m.captured(2) == QLatin1String(".");
        return order == DateOrder::MonthDay && !dots ? fullDate(year, a, b) : fullDate(year, b, a);
    }
    return namedDate(text);
}

bool looksLikeDate(const QString &text)
{
    return foreignDate(text, DateOrder::DayMonth).isValid() || foreignDate(text, DateOrder::MonthDay).isValid();
}

QDateTime foreignInstant(const QString &given, DateOrder order)
{
    const QString text = given.trimmed();
    const QDate date = foreignDate(text, order);
    if (!date.isValid())
        return {};
    static const QRegularExpression form(
        QStringLiteral("(?:^|[T ,])(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,3})\\d*)?)?\\s*([AaPp])?\\.?[Mm]?\\.?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?$"));
    const auto m = form.match(text);
    if (!m.hasMatch())
        return text.contains(QChar(u':')) ? QDateTime() : date.startOfDay().toUTC();
    int hour = m.captured(1).toInt();
    if (const QString half = m.captured(5).toLower(); !half.isEmpty())
        hour = hour % 12 + (half == QLatin1String("p") ? 12 : 0);
    const QTime time(hour, m.captured(2).toInt(), m.captured(3).toInt(), m.captured(4).leftJustified(3, u'0').toInt());
    if (!time.isValid())
        return {};
    QString zone = m.captured(6);
    if (zone.isEmpty())
        return QDateTime(date, time, Qt::LocalTime).toUTC();
    int seconds = 0;
    if (zone.startsWith(u'+') || zone.startsWith(u'-')) {
        const QString digits = zone.mid(1).remove(u':');
        seconds = (digits.left(2).toInt() * 60 + digits.mid(2).toInt()) * (zone.startsWith(u'-') ? -60 : 60);
    }
    return QDateTime(date, time, Qt::UTC).addSecs(-seconds);
}

QChar decimalSignOf(const QStringList &column)
{
    int comma = 0, point = 0;
    for (const QString &text : column) {
        const qsizetype c = text.lastIndexOf(u','), p = text.lastIndexOf(u'.');
        if (c < 0 && p < 0)
            continue;
        if (c >= 0 && p >= 0) {
            ++(c > p ? comma : point);
            continue;
        }
        const QChar sign = c >= 0 ? u',' : u'.';
        qsizetype digits = 0;
        for (qsizetype i = qMax(c, p) + 1; i < text.size() && text.at(i).isDigit(); ++i)
            ++digits;
        if (text.count(sign) > 1) // several can only group
            ++(sign == u',' ? point : comma);
        else if (digits != 3)     // three may be a group of thousands
            ++(sign == u',' ? comma : point);
    }
    return comma > point ? u',' : u'.';
}

namespace {

/// An amount taken apart: digits with a point, its currency and its sign.
struct AmountText { QString plain; Currency currency; bool isNegative = false; };

/// A plain "$" is the dollar of whoever writes it.
std::optional<Currency> currencyNamed(const QString &word, Currency fallback)
{
    static const QStringList dollars{QStringLiteral("AUD"), QStringLiteral("CAD"), QStringLiteral("HKD"),
                                     QStringLiteral("NZD"), QStringLiteral("SGD"), QStringLiteral("TWD")};
    if (word == QLatin1String("$") && dollars.contains(fallback.code()))
        return fallback;
    const auto written = Currency::fromSymbol(word);
    return written ? written : Currency::fromCode(word);
}

std::optional<AmountText> amountText(const QString &given, QChar decimalSign, Currency fallback)
{
    QString number, word;
    int minus = 0;
    for (QChar c : given) {
        if (c.isDigit() || c == u'.' || c == u',')
            number += c;
        else if (c == u'-' || c == u'\u2212' || c == u'(')
            ++minus;
        else if (!c.isSpace() && c != u'+' && c != u'\'' && c != u')' && c != u'"')
            word += c;
    }
    if (minus > 1)
        return {};
    for (const char *credit : {"CR", "DR"}) {
        if (word.endsWith(QLatin1String(credit), Qt::CaseInsensitive)) {
            word.chop(2);
            if (credit[0] == 'C')
                minus = 1;
            break;
        }
    }
    AmountText text{plainDecimal(number, decimalSign), fallback, minus > 0};
    if (!word.isEmpty()) {
        const auto named = currencyNamed(word, fallback);
        if (!named)
            return {};
        text.currency = *named;
    }
    return number.isEmpty() || text.plain.isEmpty() ? std::nullopt : std::optional(text);
}

std::optional<Money> moneyOf(const AmountText &text, const QString &plain)
{
    const auto money = Money::fromDecimal(plain, text.currency);
    return money && text.isNegative ? std::optional(-*money) : money;
}

} // namespace

std::optional<Money> foreignAmount(const QString &given, QChar decimalSign, Currency fallback)
{
    const auto text = amountText(given, decimalSign, fallback);
    return text ? moneyOf(*text, text->plain) : std::nullopt;
}

std::optional<Money> roundedAmount(const QString &given, QChar decimalSign, Currency fallback)
{
    const auto text = amountText(given, decimalSign, fallback);
    if (!text)
        return {};
    const qsizetype point = text->plain.indexOf(u'.');
    const qsizetype kept = point + 1 + text->currency.decimals();
    if (point < 0 || kept >= text->plain.size())
        return moneyOf(*text, text->plain);
    auto money = moneyOf(*text, text->plain.left(kept));
    if (money && text->plain.at(kept) >= u'5')
        money->minor += text->isNegative ? -1 : 1;
    return money;
}

} // namespace muster
