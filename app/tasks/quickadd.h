// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/tasks/task.h"

#include <QLocale>
#include <QSet>

namespace muster {

/// A task in one line: "Ship 2.1 @ann fri #release !high ~3d every month".
///
/// Anywhere in the line, as words of their own (what holds blanks stands in quotes: @"Ann Example"):
///   @person    a user name, e-mail or its first part, a name ("ann.example"), a first name or beginning that only one has
///   +project   its name, or a beginning that only one has; blanks may be written as - or _
///   #label     any word that begins with a letter
///   !priority  !low !normal !high !urgent, or !1 (urgent) to !4 (low), or !! (high) and !!! (urgent)
///   ~effort    ~3h ~2d ~1h30m ~1:30; a bare number is hours
/// At the end of the line, where only such words follow:
///   a day      today, tomorrow, a weekday (the next one), next week, +3, +2w, 2026-03-10, 10.3., 3/10, 10 March; "by" or
///              "due" may stand before it. With "from" before it, it is the day on which the work starts.
///   a rule     every day, every 2 weeks, every other month, every Mon, Thu, every weekday, daily; "every!" counts from the
///              day on which the task was done
/// Words are understood in English and in the language of the locale (German and French so far). Two-letter weekdays need a
/// capital letter or a point ("Fr", "so." but not "so"). Days without a year are the next ones. The first word of a line is
/// never a day. Of several days the last one counts, the others stay. What is not understood stays in the title: no
/// character is ever lost.
struct QuickAddContext
{
    QLocale locale;
    QDate today;
    const std::vector<Person> &people;
    const std::vector<Project> &projects;
    QStringList labels; ///< that are in use; a new one is written like them
};

enum class QuickAddKind { Title, Person, Project, Label, Priority, Estimate, Due, Start, Recurrence };

/// A stretch of the line and what it was taken as.
struct QuickAddPart
{
    QuickAddKind kind = QuickAddKind::Title;
    qsizetype start = 0;
    qsizetype length = 0;
    QString text; ///< for a chip: "Ann Example", "Fri 6 Mar"; empty for parts of the title
};

struct QuickAdd
{
    Task task;                 ///< with a new id; its title is empty when the line has no words left for it
    QList<QuickAddPart> parts; ///< one after the other they are the whole line
};

/// Pure: the same for the same line and context. What starts at a place in `dismissed` is left in the title.
QuickAdd readQuickAdd(const QString &line, const QuickAddContext &context, const QSet<qsizetype> &dismissed = {});

/// A rule in words ("every 2 weeks", "jeden Montag"), as readQuickAdd() understands it; also for files of other programs.
struct WrittenRule
{
    QString rule; ///< an RRULE
    RecurrenceFrom from = RecurrenceFrom::Dates;
};
std::optional<WrittenRule> ruleFromWords(const QString &words, const QLocale &locale);

/// A day in words, as above; without a year the next one.
std::optional<QDate> quickDay(const QString &words, QDate today, const QLocale &locale);

} // namespace muster
