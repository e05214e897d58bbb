// SPDX-License-Identifier: GPL-3.0-or-later
// TaskJuggler 3: .tjp files. What a plan is made of is taken, its first scenario; reports and accounts are not.
#include "app/import/foreigntask.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace muster {

namespace {

constexpr qsizetype mostExpanded = 8'000'000; // characters; macros could call one another for ever

QString jugglerText(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

struct JugglerToken
{
    enum class Kind { Word, Text, Open, Close, Comma, End };
    Kind kind = Kind::End;
    QString text;
    int line = 0;
};

/// Comments become blanks, so that lines stay; what stands in quotes stays.
QString withoutComments(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(R"re("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|-8<-.*?->8-|/\*.*?\*/|#[^\n]*|//[^\n]*)re"),
        QRegularExpression::DotMatchesEverythingOption);
    QString plain;
    qsizetype from = 0;
    for (auto match = form.globalMatch(text); match.hasNext();) {
        const auto m = match.next();
        plain += text.mid(from, m.capturedStart() - from);
        const QString found = m.captured();
        const bool isComment = found.startsWith(u'#') || found.startsWith(QLatin1String("//")) || found.startsWith(QLatin1String("/*"));
        plain += isComment ? QString(found.count(u'\n'), u'\n') : found;
        from = m.capturedEnd();
    }
    return plain + text.mid(from);
}

/// Takes `macro name [ … ]` out of the text.
QHash<QString, QString> takeMacros(QString &text)
{
    static const QRegularExpression head(QStringLiteral("\\bmacro\\s+(\\w+)\\s*\\["));
    QHash<QString, QString> macros;
    QString rest;
    qsizetype from = 0;
    for (auto m = head.match(text, from); m.hasMatch(); m = head.match(text, from)) {
        qsizetype end = m.capturedEnd();
        for (int depth = 1; end < text.size() && depth > 0; ++end)
            depth += text.at(end) == u'[' ? 1 : text.at(end) == u']' ? -1 : 0;
        macros.insert(m.captured(1), text.mid(m.capturedEnd(), end - m.capturedEnd() - 1));
        rest += text.mid(from, m.capturedStart() - from);
        rest += QString(QStringView(text).mid(m.capturedStart(), end - m.capturedStart()).count(u'\n'), u'\n');
        from = end;
    }
    text = rest + text.mid(from);
    return macros;
}

/// `${name "a" "b"}` with its arguments for ${1}, ${2}; unknown ones become nothing.
QString expanded(const QString &text, const QHash<QString, QString> &macros, int depth = 0)
{
    static const QRegularExpression call(QStringLiteral(R"re(\$\{\??\s*(\w+)((?:\s+"(?:\\.|[^"\\])*")*)\s*\})re"));
    static const QRegularExpression argument(QStringLiteral(R"re("((?:\\.|[^"\\])*)")re"));
    QString result;
    qsizetype from = 0;
    for (auto match = call.globalMatch(text); match.hasNext();) {
        const auto m = match.next();
        result += text.mid(from, m.capturedStart() - from);
        from = m.capturedEnd();
        QString body = macros.value(m.captured(1));
        int number = 0;
        for (auto given = argument.globalMatch(m.captured(2)); given.hasNext();)
            body.replace(QStringLiteral("${%1}").arg(++number), given.next().captured(1));
        if (depth < 12 && result.size() < mostExpanded)
            result += expanded(body, macros, depth + 1);
    }
    return result + text.mid(from);
}

QList<JugglerToken> tokensOf(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(R"re((\n)|("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(-8<-.*?->8-)|([{}])|(,)|([^\s{},"']+))re"),
        QRegularExpression::DotMatchesEverythingOption);
    using Kind = JugglerToken::Kind;
    QList<JugglerToken> tokens;
    int line = 1;
    for (auto match = form.globalMatch(text); match.hasNext();) {
        const auto m = match.next();
        if (m.hasCaptured(2))
            tokens << JugglerToken{Kind::Text, m.captured(2).mid(1, m.capturedLength(2) - 2).replace(QLatin1String("\\\""), QLatin1String("\"")), line};
        else if (m.hasCaptured(3))
            tokens << JugglerToken{Kind::Text, m.captured(3).mid(4, m.capturedLength(3) - 8).trimmed(), line};
        else if (m.hasCaptured(4))
            tokens << JugglerToken{m.captured(4) == QLatin1String("{") ? Kind::Open : Kind::Close, {}, line};
        else if (m.hasCaptured(5))
            tokens << JugglerToken{Kind::Comma, {}, line};
        else if (m.hasCaptured(6))
            tokens << JugglerToken{Kind::Word, m.captured(6), line};
        line += int(m.captured().count(u'\n'));
    }
    return tokens;
}

/// "20d", "6.5h", "4w" of working time.
std::optional<Minutes> workLength(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d+(?:\\.\\d+)?)(min|h|d|w|m|y)$"));
    const auto m = form.match(text);
    if (!m.hasMatch())
        return {};
    static const QHash<QString, double> units{{QStringLiteral("min"), 1}, {QStringLiteral("h"), 60}, {QStringLiteral("d"), 480},
                                              {QStringLiteral("w"), 2400}, {QStringLiteral("m"), 10400}, {QStringLiteral("y"), 124800}};
    const double minutes = m.captured(1).toDouble() * units.value(m.captured(2));
    return minutes < 1e9 ? std::optional(Minutes{qint64(minutes + 0.5)}) : std::nullopt;
}

class JugglerReader
{
public:
    JugglerReader(QList<JugglerToken> tokens, ForeignTasks &result) : m_tokens(std::move(tokens)), m_result(result) {}

    void read()
    {
        while (!isAtEnd()) {
            const JugglerToken token = next();
            if (token.kind == Kind::Word && token.text == QLatin1String("project"))
                readProject();
            else if (token.kind == Kind::Word && token.text == QLatin1String("resource"))
                readResource();
            else if (token.kind == Kind::Word && token.text == QLatin1String("task"))
                readTask({}, {});
            else if (token.kind == Kind::Word && token.text == QLatin1String("include"))
                m_result.warn(token.line, jugglerText("The included file “%1” was not read.").arg(next().text));
            else if (token.kind == Kind::Open)
                skipBlock();
        }
        for (ForeignTask &task : m_result.tasks)
            settle(task);
    }

private:
    using Kind = JugglerToken::Kind;
    /// What the parts of a task have from it.
    struct Inherited
    {
        QStringList allocated;
        QString priority;
    };

    bool isAtEnd() const { return m_at >= m_tokens.size(); }
    JugglerToken next() { return isAtEnd() ? JugglerToken() : m_tokens.at(m_at++); }
    JugglerToken peek() const { return isAtEnd() ? JugglerToken() : m_tokens.at(m_at); }
    bool take(Kind kind)
    {
        const bool fits = peek().kind == kind;
        m_at += fits;
        return fits;
    }
    /// Behind its brace.
    void skipBlock()
    {
        for (int depth = 1; depth > 0 && !isAtEnd();) {
            const Kind kind = next().kind;
            depth += kind == Kind::Open ? 1 : kind == Kind::Close ? -1 : 0;
        }
    }

    void readProject()
    {
        for (int i = 0; i < 3 && !isAtEnd() && m_project.isEmpty(); ++i) {
            if (const JugglerToken token = next(); token.kind == Kind::Text)
                m_project = token.text;
        }
        while (!isAtEnd() && peek().kind != Kind::Open && peek().text != QLatin1String("task") && peek().text != QLatin1String("resource"))
            next();
        if (take(Kind::Open))
            skipBlock();
    }

    void readResource()
    {
        const JugglerToken id = next();
        QString name = id.text;
        if (peek().kind == Kind::Text)
            name = next().text;
        m_people.insert(id.text, name);
        if (!take(Kind::Open))
            return;
        while (!isAtEnd() && !take(Kind::Close)) {
            const JugglerToken token = next();
            if (token.kind == Kind::Word && token.text == QLatin1String("resource"))
                readResource();
            else if (token.kind == Kind::Open)
                skipBlock();
        }
    }

    void readTask(const QString &parent, Inherited inherited)
    {
        const JugglerToken head = next();
        ForeignTask task;
        task.line = head.line;
        const QString own = head.kind == Kind::Word ? head.text : QString::number(m_at);
        task.id = parent.isEmpty() ? own : parent + u'.' + own;
        task.parent = parent;
        task.title = peek().kind == Kind::Text ? next().text : own;
        task.project = m_project;
        task.identity = m_project + u'/' + task.id;
        const qsizetype place = m_result.tasks.size();
        m_result.tasks << task; // before its parts
        if (take(Kind::Open)) {
            while (!isAtEnd() && !take(Kind::Close))
                readAttribute(task, inherited);
        }
        task.priority = inherited.priority;
        for (const QString &person : std::as_const(inherited.allocated)) {
            if (task.assignee.isEmpty())
                task.assignee = person;
            else
                task.alsoAssigned << person;
        }
        m_result.tasks[place] = task;
    }

    void readAttribute(ForeignTask &task, Inherited &inherited)
    {
        const JugglerToken token = next();
        if (token.kind == Kind::Open)
            return skipBlock();
        if (token.kind != Kind::Word)
            return;
        const QString &word = token.text;
        const auto is = [&word](const char *name) { return word == QLatin1String(name); };
        if (is("task"))
            readTask(task.id, inherited);
        else if (is("effort"))
            task.estimate = workLength(next().text);
        else if (is("start"))
            task.start = QDate::fromString(next().text.left(10), Qt::ISODate);
        else if (is("end"))
            task.due = QDate::fromString(next().text.left(10), Qt::ISODate);
        else if (is("complete"))
            task.done = std::clamp(int(next().text.toDouble()), 0, 100);
        else if (is("priority"))
            inherited.priority = priorityOfThousand(next().text);
        else if (is("note"))
            task.outcome = next().text;
        else if (is("milestone"))
            task.labels << QStringLiteral("milestone");
        else if (is("allocate"))
            readAllocated(inherited);
        else if (is("depends"))
            readDepends(task, false);
        else if (is("precedes"))
            readDepends(task, true);
    }

    void readAllocated(Inherited &inherited)
    {
        do {
            const QString id = next().text;
            const QString name = m_people.value(id, id);
            if (!inherited.allocated.contains(name))
                inherited.allocated << name;
            if (take(Kind::Open))
                skipBlock();
        } while (take(Kind::Comma));
    }

    /// "!sibling.part { gapduration 2d }, other": upwards by one for each "!".
    void readDepends(const ForeignTask &task, bool isBefore)
    {
        do {
            QString path = next().text;
            QString scope = path.startsWith(u'!') ? task.id : QString();
            while (path.startsWith(u'!')) {
                scope = scope.contains(u'.') ? scope.section(u'.', 0, -2) : QString();
                path.remove(0, 1);
            }
            ForeignTask::Link link;
            link.task = scope.isEmpty() ? path : scope + u'.' + path;
            if (take(Kind::Open))
                readGap(link);
            if (isBefore)
                m_before[link.task] << ForeignTask::Link{task.id, "fs", link.lag};
            else
                m_links[task.id] << link;
        } while (take(Kind::Comma));
    }

    void readGap(ForeignTask::Link &link)
    {
        while (!isAtEnd() && !take(Kind::Close)) {
            const QString word = next().text;
            if (word == QLatin1String("gapduration") || word == QLatin1String("gaplength"))
                link.lag = workLength(next().text).value_or(Minutes{});
            else if (word == QLatin1String("onstart"))
                link.kind = "ss";
        }
    }

    void settle(ForeignTask &task)
    {
        task.waitsFor = m_links.value(task.id) + m_before.value(task.id);
        task.state = task.done >= 100 ? QStringLiteral("done") : task.done > 0 ? QStringLiteral("active") : QStringLiteral("open");
    }

    QList<JugglerToken> m_tokens;
    ForeignTasks &m_result;
    qsizetype m_at = 0;
    QString m_project;
    QHash<QString, QString> m_people; ///< names by id
    QHash<QString, QList<ForeignTask::Link>> m_links, m_before;
};

} // namespace

bool isTaskJuggler(const QByteArray &bytes)
{
    static const QRegularExpression project(QStringLiteral("(?:^|\\n)\\s*project\\s+\\S+\\s+\"")), task(QStringLiteral("\\n\\s*task\\s+\\S+\\s+\""));
    const QString text = QString::fromUtf8(bytes);
    return !text.trimmed().startsWith(u'<') && text.contains(project) && text.contains(task);
}

ForeignTasks readTaskJuggler(const QByteArray &bytes)
{
    ForeignTasks result;
    result.system = QStringLiteral("TaskJuggler");
    QString text = withoutComments(QString::fromUtf8(bytes).remove(u'\r'));
    QHash<QString, QString> macros = takeMacros(text);
    static const QRegularExpression span(QStringLiteral("\\bproject\\b[^{]*?(\\d{4}-\\d{2}-\\d{2})"));
    const QString head = expanded(text.left(text.indexOf(u'{')) + u'{', macros);
    macros.insert(QStringLiteral("projectstart"), span.match(head).captured(1));
    JugglerReader(tokensOf(expanded(text, macros)), result).read();
    if (result.tasks.isEmpty())
        result.problem = jugglerText("There is no task in this TaskJuggler file.");
    return result;
}

} // namespace muster
