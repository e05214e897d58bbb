// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/record/textform.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace muster {

namespace {

const QString fileInstantForm = QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ");

/// "40 h (8 8 8 8 8 – –)"
QString weekText(const WeekMinutes &week, const QLocale &locale)
{
    Minutes sum;
    QStringList days;
    for (qint32 minutes : week) {
        sum += Minutes{minutes};
        QString hours = Minutes{minutes}.toString(locale);
        hours.chop(2); // " h"
        days << (minutes == 0 ? QStringLiteral("–") : hours);
    }
    return QStringLiteral("%1 (%2)").arg(sum.toString(locale), days.join(u' '));
}

template <class Array, class Write> QString listText(const Array &numbers, Write write)
{
    QStringList parts;
    for (auto number : numbers)
        parts << write(number);
    return parts.join(u';');
}

/// Exactly as many parts as the array has, each read by `read`; nothing otherwise.
template <class Array, class Read> std::optional<Array> listFrom(const QString &text, Read read)
{
    const QStringList parts = text.split(u';');
    Array numbers{};
    if (parts.size() != qsizetype(numbers.size()))
        return {};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const std::optional<qint64> number = read(parts.at(i).trimmed());
        if (!number)
            return {};
        numbers[size_t(i)] = typename Array::value_type(*number);
    }
    return numbers;
}

template <class T> std::optional<Value> asValue(const std::optional<T> &value)
{
    return value ? std::optional<Value>(QVariant::fromValue(*value)) : std::nullopt;
}

/// The one record with this title; nothing when there is none or when several have it.
std::optional<Value> referenceByTitle(const RecordType &target, const QString &title, const Records &records)
{
    const AnyTable &table = records.table(target);
    RecordId found = 0;
    for (qsizetype at = 0; at < table.size(); ++at) {
        const RecordId id = table.idAt(at);
        if (records.title(target, id).compare(title, Qt::CaseInsensitive) == 0) {
            if (found != 0)
                return {};
            found = id;
        }
    }
    return found == 0 ? std::nullopt : std::optional<Value>(QVariant::fromValue(found));
}

/// Three numbers in the order in which the locale writes day, month and year, with or without leading zeros; a year of two
/// digits lies in this century.
QDate numericDate(const QString &text, const QLocale &locale)
{
    static const QRegularExpression form(QStringLiteral("^(\\d+)\\D+(\\d+)\\D+(\\d+)\\D*$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    QString order; // "dMy"
    const QString pattern = locale.dateFormat(QLocale::ShortFormat);
    for (QChar c : pattern) {
        if (QStringLiteral("dMy").contains(c) && !order.contains(c))
            order += c;
    }
    const auto number = [&](QChar part) { return match.captured(int(order.indexOf(part)) + 1).toInt(); };
    const int year = number(u'y');
    return QDate(year < 100 ? 2000 + year : year, number(u'M'), number(u'd'));
}

/// "12 March 2026", "12 Mar": a month by its name, in the locale or in English; without a year it is today's.
QDate dateWithMonthName(const QString &text, const QLocale &locale, QDate today)
{
    for (const QLocale &names : {locale, QLocale(QLocale::English)}) {
        for (const char *form : {"d MMM yyyy", "d MMMM yyyy", "d. MMMM yyyy", "MMMM d, yyyy"})
            if (const QDate date = names.toDate(text, QLatin1String(form)); date.isValid())
                return date;
        for (const char *form : {"d MMM yyyy", "d MMMM yyyy", "d. MMMM yyyy"})
            if (const QDate date = names.toDate(QStringLiteral("%1 %2").arg(text).arg(today.year()), QLatin1String(form));
                today.isValid() && date.isValid())
                return date;
    }
    return {};
}

/// "2026-03-01", a day in words, or a date as the locale writes it.
QDate typedDate(const QString &text, const QLocale &locale, QDate today)
{
    if (const QDate iso = QDate::fromString(text, Qt::ISODate); iso.isValid())
        return iso;
    if (today.isValid())
        if (const std::optional<QDate> day = dayFromWords(text, today, locale))
            return *day;
    if (const QDate numbers = numericDate(text, locale); numbers.isValid())
        return numbers;
    if (const QDate named = dateWithMonthName(text, locale, today); named.isValid())
        return named;
    return locale.toDate(text, QLocale::LongFormat);
}

std::optional<Value> integerFrom(const QString &text, const QLocale &locale)
{
    bool ok = false;
    const qint64 number = locale.toLongLong(QString(text).remove(u'%').trimmed(), &ok);
    return ok ? std::optional<Value>(QVariant::fromValue(number)) : std::nullopt;
}

std::optional<Value> booleanFrom(const QString &text)
{
    static const QStringList yes{QStringLiteral("yes"), QStringLiteral("true"), QStringLiteral("1"), QStringLiteral("x")};
    static const QStringList no{QStringLiteral("no"), QStringLiteral("false"), QStringLiteral("0")};
    const QString word = text.toLower();
    if (yes.contains(word) || word == QCoreApplication::translate("record", "yes"))
        return Value(true);
    if (no.contains(word) || word == QCoreApplication::translate("record", "no"))
        return Value(false);
    return {};
}

std::optional<Value> choiceFrom(const Field &field, const QString &text)
{
    const Choice *choice = field.choice(text);
    return choice ? std::optional<Value>(choice->value) : std::nullopt;
}

Currency currencyOf(const QString &code, const Records &records)
{
    return code.trimmed().isEmpty() ? records.baseCurrency() : Currency::fromCode(code.trimmed()).value_or(Currency());
}

} // namespace

QString displayText(const Field &field, const Value &value, const QLocale &locale, const Records &records)
{
    if (!value.isValid())
        return {};
    switch (field.kind()) {
    case FieldKind::Text: return value.toString();
    case FieldKind::Integer: return QString::number(value.value<qint64>()); // years and ids are not grouped
    case FieldKind::Boolean:
        return QCoreApplication::translate("record", value.toBool() ? "yes" : "no");
    case FieldKind::Date: return locale.toString(value.toDate(), QLocale::ShortFormat);
    case FieldKind::Instant: return locale.toString(value.toDateTime().toLocalTime(), QLocale::ShortFormat);
    case FieldKind::Duration: return value.value<Minutes>().toString(locale);
    case FieldKind::Days: return value.value<Days>().toString(locale);
    case FieldKind::Money: return value.value<Money>().toString(locale);
    case FieldKind::Choice: {
        const Choice *choice = field.choice(value.toInt());
        return choice ? choice->word() : QString();
    }
    case FieldKind::Reference: return records.title(field.target(), value.value<RecordId>());
    case FieldKind::WeekHours: return weekText(value.value<WeekMinutes>(), locale);
    case FieldKind::MonthAmounts: return value.value<MonthAmounts>().total().toString(locale);
    }
    return {};
}

std::optional<Value> parseTyped(const Field &field, QStringView typed, const QLocale &locale, const Records &records,
                                QDate today)
{
    const QString text = typed.trimmed().toString();
    if (field.kind() == FieldKind::Text)
        return Value(typed.toString());
    if (text.isEmpty())
        return Value();
    switch (field.kind()) {
    case FieldKind::Text: break;
    case FieldKind::Integer: return integerFrom(text, locale);
    case FieldKind::Boolean: return booleanFrom(text);
    case FieldKind::Date: {
        const QDate date = typedDate(text, locale, today);
        return date.isValid() ? std::optional<Value>(date) : std::nullopt;
    }
    case FieldKind::Instant: {
        const QDateTime instant = locale.toDateTime(text, QLocale::ShortFormat);
        return instant.isValid() ? std::optional<Value>(instant.toUTC()) : std::nullopt;
    }
    case FieldKind::Duration: return asValue(Minutes::parse(text, locale));
    case FieldKind::Days: return asValue(Days::parse(text, locale));
    case FieldKind::Money: return asValue(Money::parse(text, locale, records.baseCurrency()));
    case FieldKind::Choice: return choiceFrom(field, text);
    case FieldKind::Reference: return referenceByTitle(field.target(), text, records);
    case FieldKind::WeekHours:
        return asValue(listFrom<WeekMinutes>(text, [&](const QString &part) -> std::optional<qint64> {
            const auto minutes = Minutes::parse(part, locale);
            return minutes ? std::optional(minutes->value) : std::nullopt;
        }));
    case FieldKind::MonthAmounts: { // one amount is spread over the year
        const auto total = Money::parse(text, locale, records.baseCurrency());
        return total ? std::optional<Value>(QVariant::fromValue(MonthAmounts::spread(*total))) : std::nullopt;
    }
    }
    return {};
}

std::optional<QDate> dayFromWords(QStringView typed, QDate today, const QLocale &locale)
{
    const QString word = typed.trimmed().toString().toLower();
    const auto is = [&word](const char *english) {
        return word == QLatin1String(english) || word == QCoreApplication::translate("record", english).toLower();
    };
    if (is(QT_TRANSLATE_NOOP("record", "today")))
        return today;
    if (is(QT_TRANSLATE_NOOP("record", "tomorrow")))
        return today.addDays(1);
    if (is(QT_TRANSLATE_NOOP("record", "yesterday")))
        return today.addDays(-1);

    static const QRegularExpression offset(QStringLiteral("^([+-])\\s*(\\d{1,4})\\s*([dwmy]?)$"));
    if (const auto match = offset.match(word); match.hasMatch()) {
        const int count = match.captured(2).toInt() * (match.captured(1) == QLatin1String("-") ? -1 : 1);
        const QString unit = match.captured(3);
        if (unit == QLatin1String("w"))
            return today.addDays(7 * count);
        if (unit == QLatin1String("m"))
            return today.addMonths(count);
        return unit == QLatin1String("y") ? today.addYears(count) : today.addDays(count);
    }
    for (int ahead = 1; word.size() >= 2 && ahead <= 7; ++ahead) {
        const QDate day = today.addDays(ahead);
        for (const QLocale &names : {locale, QLocale(QLocale::English)})
            if (names.dayName(day.dayOfWeek(), QLocale::LongFormat).startsWith(word, Qt::CaseInsensitive))
                return day;
    }
    return {};
}

QStringList fileHeaders(const Field &field)
{
    const QString header = field.sourceLabel();
    switch (field.kind()) {
    case FieldKind::Money:
    case FieldKind::MonthAmounts: return {header, header + QLatin1String(" currency")};
    case FieldKind::Reference: return {header, header + QLatin1String(" id")};
    default: return {header};
    }
}

QStringList fileTexts(const Field &field, const Value &value, const Records &records)
{
    if (!value.isValid())
        return QStringList(fileHeaders(field).size());
    switch (field.kind()) {
    case FieldKind::Text: return {value.toString()};
    case FieldKind::Integer: return {QString::number(value.value<qint64>())};
    case FieldKind::Boolean: return {value.toBool() ? QStringLiteral("yes") : QStringLiteral("no")};
    case FieldKind::Date: return {value.toDate().toString(Qt::ISODate)};
    case FieldKind::Instant: return {value.toDateTime().toUTC().toString(fileInstantForm)};
    case FieldKind::Duration: return {value.value<Minutes>().toDecimal()};
    case FieldKind::Days: return {value.value<Days>().toDecimal()};
    case FieldKind::Money: return {value.value<Money>().toDecimal(), value.value<Money>().currency.code()};
    case FieldKind::Choice: return {QString::fromLatin1(field.choice(value.toInt())->key)};
    case FieldKind::Reference: {
        const auto id = value.value<RecordId>();
        return {records.title(field.target(), id), QString::number(id)};
    }
    case FieldKind::WeekHours:
        return {listText(value.value<WeekMinutes>(), [](qint32 minutes) { return Minutes{minutes}.toDecimal(); })};
    case FieldKind::MonthAmounts: {
        const auto amounts = value.value<MonthAmounts>();
        return {listText(amounts.minor, [&](qint64 minor) { return Money{minor, amounts.currency}.toDecimal(); }),
                amounts.currency.code()};
    }
    }
    return {};
}

std::optional<Value> fromFileTexts(const Field &field, const QStringList &texts, const Records &records)
{
    const QString text = texts.value(0);
    const QString second = texts.value(1);
    if (field.kind() == FieldKind::Text)
        return Value(text);
    if (text.trimmed().isEmpty() && second.trimmed().isEmpty())
        return Value();
    switch (field.kind()) {
    case FieldKind::Date: {
        const QDate date = QDate::fromString(text.trimmed(), Qt::ISODate);
        return date.isValid() ? std::optional<Value>(date) : std::nullopt;
    }
    case FieldKind::Instant: {
        QDateTime instant = QDateTime::fromString(text.trimmed(), fileInstantForm);
        instant.setTimeSpec(Qt::UTC);
        return instant.isValid() ? std::optional<Value>(instant) : std::nullopt;
    }
    case FieldKind::Duration: return asValue(Minutes::fromDecimal(text));
    case FieldKind::Days: return asValue(Days::fromDecimal(text));
    case FieldKind::Money: return asValue(Money::fromDecimal(text, currencyOf(second, records)));
    case FieldKind::Reference: {
        const RecordId id = second.toLongLong();
        if (id != 0 && records.table(field.target()).indexOf(id) >= 0)
            return Value(QVariant::fromValue(id));
        return referenceByTitle(field.target(), text.trimmed(), records);
    }
    case FieldKind::WeekHours:
        return asValue(listFrom<WeekMinutes>(text, [](const QString &part) -> std::optional<qint64> {
            const auto minutes = Minutes::fromDecimal(part);
            return minutes ? std::optional(minutes->value) : std::nullopt;
        }));
    case FieldKind::MonthAmounts: {
        const Currency currency = second.isEmpty() ? Currency() : currencyOf(second, records);
        const auto minor = listFrom<std::array<qint64, 12>>(text, [&](const QString &part) -> std::optional<qint64> {
            const auto money = Money::fromDecimal(part, currency);
            return money ? std::optional(money->minor) : std::nullopt;
        });
        return minor ? std::optional<Value>(QVariant::fromValue(MonthAmounts{*minor, currency})) : std::nullopt;
    }
    default: return parseTyped(field, text, QLocale::c(), records);
    }
}

} // namespace muster
