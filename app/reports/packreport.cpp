// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/packreport.h"

#include "app/report/markdownblocks.h"
#include "app/report/reportchanges.h"
#include "app/report/reportframe.h"
#include "app/report/reportjson.h"

#include <QCoreApplication>
#include <QMap>

namespace muster {

namespace {

QString packText(const char *text)
{
    return QCoreApplication::translate("muster::Pack", text);
}

template <class Part> std::vector<Part> partsOf(const Store &store, const Pack &pack)
{
    std::vector<Part> parts;
    for (const Part &part : store.all<Part>()) {
        if (part.pack == pack.id)
            parts.push_back(part);
    }
    return parts;
}

ReportTable lightsTable(const Store &store, const Pack &pack)
{
    ReportTable table;
    table.title = packText(QT_TRANSLATE_NOOP("muster::Pack", "Projects at a glance"));
    table.toneColumn = 1;
    table.columns = {{packText(QT_TRANSLATE_NOOP("muster::Pack", "Project")), "project", 2, false},
                     {packText(QT_TRANSLATE_NOOP("muster::Pack", "Status")), "status", 0.8, false},
                     {packText(QT_TRANSLATE_NOOP("muster::Pack", "Comment")), "comment", 4, false}};
    for (const PackHealth &one : partsOf<PackHealth>(store, pack)) {
        const Choice &health = Choices<Health>::list[int(one.health)];
        table.rows << ReportRow{{store.title(recordType<Project>(), one.project.value), health.word(), one.comment}, ReportRow::Style::Normal, 0,
                                health.tone, {{{}, {}, recordType<Project>().name(), {one.project.value}}}};
    }
    return table;
}

const ReportTable *lightsOf(const Report &report)
{
    for (const ReportBlock &block : report.blocks) {
        const auto *table = std::get_if<ReportTable>(&block);
        if (table && table->columns.size() == 3 && table->columns.at(1).key == "status")
            return table;
    }
    return nullptr;
}

/// The projects whose light is another than last time, or that are new or gone.
ReportTable lightsSince(const Report &before, const ReportTable &now)
{
    ReportTable table;
    table.title = packText(QT_TRANSLATE_NOOP("muster::Pack", "Projects whose status changed"));
    table.empty = packText(QT_TRANSLATE_NOOP("muster::Pack", "Every project stands as it did last time."));
    table.toneColumn = 2;
    table.columns = {{packText(QT_TRANSLATE_NOOP("muster::Pack", "Project")), "project", 2, false},
                     {packText(QT_TRANSLATE_NOOP("muster::Pack", "Last time")), "before", 1, false},
                     {packText(QT_TRANSLATE_NOOP("muster::Pack", "Now")), "now", 1, false}};
    QMap<QString, QString> old;
    const ReportTable *then = lightsOf(before);
    for (const ReportRow &row : then ? then->rows : QList<ReportRow>())
        old.insert(row.cells.at(0).toString(), row.cells.at(1).toString());
    const auto add = [&](const QString &project, const QString &last, const QString &current, Tone tone) {
        table.rows << ReportRow{{project, last, current}, ReportRow::Style::Normal, 0, tone, {}};
    };
    for (const ReportRow &row : now.rows) {
        const QString project = row.cells.at(0).toString();
        const QString last = old.contains(project) ? old.take(project) : packText(QT_TRANSLATE_NOOP("muster::Pack", "not yet in it"));
        if (last != row.cells.at(1).toString())
            add(project, last, row.cells.at(1).toString(), row.tone);
    }
    for (auto it = old.cbegin(); it != old.cend(); ++it)
        add(it.key(), it.value(), packText(QT_TRANSLATE_NOOP("muster::Pack", "no longer in it")), Tone::Quiet);
    return table;
}

void addWritten(Report &report, const PackPart &part)
{
    const QList<ReportBlock> blocks = markdownBlocks(part.text);
    if (blocks.isEmpty() && part.heading.isEmpty())
        return;
    if (!part.heading.isEmpty())
        report.blocks << ReportHeading{part.heading};
    report.blocks << blocks;
}

/// A standard report as a chapter. Money is that of the fiscal year of the pack, expenses those of its period; what looks ahead
/// does so from today.
void addChapter(Report &report, const Store &store, const Pack &pack, const PackPart &part, const ReportKind &kind, ReportRequest request)
{
    const bool isMoney = kind.area == "budget";
    request.period = part.content == PackContent::Expenses ? Period{pack.first, pack.last}
                                                           : kind.usualPeriod(store, isMoney ? pack.last : request.today);
    const Report made = kind.make(store, request);
    report.blocks << ReportChapter{kind.name, part.heading.isEmpty() ? made.title : part.heading, made.period};
    if (!part.text.isEmpty())
        report.blocks << markdownBlocks(part.text);
    report.blocks << made.blocks;
    for (const QString &assumption : made.assumptions)
        report.blocks << ReportText{{}, assumption, true};
    if (report.confidential.isEmpty())
        report.confidential = made.confidential;
}

Report emptyPack(const Store &store, const ReportRequest &request)
{
    Report report = reportFrame(store, request, "pack", packText(QT_TRANSLATE_NOOP("muster::Pack", "Monthly management pack")), request.period);
    report.blocks << ReportText{packText(QT_TRANSLATE_NOOP("muster::Pack", "There is no pack yet.")),
                                packText(QT_TRANSLATE_NOOP("muster::Pack", "Reports, New monthly pack makes one: it already says what "
                                                                           "happened in the month, and you write what it means.")), false};
    return report;
}

/// What changed since the pack before, before the chapters: figures need them made.
void addSince(Report &report, qsizetype at, const Store &store, const Pack &pack, const ReportTable &lights)
{
    const Pack *last = packBefore(store, pack);
    const std::optional<Report> before = last ? reportFromJson(last->frozen.toUtf8()) : std::nullopt;
    if (!before)
        return;
    const ReportHeading heading{packText(QT_TRANSLATE_NOOP("muster::Pack", "Since “%1”")).arg(last->title)};
    const QList<ReportBlock> blocks{heading, lightsSince(*before, lights), figuresSince(*before, report)};
    for (qsizetype i = 0; i < blocks.size(); ++i)
        report.blocks.insert(at + i, blocks.at(i));
}

} // namespace

const Pack *packMeant(const Store &store, const ReportRequest &request)
{
    if (request.record != 0)
        return store.find(Id<Pack>{request.record});
    const Pack *newest = nullptr;
    for (const Pack &pack : store.all<Pack>()) {
        if (Period{pack.first, pack.last} == request.period)
            return &pack;
        if (!newest || newest->last < pack.last)
            newest = &pack;
    }
    return newest;
}

Report packReport(const Store &store, const ReportRequest &request, const QList<ReportKind> &kinds)
{
    const Pack *pack = packMeant(store, request);
    if (!pack)
        return emptyPack(store, request);
    if (const std::optional<Report> sent = reportFromJson(pack->frozen.toUtf8()))
        return *sent;
    Report report = reportFrame(store, request, "pack", pack->title, Period{pack->first, pack->last});
    std::vector<PackPart> parts = partsOf<PackPart>(store, *pack);
    std::stable_sort(parts.begin(), parts.end(), [](const PackPart &a, const PackPart &b) { return a.position < b.position; });
    const ReportTable lights = lightsTable(store, *pack);
    if (!lights.rows.isEmpty())
        report.blocks << lights;
    report.blocks << ReportContents{packText(QT_TRANSLATE_NOOP("muster::Pack", "Contents"))};
    for (const PackPart &part : parts) {
        if (part.content == PackContent::Written)
            addWritten(report, part);
    }
    const qsizetype since = report.blocks.size();
    ReportRequest whole = request;
    whole.record = 0;
    for (const PackPart &part : parts) {
        const Choice *content = choiceOf<PackPart>("content", part.content);
        const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const ReportKind &one) { return one.name == content->key; });
        if (kind != kinds.end())
            addChapter(report, store, *pack, part, *kind, whole);
    }
    addSince(report, since, store, *pack, lights);
    return report;
}

Changes issuePack(const Pack &draft, const Report &sent, QDate today)
{
    Pack issued = draft;
    issued.state = PackState::Issued;
    issued.issuedOn = today;
    issued.frozen = QString::fromUtf8(reportToJson(sent));
    return {edited(draft, issued)};
}

} // namespace muster
