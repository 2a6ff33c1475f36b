// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Day two of an endpoint on its page: other choices, a restart, the end of it.
#include "kube/contextguard.h"
#include "plan/planrunner.h"
#include "support/runtask.h"
#include "ui/dashboard/endpointchangepage.h"
#include "ui/wizard/parameterfield.h"
#include "ui/wizard/parameterform.h"
#include "ui/wizard/steptimeline.h"
#include "unit/plan/planworld.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = EndpointChangePage::State;
using Job = EndpointChangePage::Job;

namespace {

Target demoTarget()
{
    Target target = testTarget();
    target.kubeContext = u"demo"_s;
    return target;
}

/// A session at a cluster in which an endpoint of one replica was deployed and serves.
struct World {
    QTemporaryDir folder{scratchPattern()};
    FakeClock clock;
    ListedExecConsent consent;
    ReadyKube *kube = nullptr;
    FakeGoogleClient *google = nullptr;
    std::unique_ptr<Session> session;
    std::unique_ptr<RunStore> runs;
    ActivityListModel activities{clock};
    Endpoint endpoint;
    std::unique_ptr<EndpointChangePage> page;

    World()
    {
        clock.setAutoAdvance(true);
        QFile file(folder.filePath(u"kubeconfig"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write("apiVersion: v1\nkind: Config\ncurrent-context: demo\n"
                       "clusters: [{name: demo, cluster: {server: 'https://cluster.test'}}]\n"
                       "users: [{name: alex, user: {token: not-a-secret}}]\n"
                       "contexts: [{name: demo, context: {cluster: demo, user: alex}}]\n");
        file.close();
        SessionFactories factories;
        factories.kube = [this](KubeContext context, std::unique_ptr<KubeCredentialSource>,
                                Clock &) -> Result<std::unique_ptr<KubeClient>> {
            auto client = std::make_unique<ReadyKube>();
            client->setContext(std::move(context));
            kube = client.get();
            return client;
        };
        factories.google = [this]() -> std::unique_ptr<GoogleClient> {
            auto client = std::make_unique<FakeGoogleClient>();
            fillGoogle(*client);
            google = client.get();
            return client;
        };
        session =
            std::make_unique<Session>(clock, consent,
                                      Session::Options{.environment = [](const char *) { return QString(); },
                                                       .homeFolder = folder.path(),
                                                       .kubeconfigPath = folder.filePath(u"kubeconfig"_s),
                                                       .allowGcloud = false},
                                      factories);
        runs = std::make_unique<RunStore>(folder.filePath(u"runs.db"_s));
    }
    ~World() { page.reset(); }

    /// What a wizard did some days ago.
    void deploy()
    {
        if (auto account = run(session->connectGoogle(GoogleAccount{}, {})); !account)
            qFatal("%s", qPrintable(account.error().toString()));
        if (auto connected = run(session->connectContext(u"demo"_s, {})); !connected)
            qFatal("%s", qPrintable(connected.error().toString()));
        session->setTarget(demoTarget());
        Plan plan = testPlan();
        plan.target = demoTarget();
        PlanRunner runner(**runs->journal(), session->changeContext(plan.target));
        auto outcome = run(runner.deploy(plan, {}, {}, {}));
        if (!outcome || !outcome->succeeded() || !outcome->endpoint)
            qFatal("it was not deployed: %s",
                   qPrintable(outcome && outcome->error ? outcome->error->toString() : QString()));
        endpoint = *outcome->endpoint;
        endpoint.target = demoTarget();
    }
    void open(Job job)
    {
        const FixContext context{.changes = [this] { return session->changeContext(demoTarget()); },
                                 .runs = *runs,
                                 .activities = activities};
        page = std::make_unique<EndpointChangePage>(*session, context, endpoint, job);
        page->resize(1000, 700);
        page->show();
    }
    bool reaches(State state) const
    {
        return eventually([this, state] { return page->state() == state; }, 30s);
    }
    void choose(const char *parameter, const QString &text) const
    {
        page->form()->field(QLatin1StringView(parameter))->enterText(text);
    }
    QPushButton *button(const char *name) const
    {
        return page->findChild<QPushButton *>(QLatin1StringView(name));
    }
    /// All that the review says, a line a label.
    QString review() const
    {
        QStringList lines;
        for (const QLabel *label : page->findChild<QWidget *>(u"changeReview"_s)->findChildren<QLabel *>())
            lines << label->text();
        return lines.join(u'\n');
    }
    QString said() const
    {
        QStringList lines;
        for (const QLabel *label : page->findChild<Banner *>()->findChildren<QLabel *>())
            lines << label->text();
        return lines.join(u'\n');
    }
    QJsonObject live() const
    {
        return kube->object(u"Deployment"_s, endpoint.target.nameSpace, endpoint.service)
            .value_or(QJsonObject());
    }
    int replicas() const { return live()["spec"_L1]["replicas"_L1].toInt(); }
};

} // namespace

class TestEndpointChangePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void whatChangesIsShownBeforeItIsMade()
    {
        World world;
        world.deploy();
        QCOMPARE(world.replicas(), 1);
        world.open(Job::Choices);
        QVERIFY(world.reaches(State::Editing));
        QVERIFY(world.page->form());
        // Name and place say which endpoint it is, and are not asked for.
        QVERIFY(!world.page->form()->field(u"name"_s));
        QVERIFY(!world.page->form()->field(u"namespace"_s));
        QVERIFY(!world.button("applyRollout")->isVisibleTo(world.page.get()));
        world.choose("replicas", u"3"_s);
        world.button("reviewRollout")->click();
        QVERIFY(world.reaches(State::Reviewed));
        QVERIFY2(world.review().contains(u"spec.replicas: 1 → 3"_s), qPrintable(world.review()));
        QVERIFY(world.button("applyRollout")->isEnabled());
        QVERIFY2(world.button("applyRollout")->text().contains(u"2 change"_s),
                 qPrintable(world.button("applyRollout")->text()));
        QCOMPARE(world.replicas(), 1); // a dry run
        QCOMPARE(world.activities.rowCount(), 0);
    }

    void theBlastRadiusNamesThePodsThatGo()
    {
        World world;
        world.deploy();
        const QJsonObject labels = world.live()["spec"_L1]["selector"_L1]["matchLabels"_L1].toObject();
        world.kube->put({{u"apiVersion"_s, u"v1"_s},
                         {u"kind"_s, u"Pod"_s},
                         {u"metadata"_s,
                          QJsonObject{{u"name"_s, u"serving-pod-1"_s},
                                      {u"namespace"_s, world.endpoint.target.nameSpace},
                                      {u"labels"_s, labels}}},
                         {u"status"_s, QJsonObject{{u"phase"_s, u"Running"_s}}}});
        world.open(Job::Choices);
        QVERIFY(world.reaches(State::Editing));
        world.choose("maxModelLen", u"2048"_s);
        world.button("reviewRollout")->click();
        QVERIFY(world.reaches(State::Reviewed));
        QVERIFY2(world.review().contains(u"serving-pod-1"_s), qPrintable(world.review()));
        QVERIFY2(world.review().contains(u"What it does to what runs"_s), qPrintable(world.review()));
    }

    void theSameChoicesChangeNothing()
    {
        World world;
        world.deploy();
        world.open(Job::Choices);
        QVERIFY(world.reaches(State::Editing));
        world.button("reviewRollout")->click();
        QVERIFY(world.reaches(State::Reviewed));
        QVERIFY2(world.review().contains(u"runs with these choices already"_s), qPrintable(world.review()));
        QVERIFY(!world.button("applyRollout")->isEnabled());
    }

    void anEditAfterTheReviewVoidsIt()
    {
        World world;
        world.deploy();
        world.open(Job::Choices);
        QVERIFY(world.reaches(State::Editing));
        world.choose("replicas", u"2"_s);
        world.button("reviewRollout")->click();
        QVERIFY(world.reaches(State::Reviewed));
        world.choose("replicas", u"4"_s);
        QCOMPARE(world.page->state(), State::Editing);
        QVERIFY(world.review().isEmpty());
        QVERIFY(!world.button("applyRollout")->isVisibleTo(world.page.get()));
    }

    void newChoicesAreRolledOutAndTold()
    {
        World world;
        world.deploy();
        world.open(Job::Choices);
        QSignalSpy changed(world.page.get(), &EndpointChangePage::endpointChanged);
        QVERIFY(world.reaches(State::Editing));
        world.choose("replicas", u"2"_s);
        world.button("reviewRollout")->click();
        QVERIFY(world.reaches(State::Reviewed));
        world.button("applyRollout")->click();
        QVERIFY(world.page->isRunning());
        QVERIFY(world.button("stopRollout")->isVisibleTo(world.page.get()));
        QVERIFY(world.reaches(State::Done));
        QCOMPARE(world.replicas(), 2);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().value<Endpoint>().name, world.endpoint.name);
        QCOMPARE(world.activities.rowCount(), 1);
        QVERIFY(!world.button("takeRolloutBack")->isVisibleTo(world.page.get()));
    }

    void whatDoesNotBecomeHealthyGivesWayToTheFormer()
    {
        World world;
        world.deploy();
        world.open(Job::Choices);
        QSignalSpy changed(world.page.get(), &EndpointChangePage::endpointChanged);
        QVERIFY(world.reaches(State::Editing));
        world.choose("replicas", u"2"_s);
        world.button("reviewRollout")->click();
        QVERIFY(world.reaches(State::Reviewed));
        world.kube->ready = false; // no pod of it will be ready
        world.button("applyRollout")->click();
        QVERIFY(world.reaches(State::TakenBack));
        QCOMPARE(world.replicas(), 1);
        QCOMPARE(changed.count(), 0);
        QVERIFY2(world.said().contains(u"did not become healthy"_s), qPrintable(world.said()));
    }

    void withoutTheAutomaticRollBackItStaysUntilAPersonTakesItBack()
    {
        World world;
        world.deploy();
        world.open(Job::Choices);
        QVERIFY(world.reaches(State::Editing));
        world.choose("replicas", u"2"_s);
        world.button("reviewRollout")->click();
        QVERIFY(world.reaches(State::Reviewed));
        world.page->findChild<QCheckBox *>(u"automaticRollBack"_s)->setChecked(false);
        world.kube->ready = false;
        world.button("applyRollout")->click();
        QVERIFY(world.reaches(State::Failed));
        QCOMPARE(world.replicas(), 2);
        QVERIFY(world.button("takeRolloutBack")->isVisibleTo(world.page.get()));
        world.button("takeRolloutBack")->click();
        QVERIFY(world.reaches(State::TakenBack));
        QCOMPARE(world.replicas(), 1);
    }

    void stoppingLeavesWhatWasDoneAndOffersTheWayBack()
    {
        World world;
        world.deploy();
        world.open(Job::Choices);
        QVERIFY(world.reaches(State::Editing));
        world.choose("replicas", u"2"_s);
        world.button("reviewRollout")->click();
        QVERIFY(world.reaches(State::Reviewed));
        world.kube->ready = false;
        world.clock.setAutoAdvance(false); // the wait for it goes on until it is stopped
        world.button("applyRollout")->click();
        QVERIFY(eventually([&world] { return world.replicas() == 2 && world.clock.sleepers() > 0; }, 30s));
        world.button("stopRollout")->click();
        QVERIFY(world.reaches(State::Failed));
        QCOMPARE(world.replicas(), 2); // a person who stops decides what becomes of it
        QVERIFY2(world.said().contains(u"Stopped"_s), qPrintable(world.said()));
        QVERIFY(world.button("takeRolloutBack")->isVisibleTo(world.page.get()));
        QVERIFY(!world.button("stopRollout")->isVisibleTo(world.page.get()));
    }

    void whatTheServerRefusesIsMarkedAndCannotBeApplied()
    {
        World world;
        world.deploy();
        world.open(Job::Choices);
        QVERIFY(world.reaches(State::Editing));
        world.choose("replicas", u"2"_s);
        world.kube->failNext(u"apply"_s, u"Deployment"_s,
                             fail(ErrorKind::Invalid, u"spec.replicas: too many for <b>you</b>"_s).error(),
                             3);
        world.button("reviewRollout")->click();
        QVERIFY(world.reaches(State::Reviewed));
        QVERIFY2(world.review().contains(u"too many for <b>you</b>"_s), qPrintable(world.review()));
        QVERIFY(!world.button("applyRollout")->isEnabled());
        QVERIFY(!world.said().isEmpty());
    }

    void hostileValuesAreShownAndNotObeyed()
    {
        World world;
        world.deploy();
        // Somebody else wrote into it: markup, an escape sequence, a direction override, and a token.
        QJsonObject object = world.live();
        QJsonObject spec = object["spec"_L1].toObject();
        QJsonObject pod = spec["template"_L1].toObject();
        QJsonObject podSpec = pod["spec"_L1].toObject();
        QJsonArray containers = podSpec["containers"_L1].toArray();
        QJsonObject container = containers.first().toObject();
        container.insert("image"_L1, u"<img src=x>\x1b[31m\u202Egpj"_s);
        container.insert("env"_L1,
                         QJsonArray{QJsonObject{{u"name"_s, u"HF_TOKEN"_s},
                                                {u"value"_s, u"hf_abcdefghijklmnopqrstuvwxyz012345"_s}}});
        containers.replace(0, container);
        podSpec.insert("containers"_L1, containers);
        pod.insert("spec"_L1, podSpec);
        spec.insert("template"_L1, pod);
        spec.insert("replicas"_L1, 7);
        object.insert("spec"_L1, spec);
        world.kube->put(object);
        world.kube->setWarnings({u"<b>deprecated</b>\x1b]0;owned\x07"_s});
        world.open(Job::Choices);
        QVERIFY(world.reaches(State::Editing));
        world.button("reviewRollout")->click();
        QVERIFY(world.reaches(State::Reviewed));
        const QString text = world.review();
        QVERIFY2(text.contains(u"<img src=x>"_s), qPrintable(text));
        QVERIFY(text.contains(u"<b>deprecated</b>"_s));
        QVERIFY2(!text.contains(u'\x1b') && !text.contains(u'\x07') && !text.contains(u'\u202E'),
                 qPrintable(text));
        QVERIFY2(!text.contains(u"hf_abcdefghij"_s), qPrintable(text));
        for (const QLabel *label : world.page->findChildren<QLabel *>())
            QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty()
                         || !label->text().contains(u'<'),
                     qPrintable(label->text()));
    }

    void aRestartTouchesNothingButItsStamp()
    {
        World world;
        world.deploy();
        const QJsonObject before = world.live()["spec"_L1]["template"_L1]["spec"_L1].toObject();
        world.open(Job::Restart);
        QVERIFY(world.reaches(State::Reviewed)); // there is nothing to choose
        QVERIFY(!world.page->form());
        QVERIFY2(world.review().contains(u"restartedAt"_s), qPrintable(world.review()));
        world.button("applyRollout")->click();
        QVERIFY(world.reaches(State::Done));
        QVERIFY(!world
                     .live()["spec"_L1]["template"_L1]["metadata"_L1]["annotations"_L1]
                            ["kubectl.kubernetes.io/restartedAt"_L1]
                     .toString()
                     .isEmpty());
        QCOMPARE(world.live()["spec"_L1]["template"_L1]["spec"_L1].toObject(), before);
    }

    void destroyingWantsTheNameAndTellsWhatRemains()
    {
        World world;
        world.deploy();
        world.open(Job::Destroy);
        QSignalSpy destroyed(world.page.get(), &EndpointChangePage::endpointDestroyed);
        QVERIFY(world.reaches(State::Reviewed));
        QVERIFY2(world.review().contains(u"This takes back"_s), qPrintable(world.review()));
        auto *name = world.page->findChild<QLineEdit *>(u"destroyName"_s);
        QVERIFY(!world.button("applyRollout")->isEnabled());
        name->setText(u"another"_s);
        QVERIFY(!world.button("applyRollout")->isEnabled());
        name->setText(world.endpoint.name);
        QVERIFY(world.button("applyRollout")->isEnabled());
        QVERIFY(!world.live().isEmpty());
        world.button("applyRollout")->click();
        QVERIFY(world.reaches(State::Done));
        QVERIFY(world.live().isEmpty());
        QCOMPARE(destroyed.count(), 1);
        QVERIFY(eventually([&world] { return world.review().contains(u"bucket/ai-models"_s); }, 30s));
        QVERIFY2(!world.review().contains(u"This takes back"_s), qPrintable(world.review()));
    }

    void aDestructionThatFailsCanBeTriedAgain()
    {
        World world;
        world.deploy();
        world.open(Job::Destroy);
        QVERIFY(world.reaches(State::Reviewed));
        world.page->findChild<QLineEdit *>(u"destroyName"_s)->setText(world.endpoint.name);
        world.kube->failNext(u"remove"_s, u"Deployment"_s,
                             fail(ErrorKind::Forbidden, u"you may not delete deployments"_s).error());
        world.button("applyRollout")->click();
        QVERIFY(world.reaches(State::Failed));
        QVERIFY(!world.live().isEmpty());
        QVERIFY(world.button("applyRollout")->isVisibleTo(world.page.get()));
        QVERIFY(world.button("applyRollout")->isEnabled());
        world.button("applyRollout")->click();
        QVERIFY(world.reaches(State::Done));
        QVERIFY(world.live().isEmpty());
    }

    void whatTheJournalDoesNotKnowIsNotDestroyed_data()
    {
        QTest::addColumn<int>("job");
        QTest::newRow("destroy") << int(Job::Destroy);
        QTest::newRow("other choices") << int(Job::Choices);
        QTest::newRow("restart") << int(Job::Restart);
    }
    void whatTheJournalDoesNotKnowIsNotDestroyed()
    {
        QFETCH(int, job);
        World world;
        world.endpoint = {.name = u"somebody-elses"_s,
                          .recipeId = u"vllm-gcsfuse"_s,
                          .target = demoTarget(),
                          .service = u"somebody-elses"_s,
                          .port = 8000};
        world.open(Job(job));
        QVERIFY(world.reaches(State::Broken));
        QVERIFY(!world.said().isEmpty());
        QVERIFY(!world.button("applyRollout")->isVisibleTo(world.page.get()));
    }

    void closingWhileItRunsAbandonsNothingHalfSaid()
    {
        World world;
        world.deploy();
        world.open(Job::Choices);
        QVERIFY(world.reaches(State::Editing));
        world.choose("replicas", u"2"_s);
        world.button("reviewRollout")->click(); // its answer will find nobody
        world.page.reset();
        turn();
        QCOMPARE(world.replicas(), 1);
    }
};

QTEST_MAIN(TestEndpointChangePage)
#include "tst_endpointchangepage.moc"
