// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reports/pack.h"
#include "ui/base/context.h"

namespace muster {

class RecordPage;

/// The report that a pack is now: a draft from the records of today, an issued one as it was sent.
Report reportOf(const Context &context, const Pack &pack);

/// A draft about last month, filled with what happened; its id, or null when it was refused.
Id<Pack> makePack(Context &context);
/// Keeps a draft as it is now; false when it was refused.
bool issue(Context &context, Id<Pack> pack);
/// Its pages, to print, save or issue.
void showPack(Context &context, Id<Pack> pack, QWidget *parent);

/// Gives a table of packs its commands: a new one, its pages, issuing.
void addPackCommands(Context &context, RecordPage &page);

} // namespace muster
