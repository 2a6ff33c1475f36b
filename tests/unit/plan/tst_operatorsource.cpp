// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operatorworld.h"

#include <QTemporaryDir>

using namespace slipway;
using namespace slipway::operatorworld;
using namespace Qt::StringLiterals;

class TestOperatorSource : public QObject, private OperatorWorld
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }
    void anotherSumThanThePinnedOneIsNeverGivenOut();
    void aDownloadThatIsCutIsRefusedAfterThreeTries();
    void redirectionsLeadToHttpsAlone();
    void aMirrorHasItsOwnPins();
    void whatCannotBeFetchedSaysWhereFromAndWhatToDo();
    void aPersonsFileTakesThePlaceOfTheNetwork();
    void aFileThatIsNotPinnedSaysSoWithItsSum();
    void oneFileOfSeveralStandsForItsFolder();
    void anOperatorWithoutAPinAsksForAFile();
    void builtInPinsAreWhole();
    void theRealReleasesAreWhatIsPinned();
};

void TestOperatorSource::anotherSumThanThePinnedOneIsNeverGivenOut()
{
    FakeTransport transport;
    HttpOperatorSource source(transport, *m_clock);
    transport.enqueue({.chunks = {"something", " else"}});
    transport.enqueue({.chunks = {firstManifest.first(10), firstManifest.sliced(10)}});
    const OperatorFile file = widgetPin().files.first();
    const auto refused = ended(source.fetch(file, {}, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().reason, u"Checksum"_s);
    QVERIFY(refused.error().detail.contains(file.sha256)
            && refused.error().detail.contains(sha256Of("something else")));
    QCOMPARE(transport.requests().size(), 1); // asking again would bring the same
    const auto given = ended(source.fetch(file, {}, {}));
    QVERIFY(given && *given == firstManifest);
    QVERIFY(ended(source.fetch(file, {}, {})));
    QCOMPARE(transport.requests().size(), 2); // it is kept
}

void TestOperatorSource::aDownloadThatIsCutIsRefusedAfterThreeTries()
{
    FakeTransport transport;
    HttpOperatorSource source(transport, *m_clock);
    const Error cut = fail(ErrorKind::Network, u"the connection was closed"_s).error();
    transport.enqueue({.chunks = {firstManifest.first(20)}, .cut = cut});
    // A proxy that ends the body as if it were whole.
    const QByteArray length = QByteArray::number(firstManifest.size());
    transport.enqueue({.headers = {{"Content-Length", length}}, .chunks = {firstManifest.first(20)}});
    transport.enqueue({.chunks = {firstManifest.first(20)}, .cut = cut});
    const auto refused = ended(source.fetch(widgetPin().files.first(), {}, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Network);
    QCOMPARE(transport.requests().size(), 3);
    transport.enqueue({.headers = {{"Content-Length", length}}, .chunks = {firstManifest}});
    QVERIFY(ended(source.fetch(widgetPin().files.first(), {}, {})));
}

void TestOperatorSource::redirectionsLeadToHttpsAlone()
{
    FakeTransport transport;
    HttpOperatorSource source(transport, *m_clock);
    transport.enqueue({.status = 302, .headers = {{"Location", "https://elsewhere.example.org/asset"}}});
    transport.enqueue({.chunks = {firstManifest}});
    QVERIFY(ended(source.fetch(widgetPin().files.first(), {}, {})));
    QCOMPARE(transport.requests().last().url, QUrl(u"https://elsewhere.example.org/asset"_s));
    transport.enqueue({.status = 302, .headers = {{"Location", "http://elsewhere.example.org/asset"}}});
    const auto refused = ended(source.fetch(widgetPin().files.last(), {}, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(transport.requests().size(), 3);
}

void TestOperatorSource::aMirrorHasItsOwnPins()
{
    FakeTransport transport;
    HttpOperatorSource source(transport, *m_clock, u"https://mirror.example.org/operators/"_s);
    const QByteArray index = "operators:\n  - {id: widgets, name: Widgets, version: 1.2.4, date: "
                             "\"2026-11-29\", source: ours, definitions: [widgets.example.org],\n"
                             "     files: [{url: widgets/all.yaml, sha256: "
        + sha256Of(secondManifest).toLatin1() + "}]}\n";
    transport.enqueue({.chunks = {index}});
    transport.enqueue({.chunks = {secondManifest}});
    const auto pin = ended(source.pin(u"widgets"_s, {}));
    QVERIFY2(pin, pin ? "" : qPrintable(pin.error().toString()));
    QCOMPARE(pin->version, u"1.2.4"_s);
    QVERIFY(ended(source.fetch(pin->files.first(), {}, {})));
    QCOMPARE(transport.requests().last().url,
             QUrl(u"https://mirror.example.org/operators/widgets/all.yaml"_s));
    QCOMPARE(ended(source.pin(u"kserve"_s, {})).error().kind, ErrorKind::NotFound);
    HttpOperatorSource open(transport, *m_clock, u"http://mirror.example.org"_s);
    QCOMPARE(ended(open.pin(u"kserve"_s, {})).error().kind, ErrorKind::Invalid);
}

void TestOperatorSource::whatCannotBeFetchedSaysWhereFromAndWhatToDo()
{
    m_source->refusal = fail(ErrorKind::Network, u"Host example.org not found"_s).error();
    InstallOperator change(widgetPin(), {});
    const auto seen = ended(change.capture(m_context, {}));
    QVERIFY(!seen);
    QCOMPARE(seen.error().kind, ErrorKind::Network);
    for (const QString &part :
         {u"Widgets 1.2.3"_s, u"https://example.org/v1.2.3/first.yaml"_s, u"not found"_s, u"name the file"_s})
        QVERIFY2(seen.error().detail.contains(part), qPrintable(seen.error().detail));
    QVERIFY(applied(*m_kube).isEmpty());
}

void TestOperatorSource::aPersonsFileTakesThePlaceOfTheNetwork()
{
    QTemporaryDir folder;
    for (const auto &[name, text] :
         {std::pair(u"first.yaml"_s, firstManifest), std::pair(u"second.yaml"_s, secondManifest)}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    InstallOperator change(widgetPin(), folder.path());
    const auto seen = ended(change.preview(m_context, {}));
    QVERIFY(seen);
    QCOMPARE(seen->after["files"_L1][0]["pinned"_L1], QJsonValue(true)); // the very bytes
    QVERIFY(ended(change.run(m_context, captured(change), {}, {})));
    QVERIFY(m_source->fetched.isEmpty());
    QVERIFY(m_kube->object(u"Widget"_s, {}, u"preset"_s));
    QVERIFY(QFile::remove(folder.filePath(u"second.yaml"_s)));
    const auto missing = suppliedFiles(widgetPin(), folder.path());
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    QVERIFY(missing.error().detail.contains("second.yaml"_L1));
}

void TestOperatorSource::aFileThatIsNotPinnedSaysSoWithItsSum()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"mine.yaml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(widgetDefinition);
    file.close();
    InstallOperator change(widgetPin(), path);
    const auto seen = ended(change.preview(m_context, {}));
    QVERIFY(seen);
    QCOMPARE(seen->effect, ChangePreview::Effect::Create);
    QVERIFY(seen->details.first().contains(sha256Of(widgetDefinition)));
    QVERIFY(seen->details.first().contains("not pinned"_L1));
    QCOMPARE(seen->after["files"_L1][0]["pinned"_L1], QJsonValue(false));
    QVERIFY(ended(change.run(m_context, captured(change), {}, {})));
    QVERIFY(m_kube->object(u"CustomResourceDefinition"_s, {}, u"widgets.example.org"_s));
}

void TestOperatorSource::oneFileOfSeveralStandsForItsFolder()
{
    QTemporaryDir folder;
    for (const auto &[name, text] :
         {std::pair(u"first.yaml"_s, firstManifest), std::pair(u"second.yaml"_s, secondManifest)}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    const auto files = suppliedFiles(widgetPin(), folder.filePath(u"first.yaml"_s));
    QVERIFY(files);
    QCOMPARE(files->size(), 2);
    QVERIFY(files->at(0).pinned() && files->at(1).pinned());
}

void TestOperatorSource::anOperatorWithoutAPinAsksForAFile()
{
    const OperatorPin *kro = operatorPin(u"kro"_s);
    QVERIFY(kro && kro->files.isEmpty());
    const auto none = ended(loadManifests(*kro, {}, m_source.get(), {}, {}));
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::Unavailable);
    QVERIFY(none.error().detail.contains(kro->supply));
    QCOMPARE(none.error().hint, kro->command);
    QVERIFY(m_source->fetched.isEmpty());
}

void TestOperatorSource::builtInPinsAreWhole()
{
    QStringList ids;
    for (const OperatorPin &pin : builtInOperatorPins()) {
        QVERIFY2(!ids.contains(pin.id), qPrintable(pin.id));
        ids.append(pin.id);
        QVERIFY2(!pin.command.isEmpty(), qPrintable(pin.id));
        QVERIFY2(!pin.files.isEmpty() || !pin.supply.isEmpty(), qPrintable(pin.id));
        for (const QString &before : pin.needs)
            QVERIFY2(ids.contains(before), qPrintable(pin.id));
        for (const OperatorFile &file : pin.files)
            QVERIFY2(file.url.startsWith("https://raw.githubusercontent.com/"_L1), qPrintable(file.url));
        InstallOperator change(pin, {});
        QVERIFY2(change.command().contains("kubectl"_L1) || change.command().contains("helm"_L1),
                 qPrintable(pin.id));
        QCOMPARE(operatorOfGroup(pin.definitions.first().section(u'.', 1)), operatorPin(pin.id));
    }
    QVERIFY(ids.contains(u"kserve"_s) && ids.contains(u"cert-manager"_s) && ids.contains(u"kro"_s));
    const QString command = InstallOperator(*operatorPin(u"cert-manager"_s), {}).command();
    QVERIFY(command.contains(operatorPin(u"cert-manager"_s)->files.first().sha256));
}

void TestOperatorSource::theRealReleasesAreWhatIsPinned()
{
    const QString folder = qEnvironmentVariable("SLIPWAY_OPERATOR_FILES");
    if (folder.isEmpty())
        QSKIP("SLIPWAY_OPERATOR_FILES names a folder with the releases' files");
    for (const OperatorPin &pin : builtInOperatorPins()) {
        if (pin.files.isEmpty())
            continue;
        const auto files = suppliedFiles(pin, folder);
        QVERIFY2(files, files ? "" : qPrintable(files.error().toString()));
        QList<OperatorManifest> loaded;
        for (const SuppliedFile &file : *files) {
            QVERIFY2(file.pinned(), qPrintable(file.path));
            const auto objects = manifestObjects(file.bytes, file.path, pin, file.pin ? &*file.pin : nullptr);
            QVERIFY2(objects, objects ? "" : qPrintable(objects.error().toString()));
            loaded.append({.from = file.path, .sha256 = file.sha256, .pinned = true, .objects = *objects});
        }
        const auto placed = placedObjects(pin, loaded);
        QStringList deployments;
        for (const auto &file : placed) {
            for (const QJsonObject &object : file) {
                QVERIFY2(namespaceOf(object) != "kube-system"_L1, qPrintable(nameOf(object)));
                if (object.value("kind"_L1) == "Deployment"_L1)
                    deployments.append(namespaceOf(object) + u'/' + nameOf(object));
                qInfo("  %s", qPrintable(objectLabel(object)));
            }
        }
        deployments.sort();
        QStringList wanted = pin.deployments;
        wanted.sort();
        QCOMPARE(deployments, wanted);
    }
}

QTEST_GUILESS_MAIN(TestOperatorSource)
#include "tst_operatorsource.moc"
