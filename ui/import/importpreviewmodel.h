// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/import/importjob.h"

#include <QAbstractTableModel>

namespace muster {

/// The rows of a file as the records that they would become, in the order of the file, with what is said of each. While
/// the plan has problems, the rows as the file has them.
class ImportPreviewModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class State { New, Known, Rejected, Raw };

    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(const ImportPlan &plan, std::shared_ptr<const Store> records);
    void setOnlyRemarks(bool only); ///< only rows with a problem or a warning
    int remarkColumn() const { return int(m_headers.size()) - 1; }
    State state(int row) const { return m_rows.at(m_shown.at(row)).state; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        State state = State::New;
        int line = 0;
        qsizetype at = 0; ///< among the draft's rows, the known ones or the rejections; of a table's rows when raw
        QString remark;
    };
    void addRecords();
    void addRaw();
    void findFields();
    void filter();
    QString cell(const Line &line, int column) const;
    QString fieldText(const Line &line, int field) const;

    ImportPlan m_plan;
    std::shared_ptr<const Store> m_records;
    QList<int> m_fields; ///< shown, as indexes into the type's fields
    QStringList m_headers;
    QList<Line> m_rows;
    QList<qsizetype> m_shown;
    bool m_onlyRemarks = false;
};

} // namespace muster
