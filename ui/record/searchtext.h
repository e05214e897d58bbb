// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/foldedtext.h"
#include "ui/record/recordmodel.h"

#include <QHash>
#include <vector>

namespace muster {

/// The texts of a model's records as search compares them: folded, in UTF-8, one behind the other in one piece of memory. A
/// record's text is made when it is first asked for; prepare() makes them ahead of that.
class SearchText
{
public:
    explicit SearchText(const RecordModel &model) : m_model(model) {}

    /// Unmarks the marked rows of which not each word (folded) stands in a field that may be searched.
    void keepThose(std::vector<char> &rows, const QList<QByteArray> &words);
    /// A value that is no more than a number, which many records share; nothing for others.
    static std::optional<qint64> scalarOf(const Field &field, const Value &value);
    /// What a cell shows, folded; `value` is what it holds. Good until the next call.
    const QByteArray &cell(int row, int column, const Value &value);
    /// Makes missing texts for about so many milliseconds; true when none is missing any more.
    bool prepare(int milliseconds);

    // The rows of the model have changed.
    void clear();
    void change(int first, int last);
    void insert(int first, int last);
    void remove(int first, int last);

private:
    struct Span { quint32 begin = 0, size = unknown; };
    static constexpr quint32 unknown = ~0u;

    void make(int row);
    bool contains(int row, const QList<QByteArray> &words);
    void forget(Span &span);
    const QByteArray &scalar(const Field &field, int column, const Value &value);
    void appendCell(QByteArray &to, const Field &field, int column, const Value &value);

    const RecordModel &m_model;
    std::vector<Span> m_spans; ///< by row; fewer than rows: the rest is unknown
    QByteArray m_texts;
    QByteArray m_cell;
    qsizetype m_unused = 0; ///< bytes of it that no span holds any more
    size_t m_prepared = 0; ///< rows before it have been made once
    QHash<std::pair<int, qint64>, QByteArray> m_scalars; ///< of values that many records share, by column and value
};

} // namespace muster
