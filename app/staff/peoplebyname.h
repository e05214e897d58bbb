// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/person.h"

#include <QHash>
#include <QSet>

namespace muster {

/// The words of a name in one order, so that "Last, First" is "First Last".
QString personNameKey(const QString &name, bool withInitials = true);

/// Finds people by what a file calls them.
class PeopleByName
{
public:
    PeopleByName() = default;
    explicit PeopleByName(const std::vector<Person> &people);

    void add(const Person &person);
    /// Everybody that the text can mean, by the surest way that gives anybody: id, employee number, user name, e-mail, name,
    /// name without initials. More than one: the text is ambiguous.
    QSet<RecordId> find(const QString &text) const;

private:
    void note(const QString &key, const Person &person);

    QHash<QString, QSet<RecordId>> m_known;
};

} // namespace muster
