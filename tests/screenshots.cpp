// SPDX-License-Identifier: GPL-3.0-or-later
// Draws every view of the window into pictures, light and dark, for people to look at: screenshots FOLDER
#include "app/imports.h"
#include "app/recordtypes.h"
#include "app/sample/sampleteam.h"
#include "app/tasks/task.h"
#include "tests/support/teams.h"
#include "ui/base/appsettings.h"
#include "ui/base/commandpalette.h"
#include "ui/base/translations.h"
#include "ui/explaindialog.h"
#include "ui/import/importassistant.h"
#include "ui/mainwindow.h"
#include "ui/reviews/cycledialog.h"
#include "ui/reviews/summarydialog.h"
#include "ui/staff/leavedialog.h"
#include "ui/tasks/assigndialog.h"
#include "ui/tasks/quickaddbar.h"
#include "ui/workspace.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

namespace {

using namespace muster;

bool savePicture(QWidget &widget, const QDir &folder, QString name)
{
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    QTest::qWait(60);
    const bool saved = widget.grab().save(folder.filePath(name + QStringLiteral(".png")));
    if (!saved)
        qWarning("could not save %s", qPrintable(name));
    return saved;
}

bool savePages(MainWindow &window, const QDir &folder, const QString &light)
{
    bool good = true;
    Workspace &work = *window.workspace();
    for (int page = 0; page < work.pages().size(); ++page) {
        for (int view = 0; view < work.pages().at(page).views.size(); ++view) {
            work.goTo(page, view);
            good &= savePicture(window, folder, light + QStringLiteral("-") + QString::fromLatin1(work.place()));
        }
    }
    for (const Task &task : window.context()->store().all<Task>())
        if (task.isOpen()) {
            work.showRecord(recordType<Task>(), task.id.value);
            break;
        }
    good &= savePicture(window, folder, light + QStringLiteral("-detail"));
    for (const Task &task : window.context()->store().all<Task>())
        if (task.isOpen() && task.estimate && task.due.isValid() && task.due > window.context()->today()) {
            AssignDialog assign(*window.context(), task, 0, &window);
            assign.show();
            good &= savePicture(assign, folder, light + QStringLiteral("-delegate"));
            break;
        }
    QList<Leave> asked;
    for (const Leave &leave : window.context()->store().all<Leave>())
        if (leave.state == LeaveState::Requested)
            asked << leave;
    LeaveDialog leave(*window.context(), asked, &window);
    leave.show();
    good &= savePicture(leave, folder, light + QStringLiteral("-decide-leave"));
    leave.hide();
    SummaryDialog summary(*window.context(), window.context()->store().all<Review>().front().id, &window);
    summary.show();
    good &= savePicture(summary, folder, light + QStringLiteral("-review-summary"));
    summary.hide();
    work.goTo(QByteArray("reviews/editor"));
    for (QCheckBox *others : work.viewWidget()->findChildren<QCheckBox *>())
        others->setChecked(true);
    good &= savePicture(window, folder, light + QStringLiteral("-reviews-others"));
    CycleDialog cycle(*window.context(), {}, &window);
    cycle.show();
    good &= savePicture(cycle, folder, light + QStringLiteral("-new-cycle"));
    cycle.hide();
    window.commands()->open();
    window.commands()->input()->setText(QStringLiteral("rev"));
    good &= savePicture(window, folder, light + QStringLiteral("-palette"));
    window.commands()->hide();
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->shortcut() == QKeySequence(QStringLiteral("Ctrl+Shift+A")))
            action->trigger();
    }
    auto *quickAdd = window.findChild<QuickAddBar *>();
    quickAdd->input()->setText(QStringLiteral("Ship 2.1 @sofia.lindqvist friday #release !high ~3d every month"));
    good &= savePicture(window, folder, light + QStringLiteral("-quickadd"));
    quickAdd->hide();
    return good;
}

/// The assistant on a file with everything in it: a preamble, amounts of two kinds, a row that is refused.
bool saveImport(Context &context, const QDir &folder, const QString &light)
{
    const QString file = QDir::temp().filePath(QStringLiteral("muster-screenshot-expenses.csv"));
    QFile source(file);
    if (!source.open(QIODevice::WriteOnly))
        return false;
    source.write("Card statement, March 2026\n\nDate;Supplier;Amount;Category;Remark\n");
    for (int i = 0; i < 30; ++i)
        source.write(QStringLiteral("%1.03.2026;%2;%3,%4;%5;\n").arg(i % 28 + 1).arg(QLatin1String(i % 3 ? "Hetzner" : "Deutsche Bahn"))
                         .arg(i * 137 % 1900 + 12).arg(10 + i).arg(QLatin1String(i % 3 ? "Hosting" : "Travel")).toUtf8());
    source.write("29.03.2026;Kiosk;ask Tom;Travel;\nPending;Hetzner;18,00;Hosting;\n");
    source.close();
    ImportAssistant assistant(context, importKinds(), nullptr);
    assistant.show();
    bool good = savePicture(assistant, folder, light + QStringLiteral("-import-files"));
    QSignalSpy planned(&assistant, &ImportAssistant::planned);
    assistant.begin({file});
    good &= planned.wait() && savePicture(assistant, folder, light + QStringLiteral("-import-columns"));
    for (QPushButton *button : assistant.findChildren<QPushButton *>()) {
        if (button->isDefault())
            button->click();
    }
    good &= savePicture(assistant, folder, light + QStringLiteral("-import-done"));
    return QFile::remove(file) && good;
}

} // namespace

int main(int argc, char *argv[])
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("muster-test"));
    QApplication::setApplicationName(QStringLiteral("screenshots"));
    QApplication app(argc, argv);
    QSettings().clear();
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("screenshots"));
    if (!folder.mkpath(QStringLiteral(".")))
        return 1;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(QLocale());
    bool good = true;
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        applyTheme(mode);
        const QString light = mode == ThemeMode::Light ? QStringLiteral("light") : QStringLiteral("dark");
        const QDate today(2026, 3, 17);
        MainWindow welcome(nullptr, today);
        welcome.resize(1280, 800);
        welcome.show();
        good &= savePicture(welcome, folder, light + QStringLiteral("-welcome"));
        std::unique_ptr<Store> store = test::emptyStore();
        if (!store->apply(QStringLiteral("Sample team"), sampleTeam(*store, today)).isEmpty())
            return 1;
        MainWindow window(std::move(store), today);
        window.context()->setMasked(false);
        window.resize(1280, 800);
        window.show();
        good &= savePages(window, folder, light);
        good &= saveImport(*window.context(), folder, light);
    }
    return good ? 0 : 1;
}
