// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "plan/planrunner.h"
#include "session/activity/activitylistmodel.h"
#include "session/activity/activityrecorder.h"
#include "session/endpoint/endpointregistry.h"
#include "session/livecluster.h"
#include "session/sandboxprocess.h"
#include "session/session.h"
#include "store/drafts.h"
#include "store/mutes.h"
#include "store/settings.h"
#include "store/storefile.h"
#include "store/storepaths.h"
#include "ui/shell/mainwindow.h"
#include "ui/welcome/contextconfirmdialog.h"
#include "ui/welcome/execconsentdialog.h"

#include <QTimer>

namespace slipway {

class BenchArchive;
class BenchSession;
class ClusterDiagnosis;
class ClusterFleet;
class KeptClusters;
class ConversationArchive;
class DashboardPage;
class DeploymentWizard;
class DesktopNotifier;
class EndpointAlerts;
class RegistryWatch;
class HomePage;
class MeasurementArchive;
class MetricArchive;
class MetricSources;
class PlaygroundPage;
class PlaybackBar;
class ResourcesPage;
class SessionRecorder;
struct FixContext;
class RunStore;

/// The composition root of the window: makes the concrete objects, connects models with pages, and knows everything;
/// nothing else does.
class Console : public QObject
{
    Q_OBJECT

public:
    struct Options {
        QString kubeconfig = {};
        QString kubeContext = {};
        QString project = {};
        QString page = {};
        QList<Error> packFaults = {}; ///< of the person's own recipes and data, to be said
        bool remember = true; ///< false: settings, drafts and endpoints stay in memory, for screenshots
    };
    explicit Console(Options options);
    ~Console() override;

    Settings &settings() { return m_settings; }
    MainWindow &window() { return *m_window; }
    /// Shows the window, then does what needs files or the network.
    void start();

private:
    void addPages();
    void applyThemeChoice(int choice);
    void connectAtStart();
    void sayPackFaults();
    void enterWorld();
    void watchConnection();
    void addHomePage();
    void addDeployPage();
    FixContext fixContext();
    void openFindings();
    void addFindingsPage();
    void addPlaygroundPage();
    void addBenchmarkPage();
    void setUpAlerts();
    void setUpRecording();
    void chooseRecordingFile();
    void sayHowTheDesktopIsTold(QWidget &settingsPage);
    Task<> connectGiven(std::stop_token stop, bool sandbox);
    void updateLink();
    void updateTarget();
    void updateUnfinished();
    void resumeRun(const QString &id, const QString &title);
    Task<RunOutcome> resumed(QString id, int activity, std::stop_token stop);
    QList<Command> dynamicCommands();
    void fillPalette();
    void connectTo(const QString &context);
    Task<> connectedTo(QString context, std::stop_token stop);
    /// @p way is called at once.
    void connectBy(const std::function<Task<>(std::stop_token)> &way);
    void noteConnected(const Result<> &outcome);
    DraftStore *drafts(); ///< null when the file cannot be opened
    MuteStore *mutes(); ///< the same
    DeploymentWizard *wizard();

    Options m_options;
    StorePaths m_paths; ///< the person's
    StorePaths m_worldPaths; ///< where what is made is kept: the person's, or the sandbox's own
    SystemClock m_clock;
    Settings m_settings;
    std::unique_ptr<DialogExecConsent> m_consent;
    std::unique_ptr<DialogContextConfirm> m_confirm;
    std::unique_ptr<Session> m_session;
    SandboxProcess m_sandbox;
    std::unique_ptr<LiveCluster> m_cluster;
    std::unique_ptr<ClusterFleet> m_fleet;
    std::unique_ptr<ClusterDiagnosis> m_diagnosis;
    std::unique_ptr<EndpointRegistry> m_registry;
    std::unique_ptr<RegistryWatch> m_registryWatch;
    std::unique_ptr<KeptClusters> m_kept;
    std::unique_ptr<RunStore> m_runs;
    std::unique_ptr<ActivityListModel> m_activities;
    std::unique_ptr<ActivityRecorder> m_recorder;
    std::unique_ptr<ConversationArchive> m_conversations;
    std::unique_ptr<MetricArchive> m_metrics;
    std::unique_ptr<MetricSources> m_metricSources;
    std::unique_ptr<MeasurementArchive> m_measurements;
    std::unique_ptr<EndpointAlerts> m_alerts;
    std::unique_ptr<DesktopNotifier> m_notifier;
    std::unique_ptr<BenchArchive> m_benchArchive;
    std::unique_ptr<BenchSession> m_bench;
    int m_benchActivity = 0; ///< of the load test that runs; 0: none does
    std::unique_ptr<SessionRecorder> m_clusterRecorder;
    int m_recordingActivity = 0; ///< 0: nothing is recorded
    PlaybackBar *m_playbackBar = nullptr; ///< the window's
    StoreFile m_store{QStringLiteral(":memory:"), {}}; ///< of the drafts and of what is accepted
    std::unique_ptr<DraftStore> m_drafts;
    std::unique_ptr<MuteStore> m_mutes;
    TaskHandle m_connecting;
    TaskHandle m_readingContexts; ///< for the palette
    TaskHandle m_readingKinds; ///< likewise, of the connected cluster
    TaskHandle m_unfinished;
    TaskHandle m_resuming;
    TaskHandle m_asking; ///< whether the server still answers, while no page watches it
    QTimer m_askAgain;
    std::optional<Error> m_unanswered; ///< why it did not
    std::unique_ptr<MainWindow> m_window;
};

} // namespace slipway
