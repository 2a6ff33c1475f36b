// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resources/resourcespage.h"

#include "ui/common/datatable.h"
#include "ui/common/format.h"
#include "ui/common/statedelegate.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"
#include "ui/diagnosis/fixpanel.h"
#include "ui/resources/kindsview.h"
#include "ui/resources/logview.h"
#include "ui/resources/objectpanel.h"
#include "ui/resources/resourcestates.h"
#include "ui/resources/watchbanner.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTabBar>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ResourcesPage::ResourcesPage(Session &session, LiveCluster &cluster, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_cluster(cluster)
    , m_banner(new Banner(this))
    , m_content(new QWidget(this))
    , m_unconnected(new EmptyState(
          u"resources"_s, tr("No cluster is connected"),
          tr("Pods, nodes and events of the cluster appear here, live. Connect one on the Home page."), this))
    , m_tabs(new QTabBar(m_content))
    , m_stack(new QStackedWidget(m_content))
    , m_namespace(new QComboBox(m_content))
    , m_pods(new DataTable(u"pods"_s, tr("Pods"), this))
    , m_nodes(new DataTable(u"nodes"_s, tr("Nodes"), this))
    , m_events(new DataTable(u"events"_s, tr("Events"), this))
    , m_kinds(new KindsView(session, this))
{
    setObjectName(u"resourcesPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    column->setSpacing(spacing::m);
    column->addWidget(m_banner);
    column->addWidget(m_unconnected, 1);
    column->addWidget(m_content, 1);
    connect(m_unconnected->addAction(tr("Connect")), &QPushButton::clicked, this,
            &ResourcesPage::connectRequested);

    auto *inside = new QVBoxLayout(m_content);
    inside->setContentsMargins(0, 0, 0, 0);
    m_namespace->setObjectName(u"namespaceSelector"_s);
    m_namespace->setAccessibleName(tr("Namespace"));
    m_namespace->setToolTip(tr("Namespace of the pods and events; type the name of one that is not listed"));
    m_namespace->setEditable(true);
    m_namespace->setInsertPolicy(QComboBox::NoInsert);
    m_namespace->setMinimumContentsLength(22);
    auto *label = new QLabel(tr("&Namespace"), m_content);
    label->setFont(secondaryFont(font()));
    setRole(label, "secondary");
    label->setBuddy(m_namespace);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Kind of resource"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_tabs);
    head->addStretch(1);
    head->addWidget(label);
    head->addWidget(m_namespace);
    inside->addLayout(head);
    for (const auto &[table, name] : {std::pair(m_pods, tr("Pods")), std::pair(m_nodes, tr("Nodes")),
                                      std::pair(m_events, tr("Events"))}) {
        m_tabs->addTab(name);
        m_stack->addWidget(table);
    }
    m_tabs->addTab(tr("All kinds"));
    m_stack->addWidget(m_kinds);
    inside->addWidget(m_stack, 1);

    m_pods->setModel(cluster.pods());
    m_pods->view()->setItemDelegateForColumn(PodTableModel::StatusColumn, new StateDelegate(podState, this));
    m_pods->setColumnWidths({240, 100, 60, 150, 90, 190, 160});
    m_pods->view()->sortByColumn(PodTableModel::NameColumn, Qt::AscendingOrder);
    m_nodes->setModel(cluster.nodes());
    m_nodes->view()->setItemDelegateForColumn(NodeTableModel::StatusColumn,
                                              new StateDelegate(nodeState, this));
    m_nodes->setColumnWidths({255, 100, 125, 115, 120, 55, 90, 210, 150});
    m_nodes->view()->sortByColumn(NodeTableModel::NameColumn, Qt::AscendingOrder);
    m_events->setModel(cluster.events());
    m_events->view()->setItemDelegateForColumn(EventTableModel::TypeColumn,
                                               new StateDelegate(eventState, this));
    m_events->setColumnWidths({115, 110, 170, 260, 70});
    m_events->view()->sortByColumn(EventTableModel::LastSeenColumn, Qt::DescendingOrder);

    connect(m_pods, &DataTable::rowActivated, this, [this](int row) {
        const PodRow pod = m_cluster.pods()->row(row);
        showDetails(pod.name, makePodPanel(m_session, pod, this));
    });
    auto *logs = new QAction(tr("Logs of the selected pods"), this);
    logs->setObjectName(u"logsOfPods"_s);
    connect(logs, &QAction::triggered, this, &ResourcesPage::showLogsOfSelected);
    m_pods->addRowAction(logs);
    connect(m_nodes, &DataTable::rowActivated, this, [this](int row) {
        const NodeRow node = m_cluster.nodes()->rows().at(row);
        showDetails(node.name, makeNodePanel(m_session, node, this));
    });
    connect(m_events, &DataTable::rowActivated, this, [this](int row) {
        const EventRow event = m_cluster.events()->rows().at(row);
        showDetails(u"%1 %2"_s.arg(event.objectKind, event.objectName),
                    makeEventPanel(m_session, event, this));
    });
    connect(m_kinds, &KindsView::objectActivated, this, [this](const ResourceRef &ref) {
        showDetails(ref.name, new ObjectPanel(m_session, ref, {}, this));
    });
    connect(m_kinds, &KindsView::stateChanged, this, &ResourcesPage::updateState);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        updateLeases();
        updateState();
    });
    const auto chooseNamespace = [this] {
        const QString text = m_namespace->currentText().trimmed();
        const int known = m_namespace->findText(text);
        m_cluster.setNamespace(known >= 0 ? m_namespace->itemData(known).toString() : text);
        m_kinds->setNamespace(m_cluster.nameSpace());
        updateState();
    };
    connect(m_namespace, &QComboBox::activated, this, chooseNamespace);
    connect(m_namespace->lineEdit(), &QLineEdit::returnPressed, this, chooseNamespace);
    const auto chooseAll = [this, chooseNamespace] {
        m_namespace->setCurrentIndex(0);
        chooseNamespace();
    };
    connect(m_pods, &DataTable::emptyActionTriggered, this, chooseAll);
    connect(m_events, &DataTable::emptyActionTriggered, this, chooseAll);
    connect(m_kinds, &KindsView::allNamespacesWanted, this, chooseAll);
    connect(m_banner, &Banner::actionTriggered, &cluster, &LiveCluster::refresh);
    connect(&cluster, &LiveCluster::stateChanged, this, &ResourcesPage::updateState);
    connect(&session, &Session::clusterChanged, this, [this] {
        m_namespaces.abandon();
        if (m_shown)
            loadNamespaces();
        updateState();
    });
    m_ages.setInterval(1s);
    m_ages.callOnTimeout(this, [this] {
        if (!currentKind()) {
            m_kinds->refreshAges();
        } else if (*currentKind() == LiveCluster::Pods) {
            m_cluster.pods()->refreshAges();
        } else if (*currentKind() == LiveCluster::Nodes) {
            m_cluster.nodes()->refreshAges();
        } else {
            m_cluster.events()->refreshAges();
        }
        updateState();
    });
    updateState();
}

ResourcesPage::~ResourcesPage() = default;

std::optional<LiveCluster::Kind> ResourcesPage::currentKind() const
{
    switch (Tab(m_tabs->currentIndex())) {
    case Tab::Nodes:
        return LiveCluster::Nodes;
    case Tab::Events:
        return LiveCluster::Events;
    case Tab::Pods:
        return LiveCluster::Pods;
    case Tab::AllKinds:
        break;
    }
    return {};
}

void ResourcesPage::allowChanges(const FixContext &changes)
{
    m_changes = std::make_shared<const FixContext>(changes);
}

void ResourcesPage::showDetails(const QString &title, ObjectPanel *panel)
{
    if (m_changes)
        panel->allowChanges(*m_changes);
    showPanel(this, m_session, title, panel,
              [this](const QString &name, QWidget *content) { Q_EMIT detailsRequested(name, content); });
}

void ResourcesPage::showLogsOfSelected()
{
    LogSelection selection;
    for (const int row : m_pods->selectedRows()) {
        const PodRow pod = m_cluster.pods()->row(row);
        selection.pods << pod.nameSpace + u'/' + pod.name;
    }
    if (selection.pods.isEmpty())
        return;
    auto *view = new LogView(m_session, this);
    view->openPods(selection);
    Q_EMIT detailsRequested(selection.pods.size() == 1 ? selection.pods.first().section(u'/', -1)
                                                       : tr("Logs of %n pods", nullptr, int(selection.pods.size())),
                            view);
}

void ResourcesPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void ResourcesPage::showPod(const QString &uid)
{
    showTab(Tab::Pods);
    const int row = m_cluster.pods()->rowOf(uid);
    if (row < 0)
        return;
    m_pods->selectRow(row);
    const PodRow pod = m_cluster.pods()->row(row);
    showDetails(pod.name, makePodPanel(m_session, pod, this));
}

void ResourcesPage::pageShown()
{
    m_shown = true;
    updateLeases();
    loadNamespaces();
    m_ages.start();
    updateState();
}

void ResourcesPage::pageHidden()
{
    Q_EMIT viewLeft(saveState());
    m_shown = false;
    m_ages.stop();
    m_namespaces.abandon();
    updateLeases();
}

void ResourcesPage::refresh()
{
    if (currentKind())
        m_cluster.refresh();
    else
        m_kinds->refresh();
    loadNamespaces();
}

void ResourcesPage::updateLeases()
{
    m_kinds->setNamespace(m_cluster.nameSpace());
    m_kinds->setActive(m_shown && !currentKind());
    if (!m_shown || !currentKind()) {
        m_lease.reset();
        m_leasedTab = -1;
        return;
    }
    if (m_leasedTab == m_tabs->currentIndex())
        return;
    // The new one first: what both want is not started again.
    auto lease = m_cluster.watch(*currentKind());
    m_lease = std::move(lease);
    m_leasedTab = m_tabs->currentIndex();
}

void ResourcesPage::loadNamespaces()
{
    const QString all = tr("All namespaces");
    const auto fill = [this, all](const QStringList &names) {
        m_namespace->clear();
        m_namespace->addItem(all, QString());
        for (const QString &name : names)
            m_namespace->addItem(name, name);
        const QString current = m_cluster.nameSpace();
        if (!current.isEmpty() && !names.contains(current))
            m_namespace->addItem(current, current);
        m_namespace->setCurrentIndex(m_namespace->findData(current));
    };
    if (m_namespace->count() == 0)
        fill({});
    KubeClient *kube = m_session.kube();
    if (!kube)
        return;
    // Who may not list namespaces can type one: nothing is said about it.
    m_namespaces.start(
        [kube](std::stop_token stop, ProgressSink) {
            return kube->list(kinds::namespaces(), {.metadataOnly = true}, stop);
        },
        [fill](const ObjectList &list) {
            QStringList names;
            for (const QJsonObject &item : list.items)
                names << nameOf(item);
            names.sort();
            fill(names);
        });
}

void ResourcesPage::updateState()
{
    const bool connected = m_session.kube() != nullptr;
    const bool appears = connected && m_content->isHidden();
    m_unconnected->setVisible(!connected);
    m_content->setVisible(connected);
    // The page had nothing for the keyboard while there was no cluster. Who types elsewhere by now is left alone.
    if (const QWidget *focus = window()->focusWidget();
        appears && m_shown && !(focus && (isAncestorOf(focus) || qobject_cast<const QLineEdit *>(focus))))
        m_tabs->setFocus(Qt::OtherFocusReason);
    if (!connected) {
        m_banner->clear();
        return;
    }
    const auto kind = currentKind();
    const bool namespaced = kind ? kind != LiveCluster::Nodes : m_kinds->isNamespaced();
    // Else Qt gives the focus of what is disabled to whatever comes next, which is at the window's other end.
    if (const QWidget *focus = window()->focusWidget(); !namespaced && focus && m_namespace->isAncestorOf(focus))
        m_tabs->setFocus(Qt::OtherFocusReason);
    m_namespace->setEnabled(namespaced);
    if (!kind) {
        m_banner->clear(); // that view has one of its own
        updateCounts();
        return;
    }
    showWatchState(*m_banner, m_cluster, *kind);
    // What was listed and is not watched any more may be long gone: grey until the cluster says otherwise.
    const bool stale = m_cluster.stateOf(*kind) != LiveCluster::State::Live;
    (*kind == LiveCluster::Pods ? m_pods : *kind == LiveCluster::Nodes ? m_nodes : m_events)->setStale(stale);
    const bool synced = m_cluster.isSynced(*kind);
    const QString where = m_cluster.nameSpace().isEmpty()
        ? tr("in the cluster")
        : tr("in the namespace %1").arg(m_cluster.nameSpace());
    const QString waiting = tr("Asking the cluster…");
    m_pods->setEmptyText(synced ? tr("No pods %1").arg(where) : waiting,
                         synced ? tr("Pods appear here as soon as something runs.") : QString());
    m_nodes->setEmptyText(synced ? tr("No nodes in the cluster") : waiting,
                          synced ? tr("Autopilot and autoscaled node pools make nodes when pods need them.")
                                 : QString());
    m_events->setEmptyText(synced ? tr("No events %1").arg(where) : waiting,
                           synced ? tr("Kubernetes keeps events for about an hour.") : QString());
    const QString elsewhere = synced && !m_cluster.nameSpace().isEmpty() ? tr("Look in all namespaces") : QString();
    m_pods->setEmptyAction(elsewhere);
    m_events->setEmptyAction(elsewhere);
    updateCounts();
}

void ResourcesPage::updateCounts()
{
    const auto title = [this](Tab tab, const QString &name, qsizetype count, LiveCluster::Kind kind) {
        m_tabs->setTabText(int(tab),
                           m_cluster.isSynced(kind) || count > 0
                               ? u"%1 (%2)"_s.arg(name, formatCount(double(count)))
                               : name);
    };
    title(Tab::Pods, tr("Pods"), m_cluster.pods()->rowCount(), LiveCluster::Pods);
    title(Tab::Nodes, tr("Nodes"), m_cluster.nodes()->rowCount(), LiveCluster::Nodes);
    title(Tab::Events, tr("Events"), m_cluster.events()->rowCount(), LiveCluster::Events);
}

QJsonObject ResourcesPage::saveState() const
{
    const auto text = [](const DataTable *table) {
        return QString::fromLatin1(table->saveState().toBase64());
    };
    return {{u"tab"_s, m_tabs->currentIndex()},
            {u"pods"_s, text(m_pods)},
            {u"nodes"_s, text(m_nodes)},
            {u"events"_s, text(m_events)},
            {u"kinds"_s, m_kinds->saveState()}};
}

void ResourcesPage::restoreState(const QJsonObject &state)
{
    const auto bytes = [&state](QStringView key) {
        return QByteArray::fromBase64(state.value(key).toString().toLatin1());
    };
    m_pods->restoreState(bytes(u"pods"));
    m_nodes->restoreState(bytes(u"nodes"));
    m_events->restoreState(bytes(u"events"));
    m_kinds->restoreState(state.value("kinds"_L1).toObject());
    m_tabs->setCurrentIndex(std::clamp(state.value("tab"_L1).toInt(), 0, m_tabs->count() - 1));
}

} // namespace slipway
