// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/formfiles.h"

#include "app/base/checkedfile.h"
#include "app/base/error.h"
#include "ui/record/newrecord.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSet>

namespace muster {

namespace {

constexpr qint64 largestForm = 1024 * 1024;

QString formFilesText(const char *text, int count = -1)
{
    return QCoreApplication::translate("muster::FormFiles", text, nullptr, count);
}

/// True when a form that is signed with another name than that of whoever was asked is theirs all the same.
bool isTheirs(const Context &context, const ReturnedForm &form, QWidget *parent)
{
    const ReviewInput *input = context.store().find(form.input);
    const QString asked = context.store().title(recordType<Person>(), input ? input->giver.value : 0);
    QMessageBox question(QMessageBox::Question, formFilesText(QT_TRANSLATE_NOOP("muster::FormFiles", "Returned form")), {}, QMessageBox::NoButton, parent);
    question.setTextFormat(Qt::PlainText);
    question.setText(form.sender.isEmpty() ? formFilesText(QT_TRANSLATE_NOOP("muster::FormFiles", "A form for %1 came back without a name. Is it theirs?")).arg(asked)
                                           : formFilesText(QT_TRANSLATE_NOOP("muster::FormFiles", "A form for %1 came back signed “%2”. Is it theirs?")).arg(asked, form.sender));
    QPushButton *yes = question.addButton(formFilesText(QT_TRANSLATE_NOOP("muster::FormFiles", "It is theirs")), QMessageBox::AcceptRole);
    question.addButton(formFilesText(QT_TRANSLATE_NOOP("muster::FormFiles", "Leave it out")), QMessageBox::RejectRole);
    question.exec();
    return question.clickedButton() == yes;
}

QByteArray formBytes(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.read(largestForm) : QByteArray();
}

} // namespace

QStringList writeForms(const Store &store, Id<ReviewCycle> cycle, const QString &folder)
{
    QStringList files;
    for (const ReviewInput &input : store.all<ReviewInput>()) {
        const Review *review = store.find(input.review);
        if (!review || review->cycle != cycle || review->isFrozen() || input.receivedOn.isValid())
            continue;
        files << QDir(folder).filePath(inputFormName(store, input));
        CheckedFile::write(files.last(), inputForm(store, input, QLocale()).toUtf8());
    }
    return files;
}

bool askWriteForms(Context &context, Id<ReviewCycle> cycle, QWidget *parent)
{
    const QString title = formFilesText(QT_TRANSLATE_NOOP("muster::FormFiles", "Write forms to fill in"));
    const QString folder = QFileDialog::getExistingDirectory(parent, title);
    if (folder.isEmpty())
        return false;
    try {
        const auto count = int(writeForms(context.store(), cycle, folder).size());
        QMessageBox::information(parent, title, formFilesText(QT_TRANSLATE_N_NOOP("muster::FormFiles", "%n form(s) were written. Send each to whoever it names."), count));
        return count > 0;
    } catch (const Error &error) {
        emit context.refused(title, {{{}, error.text(), 0}});
        return false;
    }
}

int takeForms(Context &context, const QStringList &files, QWidget *parent)
{
    const QString title = formFilesText(QT_TRANSLATE_NOOP("muster::FormFiles", "Take over returned forms"));
    const ReviewMoment moment{context.today(), QDateTime::currentDateTimeUtc(), {}};
    int taken = 0;
    QStringList told;
    QSet<RecordId> seen;
    Changes changes;
    for (const QString &file : files) {
        const ReturnedForm form = readForm(formBytes(file), context.store());
        const QString name = QFileInfo(file).fileName();
        for (const QString &warning : form.warnings)
            told << QStringLiteral("%1: %2").arg(name, warning);
        if (form.problem.isEmpty() && seen.contains(form.input.value)) {
            told << QStringLiteral("%1: %2").arg(name, formFilesText(QT_TRANSLATE_NOOP("muster::FormFiles", "The same form was there already; the first one counts.")));
        } else if (!form.problem.isEmpty()) {
            told << QStringLiteral("%1: %2").arg(name, form.problem);
        } else if (isSignedByGiver(form, context.store()) || isTheirs(context, form, parent)) {
            changes += takenOver(form, context.store(), moment);
            seen.insert(form.input.value);
            ++taken;
        }
    }
    if (!changes.isEmpty() && !context.perform(title, changes))
        return 0;
    if (!told.isEmpty()) {
        QMessageBox box(QMessageBox::Information, title, {}, QMessageBox::Ok, parent);
        box.setTextFormat(Qt::PlainText);
        box.setText(formFilesText(QT_TRANSLATE_N_NOOP("muster::FormFiles", "%n form(s) were taken over. To look at:"), taken));
        box.setInformativeText(told.join(QLatin1Char('\n')));
        box.exec();
    }
    return taken;
}

bool askTakeForms(Context &context, QWidget *parent)
{
    const QStringList files = QFileDialog::getOpenFileNames(parent, formFilesText(QT_TRANSLATE_NOOP("muster::FormFiles", "Take over returned forms")), {},
                                                            formFilesText(QT_TRANSLATE_NOOP("muster::FormFiles", "Forms (*.txt);;All files (*)")));
    return !files.isEmpty() && takeForms(context, files, parent) > 0;
}

bool askColleague(Context &context, Id<Review> id, QWidget *parent)
{
    const Review *review = context.store().find(id);
    if (!review || review->isFrozen())
        return false;
    const ReviewCycle *cycle = context.store().find(review->cycle);
    const ReviewInput input{Id<ReviewInput>::make(), id, RatingSource::Peer, {}, context.today(), cycle ? cycle->selfDue : QDate(), {}, {}};
    const RecordType &type = recordType<ReviewInput>();
    return createRecord(context, type, toRow(input), {type.indexOf("giver_id"), type.indexOf("due")}, parent) != 0;
}

} // namespace muster
