// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/peoplelist.h"

#include "ui/base/theme.h"
#include "ui/record/recordfilter.h"

#include <QCollator>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace muster {

QList<Person> staffOf(const Context &context)
{
    QList<Person> people;
    for (const Person &person : context.store().all<Person>()) {
        if (person.isEmployedOn(context.today()))
            people.append(person);
    }
    const QCollator collator;
    std::stable_sort(people.begin(), people.end(),
                     [&](const Person &a, const Person &b) { return collator.compare(a.name, b.name) < 0; });
    return people;
}

PeopleList::PeopleList(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_find(new QLineEdit), m_list(new QListWidget)
{
    m_find->setPlaceholderText(tr("Find a person"));
    m_find->setAccessibleName(tr("Find a person"));
    m_find->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("People"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAlternatingRowColors(true);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(8, 8, 8, 0);
    down->setSpacing(8);
    down->addWidget(m_find);
    down->addWidget(m_list, 1);
    setMinimumWidth(200);
    connect(m_find, &QLineEdit::textChanged, this, &PeopleList::filter);
    connect(m_find, &QLineEdit::returnPressed, m_list, [this] { m_list->setFocus(); });
    connect(m_list, &QListWidget::currentItemChanged, this, [this] {
        follow();
        if (const Id<Person> now = person())
            emit m_context.selected(&recordType<Person>(), now.value);
    });
    connect(&m_context, &Context::selected, this, [this](const RecordType *type, RecordId id) {
        if (type == &recordType<Person>() && id != person().value)
            choose({id});
    });
}

Id<Person> PeopleList::person() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return {item ? item->data(Qt::UserRole).toLongLong() : 0};
}

void PeopleList::setEntries(const QList<Entry> &entries)
{
    RecordId wanted = person().value;
    if (wanted == 0)
        wanted = m_context.lastSelected(recordType<Person>());
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Entry &entry : entries) {
            const QString name = m_context.store().title(recordType<Person>(), entry.person.value);
            auto *item = new QListWidgetItem(entry.note.isEmpty() ? name : QStringLiteral("%1\n%2").arg(name, entry.note), m_list);
            item->setData(Qt::UserRole, entry.person.value);
            item->setSizeHint({0, fontMetrics().lineSpacing() * (entry.note.isEmpty() ? 1 : 2) + 12});
            item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(name, entry.note));
            if (entry.tone != Tone::Quiet)
                item->setForeground(themeColors(palette()).tone(entry.tone));
            if (entry.person.value == wanted)
                m_list->setCurrentItem(item);
        }
        if (!m_list->currentItem() && m_list->count() > 0)
            m_list->setCurrentRow(0);
    }
    filter(m_find->text());
    follow();
}

void PeopleList::choose(Id<Person> person)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toLongLong() == person.value)
            m_list->setCurrentRow(row);
    }
}

void PeopleList::filter(const QString &text)
{
    const QString wanted = foldedText(text);
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!foldedText(m_list->item(row)->text()).contains(wanted));
    for (int row = 0; row < m_list->count() && !text.isEmpty(); ++row) {
        if (m_list->item(row)->isHidden())
            continue;
        if (m_list->currentItem() && m_list->currentItem()->isHidden())
            m_list->setCurrentRow(row);
        break;
    }
}

void PeopleList::follow()
{
    if (m_told == person())
        return;
    m_told = person();
    emit chosen(m_told.value);
}

} // namespace muster
