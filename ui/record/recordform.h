// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace muster {

class FieldEditor;
class PartsTable;

/// One record, field by field. Each field saves itself when the user is done with it, as one undo step; what a rule
/// refuses stays in its field with the reason under it. Esc puts back what is stored.
class RecordForm : public QWidget
{
    Q_OBJECT
public:
    RecordForm(Context &context, const RecordType &type, QWidget *parent = nullptr);

    const RecordType &type() const { return m_type; }
    /// 0, or a record that does not exist: empty and disabled. What was being typed is saved first.
    void setRecord(RecordId id);
    RecordId record() const { return m_id; }
    /// Null for a field that is hidden.
    FieldEditor *editor(int field) const { return m_lines.value(field).editor; }
    /// What stands under a field; empty: nothing is wrong.
    QString problemText(int field) const;
    /// Saves what was typed in the focused field. False when it cannot be saved.
    bool saveTyped();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Line
    {
        FieldEditor *editor = nullptr;
        QLabel *problem = nullptr;
        QLabel *mask = nullptr; ///< in place of what is confidential
    };

    void addFields(QVBoxLayout *layout);
    void addLine(QFormLayout *form, int field);
    void addParts(QVBoxLayout *layout);
    void refresh();
    void follow(const Changes &changes);
    bool save(int field);
    void revert(int field);
    void showProblems(int field, const Problems &problems);
    void setLineProblem(int field, const QString &text);

    Context &m_context;
    const RecordType &m_type;
    RecordId m_id = 0;
    QHash<int, Line> m_lines;
    int m_labelWidth = 0;
    QList<PartsTable *> m_parts;
};

} // namespace muster
