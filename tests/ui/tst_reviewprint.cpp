// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recordtypes.h"
#include "app/reviews/cycle.h"
#include "app/reviews/outcome.h"
#include "app/reviews/reviewpieces.h"
#include "app/reviews/reviewsummary.h"
#include "app/sample/sampleteam.h"
#include "tests/support/teams.h"
#include "ui/report/reportpainter.h"
#include "ui/reviews/reviewprint.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;

namespace {

const QDate today(2026, 3, 17);

QString outputOf(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    process.start(QStandardPaths::findExecutable(tool), arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// Letters alone, as they are typed: a PDF has the shapes that Arabic letters take in a word, and its own line breaks.
QString letters(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC))
        if (c.isLetterOrNumber())
            plain += c;
    return plain;
}

/// What is packed in the streams of a PDF, one after the other.
QByteArray unpacked(const QByteArray &pdf)
{
    QByteArray all;
    const QByteArray begin("stream\n");
    for (qsizetype at = pdf.indexOf(begin); at >= 0; at = pdf.indexOf(begin, at + 1)) {
        const QByteArray packed = pdf.mid(at + begin.size(), pdf.indexOf("endstream", at + begin.size()) - at - begin.size());
        QByteArray sized(4, char(0)); // qUncompress wants the size first, a guess will do
        sized[1] = 8;
        all += packed.startsWith('x') ? qUncompress(sized + packed) : packed;
    }
    return all;
}

} // namespace

/// Summaries on paper: what is on whose copy, on how many pages, and whether it can be searched.
class TestReviewPrint : public QObject
{
    Q_OBJECT

    std::unique_ptr<Store> m_store;
    QTemporaryDir m_folder;

    ReportRequest request(bool employeeCopy, const QLocale &locale = QLocale(QLocale::English, QLocale::UnitedKingdom)) const
    {
        ReportRequest request;
        request.employeeCopy = employeeCopy;
        request.today = today;
        request.now = QDateTime(today, QTime(9, 0));
        request.locale = locale;
        return request;
    }
    /// A review that still can be written in, with a colleague's form.
    Review open() const
    {
        const auto &all = m_store->all<Review>();
        return *std::find_if(all.begin(), all.end(), [](const Review &review) { return review.state == ReviewState::Discussed; });
    }
    Review written(const QString &strengths, const QString &improvements, const QString &summary)
    {
        const Review before = open();
        Review after = before;
        after.strengths = strengths;
        after.improvements = improvements;
        after.summary = summary;
        after.personComment = QStringLiteral("I agree.");
        after.privateNotes = QStringLiteral("Quokka: keep this to yourself");
        if (!m_store->apply(QStringLiteral("Write"), {edited(before, after)}).isEmpty())
            qFatal("the review was refused");
        return after;
    }
    QString write(const Review &review, bool employeeCopy, const QLocale &locale = QLocale(QLocale::English, QLocale::UnitedKingdom))
    {
        const QString file = m_folder.filePath(QStringLiteral("%1.pdf").arg(employeeCopy ? QLatin1String("employee") : QLatin1String("manager")));
        ReportRequest wanted = request(employeeCopy, locale);
        wanted.record = review.id.value;
        writePdf(reviewSummary(*m_store, wanted), file, locale);
        return file;
    }
    static QStringList pages(const QString &file)
    {
        QStringList all = outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), QStringLiteral("-enc"), QStringLiteral("UTF-8"), file, QStringLiteral("-")}).split(u'\f');
        all.removeLast();
        return all;
    }

private slots:
    void initTestCase()
    {
        QFont font(QStringLiteral("DejaVu Sans"));
        font.setPixelSize(13);
        QGuiApplication::setFont(font);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("poppler-utils is not installed");
    }
    void init()
    {
        m_store = test::emptyStore();
        QVERIFY(m_store->apply(QStringLiteral("Sample"), sampleTeam(*m_store, today)).isEmpty());
    }

    void fitsOnePageAndCanBeSearched_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("text");
        QTest::newRow("en") << QLocale(QLocale::English, QLocale::UnitedKingdom) << QStringLiteral("Takes a fault to its cause, and writes it down for the others.");
        QTest::newRow("de") << QLocale(QLocale::German, QLocale::Germany) << QStringLiteral("Geht Störungen auf den Grund, hält Maße ein und übt für größere Aufgaben.");
        QTest::newRow("ar") << QLocale(QLocale::Arabic, QLocale::Egypt) << QStringLiteral("يعمل بدقة ويساعد زملاءه في الفريق");
    }

    void fitsOnePageAndCanBeSearched()
    {
        QFETCH(QLocale, locale);
        QFETCH(QString, text);
        const Review review = written(text, text, text);
        const QString file = write(review, true, locale);
        const QStringList paper = pages(file);
        QCOMPARE(paper.size(), 1);
        // Word by word: where a line breaks is the page's own business, and the order of words that of the reader.
        for (const QString &word : text.split(u' ')) {
            const QString wanted = letters(word);
            QString turned = wanted;
            std::reverse(turned.begin(), turned.end()); // as some tools give right-to-left text: in the order on the paper
            QVERIFY2(letters(paper.first()).contains(wanted) || letters(paper.first()).contains(turned), qPrintable(word));
        }
        QVERIFY(paper.first().contains(m_store->find(review.person)->name));
        QVERIFY(paper.first().contains(QStringLiteral("I agree.")));
        QVERIFY2(paper.first().contains(QStringLiteral("Confidential")), "“fi” as one letter is not found by those who search");
        const QString fonts = outputOf(QStringLiteral("pdffonts"), {file});
        const QStringList rows = fonts.split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!rows.isEmpty());
        for (const QString &row : rows) { // … encoding, embedded, subset, to Unicode, object, generation
            const QStringList cells = row.simplified().split(u' ');
            QCOMPARE(cells.at(cells.size() - 5), QStringLiteral("yes"));
            QCOMPARE(cells.at(cells.size() - 3), QStringLiteral("yes"));
        }
    }

    /// Where a word begins on the first page, in points from the left.
    static double placeOf(const QString &file, const QString &word)
    {
        const QString boxes = outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), QStringLiteral("-l"), QStringLiteral("1"), file, QStringLiteral("-")});
        const QRegularExpression box(QStringLiteral("xMin=\"([\\d.]+)\"[^>]*>%1<").arg(word));
        return box.match(boxes).captured(1).toDouble();
    }

    void aPageOfARightToLeftLanguageIsMirrored()
    {
        const QString text = QStringLiteral("Thorough");
        const Review review = written(text, QStringLiteral("Patience"), text);
        const double paper = 595;
        const QString usual = write(review, true);
        QVERIFY(placeOf(usual, QStringLiteral("Competency")) < paper / 4);
        QVERIFY(placeOf(usual, QStringLiteral("Difference")) > paper * 3 / 4);
        QVERIFY(placeOf(usual, text) < placeOf(usual, QStringLiteral("Patience")));
        const QString mirrored = write(review, true, QLocale(QLocale::Arabic, QLocale::Egypt));
        QVERIFY(placeOf(mirrored, QStringLiteral("Competency")) > paper * 3 / 4);
        const double difference = placeOf(mirrored, QStringLiteral("Difference"));
        QVERIFY(difference > 40 && difference < paper / 4);
        QVERIFY(placeOf(mirrored, text) > placeOf(mirrored, QStringLiteral("Patience")));
    }

    void longTextGoesOnAndIsNumbered()
    {
        const QString sentence = QStringLiteral("Has carried the team through the move to the new data centre, and has written down each step of it. ");
        const Review review = written(sentence.repeated(30), sentence.repeated(25), sentence.repeated(10));
        const QStringList paper = pages(write(review, true));
        QVERIFY(paper.size() >= 2 && paper.size() <= 3);
        for (qsizetype i = 0; i < paper.size(); ++i)
            QVERIFY(paper.at(i).contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(paper.size())));
        QCOMPARE(letters(paper.join(QString())).count(letters(QStringLiteral("carried"))), 65); // not a word is lost
    }

    void nothingOfOthersIsOnTheEmployeeCopy()
    {
        const Review review = written(QStringLiteral("Strong"), QStringLiteral("More"), QStringLiteral("Well"));
        Person colleague;
        colleague.id = Id<Person>::make();
        colleague.name = QStringLiteral("Zebulon Xylander");
        const ReviewInput form{Id<ReviewInput>::make(), review.id, RatingSource::Peer, colleague.id, today, {}, today, colleague.name};
        const Competency competency = m_store->all<Competency>().front();
        const Observation seen{Id<Observation>::make(), review.person, ObservationKind::Praise, today.addDays(-9), QStringLiteral("Wombat evidence"), colleague.name};
        QVERIFY(m_store->apply(QStringLiteral("Colleague"), {
            inserted(colleague), inserted(form), inserted(seen),
            inserted(Rating{Id<Rating>::make(), review.id, competency.id, RatingSource::Peer, 5, QStringLiteral("Numbat comment"), form.id}),
            inserted(Citation{Id<Citation>::make(), review.id, {}, {}, {}, seen.id, {}}),
            inserted(Calibration{Id<Calibration>::make(), review.id, QDateTime(today, QTime(8, 0), Qt::UTC), 3, 4, QStringLiteral("Potoroo reason")}),
            inserted(Recommendation{Id<Recommendation>::make(), review.id, RecommendationKind::Bonus, Money{50000, m_store->team().base()}, {}, {}, RecommendationState::Proposed, QStringLiteral("Bilby bonus")}),
        }).isEmpty());
        const QString employee = write(review, true), manager = write(review, false);
        QFile file(employee);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const QByteArray streams = unpacked(bytes);
        QVERIFY(streams.contains("BT\n")); // they are texts indeed
        const QString text = pages(employee).join(QString()) + outputOf(QStringLiteral("pdfinfo"), {employee});
        for (const char *word : {"Quokka", "Zebulon", "Xylander", "Wombat", "Numbat", "Potoroo", "Bilby", "Peers"}) {
            QVERIFY2(!text.contains(QLatin1String(word)), word);
            QVERIFY2(!bytes.contains(word), word);
            QVERIFY2(!streams.contains(word), word);
        }
        const QString all = pages(manager).join(QString());
        for (const char *word : {"Quokka", "Wombat", "Potoroo", "Peers"})
            QVERIFY2(all.contains(QLatin1String(word)), word);
        for (const char *word : {"Zebulon", "Numbat", "Bilby"}) // colleagues' names and pay are on neither
            QVERIFY2(!all.contains(QLatin1String(word)), word);
        // The chart of the manager's file is drawn, not a picture.
        QVERIFY(all.contains(QStringLiteral("Self and manager")));
        QCOMPARE(outputOf(QStringLiteral("pdfimages"), {QStringLiteral("-list"), manager}).count(u'\n'), 2);
    }

    void amendmentsAndAnswersArePrinted()
    {
        const Review *locked = nullptr;
        for (const Amendment &amendment : m_store->all<Amendment>())
            locked = m_store->find(amendment.review);
        QVERIFY(locked);
        const QString paper = pages(write(*locked, true)).join(QString());
        QVERIFY(paper.contains(QStringLiteral("Amendment of")));
        QVERIFY(paper.contains(QStringLiteral("The certificate named as missing")));
        QVERIFY(letters(paper).contains(letters(QStringLiteral("The handovers work"))));
    }

    void aWholeCycle()
    {
        const Id<ReviewCycle> cycle = open().cycle;
        const QList<Id<Review>> reviews = printedReviews(*m_store, cycle);
        QCOMPARE(reviews.size(), qsizetype(reviewsOf(*m_store, cycle).size()));
        const QString apart = m_folder.filePath(QStringLiteral("apart"));
        const QStringList files = writeReviews(*m_store, reviews, apart, request(true));
        QCOMPARE(files.size(), reviews.size());
        qsizetype single = 0;
        for (const QString &file : files)
            single += pages(file).size();
        QCOMPARE(single, reviews.size()); // a page each holds what is usual
        const QString together = m_folder.filePath(QStringLiteral("together.pdf"));
        writeReviewsTogether(*m_store, reviews, together, request(true));
        const QStringList paper = pages(together);
        QCOMPARE(paper.size(), single);
        QCOMPARE(paper.filter(QStringLiteral("Page 1 of")).size(), reviews.size()); // each counts for itself
        for (const Id<Review> id : reviews)
            QVERIFY(paper.join(QString()).contains(m_store->find(m_store->find(id)->person)->name));
        QCOMPARE(printedReviews(*m_store, cycle, open().person).size(), 1);
    }

    void aBlankForm()
    {
        ReportRequest wanted = request(true);
        const Report form = blankForm(*m_store, wanted);
        const QString file = m_folder.filePath(QStringLiteral("form.pdf"));
        writePdf(form, file, wanted.locale);
        const QString paper = pages(file).join(QString());
        const Review &any = m_store->all<Review>().back();
        QVERIFY(!paper.contains(m_store->find(any.person)->name)); // nobody's in particular
        const ReviewTemplate *kind = templateOf(*m_store, any);
        for (const Competency &competency : competenciesOf(*m_store, kind->id))
            QVERIFY2(letters(paper).contains(letters(competency.name.section(u' ', 0, 0))), qPrintable(competency.name));
        wanted.person = any.person.value;
        writePdf(blankForm(*m_store, wanted), file, wanted.locale);
        QVERIFY(pages(file).join(QString()).contains(m_store->find(any.person)->name));
    }
};

QTEST_MAIN(TestReviewPrint)
#include "tst_reviewprint.moc"
