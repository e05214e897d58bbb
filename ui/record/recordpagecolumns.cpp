// SPDX-License-Identifier: GPL-3.0-or-later
// How a RecordPage is looked at: columns, order and filters, and keeping them.
#include "ui/record/recordpage.h"

#include "ui/record/recordtable.h"
#include "ui/record/tablestate.h"

#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QTimer>

namespace muster {

namespace {

int usualWidth(const Field &field, const QFontMetrics &metrics)
{
    const int letters = field.kind() == FieldKind::Text ? 24 : field.kind() == FieldKind::Reference ? 18 : 13;
    int width = std::max(metrics.averageCharWidth() * letters, metrics.horizontalAdvance(field.label()) * 11 / 10); // semibold
    for (const Choice &choice : field.choices()) // whole, with its sign beside it
        width = std::max(width, metrics.horizontalAdvance(choice.word()) + 24);
    return width + 24;
}

} // namespace

TableState RecordPage::state() const
{
    const QList<Field> &fields = m_type.fields();
    TableState state;
    for (const int column : m_table->shownColumns())
        state.columns.append({fields.at(column).name(), m_table->columnWidth(column)});
    for (int column = 0; column < int(fields.size()); ++column)
        if (m_table->isColumnHidden(column))
            state.hidden.append(fields.at(column).name());
    if (const int column = m_filter->sortedBy(); column >= 0) {
        state.sortedBy = fields.at(column).name();
        state.isDescending = m_filter->sortOrder() == Qt::DescendingOrder;
    }
    state.isFilterShown = m_table->header()->isFilterShown();
    state.search = m_filter->text();
    for (int column = 0; column < int(fields.size()); ++column)
        if (const QString text = m_filter->columnText(column); !text.isEmpty())
            state.filters.insert(fields.at(column).name(), text);
    return state;
}

void RecordPage::setState(const TableState &state)
{
    const QList<Field> &fields = m_type.fields();
    FilterHeader *header = m_table->header();
    QHash<QByteArray, int> widths;
    for (const TableState::Column &column : state.columns)
        widths.insert(column.field, column.width);
    for (int column = 0; column < int(fields.size()); ++column) {
        const Field &field = fields.at(column);
        const bool isKnown = widths.contains(field.name()) || state.hidden.contains(field.name());
        header->setSectionHidden(column, isKnown ? !widths.contains(field.name()) : field.isHidden() || field.isSecondary());
        const int width = widths.value(field.name());
        header->resizeSection(column, width > 0 ? width : usualWidth(field, fontMetrics()));
    }
    // In the order of the description first, or a state without columns would keep the order of the one before.
    for (int column = 0; column < int(fields.size()); ++column)
        header->moveSection(header->visualIndex(column), column);
    int place = 0;
    for (const TableState::Column &column : state.columns)
        if (const int index = m_type.indexOf(column.field); index >= 0)
            header->moveSection(header->visualIndex(index), place++);
    m_table->sortByColumn(m_type.indexOf(state.sortedBy), state.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    clearFilters();
    header->setFilterShown(state.isFilterShown || !state.filters.isEmpty());
    for (auto it = state.filters.begin(); it != state.filters.end(); ++it)
        if (const int column = m_type.indexOf(it.key()); column >= 0)
            header->box(column)->setText(it.value());
    setSearchText(state.search);
    m_areWidthsUsual = state.columns.isEmpty();
    if (isVisible())
        widenTexts();
}

void RecordPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    QTimer::singleShot(0, this, &RecordPage::widenTexts); // when the table has its size
}

/// Texts that are cut get the room that is left beside the last column; the one that the record is called by gets some at the
/// cost of the last columns. Only what is on the screen is measured.
void RecordPage::widenTexts()
{
    constexpr int widest = 460, widestName = 250; // pixels; longer texts are read in the detail pane
    if (m_filter->rowCount() == 0 || !std::exchange(m_areWidthsUsual, false))
        return;
    FilterHeader *header = m_table->header();
    int room = m_table->viewport()->width() - header->length();
    bool isName = true;
    for (const int column : m_table->shownColumns()) {
        const FieldKind kind = m_type.fields().at(column).kind();
        if (kind != FieldKind::Text && kind != FieldKind::Reference)
            continue;
        const int width = header->sectionSize(column);
        const int wanted = m_table->sizeHintForColumn(column) - width;
        const int more = std::min(wanted, std::max(std::min(widest - width, room), isName ? widestName - width : 0));
        isName = false;
        if (more > 0) {
            header->resizeSection(column, width + more);
            room -= more;
        }
    }
}

QString RecordPage::settingsKey() const
{
    return QStringLiteral("tables/%1").arg(QString::fromLatin1(m_type.name()));
}

void RecordPage::restoreColumns()
{
    FilterHeader *header = m_table->header();
    header->setSectionsMovable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true); // a third click brings the usual order back
    setState(TableState::fromJson(QJsonDocument::fromJson(QSettings().value(settingsKey()).toByteArray()).object()));
}

void RecordPage::saveColumns() const
{
    // What is searched for belongs to the day; columns and order stay.
    TableState kept = state();
    kept.search.clear();
    kept.filters.clear();
    QSettings().setValue(settingsKey(), QJsonDocument(kept.toJson()).toJson(QJsonDocument::Compact));
}

void RecordPage::showHeaderMenu(const QPoint &at)
{
    FilterHeader *header = m_table->header();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *usual = menu->addAction(tr("Usual order"));
    usual->setCheckable(true);
    usual->setChecked(m_filter->sortedBy() < 0);
    connect(usual, &QAction::triggered, m_table, [this] { m_table->sortByColumn(-1, Qt::AscendingOrder); });
    QAction *boxes = menu->addAction(tr("Filter under each header"));
    boxes->setCheckable(true);
    boxes->setChecked(header->isFilterShown());
    connect(boxes, &QAction::toggled, this, &RecordPage::setFilterShown);
    menu->addSeparator();
    for (int column = 0; column < header->count(); ++column) {
        QAction *shown = menu->addAction(m_type.fields().at(column).label());
        shown->setCheckable(true);
        shown->setChecked(!header->isSectionHidden(column));
        // The last column stays, or there would be no header left to bring the others back.
        shown->setEnabled(header->isSectionHidden(column) || header->hiddenSectionCount() < header->count() - 1);
        connect(shown, &QAction::toggled, header, [header, column](bool on) { header->setSectionHidden(column, !on); });
    }
    menu->popup(header->mapToGlobal(at));
}

} // namespace muster
