// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/appsettings.h"

#include <QFileInfo>
#include <QMainWindow>
#include <QSettings>

namespace muster::settings {
namespace {

const QString recentKey = QStringLiteral("files/recent");
const QString lastKey = QStringLiteral("files/last");
const QString placeKey = QStringLiteral("places/");

int chosen(const QString &key, int most, int usual)
{
    const int value = QSettings().value(key, usual).toInt();
    return value >= 0 && value <= most ? value : usual;
}

/// Of a file, without its name: settings are not the place for paths.
QString keyOf(const QString &file)
{
    return QString::number(qHash(QFileInfo(file).absoluteFilePath(), 0), 16);
}

} // namespace

QStringList recentFiles()
{
    QStringList files = QSettings().value(recentKey).toStringList();
    files.removeIf([](const QString &file) { return !QFileInfo::exists(file); });
    return files;
}

void addRecentFile(const QString &file)
{
    if (file.isEmpty())
        return;
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    QSettings store;
    store.setValue(recentKey, QStringList(files.mid(0, 9)));
    store.setValue(lastKey, path);
}

QString lastFile()
{
    const QString file = QSettings().value(lastKey).toString();
    return QFileInfo::exists(file) ? file : QString();
}

ThemeMode theme() { return ThemeMode(chosen(QStringLiteral("window/theme"), 2, 0)); }
void setTheme(ThemeMode mode) { QSettings().setValue(QStringLiteral("window/theme"), int(mode)); }
Density density() { return Density(chosen(QStringLiteral("window/density"), 2, 1)); }
void setDensity(Density density) { QSettings().setValue(QStringLiteral("window/density"), int(density)); }

bool flag(const char *key, bool usual)
{
    return QSettings().value(QStringLiteral("window/") + QLatin1String(key), usual).toBool();
}

void setFlag(const char *key, bool on) { QSettings().setValue(QStringLiteral("window/") + QLatin1String(key), on); }

QByteArray lastPlace(const QString &file) { return QSettings().value(placeKey + keyOf(file)).toByteArray(); }

void setLastPlace(const QString &file, const QByteArray &place)
{
    if (!file.isEmpty())
        QSettings().setValue(placeKey + keyOf(file), place);
}

QByteArray savedViews(const QString &file)
{
    return QSettings().value(QStringLiteral("views/") + keyOf(file)).toByteArray();
}

void setSavedViews(const QString &file, const QByteArray &views)
{
    QSettings().setValue(QStringLiteral("views/") + keyOf(file), views);
}

QMap<qint64, QDate> snoozed(const QString &file)
{
    QMap<qint64, QDate> until;
    const QVariantMap kept = QSettings().value(QStringLiteral("snoozed/") + keyOf(file)).toMap();
    for (auto it = kept.cbegin(); it != kept.cend(); ++it)
        until.insert(it.key().toLongLong(), QDate::fromString(it.value().toString(), Qt::ISODate));
    return until;
}

void setSnoozed(const QString &file, const QMap<qint64, QDate> &until)
{
    QVariantMap kept;
    for (auto it = until.cbegin(); it != until.cend(); ++it)
        kept.insert(QString::number(it.key()), it.value().toString(Qt::ISODate));
    if (!file.isEmpty())
        QSettings().setValue(QStringLiteral("snoozed/") + keyOf(file), kept);
}

QStringList toldReminders(const QString &file)
{
    return file.isEmpty() ? QStringList() : QSettings().value(QStringLiteral("reminders/") + keyOf(file)).toStringList();
}

void setToldReminders(const QString &file, const QStringList &keys)
{
    if (!file.isEmpty())
        QSettings().setValue(QStringLiteral("reminders/") + keyOf(file), keys);
}

QByteArray reportSettings(const QString &file)
{
    return QSettings().value(QStringLiteral("reports/") + keyOf(file)).toByteArray();
}

void setReportSettings(const QString &file, const QByteArray &json)
{
    if (!file.isEmpty())
        QSettings().setValue(QStringLiteral("reports/") + keyOf(file), json);
}

void saveGeometry(const QMainWindow &window)
{
    QSettings().setValue(QStringLiteral("window/geometry"), window.saveGeometry());
}

void restoreGeometry(QMainWindow &window)
{
    if (!window.restoreGeometry(QSettings().value(QStringLiteral("window/geometry")).toByteArray()))
        window.resize(1280, 800);
}

} // namespace muster::settings
