// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contacts/contact.h"

namespace muster {

template <> struct Choices<ContactKind>
{
    static constexpr Choice list[] = {
        {int(ContactKind::Colleague), "colleague", QT_TRANSLATE_NOOP("record", "Other manager")},
        {int(ContactKind::Business), "business", QT_TRANSLATE_NOOP("record", "Business owner"), Tone::Accent},
        {int(ContactKind::Supplier), "supplier", QT_TRANSLATE_NOOP("record", "Supplier")},
        {int(ContactKind::Customer), "customer", QT_TRANSLATE_NOOP("record", "Customer")},
        {int(ContactKind::Authority), "authority", QT_TRANSLATE_NOOP("record", "Authority"), Tone::Warn},
    };
};

template <> const RecordType &recordType<Contact>()
{
    static const Description<Contact> d("contact", "contacts", QT_TRANSLATE_NOOP("record", "Contact"),
                                        QT_TRANSLATE_NOOP("record", "Contacts"), {
        field(&Contact::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required().alsoCalled({"contact", "full_name"}),
        field(&Contact::organisation, "organisation", QT_TRANSLATE_NOOP("record", "Organisation")).alsoCalled({"company", "organization"}),
        field(&Contact::kind, "kind", QT_TRANSLATE_NOOP("record", "Kind")),
        field(&Contact::role, "role", QT_TRANSLATE_NOOP("record", "What for")).secondary(),
        field(&Contact::email, "email", QT_TRANSLATE_NOOP("record", "E-mail")).alsoCalled({"e-mail_address"}),
        field(&Contact::phone, "phone", QT_TRANSLATE_NOOP("record", "Phone")),
        field(&Contact::owner, "owner_id", QT_TRANSLATE_NOOP("record", "Kept up by")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "Who of the team is in touch.")),
        field(&Contact::lastContact, "last_contact", QT_TRANSLATE_NOOP("record", "Last contact")),
        field(&Contact::nextContact, "next_contact", QT_TRANSLATE_NOOP("record", "Next contact")).dueAlways(),
        field(&Contact::notes, "notes", QT_TRANSLATE_NOOP("record", "Notes")).multiline().secondary(),
    }, nullptr, {{"next_contact"}, {"name"}});
    return d;
}

} // namespace muster
