// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/newrecord.h"

#include "ui/record/fieldeditor.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <functional>

namespace muster {

namespace {

QString creationName(const RecordType &type)
{
    return QCoreApplication::translate("muster::RecordPage", "New %1").arg(type.label().toLower());
}

QString untaken(const Store &store, const RecordType &type, int field, const QString &wanted)
{
    const AnyTable &table = store.table(type);
    for (int number = 1;; ++number) {
        const QString text = number == 1 ? wanted : QStringLiteral("%1 %2").arg(wanted).arg(number);
        bool taken = false;
        for (qsizetype i = 0; i < table.size() && !taken; ++i)
            taken = table.value(i, field).toString() == text;
        if (!taken)
            return text;
    }
}

bool isEmptyValue(const Value &value)
{
    return !value.isValid() || (value.metaType().id() == QMetaType::QString && value.toString().trimmed().isEmpty());
}

/// A default for a required field, or an invalid value.
Value plainDefault(Context &context, const RecordType &type, int index)
{
    const Field &field = type.fields().at(index);
    switch (field.kind()) {
    case FieldKind::Text: {
        if (field.isMultiline())
            return {};
        const QString text = creationName(type);
        return field.isUnique() ? untaken(context.store(), type, index, text) : text;
    }
    case FieldKind::Date: return context.today();
    case FieldKind::Instant: return context.today().startOfDay(Qt::UTC);
    case FieldKind::Money: return QVariant::fromValue(Money{0, context.store().team().base()});
    case FieldKind::Integer: return QVariant::fromValue(field.minimum().value_or(0));
    case FieldKind::Duration: return QVariant::fromValue(Minutes::hours(1));
    case FieldKind::Days: return QVariant::fromValue(Days{});
    case FieldKind::Reference: {
        const AnyTable &table = context.store().table(field.target());
        return table.size() == 1 ? QVariant::fromValue(table.idAt(0)) : QVariant();
    }
    case FieldKind::Boolean:
    case FieldKind::Choice:
    case FieldKind::WeekHours:
    case FieldKind::MonthAmounts: return {};
    }
    return {};
}

/// Asks for some fields of a record, and saves it with them.
class MissingFieldsDialog : public QDialog
{
public:
    using Save = std::function<Problems(const Row &)>;

    MissingFieldsDialog(Context &context, const RecordType &type, const QString &title, Row &row, const QList<int> &missing,
                        Save save, QWidget *parent)
        : QDialog(parent), m_save(std::move(save)), m_row(row), m_missing(missing), m_problem(new QLabel(this))
    {
        setWindowTitle(title);
        auto *form = new QFormLayout(this);
        for (const int index : missing) {
            FieldEditor *editor = makeFieldEditor(type.fields().at(index), context, this);
            editor->setValue(row.values.at(index));
            auto *label = new QLabel(type.fields().at(index).label(), this);
            label->setBuddy(editor);
            form->addRow(label, editor);
            m_editors << editor;
        }
        m_problem->setTextFormat(Qt::PlainText);
        m_problem->setWordWrap(true);
        form->addRow(m_problem);
        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
        form->addRow(buttons);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        connect(buttons, &QDialogButtonBox::accepted, this, &MissingFieldsDialog::make);
        m_editors.first()->setFocus();
    }

    void setProblems(const Problems &problems) { m_problem->setText(toText(problems)); }

private:
    void make()
    {
        for (qsizetype i = 0; i < m_editors.size(); ++i) {
            const auto value = m_editors.at(i)->value();
            if (!value) {
                m_problem->setText(m_editors.at(i)->problem());
                return;
            }
            m_row.values[m_missing.at(i)] = *value;
        }
        const Problems problems = m_save(m_row);
        setProblems(problems);
        if (problems.isEmpty())
            accept();
    }

    Save m_save;
    Row &m_row;
    QList<int> m_missing;
    QList<FieldEditor *> m_editors;
    QLabel *m_problem;
};

QList<int> requiredFields(const RecordType &type)
{
    QList<int> required;
    for (int i = 0; i < int(type.fields().size()); ++i) {
        if (type.fields().at(i).isRequired() && !type.fields().at(i).isHidden())
            required << i;
    }
    return required;
}

} // namespace

Row newRow(Context &context, const RecordType &type, QList<int> *missing)
{
    Row row = type.blank();
    for (int i = 0; i < int(row.values.size()); ++i) {
        const Field &field = type.fields().at(i);
        Value &value = row.values[i];
        if (field.start())
            value = field.start()(context.store(), context.today());
        if (field.kind() == FieldKind::MonthAmounts && value.value<MonthAmounts>().currency.isNone()) {
            MonthAmounts none;
            none.currency = context.store().team().base();
            value = QVariant::fromValue(none);
        }
        if (field.kind() == FieldKind::Integer && field.minimum() && value.toLongLong() < *field.minimum())
            value = QVariant::fromValue(*field.minimum());
        const bool zeroLength = field.kind() == FieldKind::Duration && field.minimum().value_or(0) > 0
                                && value.value<Minutes>().value < *field.minimum();
        if (zeroLength || (field.isRequired() && isEmptyValue(value)))
            value = plainDefault(context, type, i);
        if (field.isRequired() && isEmptyValue(value) && missing)
            missing->append(i);
    }
    // An amount that a rule misses (an expense's worth in the team's currency) starts as nothing, like the one beside it.
    for (const Problem &problem : type.check(row, context.store())) {
        const int named = type.indexOf(problem.field);
        if (named >= 0 && type.fields().at(named).kind() == FieldKind::Money && !row.values.at(named).isValid())
            row.values[named] = plainDefault(context, type, named);
    }
    return row;
}

RecordId createRecord(Context &context, const RecordType &type, Row row, const QList<int> &missing, QWidget *parent)
{
    QList<int> asked = missing;
    Problems problems;
    if (asked.isEmpty()) {
        problems = context.history().perform(creationName(type), {insertion(type, row)});
        if (problems.isEmpty())
            return row.id;
        asked = requiredFields(type); // the defaults do not please a rule of the type: the user decides
        for (const Problem &problem : std::as_const(problems)) {
            if (const int named = type.indexOf(problem.field); named >= 0 && !asked.contains(named))
                asked << named;
        }
        if (asked.isEmpty()) {
            emit context.refused(creationName(type), problems);
            return 0;
        }
    }
    const auto save = [&](const Row &made) { return context.history().perform(creationName(type), {insertion(type, made)}); };
    MissingFieldsDialog dialog(context, type, creationName(type), row, asked, save, parent);
    dialog.setProblems(problems);
    return dialog.exec() == QDialog::Accepted ? row.id : 0;
}

bool completeEdit(Context &context, const RecordType &type, const QString &step, const Row &before, Row after,
                  const Problems &problems, QWidget *parent)
{
    QList<int> asked;
    for (const Problem &problem : problems) {
        const int named = type.indexOf(problem.field);
        if (named < 0 || after.values.at(named).isValid())
            return false; // something else is wrong
        if (!asked.contains(named))
            asked << named;
    }
    if (asked.isEmpty())
        return false;
    const auto save = [&](const Row &row) { return context.history().perform(step, {edition(type, before, row)}); };
    MissingFieldsDialog dialog(context, type, step, after, asked, save, parent);
    dialog.setProblems(problems);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace muster
