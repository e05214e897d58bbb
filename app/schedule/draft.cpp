// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/draft.h"

#include "app/record/textform.h"
#include "app/schedule/criticalpath.h"
#include "app/staff/pay.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString draftWords(const char *text)
{
    return QCoreApplication::translate("muster::Draft", text);
}

QString shownValue(const Store &store, const Field &field, const Value &value)
{
    const QString text = field.kind() == FieldKind::Reference ? store.title(field.target(), value.toLongLong())
                                                              : displayText(field, value, QLocale(), store);
    return text.isEmpty() ? draftWords(QT_TRANSLATE_NOOP("muster::Draft", "nothing")) : text;
}

} // namespace

Draft::Draft(const Store &original) : m_store(original.copy())
{
    QObject::connect(m_store.get(), &Store::changed, m_store.get(), [this](const Changes &changes) { follow(changes); },
                     Qt::DirectConnection);
}

void Draft::follow(const Changes &changes)
{
    for (const Change &change : changes) {
        const QPair key(change.type, change.id);
        if (m_before.try_emplace(key, change.before).second)
            m_touched << key;
    }
}

Changes Draft::difference() const
{
    Changes changes;
    for (const auto &key : m_touched) {
        const std::optional<Row> &before = m_before.at(key);
        const std::optional<Row> now = m_store->row(*key.first, key.second);
        if (before && now && !Change{key.first, key.second, before, now}.touchedFields().isEmpty())
            changes << edition(*key.first, *before, *now);
        else if (before && !now)
            changes << removal(*key.first, *before);
        else if (!before && now)
            changes << insertion(*key.first, *now);
    }
    return changes;
}

Problems Draft::problems(const Changes &changes) const
{
    Problems found;
    for (const Change &change : changes) {
        if (change.after)
            found += checkFields(*change.type, *change.after, *m_store) + change.type->check(*change.after, *m_store);
    }
    return found;
}

QStringList Draft::describe() const
{
    QStringList said;
    for (const Change &change : difference()) {
        const RecordType &type = *change.type;
        if (!change.before || !change.after) {
            const Row &row = change.before ? *change.before : *change.after;
            QString title;
            for (qsizetype i = 0; i < type.fields().size() && title.isEmpty(); ++i) {
                if (type.fields().at(i).kind() == FieldKind::Text || type.fields().at(i).kind() == FieldKind::Reference)
                    title = shownValue(*m_store, type.fields().at(i), row.values.at(i));
            }
            said << (change.after ? draftWords(QT_TRANSLATE_NOOP("muster::Draft", "New %1: %2"))
                                  : draftWords(QT_TRANSLATE_NOOP("muster::Draft", "Removed %1: %2"))).arg(type.label().toLower(), title);
            continue;
        }
        for (const int index : change.touchedFields()) {
            const Field &field = type.fields().at(index);
            said << draftWords(QT_TRANSLATE_NOOP("muster::Draft", "%1 “%2”: %3 %4 (was %5)"))
                        .arg(type.label(), m_store->title(type, change.id), field.label(),
                             shownValue(*m_store, field, change.after->values.at(index)),
                             shownValue(*m_store, field, change.before->values.at(index)));
        }
    }
    return said;
}

namespace {

void addProjects(const Store &store, const TeamPlan &team, const PlanResult &result, PlanOutcome &outcome)
{
    QHash<RecordId, int> last; // slot
    for (size_t i = 0; i < result.best.entries.size(); ++i) {
        if (const Task *task = store.find(team.tasks()[qsizetype(i)]); task && task->project) {
            int &slot = last[task->project.value];
            slot = std::max(slot, result.best.entries[i].finish);
        }
    }
    for (const Project &project : store.all<Project>()) {
        if (last.contains(project.id.value))
            outcome.projects << qMakePair(project.id, team.lastDay(last.value(project.id.value)));
    }
}

void addLoad(const TeamPlan &team, const PlanResult &result, PlanOutcome &outcome)
{
    constexpr int days = outcomeWeeks * 7;
    const auto &resources = team.problem().resources;
    std::vector<qint64> work(resources.size()), time(resources.size());
    for (const PlanBooking &booking : result.best.bookings) {
        if (booking.day < days)
            work[size_t(booking.resource)] += booking.amount;
    }
    qint64 allWork = 0, allTime = 0;
    for (size_t r = 0; r < resources.size(); ++r) {
        const auto &capacity = resources[r].capacity;
        for (size_t day = 0; day < std::min<size_t>(days, capacity.size()); ++day)
            time[r] += capacity[day];
        allWork += work[r];
        allTime += time[r];
        const int percent = time[r] > 0 ? int(work[r] * 100 / time[r]) : 0;
        if (percent > outcome.busiestPercent) {
            outcome.busiestPercent = percent;
            outcome.busiest = team.people().at(qsizetype(r));
        }
    }
    outcome.loadPercent = allTime > 0 ? int(allWork * 100 / allTime) : 0;
}

void addCost(const Store &store, const TeamPlan &team, const PlanResult &result, QDate today, PlanOutcome &outcome)
{
    Money sum{0, store.team().base()};
    bool hasRate = false;
    for (const PlanBooking &booking : result.best.bookings) {
        outcome.effort.value += booking.amount;
        const auto rate = hourlyRateOn(store.all<PayRate>(), team.people().at(booking.resource), today.addDays(booking.day));
        if (!rate || rate->currency != sum.currency)
            continue;
        hasRate = true;
        sum.minor += scaled(rate->minor, booking.amount, 60);
    }
    if (hasRate)
        outcome.cost = sum;
}

} // namespace

PlanOutcome outcomeOf(const Store &store, const TeamPlan &team, const PlanResult &result, QDate today)
{
    PlanOutcome outcome;
    if (result.fault) {
        outcome.fault = team.explain(result.fault);
        return outcome;
    }
    outcome.tasks = int(team.tasks().size());
    if (outcome.tasks == 0)
        return outcome;
    outcome.finish = team.lastDay(result.best.finish);
    for (const TeamPlan::Row &row : team.rows(result.best)) {
        if (!row.late)
            continue;
        ++outcome.late;
        outcome.lateDays += workdayNumber(row.finish) - workdayNumber(row.deadline);
    }
    addProjects(store, team, result, outcome);
    addLoad(team, result, outcome);
    addCost(store, team, result, today, outcome);
    return outcome;
}

} // namespace muster
