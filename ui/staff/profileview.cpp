// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/profileview.h"

#include "app/files/attachment.h"
#include "app/oneonones/oneonone.h"
#include "app/reviews/review.h"
#include "app/staff/entitlement.h"
#include "app/staff/leave.h"
#include "ui/base/refreshing.h"
#include "ui/base/viewparts.h"
#include "ui/staff/peoplelist.h"
#include "ui/staff/profilepage.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

namespace muster {

ProfileView::ProfileView(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_people(new PeopleList(context)), m_page(new ProfilePage(context)),
      m_stack(new QStackedWidget)
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_page);
    auto *split = new QSplitter;
    split->addWidget(m_people);
    split->addWidget(scroll);
    split->setStretchFactor(1, 1);
    split->setSizes({220, 860});
    split->setChildrenCollapsible(false);
    m_stack->addWidget(split);
    m_stack->addWidget(emptyLabel(tr("Nobody on the staff yet. Add people: each has a page of their own here.")));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_people, &PeopleList::chosen, this, [this](RecordId person) { m_page->setPerson({person}); });
    refreshOn<Person, Task, TimeEntry, Leave, LeaveEntitlement, Holiday, WorkPattern, Duty, Skill, PersonSkill, Certificate, Mentoring,
              Goal, Review, ReviewCycle, OneOnOne, AgendaItem, Attachment>(context, this, [this] { refresh(); });
    refresh();
}

void ProfileView::refresh()
{
    QList<PeopleList::Entry> entries;
    for (const Person &person : staffOf(m_context))
        entries << PeopleList::Entry{person.id, person.role, Tone::Quiet};
    const Id<Person> before = m_people->person();
    m_people->setEntries(entries);
    m_stack->setCurrentIndex(entries.isEmpty() ? 1 : 0);
    if (m_people->person() == before)
        m_page->refresh();
}

} // namespace muster
