// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/partsactions.h"

#include <unordered_map>

namespace muster {

namespace {

std::unordered_map<const RecordType *, PartsActions> &knownActions()
{
    static std::unordered_map<const RecordType *, PartsActions> known;
    return known;
}

} // namespace

void setPartsActions(const RecordType &type, const PartsActions &actions)
{
    knownActions()[&type] = actions;
}

const PartsActions *partsActions(const RecordType &type)
{
    const auto found = knownActions().find(&type);
    return found == knownActions().end() ? nullptr : &found->second;
}

} // namespace muster
