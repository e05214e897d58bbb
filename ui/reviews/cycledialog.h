// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/cycle.h"
#include "ui/base/context.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace muster {

class FieldEditor;

/// Sets a review cycle up: its period, template, steps and population, and whose reviews are made. All of it is one undo step.
class CycleDialog : public QDialog
{
    Q_OBJECT
public:
    /// A new cycle, or one that is there: its reviews are then made for whoever has none yet.
    CycleDialog(Context &context, Id<ReviewCycle> cycle, QWidget *parent = nullptr);

    FieldEditor *editor(const QByteArray &field) const { return m_editors.value(field); }
    QListWidget &people() const { return *m_people; }
    Id<ReviewCycle> cycle() const { return m_cycle.id; }
    /// What is entered; nothing while a field cannot be understood.
    std::optional<ReviewCycle> entered() const;

public slots:
    void accept() override;

private:
    void fillPeople();
    void suggestSteps();
    QList<Id<Person>> chosen() const;
    void updateButton();

    Context &m_context;
    ReviewCycle m_cycle;
    bool m_isNew;
    QHash<QByteArray, FieldEditor *> m_editors;
    QListWidget *m_people;
    QLabel *m_count;
    QLabel *m_problem;
    QPushButton *m_make;
};

/// The days of the steps of a cycle that ends on `last`: self-reviews in after two weeks, then a step a week.
void suggestDays(ReviewCycle &cycle);

} // namespace muster
