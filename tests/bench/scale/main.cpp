// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the window is with large data, each against a limit that is measured in the same run.
//   scale_bench FOLDER [--no-expenses] [--cpu] [opening] [tasks] [money] [files]
// FOLDER keeps the team files, which are made once. Without words: all of it.
#include "tests/bench/scale/measure.h"

#include "app/sample/sampleteam.h"
#include "app/recordtypes.h"
#include "tests/support/largeteam.h"
#include "tests/support/teams.h"

#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

using namespace muster;

namespace {

QString sampleFile(const QString &folder)
{
    const QString file = folder + QStringLiteral("/sample.muster");
    if (!QFile::exists(file)) {
        const auto store = Store::create(file, allRecordTypes(), test::team());
        if (!store->apply(QStringLiteral("Sample"), sampleTeam(*store, QDate(2026, 3, 17))).isEmpty())
            qFatal("the sample was refused");
    }
    return file;
}

} // namespace

int main(int count, char **words)
{
    QApplication app(count, words);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("muster-bench"));
    QCoreApplication::setApplicationName(QStringLiteral("scale"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.value(0) == QLatin1String("--bare"))
        return bench::bareWindow();
    if (const bool isWhole = arguments.value(0) == QLatin1String("--open"); isWhole || arguments.value(0) == QLatin1String("--frame"))
        return bench::openInChild(arguments.value(1), arguments.value(2).toUtf8(), isWhole);
    if (arguments.isEmpty()) {
        std::fprintf(stderr, "scale_bench FOLDER [--no-expenses] [--cpu] [opening] [tasks] [money] [files]\n");
        return 2;
    }
    const QString folder = arguments.takeFirst();
    const bool withMoney = arguments.removeAll(QStringLiteral("--no-expenses")) == 0;
    bench::countsWork = arguments.removeAll(QStringLiteral("--cpu")) > 0;
    const auto wanted = [&](const char *part) { return arguments.isEmpty() || arguments.contains(QLatin1String(part)); };

    const QString large = test::largeTeamFile(folder, {});
    const QString money = withMoney ? test::largeTeamFile(folder, {200, 100'000, 1'000'000, QDate(2026, 3, 17)}) : QString();
    QSettings().clear();
    if (wanted("opening"))
        bench::measureOpening(QCoreApplication::applicationFilePath(), sampleFile(folder), large, money);
    if (wanted("tasks"))
        bench::measureTasks(large);
    if (wanted("money") && withMoney)
        bench::measureMoney(money);
    return 0;
}
