// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/store/team.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace muster {

/// Asks for what holds for a whole new file.
class NewTeamDialog : public QDialog
{
    Q_OBJECT
public:
    explicit NewTeamDialog(QWidget *parent = nullptr);

    Team team() const;

private:
    QLineEdit *m_name;
    QComboBox *m_currency;
    QComboBox *m_month;
    QLineEdit *m_manager;
};

} // namespace muster
