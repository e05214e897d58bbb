// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/commandpalette.h"

#include "app/base/foldedtext.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace muster {

int matchScore(const QString &title, const QString &typed)
{
    return matchScore(title, foldedWords(typed));
}

QStringList foldedWords(const QString &typed)
{
    return foldedText(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

int matchScore(const QString &title, const QStringList &words)
{
    const QString text = foldedText(title);
    int score = 1;
    for (const QString &word : words) {
        const qsizetype at = text.indexOf(word);
        if (at < 0)
            return 0;
        score += at == 0 ? 100 : text[at - 1].isLetterOrNumber() ? 1 : 50;
    }
    return score;
}

CommandPalette::CommandPalette(std::function<QList<Command>()> commands,
                               std::function<QList<Command>(const QString &)> records, QWidget *parent)
    : QFrame(parent), m_makeCommands(std::move(commands)), m_findRecords(std::move(records)),
      m_input(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Command palette"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_input);
    layout->addWidget(m_list);
    m_input->setPlaceholderText(tr("Go to, find or do …"));
    m_input->setAccessibleName(tr("What to go to, find or do"));
    m_input->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Answers"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    m_input->installEventFilter(this);
    hide();
}

void CommandPalette::open()
{
    m_commands = m_makeCommands();
    m_input->clear();
    find();
    const QSize room = parentWidget()->size();
    resize(qMin(640, room.width() - 32), qMin(420, room.height() - 96));
    QWidget::move((room.width() - width()) / 2, 64);
    show();
    raise();
    m_input->setFocus();
}

int CommandPalette::count() const { return m_list->count(); }
QString CommandPalette::titleAt(int row) const { return m_shown.at(row).title; }

void CommandPalette::find()
{
    constexpr int most = 60;
    const QString typed = m_input->text().trimmed();
    QList<QPair<int, const Command *>> found;
    for (const Command &command : m_commands)
        if (const int score = matchScore(command.title, typed))
            found.append({score, &command});
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<Command> shown;
    for (const auto &[score, command] : found)
        shown.append(*command);
    if (typed.size() >= 2)
        shown += m_findRecords(typed);
    m_shown = shown.mid(0, most);

    m_list->clear();
    for (const Command &command : m_shown) {
        const QString text = command.hint.isEmpty() ? command.title
                                                    : command.title + QStringLiteral("   ·   ") + command.hint;
        new QListWidgetItem(command.icon, text, m_list);
    }
    m_list->setCurrentRow(m_shown.isEmpty() ? -1 : 0);
}

void CommandPalette::run()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const auto action = m_shown.at(row).run;
    hide();
    parentWidget()->setFocus();
    action();
}

void CommandPalette::move(int by)
{
    if (m_list->count() > 0)
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, m_list->count() - 1));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && isVisible() && !isAncestorOf(focusWidget()))
        hide();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown: move(8); return true;
    case Qt::Key_PageUp: move(-8); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: run(); return true;
    case Qt::Key_Escape: hide(); parentWidget()->setFocus(); return true;
    default: return QFrame::eventFilter(watched, event);
    }
}

} // namespace muster
