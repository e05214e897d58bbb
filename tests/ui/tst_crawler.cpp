// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through every page, view and dialog of the window, as a screen reader or a keyboard would, with hostile names in it.
#include "tests/ui/reach.h"
#include "tests/ui/windowbench.h"
#include "ui/base/commandpalette.h"
#include "ui/record/recordpage.h"
#include "ui/record/recordtable.h"

#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPrintPreviewDialog>
#include <QUndoStack>

using namespace muster;
using namespace muster::test;

namespace {

const QString mark = QStringLiteral("<b>&quot;x&quot;</b> ");

/// What records are called holds what a label could take for HTML. Returns how many types were renamed; a type whose rule
/// refuses such a name stays as it is.
int makeHostile(Context &context)
{
    int renamed = 0;
    for (const RecordType *type : context.store().types()) {
        const auto title = std::find_if(type->fields().begin(), type->fields().end(), [](const Field &each) {
            return each.kind() == FieldKind::Text && !each.isReadOnly() && !each.isHidden();
        });
        Changes changes;
        const AnyTable &table = context.store().table(*type);
        for (qsizetype i = 0; title != type->fields().end() && i < table.size(); ++i) {
            const Row before = table.rowAt(i);
            Row after = before;
            Value &name = after.values[title - type->fields().begin()];
            name = mark + name.toString();
            changes.append(edition(*type, before, after));
        }
        renamed += !changes.isEmpty() && context.history().perform(QStringLiteral("Rename all"), changes).isEmpty();
    }
    return renamed;
}

/// Labels and tool tips that would draw a user's text as HTML.
QByteArrayList hostileHtml(QWidget *root)
{
    QByteArrayList found;
    for (QWidget *each : root->findChildren<QWidget *>()) {
        const auto *label = qobject_cast<QLabel *>(each);
        if (label && label->textFormat() != Qt::PlainText && label->text().contains(QLatin1String("<b>")))
            found << "label " + whereIs(each);
        if (each->toolTip().contains(QLatin1String("<b>")))
            found << "tool tip " + whereIs(each);
    }
    return found;
}

QByteArray told(const QByteArray &place, const QByteArrayList &found)
{
    return place + ": " + found.join(", ");
}

} // namespace

class TestCrawler : public QObject
{
    Q_OBJECT

    using Bench = WindowBench;
    std::unique_ptr<Bench> m;

    void eachView(const std::function<void(const QByteArray &place)> &visit)
    {
        for (int page = 0; page < m->work().pages().size(); ++page)
            for (int view = 0; view < m->work().pages().at(page).views.size(); ++view) {
                m->work().goTo(page, view);
                chooseFirst();
                Bench::settle();
                visit(m->work().place());
            }
    }
    /// The first row, so that the detail pane and the actions of a record are there.
    void chooseFirst()
    {
        if (RecordPage *page = m->work().recordPage(); page && page->filter().rowCount() > 0)
            page->select(page->filter().idAt(0));
    }
    QList<QAction *> menuActions() const
    {
        QList<QAction *> all;
        std::function<void(QMenu *)> collect = [&](QMenu *menu) {
            for (QAction *each : menu->actions()) {
                if (each->menu())
                    collect(each->menu());
                else if (!each->isSeparator())
                    all << each;
            }
        };
        for (QAction *each : m->window->menuBar()->actions())
            collect(each->menu());
        return all;
    }

private slots:
    void initTestCase() { Bench::prepare("tst_crawler"); }
    void init()
    {
        QSettings().clear();
        m = std::make_unique<Bench>();
        QVERIFY(makeHostile(*m->window->context()) > 8);
    }
    void cleanup() { m.reset(); }

    void everythingHasAName()
    {
        eachView([&](const QByteArray &place) {
            const QByteArrayList found = withoutName(m->window.get());
            QVERIFY2(found.isEmpty(), told(place, found));
        });
    }

    void tabReachesAllAndLeaves()
    {
        eachView([&](const QByteArray &place) {
            const QByteArrayList found = notReached(m->window.get());
            QVERIFY2(found.isEmpty(), told(place, found));
        });
    }

    void noTextOfAUserIsHtml()
    {
        eachView([&](const QByteArray &place) {
            const QByteArrayList found = hostileHtml(m->window.get());
            QVERIFY2(found.isEmpty(), told(place, found));
        });
    }

    void everyDialogKeepsTheRules()
    {
        int seen = 0;
        for (const char *place : {"tasks/table", "people/table", "budget/lines"}) {
            m->work().goTo(QByteArray(place));
            chooseFirst();
            for (QAction *action : menuActions()) {
                const QString text = action->text();
                if (!action->isEnabled() || !(text.endsWith(QStringLiteral("…")) || text.startsWith(QStringLiteral("&About"))
                                              || text.contains(QStringLiteral("shortcuts")) || text.contains(QStringLiteral("xplain"))))
                    continue;
                m->inDialog([&] { action->trigger(); }, [&](QWidget *dialog) {
                    if (qobject_cast<QFileDialog *>(dialog) || qobject_cast<QPrintPreviewDialog *>(dialog))
                        return; // Qt's own
                    ++seen;
                    const QByteArray where = QByteArray(place) + " " + text.toUtf8();
                    QVERIFY2(withoutName(dialog).isEmpty(), told(where, withoutName(dialog)));
                    QVERIFY2(hostileHtml(dialog).isEmpty(), told(where, hostileHtml(dialog)));
                    const QByteArrayList found = notReached(dialog);
                    QVERIFY2(found.isEmpty(), told(where, found));
                });
            }
        }
        QVERIFY2(seen >= 15, QByteArray::number(seen));
    }

    void everyActionIsInAMenuAndInThePalette()
    {
        m->work().goTo(QByteArray("tasks/table"));
        chooseFirst();
        Bench::settle();
        CommandPalette &palette = *m->window->commands();
        palette.open();
        int found = 0;
        for (QAction *action : menuActions()) {
            if (!action->isEnabled() || qobject_cast<QMenu *>(action->parent())->title().contains(QLatin1String("recent")))
                continue;
            QString title = action->text();
            title.remove(QLatin1Char('&')).remove(QStringLiteral(" …"));
            // Three letters bring it up.
            const QString letters = title.section(QLatin1Char(' '), 0, 0).left(3);
            palette.input()->setText(letters);
            bool listed = false;
            for (int row = 0; row < palette.count(); ++row)
                listed |= palette.titleAt(row).endsWith(title);
            QVERIFY2(listed, qPrintable(QStringLiteral("%1 by %2").arg(title, letters)));
            ++found;
        }
        palette.hide();
        QVERIFY(found > 40);
        // What the row's own menu offers is in a menu of the window too.
        QStringList texts;
        for (QAction *action : menuActions())
            texts << action->text().remove(QLatin1Char('&')).remove(QLatin1Char(' ')).remove(QStringLiteral("…")).toLower();
        for (const char *known : {"newrecord", "editallselected", "copy", "pasterows", "historyofthisrecord", "explainthisnumber", "delete"})
            QVERIFY2(texts.contains(QLatin1String(known)), known);
    }

    void noViewNeedsMoreThanASmallWindow()
    {
        m->window->resize(1024, 640);
        eachView([&](const QByteArray &place) {
            QVERIFY2(m->window->size() == QSize(1024, 640), place.constData());
        });
    }
};

QTEST_MAIN(TestCrawler)
#include "tst_crawler.moc"
