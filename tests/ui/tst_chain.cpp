// SPDX-License-Identifier: GPL-3.0-or-later
// The whole chain as a manager walks it, by keys and menus in the real window: a task from its making to its end, an expense,
// a review on paper; every chart follows, and undo takes all of it back.
#include "app/budgets/spending.h"
#include "app/reviews/score.h"
#include "app/tasks/load.h"
#include "tests/support/expenses.h"
#include "tests/ui/windowbench.h"
#include "ui/budgets/budgetview.h"
#include "ui/chart/chartview.h"
#include "ui/record/recordpage.h"
#include "ui/record/recordtable.h"
#include "ui/reviews/revieweditor.h"
#include "ui/reviews/reviewform.h"
#include "ui/reviews/summarydialog.h"
#include "ui/tasks/assigndialog.h"
#include "ui/tasks/workloadview.h"
#include "ui/today/todaypage.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QUndoStack>

using namespace muster;
using namespace muster::test;

namespace {

int warnings = 0;
void countWarnings(QtMsgType kind, const QMessageLogContext &, const QString &text)
{
    // What the offscreen platform cannot do is about no widget of ours.
    if (text.startsWith(QLatin1String("This plugin does not support")))
        return;
    if (kind == QtWarningMsg || kind == QtCriticalMsg) {
        ++warnings;
        fprintf(stderr, "warning: %s\n", qPrintable(text));
    }
}

QString pdfText(const QString &file)
{
    QProcess process;
    process.start(QStandardPaths::findExecutable(QStringLiteral("pdftotext")),
                  {QStringLiteral("-enc"), QStringLiteral("UTF-8"), file, QStringLiteral("-")});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).simplified();
}

} // namespace

class TestChain : public QObject
{
    Q_OBJECT

    using Bench = WindowBench;
    std::unique_ptr<Bench> m;
    QTemporaryDir m_folder;

    Period loadPeriod(int weeks) const
    {
        const QDate monday = Period::week(Bench::today).first;
        return {monday, monday.addDays(7 * weeks - 1)};
    }
    QStringList engineLoad(int weeks) const { return chartLines(workloadChart(m->store(), loadPeriod(weeks), Bench::today)); }
    QStringList engineSpending() const
    {
        return chartLines(spendingChart(m->store(), currentFiscalYear(m->store(), Bench::today), Bench::today));
    }
    /// A view as it is when it comes to the front: behind another one it waits until then.
    template <class View> View *seen() const
    {
        auto *view = m->work().findChild<View *>();
        QShowEvent event;
        QCoreApplication::sendEvent(view, &event);
        return view;
    }
    /// What the three views show; they are all made before the walk begins.
    QStringList shownLoad() const { return chartLines(seen<WorkloadView>()->chart().data()); }
    QStringList shownSpending() const { return chartLines(seen<BudgetView>()->chart().data()); }
    QStringList todayShows(bool money) const
    {
        for (const ChartView *chart : seen<TodayPage>()->findChildren<ChartView *>())
            if ((chart->data().unit == Unit::Money) == money)
                return chartLines(chart->data());
        return {};
    }

    /// Every chart says what the engines say now.
    bool chartsAreRight() const
    {
        Bench::settle();
        return shownLoad() == engineLoad(8) && todayShows(false) == engineLoad(4) && shownSpending() == engineSpending()
               && todayShows(true) == engineSpending();
    }

    RecordPage &table() const { return *m->work().recordPage(); }
    /// Walks to a column by the arrow keys.
    void walkTo(QByteArrayView field)
    {
        const int wanted = table().type().indexOf(field);
        const QList<int> shown = table().table()->shownColumns();
        table().table()->setFocus();
        for (int i = 0; i < 40 && table().table()->currentIndex().column() != wanted; ++i) {
            const qsizetype at = shown.indexOf(table().table()->currentIndex().column());
            Bench::press(at < shown.indexOf(wanted) ? Qt::Key_Right : Qt::Key_Left);
        }
        QCOMPARE(table().table()->currentIndex().column(), wanted);
    }
    void typeInto(QByteArrayView field, const QString &text, Qt::Key opens)
    {
        walkTo(field);
        Bench::press(opens);
        Bench::type(text);
        Bench::press(Qt::Key_Return);
        QVERIFY2(QApplication::focusWidget() == table().table(), QByteArray("still editing ") + field.toByteArray());
    }
    void choose(const QByteArray &page, const QByteArray &view)
    {
        QVERIFY(m->work().goTo(page + '/' + view));
        Bench::settle();
    }

    void addTask();
    void delegateTask(Id<Task> task, Id<Person> to);
    void addExpense(const BudgetLine &line);
    void writeReview(Id<Review> review);
    void printReview();

private slots:
    void initTestCase();
    void walksTheWholeChain();
};

void TestChain::initTestCase()
{
    Bench::prepare("tst_chain");
    qInstallMessageHandler(countWarnings);
}

void TestChain::addTask()
{
    QTest::keyClick(m->window.get(), Qt::Key_2, Qt::ControlModifier);
    choose("tasks", "table");
    Bench::press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    Bench::type(QStringLiteral("Replace the firewall"));
    Bench::press(Qt::Key_Tab); // on to the next field, which opens
    Bench::press(Qt::Key_Escape);
    QCOMPARE(m->store().all<Task>().back().title, QStringLiteral("Replace the firewall"));
    QCOMPARE(m->work().selectedId(), m->store().all<Task>().back().id.value);
    typeInto("estimate", QStringLiteral("40h"), Qt::Key_F2);
    QCOMPARE(m->store().all<Task>().back().estimate, Minutes::hours(40));
    typeInto("due", QStringLiteral("+2w"), Qt::Key_Return);
    QCOMPARE(m->store().all<Task>().back().due, Bench::today.addDays(14));
}

void TestChain::delegateTask(Id<Task> task, Id<Person> to)
{
    const QString name = m->store().find(to)->name;
    const bool asked = m->inDialog([] { Bench::press(Qt::Key_D, Qt::ControlModifier); }, [&](QWidget *dialog) {
        auto *assign = qobject_cast<AssignDialog *>(dialog);
        QVERIFY(assign);
        QTest::keyClicks(&assign->input(), name); // narrows the list to one
        QCOMPARE(assign->person(), to);
        QTest::keyClick(&assign->input(), Qt::Key_Return);
    });
    QVERIFY(asked);
    QCOMPARE(m->store().find(task)->assignee, to);
    QCOMPARE(m->store().find(task)->state, TaskState::Proposed);
}

void TestChain::addExpense(const BudgetLine &line)
{
    const size_t before = allExpenses(m->store()).size();
    choose("budget", "expenses");
    Bench::press(Qt::Key_N, Qt::ControlModifier);
    Bench::type(QStringLiteral("Nordkabel"));
    Bench::press(Qt::Key_Tab);
    Bench::type(QStringLiteral("today"));
    Bench::press(Qt::Key_Tab);
    Bench::type(QStringLiteral("1234.50"));
    Bench::press(Qt::Key_Tab);
    Bench::type(QStringLiteral("%1 (%2)").arg(line.name).arg(line.year)); // last year's line has the same name
    Bench::press(Qt::Key_Tab);
    Bench::press(Qt::Key_Escape);
    QCOMPARE(allExpenses(m->store()).size(), before + 1);
    const Expense made = allExpenses(m->store()).back();
    QCOMPARE(made.supplier, QStringLiteral("Nordkabel"));
    QCOMPARE(made.date, Bench::today);
    QCOMPARE(made.base.minor, qint64(123450));
    QCOMPARE(made.amount, made.base);
    QCOMPARE(made.line, line.id);
}

void TestChain::writeReview(Id<Review> review)
{
    choose("reviews", "editor");
    auto *editor = qobject_cast<ReviewEditor *>(m->work().viewWidget());
    editor->choose(review);
    QVERIFY(editor->form());
    const Competency competency = competenciesOf(m->store(), *m->store().find(review)).front();
    const auto named = [&](QWidget *widget) { return widget->accessibleName().startsWith(competency.name + QStringLiteral(", Manager")); };
    for (QPushButton *button : editor->form()->findChildren<QPushButton *>())
        if (named(button) && button->text() == QLatin1String("5") && !button->isChecked())
            button->click();
    for (QPlainTextEdit *edit : editor->form()->findChildren<QPlainTextEdit *>()) {
        const bool comment = named(edit);
        if (!comment && edit->accessibleName() != QLatin1String("Strengths"))
            continue;
        edit->setFocus();
        Bench::press(Qt::Key_A, Qt::ControlModifier);
        Bench::type(comment ? QStringLiteral("Found the fault nobody else found.") : QStringLiteral("Calm under pressure."));
        Bench::press(Qt::Key_Tab); // leaving it saves it
    }
    bool rated = false;
    for (const Rating &rating : ratingsOf(m->store(), review))
        rated |= rating.competency == competency.id && rating.source == RatingSource::Manager && rating.rating == 5
                 && rating.comment == QLatin1String("Found the fault nobody else found.");
    QVERIFY(rated);
    QCOMPARE(m->store().find(review)->strengths, QStringLiteral("Calm under pressure."));
}

/// By the button, the summary that it shows, and the question where to save it.
void TestChain::printReview()
{
    auto *editor = qobject_cast<ReviewEditor *>(m->work().viewWidget());
    const QString file = m_folder.filePath(QStringLiteral("summary.pdf"));
    QAbstractButton *print = nullptr;
    for (QAbstractButton *button : editor->form()->findChildren<QAbstractButton *>())
        if (button->text().startsWith(QLatin1String("Print summary")))
            print = button;
    QVERIFY(print);
    QTimer answer;
    bool isAsked = false;
    connect(&answer, &QTimer::timeout, this, [&] {
        QWidget *dialog = QApplication::activeModalWidget();
        if (auto *summary = qobject_cast<SummaryDialog *>(dialog)) {
            if (QFile::exists(file)) {
                answer.stop();
                summary->reject();
            }
            for (QAbstractButton *button : isAsked ? QList<QAbstractButton *>() : summary->findChildren<QAbstractButton *>())
                if (button->text() == QStringLiteral("Save…"))
                    QMetaObject::invokeMethod(button, "click", Qt::QueuedConnection);
            isAsked = true;
        } else if (auto *where = qobject_cast<QFileDialog *>(dialog)) {
            where->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(file);
            QTest::keyClick(where->findChild<QLineEdit *>(QStringLiteral("fileNameEdit")), Qt::Key_Return);
        }
    });
    answer.start(20);
    print->click();
    m->backToWindow();
    QVERIFY(QFile::exists(file));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.read(5) == "%PDF-");
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        return;
    const QString text = pdfText(file);
    QVERIFY(text.contains(QLatin1String("Calm under pressure.")));
    const Review &review = *m->store().find(editor->form()->review());
    QVERIFY(text.contains(m->store().find(review.person)->name));
}

void TestChain::walksTheWholeChain()
{
    m = std::make_unique<Bench>();
    for (const char *place : {"today/today", "tasks/workload", "budget/spending"})
        QVERIFY(m->work().goTo(QByteArray(place)));
    const auto start = allRows(m->store());
    QVERIFY(chartsAreRight());
    warnings = 0;

    addTask();
    const Id<Task> task = m->store().all<Task>().back().id;
    QVERIFY(chartsAreRight());

    QStringList before = shownLoad();
    const Person *doer = nullptr;
    for (const Person &person : m->store().all<Person>())
        if (person.isEmployedOn(Bench::today) && person.manager && person.kind == PersonKind::Employee)
            doer = &person;
    QVERIFY(doer);
    const Id<Person> to = doer->id;
    delegateTask(task, to);
    QVERIFY(chartsAreRight());
    QVERIFY(shownLoad() != before); // it counts on whoever answers for it

    before = shownLoad();
    m->action(QStringLiteral("Accept"))->trigger();
    QCOMPARE(m->store().find(task)->state, TaskState::Accepted);
    QVERIFY(chartsAreRight());
    QVERIFY(shownLoad() != before); // and now on the person

    before = shownLoad();
    Bench::press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m->store().find(task)->state, TaskState::Done);
    QVERIFY(chartsAreRight());
    QVERIFY(shownLoad() != before);

    before = shownSpending();
    const BudgetLine line = *std::find_if(m->store().all<BudgetLine>().begin(), m->store().all<BudgetLine>().end(),
                                          [&](const BudgetLine &each) {
                                              return each.year == currentFiscalYear(m->store(), Bench::today);
                                          });
    addExpense(line);
    QVERIFY(chartsAreRight());
    QVERIFY(shownSpending() != before);

    const auto &reviews = m->store().all<Review>();
    const auto open = std::find_if(reviews.begin(), reviews.end(), [](const Review &r) { return r.state < ReviewState::Shared; });
    QVERIFY(open != reviews.end());
    writeReview(open->id);
    printReview();
    QVERIFY(chartsAreRight());
    QCOMPARE(warnings, 0);

    int steps = 0;
    while (m->action(QStringLiteral("Undo"))->isEnabled()) {
        m->action(QStringLiteral("Undo"))->trigger();
        QVERIFY(chartsAreRight());
        QVERIFY(++steps < 100);
    }
    QVERIFY(steps >= 12);
    QVERIFY(allRows(m->store()) == start);
    m.reset();
}

QTEST_MAIN(TestChain)
#include "tst_chain.moc"
