// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/person.h"

namespace muster {

/// How well somebody masters a skill; the number is the level that people type and read.
enum class SkillLevel { None = 0, Aware, Helped, Alone, Helps, Leads };

/// From this level on a person holds a skill: the work can be given to them alone.
constexpr SkillLevel holdingLevel = SkillLevel::Alone;

/// Something that people of the team can do.
struct Skill
{
    Id<Skill> id;
    QString name;
    QString area; ///< "Networks": skills of one area stand together
};

/// What a person can do, and what they are to be able to do.
struct PersonSkill
{
    Id<PersonSkill> id;
    Id<Person> person;
    Id<Skill> skill;
    SkillLevel level = SkillLevel::None;
    SkillLevel target = SkillLevel::None; ///< None: nothing is asked
    QString evidence;                     ///< what shows it
    QDate asOf;                           ///< when it was last looked at

    bool isHeld() const { return level >= holdingLevel; }
    bool isBelowTarget() const { return level < target; }
};

/// A paper that says so, and until when.
struct Certificate
{
    Id<Certificate> id;
    Id<Person> person;
    QString name;
    QString issuer;
    QDate issued;
    QDate expires; ///< the last day on which it is valid; not given: for good
    Id<Skill> skill;
};

/// Who helps whom to grow, in what, and how long.
struct Mentoring
{
    Id<Mentoring> id;
    Id<Person> mentor;
    Id<Person> person;
    QString focus;
    QDate from;
    QDate to; ///< not given: open

    bool isOn(QDate day) const { return (!from.isValid() || from <= day) && (!to.isValid() || to >= day); }
};

template <> struct Choices<SkillLevel>
{
    // The keys are the digits that people type.
    static constexpr Choice list[] = {
        {int(SkillLevel::None), "0", QT_TRANSLATE_NOOP("record", "0 · none"), Tone::Quiet},
        {int(SkillLevel::Aware), "1", QT_TRANSLATE_NOOP("record", "1 · knows of it")},
        {int(SkillLevel::Helped), "2", QT_TRANSLATE_NOOP("record", "2 · works with help")},
        {int(SkillLevel::Alone), "3", QT_TRANSLATE_NOOP("record", "3 · works alone")},
        {int(SkillLevel::Helps), "4", QT_TRANSLATE_NOOP("record", "4 · helps others")},
        {int(SkillLevel::Leads), "5", QT_TRANSLATE_NOOP("record", "5 · leads the way")},
    };
};

template <> const RecordType &recordType<Skill>();
template <> const RecordType &recordType<PersonSkill>();
template <> const RecordType &recordType<Certificate>();
template <> const RecordType &recordType<Mentoring>();

} // namespace muster
