// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/card.h"

#include "ui/base/viewparts.h"

#include <QVBoxLayout>

namespace muster {

Card::Card(const QString &title, QWidget *parent) : QFrame(parent), m_heading(headingLabel(title)), m_lines(new QVBoxLayout)
{
    setObjectName(QStringLiteral("card"));
    m_heading->setContentsMargins(6, 0, 0, 0);
    m_lines->setSpacing(0);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(8, 8, 8, 8);
    down->setSpacing(4);
    down->addWidget(m_heading);
    down->addLayout(m_lines);
}

void Card::setTitle(const QString &title) { m_heading->setText(title); }

void Card::clear()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->setObjectName({});
            item->widget()->deleteLater(); // later: one of them may just have been pressed
        }
        delete item;
    }
}

RowButton *Card::add(RowButton *line, const QString &name)
{
    line->setObjectName(name);
    m_lines->addWidget(line);
    return line;
}

void Card::say(const QString &text)
{
    QLabel *label = plainLabel(text);
    label->setProperty("quiet", true);
    label->setWordWrap(true);
    label->setContentsMargins(6, 4, 6, 4);
    m_lines->addWidget(label);
}

int Card::lines() const { return m_lines->count(); }

} // namespace muster
