// SPDX-License-Identifier: GPL-3.0-or-later
// Todoist: a project as CSV. The order of the rows and their indent are the tree.
#include "app/import/encoding.h"
#include "app/import/foreigntask.h"
#include "app/record/csv.h"
#include "app/record/textform.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

namespace muster {

namespace {

QString todoistText(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

/// "Bernhard (1846598)" without the number.
QString personOf(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("\\s*\\(\\d+\\)\\s*$"));
    return QString(text).remove(number).trimmed();
}

/// "4 Jan", "Jan 4", "2026-01-04", "tomorrow": days without a year are the next ones, as Todoist means them.
QDate todoistDay(const QString &text, QDate today)
{
    if (const QDate day = foreignDate(text, DateOrder::DayMonth); day.isValid())
        return day;
    if (!today.isValid())
        return {};
    if (const auto day = dayFromWords(text, today, QLocale::c()))
        return *day;
    const QDate near = foreignDate(text + QStringLiteral(" %1").arg(today.year()), DateOrder::DayMonth);
    return near.isValid() && near < today ? foreignDate(text + QStringLiteral(" %1").arg(today.year() + 1), DateOrder::DayMonth) : near;
}

class TodoistReader
{
public:
    TodoistReader(const CsvText &csv, const ImportOptions &options) : m_today(options.today)
    {
        m_result.system = QStringLiteral("Todoist");
        static const QRegularExpression number(QStringLiteral("\\s*\\[\\d+\\]$"));
        m_project = QFileInfo(options.source).completeBaseName().remove(number);
        const QStringList headers = csv.records.first().cells;
        for (qsizetype i = 0; i < headers.size(); ++i)
            m_columns.insert(headers.at(i).trimmed().toUpper(), int(i));
    }

    ForeignTasks read(const CsvText &csv)
    {
        for (qsizetype i = 1; i < csv.records.size(); ++i) {
            const CsvRecord &record = csv.records.at(i);
            const QString type = cell(record, "TYPE").trimmed().toLower();
            if (type == QLatin1String("task"))
                takeTask(record);
            else if (type == QLatin1String("note") && !m_result.tasks.isEmpty())
                m_result.tasks.last().remarks << ForeignTask::Remark{{}, personOf(cell(record, "AUTHOR")), cell(record, "CONTENT").trimmed()};
            else if (type == QLatin1String("section"))
                m_section = cell(record, "CONTENT").trimmed();
            else if (!record.isBlank())
                m_result.warn(record.line, todoistText("“%1” is neither a task nor a note; it was left out.").arg(type));
        }
        return m_result;
    }

private:
    QString cell(const CsvRecord &record, const char *column) const
    {
        return record.cells.value(m_columns.value(QLatin1String(column), -1));
    }

    void takeTask(const CsvRecord &record)
    {
        static const QRegularExpression label(QStringLiteral("(?:^|\\s)@([^\\s@]+)"));
        ForeignTask task;
        task.line = record.line;
        task.title = cell(record, "CONTENT").simplified();
        if (task.title.startsWith(QLatin1String("* "))) // a heading that cannot be ticked
            task.title.remove(0, 2);
        for (auto m = label.globalMatch(task.title); m.hasNext();)
            task.labels << m.next().captured(1);
        task.title = QString(task.title).remove(label).simplified();
        if (!m_section.isEmpty())
            task.labels << m_section;
        task.outcome = cell(record, "DESCRIPTION").trimmed();
        task.project = m_project;
        task.state = QStringLiteral("open");
        const int priority = cell(record, "PRIORITY").toInt(); // 1 is the highest, 4 the usual
        task.priority = priority == 1 ? QStringLiteral("urgent") : priority == 2 ? QStringLiteral("high") : QStringLiteral("normal");
        task.assignee = personOf(cell(record, "RESPONSIBLE"));
        takeDate(task, cell(record, "DATE").trimmed());
        place(task, std::max(1, cell(record, "INDENT").toInt()));
        m_result.tasks << task;
    }

    void takeDate(ForeignTask &task, const QString &text)
    {
        if (text.startsWith(QLatin1String("every"), Qt::CaseInsensitive)) {
            task.recurrence = text;
            return;
        }
        task.due = todoistDay(text, m_today);
        if (!text.isEmpty() && !task.due.isValid())
            m_result.warn(task.line, todoistText("“%1” is no date; %2 was left empty.").arg(text, todoistText("Due")));
    }

    /// Finds the parent by the indent. Todoist writes no ids: where a task stands in the tree is what it is called.
    void place(ForeignTask &task, int indent)
    {
        m_path = m_path.mid(0, indent - 1);
        m_ids = m_ids.mid(0, indent - 1);
        task.parent = m_ids.isEmpty() ? QString() : m_ids.last();
        while (m_ids.size() < indent - 1) { // a level that was skipped
            m_ids << task.parent;
            m_path << QString();
        }
        m_path << task.title;
        const QString path = m_project + u'/' + m_path.join(u'/');
        task.id = QStringLiteral("%1#%2").arg(path).arg(++m_seen[path]);
        m_ids << task.id;
    }

    QDate m_today;
    QString m_project, m_section;
    QHash<QString, int> m_columns;
    QStringList m_path, m_ids;
    QHash<QString, int> m_seen;
    ForeignTasks m_result;
};

} // namespace

bool isTodoist(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(200).toUpper();
    return head.contains("TYPE,CONTENT,") && head.contains("INDENT");
}

ForeignTasks readTodoist(const QByteArray &bytes, const ImportOptions &options)
{
    const Decoded decoded = decodeText(bytes, options.encoding);
    const CsvText csv = readCsv(decoded.text);
    if (!decoded.problem.isEmpty() || csv.records.isEmpty()) {
        ForeignTasks nothing;
        nothing.problem = decoded.problem;
        return nothing;
    }
    return TodoistReader(csv, options).read(csv);
}

} // namespace muster
