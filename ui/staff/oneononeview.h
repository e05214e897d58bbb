// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/oneonones/agenda.h"
#include "ui/base/context.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace muster {

class AgendaPanel;
class PeopleList;
class SavingEdit;

/// The 1:1s with everybody: whom to talk with next on the left; the agenda with one person in the middle; the notes of their
/// 1:1s on the right, the private ones apart.
class OneOnOneView : public QWidget
{
    Q_OBJECT
public:
    explicit OneOnOneView(Context &context, QWidget *parent = nullptr);

    PeopleList &people() const { return *m_people; }
    AgendaPanel &agenda() const { return *m_agenda; }
    SavingEdit &notes() const { return *m_notes; }
    SavingEdit &privateNotes() const { return *m_private; }
    Id<OneOnOne> meeting() const; ///< whose notes are shown; none: there is none
    /// A new 1:1 today, its notes beginning with the template's text; shown at once. None when it was refused.
    Id<OneOnOne> begin(Id<NoteTemplate> from);
    void showBrief();
    /// Puts the cursor into the notes of the 1:1 of today, and begins it when there is none.
    void writeNote();

private:
    QSplitter *makeMiddle();
    QWidget *makeNotes();
    void refresh();
    void showPerson();
    void fillMeetings(Id<OneOnOne> wanted);
    void showMeeting();
    void fillTemplates();
    template <typename Edit> void save(const QString &step, Edit edit);

    Context &m_context;
    PeopleList *m_people;
    AgendaPanel *m_agenda;
    QLabel *m_name;
    QLabel *m_when;
    QPushButton *m_new;
    QPushButton *m_brief;
    QComboBox *m_meetings;
    QLabel *m_hint;
    SavingEdit *m_notes;
    SavingEdit *m_private;
    QWidget *m_sheet; ///< the notes, when there is a 1:1
    QStackedWidget *m_stack;
    Id<OneOnOne> m_meeting;
};

} // namespace muster
