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
        // The other documents: every entry of a list is in, under its heading.
        for (const QString &name : QDir(QStringLiteral(MUSTER_SHARED_DATA "/reviews/zachariahcox-humans")).entryList({QStringLiteral("*.md")})) {
            const QByteArray document = shared(QStringLiteral("zachariahcox-humans/") + name);
            const NoteTemplate made = questionsFromMarkdown(QString::fromUtf8(document), name);
            QVERIFY2(isMarkdown(document), qPrintable(name));
            QVERIFY2(lines(made.text.toUtf8(), "^ *- ") >= lines(document, "^[*-] "), qPrintable(name));
        }
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
