// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/ladder.h"

namespace muster {

template <> const RecordType &recordType<Ladder>()
{
    static const Description<Ladder> d("ladder", "ladders", QT_TRANSLATE_NOOP("record", "Ladder"),
                                       QT_TRANSLATE_NOOP("record", "Ladders"), {
        field(&Ladder::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required().unique(),
        field(&Ladder::description, "description", QT_TRANSLATE_NOOP("record", "Description")).multiline(),
    });
    return d;
}

template <> const RecordType &recordType<LadderLevel>()
{
    static const Description<LadderLevel> d("ladder_level", "ladder-levels", QT_TRANSLATE_NOOP("record", "Level of a ladder"),
                                            QT_TRANSLATE_NOOP("record", "Levels of ladders"), {
        field(&LadderLevel::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&LadderLevel::ladder, "ladder_id", QT_TRANSLATE_NOOP("record", "Ladder")).required().partOf(),
        field(&LadderLevel::position, "position", QT_TRANSLATE_NOOP("record", "Order")),
        field(&LadderLevel::summary, "summary", QT_TRANSLATE_NOOP("record", "Summary")).multiline(),
    });
    return d;
}

template <> const RecordType &recordType<LadderItem>()
{
    static const Description<LadderItem> d("ladder_item", "ladder-items", QT_TRANSLATE_NOOP("record", "Expectation"),
                                           QT_TRANSLATE_NOOP("record", "Expectations"), {
        field(&LadderItem::keyword, "keyword", QT_TRANSLATE_NOOP("record", "Keyword")),
        field(&LadderItem::text, "text", QT_TRANSLATE_NOOP("record", "What is expected")).required(),
        field(&LadderItem::level, "level_id", QT_TRANSLATE_NOOP("record", "Level")).required().partOf(),
        field(&LadderItem::theme, "theme", QT_TRANSLATE_NOOP("record", "Theme")),
        field(&LadderItem::position, "position", QT_TRANSLATE_NOOP("record", "Order")).secondary(),
    });
    return d;
}

} // namespace muster
