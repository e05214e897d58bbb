// SPDX-License-Identifier: GPL-3.0-or-later
// How much room each kind of block takes, but for tables and texts.
#include "ui/report/reportlayout.h"

namespace muster {

double ReportLayout::factsWidth(const ReportFacts &facts) const
{
    double widest = 0;
    for (const auto &fact : facts.facts)
        widest = std::max(widest, textWidth(fact.first));
    return std::min(widest + 10, body().width() / std::max(1, facts.columns) * 0.5);
}

void ReportLayout::operator()(const ReportFacts &facts)
{
    space(4);
    const int columns = std::max(1, facts.columns);
    const double label = factsWidth(facts);
    const double value = (body().width() + gap) / columns - label - gap;
    for (int first = 0; first < facts.facts.size(); first += columns) {
        qsizetype most = 1;
        for (int i = first; i < std::min<qsizetype>(first + columns, facts.facts.size()); ++i) {
            most = std::max({most, lines(facts.facts.at(i).second, m_fonts.body, value).size(),
                             lines(facts.facts.at(i).first, m_fonts.body, label - 6).size()});
        }
        place(ReportPiece::Kind::Facts, double(most) * m_line + 2).index = first;
    }
    space(4);
}

void ReportLayout::operator()(const ChartData &chart)
{
    space(10);
    double height = chart.isEmpty() ? 60 : 200;
    if (chart.horizontal && !chart.isEmpty())
        height = std::min(body().height(), 70 + 18.0 * double(chart.categories.size()));
    place(ReportPiece::Kind::Chart, height);
    space(8);
}

void ReportLayout::operator()(const ReportSideBySide &pair)
{
    space(8);
    const double width = (body().width() - gap) / 2;
    const auto count = std::max(lines(pair.left.text, m_fonts.body, width).size(),
                                lines(pair.right.text, m_fonts.body, width).size());
    if (left() < 4 * m_line)
        newPage();
    // The titles stand on the first line of the piece.
    placeLines(ReportPiece::Kind::SideBySide, int(count) + 1, 4);
}

void ReportLayout::operator()(const ReportSignatures &signatures)
{
    space(6);
    const int rows = (int(signatures.labels.size()) + 1) / 2;
    if (rows > 0)
        place(ReportPiece::Kind::Signatures, rows * signatureHeight);
}

constexpr double figureWidth = 118; ///< that a figure with its label wants

int ReportLayout::figuresInRow(const ReportFigures &figures) const
{
    const int fit = std::max(1, int(body().width() / figureWidth));
    const int count = int(figures.figures.size());
    const int rows = (count + fit - 1) / fit;
    return rows == 0 ? 1 : (count + rows - 1) / rows; // as many in each row
}

double ReportLayout::figureHeight(const ReportFigures &figures) const
{
    const double width = body().width() / figuresInRow(figures) - gap;
    qsizetype most = 1;
    for (const ReportFigures::Figure &figure : figures.figures)
        most = std::max(most, lines(figure.label, m_fonts.body, width).size());
    return QFontMetricsF(m_fonts.figure).height() + double(most) * m_line + 10;
}

void ReportLayout::operator()(const ReportFigures &figures)
{
    space(6);
    const int inRow = figuresInRow(figures);
    for (int first = 0; first < figures.figures.size(); first += inRow)
        place(ReportPiece::Kind::Figures, figureHeight(figures)).index = first;
    space(6);
}

void ReportLayout::operator()(const ReportChapter &chapter)
{
    newPage();
    m_chapters.append({chapter.title, int(m_pages.size()) - 1});
    m_y += 4;
    place(ReportPiece::Kind::Chapter, QFontMetricsF(m_fonts.title).height() + (chapter.period.isEmpty() ? 0 : m_line) + 10);
}

void ReportLayout::operator()(const ReportContents &)
{
    const auto count = std::count_if(m_report.blocks.begin(), m_report.blocks.end(),
                                     [](const ReportBlock &block) { return std::holds_alternative<ReportChapter>(block); });
    if (count == 0)
        return;
    space(12);
    place(ReportPiece::Kind::Contents, 22 + double(count) * (m_line + 3) + 6);
}

} // namespace muster
