// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/recordorder.h"

#include <array>
#include <limits>
#include <numeric>

namespace muster {

namespace {

constexpr qint64 notGiven = std::numeric_limits<qint64>::max();

QCollator tableCollator()
{
    // Without a language there would be no sort keys that agree with compare().
    QCollator collator(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    return collator;
}

bool isNothing(const QVariant &value)
{
    return !value.isValid() || (value.metaType().id() == QMetaType::QString && value.toString().isEmpty());
}

/// Sorts rows by their keys and keeps the order of equal ones: byte by byte, leaving out the bytes in which all keys agree.
void sortStably(std::vector<int> &rows, const std::vector<qint64> &keys)
{
    const auto bits = [&keys](int row) { return quint64(keys[size_t(row)]) ^ (quint64(1) << 63); };
    quint64 differ = 0;
    for (const int row : rows)
        differ |= bits(row) ^ bits(rows.front());
    std::vector<int> sorted(rows.size());
    for (int shift = 0; shift < 64; shift += 8) {
        if (((differ >> shift) & 0xff) == 0)
            continue;
        std::array<quint32, 257> starts{};
        for (const int row : rows)
            ++starts[((bits(row) >> shift) & 0xff) + 1];
        std::partial_sum(starts.begin(), starts.end(), starts.begin());
        for (const int row : rows)
            sorted[starts[(bits(row) >> shift) & 0xff]++] = row;
        rows.swap(sorted);
    }
}

} // namespace

RecordOrder::RecordOrder(const RecordModel &model) : m_model(model), m_collator(tableCollator()) {}

void RecordOrder::setColumn(int column, bool descending)
{
    m_column = column;
    m_isDescending = column >= 0 && descending;
}

std::vector<RecordOrder::Step> RecordOrder::steps() const
{
    if (m_column >= 0)
        return {{m_column, m_isDescending, false}};
    std::vector<Step> steps;
    for (const SortBy &step : m_model.type().usualOrder()) {
        const int column = m_model.type().indexOf(step.field);
        steps.push_back({column, step.descending, m_model.type().fields().at(column).kind() == FieldKind::Choice});
    }
    return steps;
}

bool RecordOrder::looksAt(int first, int last) const
{
    const std::vector<Step> all = steps();
    return std::any_of(all.begin(), all.end(), [&](const Step &step) { return step.column >= first && step.column <= last; });
}

/// What a step compares; the usual order asks of a choice only whether it is closed.
QVariant RecordOrder::key(const Value &value, const Step &step) const
{
    const Field &field = m_model.type().fields().at(step.column);
    if (!step.isOpenFirst)
        return m_model.sortValue(field, value);
    const Choice *choice = field.choice(value.toInt());
    return qint64(choice && choice->isClosed);
}

int RecordOrder::compare(const QVariant &left, const QVariant &right) const
{
    if (left.metaType().id() == QMetaType::QString || right.metaType().id() == QMetaType::QString)
        return m_collator.compare(left.toString(), right.toString());
    const qint64 a = left.toLongLong(), b = right.toLongLong();
    return a < b ? -1 : a > b ? 1 : 0;
}

int RecordOrder::compared(const QVariant &left, const QVariant &right, bool descending) const
{
    if (isNothing(left) != isNothing(right))
        return isNothing(left) ? 1 : -1;
    const int ascending = isNothing(left) ? 0 : compare(left, right);
    return descending ? -ascending : ascending;
}

bool RecordOrder::isBefore(RecordId first, RecordId second) const
{
    const AnyTable &table = m_model.context().store().table(m_model.type());
    const qsizetype a = table.indexOf(first), b = table.indexOf(second);
    for (const Step &step : steps()) {
        const QVariant left = key(table.value(a, step.column), step), right = key(table.value(b, step.column), step);
        if (const int order = compared(left, right, step.isDescending); order != 0)
            return order < 0;
    }
    return first < second;
}

QStringList RecordOrder::textsOf(int column) const
{
    QStringList texts;
    texts.reserve(m_model.rowCount());
    m_model.eachValue(column, [&texts](int, const Value &value) { texts << value.toString(); });
    return texts;
}

std::vector<int> RecordOrder::rankTexts(const QStringList &texts)
{
    const QCollator collator = tableCollator();
    // Of the C locale compare() ignores case, and sortKey() does not.
    const bool isPlain = collator.locale().language() == QLocale::C;
    std::vector<std::pair<QCollatorSortKey, int>> keyed;
    keyed.reserve(size_t(texts.size()));
    std::vector<int> ranks(size_t(texts.size()), -1);
    for (int row = 0; row < int(texts.size()); ++row) {
        if (!texts.at(row).isEmpty())
            keyed.emplace_back(collator.sortKey(isPlain ? texts.at(row).toCaseFolded() : texts.at(row)), row);
    }
    std::sort(keyed.begin(), keyed.end(), [](const auto &a, const auto &b) { return a.first.compare(b.first) < 0; });
    int rank = 0;
    for (size_t i = 0; i < keyed.size(); ++i) {
        if (i > 0 && keyed[i - 1].first.compare(keyed[i].first) != 0)
            ++rank;
        ranks[size_t(keyed[i].second)] = rank;
    }
    return ranks;
}

std::vector<qint64> RecordOrder::textKeys(const Step &step) const
{
    const auto known = m_ranks.constFind(step.column);
    const std::vector<int> ranks = known != m_ranks.constEnd() && known->size() == size_t(m_model.rowCount())
                                       ? *known : rankTexts(textsOf(step.column));
    std::vector<qint64> keys(ranks.size());
    for (size_t row = 0; row < ranks.size(); ++row)
        keys[row] = ranks[row] < 0 ? notGiven : step.isDescending ? -qint64(ranks[row]) : ranks[row];
    return keys;
}

std::vector<qint64> RecordOrder::keys(const Step &step) const
{
    const Field &field = m_model.type().fields().at(step.column);
    if (field.kind() == FieldKind::Text)
        return textKeys(step);
    std::vector<qint64> keys(size_t(m_model.rowCount()), notGiven);
    QHash<qint64, qint64> rankOf; // of references, by the title that they show
    if (field.kind() == FieldKind::Reference) {
        QStringList titles;
        QList<qint64> targets;
        m_model.eachValue(step.column, [&](int, const Value &value) {
            if (value.isValid() && !rankOf.contains(value.toLongLong())) {
                rankOf.insert(value.toLongLong(), 0);
                targets << value.toLongLong();
                titles << m_model.context().store().title(field.target(), value.toLongLong());
            }
        });
        const std::vector<int> ranks = rankTexts(titles);
        for (qsizetype i = 0; i < targets.size(); ++i)
            rankOf[targets.at(i)] = ranks[size_t(i)] < 0 ? notGiven : ranks[size_t(i)];
    }
    m_model.eachValue(step.column, [&](int row, const Value &value) {
        if (!value.isValid())
            return;
        const qint64 number = field.kind() == FieldKind::Reference ? rankOf.value(value.toLongLong()) : key(value, step).toLongLong();
        keys[size_t(row)] = number == notGiven ? notGiven : step.isDescending ? -number : number;
    });
    return keys;
}

std::vector<int> RecordOrder::sorted() const
{
    std::vector<int> rows(size_t(m_model.rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
    const std::vector<Step> all = steps();
    for (auto step = all.rbegin(); step != all.rend() && !rows.empty(); ++step)
        sortStably(rows, keys(*step));
    return rows;
}

} // namespace muster
