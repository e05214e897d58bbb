// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/textshaper.h"

#include <QTextLayout>

namespace muster {

namespace {

constexpr qsizetype mostKnown = 20'000; ///< texts; beyond, all are forgotten
constexpr double endless = 1e6;
constexpr double leastWidth = 10;

QList<ShapedLine> shaped(const QString &paragraph, const QFont &font, double width)
{
    QTextLayout layout(paragraph, font);
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(width < endless ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    layout.setTextOption(option);
    QList<ShapedLine> result;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, leastWidth));
        result << ShapedLine{{}, line.naturalTextWidth(), line.ascent()};
    }
    layout.endLayout();
    for (int i = 0; i < layout.lineCount(); ++i)
        result[i].glyphs = layout.lineAt(i).glyphRuns();
    if (result.isEmpty())
        result << ShapedLine();
    return result;
}

} // namespace

ShapedLine TextShaper::line(const QString &text, const QFont &font)
{
    return lines(text, font, endless).first();
}

QList<ShapedLine> TextShaper::lines(const QString &text, const QFont &font, double width)
{
    const bool hasBreaks = text.contains(u'\n');
    // Short texts are the many, and the same in every width that they cannot fill.
    if (!hasBreaks && double(text.size()) * font.pixelSize() <= width)
        width = endless;
    const Key key{text, {font.pixelSize() * 1000 + font.weight(), width}};
    if (const auto found = m_known.constFind(key); found != m_known.constEnd())
        return *found;
    QList<ShapedLine> result;
    if (hasBreaks) {
        for (const QString &paragraph : text.split(u'\n'))
            result += lines(paragraph, font, width);
    } else {
        result = shaped(text, font, width);
    }
    if (m_known.size() >= mostKnown)
        m_known.clear();
    m_known.insert(key, result);
    return result;
}

} // namespace muster
