// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/person.h"
#include "ui/base/context.h"

class QLineEdit;
class QListWidget;

namespace muster {

/// The staff in a narrow list with a box to find somebody. It follows who is selected elsewhere.
class PeopleList : public QWidget
{
    Q_OBJECT
public:
    struct Entry
    {
        Id<Person> person;
        QString note; ///< under the name; may be empty
        Tone tone = Tone::Quiet;
    };

    explicit PeopleList(Context &context, QWidget *parent = nullptr);

    /// In this order; the person who is chosen stays chosen. Emits chosen() when it is another one now.
    void setEntries(const QList<Entry> &entries);
    Id<Person> person() const;
    void choose(Id<Person> person);
    QListWidget &list() const { return *m_list; }

signals:
    void chosen(muster::RecordId person); ///< 0: nobody

private:
    void filter(const QString &text);
    void follow();

    Context &m_context;
    QLineEdit *m_find;
    QListWidget *m_list;
    Id<Person> m_told;
};

/// Those employed today, by name.
QList<Person> staffOf(const Context &context);

} // namespace muster
