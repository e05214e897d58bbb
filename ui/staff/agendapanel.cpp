// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/agendapanel.h"

#include "app/reviews/evidence.h"
#include "ui/base/viewparts.h"
#include "ui/record/recordtable.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster {

AgendaPanel::AgendaPanel(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_input(new QLineEdit), m_kind(new QComboBox), m_done(new QPushButton(tr("Done"))),
      m_task(new QPushButton(tr("Make it a task"))), m_evidence(new QPushButton(tr("Keep as evidence"))), m_goal(new QPushButton(tr("Make it a goal")))
{
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(8);
    m_input->setPlaceholderText(tr("Add to the agenda, Enter"));
    m_input->setAccessibleName(tr("Add to the agenda"));
    m_kind->setAccessibleName(tr("Kind of what is added"));
    for (const Choice &choice : recordType<AgendaItem>().field("kind").choices())
        m_kind->addItem(choice.word(), choice.value);
    auto *line = new QHBoxLayout;
    line->addWidget(m_input, 1);
    line->addWidget(m_kind);
    down->addLayout(line);
    m_carried = makePart(down);
    m_fresh = makePart(down);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_done);
    buttons->addWidget(m_task);
    buttons->addWidget(m_goal);
    buttons->addWidget(m_evidence);
    buttons->addStretch(1);
    down->addLayout(buttons);
    down->addStretch(1);
    m_carried.table->setAccessibleName(tr("Carried over from earlier 1:1s"));
    m_fresh.table->setAccessibleName(tr("New on the agenda"));
    m_done->setToolTip(tr("The selected items were dealt with today"));
    m_task->setToolTip(tr("The selected items become tasks, proposed to whoever is to do them"));
    connect(m_input, &QLineEdit::returnPressed, this, &AgendaPanel::add);
    connect(m_done, &QPushButton::clicked, this, &AgendaPanel::tickOff);
    m_goal->setToolTip(tr("The selected items become goals in the review cycle of today"));
    m_evidence->setToolTip(tr("The selected items are kept for the next review"));
    connect(m_task, &QPushButton::clicked, this, &AgendaPanel::makeTasks);
    connect(m_goal, &QPushButton::clicked, this, &AgendaPanel::makeGoals);
    connect(m_evidence, &QPushButton::clicked, this, &AgendaPanel::keepAsEvidence);
    updateButtons();
}

AgendaPanel::Part AgendaPanel::makePart(QLayout *down)
{
    Part part;
    const RecordType &type = recordType<AgendaItem>();
    part.heading = headingLabel({});
    part.model = new RecordModel(m_context, type, this);
    part.filter = new RecordFilter(*part.model, this);
    part.table = new RecordTable(*part.filter, this);
    for (int column = 0; column < int(type.fields().size()); ++column) {
        const QByteArray &name = type.fields().at(column).name();
        part.table->setColumnHidden(column, name != "text" && name != "kind" && name != "due" && name != "owner_id");
    }
    FilterHeader *header = part.table->header();
    header->setSectionResizeMode(type.indexOf("text"), QHeaderView::Stretch);
    for (const char *name : {"kind", "due"})
        header->resizeSection(type.indexOf(name), fontMetrics().averageCharWidth() * 13);
    header->resizeSection(type.indexOf("owner_id"), fontMetrics().averageCharWidth() * 15);
    part.table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    part.table->sortByColumn(-1, Qt::AscendingOrder);
    part.filter->setIds(QSet<RecordId>());
    down->addWidget(part.heading);
    down->addWidget(part.table);
    connect(part.table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AgendaPanel::updateButtons);
    return part;
}

void AgendaPanel::setPerson(Id<Person> person)
{
    m_person = person;
    m_input->clear();
    refresh();
}

void AgendaPanel::fit(const Part &part, const QList<RecordId> &ids)
{
    part.filter->setIds(QSet<RecordId>(ids.begin(), ids.end()));
    const int rows = int(std::clamp<qsizetype>(ids.size(), 1, 9));
    part.table->setFixedHeight(part.table->header()->sizeHint().height() + rows * part.table->verticalHeader()->defaultSectionSize() + 6);
    part.table->setVisible(!ids.isEmpty());
}

void AgendaPanel::refresh()
{
    const Store &store = m_context.store();
    QList<RecordId> carried, fresh;
    for (const AgendaItem &item : openAgenda(store.all<AgendaItem>(), m_person))
        (carriedOver(item, store.all<OneOnOne>(), m_context.today()) > 0 ? carried : fresh) << item.id.value;
    m_carried.heading->setText(tr("Carried over (%1)").arg(carried.size()));
    m_carried.heading->setVisible(!carried.isEmpty());
    m_fresh.heading->setText(fresh.isEmpty() ? tr("Nothing new on the agenda") : tr("New on the agenda (%1)").arg(fresh.size()));
    fit(m_carried, carried);
    fit(m_fresh, fresh);
    const bool isWritable = m_person && !store.isReadOnly();
    m_input->setEnabled(isWritable);
    m_kind->setEnabled(isWritable);
    updateButtons();
}

QList<AgendaItem> AgendaPanel::selected() const
{
    QList<AgendaItem> items;
    for (const Part *part : {&m_carried, &m_fresh}) {
        for (const RecordId id : part->table->selectedIds()) {
            if (const AgendaItem *item = m_context.store().find(Id<AgendaItem>{id}); item && item->isOpen())
                items << *item;
        }
    }
    return items;
}

void AgendaPanel::updateButtons()
{
    if (!m_carried.table || !m_fresh.table)
        return;
    const bool any = !selected().isEmpty() && !m_context.store().isReadOnly();
    m_done->setEnabled(any);
    for (QPushButton *each : {m_task, m_evidence, m_goal})
        each->setEnabled(any);
}

void AgendaPanel::add()
{
    const QString text = m_input->text().trimmed();
    if (text.isEmpty() || !m_person)
        return;
    AgendaItem item;
    item.id = Id<AgendaItem>::make();
    item.person = m_person;
    item.text = text;
    item.kind = AgendaKind(m_kind->currentData().toInt());
    item.raised = m_context.today();
    if (item.kind == AgendaKind::Action)
        item.owner = m_person;
    if (m_context.perform(tr("Add to the agenda"), {inserted(item)}))
        m_input->clear();
}

void AgendaPanel::tickOff()
{
    Changes changes;
    for (const AgendaItem &item : selected()) {
        AgendaItem after = item;
        after.doneOn = std::max(m_context.today(), item.raised);
        changes << edited(item, after);
    }
    if (!changes.isEmpty())
        m_context.perform(tr("Tick off the agenda"), changes);
}

void AgendaPanel::makeGoals()
{
    Changes changes;
    for (const AgendaItem &item : selected())
        changes += goalOf(item, m_context.store().all<ReviewCycle>(), m_context.today());
    if (!changes.isEmpty())
        m_context.perform(tr("Make a goal of an agenda item"), changes);
}

void AgendaPanel::keepAsEvidence()
{
    Changes changes;
    for (const AgendaItem &item : selected())
        changes += observationOf(item, m_context.today());
    if (!changes.isEmpty())
        m_context.perform(tr("Keep an agenda item as evidence"), changes);
}

void AgendaPanel::makeTasks()
{
    const Person *person = m_context.store().find(m_person);
    const StepMoment moment{m_context.today(), QDateTime::currentDateTimeUtc(), {}};
    Changes changes;
    for (const AgendaItem &item : selected())
        changes += taskOfAction(item, person ? person->manager : Id<Person>(), moment);
    if (!changes.isEmpty())
        m_context.perform(tr("Make a task of an agenda item"), changes);
}

} // namespace muster
