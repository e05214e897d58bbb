// SPDX-License-Identifier: GPL-3.0-or-later
// A chart for HTML, drawn without a widget: bars from a common zero line, lines with points.
#include "app/report/reporthtml.h"

#include <QRectF>
#include <algorithm>

namespace muster {

namespace {

constexpr double svgWidth = 720;
constexpr double svgHead = 30;  ///< for the legend
constexpr double svgLabel = 22; ///< for the categories

QString svgColor(ChartRole role, int turn)
{
    static const char *const colors[] = {"#0072B2", "#D55E00", "#641F52", "#9950F7", "#111D97", "#781314"};
    switch (role) {
    case ChartRole::Actual:
    case ChartRole::Load: return QLatin1String(colors[0]);
    case ChartRole::Forecast:
    case ChartRole::Overload: return QLatin1String(colors[1]);
    case ChartRole::Plan:
    case ChartRole::Capacity: return QLatin1String(colors[2]);
    case ChartRole::Committed: return QLatin1String(colors[3]);
    case ChartRole::Other: break;
    }
    return QLatin1String(colors[turn % 6]);
}

class SvgChart
{
public:
    SvgChart(const ChartData &chart, const QLocale &locale) : m_chart(chart), m_locale(locale)
    {
        m_left = chart.horizontal ? 160 : 8;
        m_length = chart.horizontal ? svgWidth - m_left - 90 : 220;
        m_slot = chart.horizontal ? 26 : (svgWidth - m_left - 8) / double(chart.categories.size());
        m_height = svgHead + (chart.horizontal ? m_slot * double(chart.categories.size()) : m_length + svgLabel) + 16;
        findScale(false, m_low, m_high);
        findScale(true, m_secondLow, m_secondHigh);
    }

    QString draw()
    {
        m_out = QStringLiteral("<svg role=\"img\" viewBox=\"0 0 %1 %2\" width=\"%1\" height=\"%2\" "
                               "font-family=\"sans-serif\" font-size=\"12\" fill=\"#1F2328\"><title>%3</title>\n")
                    .arg(svgWidth).arg(m_height).arg(m_chart.title.toHtmlEscaped());
        legend();
        for (int c = 0; c < m_chart.categories.size(); ++c)
            category(c);
        for (int s = 0; s < m_chart.series.size(); ++s) {
            if (m_chart.series.at(s).shape == ChartShape::Line)
                line(s);
        }
        return m_out + QStringLiteral("</svg>\n");
    }

private:
    static std::optional<qint64> at(const ChartSeries &series, int c)
    {
        return c < series.values.size() ? series.values.at(c) : std::nullopt;
    }

    void findScale(bool second, double &low, double &high) const
    {
        for (int c = 0; c < m_chart.categories.size(); ++c) {
            double stack = 0;
            for (const ChartSeries &series : m_chart.series) {
                if (series.onSecondAxis != second)
                    continue;
                double value = double(at(series, c).value_or(0));
                if (series.shape == ChartShape::StackedBar)
                    value = stack += value;
                low = std::min(low, value);
                high = std::max(high, value);
            }
        }
        if (high <= low)
            high = low + 1;
    }

    double along(double value, bool second) const
    {
        const double low = second ? m_secondLow : m_low;
        const double high = second ? m_secondHigh : m_high;
        const double share = (value - low) / (high - low);
        return m_chart.horizontal ? m_left + share * m_length : svgHead + 16 + (1 - share) * m_length;
    }

    double slotStart(int c) const { return m_chart.horizontal ? svgHead + c * m_slot : m_left + c * m_slot; }

    QString color(int s) const
    {
        int turn = 0;
        for (int i = 0; i < s; ++i)
            turn += m_chart.series.at(i).role == ChartRole::Other;
        return svgColor(m_chart.series.at(s).role, turn);
    }

    void text(double x, double y, const QString &words, const char *anchor)
    {
        m_out += QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"%3\">%4</text>\n")
                     .arg(x).arg(y).arg(QLatin1String(anchor), words.toHtmlEscaped());
    }

    /// The paint of a bar or a swatch.
    QString paint(int s) const
    {
        return isOutlined(m_chart.series.at(s).role)
            ? QStringLiteral("fill=\"%1\" fill-opacity=\"0.22\" stroke=\"%1\"").arg(color(s))
            : QStringLiteral("fill=\"%1\"").arg(color(s));
    }

    void box(double from, double to, double start, double breadth, const QString &paint, const QString &tip)
    {
        const double low = std::min(from, to);
        const double size = std::max(0.5, std::abs(to - from));
        const QRectF rect = m_chart.horizontal ? QRectF(low, start, size, breadth) : QRectF(start, low, breadth, size);
        m_out += QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" %5><title>%6</title></rect>\n")
                     .arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height()).arg(paint, tip.toHtmlEscaped());
    }

    void legend()
    {
        double x = 8;
        for (int s = 0; s < m_chart.series.size() && m_chart.series.size() > 1; ++s) {
            const QString name = m_chart.series.at(s).name;
            m_out += QStringLiteral("<rect x=\"%1\" y=\"4\" width=\"10\" height=\"10\" %2/>").arg(x).arg(paint(s));
            text(x + 15, 13, name, "start");
            x += 35 + 7.2 * double(name.size());
        }
    }

    void category(int c)
    {
        const double middle = slotStart(c) + m_slot / 2;
        if (m_chart.horizontal)
            text(m_left - 8, middle + 4, m_chart.categories.at(c), "end");
        else if (m_slot > 26 || c % 4 == 0)
            text(middle, m_height - 6, m_chart.categories.at(c), "middle");
        int bars = 0;
        for (const ChartSeries &series : m_chart.series)
            bars += series.shape == ChartShape::Bar;
        double stack = 0;
        int bar = 0;
        for (int s = 0; s < m_chart.series.size(); ++s) {
            const ChartSeries &series = m_chart.series.at(s);
            const std::optional<qint64> value = at(series, c);
            const QString tip = series.name + QStringLiteral(": ") + m_chart.text(value, m_locale);
            const double breadth = m_slot * 0.64 / (series.shape == ChartShape::Bar ? std::max(1, bars) : 1);
            const double start = middle - m_slot * 0.32 + (series.shape == ChartShape::Bar ? bar++ * breadth : 0);
            if (!value || series.shape == ChartShape::Line)
                continue;
            if (series.shape == ChartShape::Marker) {
                const double end = along(double(*value), series.onSecondAxis);
                box(end - 1.5, end + 1.5, start - 2, breadth + 4, QStringLiteral("fill=\"%1\"").arg(color(s)), tip);
                continue;
            }
            const double from = series.shape == ChartShape::StackedBar ? stack : 0;
            box(along(from, false), along(from + double(*value), false), start, breadth, paint(s), tip);
            if (series.shape == ChartShape::StackedBar)
                stack += double(*value);
        }
    }

    void line(int s)
    {
        const ChartSeries &series = m_chart.series.at(s);
        QString path;
        bool isDown = false;
        for (int c = 0; c < m_chart.categories.size(); ++c) {
            const std::optional<qint64> value = at(series, c);
            if (value) {
                const double middle = slotStart(c) + m_slot / 2;
                const double end = along(double(*value), series.onSecondAxis);
                path += QStringLiteral("%1%2 %3 ").arg(isDown ? QLatin1Char('L') : QLatin1Char('M'))
                            .arg(m_chart.horizontal ? end : middle).arg(m_chart.horizontal ? middle : end);
            }
            isDown = value.has_value();
        }
        m_out += QStringLiteral("<path d=\"%1\" fill=\"none\" stroke=\"%2\" stroke-width=\"2\"><title>%3</title></path>\n")
                     .arg(path, color(s), series.name.toHtmlEscaped());
    }

    const ChartData &m_chart;
    QLocale m_locale;
    QString m_out;
    double m_left, m_length, m_slot, m_height;
    double m_low = 0, m_high = 0, m_secondLow = 0, m_secondHigh = 0;
};

} // namespace

QString chartToSvg(const ChartData &chart, const QLocale &locale)
{
    return chart.isEmpty() ? QString() : SvgChart(chart, locale).draw();
}

} // namespace muster
