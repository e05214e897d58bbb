// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/recordtypes.h"
#include "app/tasks/task.h"
#include "tests/support/teams.h"
#include "ui/base/context.h"
#include "ui/record/newrecord.h"

namespace muster::test {

inline const QDate today(2026, 3, 4); // a Wednesday

/// What the tests of the record widgets work on: a store in memory, its history and a context.
struct Bench
{
    std::unique_ptr<Store> store = Store::inMemory(allRecordTypes(), test::team());
    History history{*store};
    Context context{history, today};

    /// A record of the type with everything it needs; 0 when a rule of the type refuses the plain one.
    RecordId make(const RecordType &type)
    {
        QList<int> missing;
        Row row = newRow(context, type, &missing);
        for (const int index : std::as_const(missing)) {
            const Field &field = type.fields().at(index);
            if (field.kind() == FieldKind::Text) {
                row.values[index] = QStringLiteral("Poor\nGood");
            } else if (field.kind() == FieldKind::Reference) {
                // Another record for each reference: a link does not lead back to where it starts.
                const AnyTable &targets = store->table(field.target());
                RecordId target = targets.size() ? targets.idAt(0) : make(field.target());
                if (row.values.contains(QVariant::fromValue(target)))
                    target = make(field.target());
                row.values[index] = QVariant::fromValue(target);
            }
        }
        const Problems problems = history.perform(QStringLiteral("Make"), {insertion(type, row)});
        if (!problems.isEmpty())
            qWarning("%s: %s", type.name().constData(), qPrintable(toText(problems)));
        return problems.isEmpty() ? row.id : 0;
    }

    Id<Person> person(const QString &name)
    {
        Person p;
        p.id = Id<Person>::make();
        p.name = name;
        return history.perform(QStringLiteral("Make"), {inserted(p)}).isEmpty() ? p.id : Id<Person>();
    }

    Id<Task> task(const QString &title, QDate due = {}, Id<Person> assignee = {}, Money authority = {})
    {
        Task t;
        t.id = Id<Task>::make();
        t.title = title;
        t.due = due;
        t.assignee = assignee;
        t.authority = authority;
        return history.perform(QStringLiteral("Make"), {inserted(t)}).isEmpty() ? t.id : Id<Task>();
    }
};

inline Money euro(qint64 minor) { return {minor, *Currency::fromCode(u"EUR")}; }

} // namespace muster::test
