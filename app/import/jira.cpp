// SPDX-License-Identifier: GPL-3.0-or-later
// Jira: CSV in which a column stands once for each label, link, sprint and comment that any issue has.
#include "app/import/encoding.h"
#include "app/import/foreigntask.h"

#include <QRegularExpression>

namespace muster {

bool isJiraTable(const QByteArray &bytes)
{
    QByteArray head = bytes.left(64 * 1024);
    head.replace('\0', QByteArray()); // UTF-16
    const qsizetype end = head.indexOf('\n');
    head = head.left(end < 0 ? head.size() : end).toLower();
    return head.contains("issue key") && head.contains("summary") && head.contains("issue type");
}

SourceTable jiraTable(const QByteArray &bytes, const ImportOptions &options)
{
    const Decoded decoded = decodeText(bytes, options.encoding);
    if (!decoded.problem.isEmpty()) {
        SourceTable nothing;
        nothing.problem = decoded.problem;
        return nothing;
    }
    const SourceTable all = readTable(decoded.text, options.table,
                                      {{"key", {QStringLiteral("issue key")}}, {"title", {QStringLiteral("summary")}}});
    static const QRegularExpression number(QStringLiteral(" \\(\\d+\\)$"));
    SourceTable table = all;
    table.headers.clear();
    QList<qsizetype> targets;
    for (const QString &header : all.headers) {
        const QString name = QString(header).remove(number);
        if (!table.headers.contains(name))
            table.headers << name;
        targets << table.headers.indexOf(name);
    }
    for (CsvRecord &record : table.rows) {
        QStringList cells(table.headers.size());
        for (qsizetype i = 0; i < record.cells.size(); ++i) {
            const QString cell = record.cells.at(i).trimmed();
            if (i >= targets.size()) { // more cells than headers: the row is refused for it
                cells << cell;
                continue;
            }
            QString &target = cells[targets.at(i)];
            if (!cell.isEmpty())
                target += (target.isEmpty() ? QString() : QString(remarkSeparator)) + cell;
        }
        for (qsizetype i = 0; i < table.headers.size(); ++i) {
            if (table.headers.at(i).compare(QLatin1String("comment"), Qt::CaseInsensitive) != 0)
                cells[i].replace(remarkSeparator, QLatin1String(", "));
        }
        record.cells = cells;
    }
    return table;
}

} // namespace muster
