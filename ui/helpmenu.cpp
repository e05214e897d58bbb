// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/icon.h"
#include "ui/mainwindow.h"
#include "ui/workspace.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSysInfo>
#include <QTableWidget>
#include <QVBoxLayout>

namespace muster {
namespace {

/// What helps to understand a fault, without names, paths or contents.
QString diagnosticsText(const Store *store)
{
    QStringList lines{
        QStringLiteral("Muster %1").arg(QCoreApplication::applicationVersion()),
        QStringLiteral("Qt %1, built with %2").arg(QLatin1String(qVersion()), QLatin1String(QT_VERSION_STR)),
        QStringLiteral("%1, %2").arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture()),
        QStringLiteral("Platform %1, locale %2, scale %3")
            .arg(QGuiApplication::platformName(), QLocale().name())
            .arg(QGuiApplication::primaryScreen() ? QGuiApplication::primaryScreen()->devicePixelRatio() : 1.0)};
    if (store) {
        for (const RecordType *type : store->types())
            if (const qsizetype size = store->table(*type).size())
                lines.append(QStringLiteral("%1: %2").arg(QString::fromLatin1(type->name())).arg(size));
        lines.append(QStringLiteral("history: %1").arg(store->lastSequence()));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

void MainWindow::makeHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    add(menu, tr("&Keyboard shortcuts"), QKeySequence(QStringLiteral("Ctrl+?")), "help", Needs::Nothing,
        [this] { showShortcuts(); });
    add(menu, tr("&About Muster"), {}, "info", Needs::Nothing, [this] { showAbout(); });
}

void MainWindow::showAbout()
{
    QMessageBox box(this);
    box.setWindowTitle(tr("About Muster"));
    box.setIconPixmap(icon("muster").pixmap(48, 48));
    box.setTextFormat(Qt::PlainText);
    box.setText(tr("Muster %1").arg(QCoreApplication::applicationVersion()));
    box.setInformativeText(tr("Run a technical team: people, delegated tasks, reviews, budgets and schedules.\n\n"
                              "Free software under the GNU General Public License, version 3 or later. "
                              "It comes without any warranty."));
    QPushButton *copy = box.addButton(tr("&Copy diagnostics"), QMessageBox::ActionRole);
    copy->setToolTip(tr("Versions and numbers of records; no names, no paths."));
    box.addButton(QMessageBox::Close);
    box.exec();
    if (box.clickedButton() == copy)
        QGuiApplication::clipboard()->setText(diagnosticsText(m_store.get()));
}

void MainWindow::showShortcuts()
{
    QDialog dialog(this);
    dialog.setWindowTitle(tr("Keyboard shortcuts"));
    dialog.resize(480, 560);
    QList<QPair<QString, QString>> rows;
    for (const QAction *action : findChildren<QAction *>())
        if (!action->shortcut().isEmpty())
            rows.append({action->text().remove(QLatin1Char('&')), action->shortcut().toString(QKeySequence::NativeText)});
    rows.append({tr("Edit the field of a row"), QKeySequence(Qt::Key_F2).toString(QKeySequence::NativeText)});
    auto *table = new QTableWidget(int(rows.size()), 2);
    table->setHorizontalHeaderLabels({tr("What"), tr("Keys")});
    table->setAccessibleName(tr("Keyboard shortcuts"));
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    for (int i = 0; i < rows.size(); ++i) {
        table->setItem(i, 0, new QTableWidgetItem(rows[i].first));
        table->setItem(i, 1, new QTableWidgetItem(rows[i].second));
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(&dialog);
    layout->addWidget(table);
    layout->addWidget(buttons);
    dialog.exec();
}

} // namespace muster
