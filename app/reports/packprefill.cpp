// SPDX-License-Identifier: GPL-3.0-or-later
// What a new pack already says: written from the records, for the manager to edit.
#include "app/budgets/planning.h"
#include "app/budgets/spending.h"
#include "app/reports/packreport.h"
#include "app/reports/projectvalue.h"
#include "app/schedule/milestone.h"

#include <QCoreApplication>
#include <QMap>

namespace muster {

namespace {

constexpr qsizetype mostItems = 12; ///< of one section; the reports have them all

QString prefillText(const char *text)
{
    return QCoreApplication::translate("muster::Pack", text);
}

/// A user's text in Markdown: as it is, whatever is in it.
QString asMarkdown(const QString &text)
{
    QString escaped;
    for (const QChar c : text.simplified()) {
        if (QStringLiteral("\\`*_[]<>").contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

class PackWriter
{
public:
    PackWriter(const Store &store, const Period &period, QDate today, const QLocale &locale)
        : m_store(store), m_period(period), m_today(today), m_locale(locale), m_projects(projectStandings(store, today))
    {
    }

    QString done() const
    {
        QStringList items;
        for (const Milestone &one : m_store.all<Milestone>()) {
            if (one.reached && m_period.contains(one.date))
                items << item(prefillText(QT_TRANSLATE_NOOP("muster::Pack", "Milestone reached: %1")).arg(asMarkdown(one.name)), one.project);
        }
        for (const Task &task : m_store.all<Task>()) {
            if (!task.isOpen() && task.state != TaskState::Dropped && m_period.contains(task.finishedOn))
                items << item(asMarkdown(task.title), task.project);
        }
        return list(items, prefillText(QT_TRANSLATE_NOOP("muster::Pack", "Nothing was finished in this period.")));
    }

    QString slipped() const
    {
        QStringList items;
        for (const Milestone &one : m_store.all<Milestone>()) {
            if (!one.reached && one.date < m_today)
                items << item(prefillText(QT_TRANSLATE_NOOP("muster::Pack", "Milestone missed: %1, was due %2")).arg(asMarkdown(one.name), day(one.date)),
                              one.project);
        }
        for (const Task &task : m_store.all<Task>()) {
            if (task.isOverdue(m_today))
                items << item(prefillText(QT_TRANSLATE_NOOP("muster::Pack", "%1, was due %2")).arg(asMarkdown(task.title), day(task.due)), task.project);
        }
        return list(items, prefillText(QT_TRANSLATE_NOOP("muster::Pack", "Nothing is late.")));
    }

    QString risks() const
    {
        QStringList items;
        for (const ProjectStanding &one : m_projects) {
            if (one.health != Health::OnTrack)
                items << item(QStringLiteral("%1: %2").arg(asMarkdown(one.project->name), reasonOf(one)), {});
        }
        for (const Task &task : m_store.all<Task>()) {
            if (task.state == TaskState::Blocked)
                items << item(prefillText(QT_TRANSLATE_NOOP("muster::Pack", "Blocked: %1 (%2)")).arg(asMarkdown(task.title), asMarkdown(task.reason)),
                              task.project);
        }
        const Spending spending(m_store, BudgetYear::containing(m_period.last, m_store.team().fiscalYearStart), m_today);
        for (const LineSpending &line : spending.lines()) {
            if (line.forecastVariance().minor < 0)
                items << item(prefillText(QT_TRANSLATE_NOOP("muster::Pack", "Budget line %1 is forecast to go over by %2"))
                                  .arg(asMarkdown(m_store.title(recordType<BudgetLine>(), line.line.value)),
                                       (-line.forecastVariance()).toShortString(m_locale)), {});
        }
        return list(items, prefillText(QT_TRANSLATE_NOOP("muster::Pack", "None stands out.")));
    }

    QString decisions() const
    {
        QStringList items;
        for (const FundingRequest &one : m_store.all<FundingRequest>()) {
            if (m_period.contains(one.decidedOn))
                items << item(QStringLiteral("%1: %2").arg(asMarkdown(one.title), choiceWord<FundingRequest>("state", one.state)), {});
        }
        for (const BudgetRevision &one : m_store.all<BudgetRevision>()) {
            if (m_period.contains(one.decidedOn))
                items << item(QStringLiteral("%1: %2").arg(asMarkdown(one.name), choiceWord<BudgetRevision>("state", one.state)), {});
        }
        return list(items, prefillText(QT_TRANSLATE_NOOP("muster::Pack", "None in this period.")));
    }

    QString asks() const
    {
        QStringList items;
        for (const FundingRequest &one : m_store.all<FundingRequest>()) {
            if (one.state == Decision::Asked)
                items << item(prefillText(QT_TRANSLATE_NOOP("muster::Pack", "Decide on %1 for %2")).arg(one.amount.toShortString(m_locale), asMarkdown(one.title)), {});
        }
        for (const Task &task : m_store.all<Task>()) {
            if (task.state == TaskState::Waiting && !task.waitingOn.isEmpty())
                items << item(prefillText(QT_TRANSLATE_NOOP("muster::Pack", "%1 waits on %2")).arg(asMarkdown(task.title), asMarkdown(task.waitingOn)), task.project);
        }
        return list(items, prefillText(QT_TRANSLATE_NOOP("muster::Pack", "Nothing is asked for.")));
    }

    QString reasonOf(const ProjectStanding &one) const
    {
        QStringList reasons;
        if (one.project->due.isValid() && one.project->due < m_today)
            reasons << prefillText(QT_TRANSLATE_NOOP("muster::Pack", "was due %1")).arg(day(one.project->due));
        if (one.overdue > 0)
            reasons << prefillText(QT_TRANSLATE_NOOP("muster::Pack", "overdue tasks: %1")).arg(m_locale.toString(one.overdue));
        const auto index = [&](const char *text, const Ratio &ratio) {
            if (ratio.hundredths.value_or(100) < 95)
                reasons << prefillText(text).arg(m_locale.toString(double(*ratio.hundredths) / 100, 'f', 2));
        };
        index(QT_TRANSLATE_NOOP("muster::Pack", "behind the plan (SPI %1)"), one.value.scheduleIndex());
        index(QT_TRANSLATE_NOOP("muster::Pack", "dearer than planned (CPI %1)"), one.value.costIndex());
        return reasons.join(QStringLiteral(", "));
    }

    const QList<ProjectStanding> &projects() const { return m_projects; }

private:
    QString day(QDate date) const { return m_locale.toString(date, QLocale::ShortFormat); }

    QString item(const QString &text, Id<Project> project) const
    {
        const Project *of = m_store.find(project);
        return of ? QStringLiteral("- %1 · %2").arg(text, asMarkdown(of->name)) : QStringLiteral("- %1").arg(text);
    }

    QString list(const QStringList &items, const QString &none) const
    {
        if (items.isEmpty())
            return none;
        QStringList shown = items.mid(0, mostItems);
        if (items.size() > mostItems)
            shown << QStringLiteral("- ") + prefillText(QT_TRANSLATE_NOOP("muster::Pack", "and %1 more")).arg(m_locale.toString(items.size() - mostItems));
        return shown.join(u'\n');
    }

    const Store &m_store;
    Period m_period;
    QDate m_today;
    QLocale m_locale;
    QList<ProjectStanding> m_projects;
};

} // namespace

Changes newPack(const Store &store, const Period &period, QDate today, const QLocale &locale)
{
    const PackWriter writer(store, period, today, locale);
    Pack pack;
    pack.id = Id<Pack>::make();
    pack.title = prefillText(QT_TRANSLATE_NOOP("muster::Pack", "Management pack, %1")).arg(period.toString(locale));
    pack.first = period.first;
    pack.last = period.last;
    Changes changes{inserted(pack)};
    int position = 0;
    const auto add = [&](PackContent content, const char *heading, const QString &text) {
        changes << inserted(PackPart{Id<PackPart>::make(), pack.id, position += 10, content, heading ? prefillText(heading) : QString(), text});
    };
    add(PackContent::Written, QT_TRANSLATE_NOOP("muster::Pack", "Done"), writer.done());
    add(PackContent::Written, QT_TRANSLATE_NOOP("muster::Pack", "Slipped"), writer.slipped());
    add(PackContent::Written, QT_TRANSLATE_NOOP("muster::Pack", "Risks"), writer.risks());
    add(PackContent::Written, QT_TRANSLATE_NOOP("muster::Pack", "Decisions"), writer.decisions());
    add(PackContent::Written, QT_TRANSLATE_NOOP("muster::Pack", "What we ask for"), writer.asks());
    for (const PackContent content : {PackContent::Projects, PackContent::Budget, PackContent::Forecast, PackContent::Commitments,
                                      PackContent::Funding, PackContent::Workload, PackContent::Risk})
        add(content, nullptr, {});
    for (const ProjectStanding &one : writer.projects())
        changes << inserted(PackHealth{Id<PackHealth>::make(), pack.id, one.project->id, one.health, writer.reasonOf(one)});
    return changes;
}

} // namespace muster
