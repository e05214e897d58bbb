// SPDX-License-Identifier: GPL-3.0-or-later
// Days and rules in the words of a language.
#include "app/record/textform.h"
#include "app/tasks/quickadd.h"

#include <QRegularExpression>

namespace muster {

namespace {

/// The words of one language. Lists are separated by blanks; "%" in a rule is the number.
struct DayWords
{
    QLocale::Language language;
    const char *today, *tomorrow, *afterTomorrow, *nextWeek, *nextMonth;
    const char *every;    ///< before a unit or weekday
    const char *other;    ///< every second one
    const char *units[4]; ///< day, week, month, year, in all their forms
    const char *alone[4]; ///< "daily", …
    const char *workday;  ///< Monday to Friday
    const char *joins;    ///< between weekdays
};

constexpr DayWords dayWords[] = {
    {QLocale::English, "today tod", "tomorrow tom", "overmorrow", "next week", "next month", "every each", "other second 2nd",
     {"day days", "week weeks", "month months", "year years"}, {"daily", "weekly", "monthly", "yearly annually"}, "weekday weekdays workday", "and"},
    {QLocale::German, "heute", "morgen", "übermorgen", "nächste woche", "nächsten monat", "jeden jede jedes alle", "zweiten zweite zweites",
     {"tag tage", "woche wochen", "monat monate", "jahr jahre"}, {"täglich", "wöchentlich", "monatlich", "jährlich"},
     "werktag werktage wochentag", "und"},
    {QLocale::French, "aujourd'hui aujourd’hui", "demain", "après-demain", "semaine prochaine", "mois prochain",
     "chaque tous toutes", "",
     {"jour jours", "semaine semaines", "mois", "an ans année années"}, {"quotidiennement", "hebdomadairement", "mensuellement", "annuellement"},
     "ouvré ouvrés ouvrable ouvrables", "et"},
};

bool isOneOf(const QString &word, const char *list)
{
    return !word.isEmpty() && QString::fromUtf8(list).split(u' ').contains(word);
}

QList<const DayWords *> wordsFor(const QLocale &locale)
{
    QList<const DayWords *> found;
    for (const DayWords &words : dayWords) {
        if (words.language == QLocale::English || words.language == locale.language())
            found << &words;
    }
    return found;
}

/// 1 to 7 for a weekday's name in full or cut short, 0 for anything else. `typed` keeps its capitals.
int weekdayOf(const QString &typed, const QLocale &locale)
{
    const bool isMarked = typed.endsWith(u'.') || typed.front().isUpper();
    QString word = typed.toLower();
    if (word.endsWith(u'.'))
        word.chop(1);
    const bool isFrenchSea = word == QLatin1String("mer") && locale.language() == QLocale::French;
    if (word.size() < 2 || ((word.size() == 2 || isFrenchSea) && !isMarked))
        return 0;
    for (const QLocale &names : {locale, QLocale(QLocale::English)}) {
        for (int day = 1; day <= 7; ++day) {
            const QString name = names.standaloneDayName(day, QLocale::LongFormat).toLower();
            QString cut = names.standaloneDayName(day, QLocale::ShortFormat).toLower();
            cut.remove(u'.');
            const bool isPlural = word.size() > 3 && word.endsWith(u's') && name == word.chopped(1);
            if (word == name || isPlural || word == cut || (word.size() >= 3 && name.startsWith(word)))
                return day;
        }
    }
    return 0;
}

int monthOf(const QString &typed, const QLocale &locale)
{
    QString word = typed.toLower();
    if (word.endsWith(u'.'))
        word.chop(1);
    for (const QLocale &names : {locale, QLocale(QLocale::English)}) {
        for (int month = 1; word.size() >= 3 && month <= 12; ++month) {
            if (names.standaloneMonthName(month).toLower().startsWith(word))
                return month;
        }
    }
    return 0;
}

/// The next such day from today on; a year of two digits lies in this century. 29 February waits for its year.
QDate nextSuch(int day, int month, const QString &year, QDate today)
{
    if (!year.isEmpty())
        return QDate(year.size() <= 2 ? 2000 + year.toInt() : year.toInt(), month, day);
    for (int ahead = 0; ahead <= 8; ++ahead) {
        if (const QDate date(today.year() + ahead, month, day); date.isValid() && date >= today)
            return date;
    }
    return {};
}

std::optional<QDate> valid(QDate date)
{
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<QDate> numberedDay(const QString &text, QDate today, const QLocale &locale)
{
    static const QRegularExpression iso(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}$"));
    static const QRegularExpression dots(QStringLiteral("^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})?$"));
    static const QRegularExpression slashes(QStringLiteral("^(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?$"));
    if (iso.match(text).hasMatch())
        return valid(QDate::fromString(text, Qt::ISODate));
    if (const auto m = dots.match(text); m.hasMatch())
        return valid(nextSuch(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3), today));
    if (const auto m = slashes.match(text); m.hasMatch()) {
        const QString pattern = locale.dateFormat(QLocale::ShortFormat);
        const bool monthFirst = pattern.indexOf(u'M') < pattern.indexOf(u'd');
        const int a = m.captured(1).toInt(), b = m.captured(2).toInt();
        return valid(nextSuch(monthFirst ? b : a, monthFirst ? a : b, m.captured(3), today));
    }
    return {};
}

/// "10 March", "March 10th", "10. März 2026"
std::optional<QDate> namedDay(const QStringList &words, QDate today, const QLocale &locale)
{
    static const QRegularExpression number(QStringLiteral("^(\\d{1,2})(?:st|nd|rd|th|er|\\.)?,?$"));
    static const QRegularExpression fullYear(QStringLiteral("^\\d{4}$"));
    if (words.size() < 2 || words.size() > 3 || (words.size() == 3 && !fullYear.match(words.at(2)).hasMatch()))
        return {};
    for (int first : {0, 1}) {
        const auto m = number.match(words.at(first));
        const int month = monthOf(words.at(1 - first), locale);
        if (m.hasMatch() && month > 0)
            return valid(nextSuch(m.captured(1).toInt(), month, words.value(2), today));
    }
    return {};
}

const char *frequencies[] = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};

QString ruleEvery(int unit, int interval)
{
    const QString rule = QLatin1String("FREQ=") + QLatin1String(frequencies[unit]);
    return interval == 1 ? rule : rule + QStringLiteral(";INTERVAL=%1").arg(interval);
}

/// "mon, thu" or "Montag und Freitag" as "MO,TH"; empty for anything else.
QString weekdayList(const QStringList &words, const DayWords &language, const QLocale &locale)
{
    static const char *codes[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    QStringList days;
    for (const QString &word : words) {
        for (const QString &part : word.split(u',', Qt::SkipEmptyParts)) {
            if (isOneOf(part.toLower(), language.joins))
                continue;
            const int day = weekdayOf(part, locale);
            if (day == 0)
                return {};
            days << QLatin1String(codes[day - 1]);
        }
    }
    days.removeDuplicates();
    return days.join(u',');
}

/// What follows "every".
QString ruleOfRest(QStringList rest, const DayWords &language, const QLocale &locale)
{
    if (language.language == QLocale::French && !rest.isEmpty() && rest.first() == QLatin1String("les"))
        rest.removeFirst(); // "tous les 2 jours"
    int interval = 1;
    bool isNumber = false;
    if (const int number = rest.value(0).toInt(&isNumber); isNumber && number >= 1 && number <= 999) {
        interval = number;
        rest.removeFirst();
    } else if (isOneOf(rest.value(0).toLower(), language.other)) {
        interval = 2;
        rest.removeFirst();
    }
    if (rest.size() == 1) {
        const QString word = rest.first().toLower();
        for (int unit = 0; unit < 4; ++unit) {
            if (isOneOf(word, language.units[unit]))
                return ruleEvery(unit, interval);
        }
    }
    const bool isJour = rest.size() == 2 && isOneOf(rest.first(), language.units[0]); // "jours ouvrés"
    if (interval == 1 && (rest.size() == 1 || isJour) && isOneOf(rest.last().toLower(), language.workday))
        return QStringLiteral("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
    const QString days = rest.isEmpty() ? QString() : weekdayList(rest, language, locale);
    return days.isEmpty() ? QString() : ruleEvery(1, interval) + QLatin1String(";BYDAY=") + days;
}

} // namespace

std::optional<QDate> quickDay(const QString &words, QDate today, const QLocale &locale)
{
    const QString text = words.simplified();
    if (text.isEmpty())
        return {};
    const QString lower = text.toLower();
    for (const DayWords *language : wordsFor(locale)) {
        if (isOneOf(lower, language->today))
            return today;
        if (isOneOf(lower, language->tomorrow))
            return today.addDays(1);
        if (isOneOf(lower, language->afterTomorrow))
            return today.addDays(2);
        if (lower == QString::fromUtf8(language->nextWeek))
            return today.addDays(8 - today.dayOfWeek());
        if (lower == QString::fromUtf8(language->nextMonth))
            return QDate(today.year(), today.month(), 1).addMonths(1);
    }
    if (const int weekday = weekdayOf(text, locale); weekday > 0)
        return today.addDays((weekday - today.dayOfWeek() + 6) % 7 + 1);
    if (text.startsWith(u'+')) // "-3" stays a text: it is more often a number than a day in the past
        return dayFromWords(text, today, locale);
    if (const auto day = numberedDay(text, today, locale))
        return day;
    return namedDay(text.split(u' '), today, locale);
}

std::optional<WrittenRule> ruleFromWords(const QString &written, const QLocale &locale)
{
    QStringList words = written.simplified().split(u' ');
    WrittenRule result;
    if (words.first().endsWith(u'!')) {
        result.from = RecurrenceFrom::Completion;
        words.first().chop(1);
    }
    for (const DayWords *language : wordsFor(locale)) {
        const QString first = words.first().toLower();
        for (int unit = 0; words.size() == 1 && unit < 4; ++unit) {
            if (isOneOf(first, language->alone[unit]))
                result.rule = ruleEvery(unit, 1);
        }
        if (result.rule.isEmpty() && words.size() > 1 && isOneOf(first, language->every))
            result.rule = ruleOfRest(words.mid(1), *language, locale);
        if (!result.rule.isEmpty())
            return result;
    }
    return {};
}

} // namespace muster
