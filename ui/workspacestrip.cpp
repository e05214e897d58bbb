// SPDX-License-Identifier: GPL-3.0-or-later
// How the views of a page find room in the strip above them.
#include "app/record/recordtype.h"
#include "ui/workspace.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace muster {

/// As many views by name as there is room for, the others in a menu; where even three have no room, icons with tool tips.
void Workspace::fitStrip()
{
    if (m_place.page < 0)
        return;
    const RecordType *made = view().type;
    const QString whole = made ? tr("+ New %1").arg(made->label().toLower()) : QString();
    m_new->setToolTip(whole.mid(2));
    m_new->setAccessibleName(whole.mid(2));
    const int count = int(m_switcher->buttons().size());
    const int fewest = std::min(count, 3);
    for (const QString &name : {whole, tr("+ New")}) {
        m_new->setText(name);
        for (const bool named : {true, false}) {
            for (int inlined = count; inlined >= fewest; --inlined) {
                if (fitSwitcher(inlined, named))
                    return;
            }
        }
    }
}

/// Shows the first views as buttons, and the button of the menu after the view that is shown, if that is in the menu. True when
/// the strip has room for that.
bool Workspace::fitSwitcher(int inlined, bool named)
{
    for (QAbstractButton *button : m_switcher->buttons()) {
        static_cast<QToolButton *>(button)->setToolButtonStyle(named ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        button->setVisible(m_switcher->id(button) < inlined);
    }
    const QAbstractButton *current = m_switcher->button(m_place.view); // none: the page has one view
    const bool isInMenu = current && current->isHidden();
    const QString name = isInMenu ? current->text() : tr("More");
    m_more->setVisible(inlined < m_switcher->buttons().size());
    m_more->setChecked(isInMenu);
    m_more->setText(name + QStringLiteral(" ▾"));
    m_more->setIcon(isInMenu ? current->icon() : QIcon());
    m_more->setAccessibleName(isInMenu ? tr("More views, %1 is shown").arg(name) : tr("More views"));
    m_switcherLayout->invalidate();
    return m_strip->minimumSizeHint().width() <= m_strip->width();
}

/// The views that have no button.
void Workspace::fillMore()
{
    m_more->menu()->clear();
    for (QAbstractButton *button : m_switcher->buttons()) {
        if (!button->isHidden())
            continue;
        const int i = m_switcher->id(button);
        QAction *action = m_more->menu()->addAction(button->icon(), button->text());
        action->setCheckable(true);
        action->setChecked(i == m_place.view);
        connect(action, &QAction::triggered, this, [this, i] { goTo(m_place.page, i); });
    }
}

} // namespace muster
