// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"

#include <QWidget>

class QLineEdit;

namespace muster {

/// The widget in which one field is entered. It never throws away what was typed: text that is no value stays, is marked,
/// and is explained by problem().
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    FieldEditor(const Field &field, Context &context, QWidget *parent);
    ~FieldEditor() override;

    const Field &field() const { return m_field; }
    /// What is entered; nothing while it cannot be understood. An invalid Value is "not given".
    virtual std::optional<Value> value() const = 0;
    void setValue(const Value &value); ///< also forgets what was typed
    bool isEdited() const { return m_edited; }
    /// Says that what was typed has been taken over.
    void setTaken() { m_edited = false; }
    /// Takes that back: it was refused, and stays typed.
    void setUntaken() { m_edited = true; }
    /// Why value() gives nothing.
    virtual QString problem() const { return {}; }
    /// Marks the editor as wrong and says why; empty: as right.
    void setProblem(const QString &text);
    virtual void setReadOnly(bool readOnly) { setEnabled(!readOnly); }

signals:
    void edited();    ///< something was typed or chosen, not yet meant as final
    void committed(); ///< the user is done: Enter, another field, a choice made

protected:
    virtual void show(const Value &value) = 0;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void markEdited();
    void commit(); ///< emits committed() when something was edited
    /// Makes `line` a part of this editor: edits and leaving it are noticed.
    void adopt(QLineEdit *line);

    const Field &m_field;
    Context &m_context;

private:
    bool m_edited = false;
    bool m_showing = false;
};

/// The one place that knows which widget enters which kind of field. The field must outlive the editor (it does: it is a
/// part of a description). Its focus proxy is where typing goes.
FieldEditor *makeFieldEditor(const Field &field, Context &context, QWidget *parent);

} // namespace muster
