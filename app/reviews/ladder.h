// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/recordtype.h"

namespace muster {

/// What is expected of a role, level by level: "Developer".
struct Ladder
{
    Id<Ladder> id;
    QString name;
    QString description;
};

struct LadderLevel
{
    Id<LadderLevel> id;
    Id<Ladder> ladder;
    QString name;     ///< "D3 - Developer 3"
    int position = 0; ///< lowest level first
    QString summary;
};

/// One expectation at a level.
struct LadderItem
{
    Id<LadderItem> id;
    Id<LadderLevel> level;
    QString theme;   ///< "Technology": expectations of one theme grow from level to level
    QString keyword; ///< "Specializes"; may be empty
    QString text;
    int position = 0;
};

template <> const RecordType &recordType<Ladder>();
template <> const RecordType &recordType<LadderLevel>();
template <> const RecordType &recordType<LadderItem>();

} // namespace muster
