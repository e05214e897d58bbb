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
    const NoteTemplate made = questionsFromMarkdown(decoded.text, QFileInfo(options.source).completeBaseName());
    if (made.text.isEmpty())
        draft.problems << QCoreApplication::translate("Import", "No questions were found: headings with lists below them.");
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

NoteTemplate questionsFromMarkdown(const QString &text, const QString &usualName)
{
    NoteTemplate made{Id<NoteTemplate>::make(), usualName, {}};
    const QList<OutlineSection> sections = markdownOutline(text);
    const bool hasTitle = !sections.isEmpty() && sections.first().level > 0
                          && std::none_of(sections.begin() + 1, sections.end(), [&](const OutlineSection &s) { return s.level <= sections.first().level; });
    if (hasTitle)
        made.name = sections.first().heading;
    QStringList lines;
    for (const OutlineSection &section : sections) {
        const bool isTitle = hasTitle && &section == &sections.first();
        if (!isTitle && !section.heading.isEmpty())
            lines << section.heading;
        for (const OutlineItem &item : section.items) {
            const QString words = item.strong.isEmpty() ? item.text : item.text.isEmpty() ? item.strong : item.strong + QStringLiteral(": ") + item.text;
            lines << QString(2 * item.depth, u' ') + QStringLiteral("- ") + words;
        }
    }
    made.text = lines.join(u'\n');
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
