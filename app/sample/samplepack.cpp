// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ownreport.h"
#include "app/reports/pack.h"
#include "app/sample/samplebuilder.h"

namespace muster {

namespace {

constexpr const char16_t *packSections[][2] = {
    {u"In short", u"The customer portal is used by ten customers, and they like it. Two things need your attention: the network renewal costs "
                  u"more than planned, and the team has more work than time until the end of the year.\n"},
    {u"Done", u"- First version of the customer portal handed to ten customers\n- Restore of the file server tested\n- New test automation in "
              u"daily use\n"},
    {u"Slipped", u"- Clean-up of the database backups: the new disk shelf is late\n- Address import from the branch offices\n"},
    {u"What we ask for", u"1. Decide on the wireless network of the warehouse by the end of January.\n2. Agree that the old portal is switched "
                         u"off in spring.\n"},
};

} // namespace

void addSamplePack(SampleBuilder &b)
{
    const Period month = Period::month(b.today.addMonths(-1));
    const Pack pack = b.add(Pack{{}, QStringLiteral("Management pack, %1").arg(month.toString(QLocale(QLocale::English))), month.first, month.last,
                                 PackState::Draft, {}, {}});
    int position = 0;
    for (const auto &[heading, text] : packSections)
        b.add(PackPart{{}, pack.id, position += 10, PackContent::Written, QString::fromUtf16(heading), QString::fromUtf16(text)});
    for (const PackContent content : {PackContent::Projects, PackContent::Budget, PackContent::Workload, PackContent::Risk})
        b.add(PackPart{{}, pack.id, position += 10, content, {}, {}});
    constexpr Health lights[] = {Health::OnTrack, Health::AtRisk, Health::OnTrack};
    const QString comments[] = {QStringLiteral("Ten customers use it; acceptance is planned for next month."),
                                QStringLiteral("Cabling costs more than the first offer."), QStringLiteral("The first reports run every night.")};
    int light = 0;
    for (const Project &project : b.projects) {
        if (project.state == ProjectState::Active && light < 3) {
            b.add(PackHealth{{}, pack.id, project.id, lights[light], comments[light]});
            ++light;
        }
    }
    b.add(OwnReport{{}, QStringLiteral("Open tasks by person"), QStringLiteral("tasks"), QStringLiteral("title,state,due,estimate"),
                    QStringLiteral("assignee_id"), QStringLiteral("state!=done\nstate!=verified\nstate!=dropped"), QStringLiteral("due"), false, true, true});
}

} // namespace muster
