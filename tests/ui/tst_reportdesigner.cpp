// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/task.h"
#include "tests/support/teams.h"
#include "ui/packs/packcommands.h"
#include "ui/record/finddialog.h"
#include "ui/report/reportdesigner.h"
#include "ui/report/reportpage.h"
#include "ui/report/reportpreview.h"
#include "app/recordtypes.h"
#include "app/reports.h"
#include "app/sample/sampleteam.h"
#include "app/staff/teams.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

using namespace muster;

namespace {

const QDate today(2026, 11, 24);

} // namespace

/// Reports of one's own, how reports are remembered, packs and finding, as the user does them.
class TestReportDesigner : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<History> m_history;
    std::unique_ptr<Context> m_context;

    static QComboBox *boxNamed(const QWidget &in, const QString &name)
    {
        for (QComboBox *box : in.findChildren<QComboBox *>()) {
            if (box->accessibleName() == name)
                return box;
        }
        return nullptr;
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        QLocale::setDefault(QLocale::c());
        static int files = 0;
        m_store = Store::create(m_folder.filePath(QStringLiteral("team%1.muster").arg(++files)), allRecordTypes(), test::team());
        QVERIFY(m_store->apply(QStringLiteral("Sample team"), sampleTeam(*m_store, today)).isEmpty());
        m_history = std::make_unique<History>(*m_store);
        m_context = std::make_unique<Context>(*m_history, today);
    }

    void cleanup()
    {
        m_context.reset();
        m_history.reset();
        m_store.reset();
    }

    void makesAReport()
    {
        ReportDesigner designer(*m_context, OwnReport());
        designer.show();
        auto *save = designer.findChild<QPushButton *>();
        for (QPushButton *button : designer.findChildren<QPushButton *>()) {
            if (button->text().contains(QStringLiteral("Save")))
                save = button;
        }
        QVERIFY(!save->isEnabled()); // it has no name yet
        auto *name = designer.findChild<QLineEdit *>();
        QTest::keyClicks(name, QStringLiteral("Late work"));
        QTRY_VERIFY(save->isEnabled());
        const OwnReport before = designer.report();
        QCOMPARE(before.kind, QStringLiteral("tasks"));
        auto *columns = designer.findChild<QListWidget *>();
        for (int i = 0; i < columns->count(); ++i)
            columns->item(i)->setCheckState(i == 0 || columns->item(i)->data(Qt::UserRole) == QStringLiteral("due") ? Qt::Checked : Qt::Unchecked);
        QCOMPARE(designer.report().columns, QStringLiteral("title,due"));
        QTRY_VERIFY(designer.findChild<ReportPreview *>()->pageCount() > 0);
        save->click();
        QVERIFY(designer.saved() != 0);
        QCOMPARE(m_store->find(Id<OwnReport>{designer.saved()})->name, QStringLiteral("Late work"));
        m_history->undo();
        QVERIFY(!m_store->find(Id<OwnReport>{designer.saved()}));
    }

    void standsInTheListAndGoesFromIt()
    {
        ReportPage page(*m_context, allReports());
        page.resize(1000, 700);
        page.show();
        auto *list = page.findChild<QListWidget *>();
        const int standard = int(allReports().size());
        QCOMPARE(list->count(), standard + 1); // the sample team's own
        OwnReport own;
        own.id = Id<OwnReport>::make();
        own.name = QStringLiteral("People we have");
        own.kind = QStringLiteral("people");
        QVERIFY(m_context->perform(QStringLiteral("New report"), {inserted(own)}));
        QCOMPARE(list->count(), standard + 2);
        page.showReport("own-" + QByteArray::number(own.id.value));
        QCOMPARE(page.report().title, own.name);
        QVERIFY(page.findChild<ReportPreview *>()->pageCount() > 0);
        m_history->undo();
        QCOMPARE(list->count(), standard + 1);
        QCOMPARE(list->currentRow(), 0); // what was shown is gone
    }

    void isFoundAsItWasLeft()
    {
        const Period odd{QDate(2026, 2, 3), QDate(2026, 5, 6)};
        const Person &someone = m_store->all<Person>()[4];
        {
            ReportPage page(*m_context, allReports());
            page.setTeams(&teamsOf);
            page.show();
            QCOMPARE(boxNamed(page, QStringLiteral("Person"))->currentText(), QStringLiteral("Whole team"));
            page.showReport("expenses");
            page.setPeriod(odd);
            PageSetup setup;
            setup.paper = QPageSize::Letter;
            setup.turn = PageSetup::Turn::Portrait;
            setup.scalesToWidth = true;
            page.setPageSetup(setup);
            page.showReport("delegation");
            page.setPerson(someone.id.value);
            page.showReport("risk");
            page.setTeam(teamsOf(*m_store).first().name);
        }
        ReportPage page(*m_context, allReports());
        page.setTeams(&teamsOf);
        page.show();
        page.showReport("expenses");
        QCOMPARE(page.report().period, odd.toString(page.locale()));
        QCOMPARE(page.pageSetup().paper, QPageSize::Letter);
        QVERIFY(page.pageSetup().scalesToWidth);
        page.showReport("delegation");
        QCOMPARE(boxNamed(page, QStringLiteral("Person"))->currentText(), someone.name);
        QVERIFY(!page.pageSetup().paper); // each report has its own paper
        page.showReport("risk");
        QCOMPARE(page.report().subtitle, teamsOf(*m_store).first().name);
        page.showReport("expenses");
        QCOMPARE(page.report().subtitle, QString()); // each is limited by itself
    }

    void packsAreMadeAndIssued()
    {
        const Id<Pack> made = makePack(*m_context);
        QVERIFY(!made.isNull());
        QCOMPARE(m_store->find(made)->first, QDate(2026, 10, 1));
        QVERIFY(issue(*m_context, made));
        QCOMPARE(m_store->find(made)->state, PackState::Issued);
        QVERIFY(!issue(*m_context, made)); // only once
        m_history->undo();
        QCOMPARE(m_store->find(made)->state, PackState::Draft);
        m_history->undo();
        QVERIFY(!m_store->find(made)); // with its sections, in one step
    }

    void findsAndOpens()
    {
        const Task &task = m_store->all<Task>().front();
        FindDialog dialog(*m_context, nullptr);
        dialog.show();
        QCOMPARE(dialog.count(), 0);
        QTest::keyClicks(dialog.input(), task.title);
        QVERIFY(dialog.count() > 0);
        QSignalSpy opened(m_context.get(), &Context::openRequested);
        for (int row = 0; row < dialog.count() && dialog.hitAt(0).id != task.id.value; ++row) {
            if (dialog.hitAt(row).id == task.id.value)
                break;
            QTest::keyClick(dialog.input(), Qt::Key_Down);
        }
        QTest::keyClick(dialog.input(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().at(1).value<RecordId>(), task.id.value);
        QVERIFY(!dialog.isVisible());
    }

    void aChipLimitsToItsKind()
    {
        FindDialog dialog(*m_context, nullptr);
        dialog.show();
        QTest::keyClicks(dialog.input(), QStringLiteral("portal"));
        const int all = dialog.count();
        QPushButton *tasks = nullptr;
        for (QPushButton *chip : dialog.findChildren<QPushButton *>()) {
            if (chip->text().startsWith(recordType<Task>().pluralLabel()))
                tasks = chip;
        }
        QVERIFY(tasks);
        tasks->click();
        QVERIFY(dialog.count() > 0 && dialog.count() < all);
        for (int row = 0; row < dialog.count(); ++row)
            QCOMPARE(dialog.hitAt(row).type, &recordType<Task>());
    }
};

QTEST_MAIN(TestReportDesigner)
#include "tst_reportdesigner.moc"
