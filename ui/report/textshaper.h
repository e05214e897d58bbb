// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>
#include <QGlyphRun>
#include <QHash>
#include <QList>
#include <QString>

namespace muster {

/// One line of text, ready to be drawn.
struct ShapedLine
{
    QList<QGlyphRun> glyphs; ///< placed from the left end of the line
    double width = 0;        ///< without spaces at its end
    double ascent = 0;       ///< from its top to where the glyphs stand: of the highest of its fonts
};

/// Breaks texts into lines and finds their glyphs, which is most of what a page costs: so each text once, for measuring and
/// drawing, and once for all reports that share a shaper. Right-to-left text is in the order in which it is seen.
class TextShaper
{
public:
    /// A text without breaks of its own, on one line.
    ShapedLine line(const QString &text, const QFont &font);
    /// The lines of a text in a width; breaks of the text are kept.
    QList<ShapedLine> lines(const QString &text, const QFont &font, double width);

private:
    using Key = QPair<QString, QPair<int, double>>; ///< text, font, width

    QHash<Key, QList<ShapedLine>> m_known;
};

} // namespace muster
