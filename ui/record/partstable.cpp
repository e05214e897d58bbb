// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/partstable.h"

#include "ui/base/droppedfiles.h"
#include "ui/record/newrecord.h"
#include "ui/record/partsactions.h"
#include "ui/record/recordtable.h"

#include <QDropEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster {

PartsTable::PartsTable(Context &context, const RecordType &type, const RecordType &owner, QWidget *parent)
    : QWidget(parent), m_context(context), m_type(type), m_ownerType(owner), m_model(new RecordModel(context, type, this)),
      m_filter(new RecordFilter(*m_model, this)), m_table(new RecordTable(*m_filter, this)),
      m_add(new QPushButton(tr("Add"), this)), m_remove(new QPushButton(tr("Remove"), this))
{
    const int ownerField = type.ownerField(owner);
    m_model->setOwner(0, ownerField);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *heading = new QLabel(type.pluralLabel(), this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true); // rather than make the form wider than the pane
    heading->setBuddy(m_table);
    QFont font = heading->font();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    addActions(buttons);
    buttons->addWidget(m_remove);
    if (m_more.isEmpty()) {
        buttons->insertWidget(0, heading, 1);
    } else { // four buttons and a heading are wider than the detail pane
        layout->addWidget(heading);
        buttons->addStretch(1);
    }
    layout->addLayout(buttons);
    layout->addWidget(m_table);
    m_add->setAccessibleName(tr("Add to %1").arg(type.pluralLabel()));
    m_remove->setAccessibleName(tr("Remove from %1").arg(type.pluralLabel()));

    for (int column = 0; column < int(type.fields().size()); ++column) {
        const Field &field = type.fields().at(column);
        m_table->setColumnHidden(column, field.isHidden() || field.isSecondary() || column == ownerField);
    }
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    connect(m_add, &QPushButton::clicked, this, &PartsTable::add);
    connect(m_remove, &QPushButton::clicked, this, &PartsTable::removeSelected);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &PartsTable::fit);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &PartsTable::fit);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &PartsTable::fit);
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, [this] { fit(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PartsTable::fit);
    fit();
}

void PartsTable::setOwner(RecordId owner)
{
    m_model->setOwner(owner, m_type.ownerField(m_ownerType));
    fit();
}

void PartsTable::fit()
{
    // As high as its rows, within reason; the form around it scrolls.
    const int rows = std::clamp(m_filter->rowCount(), 1, 8);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize() + 20);
    // What the program writes itself (every field read-only) is only shown.
    const auto &fields = m_type.fields();
    const bool editable = std::any_of(fields.begin(), fields.end(), [](const Field &f) { return !f.isReadOnly(); });
    const bool writable = m_model->owner() && editable && !m_context.store().isReadOnly();
    m_add->setVisible(editable);
    m_remove->setVisible(editable);
    m_add->setEnabled(writable);
    m_remove->setEnabled(writable && m_table->selectionModel()->hasSelection());
    for (QPushButton *button : std::as_const(m_more))
        button->setEnabled(m_table->selectionModel()->hasSelection());
}

void PartsTable::addActions(QHBoxLayout *buttons)
{
    const PartsActions *actions = partsActions(m_type);
    if (!actions)
        return;
    setAcceptDrops(bool(actions->takeFiles));
    for (const PartsActions::Named &action : actions->ofOne) {
        auto *button = new QPushButton(action.label(), this);
        button->setAccessibleName(QStringLiteral("%1 (%2)").arg(action.label(), m_type.label()));
        connect(button, &QPushButton::clicked, this, [this, run = action.run] {
            for (const RecordId id : m_table->selectedIds())
                run(m_context, id, this);
        });
        buttons->addWidget(button);
        m_more << button;
    }
}

void PartsTable::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_add->isEnabled() && !droppedFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PartsTable::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    partsActions(m_type)->takeFiles(m_context, m_ownerType, m_model->owner(), droppedFiles(*event->mimeData()), this);
}

void PartsTable::add()
{
    if (const PartsActions *actions = partsActions(m_type); actions && actions->add) {
        actions->add(m_context, m_ownerType, m_model->owner(), this);
        return;
    }
    QList<int> missing;
    Row row = newRow(m_context, m_type, &missing);
    const int owner = m_type.ownerField(m_ownerType);
    row.values[owner] = QVariant::fromValue(m_model->owner());
    missing.removeAll(owner);
    const RecordId id = createRecord(m_context, m_type, row, missing, this);
    const QList<int> columns = m_table->shownColumns();
    if (!id || columns.isEmpty())
        return;
    m_table->select(id, columns.first());
    m_table->setFocus();
    m_table->QAbstractItemView::edit(m_table->currentIndex());
}

void PartsTable::removeSelected()
{
    Changes changes;
    const QList<RecordId> ids = m_table->selectedIds();
    for (const RecordId id : ids)
        changes += m_context.store().removalWithParts(m_type, id);
    if (!changes.isEmpty())
        m_context.perform(ids.size() == 1 ? tr("Delete %1").arg(m_type.label().toLower())
                                          : tr("Delete %1").arg(m_type.counted(ids.size())),
                          changes);
}

} // namespace muster
