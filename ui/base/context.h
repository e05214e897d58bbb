// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/source.h"
#include "app/store/history.h"

#include <QDate>
#include <QHash>
#include <QObject>
#include <QWidget>
#include <functional>
#include <utility>

namespace muster {

/// What every view is given: the records, today, and the ways to ask the window for something. A view knows no other view.
class Context : public QObject
{
    Q_OBJECT
public:
    Context(History &history, QDate today, QObject *parent = nullptr)
        : QObject(parent), m_history(history), m_today(today)
    {
        connect(this, &Context::selected, this, [this](const RecordType *type, RecordId id) {
            if (type && id)
                m_pointedAt[type] = id;
        });
    }

    History &history() const { return m_history; }
    Store &store() const { return m_history.store(); }
    QDate today() const { return m_today; }
    void setToday(QDate today) { m_today = today; emit todayChanged(); }
    /// Confidential text is not shown on the screen: somebody else looks at it too.
    bool isMasked() const { return m_isMasked; }
    void setMasked(bool masked)
    {
        if (std::exchange(m_isMasked, masked) != masked)
            emit maskedChanged();
    }
    /// Another context on the same records that follows this one's day and mask: for a view whose signals are to be told
    /// from those of others.
    Context *makeChild(QObject *parent);

    /// The record of this type that was selected last, in any view; 0: none yet. It may be gone.
    RecordId lastSelected(const RecordType &type) const 
    {
        return m_whole ? m_whole->lastSelected(type) : m_pointedAt.value(&type);
    }

    /// Does it, with undo. When it was refused the window tells why; returns whether it was done.
    bool perform(const QString &text, const Changes &changes)
    {
        const Problems problems = m_history.perform(text, changes);
        if (!problems.isEmpty())
            emit refused(text, problems);
        return problems.isEmpty();
    }

signals:
    /// The user pointed at a record: the detail pane shows it. Null: at none.
    void selected(const muster::RecordType *type, muster::RecordId id);
    /// Go to the page of this record and show it there.
    void openRequested(const muster::RecordType *type, muster::RecordId id);
    /// Go to this view: "reviews/editor".
    void placeRequested(const QByteArray &place);
    /// Show the rows behind a number, with its formula.
    void explainRequested(const QString &title, const muster::Source &source);
    void refused(const QString &step, const muster::Problems &problems);
    void todayChanged();
    void maskedChanged();

private:
    History &m_history;
    QDate m_today;
    QHash<const RecordType *, RecordId> m_pointedAt;
    bool m_isMasked = false;
    Context *m_whole = nullptr; ///< the one this follows
};

inline Context *Context::makeChild(QObject *parent)
{
    auto *child = new Context(m_history, m_today, parent);
    child->m_whole = this;
    child->setMasked(m_isMasked);
    connect(child, &Context::selected, this, [this](const RecordType *type, RecordId id) {
        if (type && id != 0)
            m_pointedAt.insert(type, id);
    });
    connect(this, &Context::todayChanged, child, [this, child] { child->setToday(m_today); });
    connect(this, &Context::maskedChanged, child, [this, child] { child->setMasked(m_isMasked); });
    connect(child, &Context::explainRequested, this, &Context::explainRequested);
    connect(child, &Context::refused, this, &Context::refused);
    connect(child, &Context::openRequested, this, &Context::openRequested);
    connect(child, &Context::placeRequested, this, &Context::placeRequested);
    return child;
}

/// What stands in place of confidential text while it is masked.
inline QString maskedText() { return QStringLiteral("•••••"); }

/// One way of looking at an area: the table, the board, the calendar.
struct ViewKind
{
    QByteArray key; ///< "board"
    QString title;
    QByteArray icon; ///< the name of a file in resources/icons without .svg
    std::function<QWidget *(Context &, QWidget *parent)> make;
    const RecordType *type = nullptr; ///< what "+ New" makes here; null: nothing
};

/// A page of the left rail with its views.
struct PageKind
{
    QByteArray key; ///< "tasks"
    QString title;
    QByteArray icon;
    QList<ViewKind> views;
};

} // namespace muster
