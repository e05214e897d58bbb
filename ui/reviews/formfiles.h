// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/formfile.h"
#include "ui/base/context.h"

namespace muster {

/// Writes the forms that have not come back yet into a folder, a text file each, and returns the files. Throws Error.
QStringList writeForms(const Store &store, Id<ReviewCycle> cycle, const QString &folder);
/// Asks for the folder, and writes them there. False when nothing was written.
bool askWriteForms(Context &context, Id<ReviewCycle> cycle, QWidget *parent);

/// Takes returned forms over, as one undo step; whoever signed with another name is asked about first. What cannot be read
/// and what is doubtful is told at the end. Returns how many were taken over.
int takeForms(Context &context, const QStringList &files, QWidget *parent);
/// Asks for the files, and takes them over.
bool askTakeForms(Context &context, QWidget *parent);

/// Asks which colleague is to give their view on a review, and by when.
bool askColleague(Context &context, Id<Review> review, QWidget *parent);

} // namespace muster
