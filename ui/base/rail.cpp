// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/rail.h"

#include "ui/base/icon.h"
#include "ui/base/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace muster {

Rail::Rail(const QList<PageKind> &pages, QWidget *parent)
    : QFrame(parent), m_pages(pages), m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Pages"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 12, 8, 12);
    layout->setSpacing(4);
    for (int i = 0; i < m_pages.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setText(m_pages[i].title);
        button->setAccessibleName(m_pages[i].title);
        button->setToolTip(i < 9 ? tr("%1 (Ctrl+%2)").arg(m_pages[i].title).arg(i + 1) : m_pages[i].title);
        button->setCheckable(true);
        button->setIconSize(QSize(20, 20));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_group->addButton(button, i);
        m_buttons.append(button);
        layout->addWidget(button);
    }
    layout->addStretch();
    connect(m_group, &QButtonGroup::idClicked, this, &Rail::chosen);
    setNarrow(false);
    tint();
}

void Rail::setCurrent(int page)
{
    if (QAbstractButton *button = m_group->button(page))
        button->setChecked(true);
    tint();
}

void Rail::setNarrow(bool narrow)
{
    setFixedWidth(narrow ? 52 : 200);
    for (QToolButton *button : m_buttons)
        button->setToolButtonStyle(narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void Rail::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

void Rail::tint()
{
    const ThemeColors &colors = themeColors(palette());
    for (int i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setIcon(icon(m_pages[i].icon, m_buttons[i]->isChecked() ? colors.accent : colors.secondary));
}

} // namespace muster
