// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/profilepage.h"

#include "app/oneonones/agenda.h"
#include "app/staff/leavebalance.h"
#include "app/tasks/load.h"
#include "ui/base/viewparts.h"
#include "ui/files/avatar.h"
#include "ui/staff/card.h"

#include <QHBoxLayout>

namespace muster {

namespace {

constexpr int shownWeeks = 6;

} // namespace

ProfilePage::ProfilePage(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_avatar(new Avatar(context)), m_name(plainLabel({})), m_role(plainLabel({})), m_contact(plainLabel({}))
{
    m_name->setFont(textFont(m_name->font(), 20, true));
    m_role->setProperty("quiet", true);
    m_contact->setProperty("quiet", true);
    m_contact->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_contact->setFocusPolicy(Qt::NoFocus);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(16, 12, 16, 16);
    down->setSpacing(4);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_name);
    words->addWidget(m_role);
    words->addWidget(m_contact);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_avatar, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    down->addLayout(head);
    down->addSpacing(8);
    auto *across = new QHBoxLayout;
    across->setSpacing(12);
    QVBoxLayout *columns[3];
    for (QVBoxLayout *&column : columns) {
        column = new QVBoxLayout;
        column->setSpacing(12);
        across->addLayout(column, 1);
    }
    m_load = addCard(columns[0], tr("Load"));
    m_tasks = addCard(columns[0], tr("Open tasks"));
    m_talks = addCard(columns[0], tr("1:1s"));
    m_leave = addCard(columns[1], tr("Leave"));
    m_goals = addCard(columns[1], tr("Goals"));
    m_reviews = addCard(columns[1], tr("Reviews"));
    m_skills = addCard(columns[2], tr("Skills"));
    m_certificates = addCard(columns[2], tr("Certificates"));
    m_mentors = addCard(columns[2], tr("Mentoring"));
    for (QVBoxLayout *column : columns)
        column->addStretch(1);
    down->addLayout(across, 1);
}

Card *ProfilePage::addCard(QVBoxLayout *column, const QString &title)
{
    auto *card = new Card(title);
    column->addWidget(card);
    return card;
}

RowButton *ProfilePage::explained(Card *card, RowButton *line, const QString &name, const QString &title, const Source &source)
{
    connect(line, &RowButton::clicked, this, [this, title, source] { emit m_context.explainRequested(title, source); });
    return card->add(line, name);
}

RowButton *ProfilePage::opens(Card *card, RowButton *line, const RecordType &type, RecordId id)
{
    connect(line, &RowButton::clicked, this, [this, &type, id] { emit m_context.openRequested(&type, id); });
    return card->add(line, QStringLiteral("%1-%2").arg(QString::fromLatin1(type.name())).arg(id));
}

QString ProfilePage::nameOf(Id<Person> person) const
{
    return m_context.store().title(recordType<Person>(), person.value);
}

void ProfilePage::setPerson(Id<Person> person)
{
    m_person = person;
    refresh();
}

void ProfilePage::refresh()
{
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    const Person *person = m_context.store().find(m_person);
    for (Card *card : findChildren<Card *>())
        card->clear();
    if (!person)
        return;
    showHeader(*person);
    showLoad();
    showTasks();
    showTalks(*person);
    showLeave();
    showGoals();
    showReviews();
    showSkills();
    showCertificates();
    showMentors();
    if (auto *again = focused.isEmpty() ? nullptr : findChild<QWidget *>(focused))
        again->setFocus();
}

void ProfilePage::showHeader(const Person &person)
{
    m_avatar->setPerson(person.id);
    const QString separator = QStringLiteral("  ·  ");
    QStringList role;
    for (const QString &part : {person.role, person.department, person.location}) {
        if (!part.isEmpty())
            role << part;
    }
    if (person.kind != PersonKind::Employee)
        role << choiceWord<Person>("kind", person.kind);
    if (person.manager)
        role << tr("reports to %1").arg(nameOf(person.manager));
    if (person.deputy)
        role << tr("deputy %1").arg(nameOf(person.deputy));
    QStringList contact;
    for (const QString &part : {person.email, person.phone, person.userName}) {
        if (!part.isEmpty())
            contact << part;
    }
    if (person.started.isValid())
        contact << tr("since %1").arg(QLocale().toString(person.started, QLocale::ShortFormat));
    if (person.ended.isValid())
        contact << tr("until %1").arg(QLocale().toString(person.ended, QLocale::ShortFormat));
    m_name->setText(person.name);
    m_role->setText(role.join(separator));
    m_contact->setText(contact.join(separator));
}

void ProfilePage::showLoad()
{
    const Load &load = m_context.store().derived<LiveLoad>().on(m_context.today());
    const QLocale locale;
    for (int i = 0; i < shownWeeks; ++i) {
        const Period week = Period::week(m_context.today().addDays(7 * i));
        const Utilisation use = load.utilisation(m_person, week);
        const std::optional<qint64> percent = use.percent();
        const QString days = QStringLiteral("%1 – %2").arg(shortDate(week.first, m_context.today()), shortDate(week.last, week.last));
        auto *line = new RowButton(days, use.toString(locale), use.isOverload() ? Tone::Danger : Tone::Plain);
        line->setShare(percent ? double(*percent) / 100 : 1);
        explained(m_load, line, QStringLiteral("week-%1").arg(i), tr("%1, %2").arg(nameOf(m_person), week.toString(locale)),
                  load.explain(m_person, week));
    }
    if (const auto over = load.overbooking(m_person)) {
        Source source;
        source.formula = tr("effort of the tasks that lie wholly inside the span, against its capacity: no re-ordering can mend it");
        source.parts = {{tr("Effort"), over->effort.toString(locale)}, {tr("Capacity"), over->capacity.toString(locale)}};
        source.type = recordType<Task>().name();
        for (const Id<Task> task : over->tasks)
            source.rows << task.value;
        explained(m_load, new RowButton(tr("Overbooked, %1").arg(over->period.toString(locale)),
                                        tr("%1 too much").arg((over->effort - over->capacity).toString(locale)), Tone::Danger),
                  QStringLiteral("overbooked"), tr("Overbooked: %1").arg(nameOf(m_person)), source);
    }
}

void ProfilePage::showTasks()
{
    QMap<int, QList<RecordId>> byState;
    QList<RecordId> overdue;
    for (const Task &task : m_context.store().all<Task>()) {
        if (task.assignee != m_person || !task.isOpen())
            continue;
        byState[int(task.state)] << task.id.value;
        if (task.isOverdue(m_context.today()))
            overdue << task.id.value;
    }
    const auto add = [&](const QString &label, const QList<RecordId> &rows, Tone tone) {
        Source source;
        source.formula = tr("open tasks given to %1").arg(nameOf(m_person));
        source.type = recordType<Task>().name();
        source.rows = rows;
        explained(m_tasks, new RowButton(label, QLocale().toString(rows.size()), tone), QStringLiteral("tasks-%1").arg(label),
                  tr("%1: %2").arg(nameOf(m_person), label), source);
    };
    if (!overdue.isEmpty())
        add(tr("Overdue"), overdue, Tone::Danger);
    for (auto state = byState.begin(); state != byState.end(); ++state) {
        const Choice *choice = choiceOf<Task>("state", state.key());
        add(choice->word(), state.value(), choice->tone != Tone::Ok ? choice->tone : Tone::Plain);
    }
    if (byState.isEmpty())
        m_tasks->say(tr("No open task."));
}

void ProfilePage::showTalks(const Person &person)
{
    const Store &store = m_context.store();
    const QDate today = m_context.today();
    const OneOnOneDue due = oneOnOneDue(person, store.all<OneOnOne>(), Capacity(store), today);
    const QList<OneOnOne> talks = oneOnOnesWith(store.all<OneOnOne>(), m_person);
    const auto dated = [&](const QString &label, QDate day, Tone tone, const Source &source) {
        explained(m_talks, new RowButton(label, shortDate(day, today), tone), QStringLiteral("talk-%1").arg(label),
                  tr("%1: %2").arg(nameOf(m_person), label), source);
    };
    Source all;
    all.type = recordType<OneOnOne>().name();
    all.formula = person.oneOnOneDays > 0 ? tr("%n day(s) after the last one, on a day when the person is there", nullptr, person.oneOnOneDays)
                                          : tr("no regular 1:1s");
    for (const OneOnOne &talk : talks)
        all.rows << talk.id.value;
    if (due.last.isValid())
        dated(tr("Last"), due.last, Tone::Plain, all);
    if (due.due.isValid())
        dated(due.isOverdue(today) ? tr("Overdue since") : tr("Next"), due.due, due.isOverdue(today) ? Tone::Danger : Tone::Accent, all);
    const QList<AgendaItem> open = openAgenda(store.all<AgendaItem>(), m_person);
    Source agenda;
    agenda.type = recordType<AgendaItem>().name();
    agenda.formula = tr("what stands on the agenda until it is done");
    for (const AgendaItem &item : open)
        agenda.rows << item.id.value;
    if (!open.isEmpty())
        explained(m_talks, new RowButton(tr("On the agenda"), QLocale().toString(open.size())), QStringLiteral("agenda"),
                  tr("Agenda with %1").arg(nameOf(m_person)), agenda);
    if (m_talks->lines() == 0)
        m_talks->say(tr("No 1:1 yet."));
}

void ProfilePage::showLeave()
{
    const Store &store = m_context.store();
    const QDate today = m_context.today();
    const QLocale locale;
    const LeaveBook book(store, m_person);
    const LeaveBalance balance = book.balance(today.year(), today);
    const Source source = book.explain(balance);
    const auto add = [&](const QString &label, Days days, Tone tone) {
        explained(m_leave, new RowButton(label, days.toString(locale), tone), QStringLiteral("leave-%1").arg(label),
                  tr("Holiday of %1 in %2").arg(nameOf(m_person)).arg(balance.year), source);
    };
    if (balance.hasEntitlement) {
        add(tr("Left in %1").arg(balance.year), balance.left(), balance.left() < Days{} ? Tone::Danger : Tone::Plain);
        if (balance.lapsing > Days{})
            add(tr("Lapses after %1").arg(shortDate(balance.carriedUntil, today)), balance.lapsing, Tone::Warn);
    } else {
        m_leave->say(tr("No entitlement is set for %1.").arg(balance.year));
    }
    add(tr("Approved"), balance.approved, Tone::Plain);
    if (balance.requested > Days{})
        add(tr("Requested"), balance.requested, Tone::Warn);
    for (const Leave &leave : store.all<Leave>()) {
        if (leave.person != m_person || leave.last < today || leave.state == LeaveState::Refused)
            continue;
        auto *line = new RowButton(Period{leave.first, leave.last}.toString(locale),
                                   choiceWord<Leave>("state", leave.state),
                                   leave.state == LeaveState::Requested ? Tone::Warn : Tone::Quiet);
        line->setNote(choiceWord<Leave>("kind", leave.kind));
        opens(m_leave, line, recordType<Leave>(), leave.id.value);
    }
}

} // namespace muster
