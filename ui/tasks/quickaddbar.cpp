// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/quickaddbar.h"

#include "ui/base/icon.h"
#include "ui/base/viewparts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster {

namespace {

QByteArray chipIcon(QuickAddKind kind)
{
    switch (kind) {
    case QuickAddKind::Person: return "person";
    case QuickAddKind::Project: return "list";
    case QuickAddKind::Label: return "filter";
    case QuickAddKind::Priority: return "warning";
    case QuickAddKind::Estimate: return "clock";
    case QuickAddKind::Due:
    case QuickAddKind::Start: return "calendar";
    case QuickAddKind::Recurrence: return "redo";
    case QuickAddKind::Title: break;
    }
    return {};
}

QString chipKind(QuickAddKind kind)
{
    switch (kind) {
    case QuickAddKind::Person: return QuickAddBar::tr("Assignee");
    case QuickAddKind::Project: return QuickAddBar::tr("Project");
    case QuickAddKind::Label: return QuickAddBar::tr("Label");
    case QuickAddKind::Priority: return QuickAddBar::tr("Priority");
    case QuickAddKind::Estimate: return QuickAddBar::tr("Estimate");
    case QuickAddKind::Due: return QuickAddBar::tr("Due");
    case QuickAddKind::Start: return QuickAddBar::tr("Start");
    case QuickAddKind::Recurrence: return QuickAddBar::tr("Repeats");
    case QuickAddKind::Title: break;
    }
    return QuickAddBar::tr("Title");
}

} // namespace

QuickAddBar::QuickAddBar(Context &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_input(new QLineEdit(this)), m_title(plainLabel({}, this)), m_chips(new QHBoxLayout)
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Quick add"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_input);
    layout->addWidget(m_title);
    layout->addLayout(m_chips);
    auto *hint = plainLabel(tr("@person  +project  #label  !high  ~3h  friday  every week · Enter adds, Ctrl+Enter adds another, "
                               "Esc closes"), this);
    hint->setProperty("quiet", true);
    hint->setFont(textFont(font(), 11));
    layout->addWidget(hint);
    m_input->setPlaceholderText(tr("Ship 2.1 @ann friday #release !high ~3d"));
    m_input->setAccessibleName(tr("New task in one line"));
    m_input->setAccessibleDescription(hint->text());
    m_input->installEventFilter(this);
    connect(m_input, &QLineEdit::textChanged, this, &QuickAddBar::refresh);
    hide();
}

void QuickAddBar::open()
{
    refresh();
    show();
    fit();
    raise();
    m_input->setFocus();
    m_input->selectAll();
}

void QuickAddBar::fit()
{
    if (!isVisible())
        return;
    layout()->invalidate();
    layout()->activate();
    resize(std::min(std::max(640, sizeHint().width()), parentWidget()->width() - 32), sizeHint().height());
    move((parentWidget()->width() - width()) / 2, 64);
}

void QuickAddBar::close()
{
    hide();
    parentWidget()->setFocus();
}

void QuickAddBar::refresh()
{
    const QString line = m_input->text();
    // A chip that was sent back stays a word while the line before it stays what it was.
    qsizetype same = 0;
    while (same < std::min(line.size(), m_line.size()) && line.at(same) == m_line.at(same))
        ++same;
    m_dismissed.removeIf([&](qsizetype start) { return start >= same; });
    m_line = line;
    QStringList labels;
    for (const Task &task : m_context.store().all<Task>()) {
        for (const QString &label : labelsOf(task)) {
            if (!labels.contains(label))
                labels << label;
        }
    }
    m_read = readQuickAdd(line, {QLocale(), m_context.today(), m_context.store().all<Person>(), m_context.store().all<Project>(), labels},
                          m_dismissed);
    m_title->setText(m_read.task.title.isEmpty() ? QString() : tr("New task: %1").arg(m_read.task.title));
    m_title->setVisible(!m_title->text().isEmpty());
    showChips();
    fit();
}

void QuickAddBar::showChips()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // one of them may just have been pressed
        delete item;
    }
    for (const QuickAddPart &part : std::as_const(m_read.parts)) {
        if (part.kind == QuickAddKind::Title)
            continue;
        QString text = part.text;
        auto *chip = new QPushButton(icon(chipIcon(part.kind), palette().color(QPalette::WindowText)),
                                     text.replace(u'&', QStringLiteral("&&")), this);
        chip->setProperty("chip", true);
        chip->setAccessibleName(tr("%1: %2. Press to keep it in the title.").arg(chipKind(part.kind), part.text));
        chip->setToolTip(chip->accessibleName().toHtmlEscaped());
        connect(chip, &QPushButton::clicked, this, [this, start = part.start] {
            m_dismissed.insert(start);
            refresh();
            m_input->setFocus();
        });
        m_chips->addWidget(chip);
        chip->show();
    }
    m_chips->addStretch(1);
}

bool QuickAddBar::add()
{
    if (m_read.task.title.trimmed().isEmpty())
        return false;
    const Task task = m_read.task;
    if (!m_context.perform(tr("Add task"), quickAddChanges(task, {m_context.today(), QDateTime::currentDateTimeUtc(), {}})))
        return false; // the line stays as it was typed
    m_input->clear();
    emit added(task.id, task.title);
    return true;
}

bool QuickAddBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        if (add() && !(key->modifiers() & Qt::ControlModifier))
            close();
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    return false;
}

Changes quickAddChanges(const Task &task, const StepMoment &moment)
{
    Task made = task;
    made.updatedOn = moment.today;
    if (made.assignee.isNull())
        return {inserted(made)};
    Changes changes = delegateTask(made, made.assignee, made.level, made.due, moment);
    for (Change &change : changes) {
        if (change.type == &recordType<Task>())
            change.before.reset(); // it is not there yet: what delegating makes of it is what is added
    }
    return changes;
}

} // namespace muster
