// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/source.h"
#include "app/staff/person.h"
#include "ui/base/context.h"

class QLabel;
class QVBoxLayout;

namespace muster {

class Avatar;
class Card;
class RowButton;

/// One person on one page: load, tasks, goals, 1:1s, leave, skills, certificates, mentors, reviews. Every number shows what
/// is behind it. Of reviews only the state is told, never a rating; pay and private notes are not here.
class ProfilePage : public QWidget
{
    Q_OBJECT
public:
    explicit ProfilePage(Context &context, QWidget *parent = nullptr);

    void setPerson(Id<Person> person);
    Id<Person> person() const { return m_person; }
    void refresh();

private:
    Card *addCard(QVBoxLayout *column, const QString &title);
    // profilepage.cpp: who it is, and the work
    void showHeader(const Person &person);
    void showLoad();
    void showTasks();
    void showTalks(const Person &person);
    void showLeave();
    // profilegrowth.cpp: what the person can do and is to become
    void showGoals();
    void showSkills();
    void showCertificates();
    void showMentors();
    void showReviews();

    RowButton *explained(Card *card, RowButton *line, const QString &name, const QString &title, const Source &source);
    /// A press opens the record in its table.
    RowButton *opens(Card *card, RowButton *line, const RecordType &type, RecordId id);
    QString nameOf(Id<Person> person) const;

    Context &m_context;
    Id<Person> m_person;
    Avatar *m_avatar;
    QLabel *m_name;
    QLabel *m_role;
    QLabel *m_contact;
    Card *m_load, *m_tasks, *m_talks, *m_leave, *m_goals, *m_skills, *m_certificates, *m_mentors, *m_reviews;
};

} // namespace muster
