// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history.h"

#include "app/base/error.h"

#include <QUndoCommand>

namespace muster {

/// The one undo command of the program: changes, and their inverse.
class Step : public QUndoCommand
{
public:
    Step(History &history, const QString &text, Changes changes)
        : QUndoCommand(text), m_history(history), m_changes(std::move(changes))
    {
    }

    void redo() override
    {
        // The first redo comes from pushing: the step has been done already.
        if (m_pushed)
            run(m_changes);
        m_pushed = true;
    }
    void undo() override { run(inverted(m_changes)); }

private:
    void run(const Changes &changes)
    {
        Problems problems;
        if (!m_history.run(text(), changes, problems)) {
            setObsolete(true); // it no longer fits what others have written since: it leaves the stack, nothing is changed
            if (!problems.isEmpty())
                emit m_history.refused(text(), problems);
        }
    }

    History &m_history;
    Changes m_changes;
    bool m_pushed = false;
};

History::History(Store &store, QObject *parent) : QObject(parent), m_store(store) {}

bool History::run(const QString &text, const Changes &changes, Problems &problems)
{
    // The boundary: faults become a signal here, and no exception leaves a slot.
    try {
        problems = m_store.apply(text, changes);
        return problems.isEmpty();
    } catch (const Error &error) {
        emit failed(text, error.happened, error.safe, error.advice);
        return false;
    }
}

Problems History::perform(const QString &text, const Changes &changes)
{
    if (changes.isEmpty())
        return {};
    Problems problems = m_consent ? m_consent(changes) : Problems();
    if (!problems.isEmpty())
        return problems;
    if (!run(text, changes, problems))
        return problems.isEmpty() ? Problems{{{}, tr("“%1” could not be saved.").arg(text), 0}} : problems;
    m_stack.push(new Step(*this, text, changes));
    emit performed(text);
    return {};
}

void History::undo() { m_stack.undo(); }
void History::redo() { m_stack.redo(); }

} // namespace muster
