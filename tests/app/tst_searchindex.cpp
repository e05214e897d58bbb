// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/budget.h"
#include "app/oneonones/oneonone.h"
#include "app/store/history.h"
#include "app/store/searchindex.h"
#include "app/tasks/task.h"
#include "tests/support/teams.h"

#include <QTest>

using namespace muster;

class TestSearchIndex : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Store> m_store;
    Task m_mail, m_move;
    Person m_ann;

    SearchIndex::Found find(const char *typed, const RecordType *only = nullptr, SearchIndex::Scope scope = SearchIndex::Scope::Open)
    {
        return m_store->derived<SearchIndex>().find(QString::fromUtf8(typed), only, 200, scope);
    }
    QStringList titles(const char *typed, const RecordType *only = nullptr)
    {
        QStringList all;
        for (const SearchIndex::Hit &hit : find(typed, only).hits)
            all << hit.title;
        return all;
    }

private slots:
    void init()
    {
        m_store = test::emptyStore();
        m_ann.id = Id<Person>::make();
        m_ann.name = QStringLiteral("Ánn Mailer");
        m_mail.id = Id<Task>::make();
        m_mail.title = QStringLiteral("Move the mail");
        m_mail.outcome = QStringLiteral("Old boxes are gone for good.");
        m_move.id = Id<Task>::make();
        m_move.title = QStringLiteral("Ground floor");
        m_move.outcome = QStringLiteral("Everybody has a desk, and the mail arrives.");
        Expense expense;
        expense.id = Id<Expense>::make();
        expense.supplier = QStringLiteral("Mailhouse");
        expense.date = QDate(2026, 3, 1);
        expense.amount = expense.base = {100, *Currency::fromCode(u"EUR")};
        QVERIFY(m_store->apply(QStringLiteral("All"), {inserted(m_ann), inserted(m_mail), inserted(m_move), inserted(expense)}).isEmpty());
    }

    void findsInEveryKind()
    {
        const SearchIndex::Found found = find("mail");
        QCOMPARE(found.total(), 4);
        QCOMPARE(found.counts.value(&recordType<Task>()), 2);
        QCOMPARE(found.counts.value(&recordType<Person>()), 1);
        QCOMPARE(found.counts.value(&recordType<Expense>()), 1);
        QCOMPARE(found.hits.last().title, m_move.title); // the word is not in its title: after all that have it there
        QVERIFY(found.hits.last().text.endsWith(QStringLiteral("and the mail arrives.")));
        QVERIFY(!found.hits.last().field.isEmpty());
    }

    void everyWordWithoutAccents()
    {
        QCOMPARE(titles("ANN mail"), QStringList{m_ann.name});
        QCOMPARE(titles("boxes move"), QStringList{m_mail.title}); // in two of its fields
        QVERIFY(titles("mail nonsense").isEmpty());
        QVERIFY(titles("  ").isEmpty());
    }

    void limitedToAKind()
    {
        QCOMPARE(titles("mail", &recordType<Task>()), (QStringList{m_mail.title, m_move.title}));
        QCOMPARE(find("mail", &recordType<Task>()).total(), 4); // the chips still say what else there is
    }

    void followsEveryStep()
    {
        History history(*m_store);
        QCOMPARE(titles("floor"), QStringList{m_move.title});
        Task renamed = m_move;
        renamed.title = QStringLiteral("First storey");
        QVERIFY(history.perform(QStringLiteral("Rename"), {edited(m_move, renamed)}).isEmpty());
        QVERIFY(titles("floor").isEmpty());
        QCOMPARE(titles("storey"), QStringList{renamed.title});
        history.undo();
        QCOMPARE(titles("floor"), QStringList{m_move.title});
        QVERIFY(history.perform(QStringLiteral("Remove"), {removed(m_move)}).isEmpty());
        QVERIFY(titles("floor").isEmpty());
        history.undo();
        QCOMPARE(titles("floor"), QStringList{m_move.title});
    }

    void confidentialOnlyWhenAsked()
    {
        OneOnOne talk;
        talk.id = Id<OneOnOne>::make();
        talk.person = m_ann.id;
        talk.date = QDate(2026, 3, 1);
        talk.privateNotes = QStringLiteral("Thinks of leaving for Zanzibar");
        QVERIFY(recordType<OneOnOne>().field("private_notes").isConfidential());
        QVERIFY(m_store->apply(QStringLiteral("1:1"), {inserted(talk)}).isEmpty());
        QCOMPARE(find("zanzibar").total(), 0);
        QCOMPARE(find("zanzibar", nullptr, SearchIndex::Scope::WithConfidential).total(), 1);
        QCOMPARE(find("zanzibar").total(), 0);
    }

    void atMostSoMany()
    {
        Changes changes;
        for (int i = 0; i < 500; ++i) {
            Task task;
            task.id = Id<Task>::make();
            task.title = QStringLiteral("Bulk %1").arg(i);
            changes << inserted(task);
        }
        QVERIFY(m_store->apply(QStringLiteral("Bulk"), changes).isEmpty());
        QCOMPARE(find("bulk").hits.size(), 200);
        QCOMPARE(find("bulk").total(), 500);
        QCOMPARE(find("bulk").hits.first().title, QStringLiteral("Bulk 499")); // the newest first
    }
};

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
