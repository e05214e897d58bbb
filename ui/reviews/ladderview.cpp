// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/ladderview.h"

#include "ui/base/refreshing.h"
#include "ui/base/viewparts.h"
#include "ui/record/newrecord.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace muster {

void LadderModel::load(Id<Ladder> ladder)
{
    beginResetModel();
    const Store &store = m_context.store();
    m_themes.clear();
    m_levels.clear();
    m_items.clear();
    for (const LadderLevel &level : store.all<LadderLevel>()) {
        if (level.ladder == ladder)
            m_levels << level;
    }
    std::stable_sort(m_levels.begin(), m_levels.end(), [](const LadderLevel &a, const LadderLevel &b) { return a.position < b.position; });
    for (const LadderItem &item : store.all<LadderItem>()) {
        if (std::none_of(m_levels.begin(), m_levels.end(), [&](const LadderLevel &level) { return level.id == item.level; }))
            continue;
        m_items << item;
        if (!m_themes.contains(item.theme))
            m_themes << item.theme;
    }
    std::stable_sort(m_items.begin(), m_items.end(), [](const LadderItem &a, const LadderItem &b) { return a.position < b.position; });
    if (m_themes.removeAll(QString()) > 0)
        m_themes << QString(); // what has no theme stands last
    endResetModel();
}

int LadderModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_themes.size()); }
int LadderModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_levels.size()); }

QList<LadderItem> LadderModel::itemsAt(const QModelIndex &index) const
{
    QList<LadderItem> items;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(items), [&](const LadderItem &item) {
        return item.level == m_levels.at(index.column()).id && item.theme == m_themes.at(index.row());
    });
    return items;
}

QVariant LadderModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignTop | Qt::AlignLeft);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const QList<LadderItem> items = itemsAt(index);
    if (role == Qt::EditRole)
        return items.size() == 1 ? items.first().text : QString();
    QStringList lines;
    for (const LadderItem &item : items)
        lines << (item.keyword.isEmpty() ? item.text : tr("%1: %2").arg(item.keyword, item.text));
    return lines.join(u'\n');
}

bool LadderModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QList<LadderItem> items = itemsAt(index);
    const QString text = value.toString().trimmed();
    if (role != Qt::EditRole || items.size() != 1 || text.isEmpty() || text == items.first().text)
        return false;
    LadderItem after = items.first();
    after.text = text;
    return m_context.perform(tr("Edit expectation"), {edited(items.first(), after)});
}

Qt::ItemFlags LadderModel::flags(const QModelIndex &index) const
{
    const bool isEditable = !m_context.store().isReadOnly() && itemsAt(index).size() == 1;
    return QAbstractTableModel::flags(index) | (isEditable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QVariant LadderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::ToolTipRole && orientation == Qt::Horizontal)
        return m_levels.at(section).summary.toHtmlEscaped();
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? m_levels.at(section).name : m_themes.at(section);
}

LadderView::LadderView(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new LadderModel(context, this)), m_ladders(new QComboBox), m_description(plainLabel({})),
      m_addLevel(new QPushButton(tr("Add level…"))), m_addItem(new QPushButton(tr("Add expectation…"))), m_table(new QTableView),
      m_stack(new QStackedWidget)
{
    setProperty("isWhole", true);
    auto *page = new QWidget;
    auto *down = new QVBoxLayout(page);
    down->setContentsMargins(16, 12, 16, 12);
    down->setSpacing(12);
    m_ladders->setAccessibleName(tr("Ladder"));
    m_ladders->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_description->setProperty("quiet", true);
    m_description->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_ladders);
    head->addWidget(m_description, 1);
    head->addWidget(m_addLevel);
    head->addWidget(m_addItem);
    down->addLayout(head);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("What is expected, by theme and level"));
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 22);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    down->addWidget(m_table, 1);
    m_stack->addWidget(page);
    m_stack->addWidget(emptyLabel(tr("No ladder yet. Add the one that comes with Muster in Build templates, or import one in Markdown or YAML.")));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_ladders, &QComboBox::currentIndexChanged, this, &LadderView::load);
    connect(m_addLevel, &QPushButton::clicked, this, &LadderView::askLevel);
    connect(m_addItem, &QPushButton::clicked, this, &LadderView::askItem);
    refreshOn<Ladder, LadderLevel, LadderItem>(context, this, [this] { refresh(); });
    refresh();
}

Id<Ladder> LadderView::ladder() const { return {m_ladders->currentData().toLongLong()}; }

void LadderView::refresh()
{
    const QVariant chosen = m_ladders->currentData();
    {
        const QSignalBlocker quiet(m_ladders);
        m_ladders->clear();
        for (const Ladder &each : m_context.store().all<Ladder>())
            m_ladders->addItem(each.name, each.id.value);
        m_ladders->setCurrentIndex(std::max(m_ladders->findData(chosen), m_ladders->count() > 0 ? 0 : -1));
    }
    m_stack->setCurrentIndex(m_ladders->count() > 0 ? 0 : 1);
    load();
}

void LadderView::load()
{
    const Ladder *now = m_context.store().find(ladder());
    m_description->setText(now ? now->description.section(u'\n', 0, 0) : QString());
    m_model->load(ladder());
    const bool isWritable = now && !m_context.store().isReadOnly();
    m_addLevel->setEnabled(isWritable);
    m_addItem->setEnabled(isWritable && m_model->columnCount() > 0);
}

void LadderView::askLevel()
{
    const LadderLevel level{Id<LadderLevel>::make(), ladder(), {}, m_model->columnCount(), {}};
    const RecordType &type = recordType<LadderLevel>();
    createRecord(m_context, type, toRow(level), {type.indexOf("name"), type.indexOf("summary")}, this);
}

/// At the level of the current cell, else the lowest.
void LadderView::askItem()
{
    const QModelIndex at = m_table->currentIndex();
    LadderItem item;
    item.id = Id<LadderItem>::make();
    item.level = m_model->levelAt(at.isValid() ? at.column() : 0);
    if (at.isValid())
        item.theme = m_model->headerData(at.row(), Qt::Vertical).toString();
    const RecordType &type = recordType<LadderItem>();
    createRecord(m_context, type, toRow(item), {type.indexOf("level_id"), type.indexOf("theme"), type.indexOf("keyword"), type.indexOf("text")}, this);
}

} // namespace muster
