// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/fieldeditor.h"

#include "ui/record/fieldeditors.h"

#include <QEvent>
#include <QLineEdit>

namespace muster {

FieldEditor::FieldEditor(const Field &field, Context &context, QWidget *parent)
    : QWidget(parent), m_field(field), m_context(context)
{
    setAccessibleName(field.label());
    setToolTip(field.help().toHtmlEscaped());
}

FieldEditor::~FieldEditor()
{
    // A line that goes with the focus in it still says that it was left.
    for (QWidget *inner : findChildren<QWidget *>())
        inner->disconnect(this);
}

void FieldEditor::setValue(const Value &value)
{
    m_showing = true;
    show(value);
    m_showing = false;
    m_edited = false;
    setProblem({});
}

void FieldEditor::setProblem(const QString &text)
{
    setToolTip(text.isEmpty() ? field().help().toHtmlEscaped() : text.toHtmlEscaped());
    setAccessibleDescription(text);
    if (QWidget *inner = focusProxy())
        inner->setAccessibleDescription(text);
    setStyleSheet(text.isEmpty() ? QString()
                                 : QStringLiteral("QLineEdit, QPlainTextEdit, QComboBox, QSpinBox { border: 1px solid #B42318; }"));
}

void FieldEditor::markEdited()
{
    if (m_showing)
        return;
    m_edited = true;
    emit edited();
}

void FieldEditor::commit()
{
    if (m_edited)
        emit committed();
}

void FieldEditor::adopt(QLineEdit *line)
{
    connect(line, &QLineEdit::textEdited, this, &FieldEditor::markEdited);
    connect(line, &QLineEdit::editingFinished, this, &FieldEditor::commit);
    line->setAccessibleName(field().label());
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    // The wheel scrolls the form; it must not change a value that has no focus.
    auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::Wheel && widget && !widget->hasFocus()) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::FocusOut)
        commit();
    return QWidget::eventFilter(watched, event);
}

FieldEditor *makeFieldEditor(const Field &field, Context &context, QWidget *parent)
{
    switch (field.kind()) {
    case FieldKind::Text:
        if (field.isMultiline())
            return new LongTextEditor(field, context, parent);
        return new TypedEditor(field, context, parent);
    case FieldKind::Integer:
        if (field.isOptional())
            return new TypedEditor(field, context, parent);
        return new NumberEditor(field, context, parent);
    case FieldKind::Boolean: return new CheckEditor(field, context, parent);
    case FieldKind::Date: return new DateEditor(field, context, parent);
    case FieldKind::Instant:
    case FieldKind::Duration:
    case FieldKind::Days:
    case FieldKind::Money: return new TypedEditor(field, context, parent);
    case FieldKind::Choice: return new ChoiceEditor(field, context, parent);
    case FieldKind::Reference: return new ReferenceEditor(field, context, parent);
    case FieldKind::WeekHours: return new WeekEditor(field, context, parent);
    case FieldKind::MonthAmounts: return new MonthsEditor(field, context, parent);
    }
    Q_UNREACHABLE();
}

} // namespace muster
