// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeworld.h"
#include "store/settings.h"
#include "ui/common/datatable.h"
#include "ui/common/widgets.h"
#include "ui/resources/logview.h"
#include "ui/resources/objectpanel.h"
#include "ui/resources/resourcespage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestResourcesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void withoutAClusterItSaysWhereToGo();
    void theKeyboardStaysOnThePage();
    void fiveThousandUpdatesKeepTheSelection();
    void onlyTheTabThatIsLookedAtIsWatched();
    void aHiddenPageWatchesNothing();
    void forbiddenNamesThePermission();
    void aBrokenWatchSaysSinceWhen();
    void columnsAndTabAreRemembered();
    void aKindIsOpenedFromElsewhere();
    void allNamespacesAreOneChoice();
    void anEmptyNamespaceLeadsToAllOfThem();
    void detailsShowYamlWithoutSecrets();
    void logsAreShownWithVisibleControlCharacters();
    void logsOfAllThatAServiceSelectsAreMerged();
    void logsOfTheSelectedPodsAreMerged();
    void aVanishedObjectIsSaidToBeGone();
    void besideDetailsEveryTabHasRoom();
    void detailsFollowTheObjectAndSayWhenTheyAreOld();
    void detailsOfWhatMayNotBeWatchedAreReadAgain();
    void detailsFollowADeletedObjectToItsSuccessor();
    void aFloodOfLinesIsCountedRight();

private:
    static void settle(FakeWorld &world)
    {
        for (int i = 0; i < 4; ++i) {
            turn();
            world.clock.advance(20ms);
        }
        turn();
    }
};

void TestResourcesPage::withoutAClusterItSaysWhereToGo()
{
    FakeWorld world;
    LiveCluster cluster(*world.session);
    ResourcesPage page(*world.session, cluster);
    page.pageShown();
    const auto *empty = page.findChild<EmptyState *>({}, Qt::FindDirectChildrenOnly);
    QVERIFY(empty && !empty->isHidden());
    QSignalSpy asked(&page, &ResourcesPage::connectRequested);
    empty->findChild<QPushButton *>()->click();
    QCOMPARE(asked.count(), 1);
}

void TestResourcesPage::theKeyboardStaysOnThePage()
{
    FakeWorld world;
    LiveCluster cluster(*world.session);
    QWidget window;
    auto *elsewhere = new QPushButton(&window);
    auto *page = new ResourcesPage(*world.session, cluster, &window);
    auto *tabs = page->findChild<QTabBar *>();
    window.show();
    page->pageShown();
    elsewhere->setFocus();
    world.connectCluster();
    settle(world);
    QCOMPARE(window.focusWidget(), tabs); // there was nothing on the page that could have had it
    // What had it is for namespaces, and nodes have none.
    page->findChild<QComboBox *>()->setFocus();
    page->showTab(ResourcesPage::Tab::Nodes);
    QCOMPARE(window.focusWidget(), tabs);
}

void TestResourcesPage::fiveThousandUpdatesKeepTheSelection()
{
    FakeWorld world;
    world.connectCluster();
    for (int i = 0; i < 500; ++i)
        world.kube->put(FakeWorld::pod(u"pod-%1"_s.arg(i, 4, 10, QChar(u'0')), true));
    LiveCluster cluster(*world.session);
    QAbstractItemModelTester tester(cluster.pods(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    ResourcesPage page(*world.session, cluster);
    page.resize(1000, 600);
    page.show();
    page.pageShown();
    settle(world);
    QCOMPARE(cluster.pods()->rowCount(), 502);
    auto *table = page.findChild<DataTable *>(u"pods"_s);
    int row = -1;
    for (int i = 0; i < cluster.pods()->rowCount(); ++i) {
        if (cluster.pods()->row(i).name == "pod-0250"_L1)
            row = i;
    }
    table->selectRow(row);
    const int scrolled = table->view()->verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    QSignalSpy resets(table->filter(), &QAbstractItemModel::modelReset);
    for (int update = 0; update < 5'000; ++update) {
        world.kube->put(FakeWorld::pod(u"pod-%1"_s.arg(update % 500, 4, 10, QChar(u'0')), update % 2 == 0));
        if (update % 500 == 499)
            settle(world);
    }
    settle(world);
    QCOMPARE(cluster.pods()->row(table->currentRow()).name, u"pod-0250"_s);
    QCOMPARE(table->selectedRows().size(), 1);
    QCOMPARE(table->view()->verticalScrollBar()->value(), scrolled);
    QCOMPARE(resets.count(), 0);
}

void TestResourcesPage::onlyTheTabThatIsLookedAtIsWatched()
{
    FakeWorld world;
    world.connectCluster();
    LiveCluster cluster(*world.session);
    ResourcesPage page(*world.session, cluster);
    page.pageShown();
    settle(world);
    QCOMPARE(cluster.stateOf(LiveCluster::Pods), LiveCluster::State::Live);
    QCOMPARE(cluster.stateOf(LiveCluster::Nodes), LiveCluster::State::Idle);
    page.showTab(ResourcesPage::Tab::Nodes);
    settle(world);
    QCOMPARE(cluster.stateOf(LiveCluster::Pods), LiveCluster::State::Idle);
    QCOMPARE(cluster.stateOf(LiveCluster::Nodes), LiveCluster::State::Live);
    auto *table = page.findChild<DataTable *>(u"nodes"_s);
    QStringList texts;
    for (int row = 0; row < table->filter()->rowCount(); ++row)
        texts << table->filter()->index(row, NodeTableModel::AcceleratorsColumn).data().toString() + u'|'
                + table->filter()->index(row, NodeTableModel::TaintsColumn).data().toString();
    QVERIFY2(texts.join(u' ').contains(u"nvidia"_s), qPrintable(texts.join(u' ')));
    QVERIFY2(texts.join(u' ').contains(u"NoSchedule"_s), qPrintable(texts.join(u' ')));
}

void TestResourcesPage::aHiddenPageWatchesNothing()
{
    FakeWorld world;
    world.connectCluster();
    LiveCluster cluster(*world.session);
    ResourcesPage page(*world.session, cluster);
    page.pageShown();
    settle(world);
    page.pageHidden();
    turn();
    QCOMPARE(cluster.state(), LiveCluster::State::Idle);
    world.kube->clearCalls();
    world.clock.advance(10min);
    turn();
    QCOMPARE(world.kube->calls(), QStringList());
}

void TestResourcesPage::forbiddenNamesThePermission()
{
    FakeWorld world;
    world.connectCluster();
    Error refused =
        fail(ErrorKind::Forbidden, u"pods is forbidden: User \"alex\" cannot list resource \"pods\""_s)
            .error();
    refused.httpStatus = 403;
    world.kube->failNext(u"watch"_s, u"Pod"_s, refused, 5);
    world.kube->failNext(u"list"_s, u"Pod"_s, refused, 5);
    LiveCluster cluster(*world.session);
    ResourcesPage page(*world.session, cluster);
    page.pageShown();
    settle(world);
    QCOMPARE(cluster.stateOf(LiveCluster::Pods), LiveCluster::State::Forbidden);
    auto *banner = page.findChild<Banner *>({}, Qt::FindDirectChildrenOnly);
    QVERIFY(!banner->isHidden());
    QVERIFY2(banner->accessibleName().contains(u"list and watch pods in the namespace llm"_s),
             qPrintable(banner->accessibleName()));
}

void TestResourcesPage::aBrokenWatchSaysSinceWhen()
{
    FakeWorld world;
    world.connectCluster();
    LiveCluster cluster(*world.session);
    ResourcesPage page(*world.session, cluster);
    page.pageShown();
    settle(world);
    auto *table = page.findChild<DataTable *>(u"pods"_s);
    QVERIFY(!table->isStale());
    const int rows = cluster.pods()->rowCount();
    world.kube->failNext(u"watch"_s, u"Pod"_s, fail(ErrorKind::Network, u"connection refused"_s).error(), 50);
    world.kube->failNext(u"list"_s, u"Pod"_s, fail(ErrorKind::Network, u"connection refused"_s).error(), 50);
    world.kube->endWatches(fail(ErrorKind::Network, u"cut"_s).error());
    settle(world);
    QCOMPARE(cluster.stateOf(LiveCluster::Pods), LiveCluster::State::Reconnecting);
    auto *banner = page.findChild<Banner *>({}, Qt::FindDirectChildrenOnly);
    QVERIFY(!banner->isHidden());
    QVERIFY2(banner->accessibleName().startsWith("Reconnecting. What you see is as of "_L1),
             qPrintable(banner->accessibleName()));
    // What was seen stays to be read, and does not look as if it were still so.
    QCOMPARE(cluster.pods()->rowCount(), rows);
    QVERIFY(table->isStale());
}

void TestResourcesPage::columnsAndTabAreRemembered()
{
    FakeWorld world;
    world.connectCluster();
    LiveCluster cluster(*world.session);
    Settings settings{QString()};
    {
        ResourcesPage page(*world.session, cluster);
        page.pageShown();
        settle(world);
        QTableView *pods = page.findChild<DataTable *>(u"pods"_s)->view();
        pods->setColumnHidden(3, true);
        pods->sortByColumn(PodTableModel::StatusColumn, Qt::DescendingOrder);
        page.showTab(ResourcesPage::Tab::Nodes);
        QSignalSpy left(&page, &ResourcesPage::viewLeft);
        page.pageHidden();
        QCOMPARE(left.count(), 1);
        QVERIFY(settings.set(u"resources/view"_s, left.first().first().toJsonObject()));
    }
    ResourcesPage page(*world.session, cluster);
    page.restoreState(settings.value(u"resources/view"_s).toObject());
    DataTable *pods = page.findChild<DataTable *>(u"pods"_s);
    QVERIFY(pods->view()->isColumnHidden(3));
    QCOMPARE(pods->filter()->sortColumn(), int(PodTableModel::StatusColumn));
    QCOMPARE(pods->filter()->sortOrder(), Qt::DescendingOrder);
    QCOMPARE(page.findChild<QTabBar *>()->currentIndex(), int(ResourcesPage::Tab::Nodes));
}

void TestResourcesPage::aKindIsOpenedFromElsewhere()
{
    FakeWorld world;
    world.connectCluster();
    LiveCluster cluster(*world.session);
    ResourcesPage page(*world.session, cluster);
    page.show();
    page.pageShown();
    settle(world);
    const auto chosen = [&page] {
        const auto *item = page.findChild<QTreeWidget *>(u"kindTree"_s)->currentItem();
        return item ? item->text(0) : QString();
    };
    // Before the kinds are known ...
    page.showKind(wellKnownKind(u"v1"_s, u"Service"_s).value());
    settle(world);
    QCOMPARE(chosen(), u"Service"_s);
    QVERIFY(!page.findChild<DataTable *>(u"objects"_s)->isHidden());
    // ... and after it, with a filter that would hide it.
    page.findChild<QLineEdit *>(u"kindFilter"_s)->setText(u"serv"_s);
    page.showKind(wellKnownKind(u"v1"_s, u"ConfigMap"_s).value());
    settle(world);
    QCOMPARE(chosen(), u"ConfigMap"_s);
}

void TestResourcesPage::allNamespacesAreOneChoice()
{
    FakeWorld world;
    world.connectCluster();
    world.kube->put(FakeWorld::pod(u"elsewhere"_s, true, u"kube-system"_s));
    LiveCluster cluster(*world.session);
    ResourcesPage page(*world.session, cluster);
    page.pageShown();
    settle(world);
    QCOMPARE(cluster.pods()->rowCount(), 2);
    auto *selector = page.findChild<QComboBox *>(u"namespaceSelector"_s);
    QCOMPARE(selector->currentText(), u"llm"_s);
    QVERIFY(selector->findText(u"kube-system"_s) > 0);
    selector->setCurrentIndex(0);
    Q_EMIT selector->activated(0);
    settle(world);
    QCOMPARE(cluster.nameSpace(), QString());
    QCOMPARE(cluster.pods()->rowCount(), 3);
}

void TestResourcesPage::anEmptyNamespaceLeadsToAllOfThem()
{
    FakeWorld world;
    world.connectCluster();
    LiveCluster cluster(*world.session);
    ResourcesPage page(*world.session, cluster);
    page.show();
    page.pageShown();
    settle(world);
    auto *selector = page.findChild<QComboBox *>(u"namespaceSelector"_s);
    auto *button = page.findChild<QPushButton *>(u"podsEmptyAction"_s);
    QVERIFY(!button->isVisible());
    selector->setEditText(u"nobody-here"_s);
    Q_EMIT selector->lineEdit()->returnPressed();
    settle(world);
    QCOMPARE(cluster.pods()->rowCount(), 0);
    QVERIFY(button->isVisible());
    button->click();
    settle(world);
    QCOMPARE(cluster.nameSpace(), QString());
    QCOMPARE(selector->currentIndex(), 0);
    QVERIFY(cluster.pods()->rowCount() > 0);
    QVERIFY(!button->isVisible());
}

void TestResourcesPage::detailsShowYamlWithoutSecrets()
{
    FakeWorld world;
    world.connectCluster();
    LiveCluster cluster(*world.session);
    ResourcesPage page(*world.session, cluster);
    page.pageShown();
    settle(world);
    QPointer<QWidget> panel;
    connect(&page, &ResourcesPage::detailsRequested, &page,
            [&panel](const QString &, QWidget *content) { panel = content; });
    page.showPod(cluster.pods()->row(0).uid);
    QVERIFY(panel);
    turn();
    QString yaml;
    for (const QPlainTextEdit *edit : panel->findChildren<QPlainTextEdit *>())
        yaml += edit->toPlainText();
    QVERIFY2(yaml.contains(u"kind: Pod"_s), qPrintable(yaml));
    QVERIFY(!yaml.contains(u"hf_abcdefghij"_s));
    QVERIFY(yaml.contains(u"HF_TOKEN"_s));
}

void TestResourcesPage::logsAreShownWithVisibleControlCharacters()
{
    FakeWorld world;
    world.connectCluster();
    PodRow row = podRowOf(*world.kube->object(u"Pod"_s, u"llm"_s, u"gemma-prod-5d8f-7kq2z"_s));
    std::unique_ptr<ObjectPanel> panel(makePodPanel(*world.session, row, nullptr));
    turn();
    panel->showLogs();
    QVERIFY(QTest::qWaitFor([&] { return panel->logs()->model().rowCount() == 3; }));
    QCOMPARE(panel->logs()->model().line(2).text, u"evil \u241b[31mred"_s);
    QCOMPARE(panel->logs()->model().state(), PodLogModel::State::Following);
    QVERIFY(!panel->grab().isNull());
}

void TestResourcesPage::logsOfAllThatAServiceSelectsAreMerged()
{
    FakeWorld world;
    world.connectCluster();
    world.clock.setAutoAdvance(true);
    world.kube->setLogs(u"llm"_s, u"gemma-prod-5d8f-7kq2z"_s, u"vllm"_s,
                        {u"2026-11-21T10:00:01Z one"_s, u"2026-11-21T10:00:03Z three"_s});
    QJsonObject other = FakeWorld::pod(u"gemma-prod-5d8f-zzzzz"_s, true);
    world.kube->put(other);
    world.kube->setLogs(u"llm"_s, u"gemma-prod-5d8f-zzzzz"_s, u"vllm"_s, {u"2026-11-21T10:00:02Z two"_s});
    ObjectPanel panel(*world.session, {kinds::services(), u"llm"_s, u"gemma-prod"_s}, {});
    panel.resize(560, 600);
    QVERIFY(QTest::qWaitFor([&] { return panel.logs() != nullptr; }));
    panel.showLogs();
    PodLogModel &model = panel.logs()->model();
    QVERIFY(QTest::qWaitFor([&] { return model.rowCount() >= 3; }));
    QCOMPARE(model.line(0).text, u"one"_s);
    QCOMPARE(model.line(1).text, u"two"_s);
    QCOMPARE(model.origin(1).pod, u"gemma-prod-5d8f-zzzzz"_s);
    auto *pods = panel.findChild<QToolButton *>(u"logPods"_s);
    QVERIFY(pods && !pods->isHidden());
    Q_EMIT pods->menu()->aboutToShow();
    const QList<QAction *> actions = pods->menu()->actions();
    const auto found = std::ranges::find_if(
        actions, [](const QAction *action) { return action->text() == "gemma-prod-5d8f-zzzzz"_L1; });
    QVERIFY(found != actions.end());
    (*found)->trigger();
    QVERIFY(model.isPodHidden(u"gemma-prod-5d8f-zzzzz"_s));
    QVERIFY(!panel.grab().isNull());
}

void TestResourcesPage::logsOfTheSelectedPodsAreMerged()
{
    FakeWorld world;
    world.connectCluster();
    LiveCluster cluster(*world.session);
    ResourcesPage page(*world.session, cluster);
    page.pageShown();
    settle(world);
    std::unique_ptr<QWidget> content;
    connect(&page, &ResourcesPage::detailsRequested, &page,
            [&content](const QString &, QWidget *widget) { content.reset(widget); });
    page.findChild<QAction *>(u"logsOfPods"_s)->trigger();
    QVERIFY(!content); // none is selected
    page.findChild<QTableView *>(u"podsView"_s)->selectAll();
    page.findChild<QAction *>(u"logsOfPods"_s)->trigger();
    auto *view = dynamic_cast<LogView *>(content.get());
    QVERIFY(view);
    QCOMPARE(view->model().selection().pods.size(), cluster.pods()->rowCount());
    QVERIFY(view->model().selection().pods.contains(u"llm/gemma-prod-5d8f-7kq2z"_s));
}

void TestResourcesPage::detailsFollowTheObjectAndSayWhenTheyAreOld()
{
    FakeWorld world;
    world.connectCluster();
    QJsonObject pod = *world.kube->object(u"Pod"_s, u"llm"_s, u"gemma-prod-5d8f-7kq2z"_s);
    std::unique_ptr<ObjectPanel> panel(makePodPanel(*world.session, podRowOf(pod), nullptr));
    panel->show();
    const auto pass = [&world](std::chrono::milliseconds time) {
        for (auto passed = 0ms; passed < time; passed += 100ms) {
            world.clock.advance(100ms);
            turn();
        }
    };
    pass(500ms);
    const auto field = [&panel](const QString &name) -> QString {
        for (const QLabel *label : panel->findChildren<QLabel *>()) {
            if (label->accessibleName() == name)
                return label->text();
        }
        return {};
    };
    QCOMPARE(field(u"Status"_s), u"Running"_s);
    // Somebody deletes it.
    QJsonObject metadata = pod["metadata"_L1].toObject();
    metadata.insert(u"deletionTimestamp"_s, u"2026-11-21T10:05:00Z"_s);
    pod.insert(u"metadata"_s, metadata);
    pass(10s);
    world.kube->clearCalls();
    pass(60s);
    // The watch tells, and nobody asks again and again.
    QVERIFY2(world.kube->calls().filter(u"get "_s).isEmpty(), qPrintable(world.kube->calls().join(u'\n')));
    world.kube->put(pod);
    pass(100ms);
    QCOMPARE(field(u"Status"_s), u"Terminating"_s);
    QVERIFY(!field(u"Being deleted"_s).isEmpty());
    // The server hangs: what is shown is no longer of now, and says so.
    const auto *banner = panel->findChild<Banner *>({}, Qt::FindDirectChildrenOnly);
    QVERIFY(banner->isHidden());
    for (int i = 0; i < 3; ++i)
        world.kube->hangNext(u"raw"_s, {});
    pass(2s);
    QVERIFY(!banner->isHidden());
    QVERIFY2(banner->accessibleName().startsWith("Reconnecting. What you see is as of"_L1),
             qPrintable(banner->accessibleName()));
    pass(20s);
    QVERIFY2(banner->isHidden(), qPrintable(banner->accessibleName()));
    // One that nobody sees asks for nothing.
    panel->hide();
    pass(5s);
    world.kube->clearCalls();
    pass(20s);
    QVERIFY2(world.kube->calls().isEmpty(), qPrintable(world.kube->calls().join(u'\n')));
}

void TestResourcesPage::detailsOfWhatMayNotBeWatchedAreReadAgain()
{
    FakeWorld world;
    world.connectCluster();
    QJsonObject service = *world.kube->object(u"Service"_s, u"llm"_s, u"gemma-prod"_s);
    world.kube->failNext(u"watch"_s, u"Service"_s, fail(ErrorKind::Forbidden, u"get alone"_s).error(), 1000);
    ObjectPanel panel(*world.session, {kinds::services(), u"llm"_s, u"gemma-prod"_s}, {});
    panel.show();
    const auto pass = [&world](std::chrono::milliseconds time) {
        for (auto passed = 0ms; passed < time; passed += 100ms) {
            world.clock.advance(100ms);
            turn();
        }
    };
    pass(500ms);
    QJsonObject spec = service["spec"_L1].toObject();
    spec.insert(u"sessionAffinity"_s, u"ClientIP"_s);
    service.insert(u"spec"_s, spec);
    world.kube->put(service);
    pass(4s);
    QString yaml;
    for (const QPlainTextEdit *edit : panel.findChildren<QPlainTextEdit *>())
        yaml += edit->toPlainText();
    QVERIFY2(yaml.contains("ClientIP"_L1), qPrintable(yaml));
    QVERIFY(panel.findChild<Banner *>({}, Qt::FindDirectChildrenOnly)->isHidden());
    QCOMPARE(world.kube->calls().filter(u"watch Service"_s).size(), 1); // not asked for what was refused
}

void TestResourcesPage::detailsFollowADeletedObjectToItsSuccessor()
{
    FakeWorld world;
    world.connectCluster();
    const QString name = u"gemma-prod-5d8f-7kq2z"_s;
    QJsonObject pod = *world.kube->object(u"Pod"_s, u"llm"_s, name);
    std::unique_ptr<ObjectPanel> panel(makePodPanel(*world.session, podRowOf(pod), nullptr));
    panel->show();
    const auto pass = [&world](std::chrono::milliseconds time) {
        for (auto passed = 0ms; passed < time; passed += 100ms) {
            world.clock.advance(100ms);
            turn();
        }
    };
    pass(500ms);
    const auto *banner = panel->findChild<Banner *>({}, Qt::FindDirectChildrenOnly);
    QVERIFY(banner->isHidden());
    world.kube->take(u"Pod"_s, u"llm"_s, name);
    pass(300ms);
    QVERIFY(banner->accessibleName().contains("gone"_L1));
    world.kube->put(pod);
    pass(300ms);
    QVERIFY(banner->isHidden());
    // What the events' tab shows comes as it happens too.
    auto *tabs = panel->findChild<QTabWidget *>();
    auto *events = panel->findChild<QTableView *>(u"objectEventsView"_s);
    QVERIFY(events);
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->widget(i)->isAncestorOf(events))
            tabs->setCurrentIndex(i);
    }
    pass(300ms);
    const int before = events->model()->rowCount();
    const QString uid = (*world.kube->object(u"Pod"_s, u"llm"_s, name))["metadata"_L1]["uid"_L1].toString();
    world.kube->put(
        {{u"apiVersion"_s, u"v1"_s},
         {u"kind"_s, u"Event"_s},
         {u"metadata"_s, QJsonObject{{u"namespace"_s, u"llm"_s}, {u"name"_s, u"news"_s}}},
         {u"type"_s, u"Warning"_s},
         {u"reason"_s, u"BackOff"_s},
         {u"involvedObject"_s,
          QJsonObject{
              {u"kind"_s, u"Pod"_s}, {u"namespace"_s, u"llm"_s}, {u"name"_s, name}, {u"uid"_s, uid}}}});
    pass(300ms);
    QCOMPARE(events->model()->rowCount(), before + 1);
}

void TestResourcesPage::besideDetailsEveryTabHasRoom()
{
    FakeWorld world;
    world.connectCluster();
    LiveCluster cluster(*world.session);
    ResourcesPage page(*world.session, cluster);
    page.resize(1080, 600);
    page.show();
    page.pageShown();
    settle(world);
    const auto *tabs = page.findChild<QTabBar *>(u"resourceTabs"_s);
    for (const int width : {1080, 560, 1080, 520}) {
        page.resize(width, 600);
        turn();
        const QRect last = tabs->tabRect(tabs->count() - 1);
        QVERIFY2(tabs->rect().contains(last), qPrintable(QString::number(width)));
        const auto *names = page.findChild<QComboBox *>(u"namespaceSelector"_s);
        QVERIFY2(names->width() >= 100, qPrintable(QString::number(names->width())));
    }
}

void TestResourcesPage::aVanishedObjectIsSaidToBeGone()
{
    FakeWorld world;
    world.connectCluster();
    PodRow row = podRowOf(*world.kube->object(u"Pod"_s, u"llm"_s, u"gemma-prod-5d8f-7kq2z"_s));
    world.kube->take(u"Pod"_s, u"llm"_s, row.name);
    std::unique_ptr<ObjectPanel> panel(makePodPanel(*world.session, row, nullptr));
    turn();
    const auto *banner = panel->findChild<Banner *>({}, Qt::FindDirectChildrenOnly);
    QVERIFY(!banner->isHidden());
    QVERIFY(banner->accessibleName().contains(u"gone"_s));
}

// The count was taken while more lines were in the model than it keeps.
void TestResourcesPage::aFloodOfLinesIsCountedRight()
{
    FakeWorld world;
    world.connectCluster();
    LogView view(*world.session);
    view.show();
    view.openPod(u"llm"_s, u"gemma-prod-5d8f-7kq2z"_s, {.names = {u"vllm"_s}});
    QTRY_VERIFY(view.model().rowCount() > 0);
    const int more = PodLogModel::capacity + 1000;
    const qint64 before = view.model().rowCount();
    for (int i = 0; i < more; ++i)
        world.kube->appendLog(u"llm"_s, u"gemma-prod-5d8f-7kq2z"_s, u"vllm"_s,
                              u"2026-11-21T10:00:00Z line"_s);
    QVERIFY(QTest::qWaitFor(
        [&] {
            world.clock.advance(20ms);
            return view.model().rowCount() + view.model().dropped() == before + more;
        },
        60'000));
    QCOMPARE(view.model().rowCount(), PodLogModel::capacity);
    const QString said = view.findChild<QLabel *>(u"logState"_s)->text();
    QVERIFY2(said.contains(u"50000 lines"_s), qPrintable(said));
}

QTEST_MAIN(TestResourcesPage)
#include "tst_resourcespage.moc"
