// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/minutes.h"
#include "app/import/importer.h"

#include <QDateTime>

namespace muster {

/// A task as another program writes it: its own words for states, priorities and people, its own ids for other tasks.
struct ForeignTask
{
    struct Link { QString task; QByteArray kind = "fs"; Minutes lag; }; ///< waits for that task; kind: fs, ss, ff, sf
    struct Check { QString text; bool isDone = false; };
    struct Remark { QDateTime at; QString author; QString text; };

    int line = 0;              ///< in the file; 0 where it has no lines to speak of
    QString id;                ///< what the other tasks of the file call it
    QString alias;             ///< what they may call it as well
    QString identity;          ///< what tells it from the tasks of all other files; empty: the id does
    QString parent;            ///< the id of another task
    QString title;
    QString outcome;
    QString state;
    QString priority;
    QString project;
    QString assignee;          ///< a name, e-mail or user name
    QStringList alsoAssigned;  ///< everybody else
    QStringList labels;
    QDate start, due, finished;
    QDate finish;              ///< when its plan has it done, where that is not when it is due
    std::optional<Minutes> estimate;
    int done = 0;              ///< per cent
    QString recurrence;        ///< an RRULE
    QList<Link> waitsFor;
    QList<Check> checklist;
    QList<Remark> remarks;
};

struct ForeignTasks
{
    QString system;  ///< the program that wrote it: "Trello"
    QString problem; ///< why nothing can be read
    QList<ForeignTask> tasks;
    QList<ImportWarning> warnings; ///< what was seen and not taken

    void warn(int line, const QString &text) { warnings << ImportWarning{line, text}; }
};

/// Stands between the comments of an issue, "when;who;what" each.
constexpr QChar remarkSeparator(0x1e);

/// Jira's own CSV; columns that stand several times are one, their cells separated by commas.
bool isJiraTable(const QByteArray &bytes);
SourceTable jiraTable(const QByteArray &bytes, const ImportOptions &options);

bool isTaskwarrior(const QByteArray &bytes);
ForeignTasks readTaskwarrior(const QByteArray &bytes);  ///< `task export`: an array of objects, or one a line
bool isTrello(const QByteArray &bytes);
ForeignTasks readTrello(const QByteArray &bytes);       ///< a board as JSON; the lists are the states
bool isMsProject(const QByteArray &bytes);
ForeignTasks readMsProject(const QByteArray &bytes);    ///< MSPDI, "Project XML"
bool isGanttProject(const QByteArray &bytes);
ForeignTasks readGanttProject(const QByteArray &bytes); ///< a .gan file
bool isTaskJuggler(const QByteArray &bytes);
ForeignTasks readTaskJuggler(const QByteArray &bytes);  ///< a .tjp file, TaskJuggler 3
bool isTodoist(const QByteArray &bytes);
ForeignTasks readTodoist(const QByteArray &bytes, const ImportOptions &options); ///< a project as CSV; the order is the tree

/// The word for a priority of 0 to 1000, as planning programs have it; empty text is 500.
QString priorityOfThousand(const QString &text);
/// "PT32H30M0S", "P1DT2H"; nothing for anything else.
std::optional<Minutes> isoDuration(const QString &text);

} // namespace muster
