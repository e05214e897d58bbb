// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"

namespace muster {

class RecordPage;

/// What the tables of actions, readings and readers do in their own way; said once, before the first form is made.
void setUpRegisters();

// What the pages of these registers can do beyond a table of records, with what is selected.
void addHiring(Context &context, RecordPage &page);       ///< of applicants: hire one
void addCostPlanning(Context &context, RecordPage &page); ///< of vacancies: their cost into the forecast
void addHolding(Context &context, RecordPage &page);      ///< of training sessions: they were held
void addApproval(Context &context, RecordPage &page);     ///< of procedures and policies: approve their text
void addMatching(Context &context, RecordPage &page);     ///< of known-exploited holes: findings for what is installed
void addWeighing(Context &context, RecordPage &page);     ///< of decisions: mark and compare the options

} // namespace muster
