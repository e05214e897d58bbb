// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/recordfilter.h"

#include "app/record/textform.h"

namespace muster {

QString foldedText(const QString &text)
{
    const QString apart = text.normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.category() != QChar::Mark_NonSpacing)
            folded += c == QChar(0x00A0) ? QLatin1Char(' ') : c;
    }
    return folded.toCaseFolded();
}

RecordFilter::RecordFilter(RecordModel &model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
    setSortRole(RecordModel::SortRole);
    setSortLocaleAware(true);
    for (const SortBy &step : model.type().usualOrder())
        m_usualOrder.append({model.type().indexOf(step.field), step.descending});
    // Connected before the base class is, so that the base asks for texts that are no longer cached.
    connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        for (int row = first.row(); row <= last.row() && !m_folded.isEmpty(); ++row)
            m_folded.remove(m_model.idAt(row));
    });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_folded.clear(); });
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        for (int row = first; row <= last; ++row)
            m_folded.remove(m_model.idAt(row));
    });
    setSourceModel(&model);
    setDynamicSortFilter(true);
    sort(-1);
}

int RecordFilter::rowOf(RecordId id) const
{
    const int row = m_model.rowOf(id);
    return row < 0 ? -1 : mapFromSource(m_model.index(row, 0)).row();
}

void RecordFilter::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_words = foldedText(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_keep = 0;
    invalidateFilter();
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
    invalidateFilter();
}

void RecordFilter::setIds(std::optional<QSet<RecordId>> ids)
{
    m_ids = std::move(ids);
    m_keep = 0;
    invalidateFilter();
}

void RecordFilter::keepShown(RecordId id)
{
    m_keep = id;
    if (isFiltering())
        invalidateFilter();
}

bool RecordFilter::isFiltering() const { return !m_words.isEmpty() || !m_columns.isEmpty() || m_ids.has_value(); }

void RecordFilter::clear()
{
    m_text.clear();
    m_words.clear();
    m_columns.clear();
    m_ids.reset();
    m_keep = 0;
    invalidateFilter();
}

RecordFilter::Condition RecordFilter::parsed(int column, const QString &text) const
{
    static const std::pair<const char16_t *, Comparison> operators[] = {
        {u">=", Comparison::GreaterOrEqual}, {u"<=", Comparison::LessOrEqual}, {u"!=", Comparison::NotEqual},
        {u">", Comparison::Greater},         {u"<", Comparison::Less},         {u"=", Comparison::Equal},
    };
    Condition condition{text, Comparison::Contains, foldedText(text.trimmed()), {}};
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
    if (condition.comparison == Comparison::Contains || rest.isEmpty())
        return condition;
    const Field &field = m_model.type().fields().at(column);
    if (field.kind() == FieldKind::Reference)
        return condition; // compared by title
    if (const auto value = parseTyped(field, rest, QLocale(), m_model.context().store(), m_model.context().today()))
        condition.bound = m_model.sortValue(field, *value);
    return condition;
}

bool RecordFilter::matches(const QModelIndex &cell, const Condition &condition) const
{
    const QString text = foldedText(cell.data(Qt::DisplayRole).toString());
    if (condition.comparison == Comparison::Contains)
        return text.contains(condition.operand);
    if (condition.operand.isEmpty()) {
        if (condition.comparison == Comparison::Equal)
            return text.isEmpty();
        return condition.comparison == Comparison::NotEqual ? !text.isEmpty() : true;
    }
    int compared = 0;
    if (condition.bound.isValid() && condition.bound.metaType().id() != QMetaType::QString) {
        const QVariant value = cell.data(RecordModel::SortRole);
        if (!value.isValid())
            return condition.comparison == Comparison::NotEqual;
        compared = order(value, condition.bound);
    } else {
        compared = text == condition.operand ? 0 : m_collator.compare(text, condition.operand);
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

bool RecordFilter::matchesText(int row) const
{
    if (m_words.isEmpty())
        return true;
    QString &all = m_folded[m_model.idAt(row)];
    if (all.isEmpty()) {
        const QList<Field> &fields = m_model.type().fields();
        for (int column = 0; column < int(fields.size()); ++column) {
            const Field &field = fields.at(column);
            if (field.isConfidential() || field.isHidden())
                continue;
            const QModelIndex cell = m_model.index(row, column);
            const int role = field.kind() == FieldKind::Text ? int(Qt::EditRole) : int(Qt::DisplayRole);
            all += foldedText(cell.data(role).toString()) + QLatin1Char('\n');
        }
    }
    return std::all_of(m_words.begin(), m_words.end(), [&all](const QString &word) { return all.contains(word); });
}

bool RecordFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const RecordId id = m_model.idAt(row);
    if (m_keep && id == m_keep)
        return true;
    if (m_ids && !m_ids->contains(id))
        return false;
    for (auto it = m_columns.begin(); it != m_columns.end(); ++it) {
        if (!matches(m_model.index(row, it.key()), it.value()))
            return false;
    }
    return matchesText(row);
}

int RecordFilter::order(const QVariant &left, const QVariant &right) const
{
    if (left.metaType().id() == QMetaType::QString || right.metaType().id() == QMetaType::QString)
        return m_collator.compare(left.toString(), right.toString());
    const qint64 a = left.toLongLong();
    const qint64 b = right.toLongLong();
    return a < b ? -1 : a > b ? 1 : 0;
}

int RecordFilter::compared(const QVariant &left, const QVariant &right, bool descending) const
{
    const auto isEmpty = [](const QVariant &v) {
        return !v.isValid() || (v.metaType().id() == QMetaType::QString && v.toString().isEmpty());
    };
    if (isEmpty(left) != isEmpty(right))
        return isEmpty(left) ? 1 : -1;
    const int ascending = isEmpty(left) ? 0 : order(left, right);
    return descending ? -ascending : ascending;
}

/// What the usual order compares: of a choice only whether it is closed.
QVariant RecordFilter::usualKey(int row, int column) const
{
    const QModelIndex cell = m_model.index(row, column);
    const Field &field = m_model.type().fields().at(column);
    if (field.kind() != FieldKind::Choice)
        return cell.data(RecordModel::SortRole);
    const Choice *choice = field.choice(cell.data(Qt::EditRole).toInt());
    return qint64(choice && choice->isClosed);
}

bool RecordFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool byId = m_model.idAt(left.row()) < m_model.idAt(right.row());
    if (!m_isUsual) {
        const bool descending = sortOrder() == Qt::DescendingOrder; // then the base turns the answer round
        const int order = compared(left.data(RecordModel::SortRole), right.data(RecordModel::SortRole), descending);
        return order != 0 ? (order < 0) != descending : byId;
    }
    for (const auto &[column, descending] : m_usualOrder) {
        const int order = compared(usualKey(left.row(), column), usualKey(right.row(), column), descending);
        if (order != 0)
            return order < 0;
    }
    return byId;
}

void RecordFilter::sort(int column, Qt::SortOrder order)
{
    const bool isUsual = column < 0;
    if (isUsual != m_isUsual) {
        m_isUsual = isUsual;
        QSortFilterProxyModel::sort(-1); // or the base would take the new order for the old one
    }
    QSortFilterProxyModel::sort(isUsual ? 0 : column, isUsual ? Qt::AscendingOrder : order);
}

} // namespace muster
