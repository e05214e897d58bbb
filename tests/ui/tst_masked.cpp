// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"

#include "app/staff/pay.h"
#include "ui/base/commandpalette.h"
#include "ui/record/recordfilter.h"
#include "ui/record/recordpage.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

using namespace muster;
using namespace muster::test;

namespace {

const QString marker = QStringLiteral("Quokka");
constexpr qint64 markedAmount = 98'765'43;

/// Everything a view or an assistive tool could say, of all widgets, shown or not.
QStringList textsOf(QWidget *whole)
{
    QStringList texts;
    for (QWidget *each : whole->findChildren<QWidget *>()) {
        texts << each->toolTip() << each->accessibleName() << each->accessibleDescription() << each->windowTitle();
        if (const auto *label = qobject_cast<QLabel *>(each))
            texts << label->text();
        else if (const auto *button = qobject_cast<QAbstractButton *>(each))
            texts << button->text();
        else if (const auto *line = qobject_cast<QLineEdit *>(each))
            texts << (line->isVisible() ? line->text() : QString());
        else if (const auto *plain = qobject_cast<QPlainTextEdit *>(each))
            texts << (plain->isVisible() ? plain->toPlainText() : QString());
        else if (const auto *rich = qobject_cast<QTextEdit *>(each))
            texts << (rich->isVisible() ? rich->toPlainText() : QString());
        else if (const auto *box = qobject_cast<QComboBox *>(each))
            texts << (box->isVisible() ? box->currentText() : QString());
        if (const auto *view = qobject_cast<QAbstractItemView *>(each); view && view->model() && !qobject_cast<const QHeaderView *>(each)) {
            std::function<void(const QModelIndex &)> walk = [&](const QModelIndex &parent) {
                for (int row = 0; row < view->model()->rowCount(parent); ++row)
                    for (int column = 0; column < view->model()->columnCount(parent); ++column) {
                        const QModelIndex index = view->model()->index(row, column, parent);
                        for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole})
                            texts << index.data(role).toString();
                        if (column == 0)
                            walk(index);
                    }
            };
            walk({});
        }
    }
    return texts;
}

QStringList marked(const QStringList &texts)
{
    QStringList found;
    for (const QString &text : texts)
        if (text.contains(marker) || QString(text).remove(u',').contains(QStringLiteral("98765")))
            found << text.left(80);
    return found;
}

} // namespace

/// What is confidential is on no view, in no search and in no list while the window is masked; and a window opens masked.
class TestMasked : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowBench> m;
    int m_marked = 0;

    /// Puts the marker into a confidential text of every record that takes it, and a pay that is known again.
    void mark()
    {
        Store &store = m->store();
        m_marked = 0;
        for (const RecordType *type : store.types()) {
            for (qsizetype c = 0; c < type->fields().size(); ++c) {
                const Field &field = type->fields().at(c);
                if (!field.isConfidential() || field.kind() != FieldKind::Text)
                    continue;
                for (qsizetype i = 0; i < store.table(*type).size(); ++i) {
                    const Row before = store.table(*type).rowAt(i);
                    Row after = before;
                    after.values[c] = QStringLiteral("%1 %2").arg(marker, QLatin1String(type->name()));
                    m_marked += store.apply(QStringLiteral("Mark"), {Change{type, before.id, before, after}}).isEmpty();
                }
            }
        }
        for (const PayRate &rate : std::vector<PayRate>(store.all<PayRate>())) {
            PayRate after = rate;
            after.hourly = Money{markedAmount, rate.hourly.currency};
            m_marked += store.apply(QStringLiteral("Mark"), {edited(rate, after)}).isEmpty();
        }
    }
    QMap<QByteArray, QStringList> seen()
    {
        QMap<QByteArray, QStringList> found;
        for (int page = 0; page < m->work().pages().size(); ++page)
            for (int view = 0; view < m->work().pages().at(page).views.size(); ++view) {
                m->work().goTo(page, view);
                WindowBench::settle();
                if (RecordPage *table = m->work().recordPage(); table && table->filter().rowCount() > 0)
                    table->select(table->filter().idAt(0));
                WindowBench::settle();
                if (const QStringList texts = marked(textsOf(m->window.get())); !texts.isEmpty())
                    found.insert(m->work().place(), texts);
            }
        return found;
    }

private slots:
    void initTestCase() { WindowBench::prepare("tst_masked"); }
    void init()
    {
        QSettings().clear();
        m = std::make_unique<WindowBench>();
        mark();
        QVERIFY2(m_marked > 20, qPrintable(QString::number(m_marked)));
        m->window->context()->setMasked(true);
    }
    void cleanup() { m.reset(); }

    void noViewShowsIt()
    {
        const auto found = seen();
        QString told;
        QSet<QString> known; // a view that was left is still there
        for (auto it = found.begin(); it != found.end(); ++it) {
            for (const QString &text : it.value()) {
                if (!known.contains(text))
                    told += QString::fromLatin1(it.key()) + QStringLiteral(": ") + text + u'\n';
                known.insert(text);
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(told));
        // The same eyes find it where it is open: they are no blind eyes.
        m->window->context()->setMasked(false);
        QVERIFY(seen().size() > 3);
    }

    void noSearchFindsIt()
    {
        auto *palette = m->window->findChild<CommandPalette *>();
        QVERIFY(palette);
        palette->open();
        palette->input()->setText(marker);
        WindowBench::settle();
        QCOMPARE(palette->count(), 0);
        palette->input()->setText(m->store().all<Person>().front().name); // it does find
        WindowBench::settle();
        QVERIFY(palette->count() > 0);
        QVERIFY2(marked(textsOf(palette)).isEmpty(), "beside what is found");
    }
};

QTEST_MAIN(TestMasked)
#include "tst_masked.moc"
