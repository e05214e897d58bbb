// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/oneonones/questionimport.h"

#include "app/import/encoding.h"
#include "app/import/outline.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>

namespace muster {

namespace {

/// A text, or one of its translations.
QString inLanguage(const QJsonValue &value, const QString &language)
{
    if (value.isString())
        return value.toString().simplified();
    const QJsonObject texts = value.toObject();
    for (const QString &wanted : {language, language.section(u'_', 0, 0), QStringLiteral("en")}) {
        if (texts.contains(wanted))
            return texts.value(wanted).toString().simplified();
    }
    return texts.isEmpty() ? QString() : texts.begin().value().toString().simplified();
}

bool isJsonQuestions(const QByteArray &bytes)
{
    return bytes.trimmed().startsWith('{') && bytes.contains("\"questions\"");
}

void addFresh(ImportDraft &draft, const QList<NoteTemplate> &templates, const Store &store)
{
    int line = 0;
    for (const NoteTemplate &each : templates) {
        const DraftRow row{++line, toRow(each), {}, {}};
        const auto &all = store.all<NoteTemplate>();
        if (std::any_of(all.begin(), all.end(), [&](const NoteTemplate &known) { return known.name == each.name; }))
            draft.skip(row);
        else
            draft.rows << row;
    }
    draft.read = int(templates.size());
}

void readJsonQuestions(const QByteArray &bytes, ImportDraft &draft, const Store &store, const ImportOptions &)
{
    const QList<NoteTemplate> templates = questionsFromJson(bytes, QLocale().name());
    if (templates.isEmpty())
        draft.problems << QCoreApplication::translate("Import", "The file is damaged, or has no questions in it.");
    addFresh(draft, templates, store);
}

void readMarkdownQuestions(const QByteArray &bytes, ImportDraft &draft, const Store &store, const ImportOptions &options)
{
    const Decoded decoded = decodeText(bytes, options.encoding);
    draft.encoding = decoded.encoding;
    if (!decoded.problem.isEmpty()) {
        draft.problems << decoded.problem;
        return;
    }
    const QList<OutlineSection> sections = markdownOutline(decoded.text);
    const NoteTemplate made = questionsFromMarkdown(decoded.text, QFileInfo(options.source).completeBaseName());
    if (std::any_of(sections.begin(), sections.end(), [](const OutlineSection &section) { return section.level > 1 && hasExpectations(section); }))
        draft.problems << QCoreApplication::translate("Import", "This is a ladder: below its headings stand expectations, each with its name in bold. Import it as a ladder.");
    else if (made.text.isEmpty())
        draft.problems << QCoreApplication::translate("Import", "This is a text to read: it asks nothing, and has no lists or tables to go through in a talk.");
    else
        addFresh(draft, {made}, store);
}

} // namespace

QList<NoteTemplate> questionsFromJson(const QByteArray &bytes, const QString &language)
{
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    const QJsonObject categories = root.value(QLatin1String("i18nCategories")).toObject();
    QList<NoteTemplate> templates;
    for (const QJsonValue &each : root.value(QLatin1String("questions")).toArray()) {
        const QString text = inLanguage(each.toObject().value(QLatin1String("question")), language);
        const QString key = each.toObject().value(QLatin1String("category")).toString();
        if (text.isEmpty())
            continue;
        const QString translated = inLanguage(categories.value(key), language);
        QString name = translated.isEmpty() ? key : translated;
        if (name.isEmpty())
            name = QCoreApplication::translate("Import", "Questions");
        auto found = std::find_if(templates.begin(), templates.end(), [&](const NoteTemplate &t) { return t.name == name; });
        if (found == templates.end()) {
            templates << NoteTemplate{Id<NoteTemplate>::make(), name, text};
            continue;
        }
        found->text += QLatin1Char('\n') + text;
    }
    return templates;
}

namespace {

constexpr qsizetype shortCellLetters = 20;   ///< stands behind the name of its row: "30m", "weekly"

/// Writes themes at the margin and entries below them.
class QuestionList
{
public:
    void addTheme(const QString &text) { m_lines << text; }
    void addEntry(const QString &text, int depth) { m_lines << QString(2 * depth, u' ') + QStringLiteral("- ") + text; }
    QString text() const { return m_lines.join(u'\n'); }

    void addItems(const QList<OutlineItem> &items)
    {
        for (const OutlineItem &item : items) {
            if (!item.isPage)
                addEntry(item.strong.isEmpty() ? item.text : item.text.isEmpty() ? item.strong : item.strong + QStringLiteral(": ") + item.text, item.depth);
        }
    }

    /// What the running text asks; a question in parts ("More of? less of?") is one.
    void addQuestions(const QString &text)
    {
        static const QRegularExpression question(QStringLiteral("[^.!?\n]+\\?( \\p{Ll}[^.!?\n]*\\?)*"));
        for (auto found = question.globalMatch(text); found.hasNext();)
            addEntry(found.next().captured().trimmed(), 0);
    }

    /// Two full columns are two lists; other rows stand for themselves, named by their first cell that is no length of time.
    /// Without a heading of its own the table's lists or rows are the themes.
    void addTable(const OutlineTable &table, bool hasHeading)
    {
        const bool isPairs = table.head.size() == 2 && !table.head.contains(QString()) && std::all_of(table.rows.begin(), table.rows.end(), [](const QStringList &row) {
            return row.size() == 2 && !row.at(0).isEmpty() && !row.at(1).isEmpty();
        });
        if (isPairs) {
            for (const int side : {0, 1}) {
                addName(table.head.at(side), hasHeading);
                for (const QStringList &row : table.rows)
                    addEntry(row.at(side), hasHeading ? 1 : 0);
            }
            return;
        }
        if (table.head.size() == 2) // a form to fill in: its first row stands where a head would
            addRow(table.head, hasHeading);
        for (const QStringList &row : table.rows)
            addRow(row, hasHeading);
    }

private:
    void addName(const QString &text, bool isEntry)
    {
        if (isEntry)
            addEntry(text, 0);
        else
            addTheme(text);
    }

    void addRow(QStringList cells, bool hasHeading)
    {
        static const QRegularExpression time(QStringLiteral("^\\d+ ?(m|min|h)?$"));
        const auto named = std::find_if(cells.begin(), cells.end(), [](const QString &cell) { return !cell.isEmpty() && !time.match(cell).hasMatch(); });
        if (named == cells.end())
            return;
        QString name = *named;
        cells.erase(named);
        QStringList details, below;
        for (const QString &cell : std::as_const(cells)) {
            if (!cell.isEmpty() && cell != QLatin1String("-"))
                (cell.size() < shortCellLetters && !cell.contains(u'?') ? details : below) << cell;
        }
        if (!details.isEmpty())
            name += QStringLiteral(" (%1)").arg(details.join(QStringLiteral(", ")));
        addName(name, hasHeading);
        for (const QString &text : std::as_const(below))
            addEntry(text, hasHeading ? 1 : 0);
    }

    QStringList m_lines;
};

/// The one heading that all others stand below.
bool hasDocumentTitle(const QList<OutlineSection> &sections)
{
    return !sections.isEmpty() && sections.first().level > 0
           && std::none_of(sections.begin() + 1, sections.end(), [&](const OutlineSection &s) { return s.level <= sections.first().level && !isNavigation(s); });
}

} // namespace

NoteTemplate questionsFromMarkdown(const QString &text, const QString &usualName)
{
    NoteTemplate made{Id<NoteTemplate>::make(), usualName, {}};
    const QList<OutlineSection> sections = markdownOutline(text);
    const bool hasTitle = hasDocumentTitle(sections);
    if (hasTitle && !sections.first().heading.startsWith(u'(')) // "(Your name)" is to be written over
        made.name = sections.first().heading;
    QuestionList list;
    bool hasEntries = false;
    for (qsizetype i = 0; i < sections.size(); ++i) {
        const OutlineSection &section = sections.at(i);
        const bool hasHeading = !section.heading.isEmpty() && !(hasTitle && i == 0);
        if (isNavigation(section))
            continue;
        if (hasHeading)
            list.addTheme(section.heading);
        list.addQuestions(section.text);
        list.addItems(section.items);
        for (const OutlineTable &table : section.tables)
            list.addTable(table, hasHeading);
        hasEntries |= !section.items.isEmpty() || !section.tables.isEmpty() || section.text.contains(u'?') || section.heading.contains(u'?');
    }
    if (hasEntries)
        made.text = list.text();
    return made;
}

ImportKind noteTemplateImport()
{
    ImportKind kind;
    kind.type = &recordType<NoteTemplate>();
    kind.formats = {ImportFormat{QStringLiteral("json"), &isJsonQuestions, nullptr, &readJsonQuestions},
                    ImportFormat{QStringLiteral("md"), &isMarkdown, nullptr, &readMarkdownQuestions}};
    return kind;
}

} // namespace muster
