// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/systems/finding.h"

#include "app/store/store.h"
#include "app/store/twins.h"

#include <QCoreApplication>

namespace muster {

namespace {

Problems checkFinding(const Finding &finding, const Store &)
{
    Problems problems;
    if (finding.state == FindingState::Exception && !finding.exceptionUntil.isValid())
        problems << Problem{"exception_until", QCoreApplication::translate("record", "An exception needs a day on which it ends."),
                            finding.id.value};
    if (finding.state == FindingState::Exception && finding.reason.trimmed().isEmpty())
        problems << Problem{"reason", QCoreApplication::translate("record", "Say why it is accepted."), finding.id.value};
    return problems;
}

Problems checkAccessRight(const AccessRight &right, const Store &store)
{
    if (hasTwin(right, store, &AccessRight::review, &AccessRight::person))
        return {{"person_id", QCoreApplication::translate("record", "This person is on the list already."), right.id.value}};
    return {};
}

Problems checkInstallation(const Installation &installation, const Store &store)
{
    if (hasTwin(installation, store, &Installation::rollout, &Installation::person))
        return {{"person_id", QCoreApplication::translate("record", "This person is on the list already."), installation.id.value}};
    return {};
}

} // namespace

template <> struct Choices<FindingState>
{
    static constexpr Choice list[] = {
        {int(FindingState::Open), "open", QT_TRANSLATE_NOOP("record", "Open"), Tone::Danger},
        {int(FindingState::Working), "working", QT_TRANSLATE_NOOP("record", "Being mended"), Tone::Warn},
        {int(FindingState::Exception), "exception", QT_TRANSLATE_NOOP("record", "Accepted until"), Tone::Accent, true},
        {int(FindingState::NotAffected), "not-affected", QT_TRANSLATE_NOOP("record", "Not affected"), Tone::Quiet, true},
        {int(FindingState::Resolved), "resolved", QT_TRANSLATE_NOOP("record", "Resolved"), Tone::Ok, true},
    };
};

template <> struct Choices<ReviewProgress>
{
    static constexpr Choice list[] = {
        {int(ReviewProgress::Planned), "planned", QT_TRANSLATE_NOOP("record", "Planned")},
        {int(ReviewProgress::Running), "running", QT_TRANSLATE_NOOP("record", "Running"), Tone::Accent},
        {int(ReviewProgress::Done), "done", QT_TRANSLATE_NOOP("record", "Done"), Tone::Ok, true},
    };
};

template <> struct Choices<AccessDecision>
{
    static constexpr Choice list[] = {
        {int(AccessDecision::Undecided), "undecided", QT_TRANSLATE_NOOP("record", "Not decided"), Tone::Quiet},
        {int(AccessDecision::Confirmed), "confirmed", QT_TRANSLATE_NOOP("record", "Confirmed"), Tone::Ok},
        {int(AccessDecision::Revoked), "revoked", QT_TRANSLATE_NOOP("record", "Revoked"), Tone::Danger},
    };
};

template <> struct Choices<RolloutState>
{
    static constexpr Choice list[] = {
        {int(RolloutState::Planned), "planned", QT_TRANSLATE_NOOP("record", "Planned")},
        {int(RolloutState::Running), "running", QT_TRANSLATE_NOOP("record", "Running"), Tone::Accent},
        {int(RolloutState::Finished), "finished", QT_TRANSLATE_NOOP("record", "Finished"), Tone::Ok, true},
        {int(RolloutState::Stopped), "stopped", QT_TRANSLATE_NOOP("record", "Stopped"), Tone::Quiet, true},
    };
};

template <> struct Choices<InstallationState>
{
    static constexpr Choice list[] = {
        {int(InstallationState::Open), "open", QT_TRANSLATE_NOOP("record", "Open"), Tone::Quiet},
        {int(InstallationState::Scheduled), "scheduled", QT_TRANSLATE_NOOP("record", "Scheduled"), Tone::Accent},
        {int(InstallationState::Installed), "installed", QT_TRANSLATE_NOOP("record", "Installed"), Tone::Ok, true},
        {int(InstallationState::Failed), "failed", QT_TRANSLATE_NOOP("record", "Failed"), Tone::Danger},
        {int(InstallationState::NotNeeded), "not-needed", QT_TRANSLATE_NOOP("record", "Not needed"), Tone::Quiet, true},
    };
};

template <> const RecordType &recordType<SoftwareComponent>()
{
    static const Description<SoftwareComponent> d("software_component", "components", QT_TRANSLATE_NOOP("record", "Software component"),
                                                  QT_TRANSLATE_NOOP("record", "Software components"), {
        field(&SoftwareComponent::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&SoftwareComponent::system, "system_id", QT_TRANSLATE_NOOP("record", "System")).partOf(),
        field(&SoftwareComponent::group, "vendor", QT_TRANSLATE_NOOP("record", "Vendor")).alsoCalled({"group"}),
        field(&SoftwareComponent::version, "version", QT_TRANSLATE_NOOP("record", "Version")),
        field(&SoftwareComponent::kind, "kind", QT_TRANSLATE_NOOP("record", "Kind")).secondary().alsoCalled({"type"}),
        field(&SoftwareComponent::licence, "licence", QT_TRANSLATE_NOOP("record", "Licence")).alsoCalled({"licenses", "license"}),
        field(&SoftwareComponent::identifier, "identifier", QT_TRANSLATE_NOOP("record", "Identifier")).secondary().alsoCalled({"purl"})
            .helped(QT_TRANSLATE_NOOP("record", "The address of the package: pkg:composer/laravel/framework@7.12.0.")),
        field(&SoftwareComponent::description, "description", QT_TRANSLATE_NOOP("record", "Description")).multiline().secondary(),
    }, nullptr, {{"name"}});
    return d;
}

template <> const RecordType &recordType<Vulnerability>()
{
    static const Description<Vulnerability> d("vulnerability", "vulnerabilities", QT_TRANSLATE_NOOP("record", "Known-exploited hole"),
                                              QT_TRANSLATE_NOOP("record", "Known-exploited holes"), {
        field(&Vulnerability::name, "cve", QT_TRANSLATE_NOOP("record", "Number")).required().alsoCalled({"cve_id", "cveid", "id"}),
        field(&Vulnerability::vendor, "vendor", QT_TRANSLATE_NOOP("record", "Vendor")).alsoCalled({"vendor_project"}),
        field(&Vulnerability::product, "product", QT_TRANSLATE_NOOP("record", "Product")),
        field(&Vulnerability::title, "title", QT_TRANSLATE_NOOP("record", "Title")).alsoCalled({"vulnerability_name"}),
        field(&Vulnerability::added, "added", QT_TRANSLATE_NOOP("record", "Added")).alsoCalled({"date_added"}),
        field(&Vulnerability::due, "due", QT_TRANSLATE_NOOP("record", "Mend by")).alsoCalled({"due_date"})
            .helped(QT_TRANSLATE_NOOP("record", "The day that the list names, for whoever has it installed.")),
        field(&Vulnerability::isRansomware, "is_ransomware", QT_TRANSLATE_NOOP("record", "Used for ransom"))
            .alsoCalled({"known_ransomware_campaign_use"}),
        field(&Vulnerability::action, "action", QT_TRANSLATE_NOOP("record", "What to do")).multiline().secondary().alsoCalled({"required_action"}),
        field(&Vulnerability::description, "description", QT_TRANSLATE_NOOP("record", "Description")).multiline().secondary()
            .alsoCalled({"short_description"}),
        field(&Vulnerability::notes, "notes", QT_TRANSLATE_NOOP("record", "Notes")).multiline().secondary(),
    }, nullptr, {{"added", true}});
    return d;
}

template <> const RecordType &recordType<Finding>()
{
    static const Description<Finding> d("finding", "findings", QT_TRANSLATE_NOOP("record", "Finding"),
                                        QT_TRANSLATE_NOOP("record", "Findings"), {
        field(&Finding::title, "title", QT_TRANSLATE_NOOP("record", "Title")).required().alsoCalled({"id"}),
        field(&Finding::system, "system_id", QT_TRANSLATE_NOOP("record", "System")),
        field(&Finding::severity, "severity", QT_TRANSLATE_NOOP("record", "Severity")),
        field(&Finding::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&Finding::owner, "owner_id", QT_TRANSLATE_NOOP("record", "Owner")),
        field(&Finding::due, "due", QT_TRANSLATE_NOOP("record", "Due")).dueBy(),
        field(&Finding::hole, "hole_id", QT_TRANSLATE_NOOP("record", "Known-exploited hole")).secondary(),
        field(&Finding::source, "source", QT_TRANSLATE_NOOP("record", "Found by")).secondary(),
        field(&Finding::component, "component", QT_TRANSLATE_NOOP("record", "Component")).secondary(),
        field(&Finding::found, "found", QT_TRANSLATE_NOOP("record", "Found")).secondary().startsToday(),
        field(&Finding::exceptionUntil, "exception_until", QT_TRANSLATE_NOOP("record", "Accepted until")).dueBy("resolved_on"),
        field(&Finding::reason, "reason", QT_TRANSLATE_NOOP("record", "Why it is accepted")).multiline().secondary(),
        field(&Finding::resolvedOn, "resolved_on", QT_TRANSLATE_NOOP("record", "Resolved on")).secondary(),
        field(&Finding::description, "description", QT_TRANSLATE_NOOP("record", "Description")).multiline().secondary(),
        field(&Finding::recommendation, "recommendation", QT_TRANSLATE_NOOP("record", "What to do")).multiline().secondary(),
    }, &checkFinding, {{"state"}, {"due"}});
    return d;
}

template <> const RecordType &recordType<AccessReview>()
{
    static const Description<AccessReview> d("access_review", "access-reviews", QT_TRANSLATE_NOOP("record", "Access review"),
                                             QT_TRANSLATE_NOOP("record", "Access reviews"), {
        field(&AccessReview::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&AccessReview::system, "system_id", QT_TRANSLATE_NOOP("record", "System")),
        field(&AccessReview::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&AccessReview::reviewer, "reviewer_id", QT_TRANSLATE_NOOP("record", "Reviewer")),
        field(&AccessReview::due, "due", QT_TRANSLATE_NOOP("record", "Due")).dueBy(),
        field(&AccessReview::notes, "notes", QT_TRANSLATE_NOOP("record", "Notes")).multiline().secondary(),
    }, nullptr, {{"state"}, {"due"}});
    return d;
}

template <> const RecordType &recordType<AccessRight>()
{
    static const Description<AccessRight> d("access_right", "access-rights", QT_TRANSLATE_NOOP("record", "Right"),
                                            QT_TRANSLATE_NOOP("record", "Rights"), {
        field(&AccessRight::review, "review_id", QT_TRANSLATE_NOOP("record", "Review")).required().partOf(),
        field(&AccessRight::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")).required(),
        field(&AccessRight::role, "role", QT_TRANSLATE_NOOP("record", "May do")),
        field(&AccessRight::decision, "decision", QT_TRANSLATE_NOOP("record", "Decision")),
        field(&AccessRight::decidedOn, "decided_on", QT_TRANSLATE_NOOP("record", "Decided on")),
        field(&AccessRight::note, "note", QT_TRANSLATE_NOOP("record", "Note")),
    }, &checkAccessRight);
    return d;
}

template <> const RecordType &recordType<Rollout>()
{
    static const Description<Rollout> d("rollout", "rollouts", QT_TRANSLATE_NOOP("record", "Rollout"),
                                        QT_TRANSLATE_NOOP("record", "Rollouts"), {
        field(&Rollout::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&Rollout::system, "system_id", QT_TRANSLATE_NOOP("record", "System")),
        field(&Rollout::version, "version", QT_TRANSLATE_NOOP("record", "Version")),
        field(&Rollout::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&Rollout::owner, "owner_id", QT_TRANSLATE_NOOP("record", "Owner")),
        field(&Rollout::starts, "starts", QT_TRANSLATE_NOOP("record", "Starts")),
        field(&Rollout::due, "due", QT_TRANSLATE_NOOP("record", "Due")).dueBy(),
        field(&Rollout::notes, "notes", QT_TRANSLATE_NOOP("record", "Notes")).multiline().secondary(),
    }, nullptr, {{"state"}, {"due"}});
    return d;
}

template <> const RecordType &recordType<Installation>()
{
    static const Description<Installation> d("installation", "installations", QT_TRANSLATE_NOOP("record", "Installation"),
                                             QT_TRANSLATE_NOOP("record", "Installations"), {
        field(&Installation::rollout, "rollout_id", QT_TRANSLATE_NOOP("record", "Rollout")).required().partOf(),
        field(&Installation::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")).required(),
        field(&Installation::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&Installation::on, "on_day", QT_TRANSLATE_NOOP("record", "On")),
        field(&Installation::device, "device_id", QT_TRANSLATE_NOOP("record", "Device")).secondary(),
        field(&Installation::note, "note", QT_TRANSLATE_NOOP("record", "Note")),
    }, &checkInstallation);
    return d;
}

} // namespace muster
