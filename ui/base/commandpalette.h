// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QIcon>
#include <QList>
#include <functional>

class QLineEdit;
class QListWidget;

namespace muster {

/// Something that can be done, gone to or found.
struct Command
{
    QString title;
    QString hint; ///< where it stands or its shortcut, at the right
    QIcon icon;
    std::function<void()> run;
};

/// Type a few letters, press Enter: the actions of the window, its pages and the records by title.
class CommandPalette : public QFrame
{
    Q_OBJECT
public:
    /// `commands` is asked when the palette opens, `records` at each letter from the second on.
    CommandPalette(std::function<QList<Command>()> commands, std::function<QList<Command>(const QString &)> records,
                   QWidget *parent);

    void open();
    int count() const;
    QString titleAt(int row) const;
    QLineEdit *input() const { return m_input; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find();
    void run();
    void move(int by);

    std::function<QList<Command>()> m_makeCommands;
    std::function<QList<Command>(const QString &)> m_findRecords;
    QList<Command> m_commands;
    QList<Command> m_shown;
    QLineEdit *m_input;
    QListWidget *m_list;
};

/// How well a title answers what was typed: 0 not at all; every typed word must stand in the title, in any order.
int matchScore(const QString &title, const QString &typed);
int matchScore(const QString &title, const QStringList &foldedWords); ///< the same, for many titles
QStringList foldedWords(const QString &typed);

} // namespace muster
