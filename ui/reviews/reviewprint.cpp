// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/reviewprint.h"

#include "app/base/error.h"
#include "app/base/filename.h"
#include "app/reviews/cycle.h"
#include "app/reviews/reviewsummary.h"
#include "ui/report/reportpainter.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>

namespace muster {

namespace {

/// A file name that every system takes and that no other review of the run has.
QString pdfName(const Store &store, const Review &review, bool employeeCopy, QSet<QString> &taken)
{
    QString name = QStringLiteral("review_%1_%2").arg(fileNameOf(store.title(recordType<Person>(), review.person.value)).replace(u' ', u'_'),
                                                      employeeCopy ? QLatin1String("employee") : QLatin1String("manager"));
    if (taken.contains(name.toLower()))
        name += QStringLiteral("_%1").arg(review.id.value);
    taken.insert(name.toLower());
    return name + QStringLiteral(".pdf");
}

Report summaryOf(const Store &store, Id<Review> id, ReportRequest request)
{
    request.record = id.value;
    return reviewSummary(store, request);
}

} // namespace

QList<Id<Review>> printedReviews(const Store &store, Id<ReviewCycle> cycle, Id<Person> person)
{
    QList<Id<Review>> reviews;
    for (const Review *review : reviewsOf(store, cycle)) {
        if (!person || review->person == person)
            reviews << review->id;
    }
    return reviews;
}

QStringList writeReviews(const Store &store, const QList<Id<Review>> &reviews, const QString &folder, const ReportRequest &request)
{
    if (!QDir().mkpath(folder))
        throw Error(QCoreApplication::translate("Report", "The folder “%1” cannot be made.").arg(folder),
                    QCoreApplication::translate("Report", "Nothing was written."),
                    QCoreApplication::translate("Report", "Choose a folder that you may write to."));
    QStringList files;
    QSet<QString> taken;
    for (const Id<Review> id : reviews) {
        const Review *review = store.find(id);
        if (!review)
            continue;
        files << QDir(folder).filePath(pdfName(store, *review, request.employeeCopy, taken));
        writePdf(summaryOf(store, id, request), files.last(), request.locale);
    }
    return files;
}

void writeReviewsTogether(const Store &store, const QList<Id<Review>> &reviews, const QString &file, const ReportRequest &request)
{
    QList<Report> reports;
    for (const Id<Review> id : reviews)
        reports << summaryOf(store, id, request);
    writePdf(reports, file, request.locale);
}

} // namespace muster
