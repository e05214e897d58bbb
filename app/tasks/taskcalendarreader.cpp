// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/taskcalendar.h"

#include <QCoreApplication>
#include <libical/ical.h>
#include <memory>

namespace muster {

namespace {

/// A property of a to-do: its value with the escapes resolved, and its parameters as they stand.
struct TodoProperty { QByteArray name; QString value; QByteArray raw; };

/// \, \; \n and \\ are what they stand for. The library hands out values of X- properties as they are in the file.
QString unescaped(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'\\' && i + 1 < text.size()) {
            const QChar next = text.at(++i);
            plain += next == u'n' || next == u'N' ? QChar(u'\n') : next;
        } else {
            plain += text.at(i);
        }
    }
    return plain;
}

QList<TodoProperty> propertiesOf(icalcomponent *todo)
{
    QList<TodoProperty> properties;
    for (auto *property = icalcomponent_get_first_property(todo, ICAL_ANY_PROPERTY); property;
         property = icalcomponent_get_next_property(todo, ICAL_ANY_PROPERTY)) {
        const char *value = icalproperty_get_value_as_string(property);
        QByteArray line(icalproperty_as_ical_string(property));
        line.replace("\r\n ", "").replace("\n ", "");
        properties << TodoProperty{QByteArray(icalproperty_get_property_name(property)).toUpper(),
                                   unescaped(QString::fromUtf8(value ? value : "")).trimmed(), line.toUpper()};
    }
    return properties;
}

QDate contentDate(const QString &text)
{
    return QDate::fromString(text.left(8), QStringLiteral("yyyyMMdd"));
}

/// "-PT480M", "P1D"
Minutes signedDuration(const QString &text)
{
    const bool isNegative = text.startsWith(u'-');
    const Minutes length = isoDuration(text.mid(isNegative || text.startsWith(u'+') ? 1 : 0)).value_or(Minutes{});
    return isNegative ? Minutes{-length.value} : length;
}

QString todoPriority(int number)
{
    return number == 0 || number == 5 ? QStringLiteral("normal") : number <= 2 ? QStringLiteral("urgent")
           : number <= 4 ? QStringLiteral("high") : QStringLiteral("low");
}

void takeRelation(ForeignTask &task, const TodoProperty &property)
{
    const auto parameter = [&](const char *name) {
        const qsizetype at = property.raw.indexOf(QByteArray(";") + name + '=');
        if (at < 0)
            return QByteArray();
        const qsizetype start = at + qsizetype(qstrlen(name)) + 2;
        qsizetype end = start;
        while (end < property.raw.size() && property.raw.at(end) != ';' && property.raw.at(end) != ':')
            ++end;
        return property.raw.mid(start, end - start);
    };
    const QByteArray relation = parameter("RELTYPE");
    static const QHash<QByteArray, QByteArray> kinds{{"FINISHTOSTART", "fs"}, {"STARTTOSTART", "ss"}, {"FINISHTOFINISH", "ff"},
                                                     {"STARTTOFINISH", "sf"}, {"DEPENDS-ON", "fs"}};
    if (relation.isEmpty() || relation == "PARENT")
        task.parent = property.value;
    else if (kinds.contains(relation))
        task.waitsFor << ForeignTask::Link{property.value, kinds.value(relation), signedDuration(QString::fromLatin1(parameter("X-GAP")))};
}

/// What Muster wrote for itself comes before what every program understands.
ForeignTask todoTask(icalcomponent *todo, int number)
{
    ForeignTask task;
    task.line = number;
    QString attendee, ownAssignee, ownState, ownRule, ownFinished;
    for (const TodoProperty &property : propertiesOf(todo)) {
        const QByteArray &name = property.name;
        const QString &value = property.value;
        if (name == "UID") task.id = value;
        else if (name == "SUMMARY") task.title = value;
        else if (name == "DESCRIPTION") task.outcome = value;
        else if (name == "DTSTART") task.start = contentDate(value);
        else if (name == "DUE") task.due = contentDate(value);
        else if (name == "X-MUSTER-PLANNED-FINISH") task.finish = contentDate(value);
        else if (name == "STATUS") task.state = value;
        else if (name == "PRIORITY") task.priority = todoPriority(value.toInt());
        else if (name == "PERCENT-COMPLETE") task.done = value.toInt();
        else if (name == "COMPLETED") task.finished = contentDate(value);
        else if (name == "CATEGORIES") task.labels += value.split(u',', Qt::SkipEmptyParts);
        else if (name == "RRULE") task.recurrence = value;
        else if (name == "ESTIMATED-DURATION") task.estimate = isoDuration(value);
        else if (name == "RELATED-TO") takeRelation(task, property);
        else if (name == "ATTENDEE") attendee = QString(value).remove(QLatin1String("mailto:"), Qt::CaseInsensitive);
        else if (name == "X-MUSTER-ASSIGNEE") ownAssignee = value;
        else if (name == "X-MUSTER-PROJECT") task.project = value;
        else if (name == "X-MUSTER-STATE") ownState = value;
        else if (name == "X-MUSTER-RRULE") ownRule = value;
        else if (name == "X-MUSTER-FINISHED") ownFinished = value;
    }
    if (!ownState.isEmpty())
        task.state = ownState;
    else if (task.state == QLatin1String("NEEDS-ACTION"))
        task.state = QStringLiteral("open");
    else if (task.state == QLatin1String("IN-PROCESS"))
        task.state = QStringLiteral("active");
    if (!ownRule.isEmpty())
        task.recurrence = ownRule;
    if (!ownFinished.isEmpty())
        task.finished = contentDate(ownFinished);
    task.assignee = attendee.isEmpty() ? ownAssignee : attendee;
    if (task.id.isEmpty()) // some programs write none: what it says is what it is
        task.identity = task.title + u'/' + task.due.toString(Qt::ISODate);
    return task;
}

/// Unfolded, and with the gap of links (RFC 9253) under a name that the library keeps.
QByteArray readableLines(QByteArray text)
{
    text.replace("\r\n", "\n").replace('\r', '\n').replace("\n ", "").replace("\n\t", "");
    QByteArrayList lines = text.split('\n');
    for (QByteArray &line : lines) {
        if (line.startsWith("RELATED-TO"))
            line.replace(";GAP=", ";X-GAP=");
    }
    return lines.join('\n');
}

void addTodos(icalcomponent *component, ForeignTasks &result)
{
    for (auto *inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); inner;
         inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)) {
        if (icalcomponent_isa(inner) == ICAL_VTODO_COMPONENT)
            result.tasks << todoTask(inner, int(result.tasks.size()) + 1);
        else
            addTodos(inner, result);
    }
}

} // namespace

ForeignTasks readTaskCalendar(const QByteArray &bytes)
{
    ForeignTasks result;
    result.system = QStringLiteral("iCalendar");
    icalerror_set_errors_are_fatal(false);
    const std::unique_ptr<icalcomponent, void (*)(icalcomponent *)> root(icalparser_parse_string(readableLines(bytes).constData()),
                                                                        &icalcomponent_free);
    if (root)
        addTodos(root.get(), result);
    else
        result.problem = QCoreApplication::translate("Import", "The calendar cannot be read: its structure is damaged. Export it again.");
    return result;
}

} // namespace muster
