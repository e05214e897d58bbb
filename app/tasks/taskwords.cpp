// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/taskwords.h"

#include "app/base/foldedtext.h"

#include <QHash>
#include <QRegularExpression>

namespace muster {

namespace {

struct StateWords { TaskState state; const char *words; };
constexpr StateWords stateWords[] = {
    {TaskState::Proposed, "proposed new open todo backlog created unstarted reopened tobedone selectedfordevelopment ready assigned "
                          "registered inbox ideas neu offen nouveau ouvert"},
    {TaskState::Accepted, "accepted confirmed planned scheduled angenommen"},
    {TaskState::Active, "active inprogress doing started wip review inreview codereview testing intest qa inqa feedback inarbeit "
                        "inbearbeitung encours"},
    {TaskState::Waiting, "waiting onhold hold paused deferred postponed needinfo needsinfo pending wartend zurückgestellt"},
    {TaskState::Blocked, "blocked impeded stuck blockiert"},
    {TaskState::HandedBack, "handedback returned"},
    {TaskState::Done, "done closed resolved complete completed finished fixed released merged erledigt geschlossen gelöst fertig terminé fermé"},
    {TaskState::Verified, "verified approved signedoff abgenommen"},
    {TaskState::Dropped, "dropped rejected cancelled canceled deleted wontdo wontfix obsolete duplicate invalid abandoned archived "
                         "abgelehnt abgebrochen verworfen rejeté annulé"},
};

QHash<QString, TaskState> knownStates()
{
    QHash<QString, TaskState> known;
    for (const StateWords &list : stateWords) {
        for (const QString &word : QString::fromUtf8(list.words).split(u' '))
            known.insert(word, list.state);
    }
    return known;
}

} // namespace

std::optional<TaskState> stateNamed(const QString &text, const QMap<QString, QString> &own)
{
    static const QHash<QString, TaskState> known = knownStates();
    const QString plain = plainName(text);
    QString wanted = plain;
    for (auto it = own.cbegin(); it != own.cend(); ++it) {
        if (plainName(it.key()) == plain)
            wanted = plainName(it.value());
    }
    const auto found = known.constFind(wanted);
    return found == known.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<Priority> priorityNamed(const QString &text)
{
    static const QHash<QString, Priority> known = [] {
        QHash<QString, Priority> words;
        const auto add = [&words](Priority priority, const char *list) {
            for (const QString &word : QString::fromUtf8(list).split(u' '))
                words.insert(word, priority);
        };
        add(Priority::Urgent, "urgent immediate highest critical blocker p1 sofort dringend kritisch");
        add(Priority::High, "high major important h p2 hoch élevée haute");
        add(Priority::Normal, "normal medium m p3 undefined none unprioritized mittel moyenne");
        add(Priority::Low, "low lowest minor trivial l p4 p5 niedrig basse");
        return words;
    }();
    const auto found = known.constFind(plainName(text));
    return found == known.constEnd() ? std::nullopt : std::optional(*found);
}

LinkKind linkKindOf(const QByteArray &key)
{
    return key == "ss" ? LinkKind::StartStart : key == "ff" ? LinkKind::FinishFinish : key == "sf" ? LinkKind::StartFinish
                                                                                             : LinkKind::FinishStart;
}

QList<WrittenLink> writtenLinks(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\S+?)(?:\\s+(-?\\d+)\\s*d?)?$"));
    static const QRegularExpression separators(QStringLiteral("[,;\\n]"));
    QList<WrittenLink> links;
    for (const QString &part : text.split(separators, Qt::SkipEmptyParts)) {
        if (const auto m = form.match(part.trimmed()); m.hasMatch())
            links << WrittenLink{m.captured(1), Minutes{m.captured(2).toLongLong() * 480}};
    }
    return links;
}

} // namespace muster
