// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imports.h"
#include "app/staff/person.h"
#include "tests/support/teams.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace muster;

/// People from vCard and LDIF.
class ContactsTest : public QObject
{
    Q_OBJECT

    static QByteArray bytesOf(const QString &file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    static QByteArray sample(const char *name) { return bytesOf(QStringLiteral(MUSTER_TEST_DATA "/people/") + QString::fromLatin1(name)); }
    static QByteArray shared(const QString &name) { return bytesOf(QStringLiteral(MUSTER_SHARED_DATA "/staff/") + name); }
    static ImportResult import(const QByteArray &bytes, Store &store)
    {
        ImportOptions options;
        options.today = QDate(2026, 3, 4);
        return runImport(planImport(*importKind("people"), bytes, options, store), [&store](const QString &text, const Changes &changes) {
            return store.apply(text, changes);
        });
    }
    static Person named(const Store &store, const QString &name)
    {
        for (const Person &person : store.all<Person>()) {
            if (person.name == name)
                return person;
        }
        return {};
    }

private slots:
    void realCards_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QString>("role");
        const auto row = [](const char *file, const char *name, const char *email, const char *phone, const char *role) {
            QTest::newRow(file) << QString::fromUtf8(name) << QString::fromLatin1(email) << QString::fromLatin1(phone) << QString::fromLatin1(role);
        };
        row("John_Doe_GMAIL", "Mr. John Richter, James Doe Sr.", "john.doe@ibm.com", "905-555-1234", "Money Counter");
        row("John_Doe_IPHONE", "Mr. John Richter James Doe Sr.", "john.doe@ibm.com", "905-555-1234", "Money Counter");
        row("John_Doe_MAC_ADDRESS_BOOK", "Mr. John Richter,James Doe Sr.", "john.doe@ibm.com", "905-777-1234", "Money Counter");
        row("John_Doe_ANDROID", "john.doe@company.com", "john.doe@company.com", "", "");
        row("gmail-list", "Doug White", "dwhite@gmail.com", "", "");
        row("gmail-single", "Greg Dartmouth", "gdartmouth@hotmail.com", "555 555 1111", "TheJobTitle");
        row("gmail-single2", "VCard Test", "workemail@example.com", "5555551113", "TheJobTitle");
        row("outlook-2003", "John Doe III", "jdoe@hotmail.com", "BusinessPhone", "The Job Title");
        row("rfc2426-example", "Tim Howes", "howes@netscape.com", "+1-415-937-3419", "");
        row("rfc6350-example", "Simon Perreault", "simon.perreault@viagenie.ca", "+1-418-656-9254;ext=102", "");
    }
    void realCards()
    {
        QFETCH(QString, name);
        QFETCH(QString, email);
        QFETCH(QString, phone);
        QFETCH(QString, role);
        const QByteArray bytes = shared(QStringLiteral("vcf/%1.vcf").arg(QLatin1String(QTest::currentDataTag())));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        const ImportResult result = import(bytes, *store);
        QVERIFY2(result.isDone(), qPrintable(result.problems.join(QLatin1Char('\n'))));
        QCOMPARE(result.read, int(bytes.toUpper().count("BEGIN:VCARD")));
        QCOMPARE(result.imported + result.rejected() + result.duplicates, result.read);
        const Person person = named(*store, name);
        QCOMPARE(person.name, name);
        QCOMPARE(person.email, email);
        QCOMPARE(person.phone, phone);
        QCOMPARE(person.role, role);
        QCOMPARE(import(bytes, *store).imported, 0);
    }
    void realDirectory()
    {
        const QByteArray bytes = shared(QStringLiteral("389ds-Example.ldif"));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        const ImportResult result = import(bytes, *store);
        QVERIFY2(result.isDone(), qPrintable(result.problems.join(QLatin1Char('\n'))));
        const int people = int(bytes.count("objectclass: person\n"));
        QCOMPARE(people, 150);
        QCOMPARE(result.read, people);
        QCOMPARE(result.imported, people);
        // Each manager of the file: a link, or a warning where it would be a circle or leads nowhere.
        const auto &all = store->all<Person>();
        const auto linked = std::count_if(all.begin(), all.end(), [](const Person &p) { return bool(p.manager); });
        QVERIFY(linked > 0);
        QCOMPARE(int(linked) + int(result.warnings.size()), int(bytes.count("\nmanager:")));
        const Person ted = named(*store, QStringLiteral("Ted Morris"));
        QCOMPARE(ted.userName, QStringLiteral("tmorris"));
        QCOMPARE(ted.email, QStringLiteral("tmorris@example.com"));
        QCOMPARE(ted.department, QStringLiteral("Accounting"));
        QCOMPARE(ted.location, QStringLiteral("Santa Clara"));
        QCOMPARE(import(bytes, *store).imported, 0);
    }
    void redmineUsers()
    {
        const QByteArray bytes = shared(QStringLiteral("redmine-import_users.csv"));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        QCOMPARE(import(bytes, *store).imported, 3);
        const Person one = named(*store, QStringLiteral("One CSV"));
        QCOMPARE(one.userName, QStringLiteral("user1"));
        QCOMPARE(one.email, QStringLiteral("user1@somenet.foo"));
        QCOMPARE(one.phone, QStringLiteral("000-1111-2222"));
        for (const Person &person : store->all<Person>())
            QVERIFY(!toRow(person).values.contains(QStringLiteral("password")));
    }

    void cardsWithTraps()
    {
        auto store = test::emptyStore();
        const ImportResult result = import(sample("cards.vcf"), *store);
        QCOMPARE(result.imported, 2);   // not the group, not the nameless, not what is cut off
        QCOMPARE(result.rejected(), 1); // the nameless
        const Person joerg = named(*store, QStringLiteral("Jörg Müller")), eva = named(*store, QStringLiteral("Eva Muster"));
        QCOMPARE(joerg.email, QStringLiteral("joerg@example.org"));
        QCOMPARE(joerg.phone, QStringLiteral("3"));
        QCOMPARE(joerg.department, QStringLiteral("Lab"));
        QCOMPARE(joerg.location, QStringLiteral("Bremen"));
        QCOMPARE(joerg.manager, eva.id);
        QCOMPARE(eva.phone, QStringLiteral("+49-421-1"));
        QCOMPARE(eva.notes, QStringLiteral("a\nb"));
    }
    void directoryWithTraps()
    {
        auto store = test::emptyStore();
        const QByteArray bytes = sample("staff.ldif");
        const ImportResult result = import(bytes, *store);
        QVERIFY2(result.isDone(), qPrintable(result.problems.join(QLatin1Char('\n'))));
        QCOMPARE(result.imported, 3); // no unit, no printer
        const Person joerg = named(*store, QStringLiteral("Jörg Müller")), eva = named(*store, QStringLiteral("Eva Muster"));
        QCOMPARE(joerg.manager, eva.id); // by a DN that is written differently
        QCOMPARE(joerg.phone, QStringLiteral("007 12"));
        QVERIFY(eva.manager.isNull());
        QCOMPARE(eva.role, QStringLiteral("Head of research"));
        QVERIFY(named(*store, QStringLiteral("Bob Sample")).manager.isNull());
        QCOMPARE(result.warnings.size(), 2); // one's own manager, and one who is gone
        for (const Person &person : store->all<Person>()) {
            for (const Value &value : toRow(person).values)
                QVERIFY(!value.toString().contains(QStringLiteral("secret")));
        }
        // The other line ends.
        QByteArray crlf = bytes;
        crlf.replace("\n", "\r\n");
        QCOMPARE(import(crlf, *store).duplicates, 3);
    }
    void brokenOnes()
    {
        auto store = test::emptyStore();
        QVERIFY(!import("BEGIN:VCARD\nFN:Cut", *store).isDone());
        QVERIFY(!import("BEGIN:VCARD\nKIND:group\nFN:All\nEND:VCARD\n", *store).isDone());
        QVERIFY(!import("dn: cn=x\nobjectClass: device\n", *store).isDone());
        QVERIFY(store->all<Person>().empty());
    }
};

QTEST_GUILESS_MAIN(ContactsTest)
#include "tst_contacts.moc"
