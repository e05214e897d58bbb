// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/outline.h"
#include "app/imports.h"
#include "app/oneonones/questionimport.h"
#include "app/reviews/ladderfile.h"
#include "app/reviews/review.h"
#include "tests/support/teams.h"

#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace muster;

/// Ladders, templates and question lists as teams publish them. What is in them is counted a second way: by their lines.
class TestLadderFiles : public QObject
{
    Q_OBJECT

    static QByteArray shared(const QString &name)
    {
        QFile file(QStringLiteral(MUSTER_SHARED_DATA "/reviews/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static qsizetype lines(const QByteArray &bytes, const char *pattern)
    {
        const QRegularExpression expression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption);
        auto found = expression.globalMatch(QString::fromUtf8(bytes));
        qsizetype count = 0;
        for (; found.hasNext(); found.next())
            ++count;
        return count;
    }
    static ImportResult import(Store &store, const char *kind, const QString &source, const QByteArray &bytes)
    {
        ImportOptions options;
        options.source = source;
        options.today = QDate(2026, 3, 17);
        return runImport(planImport(*importKind(kind), bytes, options, store),
                         [&store](const QString &text, const Changes &changes) { return store.apply(text, changes); });
    }
    static size_t levelsOf(const Store &store, const QString &ladder)
    {
        size_t count = 0;
        for (const LadderLevel &level : store.all<LadderLevel>())
            count += store.find(level.ladder)->name == ladder;
        return count;
    }

private slots:
    void markdownByItsHeadings()
    {
        const QList<OutlineSection> sections = markdownOutline(QStringLiteral(
            "before\n\n# One\nfirst line\nsecond\n\n| a | b |\n|---|---|\n\n<img src=x>\n\n## Two\n* **Key**: words [link](http://x) `code`\n"
            "  1. inner\n* **Bold only:**\n* plain **later**\n"));
        QCOMPARE(sections.size(), 3);
        QCOMPARE(sections[0].level, 0);
        QCOMPARE(sections[1].heading, QStringLiteral("One"));
        QCOMPARE(sections[1].text, QStringLiteral("first line second"));
        const QList<OutlineItem> &items = sections[2].items;
        QCOMPARE(items.size(), 4);
        QCOMPARE(items[0].strong, QStringLiteral("Key"));
        QCOMPARE(items[0].text, QStringLiteral("words link code"));
        QCOMPARE(items[1].depth, 1);
        QVERIFY(items[1].isOrdered && !items[0].isOrdered);
        QCOMPARE(items[2].strong, QStringLiteral("Bold only"));
        QVERIFY(items[3].strong.isEmpty());
    }

    void recognisedByContent()
    {
        QVERIFY(isYaml("# a comment\n---\nname: Developer\nlevels:\n  - a\n"));
        QVERIFY(isMarkdown("# Developer\n\nAuthor: me\nStatus: done\n\n## D1\n* **Adopts**: text\n") && !isYaml("# Developer\n\nAuthor: me\n"));
        QVERIFY(!isMarkdown("{\"questions\": []}") && !isYaml("name,levels\nA,B\n"));
    }

    void yamlInItsShapes()
    {
        const LadderText list = ladderFromYaml("name: Developer\nlevels:\n  - name: D1\n    summary: first\n    items:\n"
                                               "      - {theme: Craft, keyword: Learns, text: learns}\n      - plain text\n  - title: D2\n    Craft: [a, b]\n    People: c\n");
        QCOMPARE(list.levels.size(), 2);
        QCOMPARE(list.levels[0].items.size(), 2);
        QCOMPARE(list.levels[0].items[0].keyword, QStringLiteral("Learns"));
        QCOMPARE(list.levels[1].items.size(), 3);
        QCOMPARE(list.levels[1].items[2].theme, QStringLiteral("People"));
        QCOMPARE(list.themes(), (QStringList{QStringLiteral("Craft"), QStringLiteral("People")}));
        const LadderText map = ladderFromYaml("title: X\nlevels:\n  Junior:\n    Craft: does\n  Senior:\n    Craft: leads\n");
        QCOMPARE(map.levels.size(), 2);
        QCOMPARE(map.levels[1].name, QStringLiteral("Senior"));
        QVERIFY(!ladderFromYaml("levels: [unclosed").problem.isEmpty());
        QVERIFY(!ladderFromYaml("just a text").problem.isEmpty());
        QVERIFY(!ladderFromYaml("name: none\n").problem.isEmpty());
        // References that unfold without end.
        QByteArray bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n";
        for (char c = 'b'; c <= 'h'; ++c) {
            const char p = char(c - 1);
            bomb += QByteArray(1, c) + ": &" + c + " [" + QByteArray("*") + p + QByteArray(",*").append(p).repeated(8) + "]\n";
        }
        const LadderText refused = ladderFromYaml(bomb + "levels:\n  - {name: L, Craft: *h}\n");
        QVERIFY(refused.levels.isEmpty() || refused.levels[0].items.size() < 20'000);
    }

    void whatComesWithMuster()
    {
        QCOMPARE(readyMade(QStringLiteral("template")).size(), 3);
        QCOMPARE(readyMade(QStringLiteral("ladder")).size(), 1);
        const auto store = test::emptyStore();
        for (const QString &name : readyMade(QStringLiteral("template"))) {
            const QByteArray bytes = readyMadeFile(name);
            const TemplateText text = templateFromYaml(bytes);
            QVERIFY2(text.problem.isEmpty(), qPrintable(name));
            QCOMPARE(qsizetype(text.competencies.size()), lines(bytes, "^        weight:"));
            QVERIFY(!text.questions.isEmpty());
            const qsizetype steps = scaleWords(text.form).size();
            for (const Competency &competency : text.competencies)
                QVERIFY2(competency.levels.split(u'\n').size() == steps && competency.weight > 0, qPrintable(competency.name));
            QVERIFY(store->apply(QStringLiteral("Template"), text.changes()).isEmpty());
        }
        const QByteArray bytes = readyMadeFile(readyMade(QStringLiteral("ladder")).first());
        const LadderText ladder = ladderFromYaml(bytes);
        QCOMPARE(ladder.levels.size(), lines(bytes, "^  - name:"));
        QCOMPARE(ladder.themes().size(), 5);
        QVERIFY(store->apply(QStringLiteral("Ladder"), madeLadder(ladder, {})).isEmpty());
        QCOMPARE(qsizetype(store->all<LadderItem>().size()), lines(bytes, "theme:"));
    }

    void importedAndNotTwice()
    {
        const auto store = test::emptyStore();
        const QByteArray bytes = readyMadeFile(readyMade(QStringLiteral("ladder")).first());
        ImportResult result = import(*store, "ladders", QStringLiteral("x.yaml"), bytes);
        QVERIFY2(result.isDone() && result.imported == 1, qPrintable(result.problems.join(u' ')));
        QCOMPARE(store->all<LadderLevel>().size(), size_t(5));
        result = import(*store, "ladders", QStringLiteral("x.yaml"), bytes);
        QCOMPARE(result.duplicates, 1);
        QCOMPARE(store->all<LadderLevel>().size(), size_t(5));
        result = import(*store, "review-templates", QStringLiteral("t.yaml"), readyMadeFile(readyMade(QStringLiteral("template")).first()));
        QVERIFY2(result.isDone(), qPrintable(result.problems.join(u' ')));
        QCOMPARE(result.imported, 1);
        QVERIFY(!store->all<Competency>().empty() && !store->all<ReviewQuestion>().empty());
        QVERIFY(!import(*store, "ladders", QStringLiteral("bad.md"), "# Only a heading\n\nAnd words.\n").isDone());
    }

    void publishedLadders()
    {
        if (!QDir(QStringLiteral(MUSTER_SHARED_DATA "/reviews")).exists())
            QSKIP("the published files are not here");
        const auto store = test::emptyStore();
        // The themes first: what the others call their expectations is found there.
        const QByteArray readme = shared(QStringLiteral("engineeringladders-README.md"));
        const ImportResult themes = import(*store, "ladders", QStringLiteral("engineeringladders-README.md"), readme);
        QVERIFY2(themes.isDone(), qPrintable(themes.problems.join(u' ')));
        QSet<QString> themeNames;
        for (const LadderItem &item : store->all<LadderItem>())
            themeNames.insert(item.theme);
        // Second way: the headings that a numbered list in bold follows.
        QCOMPARE(themeNames.size(), lines(readme, "^## [^\\n]+\\n\\n1\\. \\*\\*"));
        QCOMPARE(qsizetype(store->all<LadderItem>().size()), lines(readme, "^\\d+\\. \\*\\*"));
        for (const char *name : {"Developer", "TechLead", "TechnicalProgramManager", "EngineeringManager"}) {
            const QString file = QStringLiteral("engineeringladders-%1.md").arg(QLatin1String(name));
            const QByteArray bytes = shared(file);
            const size_t items = store->all<LadderItem>().size();
            const ImportResult result = import(*store, "ladders", file, bytes);
            QVERIFY2(result.isDone() && result.imported == 1, name);
            const QString ladder = store->all<Ladder>().back().name;
            QCOMPARE(qsizetype(levelsOf(*store, ladder)), lines(bytes, "^## \\w+\\d - "));
            QCOMPARE(qsizetype(store->all<LadderItem>().size() - items), lines(bytes, "^\\* \\*\\*"));
            for (size_t i = items; i < store->all<LadderItem>().size(); ++i)
                QVERIFY2(themeNames.contains(store->all<LadderItem>()[i].theme), qPrintable(store->all<LadderItem>()[i].keyword));
        }
    }

    void publishedDocuments_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("levels");
        QTest::addColumn<int>("themes");
        QTest::addColumn<int>("entries");
        // What a reader says each is, and counts in it: expectations of a ladder; entries of lists and tables, and questions in the text.
        const auto ladder = [](const char *file, int levels, int entries) { QTest::newRow(file) << QStringLiteral("ladders") << levels << 5 << entries; };
        ladder("engineeringladders-README.md", 5, 25);
        ladder("engineeringladders-Developer.md", 7, 35);
        ladder("engineeringladders-TechLead.md", 4, 20);
        ladder("engineeringladders-TechnicalProgramManager.md", 4, 20);
        ladder("engineeringladders-EngineeringManager.md", 3, 15);
        const auto list = [](const char *file, int themes, int entries) { QTest::newRow(file) << QStringLiteral("note-templates") << 0 << themes << entries; };
        list("engineeringladders-Managing-Managers.md", 7, 5 * 8 + 3);
        list("engineeringladders-TechLead-EngineeringManager.md", 2, 2 * 16);
        list("zachariahcox-humans/1on1-initial.md", 12, 19);
        list("zachariahcox-humans/1on1-skip-level.md", 3, 7 + 4);
        list("zachariahcox-humans/1on1.md", 4, 26);
        list("zachariahcox-humans/calibration.md", 9, 6 + 20);
        list("zachariahcox-humans/expectations.md", 10, 7);
        list("zachariahcox-humans/meetings.md", 5, 2 * 17);
        list("zachariahcox-humans/onboarding.md", 2, 3);
        list("zachariahcox-humans/performance-reviews.md", 9, 26);
        list("zachariahcox-humans/project-migration.md", 0, 20);
        list("zachariahcox-humans/project-structure.md", 0, 11);
        list("zachariahcox-humans/promotion-packet.md", 10, 8 + 6);
        list("zachariahcox-humans/reorgs.md", 6, 40);
        list("zachariahcox-humans/resources.md", 1, 7);
        list("zachariahcox-humans/software.md", 4, 13);
        list("zachariahcox-humans/staff-meeting.md", 4, 4);
        list("zachariahcox-humans/status-reports.md", 6, 13);
        list("zachariahcox-humans/strategy-doc.md", 7, 6 + 4);
    }

    /// Each is imported as what it is, and refused as what it is not.
    void publishedDocuments()
    {
        if (!QDir(QStringLiteral(MUSTER_SHARED_DATA "/reviews")).exists())
            QSKIP("the published files are not here");
        QFETCH(QString, kind);
        QFETCH(int, levels);
        QFETCH(int, themes);
        QFETCH(int, entries);
        const QString file = QString::fromLatin1(QTest::currentDataTag());
        const QByteArray bytes = shared(file);
        const auto store = test::emptyStore();
        const bool isLadder = kind == QLatin1String("ladders");
        const ImportResult refused = import(*store, isLadder ? "note-templates" : "ladders", file, bytes);
        QVERIFY(!refused.isDone());
        QVERIFY2(refused.problems.join(u' ').contains(isLadder ? QStringLiteral("This is a ladder") : QStringLiteral("no ladder")), qPrintable(refused.problems.join(u' ')));
        if (isLadder) // its themes are named there
            import(*store, "ladders", QStringLiteral("README.md"), shared(QStringLiteral("engineeringladders-README.md")));
        const ImportResult result = import(*store, kind.toLatin1().constData(), file, bytes);
        QVERIFY2(result.isDone() && result.imported + result.duplicates == 1, qPrintable(result.problems.join(u' ')));
        if (!isLadder) {
            const QByteArray text = store->all<NoteTemplate>().back().text.toUtf8();
            QCOMPARE(lines(text, "^[^ -]"), themes);
            QCOMPARE(lines(text, "^ *- "), entries);
            return;
        }
        const Ladder &ladder = store->all<Ladder>().back();
        QCOMPARE(levelsOf(*store, ladder.name), size_t(levels));
        QSet<QString> named;
        int expectations = 0;
        for (const LadderItem &item : store->all<LadderItem>()) {
            if (store->find(item.level)->ladder != ladder.id)
                continue;
            ++expectations;
            named.insert(item.theme);
        }
        QVERIFY(!named.contains(QString()));
        QCOMPARE(named.size(), themes);
        QCOMPARE(expectations, entries);
    }

    void everyDocumentIsInTheTable()
    {
        if (!QDir(QStringLiteral(MUSTER_SHARED_DATA "/reviews")).exists())
            QSKIP("the published files are not here");
        qsizetype files = 0;
        for (const char *folder : {"", "zachariahcox-humans"})
            files += QDir(QStringLiteral(MUSTER_SHARED_DATA "/reviews/") + QLatin1String(folder)).entryList({QStringLiteral("*.md")}).size();
        QCOMPARE(files, 24); // rows above
    }

    void tablesAndQuestionsInTheText()
    {
        const NoteTemplate list = questionsFromMarkdown(QStringLiteral(
            "# Talk\nWhat now? And then? or else?\n\n## Sides\n\n| Fast | Good |\n|:--|--:|\n| a | b |\n| c | d |\n\n## Rows\n\n| Length | Topic | Aim |\n|---|---|---|\n"
            "| 10m | News | to hear what everybody has done |\n\n## Form\n\n| Name | |\n|--|--|\n| Role | Lead |\n\n## Pages\n* [One](one.md)\n* [Two](two.md)\n"), {});
        QCOMPARE(list.name, QStringLiteral("Talk"));
        QCOMPARE(list.text, QStringLiteral("- What now?\n- And then? or else?\nSides\n- Fast\n  - a\n  - c\n- Good\n  - b\n  - d\nRows\n- News (10m)\n"
                                           "  - to hear what everybody has done\nForm\n- Name\n- Role (Lead)"));
        const auto store = test::emptyStore();
        const ImportResult prose = import(*store, "note-templates", QStringLiteral("p.md"), "# My view\n\nWe build things.\n\n## More\n\nAnd sell them.\n");
        QVERIFY(!prose.isDone() && prose.problems.join(u' ').contains(QStringLiteral("text to read")));
        // Bold at the start of an entry makes no ladder when the entry asks, or is nothing but a name.
        const QByteArray talk = "# T\n## One\n* **Work**: how is it?\n* **Team**\n";
        QVERIFY(!import(*store, "ladders", QStringLiteral("t.md"), talk).isDone());
        QCOMPARE(import(*store, "note-templates", QStringLiteral("t.md"), talk).imported, 1);
    }

    void themesAreFoundInEitherOrder()
    {
        const auto store = test::emptyStore();
        QCOMPARE(import(*store, "ladders", QStringLiteral("d.md"), "# Developer\n## D1\n* **Adopts**: text\n* **Other**: more\n").imported, 1);
        QVERIFY(store->all<LadderItem>()[0].theme.isEmpty());
        QCOMPARE(import(*store, "ladders", QStringLiteral("r.md"), "# Words\nfirst\n# Levels\n## Technology\n1. **Adopts**: text\n2. **Masters**: more\n").imported, 1);
        QCOMPARE(store->all<Ladder>().back().name, QStringLiteral("Levels"));
        QCOMPARE(store->all<LadderItem>()[0].theme, QStringLiteral("Technology"));
        QVERIFY(store->all<LadderItem>()[1].theme.isEmpty());
        QCOMPARE(levelsOf(*store, QStringLiteral("Levels")), size_t(2));
    }

    void publishedQuestions()
    {
        if (!QDir(QStringLiteral(MUSTER_SHARED_DATA "/reviews")).exists())
            QSKIP("the published files are not here");
        const auto store = test::emptyStore();
        const QByteArray bytes = shared(QStringLiteral("1on1-questions.json"));
        const ImportResult result = import(*store, "note-templates", QStringLiteral("1on1-questions.json"), bytes);
        QVERIFY2(result.isDone(), qPrintable(result.problems.join(u' ')));
        // Second way: by the lines of the file.
        QCOMPARE(qsizetype(result.imported), [&] {
            QSet<QString> categories;
            const QRegularExpression category(QStringLiteral("\"category\": (\".*\")"));
            for (auto found = category.globalMatch(QString::fromUtf8(bytes)); found.hasNext();)
                categories.insert(found.next().captured(1));
            return categories.size();
        }());
        qsizetype questions = 0;
        for (const NoteTemplate &each : store->all<NoteTemplate>())
            questions += each.text.count(u'\n') + 1;
        QCOMPARE(questions, lines(bytes, "^ +\"question\": "));
        const QByteArray agenda = shared(QStringLiteral("zachariahcox-humans/1on1.md"));
        const ImportResult talk = import(*store, "note-templates", QStringLiteral("1on1.md"), agenda);
        QVERIFY2(talk.isDone() && talk.imported == 1, qPrintable(talk.problems.join(u' ')));
        const QString text = store->all<NoteTemplate>().back().text;
        QCOMPARE(lines(text.toUtf8(), "^ *- "), lines(agenda, "^ *\\* "));
        QCOMPARE(lines(text.toUtf8(), "^[^ -]"), lines(agenda, "^#+ "));
    }
};

QTEST_GUILESS_MAIN(TestLadderFiles)
#include "tst_ladderfiles.moc"
