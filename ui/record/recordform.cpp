// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/recordform.h"

#include "ui/record/fieldeditor.h"
#include "ui/record/partstable.h"
#include "ui/record/recordmodel.h"

#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace muster {

RecordForm::RecordForm(Context &context, const RecordType &type, QWidget *parent)
    : QWidget(parent), m_context(context), m_type(type)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    addFields(layout);
    addParts(layout);
    layout->addStretch(1);
    connect(&context.store(), &Store::changed, this, &RecordForm::follow);
    connect(&context, &Context::maskedChanged, this, [this] {
        saveTyped();
        refresh();
    });
    refresh();
}

void RecordForm::addFields(QVBoxLayout *layout)
{
    QString section;
    QFormLayout *form = nullptr;
    // One column for all sections; a label that is longer still gets a line of its own.
    for (const Field &field : m_type.fields()) {
        if (!field.isHidden())
            m_labelWidth = std::max(m_labelWidth, fontMetrics().horizontalAdvance(field.label()) + 2);
    }
    m_labelWidth = std::min(m_labelWidth, fontMetrics().averageCharWidth() * 14);
    for (int field = 0; field < int(m_type.fields().size()); ++field) {
        const Field &described = m_type.fields().at(field);
        if (described.isHidden())
            continue;
        if (!form || described.section() != section) {
            section = described.section();
            if (!section.isEmpty()) {
                auto *heading = new QLabel(section, this);
                heading->setTextFormat(Qt::PlainText);
                QFont font = heading->font();
                font.setWeight(QFont::DemiBold);
                heading->setFont(font);
                layout->addWidget(heading);
            }
            form = new QFormLayout;
            form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
            form->setRowWrapPolicy(QFormLayout::WrapLongRows);
            form->setVerticalSpacing(4);
            layout->addLayout(form);
        }
        addLine(form, field);
    }
}

void RecordForm::addLine(QFormLayout *form, int field)
{
    const Field &described = m_type.fields().at(field);
    auto *holder = new QWidget(this);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    Line line{makeFieldEditor(described, m_context, holder), new QLabel(holder)};
    line.problem->setTextFormat(Qt::PlainText);
    line.problem->setWordWrap(true);
    line.problem->setObjectName(QStringLiteral("problem"));
    line.problem->hide();
    column->addWidget(line.editor);
    column->addWidget(line.problem);
    if (described.isConfidential()) {
        line.mask = new QLabel(maskedText(), holder);
        line.mask->setAccessibleName(tr("%1, masked").arg(described.label()));
        line.mask->hide();
        column->addWidget(line.mask);
    }

    QString text = described.label();
    auto *label = new QLabel(text.replace(QLatin1Char('&'), QStringLiteral("&&")), this);
    label->setBuddy(line.editor);
    label->setMinimumWidth(m_labelWidth);
    label->setToolTip(described.help().toHtmlEscaped());
    form->addRow(label, holder);
    m_lines.insert(field, line);
    if (described.isReadOnly())
        line.editor->setReadOnly(true);
    connect(line.editor, &FieldEditor::committed, this, [this, field] { save(field); });
}

void RecordForm::addParts(QVBoxLayout *layout)
{
    for (const RecordType *part : m_context.store().types()) {
        if (part->ownerField(m_type) < 0)
            continue;
        auto *table = new PartsTable(m_context, *part, m_type, this);
        layout->addWidget(table);
        m_parts << table;
    }
}

void RecordForm::setRecord(RecordId id)
{
    if (id == m_id)
        return;
    saveTyped();
    m_id = id;
    for (auto it = m_lines.cbegin(); it != m_lines.cend(); ++it)
        revert(it.key());
    refresh();
}

void RecordForm::refresh()
{
    const std::optional<Row> row = m_context.store().row(m_type, m_id);
    const bool writable = row.has_value() && !m_context.store().isReadOnly();
    for (auto it = m_lines.cbegin(); it != m_lines.cend(); ++it) {
        it->editor->setEnabled(writable);
        if (it->mask) {
            it->editor->setVisible(!m_context.isMasked());
            it->mask->setVisible(m_context.isMasked());
        }
        if (!it->editor->isEdited()) { // what is being typed is not overwritten
            it->editor->setValue(row ? row->values.at(it.key()) : Value());
            setLineProblem(it.key(), {});
        }
    }
    for (PartsTable *parts : std::as_const(m_parts))
        parts->setOwner(row ? m_id : 0);
}

void RecordForm::follow(const Changes &changes)
{
    const bool own = std::any_of(changes.begin(), changes.end(), [this](const Change &change) {
        return change.type == &m_type && change.id == m_id;
    });
    if (own) {
        refresh();
        return;
    }
    // A reference shows another record's title.
    const std::optional<Row> row = m_context.store().row(m_type, m_id);
    for (auto it = m_lines.cbegin(); row && it != m_lines.cend(); ++it) {
        const Field &field = m_type.fields().at(it.key());
        if (field.kind() != FieldKind::Reference || it->editor->isEdited())
            continue;
        const RecordType *target = &field.target();
        if (std::any_of(changes.begin(), changes.end(), [target](const Change &c) { return c.type == target; }))
            it->editor->setValue(row->values.at(it.key()));
    }
}

bool RecordForm::save(int field)
{
    const Line &line = m_lines[field];
    const std::optional<Row> before = m_context.store().row(m_type, m_id);
    if (!before || !line.editor->isEdited())
        return true;
    const std::optional<Value> value = line.editor->value();
    if (!value) {
        setLineProblem(field, line.editor->problem());
        return false;
    }
    Row after = withValue(m_type, *before, field, *value, m_context.store());
    // What a rule refused alone goes along: two fields may be right only together.
    QList<int> taken{field};
    for (auto it = m_lines.cbegin(); it != m_lines.cend(); ++it) {
        const std::optional<Value> other = it->editor->isEdited() ? it->editor->value() : std::nullopt;
        if (it.key() == field || !other)
            continue;
        after.values[it.key()] = *other;
        taken << it.key();
    }
    if (after == *before) {
        revert(field);
        return true;
    }
    for (const int each : std::as_const(taken))
        m_lines[each].editor->setTaken(); // refreshed by the change that follows
    const Problems problems = m_context.history().perform(editName(m_type, m_type.fields().at(field)),
                                                          {edition(m_type, *before, after)});
    for (const int each : std::as_const(taken)) {
        if (!problems.isEmpty())
            m_lines[each].editor->setUntaken();
        setLineProblem(each, {});
    }
    showProblems(field, problems);
    return problems.isEmpty();
}

void RecordForm::showProblems(int field, const Problems &problems)
{
    for (const Problem &problem : problems) {
        const int named = m_type.indexOf(problem.field);
        const int at = m_lines.contains(named) ? named : field;
        const QString before = m_lines[at].problem->text();
        setLineProblem(at, before.isEmpty() || before == problem.text ? problem.text : before + QLatin1Char('\n') + problem.text);
        if (at != field && m_lines[field].problem->text().isEmpty())
            setLineProblem(field, tr("Not saved yet: see %1.").arg(m_type.fields().at(at).label()));
    }
}

bool RecordForm::saveTyped()
{
    bool saved = true;
    for (const int field : m_lines.keys()) {
        if (m_lines[field].editor->isEdited())
            saved = save(field) && saved;
    }
    return saved;
}

void RecordForm::revert(int field)
{
    const std::optional<Row> row = m_context.store().row(m_type, m_id);
    m_lines[field].editor->setValue(row ? row->values.at(field) : Value());
    setLineProblem(field, {});
}

void RecordForm::setLineProblem(int field, const QString &text)
{
    const Line &line = m_lines[field];
    line.editor->setProblem(text);
    line.problem->setText(text);
    line.problem->setVisible(!text.isEmpty());
}

QString RecordForm::problemText(int field) const { return m_lines.value(field).problem->text(); }

void RecordForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        for (auto it = m_lines.cbegin(); it != m_lines.cend(); ++it) {
            if (it->editor->isEdited()) {
                revert(it.key());
                return;
            }
        }
    }
    QWidget::keyPressEvent(event);
}

} // namespace muster
