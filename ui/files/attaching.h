// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/files/attachment.h"
#include "ui/base/context.h"

namespace muster {

/// Lets the parts table of attachments choose, open and save files. Called once, before the first window.
void setUpAttachments();

/// Attaches these files to a record, as one undo step; what cannot be read or is too large is told, and the others are attached.
void attachFiles(Context &context, const RecordType &ownerType, RecordId owner, const QStringList &files);
/// Writes a copy that only this user may read into a folder that goes with the program, and opens it with the program for it.
void openAttachment(Context &context, Id<Attachment> id, QWidget *parent);
/// Asks where to, and writes it there.
void saveAttachment(Context &context, Id<Attachment> id, QWidget *parent);

/// Makes a picture file a person's photo, in place of the one before, as one undo step. False when it is no picture.
bool setPhoto(Context &context, Id<Person> person, const QString &file);
void removePhoto(Context &context, Id<Person> person);

} // namespace muster
