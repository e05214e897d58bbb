// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"
#include "ui/base/context.h"
#include "ui/report/reportsettings.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QListWidget;
class QToolButton;

namespace muster {

class PeriodChooser;
class ReportPreview;

/// The reports: the list on the left with those of one's own below, what it is about above, its pages as they will be printed.
/// Each report is found as it was left: period, person or team, paper.
class ReportPage : public QWidget
{
    Q_OBJECT
public:
    ReportPage(Context &context, const QList<ReportKind> &kinds, QWidget *parent = nullptr);
    ~ReportPage() override; ///< remembers how the reports were looked at

    using Teams = std::function<QList<ReportTeam>(const Store &)>;
    void setTeams(Teams teams); ///< that a report can be limited to

    /// Shows the report of this name with its usual period.
    void showReport(const QByteArray &name);
    Report report() const;
    void setPeriod(const Period &period);
    void setPerson(RecordId person);
    void setTeam(const QString &name);
    PageSetup pageSetup() const { return m_settings.value(m_shown).page; }
    void setPageSetup(const PageSetup &setup);

public slots:
    void print();
    /// Asks for a file and writes the report: "pdf", "html", "csv" or "xlsx".
    void exportAs(const QString &ending);
    void makeOwn(); ///< asks for a report of one's own
    void editOwn(); ///< the one that is shown

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeList();
    QMenu *makePageMenu();
    void fillList();
    void keepSettings();
    void chooseKind();
    void fillPeople();
    void refresh();
    void fail(const QString &text);
    const ReportKind *kind() const;

    Context &m_context;
    QList<ReportKind> m_standard, m_kinds; ///< m_kinds: with those of one's own
    Teams m_teams;
    AllReportSettings m_settings;
    QByteArray m_shown; ///< the name of the report whose settings the bar shows
    QListWidget *m_list;
    QLabel *m_purpose;
    PeriodChooser *m_period;
    QComboBox *m_person;
    QPushButton *m_edit; ///< the report of one's own that is shown
    QToolButton *m_print;
    QToolButton *m_export;
    ReportPreview *m_preview;
    QTimer m_timer; ///< many changes in a row, one refresh
    bool m_isStale = true;
};

} // namespace muster
