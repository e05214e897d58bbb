// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/ownreport.h"
#include "ui/base/context.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace muster {

class ReportPreview;

/// Puts a report of one's own together: the kind of records, columns, conditions, grouping, order, totals, chart. Beside it the
/// pages as they come out.
class ReportDesigner : public QDialog
{
    Q_OBJECT
public:
    ReportDesigner(Context &context, const OwnReport &own, QWidget *parent = nullptr);

    /// As it is chosen now.
    OwnReport report() const;
    RecordId saved() const { return m_saved; } ///< 0: given up or removed

public slots:
    void accept() override;
    void removeReport();

private:
    struct Line { QWidget *row; QComboBox *field; QComboBox *comparison; QLineEdit *operand; };

    QWidget *makeChoices();
    void fillKinds();
    void chooseKind();
    void fillFields(QComboBox *box, const QString &first, const QString &current) const;
    void addCondition(const OwnCondition &condition);
    void refresh();
    const RecordType *type() const;

    Context &m_context;
    OwnReport m_own;
    RecordId m_saved = 0;
    QLineEdit *m_name;
    QComboBox *m_kind, *m_group, *m_sort;
    QListWidget *m_columns;
    QVBoxLayout *m_conditions;
    QList<Line> m_lines;
    QCheckBox *m_descending, *m_totals, *m_chart;
    QPushButton *m_save = nullptr;
    ReportPreview *m_preview;
    QTimer m_timer; ///< many keys, one preview
};

/// Opens the designer; a report without an id is a new one. The id of what was saved, or 0.
RecordId designReport(Context &context, const OwnReport &own, QWidget *parent);

} // namespace muster
