// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/recordtable.h"

#include "ui/record/fieldeditor.h"
#include "ui/record/newrecord.h"

#include <QApplication>
#include <QKeyEvent>
#include <QToolTip>

namespace muster {

namespace {

FieldEditor *editorAround(QObject *object)
{
    for (QWidget *widget = qobject_cast<QWidget *>(object); widget; widget = widget->parentWidget()) {
        if (auto *editor = qobject_cast<FieldEditor *>(widget))
            return editor;
    }
    return nullptr;
}

constexpr char recordProperty[] = "recordId";
constexpr char closingProperty[] = "closing"; // closing takes the focus away, which would close it again

} // namespace

RecordDelegate::RecordDelegate(RecordModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

QWidget *RecordDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    FieldEditor *editor = makeFieldEditor(m_model.type().fields().at(index.column()), m_model.context(), parent);
    editor->setAutoFillBackground(true);
    // The row may move while it is edited (another's change sorts it elsewhere); the record stays.
    editor->setProperty(recordProperty, index.data(RecordModel::RecordIdRole));
    auto *self = const_cast<RecordDelegate *>(this);
    for (QWidget *inner : editor->findChildren<QWidget *>()) {
        if (inner->focusPolicy() != Qt::NoFocus)
            inner->installEventFilter(self);
    }
    return editor;
}

void RecordDelegate::setEditorData(QWidget *widget, const QModelIndex &index) const
{
    auto *editor = qobject_cast<FieldEditor *>(widget);
    if (editor && !editor->isEdited()) // what is being typed is not overwritten by a change from elsewhere
        editor->setValue(index.data(Qt::EditRole));
}

bool RecordDelegate::take(FieldEditor *editor, bool mayAsk) const
{
    if (!editor->isEdited())
        return true;
    const std::optional<Value> value = editor->value();
    const int row = m_model.rowOf(editor->property(recordProperty).toLongLong());
    QString problem = editor->problem();
    if (value && row >= 0) {
        const QModelIndex cell = m_model.index(row, int(&editor->field() - m_model.type().fields().constData()));
        editor->setTaken(); // the change comes back as a signal while it is being made
        if (m_model.setData(cell, *value)) {
            editor->setProblem({});
            return true;
        }
        problem = toText(m_model.lastProblems());
        if (mayAsk && complete(editor, *value))
            return true;
    } else if (value) {
        return true; // the record is gone
    }
    editor->setProblem(problem);
    QToolTip::showText(editor->mapToGlobal(QPoint(0, editor->height())), problem.toHtmlEscaped(), editor);
    return false;
}

bool RecordDelegate::complete(FieldEditor *editor, const Value &value) const
{
    const RecordType &type = m_model.type();
    const Store &store = m_model.context().store();
    const std::optional<Row> before = store.row(type, editor->property(recordProperty).toLongLong());
    if (!before)
        return false;
    const Field &field = editor->field();
    const Row after = withValue(type, *before, int(&field - type.fields().constData()), value, store);
    return completeEdit(m_model.context(), type, editName(type, field), *before, after, m_model.lastProblems(),
                        editor->window());
}

void RecordDelegate::setModelData(QWidget *widget, QAbstractItemModel *, const QModelIndex &) const
{
    if (auto *editor = qobject_cast<FieldEditor *>(widget))
        take(editor, false);
}

void RecordDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect room = option.rect;
    room.setWidth(std::max(room.width(), std::min(editor->sizeHint().width(), 260)));
    editor->setGeometry(room);
}

bool RecordDelegate::eventFilter(QObject *watched, QEvent *event)
{
    FieldEditor *editor = editorAround(watched);
    if (!editor)
        return QStyledItemDelegate::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool leaves = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
        if (leaves) {
            if (take(editor, true)) {
                const EndEditHint hint = key == Qt::Key_Tab       ? EditNextItem
                                         : key == Qt::Key_Backtab ? EditPreviousItem
                                                                  : NoHint;
                editor->setProperty(closingProperty, true);
                emit closeEditor(editor, hint);
            }
            return true;
        }
        if (key == Qt::Key_Escape) {
            editor->setTaken();
            editor->setProperty(closingProperty, true);
            emit closeEditor(editor, RevertModelCache);
            return true;
        }
        return false;
    }
    // Hidden: its row goes, and the view has given it up already.
    if (event->type() == QEvent::FocusOut && !editor->property(closingProperty).toBool() && !editor->isHidden()) {
        const QWidget *focused = QApplication::focusWidget();
        const bool inside = focused && (focused == editor || editor->isAncestorOf(focused));
        if (!inside && !QApplication::activePopupWidget() && editor->isActiveWindow() && take(editor, false)) {
            editor->setProperty(closingProperty, true);
            emit closeEditor(editor, NoHint);
        }
        return false;
    }
    return false;
}

} // namespace muster
