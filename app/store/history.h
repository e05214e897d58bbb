// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/store/store.h"

#include <QUndoStack>
#include <functional>

namespace muster {

/// Undo and redo over a store. perform() is how the window changes anything.
class History : public QObject
{
    Q_OBJECT
public:
    explicit History(Store &store, QObject *parent = nullptr);

    Store &store() { return m_store; }
    QUndoStack &stack() { return m_stack; }

    /// Applies the changes and makes them undoable under this name. A refused or failed step is not on the stack.
    /// Faults are told through failed() and as a problem; no exception leaves.
    Problems perform(const QString &text, const Changes &changes);
    /// Asked before a step is done (not before undo and redo): what it returns keeps the step from being done. For doubts
    /// that only the user can settle; what must never be is a rule of its record type.
    using Consent = std::function<Problems(const Changes &changes)>;
    void setConsent(Consent consent) { m_consent = std::move(consent); }
    void undo();
    void redo();

signals:
    void performed(const QString &text); ///< a step was done (not undone or redone)
    void refused(const QString &step, const muster::Problems &problems); ///< an undo or redo that no longer fits
    void failed(const QString &step, const QString &happened, const QString &safe, const QString &advice);

private:
    friend class Step;
    bool run(const QString &text, const Changes &changes, Problems &problems);

    Store &m_store;
    QUndoStack m_stack;
    Consent m_consent;
};

} // namespace muster
