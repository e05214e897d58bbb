// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks from JSON: taskwarrior and Trello.
#include "app/import/foreigntask.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace muster {

namespace {

QString jsonTaskText(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

QString stringOf(const QJsonObject &object, QLatin1String key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? QString::number(value.toDouble()) : value.toString();
}

/// "20201021T065209Z" or ISO 8601, as an instant.
QDateTime jsonInstant(const QString &text)
{
    if (text.size() == 16 && text.at(8) == u'T')
        return QDateTime(QDate::fromString(text.left(8), QStringLiteral("yyyyMMdd")),
                         QTime::fromString(text.mid(9, 6), QStringLiteral("HHmmss")), Qt::UTC);
    return QDateTime::fromString(text, Qt::ISODate);
}

/// The day of an instant where its user lives: a deadline at midnight is stored as late on the day before in UTC.
QDate jsonDay(const QString &text)
{
    return jsonInstant(text).toLocalTime().date();
}

QJsonArray arrayOf(const QByteArray &bytes, QString &problem)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (document.isArray())
        return document.array();
    // Older versions write one object a line, without brackets, with or without commas between.
    QJsonArray tasks;
    for (QByteArray line : bytes.split('\n')) {
        line = line.trimmed();
        if (line.endsWith(','))
            line.chop(1);
        if (line.isEmpty() || line == "[" || line == "]")
            continue;
        const QJsonDocument one = QJsonDocument::fromJson(line, &error);
        if (!one.isObject()) {
            problem = jsonTaskText("The file is damaged: %1. Export it again.").arg(error.errorString());
            return {};
        }
        tasks << one.object();
    }
    return tasks;
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    if (value.isString()) // "uuid,uuid" in older versions
        return value.toString().split(u',', Qt::SkipEmptyParts);
    for (const QJsonValue &one : value.toArray())
        strings << one.toString();
    return strings;
}

/// "30", "PT2H", "3h"; a bare number is minutes.
std::optional<Minutes> estimateOf(const QJsonValue &value)
{
    bool isNumber = false;
    const QString text = value.isDouble() ? QString::number(value.toDouble()) : value.toString();
    const double minutes = text.toDouble(&isNumber);
    if (isNumber)
        return minutes >= 0 ? std::optional(Minutes{qRound64(minutes)}) : std::nullopt;
    if (const auto length = isoDuration(text))
        return length;
    return Minutes::parse(text, QLocale::c());
}

/// The words of taskwarrior's states that are words of no other program.
QString warriorState(const QJsonObject &object)
{
    const QString status = stringOf(object, QLatin1String("status"));
    if (status == QLatin1String("pending"))
        return object.contains(QLatin1String("start")) ? QStringLiteral("active") : QStringLiteral("open");
    return status == QLatin1String("deleted") ? QStringLiteral("dropped") : status;
}

ForeignTask warriorTask(const QJsonObject &object, int number)
{
    ForeignTask task;
    task.line = number;
    task.id = stringOf(object, QLatin1String("uuid"));
    task.title = stringOf(object, QLatin1String("description"));
    task.state = warriorState(object);
    task.priority = stringOf(object, QLatin1String("priority"));
    task.project = stringOf(object, QLatin1String("project"));
    task.assignee = stringOf(object, QLatin1String("person"));
    task.labels = stringsOf(object.value(QLatin1String("tags")));
    task.due = jsonDay(stringOf(object, QLatin1String("due")));
    task.start = jsonDay(stringOf(object, QLatin1String("scheduled")));
    if (!task.start.isValid())
        task.start = jsonDay(stringOf(object, QLatin1String("wait")));
    if (object.value(QLatin1String("status")) != QLatin1String("pending"))
        task.finished = jsonDay(stringOf(object, QLatin1String("end")));
    if (object.contains(QLatin1String("estimate")))
        task.estimate = estimateOf(object.value(QLatin1String("estimate")));
    for (const QString &uuid : stringsOf(object.value(QLatin1String("depends"))))
        task.waitsFor << ForeignTask::Link{uuid.trimmed(), "fs", {}};
    for (const QJsonValue &value : object.value(QLatin1String("annotations")).toArray()) {
        const QJsonObject note = value.toObject();
        task.remarks << ForeignTask::Remark{jsonInstant(stringOf(note, QLatin1String("entry"))), {},
                                            stringOf(note, QLatin1String("description"))};
    }
    return task;
}

// --- Trello ---

using JsonById = QHash<QString, QJsonObject>;

JsonById byId(const QJsonValue &array)
{
    JsonById found;
    for (const QJsonValue &value : array.toArray())
        found.insert(value.toObject().value(QLatin1String("id")).toString(), value.toObject());
    return found;
}

struct TrelloBoard
{
    QString name;
    JsonById lists, members, checklists;
    QMultiHash<QString, ForeignTask::Remark> comments; ///< by card; newest first in the file
};

TrelloBoard boardOf(const QJsonObject &root)
{
    TrelloBoard board{stringOf(root, QLatin1String("name")), byId(root.value(QLatin1String("lists"))),
                      byId(root.value(QLatin1String("members"))), byId(root.value(QLatin1String("checklists"))), {}};
    for (const QJsonValue &value : root.value(QLatin1String("actions")).toArray()) {
        const QJsonObject action = value.toObject();
        if (stringOf(action, QLatin1String("type")) != QLatin1String("commentCard"))
            continue;
        const QJsonObject data = action.value(QLatin1String("data")).toObject();
        const QJsonObject author = action.value(QLatin1String("memberCreator")).toObject();
        board.comments.insert(stringOf(data.value(QLatin1String("card")).toObject(), QLatin1String("id")),
                              {jsonInstant(stringOf(action, QLatin1String("date"))), stringOf(author, QLatin1String("fullName")),
                               stringOf(data, QLatin1String("text"))});
    }
    return board;
}

QString memberName(const QJsonObject &member)
{
    const QString name = stringOf(member, QLatin1String("fullName"));
    return name.isEmpty() ? stringOf(member, QLatin1String("username")) : name;
}

ForeignTask trelloCard(const QJsonObject &card, const TrelloBoard &board, int number)
{
    ForeignTask task;
    task.line = number;
    task.id = stringOf(card, QLatin1String("id"));
    task.title = stringOf(card, QLatin1String("name"));
    task.outcome = stringOf(card, QLatin1String("desc"));
    task.project = board.name;
    const QJsonObject list = board.lists.value(stringOf(card, QLatin1String("idList")));
    task.state = stringOf(list, QLatin1String("name"));
    // An archived card is out of sight, not known to be done.
    if (card.value(QLatin1String("dueComplete")).toBool())
        task.state = QStringLiteral("done");
    else if (card.value(QLatin1String("closed")).toBool() || list.value(QLatin1String("closed")).toBool())
        task.state = QStringLiteral("archived");
    task.due = jsonDay(stringOf(card, QLatin1String("due")));
    task.start = jsonDay(stringOf(card, QLatin1String("start")));
    for (const QJsonValue &id : card.value(QLatin1String("idMembers")).toArray()) {
        const QString name = memberName(board.members.value(id.toString()));
        if (task.assignee.isEmpty())
            task.assignee = name;
        else if (!name.isEmpty())
            task.alsoAssigned << name;
    }
    for (const QJsonValue &value : card.value(QLatin1String("labels")).toArray()) {
        const QJsonObject label = value.toObject();
        const QString name = stringOf(label, QLatin1String("name"));
        task.labels << (name.isEmpty() ? stringOf(label, QLatin1String("color")) : name);
    }
    for (const QJsonValue &id : card.value(QLatin1String("idChecklists")).toArray()) {
        for (const QJsonValue &value : board.checklists.value(id.toString()).value(QLatin1String("checkItems")).toArray()) {
            const QJsonObject item = value.toObject();
            task.checklist << ForeignTask::Check{stringOf(item, QLatin1String("name")),
                                                 stringOf(item, QLatin1String("state")) == QLatin1String("complete")};
        }
    }
    task.remarks = board.comments.values(task.id);
    std::sort(task.remarks.begin(), task.remarks.end(),
              [](const ForeignTask::Remark &a, const ForeignTask::Remark &b) { return a.at < b.at; });
    return task;
}

} // namespace

bool isTaskwarrior(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(20'000);
    const QByteArray start = head.trimmed().left(1);
    return (start == "[" || start == "{") && head.contains("\"uuid\"") && head.contains("\"description\"")
           && head.contains("\"status\"");
}

ForeignTasks readTaskwarrior(const QByteArray &bytes)
{
    ForeignTasks result;
    result.system = QStringLiteral("taskwarrior");
    const QJsonArray tasks = arrayOf(bytes, result.problem);
    int number = 0;
    for (const QJsonValue &value : tasks) {
        const QJsonObject object = value.toObject();
        ++number;
        if (stringOf(object, QLatin1String("status")) == QLatin1String("recurring")) {
            result.warn(number, jsonTaskText("“%1” is the pattern of a recurring task; its tasks were taken, the pattern was not.")
                                    .arg(stringOf(object, QLatin1String("description"))));
            continue;
        }
        result.tasks << warriorTask(object, number);
    }
    return result;
}

bool isTrello(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(200).trimmed().left(1);
    return start == "{" && bytes.contains("\"cards\"") && bytes.contains("\"lists\"") && bytes.contains("\"idList\"");
}

ForeignTasks readTrello(const QByteArray &bytes)
{
    ForeignTasks result;
    result.system = QStringLiteral("Trello");
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError) {
        result.problem = jsonTaskText("The file is damaged: %1. Export it again.").arg(error.errorString());
        return result;
    }
    const TrelloBoard board = boardOf(root);
    int number = 0, attachments = 0;
    for (const QJsonValue &value : root.value(QLatin1String("cards")).toArray()) {
        result.tasks << trelloCard(value.toObject(), board, ++number);
        attachments += int(value.toObject().value(QLatin1String("attachments")).toArray().size());
    }
    if (attachments > 0)
        result.warn(0, jsonTaskText("%1 attachments were left out: the file holds only their addresses.").arg(attachments));
    return result;
}

} // namespace muster
