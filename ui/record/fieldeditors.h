// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/record/fieldeditor.h"

#include <array>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QSpinBox;

namespace muster {

// The editors behind makeFieldEditor(); nobody else names them.

/// A line of typed text that is understood by the field's kind: text, optional numbers, durations, money, instants.
class TypedEditor : public FieldEditor
{
public:
    TypedEditor(const Field &field, Context &context, QWidget *parent);
    std::optional<Value> value() const override;
    QString problem() const override;
    void setReadOnly(bool readOnly) override;

protected:
    void show(const Value &value) override;
    std::optional<Value> understood(const QString &text) const;

    QLineEdit *m_line;
    Value m_value; ///< what was shown; returned exactly as long as nothing is typed
};

/// A day: typed, in words, or picked from a calendar.
class DateEditor : public TypedEditor
{
public:
    DateEditor(const Field &field, Context &context, QWidget *parent);

private:
    void pick();
};

class LongTextEditor : public FieldEditor
{
public:
    LongTextEditor(const Field &field, Context &context, QWidget *parent);
    std::optional<Value> value() const override;
    void setReadOnly(bool readOnly) override;

protected:
    void show(const Value &value) override;

private:
    void fitHeight(); ///< to its lines, from 3 to 10

    QPlainTextEdit *m_text;
};

class NumberEditor : public FieldEditor
{
public:
    NumberEditor(const Field &field, Context &context, QWidget *parent);
    std::optional<Value> value() const override;

protected:
    void show(const Value &value) override;

private:
    QSpinBox *m_spin;
};

class CheckEditor : public FieldEditor
{
public:
    CheckEditor(const Field &field, Context &context, QWidget *parent);
    std::optional<Value> value() const override;

protected:
    void show(const Value &value) override;

private:
    QCheckBox *m_check;
};

class ChoiceEditor : public FieldEditor
{
public:
    ChoiceEditor(const Field &field, Context &context, QWidget *parent);
    std::optional<Value> value() const override;

protected:
    void show(const Value &value) override;

private:
    QComboBox *m_combo;
};

/// Another record, by its title: typed with completion, or picked from the list.
class ReferenceEditor : public FieldEditor
{
public:
    ReferenceEditor(const Field &field, Context &context, QWidget *parent);
    std::optional<Value> value() const override;
    QString problem() const override;

protected:
    void show(const Value &value) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    QString difference(const QList<RecordId> &same, RecordId id) const;

    QComboBox *m_combo;
    RecordId m_id = 0;
};

/// Hours for each weekday.
class WeekEditor : public FieldEditor
{
public:
    WeekEditor(const Field &field, Context &context, QWidget *parent);
    std::optional<Value> value() const override;
    QString problem() const override;

protected:
    void show(const Value &value) override;

private:
    void showTotal();

    std::array<QLineEdit *, 7> m_days{};
    QLabel *m_total;
};

/// Twelve amounts with their total; a typed total is spread evenly.
class MonthsEditor : public FieldEditor
{
public:
    MonthsEditor(const Field &field, Context &context, QWidget *parent);
    std::optional<Value> value() const override;
    QString problem() const override;

protected:
    void show(const Value &value) override;

private:
    void showAmounts(const MonthAmounts &amounts);
    void showTotal();
    void spread();

    std::array<QLineEdit *, 12> m_months{};
    QLineEdit *m_total;
    Currency m_currency;
};

} // namespace muster
