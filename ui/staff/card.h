// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/today/rowbutton.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace muster {

/// A box with a heading and lines that can be pressed.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void clear();
    /// The card owns the line. `name` finds it again: the line that has the focus keeps it when the card is filled anew.
    RowButton *add(RowButton *line, const QString &name);
    /// A sentence in place of lines, or among them.
    void say(const QString &text);
    int lines() const;

private:
    QLabel *m_heading;
    QVBoxLayout *m_lines;
};

} // namespace muster
