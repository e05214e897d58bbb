// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportsettings.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace muster {

namespace {

const QString namedKey = QStringLiteral("named"), firstKey = QStringLiteral("first"), lastKey = QStringLiteral("last");
const QString personKey = QStringLiteral("person"), teamKey = QStringLiteral("team");
const QString paperKey = QStringLiteral("paper"), turnKey = QStringLiteral("turn"), scaleKey = QStringLiteral("scale_to_width");

} // namespace

QByteArray toJson(const AllReportSettings &all)
{
    QJsonObject json;
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        const ReportSettings &one = it.value();
        QJsonObject kept{{namedKey, one.named}, {teamKey, one.team}, {personKey, QString::number(one.person)},
                         {turnKey, int(one.page.turn)}, {scaleKey, one.page.scalesToWidth}};
        if (!one.period.isEmpty()) {
            kept.insert(firstKey, one.period.first.toString(Qt::ISODate));
            kept.insert(lastKey, one.period.last.toString(Qt::ISODate));
        }
        if (one.page.paper)
            kept.insert(paperKey, QPageSize::key(*one.page.paper));
        json.insert(QString::fromUtf8(it.key()), kept);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

AllReportSettings reportSettingsFromJson(const QByteArray &bytes)
{
    AllReportSettings all;
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        const QJsonObject kept = it.value().toObject();
        ReportSettings one;
        one.named = kept.value(namedKey).toInt(-1);
        one.period = {QDate::fromString(kept.value(firstKey).toString(), Qt::ISODate),
                      QDate::fromString(kept.value(lastKey).toString(), Qt::ISODate)};
        one.person = kept.value(personKey).toString().toLongLong();
        one.team = kept.value(teamKey).toString();
        for (const QPageSize::PageSizeId paper : {QPageSize::A4, QPageSize::Letter}) {
            if (kept.value(paperKey).toString() == QPageSize::key(paper))
                one.page.paper = paper;
        }
        one.page.turn = PageSetup::Turn(std::clamp(kept.value(turnKey).toInt(), 0, int(PageSetup::Turn::Landscape)));
        one.page.scalesToWidth = kept.value(scaleKey).toBool();
        all.insert(it.key().toUtf8(), one);
    }
    return all;
}

} // namespace muster
