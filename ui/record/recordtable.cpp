// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/recordtable.h"

#include "ui/record/fieldeditor.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster {

namespace {

bool needsRoom(const Field &field)
{
    return field.isMultiline() || field.kind() == FieldKind::WeekHours || field.kind() == FieldKind::MonthAmounts;
}

} // namespace

RecordTable::RecordTable(RecordFilter &filter, QWidget *parent)
    : QTableView(parent), m_filter(filter), m_header(new FilterHeader(this))
{
    setModel(&filter);
    setHorizontalHeader(m_header);
    QStringList titles;
    for (const Field &field : filter.records().type().fields())
        titles << field.label();
    m_header->setTitles(titles);
    setItemDelegate(new RecordDelegate(filter.records(), this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(EditKeyPressed);
    m_header->setSortIndicator(-1, Qt::AscendingOrder); // or the next line would sort by the first column
    setSortingEnabled(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table: no trap
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(std::max(28, fontMetrics().height() + 10));
    setAccessibleName(filter.records().type().pluralLabel());
}

QList<RecordId> RecordTable::selectedIds() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    QList<RecordId> ids;
    for (const int row : std::as_const(rows))
        ids << m_filter.idAt(row);
    return ids;
}

RecordId RecordTable::currentId() const
{
    return currentIndex().isValid() ? m_filter.idAt(currentIndex().row()) : 0;
}

void RecordTable::select(RecordId id, int column)
{
    const int row = m_filter.rowOf(id);
    if (row < 0)
        return;
    const QModelIndex index = m_filter.index(row, column);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

QList<int> RecordTable::shownColumns() const
{
    QList<int> columns;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        if (!m_header->isSectionHidden(column))
            columns << column;
    }
    return columns;
}

void RecordTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && state() != EditingState && currentIndex().isValid()) {
        QAbstractItemView::edit(currentIndex());
        return;
    }
    // What belongs to the page (new, delete, copy) goes up to it.
    if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Paste) || event->key() == Qt::Key_Delete) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

bool RecordTable::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool asked = trigger == AllEditTriggers || (editTriggers() & trigger);
    if (asked && index.isValid() && (index.flags() & Qt::ItemIsEditable)
        && needsRoom(m_filter.records().type().fields().at(index.column()))) {
        editInDialog(index);
        return true;
    }
    return QTableView::edit(index, trigger, event);
}

void RecordTable::editInDialog(const QModelIndex &index)
{
    RecordModel &model = m_filter.records();
    const Field &field = model.type().fields().at(index.column());
    const RecordId id = m_filter.idAt(index.row());
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(editName(model.type(), field));
    auto *layout = new QVBoxLayout(dialog);
    auto *title = new QLabel(model.context().store().title(model.type(), id), dialog);
    title->setTextFormat(Qt::PlainText);
    layout->addWidget(title);
    FieldEditor *editor = makeFieldEditor(field, model.context(), dialog);
    editor->setValue(index.data(Qt::EditRole));
    layout->addWidget(editor, 1);
    auto *problem = new QLabel(dialog);
    problem->setTextFormat(Qt::PlainText);
    problem->setWordWrap(true);
    problem->hide();
    layout->addWidget(problem);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, dialog, [&model, dialog, editor, problem, id, column = index.column()] {
        const auto value = editor->value();
        const int row = model.rowOf(id);
        if (row < 0 || (value && model.setData(model.index(row, column), *value))) {
            dialog->accept();
            return;
        }
        problem->setText(value ? toText(model.lastProblems()) : editor->problem());
        problem->show();
    });
    editor->setFocus();
    dialog->resize(std::max(420, editor->sizeHint().width() + 40), dialog->sizeHint().height());
    dialog->open();
}

} // namespace muster
