// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed into the filter, and which records answer to it.
#include "ui/record/recordfilter.h"

#include "app/record/textform.h"

namespace muster {

void RecordFilter::setText(const QString &text)
{
    if (m_text == text)
        return;
    // A further letter can only take away from what is shown.
    const bool isNarrower = !m_text.isEmpty() && text.startsWith(m_text) && m_keep == 0;
    m_text = text;
    m_words.clear();
    const QStringList words = foldedText(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words)
        m_words << word.toUtf8();
    m_keep = 0;
    show(isNarrower ? std::vector<int>(m_shown) : m_all);
}

void RecordFilter::setColumnText(int column, const QString &text)
{
    if (columnText(column) == text)
        return;
    if (text.trimmed().isEmpty())
        m_columns.remove(column);
    else
        m_columns.insert(column, parsed(column, text));
    m_keep = 0;
    show(m_all);
}

void RecordFilter::setIds(std::optional<QSet<RecordId>> ids)
{
    m_ids = std::move(ids);
    m_keep = 0;
    show(m_all);
}

void RecordFilter::keepShown(RecordId id)
{
    m_keep = id;
    if (isFiltering())
        show(m_all);
}

bool RecordFilter::isFiltering() const { return !m_words.isEmpty() || !m_columns.isEmpty() || m_ids.has_value(); }

void RecordFilter::clear()
{
    m_text.clear();
    m_words.clear();
    m_columns.clear();
    m_ids.reset();
    m_keep = 0;
    show(m_all);
}

RecordFilter::Condition RecordFilter::parsed(int column, const QString &text) const
{
    static const std::pair<const char16_t *, Comparison> operators[] = {
        {u">=", Comparison::GreaterOrEqual}, {u"<=", Comparison::LessOrEqual}, {u"!=", Comparison::NotEqual},
        {u">", Comparison::Greater},         {u"<", Comparison::Less},         {u"=", Comparison::Equal},
    };
    Condition condition{text, Comparison::Contains, foldedText(text.trimmed()), {}, {}};
    QString rest = text.trimmed();
    for (const auto &[sign, comparison] : operators) {
        const QStringView start(sign);
        if (!rest.startsWith(start))
            continue;
        rest = rest.mid(start.size()).trimmed();
        condition.comparison = comparison;
        condition.operand = foldedText(rest);
        break;
    }
    condition.bytes = condition.operand.toUtf8();
    if (condition.comparison == Comparison::Contains || rest.isEmpty())
        return condition;
    const Field &field = m_model.type().fields().at(column);
    if (field.kind() == FieldKind::Reference)
        return condition; // compared by title
    if (const auto value = parseTyped(field, rest, QLocale(), m_model.context().store(), m_model.context().today()))
        condition.bound = m_model.sortValue(field, *value);
    return condition;
}

bool RecordFilter::matches(int row, int column, const Value &value, const Condition &condition)
{
    int compared = 0;
    if (!condition.operand.isEmpty() && condition.bound.isValid() && condition.bound.metaType().id() != QMetaType::QString) {
        const QVariant key = m_model.sortValue(m_model.type().fields().at(column), value);
        if (!key.isValid())
            return condition.comparison == Comparison::NotEqual;
        compared = m_order.compare(key, condition.bound);
    } else {
        const QByteArray &cell = m_searched.cell(row, column, value);
        if (condition.comparison == Comparison::Contains)
            return holdsFolded(cell, condition.bytes);
        if (condition.operand.isEmpty()) {
            if (condition.comparison == Comparison::Equal)
                return cell.isEmpty();
            return condition.comparison == Comparison::NotEqual ? !cell.isEmpty() : true;
        }
        compared = cell == condition.bytes ? 0 : m_order.compareTexts(QString::fromUtf8(cell), condition.operand);
    }
    switch (condition.comparison) {
    case Comparison::Contains: return true;
    case Comparison::Equal: return compared == 0;
    case Comparison::NotEqual: return compared != 0;
    case Comparison::Less: return compared < 0;
    case Comparison::LessOrEqual: return compared <= 0;
    case Comparison::Greater: return compared > 0;
    case Comparison::GreaterOrEqual: return compared >= 0;
    }
    return true;
}

bool RecordFilter::matchesKnown(int row, int column, const Value &value, Condition &condition)
{
    const auto scalar = value.isValid() ? SearchText::scalarOf(m_model.type().fields().at(column), value) : std::nullopt;
    if (!scalar)
        return matches(row, column, value, condition);
    if (const auto known = condition.known.constFind(*scalar); known != condition.known.constEnd())
        return *known;
    return condition.known[*scalar] = matches(row, column, value, condition);
}

std::vector<int> RecordFilter::passing(const std::vector<int> &rows)
{
    if (!isFiltering())
        return rows;
    // In the order of the model, in which records and their texts lie in memory; then in the order wanted.
    std::vector<char> passes(size_t(m_model.rowCount()), 0);
    for (const int row : rows)
        passes[size_t(row)] = !m_ids || m_ids->contains(m_model.idAt(row));
    for (auto it = m_columns.begin(); it != m_columns.end(); ++it) {
        m_model.eachValue(it.key(), [&](int row, const Value &value) {
            passes[size_t(row)] = matchesKnown(row, it.key(), value, it.value());
        }, &passes);
    }
    m_searched.keepThose(passes, m_words);
    const int kept = m_keep ? m_model.rowOf(m_keep) : -1;
    std::vector<int> through;
    through.reserve(rows.size());
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(through),
                 [&](int row) { return passes[size_t(row)] || row == kept; });
    return through;
}

} // namespace muster
