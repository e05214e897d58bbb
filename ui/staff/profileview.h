// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"

class QStackedWidget;

namespace muster {

class PeopleList;
class ProfilePage;

/// The staff on the left, the profile of one person on the right: whoever was selected last, in any view.
class ProfileView : public QWidget
{
    Q_OBJECT
public:
    explicit ProfileView(Context &context, QWidget *parent = nullptr);

    PeopleList &people() const { return *m_people; }
    ProfilePage &page() const { return *m_page; }

private:
    void refresh();

    Context &m_context;
    PeopleList *m_people;
    ProfilePage *m_page;
    QStackedWidget *m_stack;
};

} // namespace muster
