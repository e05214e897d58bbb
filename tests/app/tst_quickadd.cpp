// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/store.h"
#include "app/tasks/quickadd.h"
#include "tests/support/teams.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <random>

using namespace muster;

namespace {

const QDate wednesday(2026, 3, 4);

Person somebody(const char16_t *name, const char *user, const char *email = "")
{
    Person person;
    person.id = Id<Person>::make();
    person.name = QString::fromUtf16(name);
    person.userName = QString::fromLatin1(user);
    person.email = QString::fromLatin1(email);
    return person;
}

QString withoutBlanks(const QString &text)
{
    QString plain;
    for (QChar c : text) {
        if (!c.isSpace())
            plain += c;
    }
    return plain;
}

} // namespace

/// Tasks in one line, in three languages, and lines that nobody would write.
class QuickAddTest : public QObject
{
    Q_OBJECT

    std::vector<Person> m_people{somebody(u"Ann Example", "ann", "ann@example.org"), somebody(u"Bob Sample", "bob"),
                                 somebody(u"Bernd Muster", ""), somebody(u"Marie-Claire Dupont", "mcd"), somebody(u"Jörg Müller", "jm")};
    std::vector<Project> m_projects;

    QuickAddContext context(const QLocale &locale) const
    {
        return {locale, wednesday, m_people, m_projects, {QStringLiteral("release"), QStringLiteral("Telefon")}};
    }
    template <class T> static QString nameOf(const std::vector<T> &records, Id<T> id)
    {
        for (const T &record : records) {
            if (record.id == id)
                return record.name;
        }
        return {};
    }
    static QString ruleText(const Task &task)
    {
        return (task.recurrenceFrom == RecurrenceFrom::Completion ? QStringLiteral("!") : QString()) + task.recurrence;
    }
    static QString priorityText(const QuickAdd &added)
    {
        for (const QuickAddPart &part : added.parts) {
            if (part.kind == QuickAddKind::Priority)
                return QString::fromLatin1(recordType<Task>().field("priority").choice(int(added.task.priority))->key);
        }
        return {};
    }
    /// What holds for every line: the parts are the line, and no character is lost.
    static void verifyNothingIsLost(const QString &line, const QuickAdd &added)
    {
        QString whole, title;
        qsizetype at = 0;
        for (const QuickAddPart &part : added.parts) {
            QCOMPARE(part.start, at);
            QVERIFY(part.length > 0);
            at += part.length;
            whole += line.mid(part.start, part.length);
            if (part.kind == QuickAddKind::Title)
                title += line.mid(part.start, part.length);
            else
                QVERIFY(!part.text.isEmpty());
        }
        QCOMPARE(whole, line);
        QCOMPARE(withoutBlanks(added.task.title), withoutBlanks(title));
    }

private slots:
    void initTestCase()
    {
        for (const char *name : {"Release 2", "Big move", "Portal"}) {
            Project project;
            project.id = Id<Project>::make();
            project.name = QString::fromLatin1(name);
            m_projects.push_back(project);
        }
    }

    void corpus_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QStringList>("cells");
        const QMap<QString, QLocale> locales{{QStringLiteral("en"), QLocale(QLocale::English, QLocale::UnitedStates)},
                                             {QStringLiteral("de"), QLocale(QLocale::German, QLocale::Germany)},
                                             {QStringLiteral("fr"), QLocale(QLocale::French, QLocale::France)}};
        int lines = 0;
        for (auto it = locales.cbegin(); it != locales.cend(); ++it) {
            QFile file(QStringLiteral(MUSTER_TEST_DATA "/quickadd/%1.tsv").arg(it.key()));
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QString &row : QString::fromUtf8(file.readAll()).split(u'\n')) {
                const QStringList cells = row.split(u'\t');
                if (cells.size() != 10 || row.startsWith(QLatin1String("# line")))
                    continue;
                QTest::addRow("%s %d", qPrintable(it.key()), ++lines) << it.value() << cells;
            }
        }
        QVERIFY(lines >= 300);
    }
    void corpus()
    {
        QFETCH(QLocale, locale);
        QFETCH(QStringList, cells);
        const QuickAdd added = readQuickAdd(cells.at(0), context(locale));
        verifyNothingIsLost(cells.at(0), added);
        const Task &task = added.task;
        const QStringList found{cells.at(0), task.title, nameOf(m_people, task.assignee), nameOf(m_projects, task.project), task.labels,
                                priorityText(added), task.estimate ? QString::number(task.estimate->value) : QString(),
                                task.due.toString(Qt::ISODate), task.start.toString(Qt::ISODate), ruleText(task)};
        QVERIFY2(found == cells, qPrintable(QStringLiteral("\nwanted %1\nfound  %2").arg(cells.join(u'|'), found.join(u'|'))));
        // What is written is accepted by the rules.
        auto store = test::emptyStore();
        Task stored = task;
        stored.assignee = {};
        stored.project = {};
        if (!stored.title.isEmpty())
            QVERIFY(store->apply({}, {inserted(stored)}).isEmpty());
    }

    void whatIsDismissedStaysInTheTitle()
    {
        const QString line = QStringLiteral("Ship 2.1 @ann fri #release");
        const QuickAddContext given = context(QLocale::c());
        const QuickAdd all = readQuickAdd(line, given);
        QCOMPARE(all.parts.size(), 6); // the blanks between are parts of the title
        const QuickAdd less = readQuickAdd(line, given, {line.indexOf(u'@'), line.indexOf(QLatin1String("fri"))});
        verifyNothingIsLost(line, less);
        QCOMPARE(less.task.title, QStringLiteral("Ship 2.1 @ann fri"));
        QVERIFY(!less.task.assignee && !less.task.due.isValid());
        QCOMPARE(less.task.labels, QStringLiteral("release"));
    }

    void noCharacterIsEverLost_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("en") << QLocale(QLocale::English, QLocale::UnitedStates);
        QTest::newRow("de") << QLocale(QLocale::German, QLocale::Germany);
        QTest::newRow("fr") << QLocale(QLocale::French, QLocale::France);
    }
    void noCharacterIsEverLost()
    {
        QFETCH(QLocale, locale);
        const QStringList pieces{QStringLiteral("@"), QStringLiteral("@ann"), QStringLiteral("@\""), QStringLiteral("\""), QStringLiteral("#"),
                                 QStringLiteral("#x"), QStringLiteral("!"), QStringLiteral("!!"), QStringLiteral("!hoch"), QStringLiteral("~"),
                                 QStringLiteral("~3d"), QStringLiteral("+"), QStringLiteral("+9999"), QStringLiteral("+portal"), QStringLiteral("fri"),
                                 QStringLiteral("Fr."), QStringLiteral("every"), QStringLiteral("every 999 weeks"), QStringLiteral("jeden"),
                                 QStringLiteral("tous les"), QStringLiteral("by"), QStringLiteral("from"), QStringLiteral("31.12."),
                                 QStringLiteral("0.0."), QStringLiteral("99/99"), QStringLiteral("29 Feb"), QStringLiteral(" "), QStringLiteral("  "),
                                 QStringLiteral("\t"), QStringLiteral("\u00a0"), QStringLiteral("\u2003"), QStringLiteral("\n"), QStringLiteral(","),
                                 QStringLiteral(".,;:"), QStringLiteral("😂"), QString(QChar(0xD83D)), QString(QChar(0)), QStringLiteral("e\u0301"),
                                 QStringLiteral("\u202e"), QStringLiteral("Ǆ"), QStringLiteral("ß"), QStringLiteral("2026-13-45"), QStringLiteral("%1")};
        const QuickAddContext given = context(locale);
        std::mt19937 random(7); // always the same lines
        for (int round = 0; round < 4000; ++round) {
            QString line;
            const int count = int(random() % 14);
            for (int i = 0; i < count; ++i) {
                line += random() % 4 == 0 ? QString(QChar(char16_t(random() % 0x3000))) : pieces.at(qsizetype(random() % size_t(pieces.size())));
                if (random() % 2 == 0)
                    line += u' ';
            }
            QSet<qsizetype> dismissed;
            for (int i = 0; i < int(random() % 3); ++i)
                dismissed.insert(qsizetype(random() % 40));
            const QuickAdd added = readQuickAdd(line, given, dismissed);
            verifyNothingIsLost(line, added);
            for (const QuickAddPart &part : added.parts)
                QVERIFY(part.kind == QuickAddKind::Title || !dismissed.contains(part.start));
            if (QTest::currentTestFailed()) {
                qWarning("the line was %s", qPrintable(QString::fromLatin1(line.toUtf8().toHex(' '))));
                return;
            }
        }
    }

    void longLinesDoNotTakeLong()
    {
        QString line(QStringLiteral("x "));
        while (line.size() < 100'000)
            line += QStringLiteral("every by @nobody +3 ~ ");
        QElapsedTimer clock;
        clock.start();
        verifyNothingIsLost(line, readQuickAdd(line, context(QLocale::c())));
        QVERIFY2(clock.elapsed() < 5000, "a pasted page must not hang the window");
    }
};

QTEST_GUILESS_MAIN(QuickAddTest)
#include "tst_quickadd.moc"
