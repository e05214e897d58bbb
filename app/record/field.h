// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/codec.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <functional>

namespace muster {

class Store;

/// One field of a record: what it is called, what it holds, what is demanded of it, and how to reach it in the struct.
/// Everything generic (table, form, filter, CSV, SQL, history) is derived from this.
class Field
{
public:
    Field(QByteArray name, const char *label, FieldKind kind) : m_name(std::move(name)), m_label(label), m_kind(kind) {}

    const QByteArray &name() const { return m_name; } ///< the SQL column and the key in files: "follow_up"
    QString label() const;                            ///< for people, translated: "Follow-up"
    QString sourceLabel() const;                      ///< the same, untranslated: the header in CSV files
    QString help() const;                             ///< one sentence, or empty
    QString section() const;                          ///< the heading it stands under in the form, or empty
    FieldKind kind() const { return m_kind; }

    bool isRequired() const { return m_required; }
    bool isOptional() const { return m_optional; }         ///< "not given" is a value of its own
    bool isMultiline() const { return m_multiline; }       ///< text of several lines (Markdown)
    bool isConfidential() const { return m_confidential; } ///< masked, and never in search or shared reports
    bool isPartOf() const { return m_partOf; }             ///< the record goes when the one it points to goes
    bool isUnique() const { return m_unique; }
    bool isHidden() const { return m_hidden; }             ///< kept by the program: not in forms, not a column at first
    bool isSecondary() const { return m_secondary; }       ///< in the form, but no column of the table at first
    bool isReadOnly() const { return m_readOnly; }         ///< shown, but set by the program
    std::optional<qint64> minimum() const { return m_minimum; }
    std::optional<qint64> maximum() const { return m_maximum; }
    std::span<const Choice> choices() const { return m_choices; }
    enum class Due { Never, WhileOpen, Until, Always };
    Due due() const { return m_due; } ///< of a date: whether it makes the record due (app/store/due.h)
    const QByteArray &doneField() const { return m_doneField; } ///< of Due::Until
    const RecordType &target() const { return m_target(); } ///< only for references
    const QList<QByteArray> &aliases() const { return m_aliases; } ///< other headers that foreign files use

    const Choice *choice(int value) const;
    const Choice *choice(QStringView key) const;

    Value read(const void *record) const { return m_read(record); }
    void write(void *record, const Value &value) const { m_write(record, value); }
    /// From storedColumnCount(kind()) columns of the database.
    void load(void *record, const StoredCell *cells) const { m_load(record, cells); }
    Value valueOf(const StoredCell *cells) const { return m_valueOf(cells); }

    /// What a new record starts with, beyond what its struct says; no function: nothing more.
    using Start = std::function<Value(const Store &store, QDate today)>;
    const Start &start() const { return m_start; }

    // What a description says of a field.
    Field &required() { m_required = true; return *this; }
    Field &multiline() { m_multiline = true; return *this; }
    Field &confidential() { m_confidential = true; return *this; }
    Field &partOf() { m_partOf = true; return *this; }
    Field &unique() { m_unique = true; return *this; }
    Field &hidden() { m_hidden = true; return *this; }
    Field &secondary() { m_secondary = true; return *this; }
    Field &readOnly() { m_readOnly = true; return *this; }
    Field &between(qint64 least, qint64 most) { m_minimum = least; m_maximum = most; return *this; }
    Field &atLeast(qint64 least) { m_minimum = least; return *this; }
    Field &startsAs(Start start) { m_start = std::move(start); return *this; }
    /// Something is to be done by the day in it, as long as the record is open.
    Field &dueBy() { m_due = Due::WhileOpen; return *this; }
    /// The same, until the other field holds something.
    Field &dueBy(QByteArray until) { m_due = Due::Until; m_doneField = std::move(until); return *this; }
    /// The same, as long as it holds a day.
    Field &dueAlways() { m_due = Due::Always; return *this; }
    Field &startsToday();
    Field &helped(const char *help) { m_help = help; return *this; }
    Field &under(const char *section) { m_section = section; return *this; }
    Field &alsoCalled(QList<QByteArray> headers) { m_aliases = std::move(headers); return *this; }

private:
    template <class T, class V> friend Field field(V T::*, QByteArray, const char *);

    QByteArray m_name;
    const char *m_label;
    const char *m_help = nullptr;
    const char *m_section = nullptr;
    FieldKind m_kind;
    bool m_required = false, m_optional = false, m_multiline = false, m_confidential = false, m_partOf = false;
    bool m_unique = false, m_hidden = false, m_secondary = false, m_readOnly = false;
    std::optional<qint64> m_minimum, m_maximum;
    std::span<const Choice> m_choices;
    const RecordType &(*m_target)() = nullptr;
    QList<QByteArray> m_aliases;
    Due m_due = Due::Never;
    QByteArray m_doneField;
    Start m_start;
    std::function<Value(const void *)> m_read;
    std::function<void(void *, const Value &)> m_write;
    std::function<void(void *, const StoredCell *)> m_load;
    Value (*m_valueOf)(const StoredCell *) = nullptr;
};

/// field(&Person::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required()
template <class T, class V> Field field(V T::*member, QByteArray name, const char *label)
{
    Field f(std::move(name), label, Codec<V>::kind);
    f.m_optional = Codec<V>::optional;
    f.m_read = [member](const void *record) { return Codec<V>::toValue(static_cast<const T *>(record)->*member); };
    f.m_write = [member](void *record, const Value &value) {
        static_cast<T *>(record)->*member = Codec<V>::fromValue(value);
    };
    f.m_load = [member](void *record, const StoredCell *cells) {
        if (!cells->isNull())
            static_cast<T *>(record)->*member = Codec<V>::fromStored(cells);
        else if constexpr (std::is_enum_v<V>)
            static_cast<T *>(record)->*member = Codec<V>::fromValue(Value());
        else
            static_cast<T *>(record)->*member = V{};
    };
    f.m_valueOf = [](const StoredCell *cells) {
        return cells->isNull() ? Value() : Codec<V>::toValue(Codec<V>::fromStored(cells));
    };
    if constexpr (requires { Codec<V>::target(); })
        f.m_target = &Codec<V>::target;
    if constexpr (requires { Codec<V>::choices(); })
        f.m_choices = Codec<V>::choices();
    return f;
}

} // namespace muster
