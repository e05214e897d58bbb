// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"

class QStackedWidget;
class QTableView;

namespace muster {

class Card;
class SkillMatrixModel;

/// Who can do what: people by skills. A digit sets a level, T asks for a target, Enter shows the record, or in the first row
/// who holds the skill. Under it what needs doing: skills that hang on one person, targets, certificates running out.
class SkillsView : public QWidget
{
    Q_OBJECT
public:
    explicit SkillsView(Context &context, QWidget *parent = nullptr);

    QTableView &table() const { return *m_table; }
    SkillMatrixModel &model() const { return *m_model; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeTable();
    void makeStack();
    void refresh();
    void fitColumns();
    void showSingles();
    void showTargets();
    void showCertificates();
    void point(const QModelIndex &index);
    void open(const QModelIndex &index);
    void askTarget(const QModelIndex &index);
    void newSkill();

    Context &m_context;
    SkillMatrixModel *m_model;
    QTableView *m_table;
    QStackedWidget *m_stack;
    Card *m_singles;
    Card *m_targets;
    Card *m_certificates;
};

} // namespace muster
