// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resources/objectpanel.h"

#include "kube/execsession.h"
#include "kube/nodetablemodel.h"
#include "kube/podtablemodel.h"
#include "kube/visibletext.h"
#include "session/resources/objecttext.h"
#include "ui/common/datatable.h"
#include "ui/common/format.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"
#include "ui/manifest/codeeditor.h"
#include "ui/resources/logview.h"
#include "ui/resources/objectactions.h"
#include "ui/resources/relatedview.h"
#include "ui/terminal/podterminal.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QJsonArray>
#include <QLocale>
#include <QTabBar>
#include <QTabWidget>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct ObjectPanelWords {
    Q_DECLARE_TR_FUNCTIONS(ObjectPanel)
};

QString moment(qint64 secs, const Clock &clock)
{
    if (secs <= 0)
        return {};
    const QDateTime time = QDateTime::fromSecsSinceEpoch(secs);
    return u"%1 (%2)"_s.arg(QLocale().toString(time, QLocale::ShortFormat),
                            formatAge(std::chrono::seconds(std::max<qint64>(0, time.secsTo(clock.now())))));
}

QString labelsText(const Labels &labels)
{
    QStringList lines;
    for (const auto &[key, value] : labels.items())
        lines << key + u'=' + value;
    return lines.join(u'\n');
}

QString containerState(const QJsonObject &status)
{
    const QJsonObject state = status.value("state"_L1).toObject();
    if (const QJsonObject waiting = state.value("waiting"_L1).toObject(); state.contains("waiting"_L1)) {
        const QString message = waiting.value("message"_L1).toString();
        return ObjectPanelWords::tr("waiting: %1").arg(waiting.value("reason"_L1).toString())
            + (message.isEmpty() ? QString() : u'\n' + message);
    }
    if (const QJsonObject ended = state.value("terminated"_L1).toObject(); state.contains("terminated"_L1))
        return ObjectPanelWords::tr("ended: %1, exit code %2")
            .arg(ended.value("reason"_L1).toString())
            .arg(ended.value("exitCode"_L1).toInt());
    if (state.contains("running"_L1))
        return status.value("ready"_L1).toBool() ? ObjectPanelWords::tr("running, ready")
                                                 : ObjectPanelWords::tr("running, not ready yet");
    return ObjectPanelWords::tr("unknown");
}

} // namespace

ObjectPanel::Fields fieldsOf(const PodRow &pod, const Clock &clock)
{
    ObjectPanel::Fields fields{
        {ObjectPanelWords::tr("Status"), pod.status},
        {ObjectPanelWords::tr("Ready"),
         ObjectPanelWords::tr("%1 of %2 containers").arg(pod.ready).arg(pod.containers)}};
    fields << std::pair(ObjectPanelWords::tr("Reason"), pod.reason)
           << std::pair(ObjectPanelWords::tr("Message"), pod.message)
           << std::pair(ObjectPanelWords::tr("Restarts"), QString::number(pod.restarts))
           << std::pair(ObjectPanelWords::tr("Namespace"), pod.nameSpace)
           << std::pair(ObjectPanelWords::tr("Node"), pod.node)
           << std::pair(ObjectPanelWords::tr("Address"), pod.ip)
           << std::pair(ObjectPanelWords::tr("Owner"), pod.owner)
           << std::pair(ObjectPanelWords::tr("Created"), moment(pod.createdSecs, clock))
           << std::pair(ObjectPanelWords::tr("Ready since"), moment(pod.readySecs, clock))
           << std::pair(ObjectPanelWords::tr("Labels"), labelsText(pod.labels));
    return fields;
}

ObjectPanel::Fields fieldsOf(const NodeRow &node, const Clock &clock)
{
    QStringList accelerators;
    for (auto it = node.accelerators.begin(); it != node.accelerators.end(); ++it)
        accelerators << u"%1 × %2"_s.arg(it.value()).arg(it.key());
    QStringList taints;
    for (const NodeTaint &taint : node.taints)
        taints << (taint.value.isEmpty() ? u"%1:%3"_s.arg(taint.key, taint.effect)
                                         : u"%1=%2:%3"_s.arg(taint.key, taint.value, taint.effect));
    return {{ObjectPanelWords::tr("Status"),
             node.isReady
                 ? (node.isCordoned ? ObjectPanelWords::tr("Ready, cordoned") : ObjectPanelWords::tr("Ready"))
                 : ObjectPanelWords::tr("Not ready")},
            {ObjectPanelWords::tr("Conditions"), node.troubles.join(u'\n')},
            {ObjectPanelWords::tr("Machine type"), node.machineType},
            {ObjectPanelWords::tr("Zone"), node.zone},
            {ObjectPanelWords::tr("Node pool"), node.nodePool},
            {ObjectPanelWords::tr("Accelerator"), node.acceleratorType},
            {ObjectPanelWords::tr("Allocatable accelerators"), accelerators.join(u'\n')},
            {ObjectPanelWords::tr("Allocatable CPU"), QLocale().toString(double(node.cpuMilli) / 1000)},
            {ObjectPanelWords::tr("Allocatable memory"), formatBytes(double(node.memoryBytes))},
            {ObjectPanelWords::tr("Allocatable storage"), formatBytes(double(node.ephemeralBytes))},
            {ObjectPanelWords::tr("Pods at most"), QString::number(node.pods)},
            {ObjectPanelWords::tr("Taints"), taints.join(u'\n')},
            {ObjectPanelWords::tr("Kubelet"), node.version},
            {ObjectPanelWords::tr("Created"), moment(node.createdSecs, clock)},
            {ObjectPanelWords::tr("Labels"), labelsText(node.labels)}};
}

ObjectPanel::Fields fieldsOf(const EventRow &event, const Clock &clock)
{
    return {{ObjectPanelWords::tr("Type"), event.type},
            {ObjectPanelWords::tr("Reason"), event.reason},
            {ObjectPanelWords::tr("Message"), event.message},
            {ObjectPanelWords::tr("About"), u"%1 %2"_s.arg(event.objectKind, event.objectName)},
            {ObjectPanelWords::tr("Container"), event.container},
            {ObjectPanelWords::tr("Namespace"), event.nameSpace},
            {ObjectPanelWords::tr("Times"), QString::number(event.count)},
            {ObjectPanelWords::tr("First seen"), moment(event.firstSecs, clock)},
            {ObjectPanelWords::tr("Last seen"), moment(event.lastSecs, clock)},
            {ObjectPanelWords::tr("From"), event.source}};
}

ObjectPanel::ObjectPanel(Session &session, ResourceRef ref, const Fields &fields, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_ref(std::move(ref))
    , m_tabs(new QTabWidget(this))
    , m_form(new QFormLayout)
    , m_banner(new Banner(this))
    , m_yaml(new CodeEditor(CodeLanguage::Yaml, this))
{
    m_tabs->setAccessibleName(tr("Details"));
    setObjectName(u"objectPanel"_s);
    m_tabs->tabBar()->setProperty("narrow", true); // five of them beside a table at 1280 pixels
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::s);
    column->addWidget(m_banner);
    column->addWidget(m_tabs, 1);
    auto *page = new QWidget;
    page->setLayout(m_form);
    m_form->setContentsMargins(spacing::m, spacing::m, spacing::m, spacing::m);
    m_form->setVerticalSpacing(spacing::s);
    m_form->setHorizontalSpacing(spacing::m);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addFields(fields);
    m_tabs->addTab(scrollable(page), ObjectPanelWords::tr("Details"));
    if (m_ref.kind.kind == "Pod"_L1)
        addLogs();
    m_yaml->setReadOnly(true);
    // A kind that only discovery knows has fields here and no more.
    if (!m_ref.kind.plural.isEmpty()) {
        m_tabs->addTab(m_yaml, ObjectPanelWords::tr("YAML"));
        m_eventRows = std::make_unique<EventTableModel>(session.clock());
        m_events = new DataTable(u"objectEvents"_s, tr("Events"), this);
        m_events->setModel(m_eventRows.get());
        m_events->view()->setColumnHidden(EventTableModel::ObjectColumn, true);
        m_events->setColumnWidths({90, 80, 130, 0, 55});
        m_events->view()->sortByColumn(EventTableModel::LastSeenColumn, Qt::DescendingOrder);
        m_events->setEmptyText(ObjectPanelWords::tr("No events"),
                               ObjectPanelWords::tr("Kubernetes keeps events for about an hour."));
        m_tabs->addTab(m_events, ObjectPanelWords::tr("Events"));
        m_related = new RelatedView(session, this);
        connect(m_related, &RelatedView::objectRequested, this, &ObjectPanel::objectRequested);
        m_tabs->addTab(m_related, ObjectPanelWords::tr("Related"));
    } else {
        m_yaml->hide();
    }
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (m_logs && m_tabs->currentIndex() == 1)
            showLogs();
        if (m_events && m_tabs->currentWidget() == m_events)
            loadEvents();
    });
    connect(m_banner, &Banner::actionTriggered, this, &ObjectPanel::load);
    connect(&m_load, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (outcome)
            return;
        if (m_actions && outcome.error().kind == ErrorKind::NotFound)
            m_actions->setObject({});
        const UserText text = userText(outcome.error());
        m_banner->display(Banner::Kind::Warn,
                          outcome.error().kind == ErrorKind::NotFound
                              ? ObjectPanelWords::tr("It is gone from the cluster.")
                              : text.headline,
                          text.advice, text.detail);
        m_banner->setAction(ObjectPanelWords::tr("Try again"));
    });
    // What reads through the client must end before the client does.
    connect(&session, &Session::clusterChanged, this, [this] {
        m_load.abandon();
        m_loadEvents.abandon();
    });
    load();
}

ObjectPanel::~ObjectPanel() = default;

void ObjectPanel::allowChanges(const FixContext &changes)
{
    if (m_actions || m_ref.kind.plural.isEmpty())
        return;
    m_actions = new ObjectActions(m_session, *m_yaml, changes, this);
    m_actions->setObject(m_object);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_actions);
    connect(m_actions, &ObjectActions::previewToggled, this, [this, column](bool isOpen) {
        m_tabs->setVisible(!isOpen);
        column->setStretchFactor(m_actions, isOpen ? 1 : 0);
    });
    connect(m_actions, &ObjectActions::editingChanged, this, [this] {
        m_tabs->setCurrentWidget(m_yaml);
        if (!m_actions->isEditing())
            m_yaml->setText(objectYaml(m_object));
    });
    connect(m_actions, &ObjectActions::objectChanged, this, &ObjectPanel::load);
    if (m_ref.kind.kind == "Pod"_L1)
        addTerminal(changes);
}

void ObjectPanel::addTerminal(const FixContext &changes)
{
    m_terminal = new PodTerminal(m_session, [context = changes.changes] { return context().target; }, this);
    auto *holder = new QWidget;
    auto *inside = new QVBoxLayout(holder);
    inside->setContentsMargins(spacing::s, spacing::s, spacing::s, spacing::s);
    inside->addWidget(m_terminal);
    m_tabs->insertTab(2, holder, ObjectPanelWords::tr("Terminal"));
    fillTerminal();
}

void ObjectPanel::fillTerminal()
{
    if (m_terminal && !m_terminal->isOpen() && !m_object.isEmpty())
        m_terminal->setPod(m_ref.nameSpace, m_ref.name, execContainers(m_object));
}

void ObjectPanel::load()
{
    KubeClient *kube = m_session.kube();
    if (!kube || m_ref.kind.plural.isEmpty())
        return;
    m_banner->clear();
    m_load.start([kube, ref = m_ref](std::stop_token stop, ProgressSink) { return kube->get(ref, stop); },
                 [this](const QJsonObject &object) { showObject(object); });
}

void ObjectPanel::addLogs()
{
    m_logs = new LogView(m_session, this);
    auto *holder = new QWidget;
    auto *inside = new QVBoxLayout(holder);
    inside->setContentsMargins(spacing::s, spacing::s, spacing::s, spacing::s);
    inside->addWidget(m_logs);
    m_tabs->insertTab(1, holder, ObjectPanelWords::tr("Logs"));
}

void ObjectPanel::addFields(const Fields &fields)
{
    for (const auto &[name, value] : fields) {
        if (value.isEmpty())
            continue;
        QLabel *label = plainLabel(visibleText(value, true), this);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setAccessibleName(name);
        QLabel *heading = secondaryLabel(name, this);
        heading->setWordWrap(false);
        m_form->addRow(heading, label);
    }
}

void ObjectPanel::showObject(const QJsonObject &object)
{
    const bool first = m_object.isEmpty();
    m_object = object;
    if (m_actions)
        m_actions->setObject(object);
    if (!m_actions || !m_actions->isEditing())
        m_yaml->setText(objectYaml(object));
    if (m_related)
        m_related->setObject(object);
    if (first)
        addConditions(object);
    if (first && m_logs)
        addPodParts(object);
    fillTerminal();
    if (first && !m_logs && !podSelectorOf(object).isEmpty())
        addLogs();
    if (m_logs && m_tabs->currentIndex() == 1)
        showLogs();
}

void ObjectPanel::addConditions(const QJsonObject &object)
{
    Fields fields;
    const QJsonObject metadata = object.value("metadata"_L1).toObject();
    // The tables' rows have said this already.
    if (m_form->rowCount() == 0) {
        fields << std::pair(ObjectPanelWords::tr("Kind"),
                            u"%1 · %2"_s.arg(m_ref.kind.kind, m_ref.kind.apiVersion()))
               << std::pair(ObjectPanelWords::tr("Namespace"), m_ref.nameSpace);
        const QDateTime created =
            QDateTime::fromString(metadata.value("creationTimestamp"_L1).toString(), Qt::ISODate);
        if (created.isValid())
            fields << std::pair(ObjectPanelWords::tr("Created"),
                                moment(created.toSecsSinceEpoch(), m_session.clock()));
        fields << std::pair(ObjectPanelWords::tr("Labels"),
                            labelsText(Labels::fromJson(metadata.value("labels"_L1).toObject())));
    }
    if (const QString deleting = metadata.value("deletionTimestamp"_L1).toString(); !deleting.isEmpty()) {
        QStringList finalizers;
        for (const QJsonValue finalizer : metadata.value("finalizers"_L1).toArray())
            finalizers << finalizer.toString();
        fields << std::pair(
            ObjectPanelWords::tr("Being deleted"),
            finalizers.isEmpty()
                ? deleting
                : ObjectPanelWords::tr("since %1; held by %2").arg(deleting, finalizers.join(u", "_s)));
    }
    for (const QJsonValue condition : object.value("status"_L1)["conditions"_L1].toArray()) {
        QStringList parts{condition["status"_L1].toString()};
        for (const auto key : {"reason"_L1, "message"_L1}) {
            if (const QString text = condition[key].toString(); !text.isEmpty())
                parts << text;
        }
        fields << std::pair(visibleText(condition["type"_L1].toString()), parts.join(u'\n'));
    }
    addFields(fields);
}

void ObjectPanel::loadEvents()
{
    KubeClient *kube = m_session.kube();
    const QString uid = uidOf(m_object);
    if (!kube || uid.isEmpty())
        return;
    const QString nameSpace = m_ref.kind.namespaced ? m_ref.nameSpace : QString();
    m_loadEvents.start(
        [kube, uid, nameSpace](std::stop_token stop, ProgressSink) {
            return kube->list(kinds::events(),
                              {.nameSpace = nameSpace, .fieldSelector = u"involvedObject.uid="_s + uid},
                              stop);
        },
        [this](const ObjectList &list) {
            RowBatch<EventRow> batch;
            for (const QJsonObject &event : list.items)
                batch.upserted.append(eventRowOf(event));
            m_eventRows->merge(batch);
        });
}

void ObjectPanel::addPodParts(const QJsonObject &object)
{
    const QJsonObject status = object.value("status"_L1).toObject();
    Fields fields;
    for (const auto key : {"initContainerStatuses"_L1, "containerStatuses"_L1}) {
        for (const QJsonValue &entry : status.value(key).toArray())
            fields << std::pair(ObjectPanelWords::tr("Container %1").arg(entry["name"_L1].toString()),
                                containerState(entry.toObject()) + u'\n' + entry["image"_L1].toString());
    }
    addFields(fields);
}

void ObjectPanel::showLogs()
{
    if (!m_logs)
        return;
    m_tabs->setCurrentIndex(1);
    if (m_logsOpened || m_object.isEmpty())
        return;
    m_logsOpened = true;
    if (m_ref.kind.kind != "Pod"_L1) {
        m_logs->openPods({.nameSpace = m_ref.nameSpace, .labelSelector = podSelectorOf(m_object)});
        return;
    }
    LogView::Containers containers;
    const QJsonObject spec = m_object.value("spec"_L1).toObject();
    for (const QJsonValue &entry : spec.value("containers"_L1).toArray())
        containers.names << entry["name"_L1].toString();
    for (const QJsonValue &entry : spec.value("initContainers"_L1).toArray()) {
        const bool isSidecar = entry["restartPolicy"_L1].toString() == "Always"_L1;
        (isSidecar ? containers.names : containers.initNames) << entry["name"_L1].toString();
    }
    const QJsonObject status = m_object.value("status"_L1).toObject();
    for (const auto key : {"containerStatuses"_L1, "initContainerStatuses"_L1}) {
        for (const QJsonValue &entry : status.value(key).toArray())
            containers.hasPrevious = containers.hasPrevious || entry["restartCount"_L1].toInt() > 0;
    }
    m_logs->openPod(m_ref.nameSpace, m_ref.name, containers);
}

void showPanel(QWidget *page, Session &session, const QString &title, ObjectPanel *panel,
               const std::function<void(const QString &title, QWidget *content)> &show)
{
    QObject::connect(panel, &ObjectPanel::objectRequested, page,
                     [page, &session, show, panel](const ResourceRef &ref) {
                         auto *next = new ObjectPanel(session, ref, {}, page);
                         if (panel->actions())
                             next->allowChanges(panel->actions()->changes());
                         showPanel(page, session, ref.name, next, show);
                     });
    show(title, panel);
}

ObjectPanel *makePodPanel(Session &session, const PodRow &pod, QWidget *parent)
{
    return new ObjectPanel(session, {kinds::pods(), pod.nameSpace, pod.name}, fieldsOf(pod, session.clock()),
                           parent);
}

ObjectPanel *makeNodePanel(Session &session, const NodeRow &node, QWidget *parent)
{
    return new ObjectPanel(session, {kinds::nodes(), {}, node.name}, fieldsOf(node, session.clock()), parent);
}

ObjectPanel *makeEventPanel(Session &session, const EventRow &event, QWidget *parent)
{
    // Rows know an event's uid and not its name; what it is about is what one wants to read.
    ResourceRef ref{{.kind = event.objectKind}, event.objectNamespace, event.objectName};
    for (const auto &apiVersion : {u"v1"_s, u"apps/v1"_s, u"batch/v1"_s, u"autoscaling/v2"_s, u"policy/v1"_s,
                                   u"networking.k8s.io/v1"_s}) {
        if (const auto kind = wellKnownKind(apiVersion, event.objectKind)) {
            ref.kind = *kind;
            break;
        }
    }
    return new ObjectPanel(session, ref, fieldsOf(event, session.clock()), parent);
}

} // namespace slipway
