// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/tasks/delegation.h"
#include "app/tasks/quickadd.h"
#include "ui/base/context.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace muster {

/// A task in one line, from anywhere: what is understood becomes a chip while one types. Enter adds the task and closes,
/// Ctrl+Enter adds it and stays, Esc closes. A chip that is pressed goes back into the title as the words that were typed.
class QuickAddBar : public QFrame
{
    Q_OBJECT
public:
    QuickAddBar(Context &context, QWidget *parent);

    void open();
    QLineEdit *input() const { return m_input; }
    /// What the line says now.
    const QuickAdd &read() const { return m_read; }

signals:
    void added(Id<Task> task, const QString &title);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void showChips();
    void fit(); ///< as high as what it shows
    bool add();
    void close();

    Context &m_context;
    QLineEdit *m_input;
    QLabel *m_title;
    QHBoxLayout *m_chips;
    QuickAdd m_read;
    QSet<qsizetype> m_dismissed; ///< where chips start that are to stay words
    QString m_line;              ///< that m_dismissed speaks of
};

/// The new task with what adding it brings along: proposed to its assignee, with a first link in the chain of hands.
Changes quickAddChanges(const Task &task, const StepMoment &moment);

} // namespace muster
