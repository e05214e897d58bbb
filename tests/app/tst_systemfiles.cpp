// SPDX-License-Identifier: GPL-3.0-or-later
// Imports of assets, bills of materials, known-exploited holes and write-ups of incidents, as others publish them. The figures
// that are compared with are counted here a second way, on the bytes.
#include "app/imports.h"
#include "app/record/csv.h"
#include "app/systems/asset.h"
#include "app/systems/exploited.h"
#include "tests/support/teams.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace muster;

class TestSystemFiles : public QObject
{
    Q_OBJECT

    static QByteArray shared(const QString &name)
    {
        QFile file(QStringLiteral(MUSTER_SHARED_DATA "/systems/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static ImportResult import(const QByteArray &kind, const QByteArray &bytes, Store &store, const QByteArray &encoding = {})
    {
        ImportOptions options;
        options.today = QDate(2026, 3, 17);
        options.encoding = encoding;
        options.dateOrder = DateOrder::MonthDay;
        options.answers.insert(QStringLiteral("decimals"), QStringLiteral("round"));
        return runImport(planImport(*importKind(kind), bytes, options, store),
                         [&store](const QString &text, const Changes &changes) { return store.apply(text, changes); });
    }
    static QString told(const ImportResult &result)
    {
        QStringList lines = result.problems;
        for (const ImportRejection &each : result.rejections)
            lines << QStringLiteral("%1 %2: %3").arg(each.line).arg(QLatin1String(each.field), each.reason);
        return lines.mid(0, 5).join(u'\n');
    }
    static int linesOf(const QByteArray &bytes)
    {
        QByteArray text = bytes;
        text.replace("\r\n", "\n").replace('\r', '\n');
        const QList<QByteArray> lines = text.split('\n');
        return int(std::count_if(lines.begin(), lines.end(), [](const QByteArray &line) { return !line.trimmed().isEmpty(); }));
    }
    /// The sum of the column with that name from the right end of each line, in cents; quoted cells before it do not matter.
    static qint64 centsFromTheEnd(const QByteArray &bytes, int fromEnd)
    {
        static const QRegularExpression cell(QStringLiteral("(\"(?:[^\"]|\"\")*\"|[^,]*)(?:,|$)"));
        QByteArray text = bytes;
        text.replace("\r\n", "\n").replace('\r', '\n');
        qint64 sum = 0;
        QList<QByteArray> lines = text.split('\n');
        lines.removeFirst();
        for (const QByteArray &line : std::as_const(lines)) {
            QStringList cells;
            const QString whole = QString::fromLatin1(line);
            for (auto match = cell.globalMatch(whole); match.hasNext();) {
                const QRegularExpressionMatch one = match.next();
                cells << one.captured(1);
                if (one.capturedEnd() >= whole.size())
                    break;
            }
            if (whole.endsWith(u','))
                cells << QString();
            if (cells.size() > fromEnd)
                sum += qRound64(cells.at(cells.size() - 1 - fromEnd).toDouble() * 100);
        }
        return sum;
    }

private slots:
    void snipeTables_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<AssetKind>("kind");
        QTest::addColumn<int>("costFromEnd");
        QTest::newRow("assets") << QStringLiteral("assets-sample") << AssetKind::Asset << 7;
        QTest::newRow("assets, old Mac lines") << QStringLiteral("assets-sample-BAD") << AssetKind::Asset << 4;
        QTest::newRow("accessories") << QStringLiteral("accessories-sample") << AssetKind::Accessory << 0;
        QTest::newRow("components") << QStringLiteral("components-sample") << AssetKind::Component << 6;
        QTest::newRow("consumables") << QStringLiteral("consumables-sample") << AssetKind::Consumable << 0;
    }
    void snipeTables()
    {
        QFETCH(QString, file);
        QFETCH(AssetKind, kind);
        QFETCH(int, costFromEnd);
        const QByteArray bytes = shared(QStringLiteral("snipeit/%1.csv").arg(file));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        // The bytes of one file are of two encodings at once: nobody can tell which, and the user has to choose.
        const QByteArray encoding = file.endsWith(QLatin1String("BAD")) ? "ISO-8859-1" : "";
        QCOMPARE(planImport(*importKind("assets"), bytes, {}, *store).encoding.isEmpty(), !encoding.isEmpty());
        const ImportResult result = import("assets", bytes, *store, encoding);
        QVERIFY2(result.isDone() && result.rejections.isEmpty(), qPrintable(told(result)));
        QCOMPARE(result.read, linesOf(bytes) - 1);
        QCOMPARE(int(store->all<Asset>().size()), result.imported);
        QCOMPARE(result.imported + result.duplicates, result.read);
        qint64 cents = 0;
        for (const Asset &asset : store->all<Asset>()) {
            cents += asset.cost.minor;
            QCOMPARE(asset.kind, kind);
            QVERIFY(!asset.name.isEmpty());
        }
        QCOMPARE(cents, centsFromTheEnd(bytes, costFromEnd));
        QCOMPARE(import("assets", bytes, *store, encoding).imported, 0);
    }
    void statesAndHolders()
    {
        auto store = test::emptyStore();
        Person ann;
        ann.id = Id<Person>::make();
        ann.name = QStringLiteral("Ann Lee");
        ann.userName = QStringLiteral("alee");
        QVERIFY(store->apply({}, {inserted(ann)}).isEmpty());
        const ImportResult result = import("assets", "Name,Asset Tag,Status,Username\nOne,1,Undeployable,alee\nTwo,2,Ready to Deploy,nobody\n"
                                                     "Three,3,Melted,\n", *store);
        QCOMPARE(result.imported, 2);
        QCOMPARE(result.rejected(), 1); // nobody knows that state
        QCOMPARE(store->all<Asset>().at(0).state, AssetState::Unusable);
        QCOMPARE(store->all<Asset>().at(0).holder, ann.id);
        QCOMPARE(store->all<Asset>().at(1).state, AssetState::Ready);
        QVERIFY(!store->all<Asset>().at(1).holder);
        QVERIFY(!result.warnings.isEmpty() && result.warnings.front().line == 3);
    }
    void sitesAndModels()
    {
        const QByteArray sites = shared(QStringLiteral("snipeit/locations-sample.csv")), models = shared(QStringLiteral("snipeit/models-sample.csv"));
        if (sites.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        const ImportResult placed = import("sites", sites, *store);
        QVERIFY2(placed.isDone() && placed.rejections.isEmpty(), qPrintable(told(placed)));
        QCOMPARE(placed.imported, linesOf(sites) - 1);
        const auto &all = store->all<Site>();
        QCOMPARE(std::count_if(all.begin(), all.end(), [](const Site &site) { return site.currency == QLatin1String("CAD"); }), sites.count(",CAD"));
        QVERIFY(std::any_of(all.begin(), all.end(), [](const Site &site) { return site.name == QLatin1String("Airdrie") && site.postcode == QLatin1String("T4B"); }));
        const ImportResult made = import("asset-models", models, *store);
        QVERIFY2(made.isDone() && made.rejections.isEmpty(), qPrintable(told(made)));
        QCOMPARE(made.imported + made.duplicates, linesOf(models) - 1);
        QVERIFY(made.imported > 0);
    }
    void exploitedHoles()
    {
        const QByteArray bytes = shared(QStringLiteral("known_exploited_vulnerabilities.json"));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        const ImportResult result = import("vulnerabilities", bytes, *store);
        QVERIFY2(result.isDone() && result.rejections.isEmpty(), qPrintable(told(result)));
        QCOMPARE(result.imported, int(bytes.count("\"cveID\"")));
        const auto &holes = store->all<Vulnerability>();
        QCOMPARE(std::count_if(holes.begin(), holes.end(), [](const Vulnerability &hole) { return hole.isRansomware; }),
                 bytes.count("\"knownRansomwareCampaignUse\": \"Known\""));
        QCOMPARE(std::count_if(holes.begin(), holes.end(), [](const Vulnerability &hole) { return hole.due == QDate(2022, 5, 3); }),
                 bytes.count("\"dueDate\": \"2022-05-03\""));
        QCOMPARE(import("vulnerabilities", bytes, *store).imported, 0);
    }
    void billsOfMaterials_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("mark"); // once for each component, and once for what the bill is of
        QTest::addColumn<int>("others");
        QTest::newRow("XML 1.2") << QStringLiteral("cyclonedx-laravel-1.2.xml") << QByteArray("<component ") << 1;
        QTest::newRow("JSON 1.4") << QStringLiteral("cyclonedx-laravel-1.4.json") << QByteArray("\"purl\":") << 1;
        QTest::newRow("JSON 1.3") << QStringLiteral("cyclonedx-vex-bom.json") << QByteArray("\"bom-ref\"") << 1;
    }
    void billsOfMaterials()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, mark);
        QFETCH(int, others);
        const QByteArray bytes = shared(file);
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        const ImportResult result = import("components", bytes, *store);
        QVERIFY2(result.isDone() && result.rejections.isEmpty(), qPrintable(told(result)));
        QCOMPARE(result.imported, int(bytes.count(mark)) - others);
        QCOMPARE(store->all<System>().size(), 1u); // what the bill is of
        for (const SoftwareComponent &component : store->all<SoftwareComponent>()) {
            QCOMPARE(component.system, store->all<System>().front().id);
            QVERIFY(!component.version.isEmpty() && !component.licence.isEmpty() && component.identifier.startsWith(QLatin1String("pkg:")));
        }
        QCOMPARE(import("components", bytes, *store).imported, 0);
        QCOMPARE(store->all<System>().size(), 1u);
    }
    void bothFormsOfOneBillAgree()
    {
        const QByteArray xml = shared(QStringLiteral("cyclonedx-laravel-1.2.xml")), json = shared(QStringLiteral("cyclonedx-laravel-1.4.json"));
        if (xml.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        const int first = import("components", xml, *store).imported;
        const ImportResult second = import("components", json, *store);
        QCOMPARE(second.duplicates, first); // every component is known from the other form
        QCOMPARE(second.imported, 0);
    }
    void vexBecomesFindings()
    {
        const QByteArray bytes = shared(QStringLiteral("cyclonedx-vex.json"));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        const ImportResult result = import("findings", bytes, *store);
        QVERIFY2(result.isDone() && result.rejections.isEmpty(), qPrintable(told(result)));
        QCOMPARE(result.imported, int(bytes.count("\"analysis\"")));
        const Finding finding = store->all<Finding>().front();
        QCOMPARE(finding.title, QStringLiteral("CVE-2020-25649"));
        QCOMPARE(finding.severity, Severity::Major);
        QCOMPARE(finding.state, FindingState::NotAffected);
        QCOMPARE(finding.found, QDate(2020, 12, 3));
        QVERIFY(finding.component.contains(QLatin1String("jackson-databind@2.10.0")));
        QCOMPARE(import("findings", bytes, *store).imported, 0);
    }
    void writeUps()
    {
        const QByteArray bytes = shared(QStringLiteral("danluu-post-mortems-README.md"));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        const ImportResult result = import("incidents", bytes, *store);
        QVERIFY2(result.isDone() && result.rejections.isEmpty(), qPrintable(told(result)));
        // Every entry stands on a line of its own that begins with its link and goes on with what happened.
        int entries = 0, ofTime = 0;
        QByteArray heading;
        for (const QByteArray &line : bytes.left(bytes.indexOf("\n## Other lists")).split('\n')) {
            if (line.startsWith("## "))
                heading = line.mid(3);
            const qsizetype end = line.indexOf(')');
            const bool isEntry = line.startsWith('[') && end > 0 && line.mid(end + 1).trimmed().size() > 1;
            entries += isEntry;
            ofTime += isEntry && heading == "Time";
        }
        QCOMPARE(result.read, entries);
        QCOMPARE(result.imported + result.duplicates, entries);
        const auto &incidents = store->all<Incident>();
        QCOMPARE(std::count_if(incidents.begin(), incidents.end(), [](const Incident &each) { return each.category == QLatin1String("Time"); }), ofTime);
        QCOMPARE(entries, 190);
        QCOMPARE(import("incidents", bytes, *store).imported, 0);
    }
    void brokenFiles()
    {
        auto store = test::emptyStore();
        for (const char *bytes : {"{\"bomFormat\": \"CycloneDX\", \"components\": [", "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.2\"><components>"}) {
            const ImportResult result = import("components", bytes, *store);
            QVERIFY(!result.isDone());
            QVERIFY(result.problems.front().contains(QLatin1String("damaged")));
        }
        QVERIFY(!import("vulnerabilities", "{\"vulnerabilities\": [{\"cveID\": ", *store).isDone());
        QVERIFY(!import("findings", "{\"bomFormat\": \"CycloneDX\", \"vulnerabilities\": [", *store).isDone());
    }
};

QTEST_GUILESS_MAIN(TestSystemFiles)
#include "tst_systemfiles.moc"
