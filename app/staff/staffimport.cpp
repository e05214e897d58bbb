// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/staffimport.h"

#include "app/import/contacts.h"
#include "app/staff/peoplebyname.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QSet>

namespace muster {

namespace {

QString staffText(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

/// What tells one person from another in a source: the best key that they have.
QString identityKey(const Person &person)
{
    if (!person.employeeNumber.isEmpty())
        return QLatin1String("number ") + person.employeeNumber.toLower();
    if (!person.userName.isEmpty())
        return QLatin1String("user ") + person.userName.toLower();
    if (!person.email.isEmpty())
        return QLatin1String("mail ") + person.email.toLower();
    return QLatin1String("name ") + personNameKey(person.name);
}

QString fullName(const DraftRow &row)
{
    const QString name = row.texts.value("name").simplified();
    if (!name.isEmpty())
        return name;
    return (row.texts.value("first") + u' ' + row.texts.value("last")).simplified();
}

/// Names the people and leaves out those who are there already, or twice in the file.
void leaveOutKnownPeople(ImportDraft &draft, const Store &store)
{
    QHash<QString, int> known;
    for (const Person &person : store.all<Person>())
        ++known[identityKey(person)];
    QSet<QString> inFile;
    QList<DraftRow> fresh;
    for (DraftRow &row : draft.rows) {
        Person person = fromRow<Person>(row.row);
        person.name = fullName(row);
        if (person.name.isEmpty())
            person.name = person.userName;
        const QString key = identityKey(person);
        if (int &left = known[key]; left > 0) {
            draft.skip(row);
            left -= key.startsWith(QLatin1String("name ")) ? 1 : 0; // namesakes are different people
            continue;
        }
        if (!key.startsWith(QLatin1String("name ")) && inFile.contains(key)) {
            draft.skip(row);
            draft.warn(row.line, staffText("“%1” stands in the file twice; the first row counts.").arg(person.name));
            continue;
        }
        inFile.insert(key);
        row.row = toRow(person);
        fresh << row;
    }
    draft.rows = fresh;
}

/// Whom the row names as manager; warns and gives nobody when that is not exactly one other person.
Id<Person> managerOf(const DraftRow &row, const PeopleByName &people, ImportDraft &draft)
{
    const QString number = row.texts.value("manager.number"), name = row.texts.value("manager_id");
    QSet<RecordId> found;
    for (const QString &text : {number, name}) {
        if (!text.isEmpty() && found.isEmpty())
            found = people.find(text);
    }
    const QString called = name.isEmpty() ? number : name;
    if (called.isEmpty())
        return {};
    if (found.isEmpty())
        draft.warn(row.line, staffText("Nobody is known as “%1”; the manager was left empty.").arg(called));
    else if (found.size() > 1)
        draft.warn(row.line, staffText("“%1” can be several people; the manager was left empty.").arg(called));
    else if (*found.begin() == row.row.id)
        draft.warn(row.line, staffText("“%1” would be their own manager; the manager was left empty.").arg(called));
    else
        return {*found.begin()};
    return {};
}

/// True when `person` stands above `manager` already.
bool closesCircle(RecordId person, Id<Person> manager, const QHash<RecordId, Id<Person>> &managers)
{
    QSet<RecordId> seen;
    for (Id<Person> next = manager; next; next = managers.value(next.value)) {
        if (next.value == person)
            return true;
        if (seen.contains(next.value))
            return false;
        seen.insert(next.value);
    }
    return false;
}

void finishPeople(ImportDraft &draft, const Store &store, const ImportOptions &)
{
    leaveOutKnownPeople(draft, store);
    PeopleByName people;
    QHash<RecordId, Id<Person>> managers;
    for (const Person &person : store.all<Person>()) {
        people.add(person);
        managers.insert(person.id.value, person.manager);
    }
    for (const DraftRow &row : std::as_const(draft.rows))
        people.add(fromRow<Person>(row.row));
    for (DraftRow &row : draft.rows) {
        Person person = fromRow<Person>(row.row);
        const Id<Person> manager = managerOf(row, people, draft);
        if (manager && closesCircle(row.row.id, manager, managers)) {
            draft.warn(row.line, staffText("“%1” would report to themselves through others; the manager was left empty.").arg(person.name));
            continue;
        }
        person.manager = manager;
        managers.insert(row.row.id, manager);
        row.row = toRow(person);
    }
}

} // namespace

ImportKind peopleImport()
{
    ImportKind kind;
    kind.type = &recordType<Person>();
    kind.formats = {{QStringLiteral("vcf"), &isVCard, &vCardTable, nullptr}, {QStringLiteral("ldif"), &isLdif, &ldifTable, nullptr}};
    kind.extras = {{"first", {QStringLiteral("first name"), QStringLiteral("given name"), QStringLiteral("forename"), QStringLiteral("firstname")}},
                   {"last", {QStringLiteral("last name"), QStringLiteral("surname"), QStringLiteral("family name"), QStringLiteral("lastname")}},
                   {"manager.number", {QStringLiteral("manager id"), QStringLiteral("manager number"), QStringLiteral("supervisor id"),
                                       QStringLiteral("manager employee number"), QStringLiteral("manager user name")}}};
    kind.leftToFinish = {"manager_id"};
    kind.sufficient = {"first", "last", "user_name"};
    kind.ownIdentity = true;
    kind.finish = &finishPeople;
    return kind;
}

} // namespace muster
