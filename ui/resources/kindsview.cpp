// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resources/kindsview.h"

#include "kube/visibletext.h"
#include "ui/common/datatable.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"
#include "ui/resources/watchbanner.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QTreeWidget>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr int keyRole = Qt::UserRole; // "apps/Deployment"; areas have none
constexpr int searchRole = Qt::UserRole + 1; // all that a person may type for it

QString keyOf(const ResourceKind &kind)
{
    return kind.group + u'/' + kind.kind;
}

} // namespace

// The names of areas; kinds keep the API's spelling in every language.
static QString areaName(KindArea area)
{
    switch (area) {
    case KindArea::Workloads:
        return KindsView::tr("Workloads");
    case KindArea::Serving:
        return KindsView::tr("Model serving");
    case KindArea::Network:
        return KindsView::tr("Network");
    case KindArea::Storage:
        return KindsView::tr("Storage");
    case KindArea::Configuration:
        return KindsView::tr("Configuration");
    case KindArea::Access:
        return KindsView::tr("Access");
    case KindArea::Cluster:
        return KindsView::tr("Cluster");
    case KindArea::Cloud:
        return KindsView::tr("Cloud resources");
    case KindArea::Custom:
        break;
    }
    return KindsView::tr("Custom resources");
}

KindsView::KindsView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_watch(session)
    , m_filter(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_banner(new Banner(this))
    , m_table(new DataTable(u"objects"_s, tr("Objects"), this))
{
    connect(m_table, &DataTable::emptyActionTriggered, this, &KindsView::allNamespacesWanted);
    setObjectName(u"kindsView"_s);
    m_filter->setObjectName(u"kindFilter"_s);
    m_filter->setPlaceholderText(tr("Find a kind"));
    m_filter->setAccessibleName(tr("Find a kind"));
    m_filter->setClearButtonEnabled(true);
    m_tree->setObjectName(u"kindTree"_s);
    m_tree->setAccessibleName(tr("Kinds"));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    auto *left = new QWidget(this);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, spacing::s, 0);
    leftColumn->setSpacing(spacing::s);
    leftColumn->addWidget(m_filter);
    leftColumn->addWidget(m_tree, 1);
    auto *right = new QWidget(this);
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(spacing::s, 0, 0, 0);
    rightColumn->setSpacing(spacing::s);
    rightColumn->addWidget(m_banner);
    rightColumn->addWidget(m_table, 1);
    auto *split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    split->addWidget(right);
    split->setStretchFactor(1, 1);
    split->setSizes({220, 900});
    auto *halves = new QHBoxLayout(this);
    halves->setContentsMargins(0, 0, 0, 0);
    halves->addWidget(split);

    m_table->setModel(m_watch.model());
    connect(m_filter, &QLineEdit::textChanged, this, &KindsView::filterTree);
    // Enter takes the first that is left.
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        for (QTreeWidgetItemIterator it(m_tree, QTreeWidgetItemIterator::NotHidden); *it; ++it) {
            if ((*it)->data(0, keyRole).isValid()) {
                m_tree->setCurrentItem(*it);
                m_tree->setFocus();
                return;
            }
        }
    });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) { choose(item); });
    connect(m_table, &DataTable::rowActivated, this, &KindsView::activateRow);
    connect(m_watch.model(), &QAbstractItemModel::modelReset, this, &KindsView::layOutColumns);
    connect(&m_watch, &KindWatch::stateChanged, this, [this] {
        updateEmpty();
        Q_EMIT stateChanged();
    });
    connect(m_banner, &Banner::actionTriggered, this, &KindsView::refresh);
    connect(&m_discovering, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (outcome)
            return;
        const UserText text = userText(outcome.error());
        m_banner->display(Banner::Kind::Warn, tr("The kinds of this cluster could not be read."),
                          text.headline, text.detail);
        m_banner->setAction(tr("Try again"));
    });
    connect(&session, &Session::clusterChanged, this, [this] {
        m_discovering.abandon();
        if (m_showsMany)
            return;
        m_loaded = false;
        if (m_active)
            loadKinds(false);
    });
    updateEmpty();
}

void KindsView::showAlso(ClusterFleet &fleet)
{
    m_fleet = &fleet;
    m_discovery = std::make_unique<FleetDiscovery>(fleet);
    connect(m_discovery.get(), &FleetDiscovery::changed, this, [this] {
        if (!m_showsMany)
            return;
        fillTree(m_discovery->together());
        updateWatch(); // one more cluster may serve what is chosen
    });
    connect(fleet.objects(), &QAbstractItemModel::modelReset, this, &KindsView::layOutColumns);
    connect(&fleet, &ClusterFleet::clustersChanged, this, [this] {
        arrange();
        if (m_showsMany)
            updateWatch();
    });
    connect(&fleet, &ClusterFleet::stateChanged, this, [this] {
        if (m_showsMany && m_active)
            updateEmpty();
    });
    arrange();
}

void KindsView::arrange()
{
    const bool many = m_fleet && m_fleet->isMany();
    if (many == m_showsMany)
        return;
    if (m_chosen && m_table->sourceModel()->columnCount() > 0)
        m_columns.insert(layoutKey(), QString::fromLatin1(m_table->saveState().toBase64()));
    m_showsMany = many;
    m_loaded = false;
    m_banner->clear();
    if (many)
        m_watch.stop();
    m_table->setModel(many ? static_cast<QAbstractItemModel *>(m_fleet->objects()) : m_watch.model());
    m_table->setStale(false);
    layOutColumns();
    if (m_active)
        loadKinds(false);
    updateWatch();
}

QString KindsView::layoutKey() const
{
    // One more column is another table.
    return m_chosen ? keyOf(*m_chosen) + (m_showsMany ? u"@clusters"_s : QString()) : QString();
}

void KindsView::layOutColumns()
{
    const QAbstractItemModel *model = m_table->sourceModel();
    if (!m_chosen || model->columnCount() == 0)
        return;
    const QByteArray saved = QByteArray::fromBase64(m_columns.value(layoutKey()).toString().toLatin1());
    if (!saved.isEmpty()) {
        m_table->restoreState(saved);
        return;
    }
    QHeaderView *header = m_table->view()->horizontalHeader();
    for (int column = 0; column < model->columnCount(); ++column) {
        const auto [rows, own] =
            m_showsMany ? m_fleet->objects()->originOf(column) : std::pair(model, column);
        const auto *table = qobject_cast<const ServerTableModel *>(rows);
        header->setSectionHidden(column, table && table->isWide(own));
        header->resizeSection(column, column == 0 ? 280 : 130);
    }
    if (m_showsMany) // beside the name
        header->moveSection(header->visualIndex(m_fleet->objects()->clusterColumn()), 1);
    m_table->view()->sortByColumn(0, Qt::AscendingOrder);
}

void KindsView::activateRow(int at)
{
    if (!m_chosen)
        return;
    if (!m_showsMany) {
        const TableRow row = m_watch.model()->row(at);
        Q_EMIT objectActivated({*m_chosen, row.nameSpace, row.name}, nullptr);
        return;
    }
    FleetCluster *cluster = m_fleet->clusterOf(*m_fleet->objects(), at);
    if (!cluster || !cluster->kindWatch().kind())
        return;
    const TableRow row = cluster->kindWatch().model()->row(m_fleet->objects()->placeOf(at).row);
    Q_EMIT objectActivated({*cluster->kindWatch().kind(), row.nameSpace, row.name}, cluster);
}

void KindsView::showKind(const ResourceKind &kind)
{
    m_filter->clear();
    m_remembered = keyOf(kind);
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        if ((*it)->data(0, keyRole).toString() == m_remembered) {
            m_tree->setCurrentItem(*it);
            m_tree->scrollToItem(*it);
            return;
        }
    }
    m_chosen.reset(); // fillTree() takes the remembered one
}

void KindsView::setNamespace(const QString &nameSpace)
{
    if (std::exchange(m_namespace, nameSpace) != nameSpace)
        updateWatch();
}

void KindsView::setActive(bool active)
{
    if (std::exchange(m_active, active) == active)
        return;
    if (active && !m_loaded)
        loadKinds(false);
    if (!active && m_discovery)
        m_discovery->stop();
    updateWatch();
}

void KindsView::refresh()
{
    loadKinds(true);
    if (!m_showsMany)
        m_watch.refresh();
}

bool KindsView::isNamespaced() const
{
    return !m_chosen || m_chosen->namespaced;
}

void KindsView::refreshAges()
{
    if (m_showsMany) {
        for (FleetCluster *cluster : m_fleet->clusters())
            cluster->kindWatch().model()->refreshAges();
    } else {
        m_watch.model()->refreshAges();
    }
    updateEmpty();
}

void KindsView::loadKinds(bool fresh)
{
    if (m_showsMany) {
        m_discovery->start();
        if (fresh)
            m_discovery->refresh();
        if (const Discovery known = m_discovery->together(); !known.kinds.isEmpty())
            fillTree(known);
        return;
    }
    KubeClient *kube = m_session.kube();
    if (!kube)
        return;
    m_discovering.start(
        [kube, fresh](std::stop_token stop, ProgressSink) { return kube->discovery(fresh, stop); },
        [this](const Discovery &discovery) { fillTree(discovery); });
}

void KindsView::fillTree(const Discovery &discovery)
{
    m_loaded = true;
    const QString wanted = m_chosen ? keyOf(*m_chosen) : m_remembered;
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    const QList<KindEntry> entries = browsableKinds(discovery);
    QHash<QString, int> namesakes;
    for (const KindEntry &entry : entries)
        ++namesakes[entry.discovered.kind.kind];
    QTreeWidgetItem *area = nullptr;
    QTreeWidgetItem *chosen = nullptr;
    KindArea current{};
    for (const KindEntry &entry : entries) {
        if (!area || entry.area != current) {
            current = entry.area;
            area = new QTreeWidgetItem(m_tree, {areaName(current)});
            area->setFlags(Qt::ItemIsEnabled);
            QFont font = m_tree->font();
            font.setBold(true);
            area->setFont(0, font);
        }
        const ResourceKind &kind = entry.discovered.kind;
        const QString name = namesakes.value(kind.kind) > 1 && !kind.group.isEmpty()
            ? u"%1 (%2)"_s.arg(kind.kind, kind.group)
            : kind.kind;
        auto *item = new QTreeWidgetItem(area, {visibleText(name)});
        item->setData(0, keyRole, keyOf(kind));
        item->setData(0, searchRole,
                      (QStringList{kind.kind, kind.plural, kind.group} + entry.discovered.shortNames)
                          .join(u' ')
                          .toLower());
        item->setToolTip(0, u"%1 · %2"_s.arg(visibleText(kind.plural), visibleText(kind.apiVersion())));
        m_kinds.insert(keyOf(kind), kind);
        if (keyOf(kind) == wanted || (!chosen && wanted.isEmpty() && kind.kind == "Deployment"_L1))
            chosen = item;
    }
    m_tree->expandAll();
    if (chosen)
        m_tree->setCurrentItem(chosen);
    filterTree(m_filter->text());
    if (!discovery.staleGroupVersions.isEmpty()) {
        m_banner->display(Banner::Kind::Warn,
                          tr("Some kinds are missing here: their API servers do not answer."),
                          tr("They are: %1").arg(discovery.staleGroupVersions.join(u", "_s)));
        m_banner->setAction(tr("Try again"));
    }
    choose(m_tree->currentItem());
}

void KindsView::filterTree(const QString &text)
{
    const QString wanted = text.trimmed().toLower();
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *area = m_tree->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < area->childCount(); ++j) {
            const bool hit = area->child(j)->data(0, searchRole).toString().contains(wanted);
            area->child(j)->setHidden(!hit);
            any = any || hit;
        }
        area->setHidden(!any);
    }
}

void KindsView::choose(QTreeWidgetItem *item)
{
    const auto found = item ? m_kinds.constFind(item->data(0, keyRole).toString()) : m_kinds.constEnd();
    if (found == m_kinds.constEnd())
        return;
    const bool isOther = m_chosen != *found;
    if (m_chosen && isOther && m_table->sourceModel()->columnCount() > 0)
        m_columns.insert(layoutKey(), QString::fromLatin1(m_table->saveState().toBase64()));
    m_chosen = *found;
    m_remembered = keyOf(*found);
    updateWatch();
}

void KindsView::updateWatch()
{
    if (m_showsMany) {
        // What nobody looks at here may be looked at on another tab: the page says what.
        if (m_active && m_chosen)
            m_fleet->watchKinds(m_discovery->kindsLike(*m_chosen), m_namespace);
    } else if (m_active && m_chosen) {
        m_watch.start(*m_chosen, m_namespace);
    } else {
        m_watch.stop();
    }
    updateEmpty();
}

void KindsView::updateEmpty()
{
    if (!m_showsMany && m_watch.kind()) {
        m_table->setStale(m_watch.state() != LiveCluster::State::Live);
        showWatchState(*m_banner,
                       {.state = m_watch.state(),
                        .error = m_watch.error(),
                        .plural = m_watch.kind()->plural,
                        .nameSpace = m_watch.nameSpace(),
                        .lastContact = m_watch.lastContact()});
    }
    const bool isSynced = m_showsMany ? m_fleet->isSynced() : m_watch.isSynced();
    const QString nameSpace = m_showsMany ? m_namespace : m_watch.nameSpace();
    if (!m_chosen) {
        m_table->setEmptyText(tr("Reading the kinds of this cluster…"), {});
    } else if (!isSynced) {
        m_table->setEmptyText(tr("Asking the cluster…"), {});
    } else if (m_showsMany) {
        m_table->setEmptyText(tr("No %1 in any of the clusters").arg(m_chosen->plural), {});
    } else {
        m_table->setEmptyText(nameSpace.isEmpty()
                                  ? tr("No %1 in the cluster").arg(m_chosen->plural)
                                  : tr("No %1 in the namespace %2").arg(m_chosen->plural, nameSpace),
                              {});
    }
    m_table->setEmptyAction(m_chosen && isSynced && !nameSpace.isEmpty() ? tr("Look in all namespaces")
                                                                         : QString());
}

QJsonObject KindsView::saveState() const
{
    QJsonObject columns = m_columns;
    if (m_chosen && m_table->sourceModel()->columnCount() > 0)
        columns.insert(layoutKey(), QString::fromLatin1(m_table->saveState().toBase64()));
    return {{u"kind"_s, m_remembered}, {u"columns"_s, columns}};
}

void KindsView::restoreState(const QJsonObject &state)
{
    m_remembered = state.value("kind"_L1).toString();
    m_columns = state.value("columns"_L1).toObject();
}

} // namespace slipway
