// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/budgetplanimport.h"

#include "app/budgets/budget.h"
#include "app/import/draft.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace muster {

namespace {

QString budgetImportText(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

bool isUnknown(const QString &cell)
{
    static const QStringList words{QString(), QStringLiteral("#missing"), QStringLiteral("missing"), QStringLiteral("n/a"), QStringLiteral("#n/a"),
                                   QStringLiteral("na"), QStringLiteral("null"), QStringLiteral("unknown"), QStringLiteral("tbd")};
    return words.contains(cell.trimmed().toLower());
}

const QString leftOut = QStringLiteral("-"); ///< instead of a version: nothing is made of it

/// A column that holds the amounts of one fiscal year.
struct YearColumn { int column = 0; int year = 0; QString header, version; int unknown = 0; };

/// Makes the table of a plan into one row a line of one year.
class PlanShaper
{
public:
    PlanShaper(SourceTable &table, ImportDraft &draft, const ImportOptions &options, const Store &store)
        : m_table(table), m_draft(draft), m_options(options), m_startMonth(store.team().fiscalYearStart),
          m_decimals(store.team().base()), m_named(mapColumns(table.headers, wantedColumns(budgetPlanImport())))
    {
    }

    void shape()
    {
        settleYearNames();
        findYears();
        m_revenue = headerIndex(m_table.headers, QStringLiteral("account type"));
        if (m_years.isEmpty() && !m_named.contains("year"))
            return; // lines of this year, or a table that says nothing of years
        for (int column = 0; column < int(m_table.headers.size()); ++column) {
            const bool isUsed = column == m_revenue || (m_years.isEmpty() && column == m_named.value("year"))
                                || std::any_of(m_years.begin(), m_years.end(), [&](const YearColumn &year) { return year.column == column; });
            if (!isUsed)
                m_kept << column;
        }
        makeRows();
        tellUnknown();
    }

private:
    static QString cell(const CsvRecord &record, int column) { return record.cells.value(column).trimmed(); }

    bool holdsAmounts(int column) const
    {
        int amounts = 0, filled = 0;
        for (const CsvRecord &record : m_table.rows) {
            const QString text = cell(record, column);
            filled += !isUnknown(text);
            amounts += !isUnknown(text) && roundedAmount(text, u'.', m_decimals).has_value();
        }
        return amounts > 0 && amounts * 5 >= filled * 4;
    }

    QString askedVersion(const char *key, const char *text, const QString &version)
    {
        const QString answer = m_draft.ask({QLatin1String(key), budgetImportText(text),
                                            {{QStringLiteral("apart"), budgetImportText("are kept apart, as version “%1”").arg(version)},
                                             {QStringLiteral("plan"), budgetImportText("are taken as the plan")},
                                             {QStringLiteral("skip"), budgetImportText("are left out")}},
                                            QStringLiteral("apart")}, m_options);
        return answer == QLatin1String("plan") ? QString() : answer == QLatin1String("skip") ? leftOut : version;
    }

    /// What the years' names mean is asked when the team's year does not begin in January.
    void settleYearNames()
    {
        QStringList names = m_table.headers;
        for (const CsvRecord &record : std::as_const(m_table.rows)) {
            if (m_named.contains("year"))
                names << cell(record, m_named.value("year"));
        }
        const auto open = std::find_if(names.begin(), names.end(), [&](const QString &name) {
            const auto found = fiscalYearIn(name, m_startMonth, true);
            return found && found->isOpen;
        });
        if (m_startMonth == 1 || open == names.end())
            return;
        m_namedAfterEnd = m_draft.ask({QStringLiteral("years"), budgetImportText("A fiscal year such as “%1” is named after the year in which it").arg(*open),
                                       {{QStringLiteral("end"), budgetImportText("ends")}, {QStringLiteral("start"), budgetImportText("starts")}},
                                       QStringLiteral("end")}, m_options) == QLatin1String("end");
    }

    void findYears()
    {
        static const QRegularExpression actual(QStringLiteral("\\b(actuals?|spent|outturn|ist)\\b"), QRegularExpression::CaseInsensitiveOption);
        QSet<int> planned;
        std::optional<QString> actualVersion;
        for (int column = 0; column < int(m_table.headers.size()); ++column) {
            const QString &header = m_table.headers.at(column);
            const auto name = fiscalYearIn(header, m_startMonth, m_namedAfterEnd);
            if (!name || !holdsAmounts(column))
                continue;
            YearColumn year{column, name->year, header, {}};
            if (actual.match(header).hasMatch()) {
                if (!actualVersion)
                    actualVersion = askedVersion("actual", QT_TRANSLATE_NOOP("Import", "Columns of what was spent"), budgetImportText("Actual"));
                year.version = *actualVersion;
            } else if (planned.contains(year.year)) {
                year.version = header; // a second plan of the same year would count twice
            } else {
                planned.insert(year.year);
            }
            m_years << year;
        }
    }

    bool isRevenue(const CsvRecord &record) const
    {
        static const QStringList words{QStringLiteral("revenue"), QStringLiteral("revenues"), QStringLiteral("income")};
        return m_revenue >= 0 && words.contains(cell(record, m_revenue).toLower());
    }

    /// Where no column is called a name, what stands in the other columns is.
    QString nameOf(const CsvRecord &record) const
    {
        QStringList parts;
        for (int column : m_kept) {
            const QString header = m_table.headers.at(column).toLower();
            const bool isOther = column == m_named.value("plan", -1) || header == QLatin1String("id") || header == QLatin1String("_id");
            if (!isOther && !cell(record, column).isEmpty())
                parts << cell(record, column);
        }
        return parts.join(QStringLiteral(" – "));
    }

    void makeRows()
    {
        QStringList headers;
        for (int column : std::as_const(m_kept))
            headers << m_table.headers.at(column);
        const bool hasName = m_named.contains("name");
        headers << QStringLiteral("Fiscal year") << QStringLiteral("Version");
        if (!m_years.isEmpty())
            headers << QStringLiteral("Plan");
        if (!hasName)
            headers << QStringLiteral("Name");
        const bool hasRevenue = std::any_of(m_table.rows.begin(), m_table.rows.end(), [&](const CsvRecord &record) { return isRevenue(record); });
        const QString revenue = hasRevenue ? askedVersion("revenue", QT_TRANSLATE_NOOP("Import", "Rows of revenue"), budgetImportText("Revenue")) : QString();
        QList<CsvRecord> rows;
        const auto add = [&](const CsvRecord &record, const QString &year, const QString &version, const QString &plan) {
            CsvRecord row{record.line, {}};
            for (int column : std::as_const(m_kept))
                row.cells << cell(record, column);
            row.cells << year << (isRevenue(record) ? revenue : version);
            if (!m_years.isEmpty())
                row.cells << plan;
            if (!hasName)
                row.cells << nameOf(record);
            rows << row;
        };
        for (const CsvRecord &record : std::as_const(m_table.rows)) {
            if (isRevenue(record) && revenue == leftOut)
                continue;
            if (m_years.isEmpty()) {
                const auto year = fiscalYearIn(cell(record, m_named.value("year")), m_startMonth, m_namedAfterEnd);
                add(record, year ? QString::number(year->year) : cell(record, m_named.value("year")), {}, {});
            }
            for (YearColumn &year : m_years) {
                const QString plan = cell(record, year.column);
                if (year.version == leftOut)
                    continue;
                year.unknown += isUnknown(plan);
                add(record, QString::number(year.year), year.version, isUnknown(plan) ? QString() : plan);
            }
        }
        m_table.headers = headers;
        m_table.rows = rows;
    }

    void tellUnknown()
    {
        for (const YearColumn &year : std::as_const(m_years)) {
            if (year.unknown > 0)
                m_draft.warn(0, QCoreApplication::translate("Import", "“%1”: %n amount(s) are unknown; these lines have no plan, which is not a plan of 0.",
                                                            nullptr, year.unknown).arg(year.header));
        }
    }

    SourceTable &m_table;
    ImportDraft &m_draft;
    const ImportOptions &m_options;
    int m_startMonth;
    Currency m_decimals;
    QMap<QByteArray, int> m_named;
    bool m_namedAfterEnd = true;
    QList<YearColumn> m_years;
    QList<int> m_kept;  ///< columns that stay
    int m_revenue = -1; ///< the column that tells revenue from expense
};

void reshapePlan(SourceTable &table, ImportDraft &draft, const ImportOptions &options, const Store &store)
{
    PlanShaper(table, draft, options, store).shape();
}

/// Categories by name; those that nobody knows are made.
void finishPlan(ImportDraft &draft, const Store &store, const ImportOptions &)
{
    QHash<QString, Id<Category>> known;
    for (const Category &category : store.all<Category>())
        known.insert(category.name.toCaseFolded(), category.id);
    for (DraftRow &row : draft.rows) {
        const QString name = row.texts.value("category_id");
        if (name.isEmpty())
            continue;
        Id<Category> &category = known[name.toCaseFolded()];
        if (!category) {
            Category made;
            made.id = Id<Category>::make();
            made.name = name;
            category = made.id;
            draft.before << inserted(made);
        }
        BudgetLine line = fromRow<BudgetLine>(row.row);
        line.category = category;
        row.row = toRow(line);
    }
}

} // namespace

std::optional<FiscalYearName> fiscalYearIn(const QString &text, int startMonth, bool namedAfterEnd)
{
    static const QRegularExpression form(QStringLiteral("(?:^|[^\\d\\p{L}])(FY\\s*'?)?(\\d{4}|\\d{2})(?:\\s*[-/–]\\s*(\\d{4}|\\d{2}))?(?!\\d)"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto full = [](const QString &digits) { return digits.size() == 4 ? digits.toInt() : 2000 + digits.toInt(); };
    for (auto matches = form.globalMatch(text.simplified()); matches.hasNext();) {
        const auto m = matches.next();
        if (m.captured(1).isEmpty() && m.captured(2).size() != 4)
            continue; // "22" alone is a number like any other
        const int first = full(m.captured(2));
        if (first < 1950 || first > 2150)
            continue;
        if (!m.captured(3).isEmpty() && (full(m.captured(3)) - first) % 100 == 1)
            return FiscalYearName{first, false};
        return FiscalYearName{startMonth > 1 && namedAfterEnd ? first - 1 : first, startMonth > 1};
    }
    return {};
}

ImportKind budgetPlanImport()
{
    ImportKind kind;
    kind.type = &recordType<BudgetLine>();
    kind.mainAmount = "plan";
    kind.leftToFinish = {"category_id"};
    kind.reshape = &reshapePlan;
    kind.finish = &finishPlan;
    return kind;
}

} // namespace muster
