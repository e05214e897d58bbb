// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/recordmodel.h"

#include "app/record/textform.h"
#include "ui/record/tone.h"

#include <QGuiApplication>
#include <QPalette>
#include <numeric>

namespace muster {

namespace {

constexpr qsizetype mostSingleRows = 500; // above it one reset is faster for every view than row signals

bool isNumeric(FieldKind kind)
{
    return kind == FieldKind::Integer || kind == FieldKind::Duration || kind == FieldKind::Days || kind == FieldKind::Money
           || kind == FieldKind::WeekHours || kind == FieldKind::MonthAmounts;
}

/// Amounts of different currencies ordered by their major units, in thousandths.
qint64 comparable(const Money &money)
{
    return money.minor * (1000 / std::min<qint64>(money.currency.unit(), 1000));
}

QString firstLine(const QString &text)
{
    const qsizetype end = text.indexOf(QLatin1Char('\n'));
    return end < 0 ? text : text.left(end) + QStringLiteral(" …");
}

} // namespace

QString editName(const RecordType &type, const Field &field)
{
    return RecordModel::tr("Edit %1: %2").arg(type.label().toLower(), field.label());
}

Row withValue(const RecordType &type, const Row &before, int field, const Value &value, const Store &store)
{
    Row after = before;
    after.values[field] = value;
    if (type.fields().at(field).kind() != FieldKind::Money)
        return after;
    const auto isNamed = [&](const Row &row, int other) {
        const Problems problems = type.check(row, store);
        return std::any_of(problems.begin(), problems.end(),
                           [&](const Problem &problem) { return type.indexOf(problem.field) == other; });
    };
    const Currency currency = value.value<Money>().currency;
    for (int other = 0; other < int(type.fields().size()); ++other) {
        const Value repeated = before.values.at(other);
        if (other == field || type.fields().at(other).kind() != FieldKind::Money || repeated != before.values.at(field))
            continue;
        Row mended = after;
        const bool isForeign = repeated.isValid() && value.isValid() && repeated.value<Money>().currency != currency;
        // In another currency nobody knows yet how much it is: where a rule asks for it, the user has to say.
        mended.values[other] = isForeign ? Value() : value;
        if (isForeign ? isNamed(mended, other) : isNamed(after, other))
            after = mended;
    }
    return after;
}

RecordModel::RecordModel(Context &context, const RecordType &type, QObject *parent)
    : QAbstractTableModel(parent), m_context(context), m_type(type)
{
    load();
    connect(&context.store(), &Store::changed, this, &RecordModel::follow);
    connect(&context, &Context::maskedChanged, this, [this] {
        if (!m_ids.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

void RecordModel::load()
{
    m_ids.clear();
    const AnyTable &table = m_context.store().table(m_type);
    m_ids.reserve(table.size());
    for (qsizetype i = 0; i < table.size(); ++i) {
        if (!m_owner || table.value(i, m_ownerField).toLongLong() == *m_owner)
            m_ids.append(table.idAt(i));
    }
}

void RecordModel::setOwner(RecordId owner, int field)
{
    Q_ASSERT(m_type.fields().at(field).isPartOf());
    if (m_owner == owner && m_ownerField == field)
        return;
    beginResetModel();
    m_owner = owner;
    m_ownerField = field;
    load();
    endResetModel();
}

int RecordModel::rowOf(RecordId id) const
{
    const auto at = std::lower_bound(m_ids.begin(), m_ids.end(), id);
    return at != m_ids.end() && *at == id ? int(at - m_ids.begin()) : -1;
}

void RecordModel::eachValue(int field, const ValueTaker &take, const std::vector<char> *marked) const
{
    const AnyTable &table = m_context.store().table(m_type);
    const auto isWanted = [marked](qsizetype row) { return !marked || (*marked)[size_t(row)]; };
    // Where all records are shown, rows are places in the table. Of records in a file one pass over them is quicker than many
    // reads of single ones.
    const bool isWhole = table.size() == rowCount();
    if (isWhole && (!marked || (m_type.isGrowing() && std::count(marked->begin(), marked->end(), char(true)) > rowCount() / 16))) {
        table.eachValue(field, [&](qsizetype at, const Value &value) {
            if (isWanted(at))
                take(int(at), value);
        });
        return;
    }
    for (int row = 0; row < rowCount(); ++row) {
        if (!isWanted(row))
            continue;
        const qsizetype at = isWhole ? row : table.indexOf(m_ids.at(row));
        take(row, at < 0 ? Value() : table.value(at, field));
    }
}

bool RecordModel::belongs(RecordId id) const
{
    const AnyTable &table = m_context.store().table(m_type);
    const qsizetype at = table.indexOf(id);
    return at >= 0 && (!m_owner || table.value(at, m_ownerField).toLongLong() == *m_owner);
}

void RecordModel::follow(const Changes &changes)
{
    const auto own = std::count_if(changes.begin(), changes.end(), [this](const Change &c) { return c.type == &m_type; });
    if (own > mostSingleRows) {
        beginResetModel();
        load();
        endResetModel();
        return;
    }
    QSet<RecordId> ids;
    for (const Change &change : changes) {
        if (change.type == &m_type)
            ids.insert(change.id);
    }
    if (!ids.isEmpty())
        emit following(ids);
    for (const RecordId id : std::as_const(ids))
        followRow(id);
    refreshReferences(changes);
    emit followed();
}

void RecordModel::followRow(RecordId id)
{
    // What the store holds now decides, not the kind of change: one step may touch a record twice.
    const bool wanted = belongs(id);
    const auto at = std::lower_bound(m_ids.begin(), m_ids.end(), id);
    const int row = int(at - m_ids.begin());
    const bool present = at != m_ids.end() && *at == id;
    if (wanted && !present) {
        beginInsertRows({}, row, row);
        m_ids.insert(row, id);
        endInsertRows();
    } else if (!wanted && present) {
        beginRemoveRows({}, row, row);
        m_ids.removeAt(row);
        endRemoveRows();
    } else if (present) {
        emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

void RecordModel::refreshReferences(const Changes &changes)
{
    // A cell shows the title of another record: a renamed person shows in every task.
    for (int column = 0; column < columnCount(); ++column) {
        const Field &field = m_type.fields().at(column);
        if (field.kind() != FieldKind::Reference)
            continue;
        QSet<RecordId> ids;
        for (const Change &change : changes) {
            if (change.type != &field.target() || !change.before || !change.after)
                continue; // nothing points to what is new, and what is gone is pointed to no more
            const QList<RecordId> users = m_context.store().pointingTo(change.id, m_type, column);
            ids.unite({users.begin(), users.end()});
        }
        ids.removeIf([this](RecordId id) { return rowOf(id) < 0; });
        if (ids.size() > mostSingleRows) {
            emit dataChanged(index(0, column), index(rowCount() - 1, column));
            continue;
        }
        if (!ids.isEmpty())
            emit following(ids);
        for (const RecordId id : std::as_const(ids))
            emit dataChanged(index(rowOf(id), column), index(rowOf(id), column));
    }
}

int RecordModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_ids.size()); }
int RecordModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_type.fields().size());
}

QString RecordModel::shown(const Field &field, const Value &value) const
{
    const QString text = displayText(field, value, QLocale(), m_context.store());
    return isMasked(field) && !text.isEmpty() ? maskedText() : text;
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RecordId id = m_ids.at(index.row());
    if (role == RecordIdRole)
        return id;
    const AnyTable &table = m_context.store().table(m_type);
    const qsizetype at = table.indexOf(id);
    if (at < 0) // removed in the store; the signal for this row is on its way
        return {};
    const Field &field = m_type.fields().at(index.column());
    const Value value = table.value(at, index.column());
    switch (role) {
    case Qt::DisplayRole: return firstLine(shown(field, value));
    case Qt::EditRole: return value;
    case SortRole: return sortValue(field, value);
    case Qt::AccessibleTextRole: {
        const QString text = shown(field, value);
        return tr("%1, %2").arg(field.label(), text.isEmpty() ? tr("not given") : text);
    }
    case Qt::ToolTipRole: {
        const QString text = shown(field, value);
        // Tool tips would take a user's text for HTML.
        return text.size() > 20 ? QVariant(QStringLiteral("<p>%1</p>").arg(text.left(2000).toHtmlEscaped())) : QVariant();
    }
    default: return look(field, value, role);
    }
}

QVariant RecordModel::look(const Field &field, const Value &value, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int((isNumeric(field.kind()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::ForegroundRole && role != Qt::DecorationRole)
        return {};
    const QPalette palette = QGuiApplication::palette();
    if (field.kind() == FieldKind::Choice) {
        const Choice *choice = field.choice(value.toInt());
        if (!choice)
            return {};
        return role == Qt::ForegroundRole ? QVariant(toneColor(choice->tone, palette))
                                          : QVariant(choiceIcon(field, *choice, palette));
    }
    const bool negative = field.kind() == FieldKind::Money && value.value<Money>().minor < 0;
    return negative && role == Qt::ForegroundRole ? QVariant(toneColor(Tone::Danger, palette)) : QVariant();
}

QVariant RecordModel::sortValue(const Field &field, const Value &value) const
{
    if (!value.isValid())
        return {};
    switch (field.kind()) {
    case FieldKind::Text: return value;
    case FieldKind::Integer: return value;
    case FieldKind::Boolean: return qint64(value.toBool());
    case FieldKind::Date: return value.toDate().toJulianDay();
    case FieldKind::Instant: return value.toDateTime().toMSecsSinceEpoch();
    case FieldKind::Duration: return value.value<Minutes>().value;
    case FieldKind::Days: return value.value<Days>().hundredths;
    case FieldKind::Money: return comparable(value.value<Money>());
    case FieldKind::Choice: return value.toLongLong();
    case FieldKind::Reference: return m_context.store().title(field.target(), value.toLongLong());
    case FieldKind::WeekHours: {
        const WeekMinutes week = value.value<WeekMinutes>();
        return std::accumulate(week.begin(), week.end(), qint64(0));
    }
    case FieldKind::MonthAmounts: return comparable(value.value<MonthAmounts>().total());
    }
    return {};
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    const Field &field = m_type.fields().at(section);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return field.label();
    if (role == Qt::ToolTipRole && !field.help().isEmpty())
        return field.help();
    if (role == Qt::TextAlignmentRole)
        return int((isNumeric(field.kind()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags RecordModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const Field &field = m_type.fields().at(index.column());
    if (!field.isReadOnly() && !isMasked(field) && !m_context.store().isReadOnly())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool RecordModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const std::optional<Row> before = m_context.store().row(m_type, m_ids.at(index.row()));
    if (!before)
        return false;
    const Row after = withValue(m_type, *before, index.column(), value, m_context.store());
    if (after == *before)
        return true;
    const QString step = editName(m_type, m_type.fields().at(index.column()));
    m_problems = m_context.history().perform(step, {edition(m_type, *before, after)});
    return m_problems.isEmpty();
}

} // namespace muster
