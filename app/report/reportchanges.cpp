// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/reportchanges.h"

#include "app/base/minutes.h"
#include "app/report/reporttext.h"

#include <QCoreApplication>
#include <QMap>

namespace muster {

namespace {

QString sinceText(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

struct ChapterFigure
{
    QString chapter;
    ReportFigures::Figure figure;
};

/// By report and key, in the order of the pages.
QList<QPair<QByteArray, ChapterFigure>> figuresOf(const Report &report)
{
    QList<QPair<QByteArray, ChapterFigure>> found;
    const ReportChapter *chapter = nullptr;
    for (const ReportBlock &block : report.blocks) {
        if (const auto *begun = std::get_if<ReportChapter>(&block))
            chapter = begun;
        const auto *figures = std::get_if<ReportFigures>(&block);
        for (const ReportFigures::Figure &figure : figures && chapter ? figures->figures : QList<ReportFigures::Figure>())
            found.append({chapter->name + '/' + figure.key, {chapter->title, figure}});
    }
    return found;
}

/// now − before; nothing for texts and where only one is given.
QVariant difference(const QVariant &before, const QVariant &now)
{
    if (before.metaType() != now.metaType())
        return {};
    const int type = now.metaType().id();
    if (type == qMetaTypeId<Money>())
        return before.value<Money>().currency == now.value<Money>().currency ? QVariant::fromValue(now.value<Money>() - before.value<Money>())
                                                                             : QVariant();
    if (type == qMetaTypeId<Minutes>())
        return QVariant::fromValue(now.value<Minutes>() - before.value<Minutes>());
    if (type == qMetaTypeId<Percent>()) {
        const auto from = before.value<Percent>().tenths, to = now.value<Percent>().tenths;
        return from && to ? QVariant::fromValue(Percent{*to - *from}) : QVariant();
    }
    return type == QMetaType::LongLong ? QVariant::fromValue(now.toLongLong() - before.toLongLong()) : QVariant();
}

} // namespace

ReportTable figuresSince(const Report &before, const Report &now)
{
    ReportTable table;
    table.title = sinceText("Figures that changed");
    table.empty = sinceText("No figure has changed.");
    table.columns = {{sinceText("Report"), "report", 1.6, false}, {sinceText("Figure"), "figure", 2.2, false},
                     {sinceText("Last time"), "before", 1, true}, {sinceText("Now"), "now", 1, true},
                     {sinceText("Change"), "change", 1, true}};
    QMap<QByteArray, QVariant> old;
    for (const auto &[key, one] : figuresOf(before))
        old.insert(key, one.figure.value);
    QString chapter;
    for (const auto &[key, one] : figuresOf(now)) {
        if (!old.contains(key) || cellCode(old.value(key)) == cellCode(one.figure.value))
            continue;
        table.rows << ReportRow{{one.chapter == chapter ? QString() : one.chapter, one.figure.label, old.value(key), one.figure.value,
                                 difference(old.value(key), one.figure.value)}, ReportRow::Style::Normal, 0, Tone::Plain, {}};
        chapter = one.chapter;
    }
    return table;
}

} // namespace muster
