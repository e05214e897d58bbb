// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"
#include "ui/import/importjob.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace muster {

class ImportMappingStep;
class ImportResultStep;
class ImportSourceStep;

/// Leads from files to records: what they hold, how they are read and what would become of them, what was done. It knows
/// the kinds that it is given and nothing about them. Nothing is changed before the last step, which is one undo step.
class ImportAssistant : public QDialog
{
    Q_OBJECT
public:
    ImportAssistant(Context &context, const QList<ImportKind> &kinds, QWidget *parent);
    ~ImportAssistant() override;

    /// Takes the files and goes on to the second step.
    void begin(const QStringList &files);
    void reject() override; ///< closes; while a plan is being made only stops that

    // The steps, for tests.
    ImportSourceStep *source() const { return m_source; }
    ImportMappingStep *mapping() const { return m_mapping; }
    ImportResultStep *result() const { return m_result; }

signals:
    void planned(); ///< the preview on screen is that of the present settings

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void takeSource();
    void plan();
    void take(const ImportPreview &preview);
    void showProgress(int done, int of);
    void goOn();
    void goBack();
    void carryOut();
    void undo();
    void update();

    Context &m_context;
    ImportKind m_kind;
    ImportPreview m_preview;
    ImportJob *m_job;
    QTimer m_later; ///< several changes in a row are planned once

    ImportSourceStep *m_source;
    ImportMappingStep *m_mapping;
    ImportResultStep *m_result;
    QStackedWidget *m_steps;
    QLabel *m_title;
    QLabel *m_words;
    QProgressBar *m_progress;
    QPushButton *m_back, *m_next, *m_close;
};

} // namespace muster
