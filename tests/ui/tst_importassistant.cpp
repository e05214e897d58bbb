// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/budget.h"
#include "app/imports.h"
#include "app/record/csv.h"
#include "app/staff/person.h"
#include "tests/support/expenses.h"
#include "tests/support/teams.h"
#include "ui/import/importassistant.h"
#include "ui/import/importmappingstep.h"
#include "ui/import/importresultstep.h"
#include "ui/import/importsourcestep.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QFormLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace muster {

/// The assistant, driven through its widgets.
class TestImportAssistant : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<History> m_history;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<ImportAssistant> m_assistant;

    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }
    void open(const QStringList &files)
    {
        m_assistant = std::make_unique<ImportAssistant>(*m_context, importKinds(), nullptr);
        m_assistant->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_assistant.get()));
        QSignalSpy planned(m_assistant.get(), &ImportAssistant::planned);
        m_assistant->begin(files);
        QVERIFY(planned.wait());
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : m_assistant->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text().remove(QLatin1Char('&')).startsWith(text))
                return each;
        }
        return nullptr;
    }
    /// The choice that a visible label names.
    QComboBox *choice(const QString &label) const
    {
        for (QLabel *each : m_assistant->mapping()->findChildren<QLabel *>()) {
            if (each->buddy() && each->text().remove(QLatin1Char('&')) == label)
                return qobject_cast<QComboBox *>(each->buddy());
        }
        return nullptr;
    }
    /// Chooses as with the keyboard, and waits for the preview to follow.
    bool choose(const QString &label, const QString &item) const
    {
        QComboBox *box = choice(label);
        if (!box || !box->isEnabled())
            return false;
        int index = box->findText(item, Qt::MatchStartsWith);
        if (index < 0)
            return false;
        QSignalSpy planned(m_assistant.get(), &ImportAssistant::planned);
        box->setFocus();
        box->setCurrentIndex(index);
        return planned.wait();
    }
    QTableView *preview() const { return m_assistant->mapping()->findChild<QTableView *>(); }
    QStringList previewRow(int row) const
    {
        QStringList cells;
        for (int column = 0; column < preview()->model()->columnCount(); ++column)
            cells << preview()->model()->index(row, column).data().toString();
        return cells;
    }
    QString banner() const { return m_assistant->mapping()->findChild<QLabel *>(QStringLiteral("banner"))->text(); }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("muster-test"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_importassistant"));
    }
    void init()
    {
        QSettings().clear();
        m_store = test::emptyStore();
        m_history = std::make_unique<History>(*m_store);
        m_context = std::make_unique<Context>(*m_history, QDate(2026, 3, 16));
    }
    void cleanup()
    {
        m_assistant.reset();
        m_context.reset();
        m_history.reset();
        m_store.reset();
    }

    /// Preamble, wrong encoding and a column mapped by hand, rejected rows exported, imported, undone, remembered.
    void byHand()
    {
        const QByteArray text = QStringLiteral("Spending of the team\n\nWhom we paid;Paid Date;Amount;Category\n"
                                               "Łódź Press;13.01.2026;1.200,50;Print\nBad one;14.01.2026;lots;Print\n"
                                               "Żółw;15.01.2026;-20,00;Print\n").toUtf8();
        QByteArray bytes; // in windows-1250, whose letters other encodings have as well
        const QList<QPair<const char *, char>> letters{{"Ł", char(0xA3)}, {"ó", char(0xF3)}, {"ź", char(0x9F)}, {"Ż", char(0xAF)}, {"ł", char(0xB3)}};
        bytes = text;
        for (const auto &[letter, byte] : letters)
            bytes.replace(letter, QByteArray(1, byte));
        const QString file = written(QStringLiteral("spending.csv"), bytes);
        open({file});
        QCOMPARE(m_assistant->source()->kind().name(), QByteArray("expenses")); // as its columns suggest
        QVERIFY(choose(QStringLiteral("Encoding"), QStringLiteral("ISO-8859-1")));
        QVERIFY(choose(QStringLiteral("Supplier"), QStringLiteral("Whom we paid")));
        QVERIFY(!previewRow(0).contains(QStringLiteral("Łódź Press")));
        QVERIFY(choose(QStringLiteral("Encoding"), QStringLiteral("windows-1250")));
        QVERIFY(previewRow(0).contains(QStringLiteral("Łódź Press"))); // what was said of the columns has stayed
        QVERIFY(choice(QStringLiteral("Header"))->currentText().contains(QLatin1String("line 3")));
        QCOMPARE(previewRow(1).first(), QStringLiteral("Rejected"));
        QVERIFY(previewRow(1).contains(QStringLiteral("lots")));
        QVERIFY(previewRow(1).last().contains(QLatin1String("no amount")));
        QVERIFY(test::allExpenses(*m_store).empty());

        QPushButton *import = button(QStringLiteral("Import 2 records"));
        QVERIFY(import && import->isEnabled());
        QTest::mouseClick(import, Qt::LeftButton);
        QCOMPARE(test::allExpenses(*m_store).size(), size_t(2));
        QCOMPARE(test::allExpenses(*m_store).front().supplier, QStringLiteral("Łódź Press"));
        QCOMPARE(test::allExpenses(*m_store).front().amount.minor, 120050);
        auto *rejected = m_assistant->result()->findChild<QTableWidget *>();
        QCOMPARE(rejected->rowCount(), 1);
        QCOMPARE(rejected->item(0, 1)->text(), QStringLiteral("5"));
        QCOMPARE(rejected->item(0, 2)->text(), QStringLiteral("Amount"));
        QVERIFY(button(QStringLiteral("Export rejected rows")));
        m_assistant->result()->writeRejections(m_folder.filePath(QStringLiteral("rejected.csv")));
        QFile exported(m_folder.filePath(QStringLiteral("rejected.csv")));
        QVERIFY(exported.open(QIODevice::ReadOnly));
        const CsvText table = readCsv(QString::fromUtf8(exported.readAll()));
        QCOMPARE(table.records.size(), 2);
        QCOMPARE(table.records.at(1).cells.mid(3), QStringList({QStringLiteral("Bad one"), QStringLiteral("14.01.2026"),
                                                                QStringLiteral("lots"), QStringLiteral("Print")}));
        QCOMPARE(m_history->stack().count(), 1);
        QTest::mouseClick(button(QStringLiteral("Undo the import")), Qt::LeftButton);
        QVERIFY(test::allExpenses(*m_store).empty());

        open({file}); // the same shape again: as it was settled last time
        QVERIFY(previewRow(0).contains(QStringLiteral("Łódź Press")));
        QVERIFY(button(QStringLiteral("Import 2 records"))->isEnabled());
    }

    void asksForDates()
    {
        open({written(QStringLiteral("dates.csv"), "Date,Supplier,Amount\n03/04/2026,Acme,1\n05/06/2026,Acme,2\n")});
        QVERIFY(banner().contains(QLatin1String("Dates")));
        QVERIFY(!button(QStringLiteral("Import"))->isEnabled());
        QVERIFY(previewRow(0).contains(QStringLiteral("03/04/2026"))); // the rows as the file has them
        QVERIFY(choose(QStringLiteral("Dates"), QStringLiteral("Month first")));
        QTest::mouseClick(button(QStringLiteral("Import 2 records")), Qt::LeftButton);
        QCOMPARE(test::allExpenses(*m_store).front().date, QDate(2026, 3, 4));
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("nothing to import");
        QTest::newRow("header only") << QByteArray("Name,Role\n") << QStringLiteral("nothing to import");
        QTest::newRow("xlsx") << QByteArray("PK\x03\x04 [Content_Types].xml") << QStringLiteral("Save it as CSV");
        QTest::newRow("mpp") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 MSProject.MPP14") << QStringLiteral("CSV");
        QTest::newRow("large") << QByteArray(largestImport + 1, 'a') << QStringLiteral("50 MB");
    }
    void refusals()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        open({written(QStringLiteral("refused.dat"), bytes)});
        QVERIFY2(banner().contains(reason), qPrintable(banner()));
        QPushButton *import = button(QStringLiteral("Import"));
        QVERIFY(import && !import->isEnabled());
    }

    /// Several files are one step; the second knows what the first brings.
    void severalFiles()
    {
        const QByteArray first = "Name,Username\nAnn Lee,alee\nBob Stone,bob\n";
        open({written(QStringLiteral("a.csv"), first), written(QStringLiteral("b.csv"), first + "Cy Fox,cy\n")});
        QPushButton *import = button(QStringLiteral("Import 3 records"));
        QVERIFY(import && import->isEnabled());
        QTest::mouseClick(import, Qt::LeftButton);
        QCOMPARE(m_store->all<Person>().size(), size_t(3));
        m_history->undo();
        QVERIFY(m_store->all<Person>().empty());
    }

    void everyChoiceHasAName()
    {
        open({written(QStringLiteral("names.csv"), "Name,Username\nAnn Lee,alee\n")});
        for (QComboBox *each : m_assistant->mapping()->findChildren<QComboBox *>()) {
            bool isNamed = !each->accessibleName().isEmpty();
            for (QLabel *label : m_assistant->findChildren<QLabel *>())
                isNamed = isNamed || label->buddy() == each;
            QVERIFY2(isNamed, qPrintable(each->currentText()));
        }
    }

    /// Files that are dropped on the window go to the assistant, whatever they are called.
    void droppedOnTheWindow()
    {
        const QString file = written(QStringLiteral("people.txt"), "Name,Username\nAnn Lee,alee\n");
        MainWindow window(test::emptyStore(), QDate(2026, 3, 16));
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        const QPoint middle = window.rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        int records = -1;
        QTimer poll; // the assistant runs its own event loop
        connect(&poll, &QTimer::timeout, &window, [&] {
            auto *assistant = qobject_cast<ImportAssistant *>(QApplication::activeModalWidget());
            if (!assistant || !assistant->mapping()->isVisible())
                return;
            records = assistant->mapping()->findChild<QTableView *>()->model()->rowCount();
            poll.stop();
            assistant->reject();
        });
        poll.start(20);
        QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &drop);
        QTRY_COMPARE(records, 1);
        QVERIFY(window.context()->store().all<Person>().empty()); // cancelled: nothing was changed
    }

    /// What is under way can be stopped; only the newest settings are answered.
    void stopsAndStartsAgain()
    {
        QByteArray text = "Name,Username\n";
        for (int i = 0; i < 20000; ++i)
            text += "Person " + QByteArray::number(i) + ",user" + QByteArray::number(i) + '\n';
        ImportFile file;
        file.path = written(QStringLiteral("many.csv"), text);
        ImportJob job(nullptr);
        QSignalSpy planned(&job, &ImportJob::planned);
        job.start(*importKind("people"), {file}, *m_store);
        QVERIFY(job.isRunning());
        job.stop();
        QVERIFY(!job.isRunning());
        file.options.table.headerLine = -1;
        job.start(*importKind("people"), {file}, *m_store);
        QTRY_COMPARE(planned.count(), 1);
        const auto preview = planned.takeFirst().constFirst().value<ImportPreview>();
        QCOMPARE(preview.plans.size(), 1);
        QCOMPARE(preview.plans.front().table.headerLine, 0);
        QVERIFY(m_store->all<Person>().empty());
    }

    void realExpenses()
    {
        const QString file = QStringLiteral(MUSTER_SHARED_DATA "/expenses/oxford-expenditure-over-500-jan-mar-2018.csv");
        if (!QFile::exists(file))
            QSKIP("the published data is not here");
        open({file});
        QCOMPARE(preview()->model()->rowCount(), 1220);
        QTest::mouseClick(button(QStringLiteral("Import 1")), Qt::LeftButton);
        QCOMPARE(test::allExpenses(*m_store).size(), size_t(1220));
        open({file});
        QVERIFY(!button(QStringLiteral("Import"))->isEnabled()); // all known already
        QCOMPARE(previewRow(0).first(), QStringLiteral("Known"));
    }
};

} // namespace muster

QTEST_MAIN(muster::TestImportAssistant)
#include "tst_importassistant.moc"
