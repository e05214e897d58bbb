// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/cycledialog.h"

#include "app/base/period.h"
#include "ui/base/viewparts.h"
#include "ui/record/fieldeditor.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QListWidget>
#include <QPushButton>

namespace muster {

namespace {

constexpr const char *cycleFields[] = {"name", "review_template_id", "first_day", "last_day", "self_due", "draft_due", "calibrated_due",
                                       "shared_due", "due", "population"};

ReviewCycle newCycle(const Store &store, QDate today)
{
    ReviewCycle cycle;
    cycle.id = Id<ReviewCycle>::make();
    const Period year = Period::year(today.addMonths(-6)); // who sets one up in spring means the year before
    cycle.first = year.first;
    cycle.last = year.last;
    cycle.name = CycleDialog::tr("Annual review %1").arg(year.first.year());
    if (!store.all<ReviewTemplate>().empty())
        cycle.reviewTemplate = store.all<ReviewTemplate>().back().id;
    suggestDays(cycle);
    return cycle;
}

} // namespace

void suggestDays(ReviewCycle &cycle)
{
    const auto day = [&cycle](int weeks) {
        QDate date = cycle.last.addDays(7 * weeks);
        while (date.dayOfWeek() > Qt::Friday)
            date = date.addDays(-1);
        return date;
    };
    cycle.selfDue = day(2);
    cycle.draftDue = day(4);
    cycle.calibratedDue = day(5);
    cycle.sharedDue = day(6);
    cycle.due = day(8);
}

CycleDialog::CycleDialog(Context &context, Id<ReviewCycle> cycle, QWidget *parent)
    : QDialog(parent), m_context(context), m_isNew(!context.store().find(cycle)), m_people(new QListWidget), m_count(plainLabel({})),
      m_problem(plainLabel({})), m_make(new QPushButton)
{
    m_cycle = m_isNew ? newCycle(context.store(), context.today()) : *context.store().find(cycle);
    setWindowTitle(m_isNew ? tr("New review cycle") : tr("Make the reviews of %1").arg(m_cycle.name));
    auto *across = new QHBoxLayout;
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const RecordType &type = recordType<ReviewCycle>();
    const Row row = toRow(m_cycle);
    for (const char *name : cycleFields) {
        const Field &field = type.field(name);
        FieldEditor *editor = makeFieldEditor(field, context, this);
        editor->setValue(row.values.at(type.indexOf(name)));
        auto *label = plainLabel(field.label());
        label->setBuddy(editor);
        label->setToolTip(field.help());
        form->addRow(label, editor);
        m_editors.insert(name, editor);
    }
    auto *hint = plainLabel(type.field("population").help());
    hint->setWordWrap(true);
    hint->setProperty("quiet", true);
    form->addRow(hint);
    across->addLayout(form, 3);
    auto *right = new QVBoxLayout;
    auto *heading = headingLabel(tr("Whose reviews are made"));
    heading->setBuddy(m_people);
    m_people->setAccessibleName(heading->text());
    right->addWidget(heading);
    right->addWidget(m_people, 1);
    right->addWidget(m_count);
    across->addLayout(right, 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_make, QDialogButtonBox::AcceptRole);
    m_make->setDefault(true);
    m_make->setProperty("primary", true);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("problem"));
    auto *down = new QVBoxLayout(this);
    down->setSpacing(12);
    down->addLayout(across, 1);
    down->addWidget(m_problem);
    down->addWidget(buttons);
    resize(820, 560);
    connect(buttons, &QDialogButtonBox::accepted, this, &CycleDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_editors.value("population"), &FieldEditor::edited, this, &CycleDialog::fillPeople);
    connect(m_editors.value("last_day"), &FieldEditor::committed, this, &CycleDialog::suggestSteps);
    connect(m_people, &QListWidget::itemChanged, this, &CycleDialog::updateButton);
    fillPeople();
}

std::optional<ReviewCycle> CycleDialog::entered() const
{
    const RecordType &type = recordType<ReviewCycle>();
    Row row = toRow(m_cycle);
    for (auto it = m_editors.begin(); it != m_editors.end(); ++it) {
        const std::optional<Value> value = it.value()->value();
        if (!value)
            return {};
        row.values[type.indexOf(it.key())] = *value;
    }
    return fromRow<ReviewCycle>(row);
}

void CycleDialog::suggestSteps()
{
    if (const std::optional<ReviewCycle> now = entered(); now && m_isNew && now->last.isValid()) {
        ReviewCycle suggested = *now;
        suggestDays(suggested);
        const RecordType &type = recordType<ReviewCycle>();
        const Row row = toRow(suggested);
        for (const char *name : {"self_due", "draft_due", "calibrated_due", "shared_due", "due"})
            m_editors.value(name)->setValue(row.values.at(type.indexOf(name)));
    }
    fillPeople();
}

void CycleDialog::fillPeople()
{
    const std::optional<ReviewCycle> now = entered();
    if (!now || !now->last.isValid())
        return;
    const QSignalBlocker quiet(m_people);
    m_people->clear();
    for (const Person &person : populationOf(*now, m_context.store(), m_context.today())) {
        const auto &all = m_context.store().all<Review>();
        const bool hasOne = std::any_of(all.begin(), all.end(), [&](const Review &r) { return r.person == person.id && r.cycle == m_cycle.id; });
        auto *item = new QListWidgetItem(hasOne ? tr("%1, has one").arg(person.name) : person.name, m_people);
        item->setData(Qt::UserRole, person.id.value);
        item->setFlags(hasOne ? Qt::ItemIsSelectable : Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        item->setCheckState(hasOne ? Qt::Unchecked : Qt::Checked);
    }
    updateButton();
}

QList<Id<Person>> CycleDialog::chosen() const
{
    QList<Id<Person>> people;
    for (int row = 0; row < m_people->count(); ++row) {
        if (const QListWidgetItem *item = m_people->item(row); item->checkState() == Qt::Checked)
            people << Id<Person>{item->data(Qt::UserRole).toLongLong()};
    }
    return people;
}

void CycleDialog::updateButton()
{
    const int count = int(chosen().size());
    m_count->setText(tr("%n review(s) will be made.", nullptr, count));
    m_make->setText(m_isNew ? tr("Make the cycle") : tr("Make the reviews"));
    m_make->setEnabled(!m_context.store().isReadOnly() && (m_isNew || count > 0));
}

void CycleDialog::accept()
{
    for (FieldEditor *editor : std::as_const(m_editors)) {
        if (!editor->value()) {
            m_problem->setText(editor->problem());
            return;
        }
    }
    const ReviewCycle cycle = *entered();
    Changes changes;
    if (m_isNew)
        changes << inserted(cycle);
    else if (toRow(cycle) != toRow(m_cycle))
        changes << edited(m_cycle, cycle);
    changes += makeReviews(cycle, chosen(), m_context.store(), m_context.today());
    const Problems problems = m_context.history().perform(m_isNew ? tr("New review cycle") : tr("Make the reviews of a cycle"), changes);
    m_problem->setText(toText(problems));
    if (problems.isEmpty())
        QDialog::accept();
}

} // namespace muster
