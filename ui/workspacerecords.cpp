// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with records through the view that is open.
#include "ui/base/explains.h"
#include "ui/detailpane.h"
#include "ui/record/newrecord.h"
#include "ui/record/recordpage.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QClipboard>

namespace muster {

void Workspace::showRecord(const RecordType &type, RecordId id)
{
    // The view already open comes first, then the first table of the type.
    if (RecordPage *page = recordPage(); !page || &page->type() != &type)
        if (const std::optional<Place> table = tableOf(type))
            goTo(table->page, table->view);
    if (RecordPage *page = recordPage(); page && &page->type() == &type)
        page->select(id);
    select(&type, id);
}

void Workspace::showOnly(const RecordType &type, const QList<RecordId> &ids, const QString &title)
{
    if (const std::optional<Place> table = tableOf(type)) {
        goTo(table->page, table->view);
        recordPage()->showOnly(ids, title);
    }
}

void Workspace::makeRecord(const RecordType &type, RecordId owner)
{
    if (const std::optional<Place> table = tableOf(type)) {
        goTo(table->page, table->view);
        recordPage()->createFor(owner);
    }
}

std::optional<Workspace::Place> Workspace::tableOf(const RecordType &type)
{
    for (int page = 0; page < m_pages.size(); ++page)
        for (int view = 0; view < m_pages.at(page).views.size(); ++view)
            if (const Place place{page, view}; m_pages.at(page).views.at(view).type == &type)
                if (auto *records = qobject_cast<RecordPage *>(widgetOf(place)); records && &records->type() == &type)
                    return place;
    return {};
}

void Workspace::newRecord()
{
    const RecordType *type = view().type;
    if (!type || m_context.store().isReadOnly())
        return;
    if (RecordPage *page = recordPage(); page && &page->type() == type) {
        page->createNew();
        return;
    }
    QList<int> missing;
    const Row row = newRow(m_context, *type, &missing);
    if (const RecordId id = createRecord(m_context, *type, row, missing, this)) {
        select(type, id);
        setDetailShown(true);
        m_detail->focusForm();
    }
}

QList<RecordId> Workspace::selectedIds() const
{
    if (RecordPage *page = recordPage(); page && &page->type() == m_selectedType)
        return page->selectedIds();
    return m_selectedId ? QList<RecordId>{m_selectedId} : QList<RecordId>();
}

void Workspace::copySelected()
{
    if (RecordPage *page = recordPage())
        page->copySelected();
    else if (m_selectedId)
        QApplication::clipboard()->setText(m_context.store().title(*m_selectedType, m_selectedId));
}

void Workspace::removeSelected()
{
    if (RecordPage *page = recordPage()) {
        page->removeSelected();
    } else if (m_selectedId) {
        const RecordType &type = *m_selectedType;
        m_context.perform(tr("Delete %1").arg(type.label().toLower()),
                          m_context.store().removalWithParts(type, m_selectedId));
    }
}

bool Workspace::explainCurrent()
{
    for (QWidget *each = QApplication::focusWidget(); each && each != this; each = each->parentWidget())
        if (auto *explains = dynamic_cast<Explains *>(each))
            return explains->explainCurrent();
    auto *view = dynamic_cast<Explains *>(viewWidget());
    return view && view->explainCurrent();
}

} // namespace muster
