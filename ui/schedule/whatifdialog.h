// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/schedule/draft.h"
#include "ui/base/context.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QListWidget;
class QPushButton;
class QStandardItemModel;
class QTabWidget;

namespace muster {

/// What if? A draft of everything the plan depends on - tasks, projects, people, leave, dates - to change freely, and beside it what
/// becomes of finish, lateness, load and cost, planned automatically both times. Apply is one step in the file; Discard
/// leaves it untouched.
class WhatIfDialog : public QDialog
{
    Q_OBJECT
public:
    explicit WhatIfDialog(Context &context, QWidget *parent = nullptr);
    ~WhatIfDialog() override;

    Context &draft() const { return *m_draftContext; }
    const std::optional<PlanOutcome> &today() const { return m_today; }   ///< nothing while it is worked out
    const std::optional<PlanOutcome> &changed() const { return m_changed; }
    Changes changes() const { return m_draft->difference(); }
    void apply();

private:
    template <class T> void addTable(QTabWidget &tabs);
    QWidget *makeTabs();
    QWidget *makeSide();
    void compute(const Store &store, std::optional<PlanOutcome> &into);
    void refresh();
    void fillComparison();
    void tellRefused(const QString &step, const Problems &problems);

    Context &m_context;
    std::unique_ptr<Draft> m_draft;
    std::unique_ptr<History> m_history;
    std::unique_ptr<Context> m_draftContext;
    std::optional<PlanOutcome> m_today, m_changed;
    int m_round = 0; ///< of computing: late answers to an older state are dropped
    QTimer m_timer;
    QWidget *m_views = nullptr; ///< of the draft
    QStandardItemModel *m_rows;
    QListWidget *m_list = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_redo = nullptr;
    QPushButton *m_apply = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace muster
