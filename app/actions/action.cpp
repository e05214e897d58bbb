// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/action.h"

#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

Problems checkAction(const Action &action, const Store &)
{
    const RecordType &type = recordType<Action>();
    const bool isTied = std::any_of(type.fields().begin(), type.fields().end(), [&](const Field &field) {
        return field.isPartOf() && field.read(&action).isValid();
    });
    if (!isTied)
        return {{"task_id", QCoreApplication::translate("record", "An action follows from a record: add it there."), action.id.value}};
    return {};
}

} // namespace

template <> const RecordType &recordType<Action>()
{
    static const Description<Action> d("action", "actions", QT_TRANSLATE_NOOP("record", "Action"),
                                       QT_TRANSLATE_NOOP("record", "Actions"), {
        field(&Action::task, "task_id", QT_TRANSLATE_NOOP("record", "Task")).required(),
        field(&Action::system, "system_id", QT_TRANSLATE_NOOP("record", "System")).partOf().readOnly().secondary(),
        field(&Action::incident, "incident_id", QT_TRANSLATE_NOOP("record", "Incident")).partOf().readOnly().secondary(),
        field(&Action::check, "check_id", QT_TRANSLATE_NOOP("record", "Check")).partOf().readOnly().secondary(),
        field(&Action::finding, "finding_id", QT_TRANSLATE_NOOP("record", "Finding")).partOf().readOnly().secondary(),
        field(&Action::accessReview, "access_review_id", QT_TRANSLATE_NOOP("record", "Access review")).partOf().readOnly().secondary(),
        field(&Action::rollout, "rollout_id", QT_TRANSLATE_NOOP("record", "Rollout")).partOf().readOnly().secondary(),
        field(&Action::session, "session_id", QT_TRANSLATE_NOOP("record", "Training session")).partOf().readOnly().secondary(),
        field(&Action::vacancy, "vacancy_id", QT_TRANSLATE_NOOP("record", "Vacancy")).partOf().readOnly().secondary(),
        field(&Action::document, "document_id", QT_TRANSLATE_NOOP("record", "Procedure or policy")).partOf().readOnly().secondary(),
        field(&Action::meeting, "meeting_id", QT_TRANSLATE_NOOP("record", "Meeting")).partOf().readOnly().secondary(),
        field(&Action::dependency, "dependency_id", QT_TRANSLATE_NOOP("record", "Need between teams")).partOf().readOnly().secondary(),
        field(&Action::request, "request_id", QT_TRANSLATE_NOOP("record", "Request")).partOf().readOnly().secondary(),
        field(&Action::decision, "decision_id", QT_TRANSLATE_NOOP("record", "Decision")).partOf().readOnly().secondary(),
        field(&Action::idea, "idea_id", QT_TRANSLATE_NOOP("record", "Idea")).partOf().readOnly().secondary(),
    }, &checkAction);
    return d;
}

} // namespace muster
