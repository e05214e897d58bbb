// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/assignment.h"

#include "app/store/store.h"

#include <QCollator>
#include <QRegularExpression>
#include <tuple>

namespace muster {

namespace {

constexpr int daysWithoutDue = 14;
constexpr int daysWhenOverdue = 7;
constexpr qsizetype shortestStem = 4;

QStringList skillWords(const QString &text)
{
    static const QRegularExpression gap(QStringLiteral("[^\\p{L}\\p{N}+#]+"), QRegularExpression::UseUnicodePropertiesOption);
    return text.split(gap, Qt::SkipEmptyParts);
}

bool isSameWord(const QString &a, const QString &b)
{
    if (a.compare(b, Qt::CaseInsensitive) == 0)
        return true;
    const QString &shorter = a.size() < b.size() ? a : b, &longer = a.size() < b.size() ? b : a;
    return shorter.size() >= shortestStem && longer.startsWith(shorter, Qt::CaseInsensitive);
}

bool isFiller(const QString &word)
{
    return word.size() < shortestStem && word == word.toLower();
}

Period windowOf(const Task &task, QDate today)
{
    const QDate first = task.start.isValid() ? std::max(today, task.start) : today;
    const QDate last = task.finish >= today ? task.finish : task.due;
    if (!last.isValid())
        return {first, first.addDays(daysWithoutDue - 1)};
    if (last < today)
        return {today, today.addDays(daysWhenOverdue - 1)};
    return {std::min(first, last), last};
}

} // namespace

QList<Id<Skill>> wantedSkills(const Task &task, const QString &area, const std::vector<Skill> &skills)
{
    const QStringList present = skillWords(task.title) + skillWords(task.labels) + skillWords(area);
    QList<Id<Skill>> wanted;
    for (const Skill &skill : skills) {
        int looked = 0;
        bool isThere = true;
        for (const QString &word : skillWords(skill.name)) {
            if (isFiller(word))
                continue;
            ++looked;
            isThere = isThere && std::any_of(present.begin(), present.end(), [&](const QString &one) { return isSameWord(one, word); });
        }
        if (isThere && looked > 0)
            wanted.append(skill.id);
    }
    return wanted;
}

Assignment::Assignment(const Store &store, const Task &task, QDate today)
    : m_store(store), m_task(task), m_load(store, today), m_window(windowOf(task, today)), m_effort(m_load.remaining(task)),
      m_wanted(wantedSkills(task, store.title(recordType<Area>(), task.area.value), store.all<Skill>()))
{
}

/// What a task as it stands in `task` lays on a person in the window. Loads of tasks add up, so this alone is enough.
Minutes Assignment::added(const Task &task, Id<Person> person) const
{
    if (m_load.isSummary(task.id)) // its work is that of its parts
        return {};
    std::vector<TimeEntry> entries;
    if (const Minutes logged = m_load.logged(task.id); logged.value > 0)
        entries.push_back({{}, task.id, {}, {}, logged, {}});
    const Load alone({task}, entries, m_store.all<Person>(), m_load.capacity(), m_load.today());
    return alone.in(person, m_window);
}

QList<Candidate> Assignment::candidates() const
{
    QHash<QPair<RecordId, RecordId>, SkillLevel> levels;
    for (const PersonSkill &own : m_store.all<PersonSkill>())
        levels[{own.person.value, own.skill.value}] = own.level;
    struct Ranked { Candidate candidate; QString name; int points; };
    std::vector<Ranked> ranked;
    const Id<Person> carrier = m_load.carrier(m_task);
    const Minutes ownNow = m_task.isOpen() ? added(m_task, carrier) : Minutes{};
    for (const Person &person : m_store.all<Person>()) {
        if (!person.isEmployedOn(m_load.today()))
            continue;
        Candidate one;
        one.person = person.id;
        int points = 0;
        for (const Id<Skill> skill : m_wanted) {
            const SkillLevel level = levels.value({person.id.value, skill.value}, SkillLevel::None);
            one.skills.append({skill, level});
            one.held += level >= holdingLevel;
            points += int(level);
        }
        Task given = m_task;
        given.assignee = person.id;
        given.state = TaskState::Accepted;
        one.before = m_load.utilisation(person.id, m_window);
        const Minutes others = person.id == carrier ? one.before.load - ownNow : one.before.load;
        one.after = {others + added(given, person.id), one.before.net};
        one.free = one.before.net - others;
        one.fits = one.free >= m_effort.value_or(Minutes{}) && one.before.net.value > 0;
        ranked.push_back({one, person.name, points});
    }
    const QCollator collator;
    std::stable_sort(ranked.begin(), ranked.end(), [&](const Ranked &a, const Ranked &b) {
        const auto key = [](const Ranked &r) { return std::tuple(-r.candidate.held, !r.candidate.fits, -r.points, -r.candidate.free.value); };
        return key(a) != key(b) ? key(a) < key(b) : collator.compare(a.name, b.name) < 0;
    });
    QList<Candidate> found;
    for (const Ranked &one : ranked)
        found.append(one.candidate);
    return found;
}

Source Assignment::explain(const Candidate &candidate) const
{
    const QLocale locale;
    Source source = m_load.explain(candidate.person, m_window);
    source.formula = tr("free time = capacity from %1 − load of all other work there; after = that load + what is left of this task")
                         .arg(m_window.toString(locale));
    source.parts = {{tr("Capacity"), candidate.before.net.toString(locale)},
                    {tr("Load now"), candidate.before.load.toString(locale)},
                    {tr("Free"), candidate.free.toString(locale)},
                    {tr("Left of this task"), m_effort ? m_effort->toString(locale) : tr("nobody has estimated it")},
                    {tr("Load after"), candidate.after.load.toString(locale)}};
    for (const SkillMatch &match : candidate.skills)
        source.parts << Source::Part{m_store.title(recordType<Skill>(), match.skill.value), locale.toString(int(match.level))};
    return source;
}

} // namespace muster
