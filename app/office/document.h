// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/systems/system.h"

namespace muster {

enum class DocumentKind { Procedure, Policy, Standard, Guide };
enum class DocumentState { Draft, InReview, Approved, Withdrawn };
enum class ReadState { Open, Read };

/// A text that says how things are done, its versions, and who has to know it.
struct Document
{
    Id<Document> id;
    QString title;
    DocumentKind kind = DocumentKind::Procedure;
    DocumentState state = DocumentState::Draft;
    int version = 0;
    Id<Person> owner;
    Id<Person> approver;
    QDate approvedOn;
    QDate reviewBy;
    Id<System> system;
    QString text;
};

/// A text as it was approved.
struct DocumentVersion
{
    Id<DocumentVersion> id;
    Id<Document> document;
    int number = 0;
    QDate date;
    QString change;
    QString text;
};

/// Somebody who must know a procedure or policy, and whether they have read the version that holds.
struct DocumentReader
{
    Id<DocumentReader> id;
    Id<Document> document;
    Id<Person> person;
    ReadState state = ReadState::Open;
    QDate readBy;
    QDate readOn;
    int version = 0;
};

template <> const RecordType &recordType<Document>();
template <> const RecordType &recordType<DocumentVersion>();
template <> const RecordType &recordType<DocumentReader>();

} // namespace muster
