// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/rail.h"

#include "ui/base/icon.h"
#include "ui/base/theme.h"

#include <QApplication>
#include <QButtonGroup>
#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace muster {

Rail::Rail(const QList<PageKind> &pages, QWidget *parent)
    : QFrame(parent), m_pages(pages), m_group(new QButtonGroup(this)), m_savedTitle(new QLabel(tr("Saved views"), this)),
      m_savedArea(new QScrollArea(this))
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
    m_savedTitle->setProperty("quiet", true);
    m_savedTitle->setContentsMargins(8, 12, 0, 0);
    m_savedArea->setWidgetResizable(true);
    m_savedArea->setFrameShape(QFrame::NoFrame);
    m_savedArea->setFocusPolicy(Qt::NoFocus);
    m_savedArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_savedArea->viewport()->setAutoFillBackground(false);
    layout->addWidget(m_savedTitle);
    layout->addWidget(m_savedArea, 1);
    layout->addStretch();
    setSavedViews({});
    connect(m_group, &QButtonGroup::idClicked, this, &Rail::chosen);
    setNarrow(false);
    tint();
}

void Rail::setCurrent(int page)
{
    if (QAbstractButton *button = m_group->button(page)) {
        button->setChecked(true);
        // The mark of the focus does not stay behind on another page when a key has changed it.
        if (m_group->buttons().contains(qobject_cast<QAbstractButton *>(QApplication::focusWidget())))
            button->setFocus();
    }
    tint();
}

void Rail::setNarrow(bool narrow)
{
    m_isNarrow = narrow;
    setFixedWidth(narrow ? 52 : 200);
    for (QToolButton *button : m_buttons + m_saved)
        button->setToolButtonStyle(narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_savedTitle->setVisible(!narrow && !m_saved.isEmpty());
}

void Rail::setSavedViews(const QStringList &names)
{
    auto *inside = new QWidget;
    inside->setAutoFillBackground(false);
    auto *down = new QVBoxLayout(inside);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    m_saved.clear();
    for (int i = 0; i < names.size(); ++i) {
        auto *button = new QToolButton(inside);
        button->setText(QString(names.at(i)).replace(QLatin1Char('&'), QStringLiteral("&&")));
        button->setAccessibleName(tr("Saved view %1").arg(names.at(i)));
        button->setToolTip(names.at(i).toHtmlEscaped());
        button->setIconSize(QSize(16, 16));
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        button->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(button, &QToolButton::clicked, this, [this, i] { emit savedViewChosen(i); });
        connect(button, &QWidget::customContextMenuRequested, this,
                [this, i, button](const QPoint &at) { emit savedViewMenuWanted(i, button->mapToGlobal(at)); });
        m_saved.append(button);
        down->addWidget(button);
    }
    down->addStretch(1);
    if (QWidget *before = m_savedArea->takeWidget())
        before->deleteLater(); // one of its buttons may just have been pressed
    m_savedArea->setWidget(inside);
    m_savedArea->setVisible(!names.isEmpty());
    setNarrow(m_isNarrow);
    tint();
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
    for (QToolButton *button : std::as_const(m_saved))
        button->setIcon(icon("filter", colors.secondary));
}

} // namespace muster
