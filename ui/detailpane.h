// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"

#include <QFrame>
#include <QHash>

class QLabel;
class QListWidget;
class QScrollArea;
class QTabWidget;
class QTreeWidget;

namespace muster {

class RecordForm;

/// The record that was pointed at: its fields (each saves itself), the records that point to it, and its history.
class DetailPane : public QFrame
{
    Q_OBJECT
public:
    DetailPane(Context &context, QWidget *parent);

    /// Null type or id: nothing is shown but a sentence.
    void setRecord(const RecordType *type, RecordId id);
    const RecordType *type() const { return m_type; }
    RecordId id() const { return m_id; }
    /// Puts the cursor into the first field.
    void focusForm();

private:
    void refresh();
    void follow(const Changes &changes);
    void fillRelated();
    void fillHistory();

    Context &m_context;
    const RecordType *m_type = nullptr;
    RecordId m_id = 0;
    QLabel *m_title;
    QLabel *m_kind;
    QTabWidget *m_tabs;
    QScrollArea *m_scroll;
    QTreeWidget *m_related;
    QListWidget *m_history;
    RecordForm *m_form = nullptr; ///< of m_type; made anew when the type changes
};

} // namespace muster
