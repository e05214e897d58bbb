// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/changemanager.h"

#include "ui/base/asking.h"
#include "ui/staff/orgmodel.h"

#include <QCollator>
#include <QCoreApplication>

namespace muster {

namespace {

QString managerWords(const char *text) { return QCoreApplication::translate("manager", text); }

struct Choosable { Id<Person> id; QString name; };

QList<Choosable> choosableManagers(const Store &store, Id<Person> person)
{
    OrgModel tree;
    tree.setPeople(store.all<Person>());
    QList<Choosable> people;
    for (const Person &other : store.all<Person>())
        if (tree.indexOf(other.id.value).isValid() && !tree.isUnder(other.id.value, person.value))
            people << Choosable{other.id, other.role.isEmpty() ? other.name
                                                               : QStringLiteral("%1, %2").arg(other.name, other.role)};
    const QCollator collator;
    std::sort(people.begin(), people.end(),
              [&](const Choosable &a, const Choosable &b) { return collator.compare(a.name, b.name) < 0; });
    people.prepend({{}, managerWords(QT_TRANSLATE_NOOP("manager", "No manager"))});
    return people;
}

} // namespace

bool changeManager(Context &context, Id<Person> id, Id<Person> manager)
{
    const Person *person = context.store().find(id);
    if (!person || person->manager == manager)
        return false;
    Person after = *person;
    after.manager = manager;
    return context.perform(managerWords(QT_TRANSLATE_NOOP("manager", "Change manager of %1")).arg(person->name),
                           {edited(*person, after)});
}

bool askManager(Context &context, Id<Person> id, QWidget *parent)
{
    const Person *person = context.store().find(id);
    if (!person)
        return false;
    const QList<Choosable> people = choosableManagers(context.store(), id);
    QStringList names;
    int current = 0;
    for (const Choosable &one : people) {
        if (one.id == person->manager)
            current = int(names.size());
        names << one.name;
    }
    const std::optional<int> chosen =
        askChoice(parent, managerWords(QT_TRANSLATE_NOOP("manager", "Change manager")),
                  managerWords(QT_TRANSLATE_NOOP("manager", "%1 reports to:")).arg(person->name), names, current);
    return chosen && changeManager(context, id, people.at(*chosen).id);
}

} // namespace muster
