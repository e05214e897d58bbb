// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/draft.h"

#include "app/record/textform.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSet>

namespace muster {

namespace {

QString draftText(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

/// One cell that is no value of its field.
struct Refusal
{
    QString reason;
};

/// Turns the rows of a table into records of one type.
class DraftMaker
{
public:
    DraftMaker(const ImportPlan &plan, const ImportOptions &options, const Store &store, DateOrder order)
        : m_kind(plan.kind), m_table(plan.table), m_store(store), m_watch(options.watch), m_order(order),
          m_isOwn(plan.isOwnExport),
          m_currency(options.currency.isNone() ? store.team().base() : options.currency), m_options(options),
          m_draft(plan.draft)
    {
        for (auto it = plan.mapping.cbegin(); it != plan.mapping.cend(); ++it)
            m_columns.insert(it.key(), headerIndex(m_table.headers, it.value()));
        for (const Field &field : m_kind.type->fields()) {
            if (field.kind() == FieldKind::Money || field.kind() == FieldKind::MonthAmounts)
                m_decimalSigns.insert(field.name(), decimalSignOf(column(field.name())));
        }
    }

    ImportDraft make()
    {
        for (const CsvRecord &record : m_table.rows) {
            if (m_isOwn)
                m_ownIds.insert(record.cells.value(0).toLongLong());
        }
        for (const TableRemark &remark : m_table.remarks)
            m_draft.warn(remark.line, remark.text);
        if (m_watch)
            m_watch->of = int(m_table.rows.size());
        for (const CsvRecord &record : m_table.rows) {
            if (m_watch && m_watch->isStopped)
                break;
            take(record);
            if (m_watch)
                ++m_watch->done;
        }
        return m_draft;
    }

private:
    QStringList column(const QByteArray &name) const
    {
        QStringList texts;
        const int at = m_columns.value(name, -1);
        for (qsizetype i = 0; at >= 0 && i < m_table.rows.size(); ++i)
            texts << m_table.rows.at(i).cells.value(at);
        return texts;
    }

    void take(const CsvRecord &record)
    {
        if (isSummary(record, m_table, m_columns, m_kind)) {
            m_draft.warn(record.line, draftText("“%1” is no record; it was left out.")
                                          .arg(record.cells.join(u' ').simplified().left(80)));
            return;
        }
        ++m_draft.read;
        DraftRow draft{record.line, m_kind.type->blank(), identityOf(record), {}};
        if (m_isOwn) {
            draft.row.id = record.cells.value(0).toLongLong();
            if (draft.row.id <= 0) {
                reject(record.line, "id", draftText("“%1” is no id.").arg(record.cells.value(0)));
                return;
            }
        }
        const qsizetype width = m_table.headers.size();
        for (qsizetype i = width; i < record.cells.size(); ++i) {
            if (!record.cells.at(i).trimmed().isEmpty()) {
                reject(record.line, {}, draftText("The row has %1 cells, the header %2.").arg(record.cells.size()).arg(width));
                return;
            }
        }
        for (auto it = m_columns.cbegin(); it != m_columns.cend(); ++it) {
            const QString text = withoutNeutralisation(record.cells.value(it.value()));
            draft.texts.insert(it.key(), m_isOwn ? text : text.trimmed());
        }
        const QList<Field> &fields = m_kind.type->fields();
        for (qsizetype i = 0; i < fields.size(); ++i) {
            try {
                setValue(draft, fields.at(i), int(i));
            } catch (const Refusal &refusal) {
                reject(record.line, fields.at(i).name(), refusal.reason);
                return;
            }
        }
        m_draft.rows << draft;
    }

    QByteArray identityOf(const CsvRecord &record) const
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const QString &cell : record.cells)
            hash.addData(cell.trimmed().toUtf8() + '\x1f');
        return hash.result().toHex().left(32);
    }

    void reject(int line, const QByteArray &field, const QString &reason)
    {
        m_draft.rejections << ImportRejection{line, field, reason};
    }

    void setValue(DraftRow &draft, const Field &field, int index)
    {
        const QByteArray id = field.name() + ".id";
        if ((m_kind.leftToFinish.contains(field.name()) && !m_isOwn) || (!m_columns.contains(field.name()) && !m_columns.contains(id)))
            return;
        const QString text = draft.texts.value(field.name());
        if (m_isOwn) {
            if (const auto value = ownValue(draft, field, text)) {
                draft.row.values[index] = *value;
                return;
            }
        }
        if (text.isEmpty() && draft.texts.value(id).isEmpty())
            return;
        draft.row.values[index] = valueOf(draft, field, text.trimmed());
    }

    /// The value as recordsAsCsv() wrote it; nothing when somebody wrote over it.
    std::optional<Value> ownValue(const DraftRow &draft, const Field &field, const QString &text) const
    {
        if (field.kind() == FieldKind::Reference) {
            const RecordId id = draft.texts.value(field.name() + ".id").toLongLong();
            if (&field.target() == m_kind.type && m_ownIds.contains(id))
                return QVariant::fromValue(id);
        }
        const QByteArray companion = field.name() + (field.kind() == FieldKind::Reference ? ".id" : ".currency");
        return fromFileTexts(field, {text, draft.texts.value(companion)}, m_store);
    }

    Value valueOf(const DraftRow &draft, const Field &field, const QString &text)
    {
        switch (field.kind()) {
        case FieldKind::Date: return dateValue(draft, field, text);
        case FieldKind::Money: return QVariant::fromValue(amountOf(draft, field, text));
        case FieldKind::Reference: return referenceValue(draft, field, text);
        case FieldKind::Choice:
            if (const auto value = choiceValue(field, text))
                return *value;
            throw Refusal{draftText("“%1” is not known. Possible are: %2.").arg(text, keysOf(field))};
        case FieldKind::MonthAmounts:
            return QVariant::fromValue(MonthAmounts::spread(amountOf(draft, field, text)));
        case FieldKind::Instant:
            if (const QDateTime instant = foreignInstant(text, m_order); instant.isValid())
                return instant;
            throw Refusal{draftText("“%1” is no date with a time.").arg(text)};
        case FieldKind::Text: return text;
        case FieldKind::Integer: case FieldKind::Boolean: case FieldKind::Duration: case FieldKind::Days:
        case FieldKind::WeekHours: break;
        }
        if (const auto value = fromFileTexts(field, {text, draft.texts.value(field.name() + ".currency")}, m_store))
            return *value;
        throw Refusal{draftText("“%1” cannot be understood.").arg(text)};
    }

    /// By its key, or as it is called on the screen.
    static std::optional<Value> choiceValue(const Field &field, const QString &text)
    {
        for (const Choice &choice : field.choices()) {
            for (const QString &name : {QString::fromLatin1(choice.key), QString::fromUtf8(choice.label),
                                        choice.word()}) {
                if (name.compare(text, Qt::CaseInsensitive) == 0)
                    return Value(choice.value);
            }
        }
        return {};
    }

    Value dateValue(const DraftRow &draft, const Field &field, const QString &text)
    {
        const QDate date = foreignDate(text, m_order);
        if (date.isValid())
            return date;
        const bool looksLikeDate = text.contains(QChar(u'/')) || (!text.isEmpty() && text.front().isDigit() && text != QLatin1String("00:00:00"));
        if (looksLikeDate || field.isRequired())
            throw Refusal{draftText("“%1” is no date.").arg(text)};
        m_draft.warn(draft.line, draftText("“%1” is no date; %2 was left empty.").arg(text, field.label()));
        return {};
    }

    Currency currencyFor(const DraftRow &draft, const Field &field) const
    {
        const QString code = draft.texts.value(field.name() + ".currency");
        if (code.isEmpty())
            return m_currency;
        const auto symbol = Currency::fromSymbol(code);
        const auto currency = symbol ? symbol : Currency::fromCode(code);
        if (!currency)
            throw Refusal{draftText("“%1” is no currency.").arg(code)};
        return *currency;
    }

    Money amountOf(const DraftRow &draft, const Field &field, const QString &text)
    {
        const QChar sign = m_decimalSigns.value(field.name());
        const Currency currency = currencyFor(draft, field);
        if (const auto amount = foreignAmount(text, sign, currency))
            return *amount;
        const auto rounded = roundedAmount(text, sign, currency);
        if (!rounded)
            throw Refusal{draftText("“%1” is no amount.").arg(text)};
        if (m_decimals.isEmpty())
            m_decimals = m_draft.ask({QStringLiteral("decimals"),
                                      draftText("Amounts with more decimals than %1 has, such as “%2”").arg(rounded->currency.code(), text),
                                      {{QStringLiteral("refuse"), draftText("are left out")},
                                       {QStringLiteral("round"), draftText("are rounded")}},
                                      QStringLiteral("refuse")}, m_options);
        if (m_decimals != QLatin1String("round"))
            throw Refusal{draftText("“%1” has more decimals than its currency. It can be rounded: answer “decimals” with “round”.").arg(text)};
        m_draft.warn(draft.line, draftText("“%1” was rounded to %2.").arg(text, rounded->toDecimal()));
        return *rounded;
    }

    Value referenceValue(const DraftRow &draft, const Field &field, const QString &text)
    {
        const auto value = fromFileTexts(field, {text, draft.texts.value(field.name() + ".id")}, m_store);
        if (value && value->isValid())
            return *value;
        const QString reason = draftText("No single %1 is called “%2”").arg(field.target().label().toLower(), text);
        if (field.isRequired())
            throw Refusal{reason + u'.'};
        m_draft.warn(draft.line, draftText("%1; %2 was left empty.").arg(reason, field.label()));
        return {};
    }

    static QString keysOf(const Field &field)
    {
        QStringList keys;
        for (const Choice &choice : field.choices())
            keys << QLatin1String(choice.key);
        return keys.join(QLatin1String(", "));
    }

    const ImportKind &m_kind;
    const SourceTable &m_table;
    const Store &m_store;
    std::shared_ptr<ImportWatch> m_watch;
    DateOrder m_order;
    bool m_isOwn;
    QSet<RecordId> m_ownIds; ///< of the file's rows
    Currency m_currency;
    QMap<QByteArray, int> m_columns;
    QHash<QByteArray, QChar> m_decimalSigns;
    const ImportOptions &m_options;
    QString m_decimals; ///< what is done with amounts that have too many; empty: none had yet
    ImportDraft m_draft;
};

} // namespace

QList<WantedColumn> wantedColumns(const ImportKind &kind)
{
    QList<WantedColumn> wanted;
    QList<WantedColumn> companions;
    for (const Field &field : kind.type->fields()) {
        if (field.isReadOnly() && field.isHidden())
            continue;
        const bool isReference = field.kind() == FieldKind::Reference;
        const QString name = QString::fromLatin1(field.name());
        QStringList names{field.sourceLabel()};
        if (!isReference)
            names.prepend(name);
        if (field.label() != field.sourceLabel())
            names << field.label();
        for (const QByteArray &alias : field.aliases())
            names << QString::fromUtf8(alias);
        wanted << WantedColumn{field.name(), names};
        if (field.kind() == FieldKind::Money || field.kind() == FieldKind::MonthAmounts)
            companions << WantedColumn{field.name() + ".currency",
                                       {name + QLatin1String("_currency"), field.sourceLabel() + QLatin1String(" currency")}};
        if (field.name() == kind.mainAmount)
            companions.back().names << QStringLiteral("currency") << QStringLiteral("currency code") << QStringLiteral("devise")
                                    << QStringLiteral("währung") << QStringLiteral("moneda");
        if (isReference && !kind.leftToFinish.contains(field.name()))
            companions << WantedColumn{field.name() + ".id", {field.sourceLabel() + QLatin1String(" id"), name}};
    }
    for (const ExtraColumn &extra : kind.extras)
        wanted << WantedColumn{extra.name, extra.names};
    return wanted + companions;
}

QList<QByteArray> missingColumns(const ImportKind &kind, const QList<QByteArray> &mapped)
{
    QList<QByteArray> missing;
    if (std::any_of(kind.sufficient.begin(), kind.sufficient.end(), [&](const QByteArray &name) { return mapped.contains(name); }))
        return missing;
    for (const Field &field : kind.type->fields()) {
        const bool hasDefault = field.kind() == FieldKind::Choice || field.kind() == FieldKind::Integer;
        if (field.isRequired() && !hasDefault && !mapped.contains(field.name()))
            missing << field.name();
    }
    return missing;
}

ImportDraft draftFromTable(const ImportPlan &plan, const ImportOptions &options, const Store &store, DateOrder order)
{
    return DraftMaker(plan, options, store, order).make();
}

bool isSummary(const CsvRecord &record, const SourceTable &table, const QMap<QByteArray, int> &columns, const ImportKind &kind)
{
    if (!kind.essential.isEmpty()) {
        const bool isFilled = std::any_of(kind.essential.begin(), kind.essential.end(), [&](const QByteArray &name) {
            return columns.contains(name) && !record.cells.value(columns.value(name)).trimmed().isEmpty();
        });
        if (!isFilled)
            return true;
    }
    if (table.headers.size() < 3)
        return false;
    const auto plainCell = [](const QString &cell) {
        QString plain = cell.trimmed().toLower();
        while (plain.endsWith(u':'))
            plain.chop(1);
        return plain;
    };
    static const QStringList words{QStringLiteral("total"), QStringLiteral("grand total"), QStringLiteral("subtotal"),
                                   QStringLiteral("sum"), QStringLiteral("summe"), QStringLiteral("gesamt"), QStringLiteral("saldo")};
    // Nobody is called that, so it is a summary whatever else the row holds.
    static const QStringList balances{QStringLiteral("opening balance"), QStringLiteral("closing balance"), QStringLiteral("balance brought forward"),
                                      QStringLiteral("saldo anterior"), QStringLiteral("saldo final"), QStringLiteral("anfangssaldo"),
                                      QStringLiteral("endsaldo"), QStringLiteral("ancien solde"), QStringLiteral("nouveau solde")};
    for (const QString &cell : record.cells) {
        if (balances.contains(plainCell(cell)))
            return true;
    }
    const auto named = [&](const QString &cell) { return words.contains(plainCell(cell)); };
    if (std::none_of(record.cells.begin(), record.cells.end(), named))
        return false;
    // A supplier may be called "Total": a real row also has its date, or most of its other cells.
    for (const Field &field : kind.type->fields()) {
        const int at = columns.value(field.name(), -1);
        if (field.kind() == FieldKind::Date && at >= 0)
            return record.cells.value(at).trimmed().isEmpty();
    }
    const auto filled = std::count_if(record.cells.begin(), record.cells.end(), [](const QString &c) { return !c.trimmed().isEmpty(); });
    return filled <= 2;
}

} // namespace muster
