// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterbuilder.h"
#include "diagnosis/capture.h"
#include "unit/plan/planworld.h"

#include <QDirIterator>
#include <QRegularExpression>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

/// Every canary is this word, in the place where a secret of that kind hides.
const QString canary = u"c4n4ryBIRDsinging"_s;

void addDeliveries(FakeKubeClient &kube)
{
    kube.addKind({.kind = {u"helm.toolkit.fluxcd.io"_s, u"v2"_s, u"HelmRelease"_s, u"helmreleases"_s},
                  .verbs = {u"list"_s}});
    kube.addKind({.kind = {u"argoproj.io"_s, u"v1alpha1"_s, u"Application"_s, u"applications"_s},
                  .verbs = {u"list"_s}});
    kube.addKind(
        {.kind = {u"argoproj.io"_s, u"v1alpha1"_s, u"Workflow"_s, u"workflows"_s}, .verbs = {u"list"_s}});
}

/// A pod that is ready, of this image.
QJsonObject readyPod(const QString &name, const QString &image, const QString &owner = {})
{
    QJsonObject pod = App::make({.ns = u"ops"_s, .app = name},
                                u"'containers':[{'name':'main','image':'%1'}]"_s.arg(image), running())
                          .pod;
    QJsonObject metadata = pod["metadata"_L1].toObject();
    metadata.insert(u"name"_s, name);
    metadata.insert(u"uid"_s, u"u-"_s + name);
    metadata.remove(u"ownerReferences"_s);
    if (!owner.isEmpty())
        metadata.insert(u"ownerReferences"_s, QJsonArray{QJsonObject{{u"uid"_s, owner}}});
    pod.insert(u"metadata"_s, metadata);
    return pod;
}

QStringList logCalls(const FakeKubeClient &kube)
{
    return kube.calls().filter(QRegularExpression(u"^logs "_s));
}

App crashingApp(const QString &containers)
{
    return App::make({}, u"'nodeName':'n1',"_s + containers, crashing());
}

} // namespace

class TestCapture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fault30NoPlantedSecretGetsOut();
    void fault30NoSecretHidesInOddPlaces_data();
    void fault30NoSecretHidesInOddPlaces();
    void whatRulesNeedStays();
    void howDeliveriesWentStays();
    void everyKindThatRulesReadIsAskedFor();
    void diagnosesWhatItCaptured();
    void whatMayNotBeListedIsNotNamed();
    void aNamespaceAloneProvesNoAbsenceElsewhere();
    void readsWhatControllersThatAreReadySay();
    void readsNoLogsOfPodsThatHaveNothingToTell();
    void boundsTheLogsOfReadyPods();
    void pairsOfOneWorkloadStandForItsMany();
    void brokenPodsAreAskedBeforeReadyOnes();
    void asksNoMoreWhereLogsAreRefused();
    void saysOfEachLogThatWasNotReadWhy();
    void aDiagnosisSaysThatALogWasNotRead();
    void aSlowLogHoldsUpNoOther();
    void aServerThatDoesNotAnswerIsAnError();
    void canBeCancelled();
};

void TestCapture::fault30NoPlantedSecretGetsOut()
{
    FakeKubeClient kube;
    FakeClock clock;
    addDeliveries(kube);
    kube.put(obj(
        u"{'apiVersion':'v1','kind':'Secret','metadata':{'name':'a','namespace':'s','annotations':{'kubectl.kubernetes.io/last-applied-configuration':'{\\'data\\':\\'$1\\'}'}},'data':{'token':'$1'},'stringData':{'x':'$1'}}"_s
            .replace(u"\\'"_s, u""_s),
        {canary}));
    kube.put(obj(
        u"{'apiVersion':'v1','kind':'Secret','type':'kubernetes.io/dockerconfigjson','metadata':{'name':'pull','namespace':'s'},'data':{'.dockerconfigjson':'$1'}}"_s,
        {canary}));
    QJsonObject map = obj(
        u"{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'m','namespace':'s'},'data':{'HF_TOKEN':'$1','db-password.txt':'$1','KAGGLE_KEY':'$1'}}"_s,
        {canary});
    QJsonObject data = map["data"_L1].toObject();
    data.insert(
        u"kubeconfig"_s,
        u"apiVersion: v1\nusers:\n- name: x\n  user:\n    token: %1\n    client-key-data: %1\n    password: %1\n"_s
            .arg(canary));
    data.insert(u"env"_s, u"AWS_SECRET_ACCESS_KEY=%1\nexport OPENAI_API_KEY='%1'\n"_s.arg(canary));
    data.insert(u"docker.json"_s, u"{\"auths\":{\"r\":{\"auth\":\"%1\"}}}"_s.arg(canary));
    data.insert(u"key.pem"_s,
                u"-----BEGIN RSA PRIVATE KEY-----\n%1\n-----END RSA PRIVATE KEY-----\n"_s.arg(canary));
    data.insert(u"url"_s, u"postgres://joe:%1@db/x"_s.arg(canary));
    data.insert(u"conf.json"_s, u"{\"client_secret\": \"%1\"}"_s.arg(canary));
    map.insert(u"data"_s, data);
    kube.put(map);
    // Charts, runs and applications hold values under any name.
    kube.put(obj(
        u"{'apiVersion':'helm.toolkit.fluxcd.io/v2','kind':'HelmRelease','metadata':{'name':'h','namespace':'s','annotations':{'x':'$1'}},'spec':{'values':{'api':{'word':'$1'}}},'status':{'history':[{'x':'$1'}]}}"_s,
        {canary}));
    kube.put(obj(
        u"{'apiVersion':'argoproj.io/v1alpha1','kind':'Application','metadata':{'name':'a','namespace':'s'},'spec':{'source':{'helm':{'parameters':[{'name':'x','value':'$1'}]}}},'status':{'history':[{'source':{'helm':{'values':'$1'}}}],'operationState':{'phase':'Failed','operation':{'sync':{'source':{'helm':{'values':'$1'}}}}}}}"_s,
        {canary}));
    kube.put(obj(
        u"{'apiVersion':'argoproj.io/v1alpha1','kind':'Workflow','metadata':{'name':'w','namespace':'s'},'spec':{'arguments':{'parameters':[{'name':'x','value':'$1'}]}},'status':{'phase':'Failed','nodes':{'n':{'inputs':{'parameters':[{'value':'$1'}]}}}}}"_s,
        {canary}));
    const App app = crashingApp(
        u"'containers':[{'name':'main','env':[{'name':'DB_PASS','value':'$1'},{'name':'HF_TOKEN','value':'$1'"
        u"},{'name':'REDIS_AUTH','value':'$1'},{'name':'U','value':'https://x/?access_token=$1'}],"
        "'args':['--api-key','$1','--hf-token=$1','--header','Authorization: Bearer "
        "$1'],'command':['bash','-c','vllm serve --api-key $1 --port 8000'],"
        "'livenessProbe':{'httpGet':{'path':'/','port':1,'httpHeaders':[{'name':'Authorization','value':'Basic $1'}]}}}]"_s
            .replace(u"$1"_s, canary));
    kube.put(app.deployment);
    kube.put(app.pod);
    kube.setLogs(u"serving"_s, u"vllm-gemma-5d4-x1"_s, u"main"_s,
                 {u"using hf_"_s + canary + u" and Authorization: Bearer "_s + canary,
                  u"password="_s + canary, u"GET /?token="_s + canary});
    kube.setLogs(u"serving"_s, u"vllm-gemma-5d4-x1"_s, u"main"_s, {u"{\"api_key\": \""_s + canary + u"\"}"_s},
                 true);
    auto bundle = ended(captureBundle(kube, clock, {}, {}, {}));
    QVERIFY(bundle);
    const QByteArray bytes = QJsonDocument(*bundle).toJson();
    const qsizetype at = bytes.indexOf(canary.toUtf8());
    QVERIFY2(at < 0, at < 0 ? "" : bytes.mid(std::max<qsizetype>(0, at - 160), 320).constData());
    // The findings' own way out, too.
    const auto snapshot = readBundle(QJsonDocument(*bundle).toJson(), u"b"_s);
    QVERIFY(snapshot);
    QVERIFY(!textOf(slipway::diagnose(**snapshot)).contains(canary.toUtf8()));
}

void TestCapture::fault30NoSecretHidesInOddPlaces_data()
{
    QTest::addColumn<QString>("object");
    QTest::addColumn<QString>("log");
    const auto object = [](const char *where, const QString &text) {
        QTest::newRow(where) << text << QString();
    };
    const auto log = [](const char *where, const QString &text) {
        QTest::newRow(where) << QString() << text;
    };
    object(
        "the copy that kapp keeps of a Secret",
        u"{'apiVersion':'v1','kind':'Secret','metadata':{'name':'a','namespace':'s','annotations':{'kapp.k14s.io/original':'{data: {word: $1}}'}},'data':{'word':'x'}}"_s);
    object(
        "a Secret's manifest in a ConfigMap",
        u"{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'m','namespace':'s'},'data':{'all.yaml':'apiVersion: v1\\nkind: Secret\\nmetadata:\\n  name: x\\nstringData:\\n  word: $1\\n  other: |\\n    $1\\ntype: Opaque\\n'}}"_s);
    object(
        "a Secret's manifest in one line",
        u"{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'m','namespace':'s'},'data':{'x':'{kind: Secret, data: {word: $1}}'}}"_s);
    object(
        "an event's message",
        u"{'apiVersion':'v1','kind':'Event','metadata':{'name':'e','namespace':'s'},'involvedObject':{'kind':'Pod','name':'p','namespace':'s'},'reason':'Failed','message':'GET https://x/?X-Goog-Signature=$1&a=b: 403'}"_s);
    object(
        "a shared access signature",
        u"{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'m','namespace':'s'},'data':{'u':'https://x.blob.core.windows.net/c?sv=1&sig=$1'}}"_s);
    object(
        "a template of a graph",
        u"{'apiVersion':'kro.run/v1alpha1','kind':'ResourceGraphDefinition','metadata':{'name':'g'},'spec':{'resources':[{'id':'s','template':{'apiVersion':'v1','kind':'Secret','metadata':{'name':'a'},'stringData':{'word':'$1'}}}]}}"_s);
    object(
        "an object of an operator",
        u"{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'m','namespace':'s','annotations':{'x/password':'$1'}},'data':{'.pgpass':'h:5432:d:u:x','db.password':'$1'}}"_s);
    log("curl with a name and a word", u"+ curl -u admin:$1 https://x"_s);
    log("a token of GitHub", u"cloning with github_pat_$1$1"_s);
    log("a token of Vault", u"login: hvs.$1$1"_s);
    log("a token of Groq", u"using gsk_$1$1"_s);
    log("credentials in a URL", u"postgres://joe:$1@db/x"_s);
    log("an exported variable", u"declare -x HF_TOKEN=\"$1\""_s);
    log("a header", u"> Authorization: Basic $1"_s);
    log("JSON in a log", u"{\"level\":\"debug\",\"client_secret\":\"$1\"}"_s);
}

void TestCapture::fault30NoSecretHidesInOddPlaces()
{
    QFETCH(const QString, object);
    QFETCH(const QString, log);
    FakeKubeClient kube;
    FakeClock clock;
    kube.addKind(
        {.kind = {u"kro.run"_s, u"v1alpha1"_s, u"ResourceGraphDefinition"_s, u"resourcegraphdefinitions"_s},
         .verbs = {u"list"_s}});
    if (!object.isEmpty())
        kube.put(obj(object, {canary}));
    const App app = crashingApp(u"'containers':[{'name':'main','image':'busybox:1'}]"_s);
    kube.put(app.pod);
    if (!log.isEmpty())
        kube.setLogs(u"serving"_s, u"vllm-gemma-5d4-x1"_s, u"main"_s,
                     {QString(log).replace(u"$1"_s, canary)});
    auto bundle = ended(captureBundle(kube, clock, {}, {}, {}));
    QVERIFY(bundle);
    const QByteArray bytes = QJsonDocument(*bundle).toJson();
    QVERIFY2(bytes.contains(object.isEmpty() ? "\"serving/vllm-gemma-5d4-x1/main\"" : "\"cluster\""),
             "what was planted is not in the bundle at all");
    const qsizetype at = bytes.indexOf(canary.toUtf8());
    QVERIFY2(at < 0, at < 0 ? "" : bytes.mid(std::max<qsizetype>(0, at - 160), 320).constData());
}

void TestCapture::whatRulesNeedStays()
{
    FakeKubeClient kube;
    FakeClock clock;
    kube.put(obj(
        u"{'apiVersion':'v1','kind':'Secret','metadata':{'name':'hf-token','namespace':'s'},'data':{'HF_TOKEN':'x'}}"_s));
    kube.put(App::make(
                 {},
                 u"'serviceAccountName':'sa','nodeSelector':{'a':'b'},'tolerations':[{'key':'k','operator':'"
                 u"Exists'}],'containers':[{'name':'main','args':['--max-model-len','2048','--max-num-"
                 u"batched-tokens','4096','--tokenizer','x'],"
                 "'env':[{'name':'T','valueFrom':{'secretKeyRef':{'name':'hf-token','key':'HF_TOKEN'}}}]}]"_s,
                 running())
                 .pod);
    auto bundle = ended(captureBundle(kube, clock, {}, {}, {}));
    QVERIFY(bundle);
    const auto snapshot = *readBundle(QJsonDocument(*bundle).toJson(), u"b"_s);
    QVERIFY(snapshot->find(u"Secret"_s, u"s"_s, u"hf-token"_s)->json["data"].has("HF_TOKEN"));
    const KubeObject *pod = snapshot->of(u"Pod"_s).front();
    const JsonView container = pod->spec()["containers"].at(0);
    QCOMPARE(container["env"].at(0)["valueFrom"]["secretKeyRef"]["key"].text(), u"HF_TOKEN"_s);
    QCOMPARE(container["args"].at(3).text(), u"4096"_s);
    QCOMPARE(container["args"].at(5).text(), u"x"_s);
    QCOMPARE(pod->spec()["tolerations"].at(0)["key"].text(), u"k"_s);
    QVERIFY(snapshot->isListed(u"Secret"_s));
    QVERIFY(snapshot->isListed(u"GatewayClass"_s)); // not served at all: there is none
}

void TestCapture::howDeliveriesWentStays()
{
    FakeKubeClient kube;
    FakeClock clock;
    addDeliveries(kube);
    kube.put(obj(
        u"{'apiVersion':'argoproj.io/v1alpha1','kind':'Application','metadata':{'name':'a','namespace':'argocd'},'spec':{'project':'p'},'status':{'sync':{'status':'OutOfSync'},'operationState':{'phase':'Failed','message':'Deployment.apps \\u0022web\\u0022 is invalid: spec.selector: field is immutable'}}}"_s));
    kube.put(obj(
        u"{'apiVersion':'helm.toolkit.fluxcd.io/v2','kind':'HelmRelease','metadata':{'name':'h','namespace':'s'},'spec':{'suspend':true},'status':{'conditions':[{'type':'Ready','status':'False','reason':'InstallFailed'}]}}"_s));
    auto bundle = ended(captureBundle(kube, clock, {}, {}, {}));
    QVERIFY(bundle);
    const auto snapshot = *readBundle(QJsonDocument(*bundle).toJson(), u"b"_s);
    QCOMPARE(idsOf(slipway::diagnose(*snapshot)), QStringList{u"config.immutable-field"_s});
}

void TestCapture::everyKindThatRulesReadIsAskedFor()
{
    FakeKubeClient kube;
    FakeClock clock;
    auto bundle = ended(captureBundle(kube, clock, {}, {}, {}));
    QVERIFY(bundle);
    const auto snapshot = *readBundle(QJsonDocument(*bundle).toJson(), u"b"_s);
    // Rules name kinds as literals; what they read only through a variable is not found here.
    static const QRegularExpression read(u"(?:of|find|presence|isListed)\\(u\"([A-Z][A-Za-z0-9]+)\"_s"_s);
    QStringList missing;
    QDirIterator it(QStringLiteral(SLIPWAY_SOURCE_DIR "/models/diagnosis"), {QStringLiteral("*.cpp")},
                    QDir::Files);
    int files = 0;
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        ++files;
        for (auto match = read.globalMatch(text); match.hasNext();) {
            if (const QString kind = match.next().captured(1);
                !snapshot->isListed(kind) && !missing.contains(kind))
                missing.append(kind);
        }
    }
    QVERIFY(files > 40);
    // Those that annotations, fields and owners name: the rules have them in tables.
    for (const QString &kind :
         {u"BackendConfig"_s, u"FrontendConfig"_s, u"ManagedCertificate"_s, u"Middleware"_s, u"PodGroup"_s,
          u"TriggerAuthentication"_s, u"ClusterTriggerAuthentication"_s}) {
        if (!snapshot->isListed(kind))
            missing.append(kind);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
}

void TestCapture::diagnosesWhatItCaptured()
{
    FakeKubeClient kube;
    FakeClock clock;
    const App app = crashingApp(u"'containers':[{'name':'main','resources':{'limits':{'memory':'1Gi'}}}]"_s);
    kube.put(app.deployment);
    kube.put(app.replicaSet);
    kube.put(app.pod);
    kube.setLogs(u"serving"_s, u"vllm-gemma-5d4-x1"_s, u"main"_s, {u"panic: no such thing"_s}, true);
    auto bundle = ended(captureBundle(kube, clock, {}, {}, {}));
    QVERIFY(bundle);
    const auto snapshot = *readBundle(QJsonDocument(*bundle).toJson(), u"b"_s);
    const QList<Finding> findings = slipway::diagnose(*snapshot);
    QCOMPARE(idsOf(findings), QStringList{u"crash.loop"_s});
    QVERIFY2(textOf(findings).contains("panic: no such thing"), textOf(findings).constData());
}

void TestCapture::whatMayNotBeListedIsNotNamed()
{
    FakeKubeClient kube;
    FakeClock clock;
    Error forbidden;
    forbidden.kind = ErrorKind::Forbidden;
    kube.failNext(u"list"_s, u"Secret"_s, forbidden);
    auto bundle = ended(captureBundle(kube, clock, {}, {}, {}));
    QVERIFY(bundle);
    const auto snapshot = *readBundle(QJsonDocument(*bundle).toJson(), u"b"_s);
    QVERIFY(!snapshot->isListed(u"Secret"_s));
    QVERIFY(snapshot->isListed(u"ConfigMap"_s));
}

void TestCapture::aNamespaceAloneProvesNoAbsenceElsewhere()
{
    FakeKubeClient kube;
    FakeClock clock;
    auto bundle = ended(captureBundle(kube, clock, {.nameSpace = u"a"_s}, {}, {}));
    QVERIFY(bundle);
    const auto snapshot = *readBundle(QJsonDocument(*bundle).toJson(), u"b"_s);
    QVERIFY(!snapshot->isListed(u"Secret"_s));
    QVERIFY(snapshot->isListed(u"StorageClass"_s));
}

void TestCapture::readsWhatControllersThatAreReadySay()
{
    FakeKubeClient kube;
    FakeClock clock;
    kube.put(readyPod(u"operator-1"_s, u"quay.io/kuberay/operator:v1.4.0"_s));
    const QString refused =
        u"E0901 11:58:25.9 1 reflector.go:166] failed to list *v1.Pod: pods is forbidden: User \"system:serviceaccount:ops:default\" cannot list resource \"pods\" in API group \"\" at the cluster scope"_s;
    kube.setLogs(u"ops"_s, u"operator-1"_s, u"main"_s, {refused, refused, refused});
    auto bundle = ended(captureBundle(kube, clock, {}, {}, {}));
    QVERIFY(bundle);
    const auto snapshot = *readBundle(QJsonDocument(*bundle).toJson(), u"b"_s);
    QCOMPARE(idsOf(slipway::diagnose(*snapshot)), QStringList{u"operator.permission"_s});
}

void TestCapture::readsNoLogsOfPodsThatHaveNothingToTell()
{
    FakeKubeClient kube;
    FakeClock clock;
    kube.put(readyPod(u"shop-1"_s, u"nginx:1.27"_s));
    auto bundle = ended(captureBundle(kube, clock, {}, {}, {}));
    QVERIFY(bundle);
    QCOMPARE(logCalls(kube), QStringList());
}

void TestCapture::boundsTheLogsOfReadyPods()
{
    FakeKubeClient kube;
    FakeClock clock;
    for (int i = 0; i < 100; ++i) {
        const QString name = u"vllm-%1"_s.arg(i);
        kube.put(readyPod(name, u"vllm/vllm-openai:v0.11.0"_s));
        QStringList lines(200, QString(1000, u'x'));
        lines.append(u"the newest of all"_s);
        kube.setLogs(u"ops"_s, name, u"main"_s, lines);
    }
    auto bundle = ended(captureBundle(kube, clock, {.readyLogs = 20, .readyLogBytes = 4096}, {}, {}));
    QVERIFY(bundle);
    const QJsonObject logs = (*bundle)["logs"_L1].toObject();
    QCOMPARE(logs.size(), 20);
    for (const QJsonValue log : logs) {
        QVERIFY(log.toString().size() <= 4096);
        QVERIFY(log.toString().endsWith(u"the newest of all\n"_s));
    }
}

void TestCapture::pairsOfOneWorkloadStandForItsMany()
{
    FakeKubeClient kube;
    FakeClock clock;
    for (int i = 0; i < 30; ++i)
        kube.put(readyPod(u"vllm-%1"_s.arg(i), u"vllm/vllm-openai:v0.11.0"_s, u"one-set"_s));
    kube.put(readyPod(u"karpenter-1"_s, u"public.ecr.aws/karpenter/controller:1.6.0"_s, u"another"_s));
    auto bundle = ended(captureBundle(kube, clock, {}, {}, {}));
    QVERIFY(bundle);
    QCOMPARE(logCalls(kube).filter(u"vllm"_s).size(), 2);
    QCOMPARE(logCalls(kube).size(), 3);
    QVERIFY2(logCalls(kube).constFirst().contains("karpenter"_L1), "controllers come before engines");
}

void TestCapture::brokenPodsAreAskedBeforeReadyOnes()
{
    FakeKubeClient kube;
    FakeClock clock;
    for (int i = 0; i < 9; ++i)
        kube.put(readyPod(u"csi-node-%1"_s.arg(i), u"csi-driver:1"_s));
    const App app = crashingApp(u"'containers':[{'name':'main'}]"_s);
    kube.put(app.pod);
    auto bundle = ended(captureBundle(kube, clock, {.logs = 2, .readyLogs = 1}, {}, {}));
    QVERIFY(bundle);
    QCOMPARE(logCalls(kube).size(), 3);
    QCOMPARE(logCalls(kube).first(2).filter(u"vllm-gemma"_s).size(), 2);
}

void TestCapture::asksNoMoreWhereLogsAreRefused()
{
    FakeKubeClient kube;
    FakeClock clock;
    for (int i = 0; i < 40; ++i)
        kube.put(readyPod(u"vllm-%1"_s.arg(i), u"vllm/vllm-openai:v0.11.0"_s));
    kube.failNext(u"logs"_s, {}, {.kind = ErrorKind::Forbidden}, 100);
    auto bundle = ended(captureBundle(kube, clock, {}, {}, {}));
    QVERIFY(bundle);
    QVERIFY2(logCalls(kube).size() <= 8, "those that were under way, and no more");
    QVERIFY((*bundle)["logs"_L1].toObject().isEmpty());
    const QJsonObject unread = (*bundle)["logsNotRead"_L1].toObject();
    QCOMPARE(unread.size(), 40);
    QCOMPARE(unread["ops/vllm-39/main"_L1].toString(), u"Forbidden"_s);
    // A log that was not read is not an empty one: nothing is said of it.
    const auto snapshot = *readBundle(QJsonDocument(*bundle).toJson(), u"b"_s);
    QVERIFY(!snapshot->log(u"ops"_s, u"vllm-1"_s, u"main"_s));
    QCOMPARE(idsOf(slipway::diagnose(*snapshot)), QStringList());
}

void TestCapture::aSlowLogHoldsUpNoOther()
{
    FakeKubeClient kube;
    FakeClock clock;
    for (int i = 0; i < 40; ++i) {
        const QString name = u"vllm-%1"_s.arg(i);
        kube.put(readyPod(name, u"vllm/vllm-openai:v0.11.0"_s));
        kube.setLogs(u"ops"_s, name, u"main"_s, {u"INFO serving"_s});
    }
    kube.hangNext(u"logs"_s, {});
    auto capture = captureBundle(kube, clock, {}, {}, {});
    bool done = false;
    capture.start([&done] { done = true; });
    // All but the one that hangs have been asked for: only then is the time over.
    QTRY_COMPARE(logCalls(kube).size(), 40);
    QVERIFY(!done);
    clock.advance(CaptureOptions().readyLogTime);
    QTRY_VERIFY(done);
    auto bundle = capture.takeResult();
    QVERIFY(bundle);
    QCOMPARE((*bundle)["logs"_L1].toObject().size(), 39);
    QCOMPARE((*bundle)["logsNotRead"_L1].toObject().size(), 1);
    QCOMPARE((*bundle)["logsNotRead"_L1].toObject().begin()->toString(), u"Late"_s);
}

void TestCapture::saysOfEachLogThatWasNotReadWhy()
{
    FakeKubeClient kube;
    FakeClock clock;
    kube.put(crashingApp(u"'containers':[{'name':'main','image':'busybox:1'}]"_s).pod);
    kube.failNext(u"logs"_s, {}, {.kind = ErrorKind::Internal}, 1);
    kube.failNext(u"logs"_s, {}, {.kind = ErrorKind::Invalid}, 1);
    auto bundle = ended(captureBundle(kube, clock, {}, {}, {}));
    QVERIFY(bundle);
    QStringList reasons;
    for (const QJsonValue reason : (*bundle)["logsNotRead"_L1].toObject())
        reasons << reason.toString();
    reasons.sort();
    QCOMPARE(reasons, (QStringList{u"Failed"_s, u"Gone"_s}));
    // What is beyond the bound was not asked for, which is a reason too.
    auto bounded = ended(captureBundle(kube, clock, {.logs = 0}, {}, {}));
    QVERIFY(bounded);
    QCOMPARE((*bounded)["logsNotRead"_L1].toObject().begin()->toString(), u"Unasked"_s);
}

void TestCapture::aDiagnosisSaysThatALogWasNotRead()
{
    FakeKubeClient kube;
    FakeClock clock;
    const App app = crashingApp(u"'containers':[{'name':'main','image':'busybox:1'}]"_s);
    kube.put(app.pod);
    kube.failNext(u"logs"_s, {}, {.kind = ErrorKind::Forbidden}, 100);
    auto refused = ended(captureBundle(kube, clock, {}, {}, {}));
    QVERIFY(refused);
    const auto causeOf = [](const QJsonObject &bundle) {
        const auto snapshot = *readBundle(QJsonDocument(bundle).toJson(), u"b"_s);
        for (const Finding &finding : slipway::diagnose(*snapshot)) {
            if (finding.id == "crash.loop"_L1)
                return finding.cause;
        }
        return QString();
    };
    QVERIFY2(causeOf(*refused).contains(u"the account may not read logs there"_s),
             qPrintable(causeOf(*refused)));
    // The same without a word of why is what a bundle of an older version says.
    QJsonObject older = *refused;
    older.remove(u"logsNotRead"_s);
    QVERIFY(causeOf(older).contains(u"Its log was not captured"_s));
}

void TestCapture::aServerThatDoesNotAnswerIsAnError()
{
    FakeKubeClient kube;
    FakeClock clock;
    Error broken;
    broken.kind = ErrorKind::Network;
    kube.failNext(u"list"_s, u"Pod"_s, broken);
    auto bundle = ended(captureBundle(kube, clock, {}, {}, {}));
    QVERIFY(!bundle);
    QCOMPARE(bundle.error().kind, ErrorKind::Network);
}

void TestCapture::canBeCancelled()
{
    FakeKubeClient kube;
    FakeClock clock;
    std::stop_source source;
    kube.hangNext(u"list"_s, u"Pod"_s);
    QTimer::singleShot(0, [&source] { source.request_stop(); });
    auto bundle = ended(captureBundle(kube, clock, {}, {}, source.get_token()));
    QVERIFY(!bundle);
    QCOMPARE(bundle.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestCapture)
#include "tst_capture.moc"
