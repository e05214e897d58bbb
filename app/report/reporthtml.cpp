// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/reporthtml.h"

#include "app/report/reporttext.h"

#include <QCoreApplication>

namespace muster {

namespace {

const char *const reportStyle = R"(
body { font: 14px/1.45 system-ui, "Segoe UI", sans-serif; color: #1F2328; background: #fff; max-width: 60rem;
       margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.15rem; margin: 1.6rem 0 .5rem; } h3 { font-size: 1rem; }
header p, footer, .small, figcaption { color: #57606A; } header { border-bottom: 1px solid #D0D7DE; }
footer { border-top: 1px solid #D0D7DE; margin-top: 2rem; padding-top: .5rem; font-size: .85rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th { text-align: left; color: #57606A; border-bottom: 1px solid #1F2328; padding: .3rem .5rem; }
td { border-bottom: 1px solid #E4E7EB; padding: .3rem .5rem; vertical-align: top; white-space: pre-line; }
.number { text-align: right; white-space: nowrap; } .negative { color: #B42318; }
.tone3 { color: #1A7F4B; } .tone4 { color: #9A5B00; } .tone5 { color: #B42318; } .tone3, .tone4, .tone5 { font-weight: 600; }
.group td { font-weight: 600; background: #F3F5F7; } .subtotal td { font-weight: 600; }
.total td { font-weight: 600; border-top: 1px solid #1F2328; border-bottom: 3px double #1F2328; }
p.text { white-space: pre-line; } figure { margin: 1rem 0; } svg { max-width: 100%; height: auto; }
dl { display: grid; grid-template-columns: repeat(var(--columns), max-content 1fr); gap: .25rem 1rem; }
dt { color: #57606A; } dd { margin: 0; } .beside { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; }
.figures { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 1rem 0; } .figure { display: flex; flex-direction: column-reverse; }
.figure dd { font-size: 1.5rem; font-weight: 600; } .pressing dd { color: #9A5B00; }
.chapter { border-top: 2px solid #1F2328; padding-top: .6rem; margin-top: 3rem; font-size: 1.4rem; }
.sign { display: inline-block; width: 45%; margin: 3rem 4% 0 0; border-top: 1px solid #1F2328; padding-top: .3rem; }
@media (prefers-color-scheme: dark) { body { background: #1E2124; color: #E6E8EB; } .negative { color: #FF8A80; }
  header p, footer, .small, figcaption, th, dt { color: #A3ACB5; } .group td { background: #2A2F34; }
  th { border-color: #A3ACB5; } td { border-color: #343A40; } figure svg { background: #fff; } }
@media print { thead { display: table-header-group; } tr { break-inside: avoid; } }
)";

QString htmlWord(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

/// Writes the blocks of one report.
class HtmlWriter
{
public:
    HtmlWriter(const Report &report, const QLocale &locale) : m_locale(locale)
    {
        for (const ReportBlock &block : report.blocks) {
            if (const auto *chapter = std::get_if<ReportChapter>(&block))
                m_chapters << chapter->title;
        }
    }

    void operator()(const ReportHeading &heading) { element("h2", heading.text); }

    void operator()(const ReportText &text)
    {
        if (!text.title.isEmpty())
            element("h3", text.title);
        element("p", text.text, text.small ? "text small" : "text");
    }

    void operator()(const ReportFacts &facts)
    {
        m_out += QStringLiteral("<dl style=\"--columns: %1\">").arg(std::max(1, facts.columns));
        for (const auto &fact : facts.facts) {
            element("dt", fact.first);
            element("dd", fact.second);
        }
        m_out += QStringLiteral("</dl>\n");
    }

    void operator()(const ReportTable &table)
    {
        if (table.rows.isEmpty()) {
            if (!table.title.isEmpty())
                element("h3", table.title);
            return element("p", table.empty, "small");
        }
        m_out += QStringLiteral("<table>");
        if (!table.title.isEmpty())
            element("caption", table.title);
        m_out += QStringLiteral("<thead><tr>");
        for (const ReportColumn &column : table.columns) {
            m_out += QStringLiteral("<th scope=\"col\"%1>%2</th>")
                         .arg(column.isNumber ? QStringLiteral(" class=\"number\"") : QString(),
                              column.label.toHtmlEscaped());
        }
        m_out += QStringLiteral("</tr></thead>\n<tbody>\n");
        for (const ReportRow &row : table.rows)
            tableRow(table, row);
        m_out += QStringLiteral("</tbody></table>\n");
    }

    void operator()(const ChartData &chart)
    {
        m_out += QStringLiteral("<figure>");
        if (!chart.title.isEmpty())
            element("figcaption", chart.subtitle.isEmpty() ? chart.title : chart.title + QStringLiteral(" – ")
                                                                               + chart.subtitle);
        if (chart.isEmpty()) {
            element("p", chart.empty, "small");
        } else {
            m_out += chartToSvg(chart, m_locale);
            ReportTable values = toTable(chart);
            values.title.clear();
            m_out += QStringLiteral("<details><summary>%1</summary>").arg(htmlWord("Values").toHtmlEscaped());
            (*this)(values);
            m_out += QStringLiteral("</details>");
        }
        m_out += QStringLiteral("</figure>\n");
    }

    void operator()(const ReportSideBySide &pair)
    {
        m_out += QStringLiteral("<div class=\"beside\"><div>");
        (*this)(pair.left);
        m_out += QStringLiteral("</div><div>");
        (*this)(pair.right);
        m_out += QStringLiteral("</div></div>\n");
    }

    void operator()(const ReportSignatures &signatures)
    {
        for (const QString &label : signatures.labels)
            element("span", label + QStringLiteral(", ") + htmlWord("date"), "sign");
    }

    void operator()(const ReportFigures &figures)
    {
        m_out += QStringLiteral("<dl class=\"figures\">");
        for (const ReportFigures::Figure &figure : figures.figures) {
            m_out += QStringLiteral("<div class=\"figure%1\">").arg(isPressing(figure.tone) ? QStringLiteral(" pressing") : QString());
            element("dt", figure.label);
            element("dd", cellText(figure.value, m_locale));
            m_out += QStringLiteral("</div>");
        }
        m_out += QStringLiteral("</dl>\n");
    }

    void operator()(const ReportChapter &chapter)
    {
        m_out += QStringLiteral("<h2 class=\"chapter\" id=\"chapter-%1\">%2</h2>\n").arg(++m_chapter).arg(chapter.title.toHtmlEscaped());
        if (!chapter.period.isEmpty())
            element("p", chapter.period, "small");
    }

    void operator()(const ReportContents &contents)
    {
        element("h2", contents.title);
        m_out += QStringLiteral("<ol>\n");
        for (qsizetype i = 0; i < m_chapters.size(); ++i)
            m_out += QStringLiteral("<li><a href=\"#chapter-%1\">%2</a></li>\n").arg(i + 1).arg(m_chapters.at(i).toHtmlEscaped());
        m_out += QStringLiteral("</ol>\n");
    }

    void element(const char *tag, const QString &text, const char *cssClass = nullptr)
    {
        const QString name = QLatin1String(tag);
        const QString attribute = cssClass ? QStringLiteral(" class=\"%1\"").arg(QLatin1String(cssClass)) : QString();
        m_out += QStringLiteral("<%1%2>%3</%1>\n").arg(name, attribute, text.toHtmlEscaped());
    }

    void raw(const QString &html) { m_out += html; }
    QString html() const { return m_out; }

private:
    void tableRow(const ReportTable &table, const ReportRow &row)
    {
        static const char *const classes[] = {"", "group", "subtotal", "total"};
        m_out += QStringLiteral("<tr class=\"%1\">").arg(QLatin1String(classes[int(row.style)]));
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const QVariant cell = row.cells.value(i);
            QStringList names;
            if (table.columns.at(i).isNumber)
                names.append(QStringLiteral("number"));
            if (isNegative(cell))
                names.append(QStringLiteral("negative"));
            if (i == table.toneColumn)
                names.append(QStringLiteral("tone%1").arg(int(row.tone)));
            QString attributes = names.isEmpty() ? QString()
                                                 : QStringLiteral(" class=\"%1\"").arg(names.join(QLatin1Char(' ')));
            if (table.isHeatMap && heatStep(cell) > 0)
                attributes += QStringLiteral(" style=\"background: %1; color: %2\"")
                                  .arg(QLatin1String(heatColors[heatStep(cell)]), heatStep(cell) == 5 ? QStringLiteral("#fff") : QStringLiteral("#1F2328"));
            else if (i == 0 && row.indent > 0)
                attributes += QStringLiteral(" style=\"padding-left: %1rem\"").arg(0.5 + row.indent);
            m_out += QStringLiteral("<td%1>%2</td>").arg(attributes, cellText(cell, m_locale).toHtmlEscaped());
        }
        m_out += QStringLiteral("</tr>\n");
    }

    static bool isPressing(Tone tone) { return tone == Tone::Warn || tone == Tone::Danger; }

    QLocale m_locale;
    QString m_out;
    QStringList m_chapters;
    int m_chapter = 0;
};

QStringList present(const QStringList &texts)
{
    QStringList result = texts;
    result.removeAll(QString());
    return result;
}

} // namespace

QByteArray toHtml(const Report &report, const QLocale &locale)
{
    HtmlWriter writer(report, locale);
    writer.raw(QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head><meta charset=\"utf-8\">\n"
                              "<meta name=\"viewport\" content=\"width=device-width\">\n").arg(locale.bcp47Name()));
    writer.element("title", present({report.title, report.team, report.period}).join(QStringLiteral(" – ")));
    writer.raw(QStringLiteral("<style>%1</style></head>\n<body>\n<header>").arg(QLatin1String(reportStyle)));
    writer.element("h1", report.title);
    writer.element("p", present({report.team, report.period, report.subtitle}).join(QStringLiteral(" · ")));
    writer.raw(QStringLiteral("</header>\n<main>\n"));
    for (const ReportBlock &block : report.blocks)
        std::visit([&writer](const auto &one) { writer(one); }, block);
    if (!report.assumptions.isEmpty()) {
        writer.element("h2", htmlWord("Assumptions"));
        writer.raw(QStringLiteral("<ul>\n"));
        for (const QString &assumption : report.assumptions)
            writer.element("li", assumption);
        writer.raw(QStringLiteral("</ul>\n"));
    }
    writer.raw(QStringLiteral("</main>\n"));
    const QString when = report.asOf.isValid() ? locale.toString(report.asOf, QLocale::ShortFormat) : QString();
    writer.element("footer", present({report.confidential, report.printedBy, when}).join(QStringLiteral(" · ")));
    writer.raw(QStringLiteral("</body></html>\n"));
    return writer.html().toUtf8();
}

} // namespace muster
