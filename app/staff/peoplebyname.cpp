// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/peoplebyname.h"

namespace muster {

QString personNameKey(const QString &name, bool withInitials)
{
    QString spaced = name.toCaseFolded();
    for (QChar &c : spaced) {
        if (!c.isLetterOrNumber() && c != u'-' && c != u'\'')
            c = u' ';
    }
    QStringList words = spaced.split(u' ', Qt::SkipEmptyParts);
    if (!withInitials)
        words.removeIf([](const QString &word) { return word.size() == 1; });
    words.sort();
    return words.join(u' ');
}

PeopleByName::PeopleByName(const std::vector<Person> &people)
{
    for (const Person &person : people)
        add(person);
}

void PeopleByName::add(const Person &person)
{
    note(QString::number(person.id.value), person);
    note(QLatin1String("number ") + person.employeeNumber.toLower(), person);
    note(QLatin1String("user ") + person.userName.toLower(), person);
    note(QLatin1String("mail ") + person.email.toLower(), person);
    note(QLatin1String("name ") + personNameKey(person.name), person);
    note(QLatin1String("short ") + personNameKey(person.name, false), person);
}

QSet<RecordId> PeopleByName::find(const QString &text) const
{
    const QString plain = text.trimmed().toLower();
    for (const QString &key : {plain, QLatin1String("number ") + plain, QLatin1String("user ") + plain,
                               QLatin1String("mail ") + plain, QLatin1String("name ") + personNameKey(text),
                               QLatin1String("short ") + personNameKey(text, false)}) {
        if (const auto found = m_known.constFind(key); found != m_known.constEnd())
            return *found;
    }
    return {};
}

void PeopleByName::note(const QString &key, const Person &person)
{
    if (!key.endsWith(u' ')) // "number " of someone who has none
        m_known[key].insert(person.id.value);
}

} // namespace muster
