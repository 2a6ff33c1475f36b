// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resources/resourcespage.h"

#include "ui/common/datatable.h"
#include "ui/common/format.h"
#include "ui/common/statedelegate.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"
#include "ui/diagnosis/fixpanel.h"
#include "ui/resources/clusterlines.h"
#include "ui/resources/kindsview.h"
#include "ui/resources/objectpanel.h"
#include "ui/resources/resourcestates.h"
#include "ui/resources/watchbanner.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
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
    , m_head(new QHBoxLayout)
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
    m_namespaceLabel = new QLabel(tr("&Namespace"), m_content);
    m_namespaceLabel->setFont(secondaryFont(font()));
    setRole(m_namespaceLabel, "secondary");
    m_namespaceLabel->setBuddy(m_namespace);
    m_tabs->setObjectName(u"resourceTabs"_s);
    setNarrow(false);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Kind of resource"));
    m_head->addWidget(m_tabs);
    m_head->addStretch(1);
    m_head->addWidget(m_namespaceLabel);
    m_head->addWidget(m_namespace);
    inside->addLayout(m_head);
    for (const auto &[table, name] : {std::pair(m_pods, tr("Pods")), std::pair(m_nodes, tr("Nodes")),
                                      std::pair(m_events, tr("Events"))}) {
        m_tabs->addTab(name);
        m_stack->addWidget(table);
    }
    m_tabs->addTab(tr("All kinds"));
    m_stack->addWidget(m_kinds);
    inside->addWidget(m_stack, 1);

    for (const TableOf &table : tables())
        layOut(table);
    m_pods->view()->setItemDelegateForColumn(PodTableModel::StatusColumn, new StateDelegate(podState, this));
    m_nodes->view()->setItemDelegateForColumn(NodeTableModel::StatusColumn,
                                              new StateDelegate(nodeState, this));
    m_events->view()->setItemDelegateForColumn(EventTableModel::TypeColumn,
                                               new StateDelegate(eventState, this));
    connect(m_pods, &DataTable::rowActivated, this, [this](int row) { showRow(LiveCluster::Pods, row); });
    auto *logs = new QAction(tr("Logs of the selected pods"), this);
    logs->setObjectName(u"logsOfPods"_s);
    connect(logs, &QAction::triggered, this, &ResourcesPage::showLogsOfSelected);
    m_pods->addRowAction(logs);
    connect(m_nodes, &DataTable::rowActivated, this, [this](int row) { showRow(LiveCluster::Nodes, row); });
    connect(m_events, &DataTable::rowActivated, this, [this](int row) { showRow(LiveCluster::Events, row); });
    connect(m_kinds, &KindsView::objectActivated, this, [this](const ResourceRef &ref, FleetCluster *owner) {
        showDetails(ref.name, new ObjectPanel(owner ? owner->session() : m_session, ref, {}, this), owner);
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
        updateLeases();
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
    connect(&session, &Session::targetChanged, this,
            &ResourcesPage::updateLeases); // the namespace may be another one
    connect(&session, &Session::clusterChanged, this, [this] {
        m_namespaces.clear();
        if (m_shown)
            loadNamespaces();
        updateState();
    });
    m_ages.setInterval(1s);
    m_ages.callOnTimeout(this, [this] {
        const auto refreshAges = [kind = currentKind()](const LiveCluster &live) {
            if (*kind == LiveCluster::Pods)
                live.pods()->refreshAges();
            else if (*kind == LiveCluster::Nodes)
                live.nodes()->refreshAges();
            else
                live.events()->refreshAges();
        };
        if (!currentKind()) {
            m_kinds->refreshAges();
        } else if (m_showsMany) {
            for (const FleetCluster *each : m_fleet->clusters())
                refreshAges(each->live());
        } else {
            refreshAges(m_cluster);
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

void ResourcesPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void ResourcesPage::showKind(const ResourceKind &kind)
{
    showTab(Tab::AllKinds);
    m_kinds->showKind(kind);
}

void ResourcesPage::showPod(const QString &uid)
{
    showTab(Tab::Pods);
    const int own = m_cluster.pods()->rowOf(uid);
    // The palette names the pods of the connected cluster.
    const int row =
        m_showsMany ? m_fleet->pods()->rowOf({int(m_fleet->clusters().indexOf(m_fleet->home())), own}) : own;
    if (own < 0 || row < 0)
        return;
    m_pods->selectRow(row);
    showRow(LiveCluster::Pods, row);
}

void ResourcesPage::pageShown()
{
    m_shown = true;
    if (isMany())
        m_fleet->connectChosen();
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
    m_namespaces.clear();
    updateLeases();
}

void ResourcesPage::refresh()
{
    if (m_showsMany)
        m_fleet->retry();
    else if (currentKind())
        m_cluster.refresh();
    if (!currentKind())
        m_kinds->refresh();
    loadNamespaces();
}

void ResourcesPage::updateLeases()
{
    m_kinds->setNamespace(m_cluster.nameSpace());
    const auto kind = currentKind();
    if (m_fleet && (!m_shown || !m_showsMany))
        m_fleet->watch({});
    else if (m_fleet && kind)
        m_fleet->watch(FleetCluster::View{
            .kind = *kind, .nameSpace = *kind == LiveCluster::Nodes ? QString() : m_cluster.nameSpace()});
    m_kinds->setActive(m_shown && !kind);
    if (!m_shown || !kind || m_showsMany) {
        m_lease.reset();
        m_leasedTab = -1;
        return;
    }
    if (m_leasedTab == m_tabs->currentIndex())
        return;
    // The new one first: what both want is not started again.
    auto lease = m_cluster.watch(*kind);
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
    m_namespaces.clear();
    m_knownNamespaces.clear();
    QList<Session *> sessions{&m_session};
    if (m_showsMany) {
        sessions.clear();
        for (const FleetCluster *cluster : m_fleet->clusters())
            sessions.append(&cluster->session());
    }
    for (Session *session : std::as_const(sessions)) {
        KubeClient *kube = session->kube();
        if (!kube)
            continue;
        // Who may not list namespaces can type one: nothing is said about it.
        auto handle = std::make_unique<TaskHandle>();
        connect(session, &Session::clusterChanged, handle.get(), &TaskHandle::abandon);
        handle->start(
            [kube](std::stop_token stop, ProgressSink) {
                return kube->list(kinds::namespaces(), {.metadataOnly = true}, stop);
            },
            [this, fill](const ObjectList &list) {
                for (const QJsonObject &item : list.items)
                    m_knownNamespaces << nameOf(item);
                m_knownNamespaces.sort();
                m_knownNamespaces.removeDuplicates();
                fill(m_knownNamespaces);
            });
        m_namespaces.push_back(std::move(handle));
    }
}

void ResourcesPage::updateState()
{
    const bool connected = m_session.kube() != nullptr || m_showsMany;
    const bool appears = connected && m_content->isHidden();
    m_unconnected->setVisible(!connected);
    m_content->setVisible(connected);
    if (m_lines)
        m_lines->setVisible(m_showsMany);
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
    if (const QWidget *focus = window()->focusWidget();
        !namespaced && focus && m_namespace->isAncestorOf(focus))
        m_tabs->setFocus(Qt::OtherFocusReason);
    m_namespace->setEnabled(namespaced);
    if (m_showsMany) {
        updateMany();
        const QString all = !m_cluster.nameSpace().isEmpty() && m_fleet->isSynced()
            ? tr("Look in all namespaces")
            : QString();
        m_pods->setEmptyAction(all);
        m_events->setEmptyAction(all);
        updateCounts();
        return;
    }
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
    const QString elsewhere =
        synced && !m_cluster.nameSpace().isEmpty() ? tr("Look in all namespaces") : QString();
    m_pods->setEmptyAction(elsewhere);
    m_events->setEmptyAction(elsewhere);
    updateCounts();
}

void ResourcesPage::updateCounts()
{
    const auto title = [this](Tab tab, const QString &name, const DataTable *table, LiveCluster::Kind kind) {
        const int count = table->sourceModel()->rowCount();
        const bool isKnown = count > 0 || (!m_showsMany && m_cluster.isSynced(kind));
        m_tabs->setTabText(int(tab), isKnown ? u"%1 (%2)"_s.arg(name, formatCount(double(count))) : name);
    };
    title(Tab::Pods, tr("Pods"), m_pods, LiveCluster::Pods);
    title(Tab::Nodes, tr("Nodes"), m_nodes, LiveCluster::Nodes);
    title(Tab::Events, tr("Events"), m_events, LiveCluster::Events);
}

QJsonObject ResourcesPage::saveState() const
{
    // Of the tables that are not shown, as they were when they last were.
    QJsonObject state = m_layouts;
    const auto text = [](const DataTable *table) {
        return QString::fromLatin1(table->saveState().toBase64());
    };
    const QString suffix = m_showsMany ? u"@clusters"_s : QString();
    state.insert(u"tab"_s, m_tabs->currentIndex());
    state.insert(u"pods"_s + suffix, text(m_pods));
    state.insert(u"nodes"_s + suffix, text(m_nodes));
    state.insert(u"events"_s + suffix, text(m_events));
    state.insert(u"kinds"_s, m_kinds->saveState());
    QJsonObject chosen = m_chosen;
    if (m_fleet) {
        if (m_fleet->isMany())
            chosen.insert(kubeconfigKey(), QJsonArray::fromStringList(m_fleet->chosen()));
        else if (!chosen.isEmpty())
            chosen.remove(kubeconfigKey());
    }
    state.insert(u"clusters"_s, chosen);
    return state;
}

void ResourcesPage::restoreState(const QJsonObject &state)
{
    m_layouts = state;
    for (const auto key : {"tab"_L1, "kinds"_L1, "clusters"_L1})
        m_layouts.remove(key);
    const QString suffix = m_showsMany ? u"@clusters"_s : QString();
    const auto bytes = [&state, suffix](const QString &key) {
        return QByteArray::fromBase64(state.value(key + suffix).toString().toLatin1());
    };
    m_pods->restoreState(bytes(u"pods"_s));
    m_nodes->restoreState(bytes(u"nodes"_s));
    m_events->restoreState(bytes(u"events"_s));
    m_kinds->restoreState(state.value("kinds"_L1).toObject());
    m_tabs->setCurrentIndex(std::clamp(state.value("tab"_L1).toInt(), 0, m_tabs->count() - 1));
    // Files that are gone, such as a sandbox's, will not come back under the same name.
    m_chosen = {};
    const QJsonObject chosen = state.value("clusters"_L1).toObject();
    for (auto it = chosen.begin(); it != chosen.end(); ++it) {
        if (QFileInfo::exists(it.key().section(u':', 0, 0)))
            m_chosen.insert(it.key(), it.value());
    }
    // Dialled when the page is looked at, not before.
    if (m_fleet && !m_chosen.isEmpty() && !m_fleet->isMany())
        m_fleet->choose(m_chosen.value(kubeconfigKey()).toVariant().toStringList());
}

void ResourcesPage::setNarrow(bool narrow)
{
    m_namespaceLabel->setVisible(!narrow);
    // Its own hint is that of its contents' length, and is not asked for again when that is made smaller.
    m_namespace->setMaximumWidth(narrow ? m_namespace->fontMetrics().averageCharWidth() * 22
                                        : QWIDGETSIZE_MAX);
    m_tabs->setProperty("narrow", narrow);
    m_tabs->style()->unpolish(m_tabs);
    m_tabs->style()->polish(m_tabs);
}

void ResourcesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Beside details the tabs at the end had no room, and no other way leads to them.
    if (const bool narrow = width() < 800; narrow != m_tabs->property("narrow").toBool())
        setNarrow(narrow);
}

} // namespace slipway
