// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/historydialog.h"

#include "app/base/error.h"
#include "app/record/textform.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace muster {

HistoryDialog::HistoryDialog(Context &context, const RecordType &type, RecordId id, QWidget *parent)
    : QDialog(parent), m_context(context), m_type(type), m_id(id), m_table(new QTableWidget(0, 6, this))
{
    setWindowTitle(tr("History of %1 “%2”").arg(type.label().toLower(), context.store().title(type, id)));
    m_table->setHorizontalHeaderLabels({tr("When"), tr("Who"), tr("Step"), tr("Field"), tr("Before"), tr("After")});
    m_table->setAccessibleName(tr("History"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(860, 420);
    load();
    connect(&context.store(), &Store::changed, this, &HistoryDialog::load);
    connect(&context, &Context::maskedChanged, this, &HistoryDialog::load);
}

void HistoryDialog::load()
{
    m_table->setRowCount(0);
    const Store &store = m_context.store();
    QList<HistoryEntry> entries;
    try {
        entries = store.history(&m_type, m_id);
    } catch (const Error &error) {
        addLine({}, tr("The history could not be read"), {}, error.text());
        return;
    }
    for (const HistoryEntry &entry : std::as_const(entries)) {
        for (const Change &change : entry.changes) {
            if (change.type != &m_type || change.id != m_id)
                continue;
            for (const int index : change.touchedFields()) {
                const Field &field = m_type.fields().at(index);
                const auto text = [&](const std::optional<Row> &row) {
                    return row ? displayText(field, row->values.value(index), QLocale(), store) : QString();
                };
                const QString before = text(change.before);
                const QString after = text(change.after);
                const bool isMasked = field.isConfidential() && m_context.isMasked();
                if (before != after)
                    addLine(entry, field.label(), isMasked ? maskedText() : before, isMasked ? maskedText() : after);
            }
        }
    }
    for (int column = 0; column < 4; ++column)
        m_table->resizeColumnToContents(column);
}

void HistoryDialog::addLine(const HistoryEntry &entry, const QString &field, const QString &before, const QString &after)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    const QString when = entry.at.isValid() ? QLocale().toString(entry.at.toLocalTime(), QLocale::ShortFormat) : QString();
    const QStringList cells{when, entry.who, entry.text, field, before, after};
    for (int column = 0; column < int(cells.size()); ++column)
        m_table->setItem(row, column, new QTableWidgetItem(cells.at(column)));
}

} // namespace muster
