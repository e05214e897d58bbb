// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ownreport.h"

#include "app/base/foldedtext.h"
#include "app/record/textform.h"
#include "app/report/reportframe.h"

#include <QCollator>
#include <QCoreApplication>
#include <QMap>

namespace muster {

namespace {

struct Sign { QLatin1String text; OwnCondition::Comparison comparison; };
const Sign signs[] = { // the longer before the shorter
    {QLatin1String("<="), OwnCondition::Comparison::LessOrEqual}, {QLatin1String(">="), OwnCondition::Comparison::GreaterOrEqual},
    {QLatin1String("!="), OwnCondition::Comparison::NotEqual},    {QLatin1String("="), OwnCondition::Comparison::Equal},
    {QLatin1String("<"), OwnCondition::Comparison::Less},         {QLatin1String(">"), OwnCondition::Comparison::Greater},
    {QLatin1String("~"), OwnCondition::Comparison::Contains},
};

QString ownText(const char *text)
{
    return QCoreApplication::translate("muster::OwnReport", text);
}

/// Whether a table can add the field up.
bool isSummed(const Field &field)
{
    return field.kind() == FieldKind::Money || field.kind() == FieldKind::Duration || field.kind() == FieldKind::Integer;
}

/// Makes one report.
class OwnReportMaker
{
public:
    OwnReportMaker(const Store &store, const OwnReport &own, const RecordType &type, const ReportRequest &request)
        : m_store(store), m_own(own), m_type(type), m_locale(request.locale), m_today(request.today), m_fields(fieldsNamed(type, own.columns)),
          m_group(type.indexOf(own.groupBy.toUtf8())), m_conditions(conditionsOf(own.filter))
    {
        for (int i = 0; m_fields.isEmpty() && i < type.fields().size(); ++i) {
            const Field &field = type.fields().at(i);
            if (!field.isHidden() && !field.isSecondary() && !field.isMultiline())
                m_fields << i;
        }
        m_collator.setCaseSensitivity(Qt::CaseInsensitive);
        m_collator.setNumericMode(true);
    }

    void fill(Report &report)
    {
        read();
        sort();
        ReportTable table = head();
        if (m_group < 0)
            addRows(table, m_rows);
        else
            addGroups(table);
        if (m_own.hasTotals && !m_rows.isEmpty())
            table.rows << totals(ownText(QT_TRANSLATE_NOOP("muster::OwnReport", "Total")), m_rows, ReportRow::Style::Total);
        if (m_own.hasChart && m_group >= 0)
            report.blocks << chart();
        report.blocks << table;
        for (const int field : std::as_const(m_fields)) {
            if (m_type.fields().at(field).isConfidential())
                report.confidential = ownText(QT_TRANSLATE_NOOP("muster::OwnReport", "Confidential"));
        }
    }

private:
    struct Line { qsizetype at; QString group; };

    Value value(qsizetype at, int field) const { return m_store.table(m_type).value(at, field); }
    QString text(qsizetype at, int field) const { return displayText(m_type.fields().at(field), value(at, field), m_locale, m_store); }

    /// A number stays one, so that every output writes and adds it in its own way.
    QVariant cell(qsizetype at, int field) const
    {
        const FieldKind kind = m_type.fields().at(field).kind();
        const bool isTyped = kind == FieldKind::Money || kind == FieldKind::Duration || kind == FieldKind::Integer || kind == FieldKind::Date;
        return isTyped ? value(at, field) : QVariant(text(at, field));
    }

    bool holds(qsizetype at, const OwnCondition &condition) const
    {
        const int field = m_type.indexOf(condition.field);
        if (field < 0)
            return true;
        const QString shown = text(at, field);
        if (condition.comparison == OwnCondition::Comparison::Contains)
            return foldedText(shown).contains(foldedText(condition.operand));
        const int order = compared(m_type.fields().at(field), value(at, field), shown, condition.operand);
        switch (condition.comparison) {
        case OwnCondition::Comparison::Equal: return order == 0;
        case OwnCondition::Comparison::NotEqual: return order != 0;
        case OwnCondition::Comparison::Less: return !shown.isEmpty() && order < 0;
        case OwnCondition::Comparison::Greater: return !shown.isEmpty() && order > 0;
        case OwnCondition::Comparison::LessOrEqual: return !shown.isEmpty() && order <= 0;
        case OwnCondition::Comparison::GreaterOrEqual: return !shown.isEmpty() && order >= 0;
        case OwnCondition::Comparison::Contains: break;
        }
        return true;
    }

    /// Against what was typed: as an amount, a length, a number or a day where the field holds one, else as text.
    int compared(const Field &field, const Value &own, const QString &shown, const QString &operand) const
    {
        if (isSummed(field) || field.kind() == FieldKind::Date) {
            const std::optional<Value> bound = parseTyped(field, operand, m_locale, m_store, m_today);
            if (bound && bound->isValid() && own.value<Money>().currency == bound->value<Money>().currency)
                return compareCells(own, *bound);
        }
        const Choice *choice = field.kind() == FieldKind::Choice ? field.choice(own.toInt()) : nullptr;
        const bool isSame = foldedText(shown) == foldedText(operand) || (choice && operand == QLatin1String(choice->key));
        return isSame ? 0 : m_collator.compare(shown, operand);
    }

    void read()
    {
        for (qsizetype at = 0; at < m_store.table(m_type).size(); ++at) {
            const bool isShown = std::all_of(m_conditions.begin(), m_conditions.end(), [&](const OwnCondition &one) { return holds(at, one); });
            if (isShown)
                m_rows << Line{at, m_group < 0 ? QString() : text(at, m_group)};
        }
    }

    void sort()
    {
        const int by = m_type.indexOf(m_own.sortBy.toUtf8());
        const auto first = m_type.usualOrder().isEmpty() ? SortBy{} : m_type.usualOrder().first();
        const int field = by >= 0 ? by : m_type.indexOf(first.field);
        const bool isDescending = by >= 0 ? m_own.isDescending : first.descending;
        QHash<qsizetype, QVariant> keys;
        for (const Line &line : std::as_const(m_rows))
            keys.insert(line.at, field < 0 ? QVariant() : cell(line.at, field));
        std::stable_sort(m_rows.begin(), m_rows.end(), [&](const Line &a, const Line &b) {
            if (const int order = m_collator.compare(a.group, b.group); m_group >= 0 && order != 0)
                return a.group.isEmpty() != b.group.isEmpty() ? b.group.isEmpty() : order < 0; // what has none comes last
            const int order = compareCells(keys.value(a.at), keys.value(b.at));
            return isDescending ? order > 0 : order < 0;
        });
    }

    int compareCells(const QVariant &a, const QVariant &b) const
    {
        const auto order = [](auto x, auto y) { return x < y ? -1 : x > y ? 1 : 0; };
        const int type = a.metaType().id();
        if (type == qMetaTypeId<Money>())
            return order(a.value<Money>().minor, b.value<Money>().minor);
        if (type == qMetaTypeId<Minutes>())
            return order(a.value<Minutes>().value, b.value<Minutes>().value);
        if (type == QMetaType::QDate)
            return order(a.toDate(), b.toDate());
        if (type == QMetaType::LongLong)
            return order(a.toLongLong(), b.toLongLong());
        return m_collator.compare(a.toString(), b.toString());
    }

    ReportTable head() const
    {
        ReportTable table;
        table.empty = ownText(QT_TRANSLATE_NOOP("muster::OwnReport", "No record is like this."));
        for (const int index : m_fields) {
            const Field &field = m_type.fields().at(index);
            const double width = field.kind() == FieldKind::Text ? (field.isMultiline() ? 3 : 2) : 1;
            table.columns.append({field.label(), field.name(), width, isSummed(field)});
        }
        return table;
    }

    void addRows(ReportTable &table, const QList<Line> &lines) const
    {
        for (const Line &line : lines) {
            ReportRow row;
            row.indent = m_group < 0 ? 0 : 1;
            for (const int field : m_fields)
                row.cells << cell(line.at, field);
            row.sources << Source{{}, {}, m_type.name(), {m_store.table(m_type).idAt(line.at)}};
            table.rows << row;
        }
    }

    /// One group after the other: its name, its rows, its sums.
    void addGroups(ReportTable &table)
    {
        for (qsizetype first = 0; first < m_rows.size();) {
            qsizetype last = first;
            while (last < m_rows.size() && m_rows.at(last).group == m_rows.at(first).group)
                ++last;
            const QList<Line> lines = m_rows.mid(first, last - first);
            const QString name = groupName(lines.first().group);
            ReportRow heading;
            heading.style = ReportRow::Style::Group;
            heading.cells = {name};
            heading.cells.resize(m_fields.size());
            table.rows << heading;
            addRows(table, lines);
            if (m_own.hasTotals)
                table.rows << totals(ownText(QT_TRANSLATE_NOOP("muster::OwnReport", "%1, %2")).arg(name, m_type.counted(lines.size(), m_locale)),
                                     lines, ReportRow::Style::Subtotal);
            m_groups << lines;
            first = last;
        }
    }

    QString groupName(const QString &group) const
    {
        return group.isEmpty() ? ownText(QT_TRANSLATE_NOOP("muster::OwnReport", "Not given")) : group;
    }

    /// The sum of a field; nothing where it has none, or holds more than one currency.
    QVariant sum(const QList<Line> &lines, int field) const
    {
        const FieldKind kind = m_type.fields().at(field).kind();
        Money money;
        qint64 number = 0;
        for (const Line &line : lines) {
            const Value one = value(line.at, field);
            if (kind == FieldKind::Money && one.value<Money>().isGiven()) {
                if (money.isGiven() && money.currency != one.value<Money>().currency)
                    return {};
                money += one.value<Money>();
            } else if (kind == FieldKind::Duration) {
                number += one.value<Minutes>().value;
            } else if (kind == FieldKind::Integer) {
                number += one.toLongLong();
            }
        }
        if (kind == FieldKind::Money)
            return money.isGiven() ? QVariant::fromValue(money) : QVariant();
        if (kind == FieldKind::Duration)
            return QVariant::fromValue(Minutes{number});
        return kind == FieldKind::Integer ? QVariant::fromValue(number) : QVariant();
    }

    ReportRow totals(const QString &label, const QList<Line> &lines, ReportRow::Style style) const
    {
        ReportRow row;
        row.style = style;
        for (const int field : m_fields)
            row.cells << (isSummed(m_type.fields().at(field)) ? sum(lines, field) : QVariant());
        if (!row.cells.isEmpty() && !row.cells.first().isValid())
            row.cells.first() = label;
        return row;
    }

    ChartData chart() const
    {
        ChartData made;
        made.title = m_own.name;
        made.horizontal = true;
        made.empty = ownText(QT_TRANSLATE_NOOP("muster::OwnReport", "No record is like this."));
        const auto summed = std::find_if(m_fields.begin(), m_fields.end(), [&](int field) {
            const FieldKind kind = m_type.fields().at(field).kind();
            return (kind == FieldKind::Money && sum(m_rows, field).isValid()) || kind == FieldKind::Duration;
        });
        ChartSeries series;
        series.role = ChartRole::Actual;
        series.name = summed == m_fields.end() ? m_type.pluralLabel() : m_type.fields().at(*summed).label();
        for (const QList<Line> &lines : m_groups) {
            made.categories << groupName(lines.first().group);
            const QVariant value = summed == m_fields.end() ? QVariant() : sum(lines, *summed);
            if (value.metaType().id() == qMetaTypeId<Money>()) {
                made.unit = Unit::Money;
                made.currency = value.value<Money>().currency;
                series.values << value.value<Money>().minor;
            } else if (value.metaType().id() == qMetaTypeId<Minutes>()) {
                made.unit = Unit::Duration;
                series.values << value.value<Minutes>().value;
            } else {
                series.values << (summed == m_fields.end() ? lines.size() : 0);
            }
        }
        if (!m_groups.isEmpty())
            made.series = {series};
        return made;
    }

    const Store &m_store;
    const OwnReport &m_own;
    const RecordType &m_type;
    QLocale m_locale;
    QDate m_today;
    QList<int> m_fields;
    int m_group;
    QList<OwnCondition> m_conditions;
    QCollator m_collator;
    QList<Line> m_rows;
    QList<QList<Line>> m_groups;
};

} // namespace

template <> const RecordType &recordType<OwnReport>()
{
    static const Description<OwnReport> d("own_report", "own-reports", QT_TRANSLATE_NOOP("record", "Own report"),
                                          QT_TRANSLATE_NOOP("record", "Own reports"), {
        field(&OwnReport::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&OwnReport::kind, "kind", QT_TRANSLATE_NOOP("record", "Of records")).required(),
        field(&OwnReport::columns, "columns", QT_TRANSLATE_NOOP("record", "Columns")),
        field(&OwnReport::groupBy, "group_by", QT_TRANSLATE_NOOP("record", "Grouped by")),
        field(&OwnReport::filter, "filter", QT_TRANSLATE_NOOP("record", "Only where")).multiline(),
        field(&OwnReport::sortBy, "sort_by", QT_TRANSLATE_NOOP("record", "Sorted by")),
        field(&OwnReport::isDescending, "descending", QT_TRANSLATE_NOOP("record", "Largest first")),
        field(&OwnReport::hasTotals, "totals", QT_TRANSLATE_NOOP("record", "With totals")),
        field(&OwnReport::hasChart, "chart", QT_TRANSLATE_NOOP("record", "With a chart of the groups")),
    }, nullptr, {{"name"}});
    return d;
}

QList<OwnCondition> conditionsOf(const QString &filter)
{
    QList<OwnCondition> conditions;
    for (const QString &line : filter.split(u'\n')) {
        qsizetype length = 0; // of the field's name
        while (length < line.size() && (line.at(length).isLetterOrNumber() || line.at(length) == u'_'))
            ++length;
        for (const Sign &sign : signs) {
            if (length > 0 && QStringView(line).mid(length).startsWith(sign.text)) {
                conditions << OwnCondition{line.left(length).toUtf8(), sign.comparison, line.mid(length + sign.text.size()).trimmed()};
                break;
            }
        }
    }
    return conditions;
}

QString filterOf(const QList<OwnCondition> &conditions)
{
    QStringList lines;
    for (const OwnCondition &one : conditions) {
        const auto sign = std::find_if(std::begin(signs), std::end(signs), [&](const Sign &s) { return s.comparison == one.comparison; });
        lines << QString::fromUtf8(one.field) + sign->text + one.operand;
    }
    return lines.join(u'\n');
}

QList<int> fieldsNamed(const RecordType &type, const QString &names)
{
    QList<int> fields;
    for (const QString &name : names.split(u',', Qt::SkipEmptyParts)) {
        if (const int index = type.indexOf(name.trimmed().toUtf8()); index >= 0)
            fields << index;
    }
    return fields;
}

Report ownReport(const Store &store, const OwnReport &own, const ReportRequest &request)
{
    Report report = reportFrame(store, request, "own", own.name, Period::day(request.today));
    const RecordType *type = store.typeOfKind(own.kind.toUtf8());
    if (type)
        OwnReportMaker(store, own, *type, request).fill(report);
    else
        report.blocks << ReportText{{}, ownText(QT_TRANSLATE_NOOP("muster::OwnReport", "There are no records of this kind.")), false};
    return report;
}

QList<ReportKind> ownReports(const Store &store)
{
    QList<ReportKind> kinds;
    for (const OwnReport &own : store.all<OwnReport>()) {
        ReportKind kind;
        kind.name = "own-" + QByteArray::number(own.id.value);
        kind.title = own.name;
        kind.purpose = ownText(QT_TRANSLATE_NOOP("muster::OwnReport", "A report of your own."));
        kind.area = "reports";
        kind.own = own.id.value;
        kind.usualPeriod = [](const Store &, QDate today) { return Period::day(today); };
        kind.make = [id = own.id](const Store &from, const ReportRequest &request) {
            const OwnReport *now = from.find(id);
            return ownReport(from, now ? *now : OwnReport(), request);
        };
        kinds << kind;
    }
    return kinds;
}

} // namespace muster
