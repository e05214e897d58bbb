// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/attaching.h"

#include "app/base/checkedfile.h"
#include "app/base/error.h"
#include "app/base/filename.h"
#include "ui/record/partsactions.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QImageReader>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QUrl>

namespace muster {

namespace {

constexpr int photoSide = 320; // pixels: sharp at twice the largest size that is shown

QString attachingText(const char *text) { return QCoreApplication::translate("attachments", text); }

/// Its bytes, or why not.
std::optional<QByteArray> readWhole(const QString &name, Problems &problems)
{
    QFile file(name);
    QString why;
    if (!file.open(QIODevice::ReadOnly))
        why = file.errorString();
    else if (file.size() > Attachment::mostBytes)
        why = attachingText(QT_TRANSLATE_NOOP("attachments", "it has %1; %2 is the most"))
                  .arg(QLocale().formattedDataSize(file.size()), QLocale().formattedDataSize(Attachment::mostBytes));
    if (why.isEmpty()) {
        const QByteArray bytes = file.readAll();
        if (file.error() == QFileDevice::NoError)
            return bytes;
        why = file.errorString();
    }
    problems << Problem{"name", attachingText(QT_TRANSLATE_NOOP("attachments", "“%1” was not attached: %2.")).arg(QFileInfo(name).fileName(), why)};
    return {};
}

/// The bytes of an attachment; tells when they are gone.
std::optional<QByteArray> bytesOf(Context &context, const Attachment &one, QWidget *parent)
{
    std::optional<QByteArray> bytes = context.store().content(one.content);
    if (!bytes)
        QMessageBox::warning(parent, attachingText(QT_TRANSLATE_NOOP("attachments", "Attachment")),
                             attachingText(QT_TRANSLATE_NOOP("attachments", "The contents of this attachment are missing or damaged. All else is "
                                           "safe. Check the file (File > Check), or take the attachment from a backup.")));
    return bytes;
}

QString stepName(qsizetype count)
{
    return QCoreApplication::translate("attachments", "Attach %n file(s)", nullptr, int(count));
}

void chooseAndAttach(Context &context, const RecordType &ownerType, RecordId owner, QWidget *parent)
{
    attachFiles(context, ownerType, owner,
                QFileDialog::getOpenFileNames(parent, attachingText(QT_TRANSLATE_NOOP("attachments", "Attach files"))));
}

} // namespace

void setUpAttachments()
{
    PartsActions actions;
    actions.add = &chooseAndAttach;
    actions.takeFiles = [](Context &context, const RecordType &type, RecordId owner, const QStringList &files, QWidget *) {
        attachFiles(context, type, owner, files);
    };
    actions.ofOne = {{[] { return attachingText(QT_TRANSLATE_NOOP("attachments", "Open")); },
                      [](Context &context, RecordId id, QWidget *parent) { openAttachment(context, Id<Attachment>{id}, parent); }},
                     {[] { return attachingText(QT_TRANSLATE_NOOP("attachments", "Save…")); },
                      [](Context &context, RecordId id, QWidget *parent) { saveAttachment(context, Id<Attachment>{id}, parent); }}};
    setPartsActions(recordType<Attachment>(), actions);
}

void attachFiles(Context &context, const RecordType &ownerType, RecordId owner, const QStringList &files)
{
    Changes changes;
    Problems problems;
    try {
        for (const QString &file : files) {
            if (const std::optional<QByteArray> bytes = readWhole(file, problems))
                changes << inserted(keepAttachment(context.store(), ownerType, owner, QFileInfo(file).fileName(), *bytes,
                                                   QDateTime::currentDateTimeUtc()));
        }
    } catch (const Error &error) {
        problems << Problem{"name", error.happened};
        changes.clear();
    }
    if (!changes.isEmpty())
        context.perform(stepName(changes.size()), changes);
    if (!problems.isEmpty())
        emit context.refused(stepName(files.size()), problems);
}

void openAttachment(Context &context, Id<Attachment> id, QWidget *parent)
{
    static const QTemporaryDir folder; // removed when the program ends
    const Attachment *one = context.store().find(id);
    const std::optional<QByteArray> bytes = one ? bytesOf(context, *one, parent) : std::nullopt;
    if (!bytes)
        return;
    const QString name = fileNameOf(one->name);
    // A folder for each content, so that two files of one name do not meet.
    const QString place = folder.filePath(one->content.left(16));
    const QString file = place + QLatin1Char('/') + name;
    try {
        QDir().mkpath(place);
        if (!QFile::exists(file)) {
            CheckedFile::write(file, *bytes);
            QFile::setPermissions(file, QFile::ReadOwner); // what is changed in the copy would be lost
        }
    } catch (const Error &error) {
        QMessageBox::warning(parent, one->name, error.happened);
        return;
    }
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(file)))
        QMessageBox::information(parent, attachingText(QT_TRANSLATE_NOOP("attachments", "Attachment")),
                                 attachingText(QT_TRANSLATE_NOOP("attachments", "No program for this kind of file was found. Save it, and open it "
                                               "from there.")));
}

void saveAttachment(Context &context, Id<Attachment> id, QWidget *parent)
{
    const Attachment *one = context.store().find(id);
    const std::optional<QByteArray> bytes = one ? bytesOf(context, *one, parent) : std::nullopt;
    if (!bytes)
        return;
    const QString target = QFileDialog::getSaveFileName(parent, attachingText(QT_TRANSLATE_NOOP("attachments", "Save attachment")), fileNameOf(one->name));
    if (target.isEmpty())
        return;
    try {
        CheckedFile::write(target, *bytes);
    } catch (const Error &error) {
        QMessageBox::warning(parent, attachingText(QT_TRANSLATE_NOOP("attachments", "Save attachment")),
                             QStringLiteral("%1\n%2").arg(error.happened, error.advice));
    }
}

bool setPhoto(Context &context, Id<Person> person, const QString &file)
{
    QImageReader reader(file);
    reader.setAutoTransform(true); // cameras store sideways pictures
    QImage image = reader.read();
    const QString step = attachingText(QT_TRANSLATE_NOOP("attachments", "Set photo"));
    if (image.isNull()) {
        emit context.refused(step, {{"name", attachingText(QT_TRANSLATE_NOOP("attachments", "“%1” is no picture that can be read: %2."))
                                                 .arg(QFileInfo(file).fileName(), reader.errorString())}});
        return false;
    }
    // The middle square: it is shown in a circle.
    const int side = std::min(image.width(), image.height());
    image = image.copy((image.width() - side) / 2, (image.height() - side) / 2, side, side);
    if (side > photoSide)
        image = image.scaled(photoSide, photoSide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const bool clear = image.hasAlphaChannel();
    image.save(&buffer, clear ? "PNG" : "JPEG", clear ? -1 : 88);
    try {
        Attachment photo = keepAttachment(context.store(), recordType<Person>(), person.value, QFileInfo(file).completeBaseName()
                                          + (clear ? QStringLiteral(".png") : QStringLiteral(".jpg")), bytes, QDateTime::currentDateTimeUtc());
        photo.kind = AttachmentKind::Photo;
        Changes changes;
        if (const Attachment *before = photoOf(context.store(), person))
            changes << removed(*before);
        return context.perform(step, changes << inserted(photo));
    } catch (const Error &error) {
        emit context.refused(step, {{"name", error.happened}});
        return false;
    }
}

void removePhoto(Context &context, Id<Person> person)
{
    if (const Attachment *photo = photoOf(context.store(), person))
        context.perform(attachingText(QT_TRANSLATE_NOOP("attachments", "Remove photo")), {removed(*photo)});
}

} // namespace muster
