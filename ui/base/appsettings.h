// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/theme.h"

#include <QByteArray>
#include <QDate>
#include <QMap>
#include <QStringList>

class QMainWindow;

namespace muster {

/// What the program remembers on this computer, apart from the team's file. Plain functions over QSettings.
namespace settings {

QStringList recentFiles(); ///< newest first, only those that still exist
void addRecentFile(const QString &file);
QString lastFile(); ///< empty when there is none

ThemeMode theme();
void setTheme(ThemeMode mode);
Density density();
void setDensity(Density density);

bool flag(const char *key, bool usual);
void setFlag(const char *key, bool on);
QByteArray lastPlace(const QString &file); ///< "tasks/board"
void setLastPlace(const QString &file, const QByteArray &place);
/// The views of a file that the user has named, as Workspace writes them.
QByteArray savedViews(const QString &file);
void setSavedViews(const QString &file, const QByteArray &views);
/// Records that Today leaves out until a day, by id; and reminders that were told, by key.
QMap<qint64, QDate> snoozed(const QString &file);
void setSnoozed(const QString &file, const QMap<qint64, QDate> &until);
QStringList toldReminders(const QString &file);
void setToldReminders(const QString &file, const QStringList &keys);
/// How the reports of a file were looked at, as ReportPage writes it.
QByteArray reportSettings(const QString &file);
void setReportSettings(const QString &file, const QByteArray &json);

void saveGeometry(const QMainWindow &window);
void restoreGeometry(QMainWindow &window);

} // namespace settings
} // namespace muster
