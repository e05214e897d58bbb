// SPDX-License-Identifier: GPL-3.0-or-later
// The views that the user has named: kept with this computer's settings, shown under the rail.
#include "ui/base/appsettings.h"
#include "ui/base/asking.h"
#include "ui/base/rail.h"
#include "ui/record/recordpage.h"
#include "ui/record/tablestate.h"
#include "ui/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMenu>

namespace muster {

namespace {

const QString viewNameKey = QStringLiteral("name");
const QString viewPlaceKey = QStringLiteral("place");
const QString viewTableKey = QStringLiteral("table");

} // namespace

QByteArray toJson(const QList<SavedView> &views)
{
    QJsonArray list;
    for (const SavedView &view : views)
        list.append(QJsonObject{{viewNameKey, view.name},
                                {viewPlaceKey, QString::fromLatin1(view.place)},
                                {viewTableKey, view.table}});
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

QList<SavedView> savedViewsFromJson(const QByteArray &json)
{
    QList<SavedView> views;
    for (const QJsonValue &each : QJsonDocument::fromJson(json).array()) {
        const QJsonObject view = each.toObject();
        const QString name = view.value(viewNameKey).toString();
        if (!name.isEmpty())
            views.append({name, view.value(viewPlaceKey).toString().toLatin1(), view.value(viewTableKey).toObject()});
    }
    return views;
}

void Workspace::loadSavedViews()
{
    m_savedViews = savedViewsFromJson(settings::savedViews(m_context.store().file()));
    m_rail->setSavedViews(savedViewNames());
}

void Workspace::keepSavedViews()
{
    settings::setSavedViews(m_context.store().file(), toJson(m_savedViews));
    m_rail->setSavedViews(savedViewNames());
    emit savedViewsChanged();
}

QStringList Workspace::savedViewNames() const
{
    QStringList names;
    for (const SavedView &view : m_savedViews)
        names << view.name;
    return names;
}

void Workspace::saveView(const QString &name)
{
    if (name.trimmed().isEmpty())
        return;
    const RecordPage *records = recordPage();
    const SavedView made{name.trimmed(), place(), records ? records->state().toJson() : QJsonObject()};
    const qsizetype at = savedViewNames().indexOf(made.name);
    if (at < 0)
        m_savedViews.append(made);
    else
        m_savedViews[at] = made;
    keepSavedViews();
}

void Workspace::showSavedView(int index)
{
    if (index < 0 || index >= m_savedViews.size())
        return;
    const SavedView view = m_savedViews.at(index);
    if (!goTo(view.place))
        return;
    if (RecordPage *records = recordPage(); records && !view.table.isEmpty()) {
        records->setState(TableState::fromJson(view.table));
        showTableState();
    }
}

void Workspace::renameSavedView(int index, const QString &name)
{
    const QString wanted = name.trimmed();
    if (index < 0 || index >= m_savedViews.size() || wanted.isEmpty() || savedViewNames().contains(wanted))
        return;
    m_savedViews[index].name = wanted;
    keepSavedViews();
}

void Workspace::removeSavedView(int index)
{
    if (index < 0 || index >= m_savedViews.size())
        return;
    const SavedView removed = m_savedViews.takeAt(index);
    keepSavedViews();
    emit told(tr("Removed the saved view “%1”").arg(removed.name), tr("Undo"), [this, index, removed] {
        m_savedViews.insert(std::min<qsizetype>(index, m_savedViews.size()), removed);
        keepSavedViews();
    });
}

void Workspace::askSaveView()
{
    if (const auto name = askText(this, tr("Save this view"), tr("Its name under the rail:"), page().title))
        saveView(*name);
}

void Workspace::askRenameSavedView(int index)
{
    if (const auto name = askText(this, tr("Rename saved view"), tr("Name:"), savedViewNames().value(index)))
        renameSavedView(index, *name);
}

void Workspace::showSavedViewMenu(int index, const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show"), this, [this, index] { showSavedView(index); });
    menu->addAction(tr("Rename…"), this, [this, index] { askRenameSavedView(index); });
    menu->addAction(tr("Remove"), this, [this, index] { removeSavedView(index); });
    menu->popup(global);
}

} // namespace muster
