// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/approval.h"

#include "app/store/store.h"

namespace muster {

Changes approve(const Store &store, const Document &document, const QString &change, QDate today)
{
    for (const RecordId id : store.pointingTo<DocumentVersion>(document.id.value, "document_id")) {
        const DocumentVersion &version = *store.find(Id<DocumentVersion>{id});
        if (document.state == DocumentState::Approved && version.number == document.version && version.text == document.text)
            return {};
    }
    Document after = document;
    after.version = document.version + 1;
    after.state = DocumentState::Approved;
    after.approvedOn = today;
    Changes changes{edited(document, after), inserted(DocumentVersion{Id<DocumentVersion>::make(), document.id, after.version, today,
                                                                      change, document.text})};
    for (const RecordId id : store.pointingTo<DocumentReader>(document.id.value, "document_id")) {
        const DocumentReader &reader = *store.find(Id<DocumentReader>{id});
        DocumentReader again = reader;
        again.state = ReadState::Open;
        again.readBy = today.addDays(14);
        again.readOn = {};
        changes << edited(reader, again);
    }
    return changes;
}

Changes markRead(const Store &store, const DocumentReader &reader, QDate today)
{
    const Document *document = store.find(reader.document);
    if (!document || (reader.state == ReadState::Read && reader.version == document->version))
        return {};
    DocumentReader after = reader;
    after.state = ReadState::Read;
    after.readOn = today;
    after.version = document->version;
    return {edited(reader, after)};
}

} // namespace muster
