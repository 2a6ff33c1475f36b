// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resources/objectpanel.h"

#include "kube/execsession.h"
#include "kube/nodetablemodel.h"
#include "kube/podtablemodel.h"
#include "kube/reflector.h"
#include "kube/visibletext.h"
#include "session/resources/objecttext.h"
#include "ui/common/datatable.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"
#include "ui/manifest/codeeditor.h"
#include "ui/resources/logview.h"
#include "ui/resources/objectactions.h"
#include "ui/resources/relatedview.h"
#include "ui/resources/watchbanner.h"
#include "ui/terminal/podterminal.h"

#include <QFormLayout>
#include <QJsonArray>
#include <QTabBar>
#include <QTabWidget>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds readAgainAfter = 3s;
// What takes long, because it is large or the server is busy or far, is asked for less often.
constexpr int pauseFactor = 10;
constexpr std::chrono::milliseconds longestPause = 30s;
// Nobody reads more than five states a second; what comes between is passed over.
constexpr std::chrono::milliseconds betweenStates = 200ms;
// Bookmarks come about once a minute.
constexpr std::chrono::milliseconds silenceOfWatch = 90s;
constexpr std::chrono::milliseconds shortWatch = 1s;
} // namespace

ObjectPanel::ObjectPanel(Session &session, ResourceRef ref, const Fields &fields, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_ref(std::move(ref))
    , m_tabs(new QTabWidget(this))
    , m_form(new QFormLayout)
    , m_banner(new Banner(this))
    , m_yaml(new CodeEditor(CodeLanguage::Yaml, this))
    , m_given(fields)
    , m_pulse(session)
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
    showFields(fields);
    m_tabs->addTab(scrollable(page), tr("Details"));
    if (m_ref.kind.kind == "Pod"_L1)
        addLogs();
    m_yaml->setReadOnly(true);
    // A kind that only discovery knows has fields here and no more.
    if (!m_ref.kind.plural.isEmpty()) {
        m_tabs->addTab(m_yaml, tr("YAML"));
        m_eventRows = std::make_unique<EventTableModel>(session.clusterClock());
        m_events = new DataTable(u"objectEvents"_s, tr("Events"), this);
        m_events->setModel(m_eventRows.get());
        m_events->view()->setColumnHidden(EventTableModel::ObjectColumn, true);
        m_events->setColumnWidths({90, 80, 130, 0, 55});
        m_events->view()->sortByColumn(EventTableModel::LastSeenColumn, Qt::DescendingOrder);
        m_events->setEmptyText(tr("No events"), tr("Kubernetes keeps events for about an hour."));
        m_tabs->addTab(m_events, tr("Events"));
        m_related = new RelatedView(session, this);
        connect(m_related, &RelatedView::objectRequested, this, &ObjectPanel::objectRequested);
        m_tabs->addTab(m_related, tr("Related"));
    } else {
        m_yaml->hide();
    }
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (m_logs && m_tabs->currentIndex() == 1)
            showLogs();
        followEvents();
    });
    connect(m_banner, &Banner::actionTriggered, this, &ObjectPanel::load);
    connect(&m_pulse, &PulseWatch::fellSilent, this, [this](const Error &error) {
        if (m_load.isRunning())
            showProblem(error);
    });
    // Queued: it may be this panel's own question that was answered.
    connect(
        &m_pulse, &PulseWatch::answeredAgain, this,
        [this] {
            if (m_load.isRunning())
                load();
        },
        Qt::QueuedConnection);
    // What reads through the client must end before the client does.
    connect(&session, &Session::clusterChanged, this, [this] {
        m_load.abandon();
        m_eventsOf.clear();
        m_eventWatch.abandon();
    });
    // What a recording's watch has told is of what is yet to come.
    connect(&session.clusterClock(), &ClusterClock::wentBack, this, [this] {
        if (m_load.isRunning())
            load();
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
    m_tabs->insertTab(2, holder, tr("Terminal"));
    fillTerminal();
}

void ObjectPanel::fillTerminal()
{
    if (m_terminal && !m_terminal->isOpen() && !m_object.isEmpty())
        m_terminal->setPod(m_ref.nameSpace, m_ref.name, execContainers(m_object));
}

void ObjectPanel::setFieldsOf(std::function<Fields(const QJsonObject &)> fieldsOf)
{
    m_fieldsOf = std::move(fieldsOf);
}

void ObjectPanel::load()
{
    if (!m_session.kube() || m_ref.kind.plural.isEmpty())
        return;
    m_load.start([this](std::stop_token stop, ProgressSink) { return follow(stop); });
}

Task<> ObjectPanel::follow(std::stop_token stop)
{
    Clock &clock = m_session.clock();
    for (;;) {
        auto began = clock.monotonic();
        auto object = co_await m_session.kube()->get(m_ref, stop);
        const auto took = std::chrono::ceil<std::chrono::milliseconds>(clock.monotonic() - began);
        auto pause = std::clamp(pauseFactor * took, readAgainAfter, longestPause);
        if (object) {
            see(*object);
        } else if (object.error().kind == ErrorKind::Cancelled) {
            co_return std::unexpected(std::move(object.error()));
        } else if (!showProblem(object.error())) {
            co_return std::unexpected(std::move(object.error()));
        }
        if (object && !m_polls) {
            began = clock.monotonic();
            auto ended =
                co_await watchFrom(object->value("metadata"_L1)["resourceVersion"_L1].toString(), stop);
            if (!ended && ended.error().kind == ErrorKind::Cancelled)
                co_return ended;
            // Roles that give get alone are common, and some kinds have no watch.
            m_polls = !ended
                && (ended.error().kind == ErrorKind::Forbidden || ended.error().kind == ErrorKind::NotFound
                    || ended.error().kind == ErrorKind::Invalid);
            // Whatever it was, the look that follows tells whether what is shown is still of now. Who ends every watch is not hammered.
            if (!m_polls && clock.monotonic() - began >= shortWatch)
                pause = 0ms;
        }
        if (pause > 0ms) {
            if (auto slept = co_await clock.sleepFor(pause, stop); !slept)
                co_return slept;
        }
    }
}

Task<> ObjectPanel::watchFrom(QString resourceVersion, std::stop_token stop)
{
    auto watch = co_await m_session.kube()->watch(m_ref.kind,
                                                  {.nameSpace = m_ref.nameSpace,
                                                   .fieldSelector = u"metadata.name="_s + m_ref.name,
                                                   .resourceVersion = std::move(resourceVersion),
                                                   .idleTimeout = silenceOfWatch},
                                                  stop);
    if (!watch)
        co_return std::unexpected(std::move(watch.error()));
    for (;;) {
        const auto events = co_await (*watch)->events(stop);
        if (!events)
            co_return std::unexpected(events.error());
        if (events->isEmpty())
            co_return {};
        m_seen = m_session.clock().now();
        // The last state is enough. A server that knows no such selector tells of others too.
        const WatchEvent *last = nullptr;
        for (const WatchEvent &event : *events) {
            if (event.type != "BOOKMARK"_L1 && nameOf(event.object) == m_ref.name)
                last = &event;
        }
        if (!last)
            continue;
        // Another of its name may follow, as a StatefulSet's pods do.
        if (last->type == "DELETED"_L1)
            showProblem(fail(ErrorKind::NotFound, u"%1 was deleted"_s.arg(m_ref.name)).error());
        else
            see(last->object);
        if (auto slept = co_await m_session.clock().sleepFor(betweenStates, stop); !slept)
            co_return slept;
    }
}

void ObjectPanel::see(const QJsonObject &object)
{
    m_seen = m_session.clock().now();
    m_banner->clear();
    showObject(object);
    setStale(false);
}

bool ObjectPanel::showProblem(const Error &error)
{
    setStale(true);
    const bool isGone = error.kind == ErrorKind::NotFound;
    const bool mayPass = error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout
        || error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::TooManyRequests
        || error.kind == ErrorKind::Internal;
    if (mayPass && m_seen.isValid()) {
        showWatchState(*m_banner,
                       {.state = LiveCluster::State::Reconnecting, .error = error, .lastContact = m_seen});
        return true;
    }
    if (m_actions && isGone)
        m_actions->setObject({});
    const UserText text = userText(error);
    m_banner->display(Banner::Kind::Warn, isGone ? tr("It is gone from the cluster.") : text.headline,
                      text.advice, text.detail);
    m_banner->setAction(tr("Try again"));
    return mayPass;
}

void ObjectPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_pulse.setWatching(true);
    if (std::exchange(m_interrupted, false) || (!m_load.isRunning() && m_seen.isValid()))
        load();
    followEvents();
}

void ObjectPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_pulse.setWatching(false);
    // Nobody is asked for what nobody sees.
    m_interrupted = m_interrupted || m_load.isRunning();
    m_load.abandon();
    m_eventsOf.clear();
    m_eventWatch.abandon();
}

void ObjectPanel::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) == stale)
        return;
    for (const auto &[name, label] : std::as_const(m_fields))
        setRole(label, stale ? "secondary" : "");
    if (m_events)
        m_events->setStale(stale);
}

void ObjectPanel::addLogs()
{
    m_logs = new LogView(m_session, this);
    auto *holder = new QWidget;
    auto *inside = new QVBoxLayout(holder);
    inside->setContentsMargins(spacing::s, spacing::s, spacing::s, spacing::s);
    inside->addWidget(m_logs);
    m_tabs->insertTab(1, holder, tr("Logs"));
}

void ObjectPanel::showFields(const Fields &fields)
{
    Fields filled;
    std::ranges::copy_if(fields, std::back_inserter(filled),
                         [](const auto &field) { return !field.second.isEmpty(); });
    // Text that stays is left alone: somebody may be selecting it.
    if (std::ranges::equal(filled, m_fields, {}, &Fields::value_type::first,
                           &decltype(m_fields)::value_type::first)) {
        for (qsizetype i = 0; i < filled.size(); ++i) {
            if (const QString text = visibleText(filled.at(i).second, true);
                m_fields.at(i).second->text() != text)
                m_fields.at(i).second->setText(text);
        }
        return;
    }
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_fields.clear();
    for (const auto &[name, value] : std::as_const(filled)) {
        QLabel *label = plainLabel(visibleText(value, true), this);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setAccessibleName(name);
        QLabel *heading = secondaryLabel(name, this);
        heading->setWordWrap(false);
        m_form->addRow(heading, label);
        m_fields.append({name, label});
    }
}

void ObjectPanel::showObject(const QJsonObject &object)
{
    const QJsonObject former = std::exchange(m_object, object);
    const bool first = former.isEmpty();
    // What the tables' rows say first stays first.
    Fields fields = m_fieldsOf ? m_fieldsOf(object) : m_given;
    if (fields.isEmpty())
        fields = fieldsOf(m_ref, object, m_session.clusterClock());
    showFields(fields + conditionsOf(object));
    followEvents();
    if (former == object)
        return;
    if (m_actions)
        m_actions->setObject(object);
    if (!m_actions || !m_actions->isEditing())
        m_yaml->setText(objectYaml(object));
    const auto isOther = [&](QLatin1StringView part) { return former.value(part) != object.value(part); };
    const auto owners = [](const QJsonObject &one) { return one["metadata"_L1]["ownerReferences"_L1]; };
    if (m_related && (first || isOther("spec"_L1) || owners(former) != owners(object)))
        m_related->setObject(object);
    fillTerminal();
    if (first && !m_logs && !podSelectorOf(object).isEmpty())
        addLogs();
    if (m_logs && m_tabs->currentIndex() == 1)
        showLogs();
}

void ObjectPanel::followEvents()
{
    KubeClient *kube = m_session.kube();
    const bool isSeen = kube && m_events && m_tabs->currentWidget() == m_events;
    const QString uid = isSeen ? uidOf(m_object) : QString();
    if (uid == m_eventsOf)
        return;
    m_eventsOf = uid;
    m_eventWatch.abandon();
    if (uid.isEmpty())
        return;
    // From nothing: those that the cluster has forgotten meanwhile would stay.
    RowBatch<EventRow> former;
    for (const EventRow &row : m_eventRows->rows())
        former.removed.append(row.uid);
    m_eventRows->merge(former);
    m_eventSource = makeEventRows();
    m_eventReflector = std::make_unique<Reflector>(
        *kube, m_session.clusterClock(), kinds::events(),
        ReflectorOptions{.nameSpace = m_ref.kind.namespaced ? m_ref.nameSpace : QString(),
                         .fieldSelector = u"involvedObject.uid="_s + uid,
                         .pulse = m_session.pulse()},
        *m_eventSource);
    connect(m_eventReflector.get(), &Reflector::changed, this,
            [this] { m_eventRows->merge(m_eventSource->takeBatch()); });
    m_eventWatch.start([reflector = m_eventReflector.get()](std::stop_token stop, ProgressSink) {
        return reflector->run(stop);
    });
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
    auto *panel = new ObjectPanel(session, {kinds::pods(), pod.nameSpace, pod.name},
                                  fieldsOf(pod, session.clusterClock()), parent);
    panel->setFieldsOf(
        [&session](const QJsonObject &object) { return fieldsOf(podRowOf(object), session.clusterClock()); });
    return panel;
}

ObjectPanel *makeNodePanel(Session &session, const NodeRow &node, QWidget *parent)
{
    auto *panel = new ObjectPanel(session, {kinds::nodes(), {}, node.name},
                                  fieldsOf(node, session.clusterClock()), parent);
    panel->setFieldsOf([&session](const QJsonObject &object) {
        return fieldsOf(nodeRowOf(object), session.clusterClock());
    });
    return panel;
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
    return new ObjectPanel(session, ref, fieldsOf(event, session.clusterClock()), parent);
}

} // namespace slipway
