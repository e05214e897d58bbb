// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/recordtypes.h"
#include "app/report/chartdata.h"
#include "app/sample/sampleteam.h"
#include "tests/support/teams.h"
#include "ui/base/appsettings.h"
#include "ui/mainwindow.h"
#include "ui/workspace.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

namespace muster::test {

/// What the tests of the whole window work on: the real window over a team in memory, and the ways a person has to use it.
class WindowBench
{
public:
    static inline const QDate today{2026, 3, 17}; // a Tuesday

    /// Before the first window: settings of its own, and one locale.
    static void prepare(const char *name)
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("muster-test"));
        QCoreApplication::setApplicationName(QLatin1String(name));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QSettings().clear();
        applyTheme(ThemeMode::Light);
    }

    explicit WindowBench(bool sample = true, QSize size = {1280, 800})
    {
        std::unique_ptr<Store> store = emptyStore();
        if (sample && !store->apply(QStringLiteral("Sample team"), sampleTeam(*store, today)).isEmpty())
            qFatal("the sample team was refused");
        window = std::make_unique<MainWindow>(std::move(store), today);
        window->context()->setMasked(false); // as a manager alone at the desk has it; a window opens masked
        window->resize(size);
        window->show();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window does not show");
    }

    std::unique_ptr<MainWindow> window;

    Store &store() const { return window->context()->store(); }
    Workspace &work() const { return *window->workspace(); }

    /// The entry of a menu whose text begins so.
    QAction *action(const QString &text) const
    {
        for (QAction *each : window->findChildren<QAction *>())
            if (qobject_cast<QMenu *>(each->parent()) && each->text().remove(QLatin1Char('&')).startsWith(text))
                return each;
        return nullptr;
    }

    /// A key where the cursor is.
    static void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : QApplication::activeWindow(), Qt::Key(key), modifiers);
        settle();
    }
    static void type(const QString &text)
    {
        QTest::keyClicks(QApplication::focusWidget(), text);
        settle();
    }
    /// Lets queued refreshes run.
    static void settle()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    /// Without a window manager nobody gives the focus back when a dialog has closed.
    void backToWindow()
    {
        window->activateWindow();
        if (!QTest::qWaitFor([&] { window->activateWindow(); return QApplication::activeWindow() == window.get(); }))
            qFatal("the window does not come back");
        settle();
    }

    /// Runs `act` on the next dialog that opens; what opens it is called meanwhile. Returns whether one opened.
    bool inDialog(const std::function<void()> &opens, const std::function<void(QWidget *)> &act)
    {
        bool opened = false;
        QTimer poll;
        QObject::connect(&poll, &QTimer::timeout, &poll, [&] {
            if (QWidget *dialog = QApplication::activeModalWidget(); dialog && dialog->isVisible()) {
                poll.stop();
                opened = true;
                // A window counts as active while its parent is; the keys go where the application says.
                if (!QTest::qWaitFor([&] { dialog->activateWindow(); return QApplication::activeWindow() == dialog; }))
                    qWarning("the dialog is not active");
                act(dialog);
                if (dialog->isVisible() && QApplication::activeModalWidget() == dialog)
                    dialog->close();
            }
        });
        poll.start(10);
        opens();
        backToWindow();
        return opened;
    }
};

/// A chart as lines of text, for comparing: "Actual: 1 2 -".
inline QStringList chartLines(const ChartData &chart)
{
    QStringList lines{chart.title, chart.categories.join(QLatin1Char('|'))};
    for (const ChartSeries &series : chart.series) {
        QStringList values;
        for (const std::optional<qint64> &value : series.values)
            values << (value ? QString::number(*value) : QStringLiteral("-"));
        lines << series.name + QStringLiteral(": ") + values.join(QLatin1Char(' '));
    }
    return lines;
}

/// Every record of the store, by type and id.
inline QMap<QByteArray, QMap<RecordId, QList<Value>>> allRows(const Store &store)
{
    QMap<QByteArray, QMap<RecordId, QList<Value>>> rows;
    for (const RecordType *type : store.types()) {
        const AnyTable &table = store.table(*type);
        for (qsizetype i = 0; i < table.size(); ++i)
            rows[type->name()].insert(table.idAt(i), table.rowAt(i).values);
    }
    return rows;
}

} // namespace muster::test
