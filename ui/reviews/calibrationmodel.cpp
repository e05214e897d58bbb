// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/calibrationmodel.h"

#include "app/reviews/score.h"
#include "app/store/store.h"

namespace muster {

void CalibrationModel::load(const QList<CalibrationLine> &lines, const QStringList &scale)
{
    beginResetModel();
    m_lines = lines;
    m_scale = scale;
    endResetModel();
}

int CalibrationModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }
int CalibrationModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(Columns); }

QString CalibrationModel::word(std::optional<int> rating) const
{
    return rating ? tr("%1 · %2").arg(*rating).arg(m_scale.value(*rating - 1)) : QString();
}

QVariant CalibrationModel::data(const QModelIndex &index, int role) const
{
    const CalibrationLine &line = m_lines.at(index.row());
    if (role == Qt::TextAlignmentRole && (index.column() == Computed || index.column() == Coverage))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Reason)
        return line.reason.toHtmlEscaped();
    if (role != Qt::DisplayRole)
        return {};
    const QLocale locale;
    switch (index.column()) {
    case Person: return line.person;
    case Role: return line.role;
    case Level: return line.level;
    case Computed: return line.score ? locale.toString(double(*line.score) / 100, 'f', 2) : tr("n/a");
    case Coverage: return line.coverage.tenths ? tr("%1 %").arg(locale.toString(*line.coverage.tenths / 10)) : tr("n/a");
    case Before: return word(line.before);
    case Overall: return word(line.overall);
    case Reason: return line.reason;
    default: return {};
    }
}

QVariant CalibrationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Person: return tr("Person");
    case Role: return tr("Role");
    case Level: return tr("Level");
    case Computed: return tr("Score");
    case Coverage: return tr("Rated");
    case Before: return tr("Before");
    case Overall: return tr("Overall");
    case Reason: return tr("Reason");
    default: return {};
    }
}

ComparisonModel::ComparisonModel(const Store &store, const QList<Id<Review>> &reviews, QObject *parent) : QAbstractTableModel(parent)
{
    QList<ReviewScore> scores;
    std::vector<Competency> competencies;
    for (const Id<Review> id : reviews) {
        const Review *review = store.find(id);
        if (!review)
            continue;
        m_people << store.title(recordType<muster::Person>(), review->person.value);
        competencies = competenciesOf(store, *review);
        scores << reviewScore(store, *review);
    }
    for (qsizetype row = 0; row < qsizetype(competencies.size()); ++row) {
        m_competencies << competencies[size_t(row)].name;
        QStringList cells;
        for (const ReviewScore &score : std::as_const(scores)) {
            const std::optional<int> rating = row < score.competencies.size() ? score.competencies.at(row).manager : std::nullopt;
            cells << (rating ? QLocale().toString(*rating) : tr("not rated"));
        }
        m_cells << cells;
    }
    QStringList means;
    for (const ReviewScore &score : std::as_const(scores))
        means << score.manager.toString(QLocale());
    m_competencies << tr("Weighted mean");
    m_cells << means;
}

int ComparisonModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_competencies.size()); }
int ComparisonModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_people.size()); }

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DisplayRole)
        return m_cells.at(index.row()).value(index.column());
    return role == Qt::TextAlignmentRole ? QVariant(int(Qt::AlignCenter)) : QVariant();
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? m_people.value(section) : m_competencies.value(section);
}

} // namespace muster
