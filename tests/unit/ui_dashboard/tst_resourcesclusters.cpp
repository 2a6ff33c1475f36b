// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "kube/contextguard.h"
#include "kube/fakekubeclient.h"
#include "session/activity/activitylistmodel.h"
#include "session/fleet/clusterfleet.h"
#include "support/runtask.h"
#include "ui/common/datatable.h"
#include "ui/common/widgets.h"
#include "ui/diagnosis/fixpanel.h"
#include "ui/resources/clusterchooser.h"
#include "ui/resources/clusterlines.h"
#include "ui/resources/objectpanel.h"
#include "ui/resources/resourcespage.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The page of resources with several clusters in one table.
class TestResourcesClusters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup();
    void clustersAreChosenByTheKeyboard();
    void theClusterStandsBesideTheNameSortsAndFilters();
    void aSelectionSurvivesTheOtherClustersBatches();
    void detailsAreReadFromTheRowsCluster();
    void logsOfTwoClustersAreApart();
    void aReadOnlyClustersRowsOfferNoDeleting();
    void eachClusterSaysHowItIs();
    void kindsOfAllClustersAreOneTable();
    void aHiddenPageWatchesNothing();
    void theChoiceIsRememberedAndDialledWhenLookedAt();
    void oneClusterAloneHasItsOwnColumnsAgain();

private:
    void settle(int frames = 4)
    {
        for (int i = 0; i < frames; ++i) {
            turn();
            m_clock.advance(20ms);
        }
        turn();
    }
    static QJsonObject pod(const QString &name)
    {
        return {{u"apiVersion"_s, u"v1"_s},
                {u"kind"_s, u"Pod"_s},
                {u"metadata"_s,
                 QJsonObject{{u"name"_s, name}, {u"namespace"_s, u"a"_s}, {u"uid"_s, u"uid-"_s + name}}}};
    }
    std::unique_ptr<Session> makeSession(const Session::Options &options)
    {
        SessionFactories made;
        made.kube = [this](KubeContext context, std::unique_ptr<KubeCredentialSource>,
                           Clock &) -> Result<std::unique_ptr<KubeClient>> {
            m_dialled.append(context.name);
            auto client = std::make_unique<FakeKubeClient>();
            client->put(pod(u"same"_s));
            client->put(pod(u"of-"_s + context.name));
            if (context.name == m_refused)
                client->failNext(u"version"_s, {},
                                 {.kind = ErrorKind::Unauthorized, .detail = u"the token has expired"_s});
            m_clients[context.name] = client.get();
            client->setContext(std::move(context));
            return guardedClient(std::move(client), {.protection = [this](const QString &of) {
                                     return of == m_readOnly ? Protection::ReadOnly : Protection::None;
                                 }});
        };
        return std::make_unique<Session>(m_clock, m_consent, options, made);
    }
    std::unique_ptr<ClusterFleet> makeFleet()
    {
        return std::make_unique<ClusterFleet>(
            *m_home, *m_live, [this](const Session::Options &options) { return makeSession(options); });
    }
    void show(const QStringList &contexts)
    {
        m_page->pageShown();
        m_fleet->choose(contexts);
        m_fleet->connectChosen();
        settle();
    }
    DataTable *pods() const { return m_page->findChild<DataTable *>(u"pods"_s); }
    QStringList shown() const
    {
        QStringList rows;
        const QAbstractItemModel *model = pods()->filter();
        for (int row = 0; row < model->rowCount(); ++row)
            rows << model->index(row, m_fleet->pods()->clusterColumn()).data().toString() + u'/'
                    + model->index(row, 0).data().toString();
        return rows;
    }
    int rowOf(const QString &cluster, const QString &name) const
    {
        for (int row = 0; row < m_fleet->pods()->rowCount(); ++row) {
            const QModelIndex at = m_fleet->pods()->index(row, 0);
            if (at.data().toString() == name && at.data(ClusterRowsModel::ClusterRole).toString() == cluster)
                return row;
        }
        return -1;
    }

    FakeClock m_clock;
    ListedExecConsent m_consent;
    QTemporaryDir m_folder;
    QString m_readOnly;
    QString m_refused;
    QStringList m_dialled;
    QHash<QString, FakeKubeClient *> m_clients;
    std::unique_ptr<Session> m_home;
    std::unique_ptr<LiveCluster> m_live;
    std::unique_ptr<ClusterFleet> m_fleet;
    std::unique_ptr<ResourcesPage> m_page;
};

void TestResourcesClusters::init()
{
    m_readOnly.clear();
    m_refused.clear();
    m_dialled.clear();
    m_clients.clear();
    QFile file(m_folder.filePath(u"config"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray text =
        "apiVersion: v1\nkind: Config\nclusters: [{name: c, cluster: {server: 'https://c.invalid'}}]\n"
        "users: [{name: u, user: {token: t}}]\ncontexts:\n";
    for (int i = 0; i < 500; ++i)
        text += "- {name: many-" + QByteArray::number(i) + ", context: {cluster: c, user: u}}\n";
    for (const char *name : {"alpha", "beta", "gamma"})
        text += QByteArray("- {name: ") + name + ", context: {cluster: c, user: u, namespace: a}}\n";
    file.write(text);
    file.close();
    m_home = makeSession({.kubeconfigPath = file.fileName()});
    m_live = std::make_unique<LiveCluster>(*m_home);
    m_fleet = makeFleet();
    m_page = std::make_unique<ResourcesPage>(*m_home, *m_live);
    m_page->showAlso(*m_fleet);
    m_page->resize(1000, 600);
}

void TestResourcesClusters::cleanup()
{
    m_page.reset();
    m_fleet.reset();
    m_live.reset();
    m_home.reset();
}

void TestResourcesClusters::clustersAreChosenByTheKeyboard()
{
    m_page->show();
    m_page->pageShown();
    QPushButton *several = nullptr;
    for (auto *button :
         m_page->findChild<EmptyState *>({}, Qt::FindDirectChildrenOnly)->findChildren<QPushButton *>())
        several = button;
    several->click();
    auto *chooser = m_page->findChild<ClusterChooser *>();
    QVERIFY(chooser);
    auto *filter = chooser->findChild<QLineEdit *>(u"clusterFilter"_s);
    auto *list = chooser->findChild<QTreeWidget *>();
    auto *go = chooser->findChild<QPushButton *>(u"clusterChosen"_s);
    QCOMPARE(list->topLevelItemCount(), 503);
    for (const QString &name : {u"alpha"_s, u"beta"_s}) {
        filter->setText(name);
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(list->currentItem()->text(0), name);
        QTest::keyClick(list, Qt::Key_Space);
    }
    QCOMPARE(chooser->checked(), (QStringList{u"alpha"_s, u"beta"_s}));
    QCOMPARE(go->text(), u"Show 2 clusters together"_s);
    settle();
    QCOMPARE(m_dialled, QStringList()); // neither for the list of 503 nor for a mark
    go->click();
    settle();
    QCOMPARE(m_dialled, (QStringList{u"alpha"_s, u"beta"_s}));
    QCOMPARE(shown(), (QStringList{u"alpha/of-alpha"_s, u"beta/of-beta"_s, u"alpha/same"_s, u"beta/same"_s}));
    QCOMPARE(m_page->findChild<QPushButton *>(u"chooseClusters"_s)->text(), u"&Clusters: 2"_s);
}

void TestResourcesClusters::theClusterStandsBesideTheNameSortsAndFilters()
{
    show({u"beta"_s, u"alpha"_s});
    const int cluster = m_fleet->pods()->clusterColumn();
    QCOMPARE(pods()->view()->horizontalHeader()->visualIndex(cluster), 1);
    pods()->view()->sortByColumn(cluster, Qt::AscendingOrder);
    QCOMPARE(shown(), (QStringList{u"alpha/of-alpha"_s, u"alpha/same"_s, u"beta/of-beta"_s, u"beta/same"_s}));
    pods()->filter()->setText(u"beta same"_s);
    QCOMPARE(shown(), (QStringList{u"beta/same"_s}));
}

void TestResourcesClusters::aSelectionSurvivesTheOtherClustersBatches()
{
    m_page->show();
    show({u"alpha"_s, u"beta"_s});
    pods()->selectRow(rowOf(u"beta"_s, u"same"_s));
    QSignalSpy resets(pods()->filter(), &QAbstractItemModel::modelReset);
    for (int update = 0; update < 2'000; ++update) {
        m_clients[u"alpha"_s]->put(pod(u"more-%1"_s.arg(update % 500)));
        if (update % 250 == 249)
            settle();
    }
    for (int i = 0; i < 500; i += 2)
        m_clients[u"alpha"_s]->take(u"Pod"_s, u"a"_s, u"more-%1"_s.arg(i));
    settle();
    QCOMPARE(m_fleet->pods()->rowCount(), 254);
    QCOMPARE(pods()->selectedRows(), QList<int>{rowOf(u"beta"_s, u"same"_s)});
    QCOMPARE(resets.count(), 0);
    // A cluster that goes takes its own alone.
    m_fleet->choose({u"beta"_s, u"gamma"_s});
    settle();
    QCOMPARE(pods()->selectedRows(), QList<int>{rowOf(u"beta"_s, u"same"_s)});
    QCOMPARE(resets.count(), 0);
}

void TestResourcesClusters::detailsAreReadFromTheRowsCluster()
{
    show({u"alpha"_s, u"beta"_s});
    QSignalSpy asked(m_page.get(), &ResourcesPage::detailsRequested);
    Q_EMIT pods()->rowActivated(rowOf(u"beta"_s, u"same"_s));
    settle();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), u"same · beta"_s);
    QVERIFY(m_clients[u"beta"_s]->calls().contains(u"get Pod/a/same"_s));
    QVERIFY(!m_clients[u"alpha"_s]->calls().contains(u"get Pod/a/same"_s));
    // The cluster is taken out while they are open: they stay, and lead nowhere else.
    m_fleet->choose({u"alpha"_s, u"gamma"_s});
    settle();
    QVERIFY(asked.first().at(1).value<QWidget *>());
}

void TestResourcesClusters::logsOfTwoClustersAreApart()
{
    show({u"alpha"_s, u"beta"_s});
    pods()->view()->selectAll();
    QSignalSpy asked(m_page.get(), &ResourcesPage::detailsRequested);
    m_page->findChild<QAction *>(u"logsOfPods"_s)->trigger();
    QCOMPARE(asked.count(), 1);
    auto *tabs = asked.first().at(1).value<QWidget *>()->findChild<QTabBar *>();
    QVERIFY(tabs);
    QCOMPARE(tabs->tabText(0), u"alpha"_s);
    QCOMPARE(tabs->tabText(1), u"beta"_s);
}

void TestResourcesClusters::aReadOnlyClustersRowsOfferNoDeleting()
{
    m_readOnly = u"beta"_s;
    RunStore runs(u":memory:"_s);
    ActivityListModel activities(m_clock);
    m_page->allowChanges({.changes = [this] { return m_home->changeContext(m_home->target()); },
                          .runs = runs,
                          .activities = activities});
    show({u"alpha"_s, u"beta"_s});
    QSignalSpy asked(m_page.get(), &ResourcesPage::detailsRequested);
    for (const QString &name : {u"alpha"_s, u"beta"_s}) {
        Q_EMIT pods()->rowActivated(rowOf(name, u"same"_s));
        settle();
        const auto *remove =
            asked.last().at(1).value<QWidget *>()->findChild<QPushButton *>(u"deleteObject"_s);
        QVERIFY(remove);
        QCOMPARE(remove->isEnabled(), name == "alpha"_L1);
    }
    const auto lines = m_page->findChild<ClusterLines *>()->findChildren<ElidedLabel *>(u"clusterState"_s);
    QVERIFY(!lines.at(0)->fullText().contains(u"Read-only"_s));
    QVERIFY(lines.at(1)->fullText().contains(u"Read-only"_s));
}

void TestResourcesClusters::eachClusterSaysHowItIs()
{
    m_refused = u"beta"_s;
    m_page->show();
    show({u"alpha"_s, u"beta"_s});
    const auto *lines = m_page->findChild<ClusterLines *>();
    QVERIFY(lines->isVisible());
    const auto texts = lines->findChildren<ElidedLabel *>(u"clusterState"_s);
    const auto pills = lines->findChildren<StatusPill *>();
    const auto retries = lines->findChildren<QPushButton *>(u"clusterRetry"_s);
    QCOMPARE(pills.at(0)->text(), u"live"_s);
    QVERIFY2(texts.at(0)->fullText().startsWith(u"Live since "_s), qPrintable(texts.at(0)->fullText()));
    QVERIFY(texts.at(0)->fullText().contains(u"2 rows"_s));
    QVERIFY(!retries.at(0)->isVisible());
    QCOMPARE(pills.at(1)->text(), u"refused"_s);
    QCOMPARE(shown().size(), 2);
    m_refused.clear();
    QVERIFY(retries.at(1)->isVisible());
    retries.at(1)->click();
    settle();
    QCOMPARE(pills.at(1)->text(), u"live"_s);
    QCOMPARE(shown().size(), 4);
    // It dies and comes back.
    const Error gone{.kind = ErrorKind::Network, .detail = u"connection refused"_s};
    m_clients[u"alpha"_s]->failNext(u"watch"_s, u"Pod"_s, gone, 2);
    m_clients[u"alpha"_s]->failNext(u"list"_s, u"Pod"_s, gone, 2);
    m_clients[u"alpha"_s]->endWatches(gone);
    settle();
    QCOMPARE(pills.at(0)->text(), u"reconnecting"_s);
    QVERIFY2(texts.at(0)->fullText().contains(u"as of"_s), qPrintable(texts.at(0)->fullText()));
    QCOMPARE(pills.at(1)->text(), u"live"_s);
    for (int i = 0; i < 8; ++i) {
        m_clock.advance(30s);
        settle();
    }
    QCOMPARE(pills.at(0)->text(), u"live"_s);
    lines->findChildren<QPushButton *>(u"clusterRemove"_s).at(1)->click();
    settle();
    QCOMPARE(m_fleet->chosen(), QStringList{u"alpha"_s});
}

void TestResourcesClusters::kindsOfAllClustersAreOneTable()
{
    show({u"alpha"_s, u"beta"_s});
    const auto service = [](const QString &name) {
        return QJsonObject{{u"apiVersion"_s, u"v1"_s},
                           {u"kind"_s, u"Service"_s},
                           {u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"namespace"_s, u"a"_s}}}};
    };
    m_clients[u"alpha"_s]->put(service(u"front"_s));
    m_clients[u"beta"_s]->put(service(u"front"_s));
    m_page->showTab(ResourcesPage::Tab::AllKinds);
    settle();
    auto *tree = m_page->findChild<QTreeWidget *>(u"kindTree"_s);
    const auto found = tree->findItems(u"Service"_s, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    tree->setCurrentItem(found.first());
    settle();
    auto *table = m_page->findChild<DataTable *>(u"objects"_s);
    QCOMPARE(table->filter()->rowCount(), 2);
    QSignalSpy asked(m_page.get(), &ResourcesPage::detailsRequested);
    Q_EMIT table->rowActivated(1);
    settle();
    QCOMPARE(asked.first().first().toString(), u"front · beta"_s);
    QVERIFY(m_clients[u"beta"_s]->calls().contains(u"get Service/a/front"_s));
}

void TestResourcesClusters::aHiddenPageWatchesNothing()
{
    show({u"alpha"_s, u"beta"_s});
    m_page->pageHidden();
    settle();
    m_clients[u"alpha"_s]->clearCalls();
    m_clients[u"alpha"_s]->put(pod(u"unseen"_s));
    m_clock.advance(10min);
    settle();
    QCOMPARE(m_clients[u"alpha"_s]->calls(), QStringList());
    QCOMPARE(rowOf(u"alpha"_s, u"unseen"_s), -1);
    m_page->pageShown();
    settle();
    QVERIFY(rowOf(u"alpha"_s, u"unseen"_s) >= 0);
}

void TestResourcesClusters::theChoiceIsRememberedAndDialledWhenLookedAt()
{
    QJsonObject kept;
    connect(m_page.get(), &ResourcesPage::viewLeft, this,
            [&kept](const QJsonObject &state) { kept = state; });
    show({u"beta"_s, u"alpha"_s});
    QVERIFY(!kept.isEmpty()); // from the choice on, not only when the page is left
    m_page.reset();
    m_fleet = makeFleet();
    m_dialled.clear();
    m_page = std::make_unique<ResourcesPage>(*m_home, *m_live);
    m_page->showAlso(*m_fleet);
    m_page->restoreState(kept);
    settle();
    QCOMPARE(m_fleet->chosen(), (QStringList{u"beta"_s, u"alpha"_s}));
    QCOMPARE(m_dialled, QStringList());
    m_page->pageShown();
    settle();
    QCOMPARE(m_dialled, (QStringList{u"beta"_s, u"alpha"_s}));
    QCOMPARE(shown().size(), 4);
}

void TestResourcesClusters::oneClusterAloneHasItsOwnColumnsAgain()
{
    QVERIFY(run(m_home->connectContext(u"gamma"_s, {})));
    m_page->pageShown();
    settle();
    QHeaderView *header = pods()->view()->horizontalHeader();
    header->resizeSection(PodTableModel::NameColumn, 333);
    QCOMPARE(header->count(), int(PodTableModel::ColumnCount));
    show({u"alpha"_s});
    QCOMPARE(header->count(), int(PodTableModel::ColumnCount) + 1);
    QCOMPARE(pods()->filter()->rowCount(), 4);
    header->resizeSection(PodTableModel::NameColumn, 222);
    m_fleet->choose({});
    settle();
    QCOMPARE(header->count(), int(PodTableModel::ColumnCount));
    QCOMPARE(header->sectionSize(PodTableModel::NameColumn), 333);
    QCOMPARE(pods()->filter()->rowCount(), 2);
    show({u"alpha"_s});
    QCOMPARE(header->sectionSize(PodTableModel::NameColumn), 222);
}

QTEST_MAIN(TestResourcesClusters)
#include "tst_resourcesclusters.moc"
