// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/chartpalette.h"

namespace muster {

namespace {

QList<QColor> chartColors(std::initializer_list<QRgb> values)
{
    QList<QColor> colors;
    for (const QRgb value : values)
        colors.append(QColor::fromRgb(value));
    return colors;
}

} // namespace

ChartPalette ChartPalette::light()
{
    ChartPalette p;
    p.background = QColor(0xFF, 0xFF, 0xFF);
    p.text = QColor(0x1F, 0x23, 0x28);
    p.secondary = QColor(0x57, 0x60, 0x6A);
    p.grid = QColor(0xE4, 0xE7, 0xEB);
    p.focus = QColor(0x0B, 0x5F, 0xA5);
    p.m_colors = chartColors({0x0072B2, 0xD55E00, 0x641F52, 0x9950F7, 0x111D97, 0x781314});
    return p;
}

ChartPalette ChartPalette::dark()
{
    ChartPalette p;
    p.background = QColor(0x1E, 0x21, 0x24);
    p.text = QColor(0xE6, 0xE8, 0xEB);
    p.secondary = QColor(0xA3, 0xAC, 0xB5);
    p.grid = QColor(0x34, 0x39, 0x3F);
    p.focus = QColor(0x6C, 0xB6, 0xFF);
    p.m_colors = chartColors({0x56B4E9, 0xE69F00, 0xE3DCAB, 0xAF53FC, 0xBCFF7A, 0xE05F3E});
    return p;
}

ChartPalette ChartPalette::paper()
{
    ChartPalette p = light();
    p.text = Qt::black;
    p.secondary = QColor(0x40, 0x46, 0x4D);
    p.grid = QColor(0xD5, 0xD8, 0xDC);
    // Lightness in even steps, so that neighbours differ on a printer without colour.
    p.m_colors = chartColors({0x2F7FBF, 0xF0A040, 0x3A1030, 0xC9B3FA, 0x111D97, 0x781314});
    return p;
}

ChartPalette ChartPalette::of(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    ChartPalette p = base.lightness() < 128 ? dark() : light();
    p.background = base;
    return p;
}

QColor ChartPalette::role(ChartRole role, int turn) const
{
    switch (role) {
    case ChartRole::Actual:
    case ChartRole::Load:
        return m_colors.at(0);
    case ChartRole::Forecast:
    case ChartRole::Overload:
        return m_colors.at(1);
    case ChartRole::Plan:
    case ChartRole::Capacity:
        return m_colors.at(2);
    case ChartRole::Committed:
        return m_colors.at(3);
    case ChartRole::Other:
        break;
    }
    return m_colors.at(turn % m_colors.size());
}

QColor ChartPalette::fill(const ChartData &data, int index) const
{
    const QColor color = series(data, index);
    if (!isOutlined(data.series.at(index).role))
        return color;
    const auto blend = [](int over, int under) { return (over * 22 + under * 78) / 100; };
    return QColor(blend(color.red(), background.red()), blend(color.green(), background.green()),
                  blend(color.blue(), background.blue()));
}

QColor ChartPalette::series(const ChartData &data, int index) const
{
    int turn = 0;
    for (int i = 0; i < index; ++i)
        turn += data.series.at(i).role == ChartRole::Other;
    return role(data.series.at(index).role, turn);
}

} // namespace muster
