// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QVBoxLayout;

namespace muster {

/// What is shown when no file is open: the ways to begin.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

    void setRecent(const QStringList &files);

signals:
    void sampleWanted();
    void newWanted();
    void openWanted();
    void importWanted();
    void fileWanted(const QString &file);

private:
    QVBoxLayout *m_recent;
    QWidget *m_recentBox;
};

} // namespace muster
