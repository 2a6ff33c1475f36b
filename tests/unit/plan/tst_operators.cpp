// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/clusterconnector.h"
#include "plan/operators/installoperator.h"
#include "plan/operators/operatorapply.h"
#include "planworld.h"

#include <QTemporaryDir>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray widgetDefinition = R"(apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: widgets.example.org}
spec:
  group: example.org
  scope: Cluster
  names: {kind: Widget, plural: widgets}
  versions: [{name: v1, served: true, storage: true}]
)";

/// In the order that helps nobody: what has to come first stands last.
const QByteArray firstManifest = R"(# a comment
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: widgets, creationTimestamp: null}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: manager}
spec: {replicas: 1}
---
apiVersion: example.org/v1
kind: Widget
metadata: {name: default, namespace: too-much}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: kube-system}
data: {where: kube-system}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: unwanted, namespace: widgets}
---
)" + widgetDefinition;

const QByteArray secondManifest =
    R"({"apiVersion": "example.org/v1", "kind": "Widget", "metadata": {"name": "preset"}})";

OperatorPin widgetPin()
{
    return {
        .id = u"widgets"_s,
        .name = u"Widgets"_s,
        .version = u"1.2.3"_s,
        .date = u"2026-11-29"_s,
        .definitions = {u"widgets.example.org"_s},
        .deployments = {u"widgets/manager"_s},
        .nameSpace = u"widgets"_s,
        .files = {{.url = u"https://example.org/v1.2.3/first.yaml"_s,
                   .sha256 = sha256Of(firstManifest),
                   .only = {u"CustomResourceDefinition/widgets.*"_s, u"ConfigMap/settings"_s,
                            u"Deployment/*"_s, u"Widget/*"_s, u"ValidatingWebhookConfiguration/widgets"_s}},
                  {.url = u"https://example.org/v1.2.3/second.yaml"_s, .sha256 = sha256Of(secondManifest)}},
        .replace = {{u"kube-system"_s, u"widgets"_s}},
        .command = u"helm install widgets"_s};
}

/// Serves a kind from the moment its definition is applied, and remembers who applied what, as servers do.
class DefiningKube : public ReadyKube
{
public:
    DefiningKube()
    {
        for (const QString &kind : {u"ValidatingWebhookConfiguration"_s})
            addKind({.kind = {u"admissionregistration.k8s.io"_s, u"v1"_s, kind,
                              u"validatingwebhookconfigurations"_s, false}});
    }
    int untilDefined = 1; ///< looks at a definition before it is established
    int dieAfter = -1; ///< applies before the process is gone

    Task<Written> apply(QJsonObject object, ApplyOptions options, std::stop_token stop) override
    {
        if (dieAfter == 0)
            co_return fail(ErrorKind::Cancelled, u"killed"_s);
        if (dieAfter > 0)
            --dieAfter;
        auto written = co_await ReadyKube::apply(object, options, stop);
        if (!written)
            co_return written;
        QJsonObject live =
            this->object(object.value("kind"_L1).toString(), namespaceOf(object), nameOf(object))
                .value_or(written->object);
        QJsonObject metadata = live.value("metadata"_L1).toObject();
        metadata.insert("managedFields"_L1,
                        QJsonArray{QJsonObject{{"manager"_L1, u"slipway"_s}, {"operation"_L1, u"Apply"_s}}});
        live.insert("metadata"_L1, metadata);
        if (object.value("kind"_L1) == "CustomResourceDefinition"_L1) {
            live.insert("status"_L1,
                        QJsonObject{{"conditions"_L1,
                                     QJsonArray{QJsonObject{{"type"_L1, u"Established"_s},
                                                            {"status"_L1, u"True"_s}}}}});
            addKind({.kind = {u"example.org"_s, u"v1"_s, u"Widget"_s, u"widgets"_s, false}});
        }
        put(live);
        co_return written;
    }
};

class FakeSource : public OperatorSource
{
public:
    OperatorPin pinned = widgetPin();
    QMap<QString, QByteArray> files{{u"first.yaml"_s, firstManifest}, {u"second.yaml"_s, secondManifest}};
    std::optional<Error> refusal = {};
    QStringList fetched = {};

    Task<OperatorPin> pin(QString, std::stop_token) override { co_return pinned; }
    Task<QByteArray> fetch(OperatorFile file, ProgressSink, std::stop_token) override
    {
        fetched.append(file.fileName());
        if (refusal)
            co_return std::unexpected(*refusal);
        co_return files.value(file.fileName());
    }
};

class Connector : public ClusterConnector
{
public:
    explicit Connector(OperatorSource &source) : m_source(source) { }
    KubeClient *kube() const override { return nullptr; }
    Task<> connect(Target, std::stop_token) override { co_return {}; }
    OperatorSource *operators() override { return &m_source; }

private:
    OperatorSource &m_source;
};

QStringList applied(const FakeKubeClient &kube)
{
    QStringList out;
    for (const QString &call : kube.calls()) {
        if (call.startsWith("apply "_L1))
            out.append(call.mid(6));
    }
    return out;
}

QStringList removed(const FakeKubeClient &kube)
{
    QStringList out;
    for (const QString &call : kube.calls()) {
        if (call.startsWith("remove "_L1))
            out.append(call.mid(7));
    }
    return out;
}

QJsonObject definitionOfSomebodyElse()
{
    return {{"apiVersion"_L1, u"apiextensions.k8s.io/v1"_s},
            {"kind"_L1, u"CustomResourceDefinition"_s},
            {"metadata"_L1, QJsonObject{{"name"_L1, u"widgets.example.org"_s}}}};
}

} // namespace

class TestOperators : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_kube = std::make_unique<DefiningKube>();
        m_clock = std::make_unique<FakeClock>();
        m_clock->setAutoAdvance(true);
        m_source = std::make_unique<FakeSource>();
        m_connector = std::make_unique<Connector>(*m_source);
        m_context = {.kube = m_kube.get(), .clusters = m_connector.get(), .clock = m_clock.get()};
    }
    void definitionsComeFirstAndWebhooksLast();
    void onlyWhatIsTakenOfAFileIsApplied();
    void thePreviewNamesEveryObjectAndWhereItComesFrom();
    void thePreviewOfAClusterThatIsNotThereNamesThemToo();
    void anOperatorOfSomebodyElseIsLeftAndNothingIsFetched();
    void anObjectOfSomebodyElseIsLeftAndStaysAtUndo();
    void whatIsThereAlreadyIsDone();
    void anOperatorThatNeedsAnotherAppliesNothingWithoutIt();
    void aWebhookThatIsNotUpYetIsWaitedFor();
    void aRefusalNamesTheObject();
    void undoTakesBackInReverseAndTheDefinitionsLast();
    void aDefinitionWhoseObjectsAreLeftKeepsTheWholeOperator();
    void aRunThatWasKilledGoesOnAndIsTakenBackWhole();
    void aManifestThatChangedMeanwhileIsRefused();
    void anotherSumThanThePinnedOneIsNeverGivenOut();
    void aDownloadThatIsCutIsRefusedAfterThreeTries();
    void redirectionsLeadToHttpsAlone();
    void aMirrorHasItsOwnPins();
    void whatCannotBeFetchedSaysWhereFromAndWhatToDo();
    void aPersonsFileTakesThePlaceOfTheNetwork();
    void aFileThatIsNotPinnedSaysSoWithItsSum();
    void oneFileOfSeveralStandsForItsFolder();
    void anOperatorWithoutAPinAsksForAFile();
    void whatIsNoManifestIsRefused_data();
    void whatIsNoManifestIsRefused();
    void theStoredFormMakesTheSameChange();
    void builtInPinsAreWhole();
    void theRealReleasesAreWhatIsPinned();

private:
    QJsonObject captured(InstallOperator &change)
    {
        auto seen = ended(change.capture(m_context, {}));
        if (!seen)
            qWarning("%s", qPrintable(seen.error().toString()));
        return seen.value_or(QJsonObject());
    }

    std::unique_ptr<DefiningKube> m_kube;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Connector> m_connector;
    ChangeContext m_context;
};

void TestOperators::definitionsComeFirstAndWebhooksLast()
{
    InstallOperator change(widgetPin(), {});
    const QJsonObject before = captured(change);
    QVERIFY(!before.value("done"_L1).toBool());
    QVERIFY(applied(*m_kube).isEmpty());
    const auto made = ended(change.run(m_context, before, {}, {}));
    QVERIFY2(made, made ? "" : qPrintable(made.error().toString()));
    QCOMPARE(
        applied(*m_kube),
        QStringList({u"CustomResourceDefinition/widgets.example.org"_s, u"Namespace/widgets"_s,
                     u"Deployment/widgets/manager"_s, u"ConfigMap/widgets/settings"_s, u"Widget/default"_s,
                     u"ValidatingWebhookConfiguration/widgets"_s, u"Widget/preset"_s}));
    QCOMPARE(operatorObjects(*made).size(), 7);
    // The second file waits for what the first one runs.
    const QStringList calls = m_kube->calls();
    QVERIFY(calls.lastIndexOf(u"get Deployment/widgets/manager"_s)
            < calls.lastIndexOf(u"apply Widget/preset"_s));
    QVERIFY(calls.lastIndexOf(u"get CustomResourceDefinition/widgets.example.org"_s)
            < calls.indexOf(u"apply Widget/default"_s));
}

void TestOperators::onlyWhatIsTakenOfAFileIsApplied()
{
    InstallOperator change(widgetPin(), {});
    QVERIFY(ended(change.run(m_context, captured(change), {}, {})));
    QVERIFY(!m_kube->object(u"ConfigMap"_s, u"widgets"_s, u"unwanted"_s));
    const auto settings = m_kube->object(u"ConfigMap"_s, u"widgets"_s, u"settings"_s);
    QVERIFY(settings);
    QCOMPARE(settings->value("data"_L1)["where"_L1].toString(), u"widgets"_s);
    const auto webhook = m_kube->object(u"ValidatingWebhookConfiguration"_s, {}, u"widgets"_s);
    QVERIFY(webhook);
}

void TestOperators::thePreviewNamesEveryObjectAndWhereItComesFrom()
{
    InstallOperator change(widgetPin(), {});
    const auto seen = ended(change.preview(m_context, {}));
    QVERIFY(seen);
    QCOMPARE(seen->effect, ChangePreview::Effect::Create);
    const QString text = seen->details.join(u'\n');
    for (const QString &part :
         {u"https://example.org/v1.2.3/first.yaml"_s, sha256Of(firstManifest), sha256Of(secondManifest),
          u"CustomResourceDefinition/widgets.example.org"_s, u"Namespace/widgets"_s,
          u"Deployment/widgets/manager"_s, u"ConfigMap/widgets/settings"_s, u"Widget/default"_s,
          u"Widget/preset"_s, u"ValidatingWebhookConfiguration/widgets"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    QVERIFY(seen->warnings.isEmpty());
    QVERIFY(applied(*m_kube).isEmpty());
}

void TestOperators::thePreviewOfAClusterThatIsNotThereNamesThemToo()
{
    m_context.kube = nullptr;
    InstallOperator change(widgetPin(), {});
    const auto seen = ended(change.preview(m_context, {}));
    QVERIFY(seen);
    QCOMPARE(seen->effect, ChangePreview::Effect::Create);
    QVERIFY(seen->details.join(u'\n').contains("Widget/preset"_L1));
}

void TestOperators::anOperatorOfSomebodyElseIsLeftAndNothingIsFetched()
{
    m_kube->put(definitionOfSomebodyElse());
    InstallOperator change(widgetPin(), {});
    const QJsonObject before = captured(change);
    QVERIFY(before.value("done"_L1).toBool());
    const auto made = ended(change.run(m_context, before, {}, {}));
    QVERIFY(made && made->value("unchanged"_L1).toBool());
    QVERIFY(change.undoText(before).isEmpty());
    QVERIFY(ended(change.undo(m_context, before, *made, {}, {})));
    QVERIFY(applied(*m_kube).isEmpty() && removed(*m_kube).isEmpty() && m_source->fetched.isEmpty());
    const auto seen = ended(change.preview(m_context, {}));
    QVERIFY(seen && seen->effect == ChangePreview::Effect::Nothing
            && seen->summary.contains("did not install"_L1));
}

void TestOperators::anObjectOfSomebodyElseIsLeftAndStaysAtUndo()
{
    m_kube->put({{"apiVersion"_L1, u"v1"_s},
                 {"kind"_L1, u"ConfigMap"_s},
                 {"metadata"_L1, QJsonObject{{"name"_L1, u"settings"_s}, {"namespace"_L1, u"widgets"_s}}},
                 {"data"_L1, QJsonObject{{"where"_L1, u"mine"_s}}}});
    InstallOperator change(widgetPin(), {});
    const QJsonObject before = captured(change);
    const auto seen = ended(change.preview(m_context, {}));
    QVERIFY(seen && seen->details.join(u'\n').contains("Leaves ConfigMap/widgets/settings"_L1));
    const auto made = ended(change.run(m_context, before, {}, {}));
    QVERIFY(made);
    QVERIFY(ended(change.undo(m_context, before, *made, {}, {})));
    const auto settings = m_kube->object(u"ConfigMap"_s, u"widgets"_s, u"settings"_s);
    QVERIFY(settings);
    QCOMPARE(settings->value("data"_L1)["where"_L1].toString(), u"mine"_s);
    // What somebody keeps in the namespace keeps the namespace.
    QVERIFY(m_kube->object(u"Namespace"_s, {}, u"widgets"_s));
    QVERIFY(!m_kube->object(u"CustomResourceDefinition"_s, {}, u"widgets.example.org"_s));
}

void TestOperators::whatIsThereAlreadyIsDone()
{
    InstallOperator change(widgetPin(), {});
    const QJsonObject before = captured(change);
    QVERIFY(!*ended(change.alreadyDone(m_context, before, {})));
    QVERIFY(ended(change.run(m_context, before, {}, {})));
    QVERIFY(*ended(change.alreadyDone(m_context, before, {})));
    QVERIFY(captured(change).value("done"_L1).toBool());
    // As soon as a part of it is missing it is not.
    m_kube->take(u"Widget"_s, {}, u"preset"_s);
    QVERIFY(!*ended(change.alreadyDone(m_context, before, {})));
}

void TestOperators::anOperatorThatNeedsAnotherAppliesNothingWithoutIt()
{
    OperatorPin pin = widgetPin();
    pin.needs = {u"cert-manager"_s};
    InstallOperator change(pin, {});
    const auto made = ended(change.run(m_context, captured(change), {}, {}));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Unavailable);
    QVERIFY(made.error().detail.contains("cert-manager"_L1));
    QVERIFY(applied(*m_kube).isEmpty());
}

void TestOperators::aWebhookThatIsNotUpYetIsWaitedFor()
{
    InstallOperator change(widgetPin(), {});
    const QJsonObject before = captured(change);
    m_kube->failNext(u"apply"_s, u"Widget"_s, fail(ErrorKind::Internal, u"failed calling webhook"_s).error(),
                     5);
    QVERIFY(ended(change.run(m_context, before, {}, {})));
    QVERIFY(m_kube->object(u"Widget"_s, {}, u"default"_s));
    QVERIFY(m_clock->slept() >= 10s);
}

void TestOperators::aRefusalNamesTheObject()
{
    InstallOperator change(widgetPin(), {});
    const QJsonObject before = captured(change);
    m_kube->failNext(u"apply"_s, u"ConfigMap"_s, fail(ErrorKind::Forbidden, u"no"_s).error());
    const auto made = ended(change.run(m_context, before, {}, {}));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Forbidden);
    QVERIFY(made.error().detail.contains("ConfigMap/widgets/settings"_L1));
}

void TestOperators::undoTakesBackInReverseAndTheDefinitionsLast()
{
    InstallOperator change(widgetPin(), {});
    const QJsonObject before = captured(change);
    const auto made = ended(change.run(m_context, before, {}, {}));
    QVERIFY(made);
    const auto remark = ended(change.undo(m_context, before, *made, {}, {}));
    QVERIFY2(remark, remark ? "" : qPrintable(remark.error().toString()));
    QCOMPARE(*remark, QString());
    const QStringList gone = removed(*m_kube);
    QCOMPARE(gone.size(), 7);
    QCOMPARE(gone.first(), u"Widget/preset"_s);
    QCOMPARE(gone.last(), u"CustomResourceDefinition/widgets.example.org"_s);
    QVERIFY(m_kube->objects().isEmpty());
}

void TestOperators::aDefinitionWhoseObjectsAreLeftKeepsTheWholeOperator()
{
    InstallOperator change(widgetPin(), {});
    const QJsonObject before = captured(change);
    const auto made = ended(change.run(m_context, before, {}, {}));
    QVERIFY(made);
    m_kube->put({{"apiVersion"_L1, u"example.org/v1"_s},
                 {"kind"_L1, u"Widget"_s},
                 {"metadata"_L1, QJsonObject{{"name"_L1, u"somebodys"_s}}}});
    const auto remark = ended(change.undo(m_context, before, *made, {}, {}));
    QVERIFY(remark);
    QVERIFY(remark->contains("Widget/somebodys"_L1));
    QVERIFY(removed(*m_kube).isEmpty());
}

void TestOperators::aRunThatWasKilledGoesOnAndIsTakenBackWhole()
{
    InstallOperator change(widgetPin(), {});
    const QJsonObject before = captured(change);
    for (int applies = 1; applies < 7; ++applies) {
        m_kube->dieAfter = applies;
        QVERIFY(!ended(change.run(m_context, before, {}, {})));
        m_kube->dieAfter = -1;
        QVERIFY(!*ended(change.alreadyDone(m_context, before, {})));
        // Nobody wrote down what was made: taking back finds it all the same.
        QVERIFY(ended(change.undo(m_context, before, {}, {}, {})));
        QVERIFY(m_kube->objects().isEmpty());
    }
    m_kube->dieAfter = 3;
    QVERIFY(!ended(change.run(m_context, before, {}, {})));
    m_kube->dieAfter = -1;
    QVERIFY(ended(change.run(m_context, before, {}, {})));
    QVERIFY(*ended(change.alreadyDone(m_context, before, {})));
}

void TestOperators::aManifestThatChangedMeanwhileIsRefused()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"first.yaml"_s);
    const auto write = [](const QString &name, const QByteArray &text) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write(path, firstManifest);
    write(folder.filePath(u"second.yaml"_s), secondManifest);
    InstallOperator change(widgetPin(), folder.path());
    const QJsonObject before = captured(change);
    write(path, firstManifest + "# and more\n");
    const auto made = ended(change.run(m_context, before, {}, {}));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Conflict);
    QVERIFY(applied(*m_kube).isEmpty());
}

void TestOperators::anotherSumThanThePinnedOneIsNeverGivenOut()
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

void TestOperators::aDownloadThatIsCutIsRefusedAfterThreeTries()
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

void TestOperators::redirectionsLeadToHttpsAlone()
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

void TestOperators::aMirrorHasItsOwnPins()
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

void TestOperators::whatCannotBeFetchedSaysWhereFromAndWhatToDo()
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

void TestOperators::aPersonsFileTakesThePlaceOfTheNetwork()
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

void TestOperators::aFileThatIsNotPinnedSaysSoWithItsSum()
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

void TestOperators::oneFileOfSeveralStandsForItsFolder()
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

void TestOperators::anOperatorWithoutAPinAsksForAFile()
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

void TestOperators::whatIsNoManifestIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("only comments") << QByteArray("# nothing\n---\n");
    QTest::newRow("a page of a portal that wants a password")
        << QByteArray("<html><body>Sign in</body></html>");
    QTest::newRow("a document without a name") << QByteArray("apiVersion: v1\nkind: ConfigMap\n");
    QTest::newRow("half a document") << QByteArray("apiVersion: v1\nkind: {\n");
    QTest::newRow("a list of texts") << QByteArray("- a\n- b\n");
}

void TestOperators::whatIsNoManifestIsRefused()
{
    QFETCH(QByteArray, text);
    const auto objects = manifestObjects(text, u"m.yaml"_s, widgetPin(), nullptr);
    QVERIFY(!objects);
    QCOMPARE(objects.error().kind, ErrorKind::Invalid);
}

void TestOperators::theStoredFormMakesTheSameChange()
{
    const InstallOperator change(*operatorPin(u"kserve"_s), u"/tmp/some folder"_s);
    const auto again = changeFromJson(change.toJson());
    QVERIFY(again);
    QCOMPARE((*again)->toJson(), change.toJson());
    QCOMPARE((*again)->object(), u"operator/kserve"_s);
    QCOMPARE((*again)->command(), change.command());
    QVERIFY(!changeFromJson({{"kind"_L1, u"install-operator"_s}, {"operator"_L1, u"nobody-knows"_s}}));
    QVERIFY(!changeFromJson({{"kind"_L1, u"install-operator"_s}}));
}

void TestOperators::builtInPinsAreWhole()
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

void TestOperators::theRealReleasesAreWhatIsPinned()
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

QTEST_GUILESS_MAIN(TestOperators)
#include "tst_operators.moc"
