// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/report.h"
#include "ui/base/context.h"

#include <QDialog>

class QHBoxLayout;

namespace muster {

class ReportPreview;

/// A report as it comes out on paper, to read, print or save as PDF. What can be chosen about it stands in the row below.
class ReportDialog : public QDialog
{
    Q_OBJECT
public:
    /// `fileName` is what it is saved as when the user does not say otherwise.
    ReportDialog(Context &context, const QString &fileName, QWidget *parent = nullptr);

    const Report &report() const { return m_report; }
    void setReport(const Report &report);
    /// A choice left of the buttons.
    void addChoice(QWidget *choice);
    /// Writes it there; false when a fault was told.
    bool save(const QString &file);

private:
    void print();
    void askSave();
    void tell(const QString &text);

    Context &m_context;
    QString m_fileName;
    Report m_report;
    ReportPreview *m_preview;
    QHBoxLayout *m_row;
};

} // namespace muster
