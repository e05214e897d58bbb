// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/systems/incident.h"

#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

Problems checkIncident(const Incident &incident, const Store &)
{
    if (incident.started.isValid() && incident.ended.isValid() && incident.ended < incident.started)
        return {{"ended", QCoreApplication::translate("record", "It would be over before it began."), incident.id.value}};
    return {};
}

} // namespace

template <> struct Choices<Severity>
{
    static constexpr Choice list[] = {
        {int(Severity::Minor), "minor", QT_TRANSLATE_NOOP("record", "Minor")},
        {int(Severity::Low), "low", QT_TRANSLATE_NOOP("record", "Low"), Tone::Quiet},
        {int(Severity::Major), "major", QT_TRANSLATE_NOOP("record", "Major"), Tone::Warn},
        {int(Severity::Critical), "critical", QT_TRANSLATE_NOOP("record", "Critical"), Tone::Danger},
    };
};

template <> struct Choices<IncidentState>
{
    static constexpr Choice list[] = {
        {int(IncidentState::Open), "open", QT_TRANSLATE_NOOP("record", "Open"), Tone::Danger},
        {int(IncidentState::Mitigated), "mitigated", QT_TRANSLATE_NOOP("record", "Under control"), Tone::Warn},
        {int(IncidentState::Restored), "restored", QT_TRANSLATE_NOOP("record", "Restored, not yet looked into"), Tone::Accent},
        {int(IncidentState::Closed), "closed", QT_TRANSLATE_NOOP("record", "Closed"), Tone::Ok, true},
    };
};

template <> const RecordType &recordType<Incident>()
{
    static const Description<Incident> d("incident", "incidents", QT_TRANSLATE_NOOP("record", "Incident"),
                                         QT_TRANSLATE_NOOP("record", "Incidents"), {
        field(&Incident::title, "title", QT_TRANSLATE_NOOP("record", "Title")).required(),
        field(&Incident::system, "system_id", QT_TRANSLATE_NOOP("record", "System")),
        field(&Incident::severity, "severity", QT_TRANSLATE_NOOP("record", "Severity")),
        field(&Incident::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&Incident::started, "started", QT_TRANSLATE_NOOP("record", "Started")).startsToday()
            .helped(QT_TRANSLATE_NOOP("record", "When it began, not when it was noticed.")),
        field(&Incident::ended, "ended", QT_TRANSLATE_NOOP("record", "Restored")),
        field(&Incident::isOutage, "is_outage", QT_TRANSLATE_NOOP("record", "System was down")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "Counts against availability.")),
        field(&Incident::owner, "owner_id", QT_TRANSLATE_NOOP("record", "Led by")),
        field(&Incident::reporter, "reporter", QT_TRANSLATE_NOOP("record", "Reported by")).secondary(),
        field(&Incident::category, "category", QT_TRANSLATE_NOOP("record", "Category")).secondary(),
        field(&Incident::effort, "effort", QT_TRANSLATE_NOOP("record", "Hours spent")).atLeast(0).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "Beside the hours logged on its actions.")),
        field(&Incident::cost, "cost", QT_TRANSLATE_NOOP("record", "Cost of the damage")).secondary(),
        field(&Incident::reviewBy, "review_by", QT_TRANSLATE_NOOP("record", "Look into it by")).dueBy(),
        field(&Incident::impact, "impact", QT_TRANSLATE_NOOP("record", "Impact")).multiline().secondary()
            .under(QT_TRANSLATE_NOOP("record", "What happened")),
        field(&Incident::summary, "summary", QT_TRANSLATE_NOOP("record", "Summary")).multiline().secondary(),
        field(&Incident::cause, "cause", QT_TRANSLATE_NOOP("record", "Cause")).multiline().secondary(),
        field(&Incident::lessons, "lessons", QT_TRANSLATE_NOOP("record", "What was learned")).multiline().secondary(),
        field(&Incident::url, "url", QT_TRANSLATE_NOOP("record", "Written up at")).secondary(),
    }, &checkIncident, {{"state"}, {"started", true}});
    return d;
}

template <> const RecordType &recordType<IncidentEvent>()
{
    static const Description<IncidentEvent> d("incident_event", "incident-events", QT_TRANSLATE_NOOP("record", "Event"),
                                              QT_TRANSLATE_NOOP("record", "Timeline"), {
        field(&IncidentEvent::incident, "incident_id", QT_TRANSLATE_NOOP("record", "Incident")).required().partOf(),
        field(&IncidentEvent::at, "at", QT_TRANSLATE_NOOP("record", "At")).required(),
        field(&IncidentEvent::text, "text", QT_TRANSLATE_NOOP("record", "What happened")).required(),
        field(&IncidentEvent::who, "who_id", QT_TRANSLATE_NOOP("record", "Who")),
    }, nullptr, {{"at"}});
    return d;
}

} // namespace muster
