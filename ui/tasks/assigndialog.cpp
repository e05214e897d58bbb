// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/assigndialog.h"

#include "ui/base/viewparts.h"
#include "ui/record/fieldeditor.h"
#include "ui/tasks/assignmodel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace muster {

AssignDialog::AssignDialog(Context &context, const Task &task, int more, QWidget *parent)
    : QDialog(parent), m_context(context), m_task(task), m_more(more), m_model(new AssignModel(context.store(), this)),
      m_table(new QTableView), m_input(new QLineEdit), m_about(plainLabel({})), m_why(plainLabel({})), m_level(new QComboBox),
      m_due(makeFieldEditor(recordType<Task>().field("due"), context, this)), m_delegate(nullptr)
{
    setWindowTitle(tr("Delegate"));
    QLabel *title = headingLabel(more > 0 ? tr("%1 and %n more", nullptr, more).arg(task.title) : task.title);
    title->setWordWrap(true);
    m_about->setProperty("quiet", true);
    m_about->setWordWrap(true);
    m_why->setWordWrap(true);
    m_input->setPlaceholderText(tr("Type a name, or choose with Up and Down; Enter delegates"));
    m_input->setAccessibleName(tr("Name of the person"));
    m_input->installEventFilter(this);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new AssignDelegate(m_table));
    m_table->setAccessibleName(tr("People, best first"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(std::max(30, fontMetrics().height() + 12));
    m_table->horizontalHeader()->setSectionResizeMode(AssignModel::PersonColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(AssignModel::SkillColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(AssignModel::FreeColumn, fontMetrics().averageCharWidth() * 12);
    m_table->setColumnWidth(AssignModel::LoadColumn, fontMetrics().averageCharWidth() * 42);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_delegate = buttons->button(QDialogButtonBox::Ok);
    m_delegate->setDefault(true);
    QPushButton *why = buttons->addButton(tr("Explain…"), QDialogButtonBox::HelpRole);
    why->setAutoDefault(false);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(16, 16, 16, 12);
    down->setSpacing(8);
    for (QWidget *widget : {static_cast<QWidget *>(title), static_cast<QWidget *>(m_about), static_cast<QWidget *>(m_input)})
        down->addWidget(widget);
    down->addWidget(m_table, 1);
    down->addWidget(m_why);
    down->addLayout(makeTerms());
    down->addWidget(buttons);
    resize(820, 560);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(why, &QPushButton::clicked, this, &AssignDialog::explainRows);
    connect(m_table, &QTableView::activated, this, &QDialog::accept);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AssignDialog::explain);
    connect(m_input, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        mark(0);
    });
    m_input->setFocus();
    rank();
}

QLayout *AssignDialog::makeTerms()
{
    const Field &field = recordType<Task>().field("level");
    for (const Choice &choice : field.choices())
        m_level->addItem(choice.word(), choice.value);
    m_level->setCurrentIndex(m_level->findData(int(m_task.level)));
    m_level->setAccessibleName(field.label());
    connect(m_level, &QComboBox::activated, this, [this] { m_levelChosen = true; });
    m_due->setValue(m_task.due.isValid() ? Value(m_task.due) : Value());
    connect(m_due, &FieldEditor::committed, this, [this] {
        m_due->setProblem(m_due->problem());
        rank();
    });
    auto *across = new QHBoxLayout;
    QLabel *level = plainLabel(tr("Level")), *due = plainLabel(tr("Due"));
    level->setBuddy(m_level);
    due->setBuddy(m_due);
    across->addWidget(level);
    across->addWidget(m_level);
    across->addSpacing(16);
    across->addWidget(due);
    across->addWidget(m_due);
    across->addStretch(1);
    return across;
}

QDate AssignDialog::typedDue() const
{
    const std::optional<Value> value = m_due->value();
    return value ? value->toDate() : m_task.due;
}

QDate AssignDialog::due() const
{
    // Of several tasks each keeps its own date, unless one was typed for all of them.
    return m_more > 0 && !m_due->isEdited() ? QDate() : typedDue();
}

void AssignDialog::rank()
{
    const Id<Person> marked = person() ? person() : m_task.assignee;
    Task task = m_task;
    task.due = typedDue();
    if (task.start.isValid() && task.due.isValid() && task.due < task.start)
        task.start = {}; // the rule will speak; the figures need a window
    const Assignment assignment(m_context.store(), task, m_context.today());
    m_model->setCandidates(assignment.candidates());
    mark(std::max(0, m_model->rowOf(marked)));
    const QLocale locale;
    QStringList skills;
    for (const Id<Skill> skill : assignment.wanted())
        skills << m_context.store().title(recordType<Skill>(), skill.value);
    QStringList about{assignment.effort() ? tr("%1 to do").arg(assignment.effort()->toString(locale)) : tr("not estimated"),
                      task.due.isValid() ? tr("due %1").arg(shortDate(task.due, m_context.today()))
                                         : tr("no due date: it counts in no load"),
                      tr("free time %1").arg(assignment.window().toString(locale)),
                      skills.isEmpty() ? tr("asks for no skill that is on the list") : tr("asks for %1").arg(skills.join(QStringLiteral(", ")))};
    m_about->setText(about.join(QStringLiteral("  ·  ")));
}

void AssignDialog::mark(int row)
{
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(std::clamp(row, 0, m_model->rowCount() - 1), 0));
    explain();
}

Id<Person> AssignDialog::person() const
{
    const Candidate *one = m_model->at(m_table->currentIndex().row());
    return one ? one->person : Id<Person>();
}

DelegationLevel AssignDialog::level() const { return DelegationLevel(m_level->currentData().toInt()); }

void AssignDialog::explain()
{
    const Candidate *one = m_model->at(m_table->currentIndex().row());
    m_delegate->setEnabled(one != nullptr);
    if (!one) {
        m_delegate->setText(tr("Delegate"));
        m_why->setText(tr("Nobody of that name works here today."));
        return;
    }
    const QLocale locale;
    const QString name = m_model->nameOf(*one);
    QStringList why;
    for (const SkillMatch &match : one->skills)
        why << tr("%1: %2").arg(m_context.store().title(recordType<Skill>(), match.skill.value),
                                choiceWord<PersonSkill>("level", match.level));
    why << tr("%1 free of %2").arg(one->free.toString(locale), one->before.net.toString(locale))
        << tr("load %1, then %2").arg(one->before.load.toString(locale), one->after.load.toString(locale));
    if (one->after.isOverload())
        why << tr("more than there is time for");
    m_why->setText(tr("%1: %2.").arg(name, why.join(QStringLiteral("; "))));
    m_delegate->setText(tr("Delegate to %1").arg(QString(name).replace(u'&', QStringLiteral("&&"))));
    if (m_levelChosen)
        return;
    const auto board = levelOf(m_context.store().all<AreaLevel>(), m_task.area, one->person);
    m_level->setCurrentIndex(m_level->findData(int(board.value_or(m_task.level))));
}

void AssignDialog::explainRows()
{
    const Candidate *one = m_model->at(m_table->currentIndex().row());
    if (!one)
        return;
    Task task = m_task;
    task.due = typedDue();
    emit m_context.explainRequested(tr("%1, if “%2” is theirs").arg(m_model->nameOf(*one), task.title),
                                    Assignment(m_context.store(), task, m_context.today()).explain(*one));
}

bool AssignDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : key == Qt::Key_PageDown ? 8 : key == Qt::Key_PageUp ? -8 : 0;
        if (step != 0) {
            mark(m_table->currentIndex().row() + step);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace muster
