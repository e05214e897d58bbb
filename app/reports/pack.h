// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/schedule/earnedvalue.h"
#include "app/store/store.h"
#include "app/tasks/task.h"

namespace muster {

enum class PackState { Draft, Issued };
/// What a part of a pack holds: what is written in it, or a standard report below that. Its key is the report's name. None is
/// about a person's ratings or absences: a pack is for others.
enum class PackContent { Written, Budget, Forecast, Expenses, Commitments, Funding, Workload, Capacity, Delegation, Risk, Projects, Skills };

/// The management pack of a month: written sections, the state of the projects, chosen reports. Once it is issued it stays as it
/// was sent.
struct Pack
{
    Id<Pack> id;
    QString title;
    QDate first, last; ///< what it is about, usually a month
    PackState state = PackState::Draft;
    QDate issuedOn;
    QString frozen; ///< the report as it was sent, see reportFromJson(); empty for a draft
};

/// A section of a pack. Written ones come first, under headings of their own; each report begins on a new page.
struct PackPart
{
    Id<PackPart> id;
    Id<Pack> pack;
    int position = 0;
    PackContent content = PackContent::Written;
    QString heading; ///< of a report: in place of its title, where given
    QString text;    ///< Markdown
};

/// The light of a project in a pack, with a word about it.
struct PackHealth
{
    Id<PackHealth> id;
    Id<Pack> pack;
    Id<Project> project;
    Health health = Health::OnTrack;
    QString comment;
};

template <> const RecordType &recordType<Pack>();
template <> const RecordType &recordType<PackPart>();
template <> const RecordType &recordType<PackHealth>();

/// The pack that was issued last before this one; null: none.
const Pack *packBefore(const Store &store, const Pack &pack);

} // namespace muster
