// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recordtypes.h"
#include "ui/base/application.h"
#include "ui/base/appsettings.h"
#include "ui/base/translations.h"
#include "ui/cli.h"
#include "ui/mainwindow.h"

#include <sys/stat.h>

int main(int argc, char *argv[])
{
    using namespace muster;
    // Everything Muster writes, journals and exports too, is for its user alone.
    umask(077);
    QStringList args;
    for (int i = 1; i < argc; ++i)
        args.append(QString::fromLocal8Bit(argv[i]));
    if (isCommand(args))
        return runCommandLine(args);

    QApplication::setApplicationName(QStringLiteral("muster"));
    QApplication::setOrganizationName(QStringLiteral("muster"));
    QApplication::setApplicationDisplayName(QStringLiteral("Muster"));
    QApplication::setApplicationVersion(QStringLiteral(MUSTER_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("muster"));
    Application app(argc, argv);
    installTranslations(QLocale());
    applyTheme(settings::theme());

    MainWindow window(nullptr, QDate::currentDate());
    QObject::connect(&app, &Application::failed, &window, &MainWindow::say);
    window.show();
    args = QApplication::arguments().mid(1); // without what Qt itself understood
    const bool sample = args.removeAll(QStringLiteral("--sample")) > 0;
    if (sample)
        window.openSample();
    else if (!args.isEmpty())
        window.openFile(args.first());
    else if (const QString last = settings::lastFile(); !last.isEmpty())
        window.openFile(last);
    return QApplication::exec();
}
