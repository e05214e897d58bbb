// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/oneononeview.h"

#include "ui/base/refreshing.h"
#include "ui/base/viewparts.h"
#include "ui/reviews/savingedit.h"
#include "ui/staff/agendapanel.h"
#include "ui/staff/briefdialog.h"
#include "ui/staff/peoplelist.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

namespace muster {

OneOnOneView::OneOnOneView(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_people(new PeopleList(context)), m_agenda(new AgendaPanel(context)),
      m_name(headingLabel({})), m_when(plainLabel({})), m_new(new QPushButton(tr("New 1:1"))), m_brief(new QPushButton(tr("1:1 brief…"))),
      m_meetings(new QComboBox), m_hint(plainLabel(tr("No 1:1 yet. New 1:1 begins the first one."))),
      m_notes(new SavingEdit(tr("Notes"), 12)), m_private(new SavingEdit(tr("Private notes"), 4)), m_sheet(nullptr),
      m_stack(new QStackedWidget)
{
    m_stack->addWidget(makeMiddle());
    m_stack->addWidget(emptyLabel(tr("Nobody on the staff yet. Add people, and say in how many days you talk with each of them.")));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(m_people, &PeopleList::chosen, this, [this] { showPerson(); });
    connect(m_meetings, &QComboBox::currentIndexChanged, this, [this] { showMeeting(); });
    connect(m_brief, &QPushButton::clicked, this, &OneOnOneView::showBrief);
    connect(m_notes, &SavingEdit::saved, this,
            [this](const QString &text) { save(tr("Write 1:1 notes"), [&](OneOnOne &talk) { talk.notes = text; }); });
    connect(m_private, &SavingEdit::saved, this,
            [this](const QString &text) { save(tr("Write private notes"), [&](OneOnOne &talk) { talk.privateNotes = text; }); });
    refreshOn<Person, OneOnOne, AgendaItem, NoteTemplate, Leave, Holiday, WorkPattern, Task>(context, this, [this] { refresh(); });
    refresh();
}

QSplitter *OneOnOneView::makeMiddle()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    m_when->setProperty("quiet", true);
    m_new->setProperty("primary", true);
    m_new->setMenu(new QMenu(m_new));
    m_new->setToolTip(tr("Begin a 1:1 today, with empty notes or with questions"));
    head->addWidget(m_name);
    head->addWidget(m_when, 1);
    head->addWidget(m_new);
    head->addWidget(m_brief);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_agenda->setContentsMargins(0, 0, 12, 0);
    scroll->setWidget(m_agenda);
    auto *across = new QHBoxLayout;
    across->setSpacing(12);
    across->addWidget(scroll, 2);
    across->addWidget(makeNotes(), 1);
    auto *middle = new QWidget;
    auto *down = new QVBoxLayout(middle);
    down->setContentsMargins(16, 12, 16, 12);
    down->setSpacing(12);
    down->addLayout(head);
    down->addLayout(across, 1);

    auto *split = new QSplitter;
    split->addWidget(m_people);
    split->addWidget(middle);
    split->setStretchFactor(1, 1);
    split->setSizes({230, 850});
    split->setChildrenCollapsible(false);
    return split;
}

QWidget *OneOnOneView::makeNotes()
{
    m_meetings->setAccessibleName(tr("1:1s so far"));
    m_notes->setMinimumHeight(120);
    m_notes->setMaximumHeight(QWIDGETSIZE_MAX);
    m_sheet = new QWidget;
    auto *sheet = new QVBoxLayout(m_sheet);
    sheet->setContentsMargins(0, 0, 0, 0);
    sheet->setSpacing(8);
    sheet->addWidget(m_meetings);
    QLabel *shared = headingLabel(tr("Notes"));
    shared->setBuddy(m_notes);
    sheet->addWidget(shared);
    sheet->addWidget(m_notes, 1);
    QLabel *own = headingLabel(tr("Private notes"));
    own->setBuddy(m_private);
    sheet->addWidget(own);
    QLabel *promise = plainLabel(tr("Your own: never printed, never found by search."));
    promise->setProperty("quiet", true);
    sheet->addWidget(promise);
    sheet->addWidget(m_private);
    connect(&m_context, &Context::maskedChanged, this, &OneOnOneView::showMeeting);
    m_hint->setProperty("quiet", true);
    m_hint->setWordWrap(true);
    auto *all = new QWidget;
    auto *down = new QVBoxLayout(all);
    down->setContentsMargins(0, 0, 0, 0);
    down->addWidget(m_hint, 0, Qt::AlignTop);
    down->addWidget(m_sheet, 1);
    return all;
}

void OneOnOneView::refresh()
{
    const Store &store = m_context.store();
    const QDate today = m_context.today();
    const Capacity capacity(store);
    struct Line { PeopleList::Entry entry; QDate due; };
    QList<Line> lines;
    for (const Person &person : staffOf(m_context)) {
        const OneOnOneDue due = oneOnOneDue(person, store.all<OneOnOne>(), capacity, today);
        const auto open = openAgenda(store.all<AgendaItem>(), person.id).size();
        QString note = due.isOverdue(today) ? tr("overdue since %1").arg(shortDate(due.due, today))
                       : due.due == today   ? tr("today")
                       : due.due.isValid()  ? tr("next %1").arg(shortDate(due.due, today))
                                            : tr("no regular 1:1");
        if (open > 0)
            note = tr("%1 · %2 open").arg(note).arg(open);
        const Tone tone = due.isOverdue(today) ? Tone::Danger : due.due == today ? Tone::Accent : Tone::Quiet;
        lines << Line{{person.id, note, tone}, due.due};
    }
    const QDate never(9999, 12, 31);
    std::stable_sort(lines.begin(), lines.end(), [&](const Line &a, const Line &b) {
        return (a.due.isValid() ? a.due : never) < (b.due.isValid() ? b.due : never);
    });
    QList<PeopleList::Entry> entries;
    for (const Line &line : lines)
        entries << line.entry;
    const Id<Person> before = m_people->person();
    m_people->setEntries(entries);
    m_stack->setCurrentIndex(entries.isEmpty() ? 1 : 0);
    fillTemplates();
    if (m_people->person() == before)
        showPerson();
}

void OneOnOneView::showPerson()
{
    const Person *person = m_context.store().find(m_people->person());
    if (!person)
        return;
    const QDate today = m_context.today();
    const OneOnOneDue due = oneOnOneDue(*person, m_context.store().all<OneOnOne>(), Capacity(m_context.store()), today);
    QStringList when;
    if (due.last.isValid())
        when << tr("last %1").arg(shortDate(due.last, today));
    if (due.due.isValid())
        when << (due.isOverdue(today) ? tr("overdue since %1") : tr("next %1")).arg(shortDate(due.due, today));
    if (person->oneOnOneDays > 0)
        when << tr("every %n day(s)", nullptr, person->oneOnOneDays);
    m_name->setText(person->name);
    m_when->setText(when.join(QStringLiteral("  ·  ")));
    m_agenda->setPerson(person->id);
    m_new->setEnabled(!m_context.store().isReadOnly());
    fillMeetings(m_meeting);
}

void OneOnOneView::fillMeetings(Id<OneOnOne> wanted)
{
    const QList<OneOnOne> talks = oneOnOnesWith(m_context.store().all<OneOnOne>(), m_people->person());
    {
        const QSignalBlocker quiet(m_meetings);
        m_meetings->clear();
        int chosen = 0;
        for (const OneOnOne &talk : talks) {
            if (talk.id == wanted)
                chosen = m_meetings->count();
            m_meetings->addItem(QLocale().toString(talk.date, QLocale::LongFormat), talk.id.value);
        }
        if (!talks.isEmpty())
            m_meetings->setCurrentIndex(chosen);
    }
    m_sheet->setVisible(!talks.isEmpty());
    m_hint->setVisible(talks.isEmpty());
    showMeeting();
}

Id<OneOnOne> OneOnOneView::meeting() const { return {m_meetings->currentData().toLongLong()}; }

void OneOnOneView::showMeeting()
{
    if (m_meeting != meeting()) {
        m_notes->save(); // into the one it was written for
        m_private->save();
        m_meeting = meeting();
    }
    const OneOnOne *talk = m_context.store().find(m_meeting);
    const bool isMasked = m_context.isMasked();
    if (isMasked)
        m_private->save(); // before it is hidden
    m_private->setReadOnly(true); // what is put in here now is not written
    m_private->setSaved(!talk ? QString() : isMasked && !talk->privateNotes.isEmpty() ? maskedText() : talk->privateNotes);
    m_notes->setSaved(talk ? talk->notes : QString());
    const bool isWritable = talk && !m_context.store().isReadOnly();
    m_notes->setReadOnly(!isWritable);
    m_private->setReadOnly(!isWritable || isMasked);
}

template <typename Edit> void OneOnOneView::save(const QString &step, Edit edit)
{
    const OneOnOne *talk = m_context.store().find(m_meeting);
    if (!talk)
        return;
    OneOnOne after = *talk;
    edit(after);
    m_context.perform(step, {edited(*talk, after)});
}

void OneOnOneView::fillTemplates()
{
    m_new->menu()->clear();
    m_new->menu()->addAction(tr("With empty notes"), this, [this] { begin({}); });
    for (const NoteTemplate &each : m_context.store().all<NoteTemplate>()) {
        QString name = each.name;
        m_new->menu()->addAction(name.replace(u'&', QStringLiteral("&&")), this, [this, id = each.id] { begin(id); });
    }
}

Id<OneOnOne> OneOnOneView::begin(Id<NoteTemplate> from)
{
    const OneOnOne made = newOneOnOne(m_people->person(), m_context.today(), m_context.store().find(from));
    if (!made.person || !m_context.perform(tr("New 1:1"), {inserted(made)}))
        return {};
    fillMeetings(made.id);
    m_notes->setFocus();
    m_notes->moveCursor(QTextCursor::End);
    return made.id;
}

void OneOnOneView::writeNote()
{
    for (const OneOnOne &talk : oneOnOnesWith(m_context.store().all<OneOnOne>(), m_people->person())) {
        if (talk.date != m_context.today())
            continue;
        fillMeetings(talk.id);
        m_notes->setFocus();
        m_notes->moveCursor(QTextCursor::End);
        return;
    }
    begin({});
}

void OneOnOneView::showBrief()
{
    if (m_people->person())
        BriefDialog(m_context, m_people->person(), this).exec();
}

} // namespace muster
