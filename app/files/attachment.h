// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/hiring/hiring.h"
#include "app/office/document.h"
#include "app/systems/incident.h"

namespace muster {

enum class AttachmentKind { File, Photo };

/// A file that belongs to a record: a task's specification, an expense's receipt, a contract, a person's photo. It is part of
/// exactly one record and goes with it. Its bytes lie in the store, under `content`.
struct Attachment
{
    static constexpr int mostBytes = 20 * 1024 * 1024;

    Id<Attachment> id;
    QString name; ///< as the file was called
    AttachmentKind kind = AttachmentKind::File;
    int size = 0; ///< bytes
    QDateTime added;
    Id<Task> task;
    Id<Project> project;
    Id<Person> person;
    Id<Expense> expense;
    Id<Commitment> commitment;
    Id<System> system;
    Id<Incident> incident;
    Id<Applicant> applicant;
    Id<Document> document;
    QString content; ///< see Store::keep()
};

/// The field by which an attachment is part of records of this type; -1: they have none.
int attachmentOwnerField(const RecordType &owner);
/// An attachment of that record, with its bytes kept in the store. Throws Error when they cannot be written.
Attachment keepAttachment(Store &store, const RecordType &owner, RecordId id, const QString &name, const QByteArray &bytes,
                          const QDateTime &now);
/// The person's photo; null: there is none.
const Attachment *photoOf(const Store &store, Id<Person> person);

template <> const RecordType &recordType<Attachment>();

} // namespace muster
