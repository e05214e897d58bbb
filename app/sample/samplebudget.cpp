// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/bankstatement.h"
#include "app/budgets/codingrule.h"
#include "app/budgets/spending.h"
#include "app/sample/samplebuilder.h"

namespace muster {

namespace {

using namespace SamplePerson;

struct CategorySpec { const char16_t *name, *code; int parent; };
constexpr CategorySpec categorySpecs[] = {
    {u"Software", u"61", -1},         {u"Licences", u"6110", 0},     {u"Cloud services", u"6120", 0},
    {u"Maintenance contracts", u"6130", 0}, {u"Hardware", u"62", -1}, {u"Workplaces", u"6210", 4},
    {u"Servers and storage", u"6220", 4},   {u"Network", u"6230", 4}, {u"Services", u"63", -1},
    {u"Consulting", u"6310", 8},      {u"Training", u"6320", 8},     {u"Telecommunications", u"6330", 8},
    {u"Travel", u"6340", 8},          {u"Recruiting", u"6350", 8},
};

struct LineSpec
{
    const char16_t *name;
    int category;
    int owner;
    const char16_t *costCentre;
    int plan;          ///< a year, in whole units
    int entries;       ///< expenses a year
    int spent;         ///< per cent of the plan that a year comes to
    bool even;         ///< a bill each month; otherwise now and then
    SpendKind kind;
    const char16_t *suppliers[3];
    const char16_t *texts[3];
};

constexpr LineSpec lineSpecs[] = {
    {u"Cloud hosting", 2, Applications, u"4120", 86000, 48, 103, true, SpendKind::Operating,
     {u"Northwind Cloud", u"Hostwerk", u"Northwind Cloud"}, {u"Compute and storage", u"Managed database", u"Data transfer"}},
    {u"Office and mail licences", 1, Head, u"4100", 52000, 24, 96, true, SpendKind::Operating,
     {u"Bechtold Software", u"Bechtold Software", u"Softline Trading"}, {u"Mailbox licences", u"Office licences", u"Add-on licences"}},
    {u"Development tools", 1, Applications, u"4120", 18000, 30, 94, false, SpendKind::Operating,
     {u"Codewerk", u"Trialog Tools", u"Softline Trading"}, {u"Editor licences", u"Test tool", u"Code review service"}},
    {u"Finance system maintenance", 3, DatabaseAdmin, u"4130", 44000, 12, 98, true, SpendKind::Operating,
     {u"Ledger Systems", u"Ledger Systems", u"Ledger Systems"}, {u"Maintenance fee", u"Maintenance fee", u"Support hours"}},
    {u"Server maintenance", 3, Systems, u"4110", 21000, 16, 99, true, SpendKind::Operating,
     {u"Rackline Service", u"Rackline Service", u"Ferrum Data"}, {u"Server contract", u"Storage contract", u"Spare parts"}},
    {u"Laptops and monitors", 5, SupportA, u"4110", 74000, 60, 96, false, SpendKind::Capital,
     {u"Kestrel Computers", u"Notebook Depot", u"Kestrel Computers"}, {u"Laptops", u"Monitors", u"Docking stations"}},
    {u"Keyboards, cables, small parts", 5, SupportB, u"4110", 9000, 84, 109, false, SpendKind::Operating,
     {u"Parts & More", u"City Electronics", u"Notebook Depot"}, {u"Cables and adapters", u"Keyboards and mice", u"Headsets"}},
    {u"Servers and storage", 6, Systems, u"4110", 60000, 9, 88, false, SpendKind::Capital,
     {u"Ferrum Data", u"Rackline Service", u"Ferrum Data"}, {u"Disk shelf", u"Memory upgrade", u"Backup server"}},
    {u"Network renewal second building", 7, Network, u"4115", 95000, 22, 91, false, SpendKind::Capital,
     {u"Netbau", u"Cableways", u"Netbau"}, {u"Switches", u"Cabling, second building", u"Access points"}},
    {u"Consulting and outside developers", 9, Applications, u"4120", 68000, 20, 97, false, SpendKind::Operating,
     {u"Haddad Analytics", u"Brightwell Consulting", u"Secura Test"}, {u"Data analysis, days worked", u"Architecture advice", u"Security test"}},
    {u"Training and certificates", 10, Head, u"4100", 16000, 26, 84, false, SpendKind::Operating,
     {u"Campus Nord", u"Exam Centre", u"Learnwell"}, {u"Course fee", u"Examination fee", u"Workshop"}},
    {u"Phone and internet lines", 11, Network, u"4115", 31000, 36, 98, true, SpendKind::Operating,
     {u"Telvia", u"Telvia", u"Glasnet"}, {u"Internet lines", u"Mobile contracts", u"Branch connection"}},
    {u"Travel to the branches", 12, Infrastructure, u"4110", 7000, 46, 79, false, SpendKind::Operating,
     {u"Railways", u"Hotel am Markt", u"City Taxi"}, {u"Train tickets", u"Overnight stay", u"Taxi"}},
    {u"Recruiting", 13, Head, u"4100", 8000, 7, 66, false, SpendKind::Operating,
     {u"Jobspot", u"Talentwerk", u"Jobspot"}, {u"Advertisement", u"Search fee", u"Advertisement"}},
};

/// Amounts end on what invoices end on: tens of minor units, not on any digit.
qint64 invoiceAmount(SampleBuilder &b, qint64 average)
{
    const qint64 amount = scaled(average, b.between(55, 145), 100);
    return std::max<qint64>(10, amount - amount % 10);
}

struct Bookings
{
    Currency foreign;
    int number = 400; ///< of the next invoice
};

void addExpense(SampleBuilder &b, Bookings &bookings, const LineSpec &spec, Id<BudgetLine> line, QDate date, qint64 minor)
{
    Expense expense;
    const int which = b.chance(3);
    expense.supplier = sampleText(spec.suppliers, which);
    expense.text = sampleText(spec.texts, which);
    expense.category = QString::fromUtf16(categorySpecs[spec.category].name);
    expense.date = SampleBuilder::workday(date);
    if (expense.date > b.today)
        expense.date = b.today;
    expense.base = {minor, b.team.base()};
    expense.amount = expense.base;
    bookings.number += b.between(1, 9);
    expense.invoice = QStringLiteral("R-%1-%2").arg(date.year()).arg(bookings.number, 5, 10, QLatin1Char('0'));
    if (expense.supplier == QLatin1String("Northwind Cloud") && b.team.base().decimals() == 2)
        expense.amount = {scaled(minor, b.between(107, 112), 100), bookings.foreign};
    if (date <= b.today.addDays(-45) || !b.oneIn(5))
        expense.line = line; // the newest bills wait to be coded
    b.add(expense);
    if (b.oneIn(70)) {
        expense.id = {};
        expense.date = std::min(SampleBuilder::workday(date.addDays(12)), b.today);
        expense.text = QStringLiteral("Credit: ") + expense.text;
        expense.invoice = QStringLiteral("G-%1").arg(expense.invoice);
        expense.base = {-scaled(minor, 1, 3), b.team.base()};
        expense.amount = expense.base;
        b.add(expense);
    }
}

void addExpenses(SampleBuilder &b, Bookings &bookings, const LineSpec &spec, const BudgetLine &line)
{
    const Period year = Period::fiscalYear(line.year, b.team.fiscalYearStart);
    const qint64 average = scaled(line.plan.total().minor, spec.spent, 100) / spec.entries;
    for (int i = 0; i < spec.entries; ++i) {
        const int spacing = 365 / spec.entries;
        const int day = 365 * i / spec.entries + (spec.even ? 4 : b.chance(spacing + 1));
        const QDate date = year.first.addDays(std::min(day, 363));
        if (date <= b.today)
            addExpense(b, bookings, spec, line.id, date, invoiceAmount(b, average));
    }
}

BudgetLine addLine(SampleBuilder &b, const LineSpec &spec, int year, int growth, Id<Category> category)
{
    BudgetLine line;
    line.name = QString::fromUtf16(spec.name);
    line.year = year;
    line.category = category;
    line.costCentre = QString::fromUtf16(spec.costCentre);
    line.kind = spec.kind;
    line.owner = b.person(spec.owner);
    line.plan = MonthAmounts::spread(b.money(scaled(spec.plan, 100 + growth, 100) / 100 * 100));
    if (spec.kind == SpendKind::Capital)
        line.notes = QStringLiteral("Orders above 10,000 go through the purchasing board.");
    line = b.add(line);
    b.lines.append(line);
    return line;
}

struct OrderSpec
{
    const char16_t *name;
    int line, supplier, amount, invoiced, expectedIn, renewsIn;
    bool open;
};
// Days from today; 0 for a contract that does not renew.
constexpr OrderSpec orderSpecs[] = {
    {u"Cloud hosting, yearly reservation", 0, 0, 6400, 4800, 40, 41, true},
    {u"Office and mail licences", 1, 0, 5200, 4100, 55, 85, true},
    {u"Finance system maintenance", 3, 0, 3700, 0, 25, 38, true},
    {u"Storage maintenance contract", 4, 1, 2400, 1200, 60, 120, true},
    {u"12 laptops, second batch", 5, 0, 14400, 0, 18, 0, true},
    {u"Disk shelf, replacement", 7, 0, 7800, 0, 6, 0, true},
    {u"Access points, first and second floor", 8, 2, 12400, 3100, 30, 0, true},
    {u"Cabling, second floor", 8, 1, 9800, 0, 45, 0, true},
    {u"Security test of the customer portal", 9, 2, 8500, 0, 20, 0, true},
    {u"Outside analyst, next quarter", 9, 0, 15600, 5200, 70, 0, true},
    {u"Secure coding course, six places", 10, 0, 4200, 2100, 12, 0, true},
    {u"Internet lines, three-year contract", 11, 0, 2600, 1300, 50, 170, true},
    {u"Laptops, first batch", 5, 1, 31000, 31000, -150, 0, false},
    {u"Switches, ground floor", 8, 0, 18200, 18200, -60, 0, false},
};

void addOrders(SampleBuilder &b, const QList<BudgetLine> &current)
{
    for (const OrderSpec &spec : orderSpecs) {
        Commitment order;
        order.name = QString::fromUtf16(spec.name);
        order.supplier = sampleText(lineSpecs[spec.line].suppliers, spec.supplier);
        order.line = current.at(spec.line).id;
        order.amount = b.money(spec.amount);
        if (spec.invoiced > 0)
            order.invoiced = b.money(spec.invoiced);
        order.expected = SampleBuilder::workday(b.today.addDays(spec.expectedIn));
        if (spec.renewsIn > 0) {
            order.renewal = b.today.addDays(spec.renewsIn);
            order.kind = spec.line <= 1 ? CommitmentKind::Subscription : CommitmentKind::Contract;
            order.noticeDays = 30;
        }
        if (spec.line == 1) {
            order.seats = 150;
            order.seatsUsed = 138;
        }
        order.state = spec.open ? OrderState::Open : OrderState::Closed;
        b.add(order);
    }
}

MonthAmounts oneMonth(const SampleBuilder &b, int month, qint64 whole)
{
    MonthAmounts amounts;
    amounts.currency = b.team.base();
    amounts.minor[size_t(month)] = b.money(whole).minor;
    return amounts;
}

/// What happened to the plan since it was adopted, and what is being asked for.
void addPlanChanges(SampleBuilder &b, const QList<BudgetLine> &current)
{
    const BudgetYear year{current.first().year, b.team.fiscalYearStart, b.team.base()};
    const int month = year.monthOf(b.today);
    const int next = std::min(month + 1, 11);
    const auto revise = [&](const char16_t *why, RevisionKind kind, int to, int from, int in, qint64 whole, Decision state) {
        BudgetRevision revision;
        revision.name = QString::fromUtf16(why);
        revision.kind = kind;
        revision.line = current.at(to).id;
        if (from >= 0)
            revision.from = current.at(from).id;
        revision.amounts = oneMonth(b, in, whole);
        revision.state = state;
        if (state != Decision::Asked) {
            revision.decidedOn = SampleBuilder::workday(b.today.addDays(-20));
            revision.decidedBy = b.person(Head);
        }
        return b.add(revision).id;
    };
    revise(u"Load test and second factor for the portal", RevisionKind::Revision, 9, -1, next, 6000, Decision::Approved);
    revise(u"Courses instead of travel", RevisionKind::Transfer, 10, 12, next, 1200, Decision::Approved);
    revise(u"More storage for the warehouse", RevisionKind::Revision, 7, -1, 11, 9000, Decision::Asked);
    FundingRequest request;
    request.title = QStringLiteral("Wireless for the warehouse");
    request.line = current.at(8).id;
    request.amount = b.money(14000);
    request.neededBy = SampleBuilder::workday(b.today.addDays(60));
    request.reason = QStringLiteral("The scanners of the warehouse lose their connection between the high racks.");
    request.consequence = QStringLiteral("Goods are booked on paper and typed in later, about two hours a day.");
    b.add(request);
    b.add(ForecastOverride{{}, current.at(13).id, year.month(next).first, b.money(300),
                           QStringLiteral("The second position stays open until summer")});
    MonthClose closed; // the last month before the sample's first year: the expenses of a closed month cannot be added
    closed.month = Period::fiscalYear(year.year - 1, year.startMonth).first.addMonths(-1);
    closed.closedOn = SampleBuilder::workday(closed.month.addMonths(1).addDays(7));
    closed.isComplete = closed.isCoded = closed.isReconciled = true;
    b.add(closed);
}

/// One larger bill that two lines share.
void addSplit(SampleBuilder &b, const QList<BudgetLine> &current)
{
    Expense bill;
    bill.supplier = QStringLiteral("Brightwell Consulting");
    bill.text = QStringLiteral("Network and server review");
    bill.date = SampleBuilder::workday(b.today.addDays(-8));
    bill.amount = bill.base = b.money(3600);
    bill.line = current.at(9).id;
    bill.invoice = QStringLiteral("BC-%1-118").arg(b.today.year());
    BankStatement statement;
    statement.account = QStringLiteral("Team card 4021");
    statement.from = monthStart(bill.date);
    statement.to = bill.date;
    statement.opening = b.money(5000);
    statement.closing = statement.opening - bill.base;
    bill.statement = b.add(statement).id;
    bill = b.add(bill);
    b.add(ExpenseSplit{{}, bill.id, current.at(8).id, b.money(1200), QStringLiteral("Network part")});
}

} // namespace

void addSampleBudget(SampleBuilder &b)
{
    QList<Id<Category>> categories;
    for (const CategorySpec &spec : categorySpecs) {
        const Id<Category> parent = spec.parent < 0 ? Id<Category>{} : categories.at(spec.parent);
        categories.append(b.add(Category{{}, QString::fromUtf16(spec.name), parent, QString::fromUtf16(spec.code)}).id);
    }
    const int now = BudgetYear::containing(b.today, b.team.fiscalYearStart);
    const bool nextIsNear = b.today.daysTo(Period::fiscalYear(now, b.team.fiscalYearStart).last) < 150;
    Bookings bookings{*Currency::fromCode(b.team.currency == QLatin1String("USD") ? u"EUR" : u"USD"), 400};
    QList<BudgetLine> current;
    for (int year = now - 1; year <= (nextIsNear ? now + 1 : now); ++year) {
        for (const LineSpec &spec : lineSpecs) {
            const BudgetLine line = addLine(b, spec, year, 4 * (year - now), categories.at(spec.category));
            if (year == now)
                current.append(line);
            if (year <= now)
                addExpenses(b, bookings, spec, line);
        }
    }
    addOrders(b, current);
    addSplit(b, current);
    b.add(CodingRule{{}, QStringLiteral("Cloud"), QStringLiteral("Northwind"), {}, current.at(0).id, {}, {}, {}, 1});
    b.add(CodingRule{{}, QStringLiteral("Phone and internet"), QStringLiteral("Telvia"), QStringLiteral("lines*"), current.at(11).id, {}, {}, {}, 2});
    addPlanChanges(b, current);
}

} // namespace muster
