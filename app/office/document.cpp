// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/document.h"

namespace muster {

template <> struct Choices<DocumentKind>
{
    static constexpr Choice list[] = {
        {int(DocumentKind::Procedure), "procedure", QT_TRANSLATE_NOOP("record", "Procedure")},
        {int(DocumentKind::Policy), "policy", QT_TRANSLATE_NOOP("record", "Policy"), Tone::Accent},
        {int(DocumentKind::Standard), "standard", QT_TRANSLATE_NOOP("record", "Standard")},
        {int(DocumentKind::Guide), "guide", QT_TRANSLATE_NOOP("record", "Guide")},
    };
};

template <> struct Choices<DocumentState>
{
    static constexpr Choice list[] = {
        {int(DocumentState::Draft), "draft", QT_TRANSLATE_NOOP("record", "Draft"), Tone::Quiet},
        {int(DocumentState::InReview), "in-review", QT_TRANSLATE_NOOP("record", "To be approved"), Tone::Warn},
        {int(DocumentState::Approved), "approved", QT_TRANSLATE_NOOP("record", "Approved"), Tone::Ok},
        {int(DocumentState::Withdrawn), "withdrawn", QT_TRANSLATE_NOOP("record", "Withdrawn"), Tone::Quiet, true},
    };
};

template <> struct Choices<ReadState>
{
    static constexpr Choice list[] = {
        {int(ReadState::Open), "open", QT_TRANSLATE_NOOP("record", "To read"), Tone::Warn},
        {int(ReadState::Read), "read", QT_TRANSLATE_NOOP("record", "Read"), Tone::Ok, true},
    };
};

template <> const RecordType &recordType<Document>()
{
    static const Description<Document> d("document", "documents", QT_TRANSLATE_NOOP("record", "Procedure or policy"),
                                         QT_TRANSLATE_NOOP("record", "Procedures and policies"), {
        field(&Document::title, "title", QT_TRANSLATE_NOOP("record", "Title")).required(),
        field(&Document::kind, "kind", QT_TRANSLATE_NOOP("record", "Kind")),
        field(&Document::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&Document::version, "version", QT_TRANSLATE_NOOP("record", "Version")).readOnly()
            .helped(QT_TRANSLATE_NOOP("record", "The version that was approved last; 0: none yet.")),
        field(&Document::owner, "owner_id", QT_TRANSLATE_NOOP("record", "Owner")),
        field(&Document::approver, "approver_id", QT_TRANSLATE_NOOP("record", "Approver")).secondary(),
        field(&Document::approvedOn, "approved_on", QT_TRANSLATE_NOOP("record", "Approved on")).readOnly(),
        field(&Document::reviewBy, "review_by", QT_TRANSLATE_NOOP("record", "Look at again by")).dueBy(),
        field(&Document::system, "system_id", QT_TRANSLATE_NOOP("record", "System")).secondary(),
        field(&Document::text, "text", QT_TRANSLATE_NOOP("record", "Text")).multiline().secondary()
            .helped(QT_TRANSLATE_NOOP("record", "In Markdown.")),
    }, nullptr, {{"state"}, {"title"}});
    return d;
}

template <> const RecordType &recordType<DocumentVersion>()
{
    static const Description<DocumentVersion> d("document_version", "document-versions", QT_TRANSLATE_NOOP("record", "Version"),
                                                QT_TRANSLATE_NOOP("record", "Versions"), {
        field(&DocumentVersion::document, "document_id", QT_TRANSLATE_NOOP("record", "Document")).required().partOf().readOnly(),
        field(&DocumentVersion::number, "number", QT_TRANSLATE_NOOP("record", "Version")).readOnly(),
        field(&DocumentVersion::date, "date", QT_TRANSLATE_NOOP("record", "Date")).readOnly(),
        field(&DocumentVersion::change, "change", QT_TRANSLATE_NOOP("record", "What changed")).readOnly(),
        field(&DocumentVersion::text, "text", QT_TRANSLATE_NOOP("record", "Text")).multiline().readOnly().secondary(),
    }, nullptr, {{"number", true}});
    return d;
}

template <> const RecordType &recordType<DocumentReader>()
{
    static const Description<DocumentReader> d("document_reader", "document-readers", QT_TRANSLATE_NOOP("record", "Reader"),
                                               QT_TRANSLATE_NOOP("record", "Readers"), {
        field(&DocumentReader::document, "document_id", QT_TRANSLATE_NOOP("record", "Document")).required().partOf(),
        field(&DocumentReader::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")).required(),
        field(&DocumentReader::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&DocumentReader::readBy, "read_by", QT_TRANSLATE_NOOP("record", "Read by")).dueBy(),
        field(&DocumentReader::readOn, "read_on", QT_TRANSLATE_NOOP("record", "Read on")),
        field(&DocumentReader::version, "version", QT_TRANSLATE_NOOP("record", "Version")).readOnly(),
    });
    return d;
}

} // namespace muster
