// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/oneonones/agenda.h"
#include "ui/base/context.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace muster {

class RecordFilter;
class RecordModel;
class RecordTable;

/// The running agenda with one person: what was carried over from earlier 1:1s, what is new, and a line to add to it.
/// Cells are edited in place; a selected item is ticked off, or made a task in one step.
class AgendaPanel : public QWidget
{
    Q_OBJECT
public:
    explicit AgendaPanel(Context &context, QWidget *parent = nullptr);

    void setPerson(Id<Person> person);
    void refresh();
    RecordTable &carried() const { return *m_carried.table; }
    RecordTable &fresh() const { return *m_fresh.table; }
    QLineEdit &input() const { return *m_input; }
    QComboBox &kind() const { return *m_kind; }
    QPushButton &doneButton() const { return *m_done; }
    QPushButton &taskButton() const { return *m_task; }
    QPushButton &evidenceButton() const { return *m_evidence; }
    QPushButton &goalButton() const { return *m_goal; }

    void add();
    void tickOff();
    void makeTasks();
    void makeGoals();
    void keepAsEvidence();

private:
    struct Part
    {
        QLabel *heading = nullptr;
        RecordModel *model = nullptr;
        RecordFilter *filter = nullptr;
        RecordTable *table = nullptr;
    };
    Part makePart(QLayout *down);
    void fit(const Part &part, const QList<RecordId> &ids);
    QList<AgendaItem> selected() const; ///< open ones
    void updateButtons();

    Context &m_context;
    Id<Person> m_person;
    Part m_carried, m_fresh;
    QLineEdit *m_input;
    QComboBox *m_kind;
    QPushButton *m_done;
    QPushButton *m_task, *m_evidence, *m_goal;
};

} // namespace muster
