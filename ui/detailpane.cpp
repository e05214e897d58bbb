// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detailpane.h"

#include "app/base/error.h"
#include "ui/record/recordform.h"

#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace muster {
namespace {

constexpr int relatedIdRole = Qt::UserRole;
constexpr int relatedTypeRole = Qt::UserRole + 1;

QString historyLine(const HistoryEntry &entry, const RecordType &type, RecordId id)
{
    QStringList fields;
    for (const Change &change : entry.changes) {
        if (change.type != &type || change.id != id || !change.before || !change.after)
            continue;
        for (int field : change.touchedFields())
            fields.append(type.fields().at(field).label());
    }
    const QString at = QLocale().toString(entry.at.toLocalTime(), QLocale::ShortFormat);
    QString line = at + QStringLiteral("  ") + entry.text;
    if (!fields.isEmpty())
        line += QStringLiteral(" (") + fields.join(QStringLiteral(", ")) + QLatin1Char(')');
    return entry.who.isEmpty() ? line : line + QStringLiteral("\n") + entry.who;
}

} // namespace

DetailPane::DetailPane(Context &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_title(new QLabel), m_kind(new QLabel),
      m_tabs(new QTabWidget), m_scroll(new QScrollArea), m_related(new QTreeWidget), m_history(new QListWidget)
{
    setObjectName(QStringLiteral("detail"));
    setAccessibleName(tr("Details"));
    QFont font = m_title->font();
    font.setPixelSize(15);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_kind->setProperty("quiet", true);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its fields take the focus
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_related->setHeaderHidden(true);
    m_related->setAccessibleName(tr("Records that point to this one"));
    m_history->setAccessibleName(tr("History of this record"));
    m_history->setWordWrap(true);
    m_history->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tabs->addTab(m_scroll, tr("Properties"));
    m_tabs->addTab(m_related, tr("Related"));
    m_tabs->addTab(m_history, tr("History"));
    m_tabs->setDocumentMode(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(m_kind);
    layout->addWidget(m_title);
    layout->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, &DetailPane::refresh);
    connect(m_related, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        const RecordType *type = m_context.store().typeOfKind(item->data(0, relatedTypeRole).toByteArray());
        if (const RecordId id = item->data(0, relatedIdRole).toLongLong(); type && id)
            emit m_context.openRequested(type, id);
    });
    connect(&m_context.store(), &Store::changed, this, &DetailPane::follow);
    setRecord(nullptr, 0);
}

void DetailPane::setRecord(const RecordType *type, RecordId id)
{
    if (!type || !id || !m_context.store().row(*type, id)) {
        id = 0;
    } else if (type != m_type || !m_form) {
        m_form = new RecordForm(m_context, *type, nullptr);
        m_scroll->setWidget(m_form);
    }
    if (id)
        m_type = type;
    m_id = id;
    if (m_form)
        m_form->setRecord(m_id);
    refresh();
}

void DetailPane::focusForm()
{
    m_tabs->setCurrentIndex(0);
    if (m_form)
        m_form->setFocus();
}

void DetailPane::refresh()
{
    if (m_id == 0)
        return;
    m_kind->setText(m_type->label());
    m_title->setText(m_context.store().title(*m_type, m_id));
    // Only the tab that is seen is filled: a person may be pointed at by thousands of rows.
    if (m_tabs->currentWidget() == m_related)
        fillRelated();
    else if (m_tabs->currentWidget() == m_history)
        fillHistory();
}

void DetailPane::follow(const Changes &changes)
{
    if (!m_id)
        return;
    if (!m_context.store().row(*m_type, m_id))
        setRecord(nullptr, 0);
    else if (std::any_of(changes.begin(), changes.end(),
                         [this](const Change &change) { return change.id == m_id; }) || m_tabs->currentIndex() == 1)
        refresh();
}

void DetailPane::fillRelated()
{
    constexpr int most = 200;
    m_related->clear();
    const Store &store = m_context.store();
    for (const RecordType *type : store.types()) {
        for (int i = 0; i < type->fields().size(); ++i) {
            const Field &field = type->fields().at(i);
            if (field.kind() != FieldKind::Reference || &field.target() != m_type)
                continue;
            const QList<RecordId> ids = store.pointingTo(m_id, *type, i);
            if (ids.isEmpty())
                continue;
            auto *group = new QTreeWidgetItem(
                m_related, {tr("%1 · %2 (%3)").arg(type->pluralLabel(), field.label()).arg(ids.size())});
            for (RecordId id : ids.mid(0, most)) {
                auto *item = new QTreeWidgetItem(group, {store.title(*type, id)});
                item->setData(0, relatedIdRole, id);
                item->setData(0, relatedTypeRole, type->name());
            }
            group->setExpanded(ids.size() <= 12);
        }
    }
    if (m_related->topLevelItemCount() == 0)
        new QTreeWidgetItem(m_related, {tr("Nothing points here.")});
}

void DetailPane::fillHistory()
{
    m_history->clear();
    try {
        for (const HistoryEntry &entry : m_context.store().history(m_type, m_id))
            m_history->addItem(historyLine(entry, *m_type, m_id));
    } catch (const Error &error) {
        m_history->addItem(error.happened);
    }
    if (m_history->count() == 0)
        m_history->addItem(tr("No history yet."));
}

} // namespace muster
