// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/profile.h"

#include "app/import/draft.h"
#include "app/import/encoding.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QSettings>
#include <QUrl>

namespace muster {

namespace {

QString profileFolder(const ImportKind &kind)
{
    return QStringLiteral("imports/%1/").arg(QString::fromLatin1(kind.name()));
}

/// A name may hold what a settings key may not.
QString profileKey(const ImportKind &kind, const QString &name)
{
    return profileFolder(kind) + QString::fromLatin1(QUrl::toPercentEncoding(name));
}

QString shapeKey(const QByteArray &shape)
{
    return QStringLiteral("imports/shapes/") + QString::fromLatin1(shape);
}

QString letter(QChar c)
{
    return c.isNull() ? QString() : QString(c);
}

QByteArray settingsText(const ImportOptions &options)
{
    QJsonObject mapping, states, answers;
    for (auto it = options.answers.cbegin(); it != options.answers.cend(); ++it)
        answers.insert(it.key(), it.value());
    for (auto it = options.states.cbegin(); it != options.states.cend(); ++it)
        states.insert(it.key(), it.value());
    for (auto it = options.mapping.cbegin(); it != options.mapping.cend(); ++it)
        mapping.insert(QString::fromLatin1(it.key()), it.value());
    const QJsonObject settings{{QStringLiteral("encoding"), QString::fromLatin1(options.encoding)},
                               {QStringLiteral("delimiter"), letter(options.table.delimiter)},
                               {QStringLiteral("quote"), letter(options.table.quote)},
                               {QStringLiteral("header"), options.table.headerLine},
                               {QStringLiteral("dates"), int(options.dateOrder)},
                               {QStringLiteral("currency"), options.currency.isNone() ? QString() : options.currency.code()},
                               {QStringLiteral("calendar"), options.calendar},
                               {QStringLiteral("makesPeople"), options.makesPeople},
                               {QStringLiteral("states"), states},
                               {QStringLiteral("answers"), answers},
                               {QStringLiteral("mapping"), mapping}};
    return QJsonDocument(settings).toJson(QJsonDocument::Compact);
}

std::optional<ImportOptions> withSettings(ImportOptions options, const QByteArray &text)
{
    const QJsonObject settings = QJsonDocument::fromJson(text).object();
    if (settings.isEmpty())
        return {};
    const auto word = [&](const char *key) { return settings.value(QLatin1String(key)).toString(); };
    options.encoding = word("encoding").toLatin1();
    options.table.delimiter = word("delimiter").isEmpty() ? QChar() : word("delimiter").front();
    options.table.quote = word("quote").isEmpty() ? QChar() : word("quote").front();
    options.table.headerLine = settings.value(QLatin1String("header")).toInt();
    const int order = settings.value(QLatin1String("dates")).toInt();
    options.dateOrder = order == int(DateOrder::DayMonth) || order == int(DateOrder::MonthDay) ? DateOrder(order) : DateOrder::Unknown;
    options.currency = Currency::fromCode(word("currency")).value_or(Currency());
    options.calendar = word("calendar");
    const QJsonObject mapping = settings.value(QLatin1String("mapping")).toObject();
    options.mapping.clear();
    for (auto it = mapping.constBegin(); it != mapping.constEnd(); ++it)
        options.mapping.insert(it.key().toLatin1(), it.value().toString());
    options.makesPeople = settings.value(QLatin1String("makesPeople")).toBool();
    const QJsonObject answers = settings.value(QLatin1String("answers")).toObject();
    options.answers.clear();
    for (auto it = answers.constBegin(); it != answers.constEnd(); ++it)
        options.answers.insert(it.key(), it.value().toString());
    const QJsonObject states = settings.value(QLatin1String("states")).toObject();
    options.states.clear();
    for (auto it = states.constBegin(); it != states.constEnd(); ++it)
        options.states.insert(it.key(), it.value().toString());
    return options;
}

} // namespace

QStringList importProfiles(const ImportKind &kind)
{
    QSettings settings;
    settings.beginGroup(profileFolder(kind).chopped(1));
    QStringList names;
    const QStringList keys = settings.childKeys();
    for (const QString &key : keys)
        names << QUrl::fromPercentEncoding(key.toLatin1());
    names.sort(Qt::CaseInsensitive);
    return names;
}

std::optional<ImportOptions> withProfile(const ImportKind &kind, const QString &name, const ImportOptions &options)
{
    return withSettings(options, QSettings().value(profileKey(kind, name)).toByteArray());
}

void saveProfile(const QString &name, const ImportPlan &plan, const ImportOptions &options)
{
    ImportOptions settled = options;
    // The line of the header is found out anew: preambles differ in length from month to month.
    if (!plan.table.headers.isEmpty()) {
        for (const WantedColumn &column : wantedColumns(plan.kind))
            settled.mapping.insert(column.name, plan.mapping.value(column.name));
    }
    QSettings().setValue(profileKey(plan.kind, name), settingsText(settled));
}

QByteArray sourceShape(const ImportPlan &detected)
{
    if (detected.table.headers.isEmpty())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(detected.kind.name() + '\n' + detected.table.headers.join(u'\n').toUtf8());
    // Without a header the numbers of the columns say nothing: what stands in them does.
    if (detected.table.headerLine <= 0) {
        for (auto it = detected.mapping.cbegin(); it != detected.mapping.cend(); ++it)
            hash.addData('\n' + it.key() + '=' + it.value().toUtf8());
        hash.addData(QByteArray("\n") + char(detected.table.delimiter.unicode() & 0x7f));
    }
    return hash.result().toHex().left(32);
}

std::optional<ImportOptions> withRemembered(const QByteArray &shape, const ImportOptions &options)
{
    return shape.isEmpty() ? std::nullopt : withSettings(options, QSettings().value(shapeKey(shape)).toByteArray());
}

void remember(const QByteArray &shape, const ImportOptions &options)
{
    if (!shape.isEmpty())
        QSettings().setValue(shapeKey(shape), settingsText(options));
}

const ImportKind *bestKind(const QList<ImportKind> &kinds, const QByteArray &bytes)
{
    for (const ImportKind &kind : kinds) {
        for (const ImportFormat &format : kind.formats) {
            if (format.recognise(bytes))
                return &kind;
        }
    }
    const QString head = decodeText(bytes.left(bytes.lastIndexOf('\n', 16 * 1024))).text;
    const ImportKind *best = nullptr;
    double mostFitting = 0;
    for (const ImportKind &kind : kinds) {
        const SourceTable table = readTable(head, {}, wantedColumns(kind));
        const auto found = mapColumns(table.headers, wantedColumns(kind));
        const double fitting = double(found.size()) + (missingColumns(kind, found.keys()).isEmpty() ? 0.5 : -1.5);
        if (fitting > mostFitting) {
            mostFitting = fitting;
            best = &kind;
        }
    }
    return best;
}

} // namespace muster
