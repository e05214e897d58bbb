// SPDX-License-Identifier: GPL-3.0-or-later
// What a RecordPage does with the selected records.
#include "ui/record/recordpage.h"

#include "app/record/textform.h"
#include "ui/record/fieldeditor.h"
#include "ui/record/recordtable.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>

namespace muster {

namespace {

/// As spreadsheets take it: quoted when it holds a tab, a line end or a quote.
QString tsvCell(const QString &text)
{
    if (!text.contains(QLatin1Char('\t')) && !text.contains(QLatin1Char('\n')) && !text.contains(QLatin1Char('"')))
        return text;
    return QLatin1Char('"') + QString(text).replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString htmlRow(const QStringList &cells, const QString &tag)
{
    QString row = QStringLiteral("<tr>");
    for (const QString &cell : cells)
        row += QStringLiteral("<%1>%2</%1>").arg(tag, cell.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    return row + QStringLiteral("</tr>\n");
}

/// The field and the value that bulk edit sets.
class BulkEditDialog : public QDialog
{
public:
    BulkEditDialog(Context &context, const RecordType &type, int field, QWidget *parent)
        : QDialog(parent), m_context(context), m_type(type), m_fields(new QComboBox(this)), m_form(new QFormLayout(this)),
          m_problem(new QLabel(this))
    {
        for (int i = 0; i < int(type.fields().size()); ++i) {
            if (!type.fields().at(i).isReadOnly() && !type.fields().at(i).isHidden())
                m_fields->addItem(type.fields().at(i).label(), i);
        }
        auto *label = new QLabel(RecordPage::tr("Field"), this);
        label->setBuddy(m_fields);
        m_form->addRow(label, m_fields);
        m_problem->setTextFormat(Qt::PlainText);
        m_problem->setWordWrap(true);
        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
        m_form->addRow(m_problem);
        m_form->addRow(buttons);
        connect(buttons, &QDialogButtonBox::accepted, this, [this] {
            m_problem->setText(m_editor->problem());
            if (m_editor->value())
                accept();
        });
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        m_fields->setCurrentIndex(std::max(0, m_fields->findData(field)));
        makeEditor();
        connect(m_fields, &QComboBox::currentIndexChanged, this, &BulkEditDialog::makeEditor);
        m_editor->setFocus();
    }

    int field() const { return m_fields->currentData().toInt(); }
    Value value() const { return m_editor->value().value_or(Value()); }

private:
    void makeEditor()
    {
        if (m_editor)
            m_form->removeRow(1);
        const Field &chosen = m_type.fields().at(field());
        m_editor = makeFieldEditor(chosen, m_context, this);
        m_editor->setValue(m_type.blank().values.at(field()));
        auto *label = new QLabel(RecordPage::tr("New value"), this);
        label->setBuddy(m_editor);
        m_form->insertRow(1, label, m_editor);
    }

    Context &m_context;
    const RecordType &m_type;
    QComboBox *m_fields;
    QFormLayout *m_form;
    QLabel *m_problem;
    FieldEditor *m_editor = nullptr;
};

} // namespace

void RecordPage::removeSelected()
{
    const QList<RecordId> ids = selectedIds();
    Store &store = m_context.store();
    if (ids.isEmpty() || store.isReadOnly())
        return;
    const QString step = ids.size() == 1
                             ? tr("Delete %1 “%2”").arg(m_type.label().toLower(), store.title(m_type, ids.first()))
                             : tr("Delete %1").arg(m_type.counted(ids.size()));
    Changes changes;
    QSet<std::pair<const RecordType *, RecordId>> known;
    Problems inUse;
    for (const RecordId id : ids) {
        if (const QStringList users = store.usersOf(m_type, id); !users.isEmpty())
            inUse.append({{}, tr("“%1” is still used by %2.").arg(store.title(m_type, id), QLocale().createSeparatedList(users)), id});
        for (const Change &change : store.removalWithParts(m_type, id)) {
            if (const std::pair key(change.type, change.id); !known.contains(key)) {
                known.insert(key);
                changes.append(change);
            }
        }
    }
    if (!inUse.isEmpty()) {
        emit m_context.refused(step, inUse);
        return;
    }
    const int row = m_table->currentIndex().row();
    const int column = std::max(0, m_table->currentIndex().column());
    if (m_context.perform(step, changes) && m_filter->rowCount() > 0)
        m_table->select(m_filter->idAt(std::clamp(row, 0, m_filter->rowCount() - 1)), column);
}

void RecordPage::copySelected()
{
    const QList<RecordId> ids = selectedIds();
    if (ids.isEmpty())
        return;
    const QList<int> columns = m_table->shownColumns();
    QStringList header;
    for (const int column : columns)
        header << m_type.fields().at(column).label();
    QString text = header.join(QLatin1Char('\t')) + QLatin1Char('\n');
    QString html = QStringLiteral("<table>\n") + htmlRow(header, QStringLiteral("th"));
    for (const RecordId id : ids) {
        const std::optional<Row> row = m_context.store().row(m_type, id);
        if (!row)
            continue;
        QStringList cells, quoted;
        for (const int column : columns) {
            const Field &field = m_type.fields().at(column);
            const bool masked = field.isConfidential() && m_context.isMasked();
            cells << (masked ? maskedText() : displayText(field, row->values.at(column), QLocale(), m_context.store()));
            quoted << tsvCell(cells.last());
        }
        text += quoted.join(QLatin1Char('\t')) + QLatin1Char('\n');
        html += htmlRow(cells, QStringLiteral("td"));
    }
    auto *table = new QMimeData;
    table->setText(text);
    table->setHtml(html + QStringLiteral("</table>\n"));
    QGuiApplication::clipboard()->setMimeData(table);
}

bool RecordPage::setForAll(const QList<RecordId> &ids, int field, const Value &value)
{
    Changes changes;
    for (const RecordId id : ids) {
        const std::optional<Row> before = m_context.store().row(m_type, id);
        if (!before)
            continue;
        const Row after = withValue(m_type, *before, field, value, m_context.store());
        if (after != *before)
            changes.append(edition(m_type, *before, after));
    }
    if (changes.isEmpty())
        return true;
    const QString what = m_type.fields().at(field).label();
    return m_context.perform(changes.size() == 1 ? editName(m_type, m_type.fields().at(field))
                                                 : tr("Edit %1: %2").arg(m_type.counted(changes.size()), what),
                             changes);
}

void RecordPage::bulkEdit()
{
    const QList<RecordId> ids = selectedIds();
    if (ids.isEmpty() || m_context.store().isReadOnly())
        return;
    BulkEditDialog dialog(m_context, m_type, m_table->currentIndex().column(), this);
    dialog.setWindowTitle(tr("Edit %1").arg(m_type.counted(ids.size())));
    if (dialog.exec() == QDialog::Accepted)
        setForAll(ids, dialog.field(), dialog.value());
}

QString RecordPage::sums(const QList<RecordId> &ids) const
{
    QStringList sums;
    const AnyTable &table = m_context.store().table(m_type);
    for (const int column : m_table->shownColumns()) {
        const Field &field = m_type.fields().at(column);
        const FieldKind kind = field.kind();
        if (kind != FieldKind::Money && kind != FieldKind::Duration && kind != FieldKind::MonthAmounts)
            continue;
        QMap<QString, Money> amounts; // by currency: they are never added up
        Minutes time;
        for (const RecordId id : ids) {
            const qsizetype at = table.indexOf(id);
            const Value value = at < 0 ? Value() : table.value(at, column);
            if (!value.isValid())
                continue;
            if (kind == FieldKind::Duration) {
                time += value.value<Minutes>();
                continue;
            }
            const Money money = kind == FieldKind::Money ? value.value<Money>() : value.value<MonthAmounts>().total();
            if (money.isGiven())
                amounts[money.currency.code()] += money;
        }
        QStringList parts;
        for (const Money &money : std::as_const(amounts))
            parts << money.toString(QLocale());
        if (kind == FieldKind::Duration && time.value != 0)
            parts << time.toString(QLocale());
        if (!parts.isEmpty())
            sums << tr("%1 %2").arg(field.label(), parts.join(QStringLiteral(" + ")));
    }
    return sums.join(QStringLiteral(" · "));
}

void RecordPage::updateStatus()
{
    const QLocale locale;
    const int all = m_model->rowCount();
    const int shown = m_filter->rowCount();
    QStringList parts{shown == all ? m_type.counted(all) : tr("%1 of %2").arg(locale.toString(shown), m_type.counted(all))};
    const QList<RecordId> ids = selectedIds();
    if (ids.size() > 1) {
        parts << tr("%1 selected").arg(locale.toString(ids.size()));
        if (const QString sum = sums(ids); !sum.isEmpty())
            parts << sum;
    }
    m_status = parts.join(QStringLiteral(" · "));
    emit statusChanged(m_status);
}

} // namespace muster
