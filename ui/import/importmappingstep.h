// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/draft.h"
#include "ui/import/importpreviewmodel.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QTableView;

namespace muster {

/// The second step: how each file is read, and what its rows would become.
class ImportMappingStep : public QWidget
{
    Q_OBJECT
public:
    explicit ImportMappingStep(Currency base, QWidget *parent);

    void setPreview(const ImportPreview &preview);
    int file() const; ///< which one is shown
    QString profile() const; ///< the name under which the settings are to be saved; empty: none
    void setBusy(bool busy);

signals:
    void optionsChanged(int file, const muster::ImportOptions &options);

private:
    struct Column { QByteArray name; QComboBox *choice; };

    QWidget *makeReading(Currency base);
    QWidget *makeRows();
    void connectChoices();
    void addChoice(QFormLayout *form, const QString &label, QComboBox *choice);
    void showFile();
    void showReading(const ImportFile &file, const ImportPlan &plan);
    void showHeaderLines(const ImportFile &file, const ImportPlan &plan);
    void makeColumns(const ImportKind &kind);
    void showColumns(const ImportPlan &plan);
    void showWords(const ImportFile &file, const ImportPlan &plan);
    void showQuestion(const ImportQuestion &question, const QString &answer);
    void showSummary(const ImportPlan &plan);
    void change(const std::function<void(ImportOptions &)> &edit);
    void useProfile(const QString &name);

    ImportPreview m_preview;
    const RecordType *m_type = nullptr; ///< that the columns were made for
    QList<Column> m_columns;
    bool m_showing = false; ///< choices are being set by the program, not by the user

    QComboBox *m_file, *m_encoding, *m_delimiter, *m_header, *m_dates, *m_currency, *m_profile;
    QScrollArea *m_mapping;
    QCheckBox *m_makesPeople;
    QFormLayout *m_words;
    QLabel *m_problem, *m_summary, *m_nothing;
    QCheckBox *m_onlyRemarks;
    QStackedWidget *m_stack;
    QTableView *m_table;
    ImportPreviewModel *m_model;
};

} // namespace muster
