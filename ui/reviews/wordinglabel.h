// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLabel>

namespace muster {

class SavingEdit;

/// Below a text that is being written: gentle hints on words that may be unfair or say nothing. Not there while there are none.
class WordingLabel : public QLabel
{
    Q_OBJECT
public:
    explicit WordingLabel(SavingEdit &edit, QWidget *parent = nullptr);

private:
    void check();

    SavingEdit &m_edit;
};

} // namespace muster
