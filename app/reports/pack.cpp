// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/pack.h"

#include <QCoreApplication>

namespace muster {

template <> struct Choices<PackState>
{
    static constexpr Choice list[] = {
        {int(PackState::Draft), "draft", QT_TRANSLATE_NOOP("record", "Draft")},
        {int(PackState::Issued), "issued", QT_TRANSLATE_NOOP("record", "Issued"), Tone::Ok, true},
    };
};

template <> struct Choices<PackContent>
{
    static constexpr Choice list[] = {
        {int(PackContent::Written), "written", QT_TRANSLATE_NOOP("record", "Written section")},
        {int(PackContent::Budget), "budget", QT_TRANSLATE_NOOP("record", "Budget against actual")},
        {int(PackContent::Forecast), "forecast", QT_TRANSLATE_NOOP("record", "Full-year forecast")},
        {int(PackContent::Expenses), "expenses", QT_TRANSLATE_NOOP("record", "Expense register")},
        {int(PackContent::Commitments), "commitments", QT_TRANSLATE_NOOP("record", "Commitments and renewals")},
        {int(PackContent::Funding), "funding", QT_TRANSLATE_NOOP("record", "Funding needs")},
        {int(PackContent::Workload), "workload", QT_TRANSLATE_NOOP("record", "Team workload")},
        {int(PackContent::Capacity), "capacity", QT_TRANSLATE_NOOP("record", "Capacity outlook")},
        {int(PackContent::Delegation), "delegation", QT_TRANSLATE_NOOP("record", "Delegation status")},
        {int(PackContent::Risk), "risk", QT_TRANSLATE_NOOP("record", "Overdue and at risk")},
        {int(PackContent::Projects), "projects", QT_TRANSLATE_NOOP("record", "Project status")},
        {int(PackContent::Skills), "skills", QT_TRANSLATE_NOOP("record", "Skills and certificates")},
    };
};

namespace {

QString packRule(const char *text)
{
    return QCoreApplication::translate("record", text);
}

Problem frozenProblem(RecordId id)
{
    return {{}, packRule(QT_TRANSLATE_NOOP("record", "An issued pack stays as it was sent. Write what is new into the next one.")), id};
}

Problems checkPack(const Pack &pack, const Store &)
{
    Problems problems;
    if (pack.first.isValid() && pack.last.isValid() && pack.last < pack.first)
        problems << Problem{"last", packRule(QT_TRANSLATE_NOOP("record", "The last day is before the first.")), pack.id.value};
    if ((pack.state == PackState::Issued) == pack.frozen.isEmpty())
        problems << Problem{"state", packRule(QT_TRANSLATE_NOOP("record", "A pack is issued through “Issue this pack”, which keeps what is sent.")),
                            pack.id.value};
    return problems;
}

/// Issued, it may only become the draft again that it was: issuing can be undone.
Problems checkPackChange(const Pack *before, const Pack *after, const Store &)
{
    if (!before || !after || before->state != PackState::Issued || toRow(*before) == toRow(*after))
        return {};
    Pack draft = *after;
    draft.state = before->state;
    draft.issuedOn = before->issuedOn;
    draft.frozen = before->frozen;
    const bool isUndone = after->state == PackState::Draft && toRow(draft) == toRow(*before);
    return isUndone ? Problems() : Problems{frozenProblem(after->id.value)};
}

template <class Part> Problems checkPackPart(const Part *before, const Part *after, const Store &store)
{
    for (const Part *part : {before, after}) {
        const Pack *pack = part ? store.find(part->pack) : nullptr;
        if (pack && pack->state == PackState::Issued)
            return {frozenProblem(part->id.value)};
    }
    return {};
}

} // namespace

template <> const RecordType &recordType<Pack>()
{
    static const Description<Pack> d("pack", "packs", QT_TRANSLATE_NOOP("record", "Monthly pack"), QT_TRANSLATE_NOOP("record", "Monthly packs"), {
        field(&Pack::title, "title", QT_TRANSLATE_NOOP("record", "Title")).required(),
        field(&Pack::first, "first", QT_TRANSLATE_NOOP("record", "From")).required(),
        field(&Pack::last, "last", QT_TRANSLATE_NOOP("record", "To")).required(),
        field(&Pack::state, "state", QT_TRANSLATE_NOOP("record", "State")).readOnly(),
        field(&Pack::issuedOn, "issued_on", QT_TRANSLATE_NOOP("record", "Issued on")).readOnly(),
        field(&Pack::frozen, "frozen", QT_TRANSLATE_NOOP("record", "As it was sent")).hidden().readOnly(),
    }, &checkPack, &checkPackChange, {{"last", true}});
    return d;
}

template <> const RecordType &recordType<PackPart>()
{
    static const Description<PackPart> d("pack_part", "pack-parts", QT_TRANSLATE_NOOP("record", "Section"),
                                         QT_TRANSLATE_NOOP("record", "Sections"), {
        field(&PackPart::pack, "pack_id", QT_TRANSLATE_NOOP("record", "Monthly pack")).partOf().required(),
        field(&PackPart::position, "position", QT_TRANSLATE_NOOP("record", "Order")),
        field(&PackPart::content, "content", QT_TRANSLATE_NOOP("record", "Holds")),
        field(&PackPart::heading, "heading", QT_TRANSLATE_NOOP("record", "Heading")),
        field(&PackPart::text, "text", QT_TRANSLATE_NOOP("record", "Text (Markdown)")).multiline(),
    }, nullptr, &checkPackPart<PackPart>, {{"position"}});
    return d;
}

template <> const RecordType &recordType<PackHealth>()
{
    static const Description<PackHealth> d("pack_health", "pack-health", QT_TRANSLATE_NOOP("record", "Project light"),
                                           QT_TRANSLATE_NOOP("record", "Project lights"), {
        field(&PackHealth::pack, "pack_id", QT_TRANSLATE_NOOP("record", "Monthly pack")).partOf().required(),
        field(&PackHealth::project, "project_id", QT_TRANSLATE_NOOP("record", "Project")).required(),
        field(&PackHealth::health, "health", QT_TRANSLATE_NOOP("record", "Status")),
        field(&PackHealth::comment, "comment", QT_TRANSLATE_NOOP("record", "Comment")),
    }, nullptr, &checkPackPart<PackHealth>);
    return d;
}

const Pack *packBefore(const Store &store, const Pack &pack)
{
    const Pack *found = nullptr;
    for (const Pack &other : store.all<Pack>()) {
        if (other.id != pack.id && other.state == PackState::Issued && other.last < pack.last && (!found || found->last < other.last))
            found = &other;
    }
    return found;
}

} // namespace muster
