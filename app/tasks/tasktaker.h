// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/foreigntask.h"
#include "app/staff/peoplebyname.h"
#include "app/tasks/taskparts.h"

namespace muster {

/// Turns tasks as another program wrote them into drafts of ours: their states, people, projects, parents and links.
///
/// What was imported before adds nothing, but new tasks may be parts of it. People are found by name, user name or e-mail;
/// others are made only when the options say so, else the name is kept beside the task. Circles are cut, with a warning.
class TaskTaker
{
public:
    TaskTaker(const QString &system, ImportDraft &draft, const Store &store, const ImportOptions &options);

    /// `base` brings what the source has as fields of ours already. Parents and links wait for finish().
    void take(const ForeignTask &foreign, Task base);
    void finish();

private:
    struct Taken { ForeignTask foreign; Task task; DraftRow row; };

    bool isKnown(const ForeignTask &foreign);
    void setWords(Task &task, const ForeignTask &foreign);
    void setDates(Task &task, const ForeignTask &foreign);
    void setPeople(Task &task, const ForeignTask &foreign);
    Id<Person> personNamed(const QString &name, int line);
    Id<Project> projectNamed(const QString &name);
    Id<Task> taskCalled(const QString &id) const;
    void addParts(const Task &task, const ForeignTask &foreign);
    void setParent(Taken &taken);
    void addLinks(const Taken &taken);
    bool waitsFor(Id<Task> task, Id<Task> other) const;
    void warnOfWords();

    QString m_system;
    ImportDraft &m_draft;
    const Store &m_store;
    const ImportOptions &m_options;
    PeopleByName m_people;
    QHash<QString, Id<Task>> m_known;    ///< by what they are called in their source
    QHash<QString, Id<Task>> m_ids;      ///< of the file's tasks, new or known, by their id in the file
    QHash<QString, Id<Project>> m_projects;
    QHash<RecordId, Id<Task>> m_parents; ///< of every task, as it will be
    QMultiHash<RecordId, RecordId> m_waits; ///< whom each task waits for, as it will be
    QHash<QString, Id<Person>> m_named;
    QMap<QString, int> m_unknownStates, m_unknownPeople;
    QList<Taken> m_taken;
};

} // namespace muster
