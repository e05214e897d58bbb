// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/tasks/task.h"

namespace muster {

enum class ContactKind { Colleague, Business, Supplier, Customer, Authority };

/// Somebody outside the team with whom the manager works: another manager, a supplier, a business owner.
struct Contact
{
    Id<Contact> id;
    QString name;
    QString organisation;
    ContactKind kind = ContactKind::Colleague;
    QString role;
    QString email;
    QString phone;
    Id<Person> owner;
    QDate lastContact;
    QDate nextContact;
    QString notes;
};

template <> const RecordType &recordType<Contact>();

} // namespace muster
