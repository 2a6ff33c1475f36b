// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"

#include "app/console/desktopnotifier.h"
#include "app/console/translators.h"
#include "base/latenotice.h"
#include "recipe/recipepacks.h"
#include "recording/recordedcluster.h"
#include "session/bench/benchsession.h"
#include "session/deploy/deployment.h"
#include "session/endpoint/conversationarchive.h"
#include "session/endpoint/endpointalerts.h"
#include "session/endpoint/metricarchive.h"
#include "session/endpoint/metricsource.h"
#include "session/endpoint/registrywatch.h"
#include "session/findings/clusterdiagnosis.h"
#include "session/findings/provechains.h"
#include "session/fleet/clusterfleet.h"
#include "session/fleet/keptclusters.h"
#include "session/outlook/measurementarchive.h"
#include "session/protectedcontexts.h"
#include "session/record/sessionrecorder.h"
#include "session/targetconnection.h"
#include "ui/activity/activitypage.h"
#include "ui/common/usertext.h"
#include "ui/common/wheelguard.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/diagnosis/findingspage.h"
#include "ui/playback/playbackbar.h"
#include "ui/playground/playgroundpage.h"
#include "ui/resources/resourcespage.h"
#include "ui/settings/settingspage.h"
#include "ui/welcome/homepage.h"
#include "ui/wizard/deploymentwizard.h"

#include <QApplication>
#include <QLocale>
#include <QTimer>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QLocale localeOf(const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    if (!language.isEmpty())
        QLocale::setDefault(locale);
    return locale;
}

// What is made in a sandbox ends with it, and must not stand beside what is real.
StorePaths worldPaths(const Session &session, const StorePaths &person)
{
    return session.isSandbox() ? person.forSandbox(session.environment("SLIPWAY_SANDBOX")) : person;
}

} // namespace

Console::Console(Options options)
    : m_options(std::move(options))
    , m_paths(StorePaths::ofThisUser())
    , m_settings(m_options.remember ? m_paths.settingsFile() : QString())
    , m_sandbox(m_clock)
{
    installTranslators(localeOf(m_settings.text(SettingsPage::languageKey)));
    guardFromWheel(*qApp);
    const QString theme = m_settings.text(SettingsPage::themeKey);
    applyTheme(*qApp,
               theme == "dark"_L1        ? ThemeChoice::Dark
                   : theme == "light"_L1 ? ThemeChoice::Light
                                         : ThemeChoice::System);

    m_consent = std::make_unique<DialogExecConsent>(DialogExecConsent::Memory{
        .isAllowed =
            [this](const QString &key) {
                return m_settings.keys(SettingsPage::consentPrefix)
                    .contains(SettingsPage::consentPrefix + key);
            },
        .allow =
            [this](const QString &key) {
                m_settings.set(SettingsPage::consentPrefix + key,
                               m_session && m_session->kube() ? m_session->kube()->context().name
                                                              : tr("agreed to in a dialog"));
                m_settings.save();
            },
    });
    Session::Options sessionOptions;
    sessionOptions.kubeconfigPath = m_options.kubeconfig;
    m_confirm = std::make_unique<DialogContextConfirm>();
    const ContextGuard guard{
        .protection =
            [this](const QString &name) { return protectionOf(protectedContexts(m_settings), name); },
        .confirm = [this](QString name,
                          std::stop_token stop) { return m_confirm->ask(std::move(name), stop); }};
    SessionFactories factories;
    factories.kube = [guard](KubeContext context, std::unique_ptr<KubeCredentialSource> credentials,
                             Clock &clock) -> Result<std::unique_ptr<KubeClient>> {
        auto client = makeKubeClient(std::move(context), std::move(credentials), clock);
        if (!client)
            return client;
        return guardedClient(*std::move(client), guard);
    };
    m_session = std::make_unique<Session>(m_clock, *m_consent, sessionOptions, factories);
    connect(&m_settings, &Settings::changed, this, [this](const QString &key) {
        if (key == protectedContextsKey && m_window)
            updateTarget();
    });
    m_cluster = std::make_unique<LiveCluster>(*m_session);
    m_fleet = std::make_unique<ClusterFleet>(
        *m_session, *m_cluster, [this, factories](const Session::Options &ofSession) {
            return std::make_unique<Session>(m_clock, *m_consent, ofSession, factories);
        });
    m_diagnosis = std::make_unique<ClusterDiagnosis>(*m_session);
    m_diagnosis->setMutes([this] { return mutes(); });
    m_worldPaths = worldPaths(*m_session, m_paths);
    const QString database = m_options.remember ? m_worldPaths.databaseFile() : u":memory:"_s;
    m_store = StoreFile(database, u"drafts"_s);
    m_registry = std::make_unique<EndpointRegistry>(database, m_clock);
    m_registryWatch = std::make_unique<RegistryWatch>(*m_registry);
    m_recorder = std::make_unique<ActivityRecorder>(database, *m_session);
    m_session->setChangeLog(m_recorder.get());
    m_runs = std::make_unique<RunStore>(m_worldPaths.journalFile());
    m_kept = std::make_unique<KeptClusters>(m_settings, *m_session, *m_fleet, *m_registry);
    m_activities = std::make_unique<ActivityListModel>(m_clock);
    m_conversations = std::make_unique<ConversationArchive>(database);
    m_benchArchive = std::make_unique<BenchArchive>(database);
    m_metrics = std::make_unique<MetricArchive>(database, m_clock);
    m_metricSources = std::make_unique<MetricSources>(m_settings);
    m_measurements = std::make_unique<MeasurementArchive>(database);
    m_session->setMeasurements(m_measurements.get());
    m_bench = std::make_unique<BenchSession>(*m_session, *m_benchArchive, *m_runs);
    m_bench->reachThrough(*m_fleet);

    m_window = std::make_unique<MainWindow>();
    m_consent->setWindow(m_window.get());
    m_confirm->setWindow(m_window.get());
    m_window->setActivityModel(m_activities.get());
    m_window->setDynamicCommands([this] { return dynamicCommands(); });
    connect(m_window.get(), &MainWindow::paletteOpened, this, &Console::fillPalette);
    connect(m_window.get(), &MainWindow::activityCancelRequested, m_activities.get(),
            &ActivityListModel::cancel);
    connect(m_window.get(), &MainWindow::themeChoiceRequested, this, &Console::applyThemeChoice);
    // `slipway deploy` in a terminal, or another window, may make an endpoint meanwhile: it comes by itself, and where the file's system
    // tells of no change (a home on NFS), who comes back here or turns to another page finds it.
    const auto readEndpoints = [this] {
        (void)m_registry->load();
    }; // the dashboard says what could not be read
    connect(m_window.get(), &MainWindow::pageChanged, this, readEndpoints);
    connect(qApp, &QGuiApplication::applicationStateChanged, this,
            [readEndpoints](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive)
                    readEndpoints();
            });
    connect(m_window.get(), &MainWindow::targetClicked, this, [this] {
        m_window->showPage(u"home"_s);
        static_cast<HomePage *>(m_window->pageWidget(u"home"_s))->showDoors();
    });
    connect(m_session.get(), &Session::targetChanged, this, &Console::updateTarget);
    connect(m_session.get(), &Session::googleChanged, this, &Console::updateTarget);
    connect(m_session.get(), &Session::awsChanged, this, &Console::updateTarget);
    connect(m_session.get(), &Session::clusterChanged, this, [this] {
        m_asking.abandon();
        m_readingKinds.abandon(); // reads through the client that goes
        m_unanswered.reset();
        // Of a recorded one all is there, and whoever opens it looks for something.
        m_cluster->setNamespace(recordOf(m_session->kube()) ? QString() : m_session->target().nameSpace);
        updateTarget();
        updateLink();
        m_playbackBar->update();
    });
    connect(m_session.get(), &Session::worldChanged, this, &Console::enterWorld);
    connect(m_cluster.get(), &LiveCluster::stateChanged, this, &Console::updateLink);
    m_askAgain.setSingleShot(true);
    m_askAgain.callOnTimeout(this, [this] {
        KubeClient *kube = m_session->kube();
        if (!kube || m_asking.isRunning())
            return;
        // A server that hangs is told of before the request is given up, with the second that lies between two questions within two seconds.
        const auto late = [this] {
            m_unanswered = fail(ErrorKind::Timeout, {}).error();
            updateLink();
        };
        m_asking.start([this, kube, late](std::stop_token stop, ProgressSink) {
            return withLateNotice<KubeVersion>(m_clock, std::chrono::milliseconds(900), late,
                                               kube->version(stop));
        });
    });
    connect(&m_asking, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (!outcome && outcome.error().kind == ErrorKind::Cancelled)
            return;
        m_unanswered = outcome ? std::nullopt : std::optional(outcome.error());
        updateLink();
    });
    setUpAlerts();
    setUpRecording();
    addPages();
    m_window->restoreLayout(QByteArray::fromBase64(m_settings.text(u"window/layout"_s).toLatin1()));
    updateTarget();
    updateLink();
}

Console::~Console()
{
    // An empty layout is that of a window that was never shown.
    if (m_window->isVisible() || m_window->testAttribute(Qt::WA_WState_ExplicitShowHide))
        m_settings.set(u"window/layout"_s, QString::fromLatin1(m_window->saveLayout().toBase64()));
    m_settings.set(u"window/page"_s, m_window->currentPage());
    m_settings.save();
    // Pages hold leases and handles on what this object owns: they go first.
    m_window.reset();
}

void Console::enterWorld()
{
    // Endpoints, drafts, journal and activity log are those of the world that the session is in now; pages that show the former
    // one's are made anew when they are looked at.
    m_worldPaths = worldPaths(*m_session, m_paths);
    m_window->dropPages(
        {u"deploy"_s, u"dashboard"_s, u"playground"_s, u"benchmark"_s, u"resources"_s, u"activity"_s});
    const QString database = m_options.remember ? m_worldPaths.databaseFile() : u":memory:"_s;
    m_resuming.abandon(); // its run stays in the journal, to be resumed
    m_unfinished.abandon();
    m_drafts.reset();
    m_mutes.reset();
    m_store = StoreFile(database, u"drafts"_s);
    m_runs->setFile(m_worldPaths.journalFile());
    m_recorder->setFile(database);
    m_bench->cancel();
    m_benchArchive->setFile(database);
    m_conversations->setFile(database);
    m_alerts->reset();
    m_metrics->setFile(database);
    m_measurements->setFile(database);
    m_registry->setFile(database);
    (void)m_registry->load(); // the dashboard says what could not be read
    m_registryWatch->setFile(database);
    updateUnfinished();
}

void Console::start()
{
    QString page = m_options.page;
    if (page.isEmpty() && m_options.kubeContext.isEmpty())
        page = u"home"_s;
    m_window->showPage(page.isEmpty() ? u"home"_s : page);
    m_window->show();
    QTimer::singleShot(0, this, [this] {
        for (const QString &notice : m_settings.takeNotices()) {
            const int id = m_activities->begin(tr("Settings"), {}, {});
            m_activities->end(id, u"failed"_s, notice);
        }
        forgetOldSandboxes(m_paths, m_clock.now());
        if (auto made = makePrivateFolder(m_worldPaths.state); !made) {
            const int id = m_activities->begin(tr("Make the folder for history and journals"), {}, {});
            m_activities->end(id, u"failed"_s, userText(made.error()).headline);
        }
        if (auto loaded = m_registry->load(); !loaded) {
            const int id = m_activities->begin(tr("Read the list of endpoints"), {}, {});
            m_activities->end(id, u"failed"_s, userText(loaded.error()).headline);
        }
        m_registryWatch->setFile(m_options.remember ? m_worldPaths.databaseFile() : u":memory:"_s);
        if (auto journal = m_runs->journal())
            m_recorder->closeInterrupted(**journal);
        updateUnfinished();
        sayPackFaults();
        connectAtStart();
    });
}

void Console::addHomePage()
{
    m_window->addPage(
        {.id = u"home"_s, .title = tr("Home"), .iconName = u"home"_s, .make = [this](QWidget *parent) {
             auto *page = new HomePage(*m_session, m_sandbox, *m_registry, parent);
             page->setScenarioSource([] { return readSandboxScenarios(u":/sandbox/scenarios"_s); });
             page->setMonitorSource([this](const Endpoint &endpoint) { return m_alerts->monitor(endpoint); });
             page->setTourSeen(m_settings.flag(u"tour/seen"_s));
             connect(page, &HomePage::tourSeen, this, [this] { m_settings.set(u"tour/seen"_s, true); });
             connect(page, &HomePage::newDeploymentRequested, this,
                     [this] { m_window->showPage(u"deploy"_s); });
             connect(page, &HomePage::dashboardRequested, this,
                     [this] { m_window->showPage(u"dashboard"_s); });
             connect(page, &HomePage::resourcesRequested, this,
                     [this] { m_window->showPage(u"resources"_s); });
             connect(page, &HomePage::endpointRequested, this, [this](const Endpoint &endpoint) {
                 m_window->showPage(u"dashboard"_s);
                 static_cast<DashboardPage *>(m_window->pageWidget(u"dashboard"_s))->openEndpoint(endpoint);
             });
             connect(page, &HomePage::resumeRequested, this, [this](const UnfinishedWork &work) {
                 if (work.kind == UnfinishedWork::Kind::Draft) {
                     if (auto draft = drafts() ? drafts()->load(work.id)
                                               : Result<Draft>(fail(ErrorKind::NotFound, {}));
                         draft) {
                         m_window->showPage(u"deploy"_s);
                         wizard()->restoreDraft(*draft);
                     }
                 } else {
                     resumeRun(work.id, work.title);
                 }
             });
             connect(page, &HomePage::discardRequested, this, [this](const UnfinishedWork &work) {
                 if (work.kind == UnfinishedWork::Kind::Draft && drafts())
                     (void)drafts()->remove(work.id);
                 updateUnfinished();
             });
             return page;
         }});
}

void Console::addDeployPage()
{
    m_window->addPage(
        {.id = u"deploy"_s,
         .title = tr("New deployment"),
         .iconName = u"add"_s,
         .make = [this](QWidget *parent) {
             auto *page = new DeploymentWizard(*m_session, Catalog::builtIn(), allRecipes(), drafts(),
                                               *m_runs, *m_activities, parent);
             page->takeBenchmarksFrom(*m_benchArchive);
             connect(page, &DeploymentWizard::deployed, this, [this](const Endpoint &endpoint) {
                 if (auto kept = m_registry->remember(endpoint); !kept) {
                     const int id = m_activities->begin(tr("Remember the endpoint"), {}, {});
                     m_activities->end(id, u"failed"_s, userText(kept.error()).headline);
                 }
                 updateUnfinished();
             });
             connect(page, &DeploymentWizard::openPlayground, this, [this](const Endpoint &endpoint) {
                 m_window->showPage(u"playground"_s);
                 static_cast<PlaygroundPage *>(m_window->pageWidget(u"playground"_s))->choose(endpoint);
             });
             connect(page, &DeploymentWizard::openDashboard, this, [this](const Endpoint &endpoint) {
                 m_window->showPage(u"dashboard"_s);
                 static_cast<DashboardPage *>(m_window->pageWidget(u"dashboard"_s))->openEndpoint(endpoint);
             });
             connect(page, &DeploymentWizard::openFindings, this, &Console::openFindings);
             return page;
         }});
}

FixContext Console::fixContext()
{
    const auto changes = [this] { return m_session->changeContext(m_session->target()); };
    return {.changes = changes, .runs = *m_runs, .activities = *m_activities};
}

void Console::openFindings()
{
    m_diagnosis->look(); // what was read before says nothing of what is asked about
    static_cast<FindingsPage *>(m_window->pageWidget(u"findings"_s))->showFindings();
    m_window->showPage(u"findings"_s);
}

void Console::addFindingsPage()
{
    m_window->addPage({.id = u"findings"_s,
                       .title = tr("Findings"),
                       .iconName = u"findings"_s,
                       .make = [this](QWidget *parent) {
                           auto *page = new FindingsPage(*m_session, *m_diagnosis, fixContext(), parent);
                           page->recordWith(*m_clusterRecorder);
                           connect(page, &FindingsPage::connectRequested, this,
                                   [this] { m_window->showPage(u"home"_s); });
                           return page;
                       }});
    connect(m_diagnosis.get(), &ClusterDiagnosis::changed, m_window.get(),
            [this] { m_window->setBadge(u"findings"_s, m_diagnosis->troubles()); });
}

void Console::addPages()
{
    addHomePage();
    addDeployPage();
    m_window->addPage(
        {.id = u"dashboard"_s,
         .title = tr("Dashboard"),
         .iconName = u"dashboard"_s,
         .make = [this](QWidget *parent) {
             auto *page = new DashboardPage(*m_session, *m_cluster, *m_registry, parent);
             page->keepMetricsIn(*m_metrics);
             page->useSources(*m_metricSources);
             page->takeBenchmarksFrom(*m_benchArchive);
             page->showAlerts(*m_alerts);
             page->showAlso(*m_fleet);
             page->keepClustersIn(*m_kept);
             page->allowChanges(fixContext());
             connect(page, &DashboardPage::newDeploymentRequested, this,
                     [this] { m_window->showPage(u"deploy"_s); });
             connect(page, &DashboardPage::playgroundRequested, this, [this](const Endpoint &endpoint) {
                 m_window->showPage(u"playground"_s);
                 static_cast<PlaygroundPage *>(m_window->pageWidget(u"playground"_s))->choose(endpoint);
             });
             connect(page, &DashboardPage::findingsRequested, this, &Console::openFindings);
             connect(page, &DashboardPage::proveRequested, this, [this](const Endpoint &endpoint) {
                 static_cast<FindingsPage *>(m_window->pageWidget(u"findings"_s))
                     ->prove(ProveChains::subjectOf(endpoint), tr("The way of %1").arg(endpoint.name));
                 m_window->showPage(u"findings"_s);
             });
             connect(page, &DashboardPage::titleChanged, m_window.get(), &MainWindow::setTitle);
             connect(page, &DashboardPage::detailsRequested, m_window.get(), &MainWindow::showSidePanel);
             return page;
         }});
    addPlaygroundPage();
    addBenchmarkPage();
    m_window->addPage(
        {.id = u"resources"_s,
         .title = tr("Resources"),
         .iconName = u"resources"_s,
         .make = [this](QWidget *parent) {
             auto *page = new ResourcesPage(*m_session, *m_cluster, parent);
             page->showAlso(*m_fleet);
             page->allowChanges(fixContext());
             connect(page, &ResourcesPage::detailsRequested, m_window.get(), &MainWindow::showSidePanel);
             connect(page, &ResourcesPage::connectRequested, this, [this] { m_window->showPage(u"home"_s); });
             page->restoreState(m_settings.value(u"resources/view"_s).toObject());
             connect(page, &ResourcesPage::viewLeft, this,
                     [this](const QJsonObject &state) { m_settings.set(u"resources/view"_s, state); });
             return page;
         }});
    addFindingsPage();
    m_window->addPage({.id = u"activity"_s,
                       .title = tr("Activity"),
                       .iconName = u"list"_s,
                       .make = [this](QWidget *parent) {
                           auto *page = new ActivityPage(*m_recorder, parent);
                           page->allowUndo(*m_session, fixContext());
                           connect(page, &ActivityPage::detailsRequested, m_window.get(),
                                   &MainWindow::showSidePanel);
                           return page;
                       }});
    m_window->addPage(
        {.id = u"settings"_s,
         .title = tr("Settings"),
         .iconName = u"settings"_s,
         .make =
             [this](QWidget *parent) {
                 auto *page = new SettingsPage(m_settings, m_paths, parent);
                 connect(page, &SettingsPage::themeChosen, this, &Console::applyThemeChoice);
                 sayHowTheDesktopIsTold(*page);
                 connect(page, &SettingsPage::tourRequested, this, [this] {
                     m_settings.set(u"tour/seen"_s, false);
                     static_cast<HomePage *>(m_window->pageWidget(u"home"_s))->setTourSeen(false);
                     m_window->showPage(u"home"_s);
                 });
                 return page;
             },
         .atBottom = true});
}

void Console::applyThemeChoice(int choice)
{
    m_settings.set(SettingsPage::themeKey,
                   choice == int(ThemeChoice::Dark)        ? u"dark"_s
                       : choice == int(ThemeChoice::Light) ? u"light"_s
                                                           : u"system"_s);
    applyTheme(*qApp, ThemeChoice(choice));
}

DraftStore *Console::drafts()
{
    if (!m_drafts) {
        if (auto open = m_store.open())
            m_drafts = std::make_unique<DraftStore>(**open);
    }
    return m_drafts.get();
}

MuteStore *Console::mutes()
{
    if (!m_mutes) {
        if (auto open = m_store.open())
            m_mutes = std::make_unique<MuteStore>(**open);
    }
    return m_mutes.get();
}

DeploymentWizard *Console::wizard()
{
    return static_cast<DeploymentWizard *>(m_window->pageWidget(u"deploy"_s));
}

} // namespace slipway
