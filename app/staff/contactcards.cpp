// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/contactcards.h"

#include "app/record/contentline.h"
#include "app/store/store.h"

namespace muster {

QByteArray contactCards(const std::vector<Person> &people, const Store &store)
{
    QByteArray cards;
    for (const Person &person : people) {
        const auto add = [&cards](const QByteArray &name, const QString &text) {
            if (!text.isEmpty())
                cards += contentLine(name, escapedContent(text));
        };
        // Which words are the family's nobody knows for sure; the last one is the usual guess.
        const QString last = person.name.section(u' ', -1), first = person.name.section(u' ', 0, -2);
        cards += "BEGIN:VCARD\r\nVERSION:3.0\r\n";
        add("FN", person.name);
        cards += contentLine("N", escapedContent(last) + u';' + escapedContent(first) + QLatin1String(";;;"));
        add("UID", QStringLiteral("muster-%1").arg(person.id.value));
        if (!person.department.isEmpty())
            cards += contentLine("ORG", escapedContent(store.team().name) + u';' + escapedContent(person.department));
        add("TITLE", person.role);
        add("EMAIL;TYPE=INTERNET,WORK", person.email);
        add("TEL;TYPE=WORK,VOICE", person.phone);
        if (!person.location.isEmpty())
            cards += contentLine("ADR;TYPE=WORK", QLatin1String(";;;") + escapedContent(person.location) + QLatin1String(";;;"));
        if (const Person *manager = store.find(person.manager))
            add("X-MS-MANAGER", manager->name);
        add("X-MUSTER-USER-NAME", person.userName);
        add("X-MUSTER-EMPLOYEE-NUMBER", person.employeeNumber);
        cards += "END:VCARD\r\n";
    }
    return cards;
}

} // namespace muster
