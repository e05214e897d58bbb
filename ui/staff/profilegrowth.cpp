// SPDX-License-Identifier: GPL-3.0-or-later
// The half of the profile that tells what a person can do and is to become.
#include "app/reviews/score.h"
#include "app/staff/skillcover.h"
#include "ui/base/viewparts.h"
#include "ui/staff/card.h"
#include "ui/staff/profilepage.h"

#include <QCollator>

namespace muster {

void ProfilePage::showGoals()
{
    for (const Goal &goal : m_context.store().all<Goal>()) {
        if (goal.person != m_person || goal.state != GoalState::Active)
            continue;
        const Percent done = progress(goal);
        const bool isLate = goal.due.isValid() && goal.due < m_context.today();
        auto *line = new RowButton(goal.title, done.tenths ? tr("%1 %").arg(QLocale().toString(*done.tenths / 10)) : tr("n/a"),
                                   isLate ? Tone::Danger : Tone::Plain);
        line->setShare(done.tenths ? double(*done.tenths) / 1000 : 0);
        Source source;
        source.formula = tr("(current − start) ÷ (target − start)");
        source.parts = {{tr("Measure"), goal.measure}, {tr("Start"), QLocale().toString(goal.start)},
                        {tr("Target"), QLocale().toString(goal.target)}, {tr("Current"), QLocale().toString(goal.current)}};
        source.type = recordType<Goal>().name();
        source.rows = {goal.id.value};
        explained(m_goals, line, QStringLiteral("goal-%1").arg(goal.id.value), goal.title, source);
    }
    if (m_goals->lines() == 0)
        m_goals->say(tr("No goal is agreed."));
}

void ProfilePage::showSkills()
{
    const Store &store = m_context.store();
    std::vector<PersonSkill> own;
    for (const PersonSkill &level : store.all<PersonSkill>()) {
        if (level.person == m_person && (level.level != SkillLevel::None || level.target != SkillLevel::None))
            own.push_back(level);
    }
    const QCollator collator;
    const auto skillName = [&](const PersonSkill &level) { return store.title(recordType<Skill>(), level.skill.value); };
    std::stable_sort(own.begin(), own.end(), [&](const PersonSkill &a, const PersonSkill &b) {
        return a.level != b.level ? a.level > b.level : collator.compare(skillName(a), skillName(b)) < 0;
    });
    for (const PersonSkill &level : own) {
        const QString number = QString::number(int(level.level));
        auto *line = new RowButton(skillName(level), level.isBelowTarget() ? tr("%1 → %2").arg(number).arg(int(level.target)) : number,
                                   level.isBelowTarget() ? Tone::Warn : Tone::Plain);
        line->setShare(double(int(level.level)) / int(SkillLevel::Leads));
        Source source;
        source.formula = choiceWord<PersonSkill>("level", level.level);
        if (!level.evidence.isEmpty())
            source.parts << Source::Part{tr("Evidence"), level.evidence};
        source.type = recordType<PersonSkill>().name();
        source.rows = {level.id.value};
        explained(m_skills, line, QStringLiteral("skill-%1").arg(level.id.value), tr("%1, %2").arg(nameOf(m_person), skillName(level)), source);
    }
    if (own.empty())
        m_skills->say(tr("Nothing is said about skills yet. Skills sets them with one key."));
}

void ProfilePage::showCertificates()
{
    const QDate today = m_context.today();
    for (const Certificate &paper : m_context.store().all<Certificate>()) {
        if (paper.person != m_person)
            continue;
        QString when = tr("for good");
        Tone tone = Tone::Quiet;
        if (paper.expires.isValid()) {
            const bool isOver = paper.expires < today;
            when = isOver ? tr("expired %1").arg(shortDate(paper.expires, today)) : tr("until %1").arg(shortDate(paper.expires, today));
            tone = isOver ? Tone::Danger : paper.expires < today.addDays(90) ? Tone::Warn : Tone::Quiet;
        }
        opens(m_certificates, new RowButton(paper.name, when, tone), recordType<Certificate>(), paper.id.value);
    }
    if (m_certificates->lines() == 0)
        m_certificates->say(tr("None."));
}

void ProfilePage::showMentors()
{
    for (const Mentoring &pair : m_context.store().all<Mentoring>()) {
        if ((pair.person != m_person && pair.mentor != m_person) || !pair.isOn(m_context.today()))
            continue;
        const bool isMentored = pair.person == m_person;
        const Id<Person> other = isMentored ? pair.mentor : pair.person;
        auto *line = new RowButton(isMentored ? tr("Mentored by %1").arg(nameOf(other)) : tr("Mentors %1").arg(nameOf(other)), {});
        line->setNote(pair.focus);
        Source source;
        source.formula = pair.focus;
        source.type = recordType<Mentoring>().name();
        source.rows = {pair.id.value};
        explained(m_mentors, line, QStringLiteral("mentoring-%1").arg(pair.id.value), line->accessibleName(), source);
    }
    if (m_mentors->lines() == 0)
        m_mentors->say(tr("No mentor, and nobody to mentor."));
}

void ProfilePage::showReviews()
{
    struct Entry { QDate last; QString cycle; const Review *review; };
    std::vector<Entry> entries;
    for (const Review &review : m_context.store().all<Review>()) {
        if (review.person != m_person)
            continue;
        const ReviewCycle *cycle = m_context.store().find(review.cycle);
        entries.push_back({cycle ? cycle->last : QDate(), cycle ? cycle->name : tr("Review"), &review});
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.last > b.last; });
    for (const Entry &entry : entries) {
        const Choice *state = choiceOf<Review>("state", entry.review->state);
        opens(m_reviews, new RowButton(entry.cycle, state->word(), state->tone), recordType<Review>(),
              entry.review->id.value);
    }
    if (entries.empty())
        m_reviews->say(tr("No review yet."));
}

} // namespace muster
