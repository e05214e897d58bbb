// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/spentamount.h"
#include "tests/support/expenses.h"
#include "tests/support/moneyfiles.h"

#include <QDir>
#include <QTest>
#include <random>

using namespace muster;
using namespace muster::test;

namespace {

struct Expected
{
    const char *file;
    int read = 0;
    const char *total = "0";  ///< in the file's own sign
    int rejected = 0;
    const char *refusal = nullptr; ///< part of the reason why the file is not read
    DateOrder dates = DateOrder::Unknown;
    bool isTurned = false; ///< the file writes money spent with a minus
};

const DateOrder monthFirst = DateOrder::MonthDay, dayFirst = DateOrder::DayMonth, found = DateOrder::Unknown;

// Rows and sums were computed apart from this program: by a script that takes for each file the amount column that a person
// sees in it (by its number) and adds it up in decimals, for OFX every TRNAMT; debit and credit columns and words for the
// direction as they stand there.
const Expected expectedFiles[] = {
    {"bank-reckon/51-sample.csv", 8, "79.25"},
    {"bank-reckon/73-sample.csv", 0, "0", 0, "can be read as day/month and as month/day"},
    {"bank-reckon/73-sample.csv", 1, "27.00", 0, nullptr, monthFirst},
    {"bank-reckon/85-date-example.csv", 2, "-13.77", 0, nullptr, found, true},
    {"bank-reckon/austrian_example.csv", 13, "-149.57", 0, nullptr, found, true},
    {"bank-reckon/bom_utf8_file.csv", 0, "0", 0, "a header and no rows"},
    {"bank-reckon/broker_canada_example.csv", 12, "4677.51 CAD; 105.40 USD", 0, nullptr, found, true},
    {"bank-reckon/chase.csv", 9, "6922.11", 0, nullptr, found, true},
    {"bank-reckon/danish_kroner_nordea_example.csv", 6, "-4732.00", 0, nullptr, found, true},
    {"bank-reckon/english_date_example.csv", 3, "-548.51", 0, nullptr, found, true},
    {"bank-reckon/extratofake.csv", 22, "805.00", 0, nullptr, found, true},
    {"bank-reckon/french_example.csv", 9, "-337.44", 0, nullptr, found, true},
    {"bank-reckon/german_date_example.csv", 3, "-548.51", 0, nullptr, found, true},
    {"bank-reckon/harder_date_example.csv", 5, "-123.12", 0, nullptr, found, true},
    {"bank-reckon/ing.csv", 3, "18.63"},
    {"bank-reckon/intuit_mint_example.csv", 7, "688.96"},
    {"bank-reckon/invalid_header_example.csv", 2, "41.90", 0, nullptr, found, true},
    {"bank-reckon/inversed_credit_card.csv", 16, "-187.01"},
    {"bank-reckon/multi-line-field.csv", 1, "-21.59", 0, nullptr, found, true},
    {"bank-reckon/nationwide.csv", 4, "-360.23"},
    {"bank-reckon/simple.csv", 0, "0", 0, "No column was found for “Amount”"},
    {"bank-reckon/some_other.csv", 9, "6954.57", 0, nullptr, found, true},
    {"bank-reckon/spanish_date_example.csv", 0, "0", 0, "can be read as day/month and as month/day"},
    {"bank-reckon/spanish_date_example.csv", 3, "-548.51", 0, nullptr, dayFirst, true},
    {"bank-reckon/suntrust.csv", 7, "-700.00"},
    {"bank-reckon/tab_delimited_file.csv", 2, "-15.00", 0, nullptr, found, true},
    {"bank-reckon/test_money_column.csv", 2, "40.00", 0, nullptr, found, true},
    {"bank-reckon/two_money_columns.csv", 5, "-548.51", 0, nullptr, found, true},
    {"bank-reckon/yyyymmdd_date_example.csv", 1, "-123.45", 0, nullptr, found, true},
    {"ofx/account_listing_aggregation.ofx", 0, "0", 0, "lists accounts (USAA SAVINGS, FOUR STAR CHECKING"},
    {"ofx/bank_medium.ofx", 3, "-345.27", 0, nullptr, found, true},
    {"ofx/bank_small.ofx", 0, "0", 0, "no transactions"},
    {"ofx/checking.ofx", 3, "-59.50", 0, nullptr, found, true},
    {"ofx/date_missing.ofx", 3, "0", 3},
    {"ofx/empty_balance.ofx", 1, "120.00", 0, nullptr, found, true},
    {"ofx/error_message.ofx", 0, "0", 0, "General Server Error (2000)"},
    {"ofx/fidelity.ofx", 3, "-0.57", 0, nullptr, found, true},
    {"ofx/investment_401k.ofx", 0, "0", 0, "investment account"},
    {"ofx/investment_medium.ofx", 3, "-3.95", 0, nullptr, found, true},
    {"ofx/multiple_accounts.ofx", 0, "0", 0, "balances of accounts (9100, 9200)"},
    {"ofx/multiple_accounts2.ofx", 0, "0", 0, "balances of accounts (9100, 9200)"},
    {"ofx/ofx-v102-empty-tags.ofx", 1, "12.34", 0, nullptr, found, true},
    {"ofx/signon_fail.ofx", 0, "0", 0, "your password was incorrect (15500)"},
    {"ofx/signon_success.ofx", 0, "0", 0, "holds no statement"},
    {"ofx/signon_success_no_message.ofx", 0, "0", 0, "holds no statement"},
    {"ofx/td_ameritrade.ofx", 0, "0", 0, "investment account"},
    {"ofx/vanguard.ofx", 0, "0", 0, "investment account"},
    {"ofx/vanguard401k.ofx", 0, "0", 0, "investment account"},
    {"oxford-expenditure-over-500-oct-dec-2014.csv", 3978, "15676053.92"},
    {"oxford-expenditure-over-500-jan-mar-2015.csv", 3864, "13880574.57"},
    {"oxford-expenditure-over-500-apr-jun-2017.csv", 4052, "16264882.46"},
    {"oxford-expenditure-over-500-jan-mar-2018.csv", 1220, "4339765.85"},
    {"wigan-2024.csv", 192, "1315593.50"},
};

} // namespace

/// Files of banks, cards and councils as they really are.
class MoneyFilesTest : public QObject
{
    Q_OBJECT
private slots:
    void everyFileIsInTheTable()
    {
        QDir folder(QStringLiteral(MUSTER_SHARED_DATA "/expenses"));
        if (!folder.exists())
            QSKIP("the shared data is not here");
        QStringList there, known;
        for (const char *part : {"bank-reckon", "ofx"}) {
            for (const QString &name : QDir(folder.filePath(QLatin1String(part))).entryList(QDir::Files))
                there << QLatin1String(part) + QLatin1Char('/') + name;
        }
        for (const Expected &expected : expectedFiles)
            known << QLatin1String(expected.file);
        for (const QString &name : std::as_const(there))
            QVERIFY2(known.contains(name), qPrintable(name));
        QCOMPARE(there.size(), 27 + 19);
    }

    void files_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(expectedFiles)); ++i)
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(i).arg(QLatin1String(expectedFiles[i].file)))) << i;
    }
    void files()
    {
        QFETCH(int, index);
        const Expected &expected = expectedFiles[index];
        const QByteArray bytes = moneyFile(QLatin1String(expected.file));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        ImportOptions options;
        options.dateOrder = expected.dates;
        const ImportPlan plan = planned(bytes, *store, options);
        const ImportResult result = imported(bytes, *store, options);
        const QString said = result.problems.join(QLatin1Char('\n'));
        if (expected.refusal) {
            QVERIFY2(said.contains(QString::fromUtf8(expected.refusal)), qPrintable(said));
            QCOMPARE(allExpenses(*store).size(), size_t(0));
            return;
        }
        QVERIFY2(result.isDone(), qPrintable(said));
        QCOMPARE(result.read, expected.read);
        QCOMPARE(result.rejected(), expected.rejected);
        QCOMPARE(result.imported, expected.read - expected.rejected);
        QCOMPARE(result.total(), QLatin1String(expected.total));
        QCOMPARE(plan.draft.isTurned, expected.isTurned);
        QMap<QString, qint64> spent;
        for (const Expense &expense : allExpenses(*store)) {
            spent[expense.amount.currency.code()] += expense.amount.minor;
            QVERIFY(expense.date.isValid());
        }
        for (auto it = spent.cbegin(); it != spent.cend(); ++it)
            QCOMPARE(it.value(), (expected.isTurned ? -1 : 1) * result.totals.value(it.key()));
        const ImportResult again = imported(bytes, *store, options);
        QCOMPARE(again.imported, 0);
        QCOMPARE(again.duplicates, result.imported);
        QCOMPARE(allExpenses(*store).size(), size_t(result.imported));
    }

    void daysStayAsTheBankWroteThem()
    {
        const QByteArray bytes = moneyFile(QStringLiteral("ofx/bank_medium.ofx"));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        QVERIFY(imported(bytes, *store).isDone());
        const Expense first = allExpenses(*store).front();
        QCOMPARE(first.date, QDate(2009, 4, 1)); // 12:20 in New York is the next day in Auckland
        QCOMPARE(first.supplier, QStringLiteral("MCDONALD'S #112"));
        QCOMPARE(first.text, QStringLiteral("POS MERCHANDISE;MCDONALD'S #112"));
        QCOMPARE(first.amount.toDecimal(), QStringLiteral("6.60"));
    }

    void rejectionsNameLineAndReason()
    {
        const QByteArray bytes = moneyFile(QStringLiteral("ofx/date_missing.ofx"));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        QMap<int, QString> reasons;
        for (const ImportRejection &rejection : imported(bytes, *store).rejections)
            reasons.insert(rejection.line, rejection.reason);
        QCOMPARE(reasons.keys(), QList<int>({33, 40, 48}));
        QVERIFY(reasons.value(33).contains(QLatin1String("no date")));
        QVERIFY(reasons.value(48).contains(QLatin1String("20120231")));
    }

    void whatWasNotTakenIsListed()
    {
        const QByteArray bytes = moneyFile(QStringLiteral("wigan-2024.csv"));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        QCOMPARE(imported(bytes, *store).unmapped, QStringList({QStringLiteral("Month")}));
    }

    void columnsByTheirContent()
    {
        auto store = test::emptyStore();
        // Account, day, cheque, out, in, balance; what is out is told by the balance alone.
        const ImportPlan plan = planned("DE0012345678;31.01.2026;77;;100,00;Opening sale;1.100,00;EUR\n"
                                        "DE0012345678;02.02.2026;78;20,50;;Cables and plugs;1.079,50;EUR\n"
                                        "DE0012345678;03.02.2026;79;1.000,00;;Rent of the server room;79,50;EUR\n", *store);
        QVERIFY2(plan.isReady(), qPrintable(plan.problems.join(u'\n')));
        QCOMPARE(plan.mapping.value("debit"), QStringLiteral("Column 4"));
        QCOMPARE(plan.mapping.value("credit"), QStringLiteral("Column 5"));
        QCOMPARE(plan.mapping.value("balance"), QStringLiteral("Column 7"));
        QCOMPARE(plan.mapping.value("account"), QStringLiteral("Column 1"));
        QCOMPARE(plan.mapping.value("amount.currency"), QStringLiteral("Column 8"));
        QCOMPARE(plan.mapping.value("text"), QStringLiteral("Column 6"));
        QCOMPARE(plan.unmapped(), QStringList({QStringLiteral("Column 3")}));
        QCOMPARE(plan.draft.rows.at(2).row.values.at(recordType<Expense>().indexOf("amount")).value<Money>().minor, 100000);
    }

    void theSignIsAskedAbout()
    {
        const QByteArray file = "Date,Payee,Amount\n2026-01-31,A,-5.00\n2026-01-31,B,-6.00\n2026-01-31,C,4.00\n";
        auto store = test::emptyStore();
        const ImportPlan plan = planned(file, *store);
        QCOMPARE(plan.draft.questions.size(), 1);
        QCOMPARE(plan.draft.questions.front().assumed, QStringLiteral("minus"));
        QVERIFY(plan.draft.isTurned);
        QVERIFY(!planned(file, *store, answering("spent", "plus")).draft.isTurned);
        QVERIFY(!planned("Date,Payee,Amount\n2026-01-31,A,5.00\n2026-01-31,B,6.00\n2026-01-31,C,-4.00\n", *store).draft.isTurned);
    }

    void foreignMoneyTakesARate()
    {
        const QByteArray file = "Date,Payee,Amount,Currency\n2026-01-31,A,100.00,USD\n2026-01-31,B,33,JPY\n2026-01-31,C,1.10,EUR\n";
        auto store = test::emptyStore();
        const ImportResult without = imported(file, *store);
        QCOMPARE(without.imported, 3);
        QCOMPARE(without.total(), QStringLiteral("1.10 EUR; 33 JPY; 100.00 USD"));
        QCOMPARE(allExpenses(*store).front().base, allExpenses(*store).front().amount); // and in no figure
        auto other = test::emptyStore();
        QVERIFY(imported(file, *other, answering("rate.USD", "0.9155")).isDone());
        QCOMPARE(allExpenses(*other).front().base.toDecimal(), QStringLiteral("91.55"));
        const Currency euro = *Currency::fromCode(u"EUR"), yen = *Currency::fromCode(u"JPY"), dinar = *Currency::fromCode(u"KWD");
        QCOMPARE(converted({33, yen}, QStringLiteral("0.0061"), euro)->minor, 20);
        QCOMPARE(converted({1'000, dinar}, QStringLiteral("3,05"), euro)->minor, 305);
        QVERIFY(!converted({33, yen}, QStringLiteral("0"), euro));
        QVERIFY(!converted({33, yen}, QStringLiteral("much"), euro));
    }

    void aThirdDecimalIsAskedAbout()
    {
        const QByteArray file = "Date,Payee,Amount\n2026-01-31,A,5.125\n2026-01-31,B,-6.005\n2026-01-31,C,4.10\n";
        auto store = test::emptyStore();
        const ImportPlan plan = planned(file, *store);
        QCOMPARE(plan.draft.rejections.size(), 2);
        QCOMPARE(plan.draft.questions.front().key, QStringLiteral("decimals"));
        const ImportResult rounded = imported(file, *store, answering("decimals", "round"));
        QCOMPARE(rounded.total(), QStringLiteral("3.22"));
        QCOMPARE(rounded.warnings.size(), 2);
    }

    /// Amounts come back to the cent from the ways in which files write them.
    void noCentIsLostInAnyForm()
    {
        const Currency euro = *Currency::fromCode(u"EUR");
        const QLocale point(QLocale::English, QLocale::UnitedStates), comma(QLocale::German, QLocale::Germany);
        std::mt19937_64 random(1848);
        for (int i = 0; i < 100'000; ++i) {
            const qint64 minor = qint64(random() % 2'000'000'000'000'001) - 1'000'000'000'000'000;
            const Money money{minor, euro};
            const QString plain = money.toDecimal(), size = Money{std::abs(minor), euro}.toDecimal();
            const QString grouped = point.toString(std::abs(minor) / 100) + size.right(3);
            const bool isOut = minor < 0;
            const QList<QPair<QString, QChar>> forms{{plain, u'.'},
                                                     {QString(plain).replace(u'.', u','), u','},
                                                     {isOut ? u'(' + grouped + u')' : grouped, u'.'},
                                                     {comma.toString(std::abs(minor) / 100) + u',' + size.right(2) + (isOut ? QStringLiteral("-") : QString()), u','},
                                                     {(isOut ? QStringLiteral("- €") : QStringLiteral("+€")) + grouped, u'.'}};
            for (const auto &[text, sign] : forms) {
                const auto read = foreignAmount(text, sign, euro);
                if (!read || *read != money)
                    QFAIL(qPrintable(text + QLatin1String(" is not ") + plain));
            }
            if (roundedAmount(plain + QStringLiteral("49"), u'.', euro) != money)
                QFAIL(qPrintable(plain + QLatin1String("49 is not rounded to it")));
        }
    }

    void nearDuplicatesAreToldAndKept()
    {
        auto store = test::emptyStore();
        QCOMPARE(imported("Date,Supplier,Amount\n2026-01-31,Acme Ltd,5.00\n", *store).warnings.size(), 0);
        const ImportResult other = imported("Paid date,Supplier name,Total\n2026-01-31,ACME,5.00\n2026-01-30,ACME,5.00\n", *store);
        QCOMPARE(other.imported, 2);
        QCOMPARE(other.warnings.size(), 1);
        QVERIFY(other.warnings.front().text.contains(QLatin1String("Acme Ltd")));
    }

    void quicken()
    {
        auto store = test::emptyStore();
        const QByteArray bytes = sampleFile(QStringLiteral("bank.qif"));
        const ImportResult result = imported(bytes, *store);
        QVERIFY2(result.isDone(), qPrintable(result.problems.join(u'\n')));
        QCOMPARE(result.imported, 3);
        QCOMPARE(result.total(), QStringLiteral("-1075.50"));
        const Expense first = allExpenses(*store).front();
        QCOMPARE(first.date, QDate(2009, 12, 24));
        QCOMPARE(first.amount.toDecimal(), QStringLiteral("1085.50"));
        QCOMPARE(first.supplier, QStringLiteral("Hosting Ltd"));
        QCOMPARE(first.invoice, QStringLiteral("2656"));
        QCOMPARE(first.category, QStringLiteral("IT:Hosting"));
        QCOMPARE(imported(bytes, *store).duplicates, 3);
        const ImportResult broken = imported(sampleFile(QStringLiteral("broken.qif")), *store);
        QCOMPARE(broken.rejected(), 2);
        QCOMPARE(broken.rejections.front().line, 2);
        QVERIFY(std::any_of(broken.warnings.begin(), broken.warnings.end(), [](const ImportWarning &w) { return w.text.contains(QLatin1String("Type:Invst")); }));
    }
};

QTEST_GUILESS_MAIN(MoneyFilesTest)
#include "tst_moneyfiles.moc"
