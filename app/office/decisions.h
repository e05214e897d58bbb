// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/systems/system.h"

namespace muster {

enum class DecisionState { Open, Decided, Dropped };
enum class IdeaState { New, Trial, Adopted, Dropped };
enum class Ring { Assess, Trial, Adopt, Hold };
enum class TechKind { Tool, Platform, Language, Technique };
enum class Impact { Small, Middling, Large };

/// A decision: why it is needed, what could be done, what was chosen and why.
struct DecisionRecord
{
    Id<DecisionRecord> id;
    QString title;
    DecisionState state = DecisionState::Open;
    Id<Person> owner;
    QDate decideBy;
    QDate decidedOn;
    QDate reviewOn;
    Id<System> system;
    Id<Project> project;
    QString context;
    QString outcome;
};

/// What an option is measured by.
struct DecisionCriterion
{
    Id<DecisionCriterion> id;
    Id<DecisionRecord> decision;
    QString name;
    int weight = 5;
};

/// One of the things that could be done.
struct DecisionOption
{
    Id<DecisionOption> id;
    Id<DecisionRecord> decision;
    QString name;
    bool isChosen = false;
    QString notes;
};

/// How well an option meets a criterion, from 0 (not at all) to 5 (fully).
struct DecisionMark
{
    Id<DecisionMark> id;
    Id<DecisionOption> option;
    Id<DecisionCriterion> criterion;
    int mark = 0;
};

/// Something that could be made better, from the thought to the benefit.
struct Idea
{
    Id<Idea> id;
    QString title;
    IdeaState state = IdeaState::New;
    Id<Person> proposer;
    Id<Person> owner;
    QString benefit;
    QDate decideBy;
    Id<System> system;
    QString description;
    QString trial;
    QString outcome;
};

/// A technology that is being watched.
struct TechItem
{
    Id<TechItem> id;
    QString name;
    Ring ring = Ring::Assess;
    TechKind kind = TechKind::Tool;
    Impact impact = Impact::Middling;
    Id<Person> owner;
    QDate decideBy;
    QDate decidedOn;
    Id<DecisionRecord> decision;
    QString notes;
};

template <> const RecordType &recordType<DecisionRecord>();
template <> const RecordType &recordType<DecisionCriterion>();
template <> const RecordType &recordType<DecisionOption>();
template <> const RecordType &recordType<DecisionMark>();
template <> const RecordType &recordType<Idea>();
template <> const RecordType &recordType<TechItem>();

} // namespace muster
