// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/recordpage.h"

#include "ui/base/icon.h"
#include "ui/record/historydialog.h"
#include "ui/record/newrecord.h"
#include "ui/record/recordtable.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace muster {

RecordPage::RecordPage(Context &context, const RecordType &type, QWidget *parent)
    : QWidget(parent), m_context(context), m_type(type), m_model(new RecordModel(context, type, this)),
      m_filter(new RecordFilter(*m_model, this)), m_table(new RecordTable(*m_filter, this)),
      m_stack(new QStackedWidget(this)), m_empty(new QLabel(this)), m_emptyButton(new QPushButton(this)),
      m_chip(new QToolButton(this))
{
    build();
    makeActions();
    restoreColumns();
    // One refresh for a burst of row signals.
    auto *later = new QTimer(this);
    later->setSingleShot(true);
    later->setInterval(0);
    connect(later, &QTimer::timeout, this, &RecordPage::updateState);
    const auto soon = [later] { later->start(); };
    for (const QAbstractItemModel *model : {static_cast<QAbstractItemModel *>(m_model), static_cast<QAbstractItemModel *>(m_filter)}) {
        connect(model, &QAbstractItemModel::rowsInserted, later, soon);
        connect(model, &QAbstractItemModel::rowsRemoved, later, soon);
        connect(model, &QAbstractItemModel::modelReset, later, soon);
        connect(model, &QAbstractItemModel::layoutChanged, later, soon);
        connect(model, &QAbstractItemModel::dataChanged, later, soon);
    }
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, later, soon);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                emit m_context.selected(&m_type, current.isValid() ? m_filter->idAt(current.row()) : 0);
            });
    updateState();
}

RecordPage::~RecordPage() { saveColumns(); }

void RecordPage::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_chip->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_chip->hide();
    connect(m_chip, &QToolButton::clicked, this, [this] { showOnly({}, {}); });
    layout->addWidget(m_chip, 0, Qt::AlignLeft);

    auto *nothing = new QWidget(this);
    auto *middle = new QVBoxLayout(nothing);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    middle->addStretch();
    middle->addWidget(m_empty);
    middle->addWidget(m_emptyButton, 0, Qt::AlignCenter);
    middle->addStretch();
    connect(m_emptyButton, &QPushButton::clicked, this, [this] {
        if (m_model->rowCount() == 0)
            createNew();
        else
            clearFilters();
    });
    m_stack->addWidget(m_table);
    m_stack->addWidget(nothing);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_table);

    FilterHeader *header = m_table->header();
    connect(header, &FilterHeader::filterEdited, this, [this](int column, const QString &text) {
        m_filter->setColumnText(column, text);
        updateState();
    });
    connect(header, &FilterHeader::leaveRequested, m_table, [this] { m_table->setFocus(); });
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &RecordPage::showHeaderMenu);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &RecordPage::showRowMenu);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &RecordPage::openCurrent);
}

QAction *RecordPage::addCommand(const QString &text, const char *iconName, void (RecordPage::*run)())
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setData(QByteArray(iconName));
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    return action;
}

void RecordPage::makeActions()
{
    // No shortcuts here: keys reach keyPressEvent() of the page that has the focus, and the window has them in its menus.
    const QString name = m_type.label().toLower();
    const bool writable = !m_context.store().isReadOnly();
    addCommand(tr("New %1").arg(name), "new", &RecordPage::createNew)->setEnabled(writable);
    addCommand(tr("Open"), "open", &RecordPage::openCurrent);
    addCommand(tr("Edit all selected…"), "list", &RecordPage::bulkEdit)->setEnabled(writable);
    addCommand(tr("Copy as table"), "copy", &RecordPage::copySelected);
    addCommand(tr("Paste"), "new", &RecordPage::paste)->setEnabled(writable);
    addCommand(tr("History…"), "history", &RecordPage::showHistory);
    addCommand(tr("Explain this number"), "info", &RecordPage::explain);
    addCommand(tr("Delete"), "delete", &RecordPage::removeSelected)->setEnabled(writable);
}

void RecordPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        for (QAction *action : actions())
            action->setIcon(icon(action->data().toByteArray()));
}

void RecordPage::updateState()
{
    const bool none = m_model->rowCount() == 0;
    const bool hidden = !none && m_filter->rowCount() == 0;
    // With the boxes shown the header must stay reachable, or the filter could not be changed.
    m_stack->setCurrentIndex(none || (hidden && !m_table->header()->isFilterShown()) ? 1 : 0);
    const QString plural = m_type.pluralLabel().toLower();
    m_empty->setText(none ? tr("There are no %1 yet.").arg(plural) : tr("No %1 match the filter.").arg(plural));
    m_emptyButton->setText(none ? tr("New %1").arg(m_type.label().toLower()) : tr("Show all"));
    m_emptyButton->setEnabled(!none || !m_context.store().isReadOnly());
    updateStatus();
}

QList<RecordId> RecordPage::selectedIds() const { return m_table->selectedIds(); }

void RecordPage::select(RecordId id)
{
    const QList<int> columns = m_table->shownColumns();
    if (m_filter->rowOf(id) < 0 && m_model->rowOf(id) >= 0)
        m_filter->keepShown(id);
    m_table->select(id, columns.isEmpty() ? 0 : columns.first());
}

void RecordPage::createFor(RecordId owner)
{
    if (m_context.store().isReadOnly())
        return;
    QList<int> missing;
    Row row = newRow(m_context, m_type, &missing);
    if (const int index = m_type.ownerIndex(); owner != 0 && index >= 0) {
        row.values[index] = QVariant::fromValue(owner);
        missing.removeAll(index);
    }
    const RecordId id = createRecord(m_context, m_type, row, missing, this);
    if (!id)
        return;
    m_filter->keepShown(id);
    m_stack->setCurrentIndex(0);
    const QList<int> columns = m_table->shownColumns();
    for (const int column : columns) {
        const Field &field = m_type.fields().at(column);
        if (field.kind() != FieldKind::Text || field.isReadOnly() || field.isMultiline())
            continue;
        m_table->select(id, column);
        m_table->setFocus();
        m_table->QAbstractItemView::edit(m_table->currentIndex());
        return;
    }
    select(id);
    m_table->setFocus();
}

void RecordPage::showOnly(const QList<RecordId> &ids, const QString &title)
{
    const bool all = ids.isEmpty() && title.isEmpty();
    m_filter->setIds(all ? std::nullopt : std::optional(QSet<RecordId>(ids.begin(), ids.end())));
    m_chip->setText(QStringLiteral("%1  ✕").arg(QString(title).replace(QLatin1Char('&'), QStringLiteral("&&"))));
    m_chip->setAccessibleName(tr("Only %1. Press to show all.").arg(title));
    m_chip->setVisible(!all);
    updateState();
}

void RecordPage::setSearchText(const QString &text)
{
    m_filter->setText(text);
    updateState();
}

void RecordPage::setFilterShown(bool shown)
{
    m_table->header()->setFilterShown(shown);
    updateState();
    if (!shown)
        return;
    const QList<int> columns = m_table->shownColumns();
    if (!columns.isEmpty())
        m_table->header()->box(columns.first())->setFocus();
}

void RecordPage::clearFilters()
{
    m_table->header()->clearBoxes();
    m_filter->clear();
    m_chip->hide();
    updateState();
}

void RecordPage::openCurrent()
{
    if (const RecordId id = m_table->currentId())
        emit m_context.openRequested(&m_type, id);
}

void RecordPage::showHistory()
{
    if (const RecordId id = m_table->currentId()) {
        auto *dialog = new HistoryDialog(m_context, m_type, id, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

void RecordPage::keyPressEvent(QKeyEvent *event)
{
    const bool both = event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (event->matches(QKeySequence::New))
        createNew();
    else if (event->matches(QKeySequence::Copy))
        copySelected();
    else if (event->matches(QKeySequence::Paste))
        paste();
    else if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier)
        removeSelected();
    else if (both && event->key() == Qt::Key_E)
        bulkEdit();
    else
        QWidget::keyPressEvent(event);
}

void RecordPage::showRowMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace muster
