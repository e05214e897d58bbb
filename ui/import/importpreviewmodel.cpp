// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importpreviewmodel.h"

#include "app/record/textform.h"
#include "ui/base/icon.h"
#include "ui/base/theme.h"

#include <QApplication>
#include <QPalette>
#include <algorithm>

namespace muster {
namespace {

constexpr int fixedColumns = 2; ///< state and line

QString stateText(ImportPreviewModel::State state)
{
    switch (state) {
    case ImportPreviewModel::State::New: return ImportPreviewModel::tr("New");
    case ImportPreviewModel::State::Known: return ImportPreviewModel::tr("Known");
    case ImportPreviewModel::State::Rejected: return ImportPreviewModel::tr("Rejected");
    case ImportPreviewModel::State::Raw: return {};
    }
    return {};
}

} // namespace

void ImportPreviewModel::setPlan(const ImportPlan &plan, std::shared_ptr<const Store> records)
{
    beginResetModel();
    m_plan = plan;
    m_records = std::move(records);
    m_rows.clear();
    m_fields.clear();
    m_headers.clear();
    if (m_plan.kind.type && m_plan.isReady())
        addRecords();
    else if (m_plan.kind.type)
        addRaw();
    filter();
    endResetModel();
}

void ImportPreviewModel::setOnlyRemarks(bool only)
{
    beginResetModel();
    m_onlyRemarks = only;
    filter();
    endResetModel();
}

void ImportPreviewModel::filter()
{
    m_shown.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (!m_onlyRemarks || !m_rows.at(i).remark.isEmpty())
            m_shown << i;
    }
}

void ImportPreviewModel::addRecords()
{
    QHash<int, QStringList> warnings;
    for (const ImportWarning &warning : std::as_const(m_plan.draft.warnings)) {
        if (warning.line > 0) // what concerns the whole file stands above the rows
            warnings[warning.line] << warning.text;
    }
    const auto addAll = [&](State state, const QList<DraftRow> &rows) {
        for (qsizetype i = 0; i < rows.size(); ++i)
            m_rows << Line{state, rows.at(i).line, i, warnings.take(rows.at(i).line).join(u' ')};
    };
    addAll(State::New, m_plan.draft.rows);
    addAll(State::Known, m_plan.draft.known);
    const QList<ImportRejection> &rejections = m_plan.draft.rejections;
    for (qsizetype i = 0; i < rejections.size(); ++i)
        m_rows << Line{State::Rejected, rejections.at(i).line, i, rejections.at(i).reason};
    for (auto it = warnings.cbegin(); it != warnings.cend(); ++it) // of lines that are no records
        m_rows << Line{State::Raw, it.key(), -1, it.value().join(u' ')};
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Line &a, const Line &b) { return a.line < b.line; });
    findFields();
    m_headers = QStringList{tr("State"), tr("Line")};
    for (int field : std::as_const(m_fields))
        m_headers << m_plan.kind.type->fields().at(field).label();
    m_headers << tr("Remark");
}

void ImportPreviewModel::addRaw()
{
    m_headers = QStringList{tr("Line")} + m_plan.table.headers;
    for (qsizetype i = 0; i < m_plan.table.rows.size(); ++i)
        m_rows << Line{State::Raw, m_plan.table.rows.at(i).line, i, {}};
}

/// The fields that the file gives, or that differ from an untouched record in the first rows.
void ImportPreviewModel::findFields()
{
    const RecordType &type = *m_plan.kind.type;
    const Row untouched = type.blank();
    const QList<DraftRow> some = m_plan.draft.rows.mid(0, 200) + m_plan.draft.known.mid(0, 200);
    for (int field = 0; field < type.fields().size(); ++field) {
        const Field &each = type.fields().at(field);
        const bool isGiven = std::any_of(some.begin(), some.end(), [&](const DraftRow &row) {
            return row.row.values.at(field) != untouched.values.at(field);
        });
        if (!each.isHidden() && (isGiven || m_plan.mapping.contains(each.name())))
            m_fields << field;
    }
}

int ImportPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ImportPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size());
}

QString ImportPreviewModel::fieldText(const Line &line, int index) const
{
    const Field &field = m_plan.kind.type->fields().at(index);
    if (line.state == State::Rejected) {
        const qsizetype at = m_plan.table.headers.indexOf(m_plan.mapping.value(field.name()));
        return at < 0 ? QString() : m_plan.draft.rejections.at(line.at).cells.value(at);
    }
    if (line.at < 0)
        return {};
    const DraftRow &row = line.state == State::Known ? m_plan.draft.known.at(line.at) : m_plan.draft.rows.at(line.at);
    return displayText(field, row.row.values.at(index), QLocale(), *m_records);
}

QString ImportPreviewModel::cell(const Line &line, int column) const
{
    if (!m_plan.isReady())
        return column == 0 ? QString::number(line.line) : m_plan.table.rows.at(line.at).cells.value(column - 1);
    if (column == 0)
        return stateText(line.state);
    if (column == 1)
        return QString::number(line.line);
    return column == remarkColumn() ? line.remark : fieldText(line, m_fields.at(column - fixedColumns));
}

QVariant ImportPreviewModel::data(const QModelIndex &index, int role) const
{
    const Line &line = m_rows.at(m_shown.at(index.row()));
    const bool isRemark = m_plan.isReady() && index.column() == remarkColumn();
    const QPalette palette = QApplication::palette();
    const ThemeColors &colors = themeColors(palette);
    switch (role) {
    case Qt::DisplayRole: return cell(line, index.column()).simplified().left(200);
    case Qt::ToolTipRole: return isRemark && !line.remark.isEmpty() ? QVariant(QStringLiteral("<qt>%1</qt>").arg(line.remark.toHtmlEscaped())) : QVariant();
    case Qt::ForegroundRole:
        if (line.state == State::Rejected && (index.column() == 0 || isRemark))
            return colors.danger;
        if (isRemark)
            return colors.warn;
        return line.state == State::Known ? QVariant(colors.secondary) : QVariant();
    case Qt::DecorationRole:
        if (index.column() != 0 || !m_plan.isReady())
            return {};
        if (line.state == State::Rejected)
            return icon("danger", colors.danger);
        return line.state == State::Known ? icon("copy", colors.secondary)
               : line.state == State::New ? icon("new", colors.ok)
                                          : icon("warning", colors.warn);
    case Qt::TextAlignmentRole: {
        const bool isAmount = m_plan.isReady() && index.column() >= fixedColumns && !isRemark
                              && m_plan.kind.type->fields().at(m_fields.at(index.column() - fixedColumns)).kind() == FieldKind::Money;
        return QVariant(int(Qt::AlignVCenter | (isAmount ? Qt::AlignRight : Qt::AlignLeft)));
    }
    default: return {};
    }
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(m_headers.value(section)) : QVariant();
}

} // namespace muster
