// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/office.h"

namespace muster {

template <> struct Choices<MeetingState>
{
    static constexpr Choice list[] = {
        {int(MeetingState::Planned), "planned", QT_TRANSLATE_NOOP("record", "Planned"), Tone::Accent},
        {int(MeetingState::Held), "held", QT_TRANSLATE_NOOP("record", "Held"), Tone::Ok, true},
        {int(MeetingState::Cancelled), "cancelled", QT_TRANSLATE_NOOP("record", "Cancelled"), Tone::Quiet, true},
    };
};

template <> struct Choices<PointKind>
{
    static constexpr Choice list[] = {
        {int(PointKind::Topic), "topic", QT_TRANSLATE_NOOP("record", "Topic")},
        {int(PointKind::Decision), "decision", QT_TRANSLATE_NOOP("record", "Decision"), Tone::Accent},
        {int(PointKind::Information), "information", QT_TRANSLATE_NOOP("record", "Information"), Tone::Quiet},
    };
};

template <> struct Choices<DependencyState>
{
    static constexpr Choice list[] = {
        {int(DependencyState::Open), "open", QT_TRANSLATE_NOOP("record", "Open"), Tone::Warn},
        {int(DependencyState::Agreed), "agreed", QT_TRANSLATE_NOOP("record", "Agreed"), Tone::Accent},
        {int(DependencyState::Delivered), "delivered", QT_TRANSLATE_NOOP("record", "Delivered"), Tone::Ok, true},
        {int(DependencyState::Missed), "missed", QT_TRANSLATE_NOOP("record", "Missed"), Tone::Danger, true},
    };
};

template <> struct Choices<DependencySide>
{
    static constexpr Choice list[] = {
        {int(DependencySide::WeNeed), "we-need", QT_TRANSLATE_NOOP("record", "We need it")},
        {int(DependencySide::TheyNeed), "they-need", QT_TRANSLATE_NOOP("record", "They need it")},
    };
};

template <> struct Choices<RequestState>
{
    static constexpr Choice list[] = {
        {int(RequestState::Open), "open", QT_TRANSLATE_NOOP("record", "New"), Tone::Warn},
        {int(RequestState::Accepted), "accepted", QT_TRANSLATE_NOOP("record", "Promised"), Tone::Accent},
        {int(RequestState::Done), "done", QT_TRANSLATE_NOOP("record", "Done"), Tone::Ok, true},
        {int(RequestState::Refused), "refused", QT_TRANSLATE_NOOP("record", "Refused"), Tone::Quiet, true},
    };
};

template <> struct Choices<RequestOrigin>
{
    static constexpr Choice list[] = {
        {int(RequestOrigin::Inside), "inside", QT_TRANSLATE_NOOP("record", "From inside")},
        {int(RequestOrigin::Public), "public", QT_TRANSLATE_NOOP("record", "From the public"), Tone::Accent},
    };
};

template <> const RecordType &recordType<Meeting>()
{
    static const Description<Meeting> d("meeting", "meetings", QT_TRANSLATE_NOOP("record", "Meeting"),
                                        QT_TRANSLATE_NOOP("record", "Meetings"), {
        field(&Meeting::title, "title", QT_TRANSLATE_NOOP("record", "Title")).required(),
        field(&Meeting::date, "date", QT_TRANSLATE_NOOP("record", "Date")).required().dueBy(),
        field(&Meeting::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&Meeting::contact, "contact_id", QT_TRANSLATE_NOOP("record", "With")),
        field(&Meeting::project, "project_id", QT_TRANSLATE_NOOP("record", "Project")),
        field(&Meeting::attendees, "attendees", QT_TRANSLATE_NOOP("record", "Attendees")).secondary(),
        field(&Meeting::agenda, "agenda", QT_TRANSLATE_NOOP("record", "Agenda")).multiline().secondary(),
        field(&Meeting::notes, "notes", QT_TRANSLATE_NOOP("record", "Notes")).multiline().secondary(),
    }, nullptr, {{"state"}, {"date", true}});
    return d;
}

template <> const RecordType &recordType<MeetingPoint>()
{
    static const Description<MeetingPoint> d("meeting_point", "meeting-points", QT_TRANSLATE_NOOP("record", "Point"),
                                             QT_TRANSLATE_NOOP("record", "Points and decisions"), {
        field(&MeetingPoint::meeting, "meeting_id", QT_TRANSLATE_NOOP("record", "Meeting")).required().partOf(),
        field(&MeetingPoint::kind, "kind", QT_TRANSLATE_NOOP("record", "Kind")),
        field(&MeetingPoint::text, "text", QT_TRANSLATE_NOOP("record", "Text")).required(),
        field(&MeetingPoint::owner, "owner_id", QT_TRANSLATE_NOOP("record", "Owner")),
    });
    return d;
}

template <> const RecordType &recordType<TeamDependency>()
{
    static const Description<TeamDependency> d("team_dependency", "team-dependencies", QT_TRANSLATE_NOOP("record", "Need between teams"),
                                               QT_TRANSLATE_NOOP("record", "Needs between teams"), {
        field(&TeamDependency::title, "title", QT_TRANSLATE_NOOP("record", "Title")).required(),
        field(&TeamDependency::side, "side", QT_TRANSLATE_NOOP("record", "Side")),
        field(&TeamDependency::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&TeamDependency::contact, "contact_id", QT_TRANSLATE_NOOP("record", "With")),
        field(&TeamDependency::project, "project_id", QT_TRANSLATE_NOOP("record", "Project")),
        field(&TeamDependency::milestone, "milestone_id", QT_TRANSLATE_NOOP("record", "Milestone")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "The milestone that hangs on it.")),
        field(&TeamDependency::owner, "owner_id", QT_TRANSLATE_NOOP("record", "Owner")),
        field(&TeamDependency::neededBy, "needed_by", QT_TRANSLATE_NOOP("record", "Needed by")).dueBy(),
        field(&TeamDependency::promisedFor, "promised_for", QT_TRANSLATE_NOOP("record", "Promised for")),
        field(&TeamDependency::notes, "notes", QT_TRANSLATE_NOOP("record", "Notes")).multiline().secondary(),
    }, nullptr, {{"state"}, {"needed_by"}});
    return d;
}

template <> const RecordType &recordType<ServiceRequest>()
{
    static const Description<ServiceRequest> d("service_request", "requests", QT_TRANSLATE_NOOP("record", "Request"),
                                               QT_TRANSLATE_NOOP("record", "Requests"), {
        field(&ServiceRequest::title, "title", QT_TRANSLATE_NOOP("record", "Title")).required().alsoCalled({"subject", "summary"}),
        field(&ServiceRequest::origin, "origin", QT_TRANSLATE_NOOP("record", "Origin")),
        field(&ServiceRequest::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&ServiceRequest::contact, "contact_id", QT_TRANSLATE_NOOP("record", "Asked by")),
        field(&ServiceRequest::requester, "requester", QT_TRANSLATE_NOOP("record", "Asked by (name)")).secondary(),
        field(&ServiceRequest::system, "system_id", QT_TRANSLATE_NOOP("record", "System")),
        field(&ServiceRequest::owner, "owner_id", QT_TRANSLATE_NOOP("record", "Owner")),
        field(&ServiceRequest::received, "received", QT_TRANSLATE_NOOP("record", "Received")).startsToday(),
        field(&ServiceRequest::promised, "promised", QT_TRANSLATE_NOOP("record", "Promised for")).dueBy(),
        field(&ServiceRequest::closedOn, "closed_on", QT_TRANSLATE_NOOP("record", "Closed on")).secondary(),
        field(&ServiceRequest::effort, "effort", QT_TRANSLATE_NOOP("record", "Hours")).atLeast(0).secondary(),
        field(&ServiceRequest::satisfaction, "satisfaction", QT_TRANSLATE_NOOP("record", "Satisfaction (1 to 5)")).between(1, 5).secondary(),
        field(&ServiceRequest::text, "text", QT_TRANSLATE_NOOP("record", "Text")).multiline().secondary(),
        field(&ServiceRequest::outcome, "outcome", QT_TRANSLATE_NOOP("record", "Outcome")).multiline().secondary(),
    }, nullptr, {{"state"}, {"promised"}});
    return d;
}

} // namespace muster
