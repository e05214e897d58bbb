// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/reviewtemplate.h"
#include "ui/base/context.h"

class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace muster {

class FieldEditor;
class PartsTable;
class SavingEdit;

/// Review templates and what is in them: scale, competencies in sections with weights and a text for each step of the scale,
/// and questions. A template by which people are rated is only read: a change is a new version.
class TemplateView : public QWidget
{
    Q_OBJECT
public:
    explicit TemplateView(Context &context, QWidget *parent = nullptr);

    QListWidget &list() const { return *m_list; }
    PartsTable &competencies() const { return *m_competencies; }
    Id<ReviewTemplate> chosen() const;
    void choose(Id<ReviewTemplate> reviewTemplate);
    /// Adds one of the templates or ladders that come with Muster, by its file's name.
    bool addReadyMade(const QString &name);

private:
    QWidget *makeRight();
    void refresh();
    void showTemplate();
    void showLevels();
    void saveLevel(int step, const QString &text);
    void move(int by);
    void askReadyMade();
    void preview();
    Id<Competency> currentCompetency() const;

    Context &m_context;
    QListWidget *m_list;
    QLabel *m_title, *m_note, *m_levelTitle;
    QPushButton *m_version, *m_preview, *m_up, *m_down;
    SavingEdit *m_scale;
    PartsTable *m_competencies, *m_questions;
    QFormLayout *m_levels;
    QList<SavingEdit *> m_steps;
    QStackedWidget *m_stack;
};

} // namespace muster
