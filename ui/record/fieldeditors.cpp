// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/fieldeditors.h"

#include "app/record/textform.h"
#include "ui/base/icon.h"
#include "ui/record/recordfilter.h"
#include "ui/record/tone.h"

#include <QAbstractTextDocumentLayout>
#include <QAction>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QWidgetAction>

namespace muster {

namespace {

QHBoxLayout *tightRow(QWidget *owner)
{
    auto *row = new QHBoxLayout(owner);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    return row;
}

} // namespace

// --- typed text ---

TypedEditor::TypedEditor(const Field &field, Context &context, QWidget *parent)
    : FieldEditor(field, context, parent), m_line(new QLineEdit(this))
{
    tightRow(this)->addWidget(m_line);
    setFocusProxy(m_line);
    adopt(m_line);
    if (field.kind() == FieldKind::Money || field.kind() == FieldKind::Duration || field.kind() == FieldKind::Days
        || field.kind() == FieldKind::Integer)
        m_line->setAlignment(Qt::AlignRight);
    if (field.kind() == FieldKind::Duration)
        m_line->setPlaceholderText(tr("3h 30m, 2d"));
}

std::optional<Value> TypedEditor::understood(const QString &text) const
{
    if (field().kind() == FieldKind::Text)
        return Value(text);
    if (field().kind() == FieldKind::Money && !text.trimmed().isEmpty()) {
        // An amount keeps its currency unless another one is written.
        const Money old = m_value.value<Money>();
        const Currency fallback = old.isGiven() ? old.currency : m_context.store().team().base();
        const auto money = Money::parse(text, QLocale(), fallback);
        return money ? std::optional<Value>(QVariant::fromValue(*money)) : std::nullopt;
    }
    if (text.trimmed().isEmpty())
        return field().isOptional() ? std::optional<Value>(Value()) : std::nullopt;
    return parseTyped(field(), text, QLocale(), m_context.store(), m_context.today());
}

std::optional<Value> TypedEditor::value() const { return isEdited() ? understood(m_line->text()) : m_value; }

QString TypedEditor::problem() const
{
    if (value())
        return {};
    const QString typed = m_line->text();
    switch (field().kind()) {
    case FieldKind::Date: return tr("“%1” is not a date. Try 12 March, fri or +3.").arg(typed);
    case FieldKind::Duration: return tr("“%1” is not a length of time. Try 3h 30m, 3:30 or 2d.").arg(typed);
    case FieldKind::Days: return tr("“%1” is no number of days. Try 12 or %2.").arg(typed, Days{1250}.toString(QLocale()));
    case FieldKind::Money: return tr("“%1” is not an amount.").arg(typed);
    case FieldKind::Integer: return tr("“%1” is not a whole number.").arg(typed);
    default: return tr("“%1” is not understood.").arg(typed);
    }
}

void TypedEditor::setReadOnly(bool readOnly) { m_line->setReadOnly(readOnly); }

void TypedEditor::show(const Value &value)
{
    m_value = value;
    m_line->setText(field().kind() == FieldKind::Text ? value.toString()
                                                      : displayText(field(), value, QLocale(), m_context.store()));
    m_line->setCursorPosition(0);
}

// --- days ---

DateEditor::DateEditor(const Field &field, Context &context, QWidget *parent) : TypedEditor(field, context, parent)
{
    QAction *button = m_line->addAction(icon("calendar", palette().color(QPalette::PlaceholderText)), QLineEdit::TrailingPosition);
    button->setText(tr("Calendar for %1").arg(field.label()));
    button->setToolTip(tr("Choose a day (Alt+Down)"));
    m_line->setPlaceholderText(tr("none"));
    connect(button, &QAction::triggered, this, &DateEditor::pick);
    auto *open = new QAction(this);
    open->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    open->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(open);
    connect(open, &QAction::triggered, this, &DateEditor::pick);
}

void DateEditor::pick()
{
    if (m_line->isReadOnly() || !isEnabled())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget(menu);
    const auto current = value();
    calendar->setSelectedDate(current && current->toDate().isValid() ? current->toDate() : m_context.today());
    auto *holder = new QWidgetAction(menu);
    holder->setDefaultWidget(calendar);
    menu->addAction(holder);
    const auto take = [this, menu](const Value &day) {
        show(day);
        menu->close();
        m_line->setFocus();
        markEdited();
        commit();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    if (!field().isRequired())
        menu->addAction(tr("Not given"), this, [take] { take(Value()); });
    menu->popup(mapToGlobal(rect().bottomLeft()));
    calendar->setFocus();
}

// --- long text ---

LongTextEditor::LongTextEditor(const Field &field, Context &context, QWidget *parent)
    : FieldEditor(field, context, parent), m_text(new QPlainTextEdit(this))
{
    tightRow(this)->addWidget(m_text);
    setFocusProxy(m_text);
    m_text->setAccessibleName(field.label());
    m_text->setTabChangesFocus(true);
    connect(m_text->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &LongTextEditor::fitHeight);
    fitHeight();
    m_text->installEventFilter(this);
    connect(m_text, &QPlainTextEdit::textChanged, this, &LongTextEditor::markEdited);
}

void LongTextEditor::fitHeight()
{
    const int lines = std::clamp(int(m_text->document()->size().height()), 3, 10); // a plain text's size is in lines
    const int margins = 2 * (m_text->frameWidth() + int(m_text->document()->documentMargin())) + 8;
    m_text->setFixedHeight(lines * m_text->fontMetrics().lineSpacing() + margins);
}

std::optional<Value> LongTextEditor::value() const { return Value(m_text->toPlainText()); }
void LongTextEditor::setReadOnly(bool readOnly) { m_text->setReadOnly(readOnly); }
void LongTextEditor::show(const Value &value) { m_text->setPlainText(value.toString()); }

// --- numbers ---

NumberEditor::NumberEditor(const Field &field, Context &context, QWidget *parent)
    : FieldEditor(field, context, parent), m_spin(new QSpinBox(this))
{
    tightRow(this)->addWidget(m_spin);
    setFocusProxy(m_spin);
    m_spin->setAccessibleName(field.label());
    m_spin->setRange(int(field.minimum().value_or(std::numeric_limits<int>::min())),
                     int(field.maximum().value_or(std::numeric_limits<int>::max())));
    m_spin->setFocusPolicy(Qt::StrongFocus);
    m_spin->setKeyboardTracking(true);
    m_spin->installEventFilter(this);
    connect(m_spin, &QSpinBox::textChanged, this, &NumberEditor::markEdited);
    connect(m_spin, &QSpinBox::editingFinished, this, &NumberEditor::commit);
}

std::optional<Value> NumberEditor::value() const
{
    m_spin->interpretText();
    return Value::fromValue(qint64(m_spin->value()));
}

void NumberEditor::show(const Value &value) { m_spin->setValue(value.toInt()); }

// --- yes and no ---

CheckEditor::CheckEditor(const Field &field, Context &context, QWidget *parent)
    : FieldEditor(field, context, parent), m_check(new QCheckBox(this))
{
    tightRow(this)->addWidget(m_check);
    setFocusProxy(m_check);
    m_check->setAccessibleName(field.label());
    connect(m_check, &QCheckBox::toggled, this, &CheckEditor::markEdited);
    connect(m_check, &QCheckBox::clicked, this, &CheckEditor::commit);
}

std::optional<Value> CheckEditor::value() const { return Value(m_check->isChecked()); }
void CheckEditor::show(const Value &value) { m_check->setChecked(value.toBool()); }

// --- choices ---

ChoiceEditor::ChoiceEditor(const Field &field, Context &context, QWidget *parent)
    : FieldEditor(field, context, parent), m_combo(new QComboBox(this))
{
    tightRow(this)->addWidget(m_combo);
    setFocusProxy(m_combo);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a long choice does not widen the form
    m_combo->setMinimumContentsLength(8);
    m_combo->setAccessibleName(field.label());
    m_combo->setFocusPolicy(Qt::StrongFocus);
    m_combo->installEventFilter(this);
    if (field.isOptional())
        m_combo->addItem(tr("Not given"));
    for (const Choice &choice : field.choices())
        m_combo->addItem(choiceIcon(field, choice, palette()), choice.word(), choice.value);
    connect(m_combo, &QComboBox::activated, this, [this] {
        markEdited();
        commit();
    });
}

std::optional<Value> ChoiceEditor::value() const { return m_combo->currentData(); }
void ChoiceEditor::show(const Value &value) { m_combo->setCurrentIndex(m_combo->findData(value)); }

// --- references ---

ReferenceEditor::ReferenceEditor(const Field &field, Context &context, QWidget *parent)
    : FieldEditor(field, context, parent), m_combo(new QComboBox(this))
{
    tightRow(this)->addWidget(m_combo);
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(8);
    m_combo->setAccessibleName(field.label());
    m_combo->setFocusPolicy(Qt::StrongFocus);
    m_combo->completer()->setFilterMode(Qt::MatchContains);
    m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_combo->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_combo->lineEdit()->setPlaceholderText(tr("none"));
    m_combo->installEventFilter(this);
    m_combo->lineEdit()->installEventFilter(this);
    setFocusProxy(m_combo);
    adopt(m_combo->lineEdit());
    connect(m_combo, &QComboBox::activated, this, [this](int index) {
        m_id = m_combo->itemData(index).toLongLong();
        markEdited();
        commit();
    });
}

/// Records with one title are told apart by the first field that differs: "Licences (2026)".
QString ReferenceEditor::difference(const QList<RecordId> &same, RecordId id) const
{
    const RecordType &type = field().target();
    const AnyTable &table = m_context.store().table(type);
    const auto text = [&](int index, RecordId of) {
        return displayText(type.fields().at(index), table.value(table.indexOf(of), index), QLocale(), m_context.store());
    };
    for (int index = 0; index < int(type.fields().size()); ++index) {
        const QString own = text(index, id);
        if (type.fields().at(index).isConfidential() || own.isEmpty())
            continue;
        if (std::none_of(same.begin(), same.end(), [&](RecordId other) { return other != id && text(index, other) == own; }))
            return own;
    }
    return {};
}

void ReferenceEditor::fill()
{
    // Filled when it is needed: a form has several references, and some types have thousands of records.
    const Store &store = m_context.store();
    const AnyTable &table = store.table(field().target());
    QHash<QString, QList<RecordId>> named;
    std::vector<std::pair<QString, RecordId>> titles;
    titles.reserve(size_t(table.size()));
    for (qsizetype i = 0; i < table.size(); ++i) {
        titles.emplace_back(store.title(field().target(), table.idAt(i)), table.idAt(i));
        named[titles.back().first] << table.idAt(i);
    }
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(titles.begin(), titles.end(), [&collator](const auto &a, const auto &b) {
        const int order = collator.compare(a.first, b.first);
        return order != 0 ? order < 0 : a.second > b.second; // of one name the newest first
    });
    const QString typed = m_combo->lineEdit()->text();
    const QSignalBlocker quiet(m_combo);
    m_combo->clear();
    for (const auto &[title, id] : titles) {
        const QList<RecordId> same = named.value(title);
        const QString apart = same.size() > 1 ? difference(same, id) : QString();
        m_combo->addItem(apart.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, apart), id);
    }
    m_combo->setCurrentIndex(m_combo->findData(m_id));
    m_combo->lineEdit()->setText(typed);
}

bool ReferenceEditor::eventFilter(QObject *watched, QEvent *event)
{
    const bool opens = event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress;
    if (opens && m_combo->count() != int(m_context.store().table(field().target()).size()))
        fill();
    if (watched == m_combo && event->type() == QEvent::FocusOut)
        return false; // the completion list takes the focus; the line edit says when the user is done
    return FieldEditor::eventFilter(watched, event);
}

std::optional<Value> ReferenceEditor::value() const
{
    const QString typed = foldedText(m_combo->lineEdit()->text().trimmed());
    if (typed.isEmpty())
        return Value();
    const Store &store = m_context.store();
    const RecordType &target = field().target();
    if (m_id && foldedText(store.title(target, m_id).trimmed()) == typed)
        return Value::fromValue(m_id);
    for (int i = 0; i < m_combo->count(); ++i) // as the list has it, with what tells it apart
        if (foldedText(m_combo->itemText(i)) == typed)
            return Value(m_combo->itemData(i));
    const AnyTable &table = store.table(target);
    QList<RecordId> same, containing;
    for (qsizetype i = 0; i < table.size(); ++i) {
        const QString title = foldedText(store.title(target, table.idAt(i)).trimmed());
        if (title == typed)
            same.append(table.idAt(i));
        else if (title.contains(typed))
            containing.append(table.idAt(i));
    }
    const QList<RecordId> &found = same.isEmpty() ? containing : same;
    return found.size() == 1 ? std::optional<Value>(Value::fromValue(found.first())) : std::nullopt;
}

QString ReferenceEditor::problem() const
{
    if (value())
        return {};
    return tr("“%1” is not the name of exactly one %2.")
        .arg(m_combo->lineEdit()->text(), field().target().label().toLower());
}

void ReferenceEditor::show(const Value &value)
{
    m_id = value.toLongLong();
    m_combo->setCurrentIndex(m_combo->findData(m_id));
    m_combo->lineEdit()->setText(m_id ? m_context.store().title(field().target(), m_id) : QString());
    m_combo->lineEdit()->setCursorPosition(0);
}

} // namespace muster
