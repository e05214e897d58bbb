// SPDX-License-Identifier: GPL-3.0-or-later
// Ladders and templates in YAML, and those that come with Muster.
#include "app/reviews/ladderfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <yaml-cpp/yaml.h>

namespace muster {

namespace {

constexpr int mostNodes = 20'000; ///< also against a file whose references unfold without end

QString yamlText(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

QString scalar(const YAML::Node &node)
{
    return node && node.IsScalar() ? QString::fromStdString(node.Scalar()).trimmed() : QString();
}

/// The first of these keys that holds a text.
QString valueOf(const YAML::Node &map, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        if (const QString text = map.IsMap() ? scalar(map[key]) : QString(); !text.isEmpty())
            return text;
    }
    return {};
}

YAML::Node nodeOf(const YAML::Node &map, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        if (const YAML::Node node = map.IsMap() ? map[key] : YAML::Node(); node && node.IsDefined() && !node.IsNull())
            return node;
    }
    return YAML::Node(YAML::NodeType::Undefined);
}

/// Reads the levels of a ladder; counts what it looks at.
class LadderReader
{
public:
    LadderText read(const YAML::Node &root)
    {
        m_ladder.name = valueOf(root, {"name", "title", "role", "ladder"});
        m_ladder.description = valueOf(root, {"description", "summary", "content"});
        const YAML::Node levels = nodeOf(root, {"levels", "ladder", "grades"});
        if (levels && levels.IsSequence()) {
            for (const YAML::Node &each : levels)
                addLevel({}, each);
        } else if (levels && levels.IsMap()) {
            for (const auto &each : levels)
                addLevel(scalar(each.first), each.second);
        }
        if (m_ladder.levels.isEmpty())
            m_ladder.problem = yamlText(QT_TRANSLATE_NOOP("Import", "No levels were found: the file needs a list called “levels”."));
        return m_ladder;
    }

private:
    void count()
    {
        if (++m_seen > mostNodes)
            throw YAML::Exception(YAML::Mark::null_mark(), "too many entries");
    }

    void addLevel(const QString &name, const YAML::Node &node)
    {
        count();
        LadderText::Level level{name, {}, {}};
        if (node.IsMap()) {
            if (level.name.isEmpty())
                level.name = valueOf(node, {"name", "title", "level", "grade"});
            level.summary = valueOf(node, {"summary", "description", "content"});
        }
        const YAML::Node items = nodeOf(node, {"items", "expectations", "competencies", "criteria"});
        addItems(level, {}, items ? items : node);
        if (level.name.isEmpty())
            level.name = QString::number(m_ladder.levels.size() + 1);
        m_ladder.levels << level;
    }

    void addItems(LadderText::Level &level, const QString &theme, const YAML::Node &node)
    {
        count();
        if (node.IsScalar() && !theme.isEmpty()) {
            level.items << LadderText::Item{theme, {}, scalar(node)};
        } else if (node.IsSequence()) {
            for (const YAML::Node &each : node)
                addItem(level, theme, each);
        } else if (node.IsMap()) {
            static const QStringList own{QStringLiteral("name"), QStringLiteral("title"), QStringLiteral("level"), QStringLiteral("grade"),
                                         QStringLiteral("summary"), QStringLiteral("description"), QStringLiteral("content")};
            for (const auto &each : node) {
                const QString key = scalar(each.first);
                if (!own.contains(key) || !each.second.IsScalar())
                    addItems(level, key, each.second);
            }
        }
    }

    void addItem(LadderText::Level &level, const QString &theme, const YAML::Node &node)
    {
        count();
        if (node.IsScalar()) {
            level.items << LadderText::Item{theme, {}, scalar(node)};
        } else if (node.IsMap()) {
            const QString named = valueOf(node, {"theme", "area", "axis", "category"});
            const QString text = valueOf(node, {"text", "description", "content"});
            const QString keyword = valueOf(node, {"keyword", "name", "title"});
            if (!text.isEmpty() || !keyword.isEmpty())
                level.items << LadderText::Item{named.isEmpty() ? theme : named, keyword, text.isEmpty() ? keyword : text};
        }
    }

    LadderText m_ladder;
    int m_seen = 0;
};

AskedOf askedOf(const QString &word)
{
    if (word == QLatin1String("self"))
        return AskedOf::Self;
    if (word == QLatin1String("manager"))
        return AskedOf::Manager;
    return word == QLatin1String("peer") ? AskedOf::Peer : AskedOf::Everybody;
}

QString joinedLines(const YAML::Node &list)
{
    QStringList lines;
    if (list && list.IsSequence()) {
        for (const YAML::Node &each : list)
            lines << scalar(each).simplified();
    }
    return lines.join(u'\n');
}

void addSection(TemplateText &text, const YAML::Node &section)
{
    const QString name = valueOf(section, {"name", "title"});
    const YAML::Node competencies = nodeOf(section, {"competencies"}), questions = nodeOf(section, {"questions"});
    if (competencies && competencies.IsSequence()) {
        for (const YAML::Node &each : competencies) {
            bool isNumber = false;
            const int weight = valueOf(each, {"weight"}).toInt(&isNumber);
            text.competencies << Competency{Id<Competency>::make(), text.form.id, valueOf(each, {"name", "title"}), name, isNumber ? weight : 1,
                                            joinedLines(nodeOf(each, {"levels"})), int(text.competencies.size())};
        }
    }
    if (questions && questions.IsSequence()) {
        for (const YAML::Node &each : questions) {
            const QString asked = each.IsScalar() ? scalar(each) : valueOf(each, {"text", "question"});
            text.questions << ReviewQuestion{Id<ReviewQuestion>::make(), text.form.id, asked, name, askedOf(valueOf(each, {"asked"})),
                                             int(text.questions.size())};
        }
    }
}

} // namespace

bool isYaml(const QByteArray &bytes)
{
    static const QRegularExpression list(QStringLiteral("^(levels|ladder|grades|sections)\\s*:\\s*(#.*)?$"), QRegularExpression::MultilineOption);
    return QString::fromUtf8(bytes.left(500'000)).contains(list);
}

LadderText ladderFromYaml(const QByteArray &bytes)
{
    try {
        return LadderReader().read(YAML::Load(bytes.toStdString()));
    } catch (const YAML::Exception &error) {
        LadderText none;
        none.problem = yamlText(QT_TRANSLATE_NOOP("Import", "This YAML cannot be read: %1")).arg(QString::fromUtf8(error.what()));
        return none;
    }
}

TemplateText templateFromYaml(const QByteArray &bytes)
{
    TemplateText text;
    try {
        const YAML::Node root = YAML::Load(bytes.toStdString());
        text.form.id = Id<ReviewTemplate>::make();
        text.form.name = valueOf(root, {"name", "title"});
        text.form.scale = joinedLines(nodeOf(root, {"scale"}));
        const YAML::Node sections = nodeOf(root, {"sections"});
        if (sections && sections.IsSequence() && sections.size() < size_t(mostNodes)) {
            for (const YAML::Node &section : sections)
                addSection(text, section);
        }
        if (text.form.name.isEmpty() || text.competencies.isEmpty())
            text.problem = yamlText(QT_TRANSLATE_NOOP("Import", "A template needs a name, a scale, and sections with competencies."));
    } catch (const YAML::Exception &error) {
        text.problem = yamlText(QT_TRANSLATE_NOOP("Import", "This YAML cannot be read: %1")).arg(QString::fromUtf8(error.what()));
    }
    return text;
}

QStringList readyMade(const QString &kind)
{
    return QDir(QStringLiteral(":/readymade")).entryList({kind + QStringLiteral("-*.yaml")}, QDir::Files, QDir::Name);
}

QByteArray readyMadeFile(const QString &name)
{
    QFile file(QStringLiteral(":/readymade/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace muster
