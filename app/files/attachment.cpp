// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/attachment.h"

#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

template <> struct Choices<AttachmentKind>
{
    static constexpr Choice list[] = {
        {int(AttachmentKind::File), "file", QT_TRANSLATE_NOOP("record", "File")},
        {int(AttachmentKind::Photo), "photo", QT_TRANSLATE_NOOP("record", "Photo")},
    };
};

namespace {

Problems checkAttachment(const Attachment &one, const Store &store)
{
    Problems problems;
    const RecordId owners[] = {one.task.value, one.project.value, one.person.value, one.expense.value, one.commitment.value,
                               one.system.value, one.incident.value, one.applicant.value, one.document.value};
    if (std::count_if(std::begin(owners), std::end(owners), [](RecordId id) { return id != 0; }) != 1)
        problems << Problem{"task_id", QCoreApplication::translate("record", "A file belongs to one record."), one.id.value};
    if (one.kind == AttachmentKind::Photo && one.person.isNull())
        problems << Problem{"kind", QCoreApplication::translate("record", "Only a person has a photo."), one.id.value};
    if (!store.hasContent(one.content))
        problems << Problem{"name", QCoreApplication::translate("record", "The contents of “%1” are not in this file. Attach it again.")
                                        .arg(one.name), one.id.value};
    return problems;
}

} // namespace

template <> const RecordType &recordType<Attachment>()
{
    static const Description<Attachment> d("attachment", "attachments", QT_TRANSLATE_NOOP("record", "Attachment"),
                                           QT_TRANSLATE_NOOP("record", "Attachments"), {
        field(&Attachment::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&Attachment::kind, "kind", QT_TRANSLATE_NOOP("record", "Kind")).readOnly().secondary(),
        field(&Attachment::size, "size", QT_TRANSLATE_NOOP("record", "Bytes")).readOnly().between(0, Attachment::mostBytes),
        field(&Attachment::added, "added", QT_TRANSLATE_NOOP("record", "Added")).readOnly(),
        field(&Attachment::task, "task_id", QT_TRANSLATE_NOOP("record", "Task")).partOf().readOnly().secondary(),
        field(&Attachment::project, "project_id", QT_TRANSLATE_NOOP("record", "Project")).partOf().readOnly().secondary(),
        field(&Attachment::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")).partOf().readOnly().secondary(),
        field(&Attachment::expense, "expense_id", QT_TRANSLATE_NOOP("record", "Expense")).partOf().readOnly().secondary(),
        field(&Attachment::commitment, "commitment_id", QT_TRANSLATE_NOOP("record", "Commitment")).partOf().readOnly().secondary(),
        field(&Attachment::system, "system_id", QT_TRANSLATE_NOOP("record", "System")).partOf().readOnly().secondary(),
        field(&Attachment::incident, "incident_id", QT_TRANSLATE_NOOP("record", "Incident")).partOf().readOnly().secondary(),
        field(&Attachment::applicant, "applicant_id", QT_TRANSLATE_NOOP("record", "Applicant")).partOf().readOnly().secondary(),
        field(&Attachment::document, "document_id", QT_TRANSLATE_NOOP("record", "Procedure or policy")).partOf().readOnly().secondary(),
        field(&Attachment::content, "content", QT_TRANSLATE_NOOP("record", "Contents (SHA-256)")).required().hidden().readOnly(),
    }, &checkAttachment, nullptr, {{"name"}});
    return d;
}

int attachmentOwnerField(const RecordType &owner) { return recordType<Attachment>().ownerField(owner); }

Attachment keepAttachment(Store &store, const RecordType &owner, RecordId id, const QString &name, const QByteArray &bytes,
                          const QDateTime &now)
{
    Attachment one;
    one.id = Id<Attachment>::make();
    one.name = name;
    one.size = int(bytes.size());
    one.added = now;
    one.content = store.keep(bytes);
    recordType<Attachment>().fields().at(attachmentOwnerField(owner)).write(&one, QVariant::fromValue(id));
    return one;
}

const Attachment *photoOf(const Store &store, Id<Person> person)
{
    for (const Attachment &one : store.all<Attachment>()) {
        if (one.kind == AttachmentKind::Photo && one.person == person)
            return &one;
    }
    return nullptr;
}

} // namespace muster
