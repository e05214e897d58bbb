// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"
#include "ui/base/context.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QListWidget;
class QToolButton;

namespace muster {

class PeriodChooser;
class ReportPreview;

/// The reports: the list on the left, what it is about above, its pages as they will be printed.
class ReportPage : public QWidget
{
    Q_OBJECT
public:
    ReportPage(Context &context, const QList<ReportKind> &kinds, QWidget *parent = nullptr);

    /// Shows the report of this name with its usual period.
    void showReport(const QByteArray &name);
    Report report() const;
    void setPeriod(const Period &period);
    void setPerson(RecordId person);

public slots:
    void print();
    /// Asks for a file and writes the report: "pdf", "html" or "csv".
    void exportAs(const QString &ending);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeBar();
    void chooseKind();
    void fillPeople();
    void refresh();
    void fail(const QString &text);
    const ReportKind *kind() const;

    Context &m_context;
    QList<ReportKind> m_kinds;
    QListWidget *m_list;
    QLabel *m_purpose;
    PeriodChooser *m_period;
    QComboBox *m_person;
    QToolButton *m_print;
    QToolButton *m_export;
    ReportPreview *m_preview;
    QTimer m_timer; ///< many changes in a row, one refresh
    bool m_isStale = true;
};

} // namespace muster
