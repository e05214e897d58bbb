// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/period.h"
#include "app/oneonones/oneonone.h"
#include "app/report/chartdata.h"
#include "app/reviews/outcome.h"

namespace muster {

enum class EvidenceKind { Finished, Late, Goal, Praise, Incident, Training, Talk, Absence };

/// One thing that happened in the year of a review.
struct Evidence
{
    EvidenceKind kind = EvidenceKind::Finished;
    QDate date;
    QString text;
    const RecordType *type = nullptr;
    RecordId id = 0;
    bool isConfidential = false; ///< of what was said in confidence: not while the screen is masked

    /// True for what shows how somebody works; leave only explains a gap.
    bool counts() const { return kind != EvidenceKind::Absence; }
};

QString evidenceWord(EvidenceKind kind);
Tone evidenceTone(EvidenceKind kind);

/// All that is known of a person in a period, the newest first: finished tasks (late ones apart, and those overdue at the end
/// of it), check-ins of goals and goals that were closed, observations, praise, concerns and actions of the 1:1s, certificates,
/// and absences of a week or longer without their kind.
QList<Evidence> evidenceOf(const Store &store, Id<Person> person, const Period &period, QDate today);

/// How a period is covered: what counts of each of its months, up to today.
struct MonthCoverage
{
    struct Month { QDate first; int count = 0; };
    QList<Month> months;

    int covered() const; ///< months with something in them
    /// More than half of what counts lies in the last quarter of the months (of six or more): what was before is forgotten.
    bool isRecent() const;
};
MonthCoverage monthCoverage(const QList<Evidence> &evidence, const Period &period, QDate today);

/// Cites a thing in a review, for a competency or (none) for all of it. No changes for what cannot be cited or is already.
Changes cite(const Evidence &evidence, Id<Review> review, Id<Competency> competency, const std::vector<Citation> &citations);
/// What is cited, in words.
QString citedText(const Store &store, const Citation &citation);

/// An item of a 1:1 becomes an observation of the person: praise stays praise, a concern an incident. One that is still open
/// is taken off the agenda.
Changes observationOf(const AgendaItem &item, QDate today);
/// An action of a 1:1 becomes a goal of whoever is to do it, in the cycle that lies around today (none: in no cycle).
Changes goalOf(const AgendaItem &item, const std::vector<ReviewCycle> &cycles, QDate today);

} // namespace muster
