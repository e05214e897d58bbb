// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/ladderfile.h"

#include "app/import/encoding.h"
#include "app/import/outline.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

namespace muster {

namespace {

QString ladderText(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

bool isNumbered(const OutlineSection &section)
{
    return std::all_of(section.items.begin(), section.items.end(), [](const OutlineItem &item) { return item.isOrdered; });
}

/// Themes down, levels in numbered lists: the n-th entry of each is the n-th level.
void addThemes(LadderText &ladder, const QList<OutlineSection> &themes)
{
    for (const OutlineSection &theme : themes) {
        int place = 0;
        for (const OutlineItem &item : theme.items) {
            if (item.depth > 0)
                continue;
            if (place == ladder.levels.size())
                ladder.levels << LadderText::Level{QString::number(place + 1), {}, {}};
            ladder.levels[place++].items << LadderText::Item{theme.heading, item.strong, item.text.isEmpty() ? item.strong : item.text};
        }
    }
}

void addLevels(LadderText &ladder, const QList<OutlineSection> &levels)
{
    for (const OutlineSection &section : levels) {
        LadderText::Level level{section.heading, section.text, {}};
        for (const OutlineItem &item : section.items)
            level.items << LadderText::Item{{}, item.strong, item.text.isEmpty() ? item.strong : item.text};
        ladder.levels << level;
    }
}

} // namespace

QStringList LadderText::themes() const
{
    QStringList themes;
    for (const Level &level : levels) {
        for (const Item &item : level.items) {
            if (!item.theme.isEmpty() && !themes.contains(item.theme))
                themes << item.theme;
        }
    }
    return themes;
}

LadderText ladderFromMarkdown(const QString &text)
{
    LadderText ladder;
    QList<OutlineSection> numbered, plain;
    for (const OutlineSection &section : markdownOutline(text)) {
        // It is called as the chapter in which its levels stand.
        if (section.level == 1 && numbered.isEmpty() && plain.isEmpty()) {
            ladder.name = section.heading;
            ladder.description = section.text;
        }
        // Of a list that only points elsewhere, or explains, no level is made.
        if (section.level > 1 && hasExpectations(section))
            (isNumbered(section) ? numbered : plain) << section;
    }
    if (!numbered.isEmpty())
        addThemes(ladder, numbered);
    else
        addLevels(ladder, plain);
    if (ladder.levels.isEmpty())
        ladder.problem = ladderText(QT_TRANSLATE_NOOP("Import", "This is no ladder: it has no levels. A level is a heading with a list below it, in which each expectation "
                                                        "begins with its name in bold. Lists to talk about are imported as note templates."));
    return ladder;
}

Changes madeLadder(const LadderText &text, const std::vector<LadderItem> &known)
{
    QHash<QString, QString> themes, fresh; ///< by keyword
    for (const LadderItem &item : known) {
        if (!item.keyword.isEmpty() && !item.theme.isEmpty())
            themes.insert(item.keyword.toCaseFolded(), item.theme);
    }
    const Ladder ladder{Id<Ladder>::make(), text.name, text.description};
    Changes changes{inserted(ladder)};
    int position = 0;
    for (const LadderText::Level &each : text.levels) {
        const LadderLevel level{Id<LadderLevel>::make(), ladder.id, each.name, position++, each.summary};
        changes << inserted(level);
        int place = 0;
        for (const LadderText::Item &item : each.items)
            changes << inserted(LadderItem{Id<LadderItem>::make(), level.id, item.theme.isEmpty() ? themes.value(item.keyword.toCaseFolded()) : item.theme,
                                           item.keyword, item.text, place++});
        for (const LadderText::Item &item : each.items) {
            if (!item.keyword.isEmpty() && !item.theme.isEmpty())
                fresh.insert(item.keyword.toCaseFolded(), item.theme);
        }
    }
    for (const LadderItem &item : known) {
        if (const QString theme = fresh.value(item.keyword.toCaseFolded()); item.theme.isEmpty() && !theme.isEmpty()) {
            LadderItem after = item;
            after.theme = theme;
            changes << edited(item, after);
        }
    }
    return changes;
}

namespace {

/// The first change makes the record that the import counts; the others must be there before it.
void draftChanges(ImportDraft &draft, const Changes &changes, bool isKnown)
{
    draft.read = 1;
    const DraftRow row{1, *changes.first().after, {}, {}};
    if (isKnown) {
        draft.skip(row);
        return;
    }
    draft.before = changes.mid(1);
    draft.rows << row;
}

void readLadder(LadderText ladder, ImportDraft &draft, const Store &store, const ImportOptions &options)
{
    if (ladder.name.isEmpty())
        ladder.name = QFileInfo(options.source).completeBaseName();
    if (!ladder.problem.isEmpty()) {
        draft.problems << ladder.problem;
        return;
    }
    const auto &all = store.all<Ladder>();
    const bool isKnown = std::any_of(all.begin(), all.end(), [&](const Ladder &known) { return known.name.compare(ladder.name, Qt::CaseInsensitive) == 0; });
    draftChanges(draft, madeLadder(ladder, store.all<LadderItem>()), isKnown);
}

void readMarkdownLadder(const QByteArray &bytes, ImportDraft &draft, const Store &store, const ImportOptions &options)
{
    const Decoded decoded = decodeText(bytes, options.encoding);
    draft.encoding = decoded.encoding;
    if (decoded.problem.isEmpty())
        readLadder(ladderFromMarkdown(decoded.text), draft, store, options);
    else
        draft.problems << decoded.problem;
}

void readYamlLadder(const QByteArray &bytes, ImportDraft &draft, const Store &store, const ImportOptions &options)
{
    readLadder(ladderFromYaml(bytes), draft, store, options);
}

void readYamlTemplate(const QByteArray &bytes, ImportDraft &draft, const Store &store, const ImportOptions &)
{
    const TemplateText text = templateFromYaml(bytes);
    if (!text.problem.isEmpty()) {
        draft.problems << text.problem;
        return;
    }
    const auto &all = store.all<ReviewTemplate>();
    draftChanges(draft, text.changes(), std::any_of(all.begin(), all.end(), [&](const ReviewTemplate &known) {
        return known.name.compare(text.form.name, Qt::CaseInsensitive) == 0 && known.version == text.form.version;
    }));
}

} // namespace

Changes TemplateText::changes() const
{
    Changes made{inserted(form)};
    for (const Competency &competency : competencies)
        made << inserted(competency);
    for (const ReviewQuestion &question : questions)
        made << inserted(question);
    return made;
}

ImportKind ladderImport()
{
    ImportKind kind;
    kind.type = &recordType<Ladder>();
    kind.formats = {ImportFormat{QStringLiteral("yaml"), &isYaml, nullptr, &readYamlLadder},
                    ImportFormat{QStringLiteral("md"), &isMarkdown, nullptr, &readMarkdownLadder}};
    return kind;
}

ImportKind templateImport()
{
    ImportKind kind;
    kind.type = &recordType<ReviewTemplate>();
    kind.formats = {ImportFormat{QStringLiteral("yaml"), &isYaml, nullptr, &readYamlTemplate}};
    return kind;
}

} // namespace muster
