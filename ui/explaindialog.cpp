// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explaindialog.h"

#include "ui/record/recordfilter.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace muster {
namespace {

QLabel *explainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

} // namespace

ExplainDialog::ExplainDialog(Context &context, const QString &title, const Source &source, QWidget *parent)
    : QDialog(parent), m_context(context)
{
    setWindowTitle(tr("Explain: %1").arg(title));
    resize(760, 520);
    auto *layout = new QVBoxLayout(this);
    QLabel *head = explainLabel(title);
    QFont font = head->font();
    font.setPixelSize(15);
    font.setWeight(QFont::DemiBold);
    head->setFont(font);
    layout->addWidget(head);
    if (!source.formula.isEmpty())
        layout->addWidget(explainLabel(source.formula));
    auto *parts = new QFormLayout;
    for (const Source::Part &part : source.parts)
        parts->addRow(explainLabel(part.label), explainLabel(part.value));
    layout->addLayout(parts);

    const RecordType *type = m_context.store().typeOfKind(source.type);
    if (const QList<RecordId> rows = source.allRows(); type && !rows.isEmpty()) {
        layout->addWidget(explainLabel(tr("%1: %2").arg(type->pluralLabel(), QLocale().toString(rows.size()))));
        layout->addWidget(makeRows(rows, *type), 1);
    } else {
        layout->addStretch();
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

QTableView *ExplainDialog::makeRows(const QList<RecordId> &ids, const RecordType &type)
{
    auto *model = new RecordModel(m_context, type, this);
    auto *rows = new RecordFilter(*model, this);
    rows->setIds(QSet<RecordId>(ids.begin(), ids.end()));
    auto *table = new QTableView;
    table->setModel(rows);
    table->setAccessibleName(tr("The records behind the number"));
    table->setSortingEnabled(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    for (int i = 0; i < type.fields().size(); ++i)
        table->setColumnHidden(i, type.fields().at(i).isHidden() || type.fields().at(i).isSecondary());
    table->resizeColumnsToContents();
    connect(table, &QTableView::activated, this, [this, rows, &type](const QModelIndex &index) {
        const RecordId id = rows->idAt(index.row());
        accept();
        emit m_context.openRequested(&type, id);
    });
    return table;
}

} // namespace muster
