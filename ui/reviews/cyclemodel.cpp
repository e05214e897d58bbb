// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/cyclemodel.h"

#include "app/store/store.h"
#include "ui/base/viewparts.h"
#include "ui/record/tone.h"

#include <QGuiApplication>
#include <QPalette>

namespace muster {

const QList<ReviewState> &CycleModel::steps()
{
    static const QList<ReviewState> all{ReviewState::SelfReview, ReviewState::ManagerDraft, ReviewState::Calibrated, ReviewState::Shared,
                                        ReviewState::Discussed, ReviewState::Acknowledged, ReviewState::Locked};
    return all;
}

void CycleModel::load(const Store &store, Id<ReviewCycle> id, QDate today)
{
    beginResetModel();
    m_rows.clear();
    m_today = today;
    const ReviewCycle *cycle = store.find(id);
    for (const Review *review : cycle ? reviewsOf(store, id) : std::vector<const Review *>()) {
        Line line{review->id, store.title(recordType<Person>(), review->person.value),
                  store.title(recordType<Person>(), review->reviewer.value), review->state, {}, stepDue(*review, *cycle), {}};
        for (const ReviewState step : steps())
            line.taken << cameTo(store.all<ReviewEvent>(), review->id, step).toLocalTime().date();
        if (review->state < ReviewState::Shared)
            line.missing = missingItems(store, *review);
        m_rows << line;
    }
    endResetModel();
}

int CycleModel::rowOf(Id<Review> review) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [review](const Line &line) { return line.review == review; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int CycleModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int CycleModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : missingColumn() + 1; }

QString CycleModel::stepText(const Line &line, int step) const
{
    const ReviewState state = steps().at(step);
    if (line.state == ReviewState::Ended)
        return step == 0 ? choiceWord<Review>("state", line.state) : QString();
    if (line.state < state)
        return {};
    return line.taken.at(step).isValid() ? tr("✓ %1").arg(shortDate(line.taken.at(step), m_today)) : tr("✓");
}

QVariant CycleModel::data(const QModelIndex &index, int role) const
{
    const Line &line = m_rows.at(index.row());
    const int step = index.column() - FirstStep;
    const bool isStep = step >= 0 && step < steps().size();
    const bool isLate = line.due.isValid() && line.due < m_today;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == PersonColumn)
            return line.person;
        if (index.column() == ReviewerColumn)
            return line.reviewer;
        if (isStep)
            return stepText(line, step);
        if (index.column() == dueColumn())
            return line.due.isValid() ? isLate ? tr("%1, late").arg(shortDate(line.due, m_today)) : shortDate(line.due, m_today) : QString();
        return line.missing.isEmpty() ? QVariant() : QVariant(QLocale().toString(line.missing.size()));
    case Qt::ForegroundRole:
        if (isStep)
            return toneColor(line.state == ReviewState::Ended ? Tone::Quiet : Tone::Ok, QGuiApplication::palette());
        return index.column() == dueColumn() && isLate ? QVariant(toneColor(Tone::Danger, QGuiApplication::palette())) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == missingColumn() ? QVariant(line.missing.join(QLatin1Char('\n')).toHtmlEscaped()) : QVariant();
    case Qt::AccessibleTextRole: {
        const QString text = data(index, Qt::DisplayRole).toString();
        return tr("%1, %2: %3").arg(line.person, headerData(index.column(), Qt::Horizontal).toString(), text.isEmpty() ? tr("not yet") : text);
    }
    default: return {};
    }
}

QVariant CycleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == PersonColumn)
        return recordType<Review>().field("person_id").label();
    if (section == ReviewerColumn)
        return recordType<Review>().field("reviewer_id").label();
    if (section == dueColumn())
        return tr("Next step due");
    if (section == missingColumn())
        return tr("Missing");
    return choiceWord<Review>("state", steps().at(section - FirstStep));
}

} // namespace muster
