// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/skillsreport.h"

#include "app/report/reportframe.h"
#include "app/staff/skillcover.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString skillsWords(const char *text)
{
    return QCoreApplication::translate("muster::SkillsReport", text);
}

ReportTable coverTable(const Store &store, const ReportRequest &request)
{
    ReportTable table;
    table.title = skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport", "Who can do what alone"));
    table.empty = skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport", "No skills are on the list."));
    table.columns = {{skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport", "Skill")), "skill", 2, false},
                     {skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport", "Area")), "area", 1.4, false},
                     {skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport", "People")), "people", 0.7, true},
                     {skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport", "Who")), "who", 4, false},
                     {skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport", "Below target")), "below_target", 0.9, true}};
    for (const SkillCover &cover : skillCover(store, request.today)) {
        const Skill *skill = store.find(cover.skill);
        if (!skill || (request.isLimited()
                       && std::none_of(cover.holders.begin(), cover.holders.end(), [&](Id<Person> id) { return request.includes(id.value); })))
            continue;
        QStringList names;
        Source rows{{}, {}, "person_skill", {}};
        for (const Id<Person> holder : cover.holders)
            names << store.title(recordType<Person>(), holder.value);
        for (const PersonSkill &own : store.all<PersonSkill>()) {
            if (own.skill == cover.skill && cover.holders.contains(own.person))
                rows.rows << own.id.value;
        }
        ReportRow row;
        row.cells = {skill->name, skill->area, qint64(cover.factor()), names.join(QStringLiteral(", ")), qint64(cover.belowTarget)};
        row.sources = {{}, {}, rows};
        row.tone = cover.hangsOnOne() || (cover.factor() == 0 && cover.asked > 0) ? Tone::Danger : Tone::Plain;
        table.rows.append(row);
    }
    return table;
}

ReportTable targetTable(const Store &store, const ReportRequest &request)
{
    ReportTable table;
    table.title = skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport", "Below their targets"));
    table.empty = skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport", "Every target is reached."));
    table.columns = {{skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport", "Person")), "person", 2, false},
                     {skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport", "Skill")), "skill", 2, false},
                     {skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport", "Level")), "level", 0.7, true},
                     {skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport", "Target")), "target", 0.7, true},
                     {skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport", "As of")), "as_of", 1, false}};
    for (const PersonSkill &own : belowTarget(store.all<PersonSkill>(), store.all<Person>(), request.today)) {
        if (!request.includes(own.person.value))
            continue;
        ReportRow row;
        row.cells = {store.title(recordType<Person>(), own.person.value), store.title(recordType<Skill>(), own.skill.value),
                     qint64(own.level), qint64(own.target), own.asOf.isValid() ? QVariant(own.asOf) : QVariant()};
        row.sources = {Source{{}, {}, "person_skill", {own.id.value}}};
        table.rows.append(row);
    }
    return table;
}

ReportTable paperTable(const Store &store, const ReportRequest &request)
{
    ReportTable table;
    table.title = skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport", "Certificates that run out"));
    table.empty = skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport", "None runs out in this period."));
    table.columns = {{skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport", "Certificate")), "certificate", 2.4, false},
                     {skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport", "Person")), "person", 2, false},
                     {skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport", "Issuer")), "issuer", 2, false},
                     {skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport", "Expires")), "expires", 1, false}};
    const int days = int(request.today.daysTo(request.period.last)) + 1;
    for (const Certificate &paper : expiringCertificates(store.all<Certificate>(), store.all<Person>(), request.today, days)) {
        if (!request.includes(paper.person.value))
            continue;
        ReportRow row;
        row.cells = {paper.name, store.title(recordType<Person>(), paper.person.value), paper.issuer, paper.expires};
        row.sources = {Source{{}, {}, "certificate", {paper.id.value}}};
        row.tone = paper.expires < request.today ? Tone::Danger : Tone::Warn;
        table.rows.append(row);
    }
    return table;
}

} // namespace

Report skillsReport(const Store &store, const ReportRequest &request)
{
    Report report = reportFrame(store, request, "skills", skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport", "Skills and certificates")),
                                request.period);
    report.blocks = {coverTable(store, request), targetTable(store, request), paperTable(store, request)};
    report.assumptions = {skillsWords(QT_TRANSLATE_NOOP("muster::SkillsReport",
        "Whoever has level 3 or more can do the work alone. Levels: 1 knows of it, 2 works with help, 3 works alone, 4 helps others, "
        "5 leads the way. Only people employed today count."))};
    return report;
}

} // namespace muster
