// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/oneonones/oneonone.h"

#include <QCoreApplication>

namespace muster {

namespace {

Problems checkAgendaItem(const AgendaItem &item, const Store &)
{
    if (item.doneOn.isValid() && item.raised.isValid() && item.doneOn < item.raised)
        return {{"done_on", QCoreApplication::translate("record", QT_TRANSLATE_NOOP("record", "It would be done before it was raised.")),
                 item.id.value}};
    return {};
}

} // namespace

template <> struct Choices<AgendaKind>
{
    static constexpr Choice list[] = {
        {int(AgendaKind::Topic), "topic", QT_TRANSLATE_NOOP("record", "Topic")},
        {int(AgendaKind::Action), "action", QT_TRANSLATE_NOOP("record", "Action"), Tone::Accent},
        {int(AgendaKind::Praise), "praise", QT_TRANSLATE_NOOP("record", "Praise"), Tone::Ok},
        {int(AgendaKind::Concern), "concern", QT_TRANSLATE_NOOP("record", "Concern"), Tone::Warn},
    };
};

template <> const RecordType &recordType<NoteTemplate>()
{
    static const Description<NoteTemplate> d("note_template", "note-templates", QT_TRANSLATE_NOOP("record", "Note template"),
                                             QT_TRANSLATE_NOOP("record", "Note templates"), {
        field(&NoteTemplate::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required().unique(),
        field(&NoteTemplate::text, "text", QT_TRANSLATE_NOOP("record", "Text")).multiline()
            .helped(QT_TRANSLATE_NOOP("record", "What the notes of a new 1:1 begin with: questions, headings.")),
    });
    return d;
}

template <> const RecordType &recordType<OneOnOne>()
{
    static const Description<OneOnOne> d("one_on_one", "one-on-ones", QT_TRANSLATE_NOOP("record", "1:1"),
                                         QT_TRANSLATE_NOOP("record", "1:1s"), {
        field(&OneOnOne::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")).required().partOf(),
        field(&OneOnOne::date, "date", QT_TRANSLATE_NOOP("record", "Date")).required()
            .startsAs([](const Store &, QDate today) { return Value(today); }),
        field(&OneOnOne::notes, "notes", QT_TRANSLATE_NOOP("record", "Notes")).multiline(),
        field(&OneOnOne::privateNotes, "private_notes", QT_TRANSLATE_NOOP("record", "Private notes")).multiline().secondary()
            .confidential().helped(QT_TRANSLATE_NOOP("record", "Your own. Never printed; found only when confidential text is searched, too.")),
    });
    return d;
}

template <> const RecordType &recordType<AgendaItem>()
{
    static const Description<AgendaItem> d("agenda_item", "agenda-items", QT_TRANSLATE_NOOP("record", "Agenda item"),
                                           QT_TRANSLATE_NOOP("record", "Agenda"), {
        field(&AgendaItem::text, "text", QT_TRANSLATE_NOOP("record", "What")).required(),
        field(&AgendaItem::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")).required().partOf(),
        field(&AgendaItem::kind, "kind", QT_TRANSLATE_NOOP("record", "Kind")),
        field(&AgendaItem::raised, "raised", QT_TRANSLATE_NOOP("record", "Raised")).required()
            .startsAs([](const Store &, QDate today) { return Value(today); }),
        field(&AgendaItem::due, "due", QT_TRANSLATE_NOOP("record", "Due")),
        field(&AgendaItem::owner, "owner_id", QT_TRANSLATE_NOOP("record", "By whom")),
        field(&AgendaItem::doneOn, "done_on", QT_TRANSLATE_NOOP("record", "Done on")),
        field(&AgendaItem::task, "task_id", QT_TRANSLATE_NOOP("record", "Task")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "What it was made into.")),
    }, &checkAgendaItem);
    return d;
}

} // namespace muster
