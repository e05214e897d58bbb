// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/importer.h"
#include "app/oneonones/oneonone.h"

namespace muster {

/// Questions in JSON: {"questions": [{"question": text or {language: text}, "category": name}], "i18nCategories": …}. A note
/// template for each category, with a question a line, in the wanted language or else the first that is there.
QList<NoteTemplate> questionsFromJson(const QByteArray &bytes, const QString &language);
/// Questions in Markdown: one note template with the headings as themes, and below each the entries of its lists and tables and
/// what its text asks. Links to neighbouring pages are left out; without any entry the text is empty.
NoteTemplate questionsFromMarkdown(const QString &text, const QString &usualName);

ImportKind noteTemplateImport();

} // namespace muster
