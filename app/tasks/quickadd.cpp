// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/quickadd.h"

#include "app/staff/peoplebyname.h"
#include "app/tasks/recurrence.h"
#include "app/tasks/taskwords.h"


namespace muster {

namespace {

constexpr qsizetype longestPhrase = 6; ///< words of a day or rule: "every Mon, Wed and Fri"

/// A word of the line: what stands between blanks, or a sign with something in quotes.
struct LineWord
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool isTaken = false;

    qsizetype end() const { return start + length; }
};

bool isSign(QChar c)
{
    return c == u'@' || c == u'+' || c == u'#';
}

QList<LineWord> wordsOf(const QString &line)
{
    QList<LineWord> words;
    for (qsizetype i = 0; i < line.size();) {
        if (line.at(i).isSpace()) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        if (isSign(line.at(i)) && i + 1 < line.size() && line.at(i + 1) == u'"') {
            const qsizetype close = line.indexOf(u'"', i + 2);
            i = close < 0 ? i + 1 : close; // an open quote is only a character
        }
        while (i < line.size() && !line.at(i).isSpace())
            ++i;
        words << LineWord{start, i - start, false};
    }
    return words;
}

/// Without case; - and _ are blanks.
QString spacedName(const QString &name)
{
    QString plain = name.toCaseFolded();
    plain.replace(u'-', u' ').replace(u'_', u' ');
    return plain.simplified();
}

template <class T, class Fits> const T *onlyOne(const std::vector<T> &records, Fits fits)
{
    const T *found = nullptr;
    for (const T &record : records) {
        if (!fits(record))
            continue;
        if (found)
            return nullptr;
        found = &record;
    }
    return found;
}

/// By the surest way that means exactly one.
const Person *personCalled(const QString &text, const std::vector<Person> &people)
{
    const QString plain = text.toCaseFolded();
    QString spaced = plain;
    spaced.replace(u'.', u' ').replace(u'_', u' ');
    const QString key = personNameKey(spaced);
    const auto isHere = [](const Person &person) { return person.kind != PersonKind::Former; };
    const auto exactly = [&](const Person &person) {
        const QString mail = person.email.toCaseFolded();
        return isHere(person) && (person.userName.toCaseFolded() == plain || mail == plain || mail.section(u'@', 0, 0) == plain
                                  || personNameKey(person.name) == key);
    };
    const auto byFirstName = [&](const Person &person) {
        return isHere(person) && person.name.section(u' ', 0, 0).toCaseFolded() == plain;
    };
    const auto byBeginning = [&](const Person &person) {
        const QStringList words = person.name.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
        return isHere(person) && plain.size() >= 2
               && std::any_of(words.begin(), words.end(), [&](const QString &word) { return word.startsWith(plain); });
    };
    if (const Person *person = onlyOne(people, exactly))
        return person;
    if (const Person *person = onlyOne(people, byFirstName))
        return person;
    return onlyOne(people, byBeginning);
}

const Project *projectCalled(const QString &text, const std::vector<Project> &projects)
{
    const QString plain = spacedName(text);
    if (const Project *project = onlyOne(projects, [&](const Project &p) { return spacedName(p.name) == plain; }))
        return project;
    return plain.size() < 2 ? nullptr : onlyOne(projects, [&](const Project &p) { return spacedName(p.name).startsWith(plain); });
}

std::optional<Priority> quickPriority(const QString &mark)
{
    static const QHash<QString, Priority> marks{{QStringLiteral("!!"), Priority::High}, {QStringLiteral("!!!"), Priority::Urgent},
                                                {QStringLiteral("!1"), Priority::Urgent}, {QStringLiteral("!2"), Priority::High},
                                                {QStringLiteral("!3"), Priority::Normal}, {QStringLiteral("!4"), Priority::Low}};
    if (const auto found = marks.constFind(mark); found != marks.constEnd())
        return *found;
    return priorityNamed(mark.mid(1));
}

/// Days are "T" in German and "j" in French, too.
std::optional<Minutes> quickEstimate(QString text, const QLocale &locale)
{
    if (locale.language() == QLocale::German)
        text.replace(QChar(u't'), QChar(u'd'), Qt::CaseInsensitive);
    else if (locale.language() == QLocale::French)
        text.replace(QChar(u'j'), QChar(u'd'), Qt::CaseInsensitive);
    auto length = text.contains(u'.') ? std::nullopt : Minutes::parse(text, locale);
    if (!length) // a decimal point is one in any language: nobody means thousands of hours
        length = Minutes::parse(text, QLocale::c());
    return length && length->value > 0 && length->value <= Minutes::hours(100'000).value ? length : std::nullopt;
}

bool isMarker(QString word, const QLocale &locale, const char *english, const char *german, const char *french)
{
    word = word.toLower();
    if (word.endsWith(u':'))
        word.chop(1);
    QStringList markers = QString::fromUtf8(english).split(u' ');
    if (locale.language() == QLocale::German)
        markers += QString::fromUtf8(german).split(u' ');
    else if (locale.language() == QLocale::French)
        markers += QString::fromUtf8(french).split(u' ');
    return markers.contains(word);
}

/// Takes a line apart.
class QuickReader
{
public:
    QuickReader(const QString &line, const QuickAddContext &context, const QSet<qsizetype> &dismissed)
        : m_line(line), m_context(context), m_dismissed(dismissed), m_words(wordsOf(line))
    {
        m_result.task.id = Id<Task>::make();
    }

    QuickAdd read()
    {
        for (LineWord &word : m_words) {
            if (!m_dismissed.contains(word.start))
                takeSign(word);
        }
        while (takeLast()) { }
        settleDays();
        m_result.task.labels = joinedLabels(m_labels);
        fillParts();
        return m_result;
    }

private:
    QString textOf(const LineWord &word) const { return m_line.mid(word.start, word.length); }

    void take(QuickAddKind kind, LineWord &word, const QString &text)
    {
        word.isTaken = true;
        m_result.parts << QuickAddPart{kind, word.start, word.length, text};
    }

    void takeSign(LineWord &word)
    {
        const QString text = textOf(word);
        QString name = text.mid(1);
        while (!name.isEmpty() && QStringLiteral(",;.:").contains(name.back()))
            name.chop(1);
        if (name.size() >= 2 && name.startsWith(u'"') && name.endsWith(u'"'))
            name = name.mid(1, name.size() - 2).trimmed();
        if (name.isEmpty() && !text.startsWith(u'!'))
            return;
        Task &task = m_result.task;
        if (text.front() == u'@' && !task.assignee) {
            if (const Person *person = personCalled(name, m_context.people)) {
                task.assignee = person->id;
                take(QuickAddKind::Person, word, person->name);
            }
        } else if (text.front() == u'+' && !task.project) {
            // "+3" is a day
            if (const Project *project = name.front().isDigit() && !text.contains(u'"') ? nullptr : projectCalled(name, m_context.projects)) {
                task.project = project->id;
                take(QuickAddKind::Project, word, project->name);
            }
        } else if (text.front() == u'#' && name.front().isLetter()) {
            takeLabels(word, name);
        } else if (text.front() == u'!' && !m_hasPriority) {
            if (const auto priority = quickPriority(text)) {
                task.priority = *priority;
                m_hasPriority = true;
                take(QuickAddKind::Priority, word, choiceWord<Task>("priority", *priority));
            }
        } else if (text.front() == u'~' && !task.estimate) {
            task.estimate = quickEstimate(name, m_context.locale);
            if (task.estimate)
                take(QuickAddKind::Estimate, word, task.estimate->toString(m_context.locale));
        }
    }

    void takeLabels(LineWord &word, const QString &names)
    {
        QStringList taken;
        for (const QString &part : names.split(u',', Qt::SkipEmptyParts)) {
            QString label = part.simplified();
            for (const QString &known : m_context.labels) {
                if (known.compare(label, Qt::CaseInsensitive) == 0)
                    label = known;
            }
            if (!label.isEmpty() && !m_labels.contains(label, Qt::CaseInsensitive))
                m_labels << label;
            taken << label;
        }
        take(QuickAddKind::Label, word, taken.join(QLatin1String(", ")));
    }

    /// Takes the day or rule with which the line ends, apart from what is taken. The longest one counts.
    bool takeLast()
    {
        qsizetype last = m_words.size() - 1;
        while (last >= 0 && m_words.at(last).isTaken)
            --last;
        qsizetype first = last;
        while (first > 0 && last - first + 1 < longestPhrase && !m_words.at(first - 1).isTaken)
            --first;
        for (; first <= last && last >= 0; ++first) {
            const LineWord &begin = m_words.at(first);
            const bool hasTitle = std::any_of(m_words.begin(), m_words.begin() + first, [](const LineWord &w) { return !w.isTaken; });
            if (hasTitle && !m_dismissed.contains(begin.start)
                && takePhrase(LineWord{begin.start, m_words.at(last).end() - begin.start, false})) {
                for (qsizetype i = first; i <= last; ++i)
                    m_words[i].isTaken = true;
                return true;
            }
        }
        return false;
    }

    bool takePhrase(LineWord phrase)
    {
        Task &task = m_result.task;
        const QLocale &locale = m_context.locale;
        QString text = textOf(phrase).simplified();
        while (text.endsWith(u',') || text.endsWith(u';'))
            text.chop(1);
        if (const auto rule = ruleFromWords(text, locale); rule && task.recurrence.isEmpty()) {
            task.recurrence = rule->rule;
            task.recurrenceFrom = rule->from;
            take(QuickAddKind::Recurrence, phrase, recurrenceText(rule->rule, locale));
            return true;
        }
        const QString marker = text.section(u' ', 0, 0), rest = text.section(u' ', 1);
        if (isMarker(marker, locale, "from starting start", "ab", "dès"))
            return takeDay(task.start, QuickAddKind::Start, rest, phrase);
        if (isMarker(marker, locale, "by due on until", "bis am fällig", "pour avant le d'ici"))
            return takeDay(task.due, QuickAddKind::Due, rest, phrase);
        return takeDay(task.due, QuickAddKind::Due, text, phrase);
    }

    bool takeDay(QDate &field, QuickAddKind kind, const QString &words, LineWord phrase)
    {
        const auto day = field.isValid() ? std::nullopt : quickDay(words, m_context.today, m_context.locale);
        if (!day)
            return false;
        field = *day;
        if (kind == QuickAddKind::Due)
            m_dueWords = words;
        take(kind, phrase, {});
        return true;
    }

    /// "from Mon, by Fri" said on a Wednesday: the Friday after that Monday. A rule without a day begins with its first one.
    void settleDays()
    {
        Task &task = m_result.task;
        if (task.start.isValid() && task.due.isValid() && task.due < task.start)
            task.due = quickDay(m_dueWords, task.start, m_context.locale).value_or(task.due);
        if (!task.recurrence.isEmpty() && !task.due.isValid()) {
            const QDate from = std::max(task.start.isValid() ? task.start : m_context.today, m_context.today);
            task.due = occurrences(task.recurrence, from, {from, from.addYears(5)}, 1).value(0);
        }
        for (QuickAddPart &part : m_result.parts) {
            const QDate day = part.kind == QuickAddKind::Due ? task.due : part.kind == QuickAddKind::Start ? task.start : QDate();
            if (day.isValid())
                part.text = m_context.locale.dayName(day.dayOfWeek(), QLocale::ShortFormat) + u' '
                            + m_context.locale.toString(day, QLocale::ShortFormat);
        }
    }

    /// What lies between the parts is the title.
    void fillParts()
    {
        QList<QuickAddPart> &parts = m_result.parts;
        std::sort(parts.begin(), parts.end(), [](const QuickAddPart &a, const QuickAddPart &b) { return a.start < b.start; });
        QList<QuickAddPart> all;
        QStringList title;
        qsizetype at = 0;
        const auto addTitle = [&](qsizetype until) {
            if (until <= at)
                return;
            all << QuickAddPart{QuickAddKind::Title, at, until - at, {}};
            if (const QString text = m_line.mid(at, until - at).trimmed(); !text.isEmpty())
                title << text;
        };
        for (const QuickAddPart &part : std::as_const(parts)) {
            addTitle(part.start);
            all << part;
            at = part.start + part.length;
        }
        addTitle(m_line.size());
        parts = all;
        m_result.task.title = title.join(u' ');
    }

    const QString &m_line;
    const QuickAddContext &m_context;
    const QSet<qsizetype> &m_dismissed;
    QList<LineWord> m_words;
    QStringList m_labels;
    QString m_dueWords;
    bool m_hasPriority = false;
    QuickAdd m_result;
};

} // namespace

QuickAdd readQuickAdd(const QString &line, const QuickAddContext &context, const QSet<qsizetype> &dismissed)
{
    return QuickReader(line, context, dismissed).read();
}

} // namespace muster
