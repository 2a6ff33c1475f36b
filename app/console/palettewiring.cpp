// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the palette finds beside pages and actions: endpoints, pods, kinds and contexts.
#include "app/console/console.h"
#include "kube/visibletext.h"
#include "session/contextconnection.h"
#include "session/record/sessionrecorder.h"
#include "session/resources/kindgroups.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/resources/resourcespage.h"

namespace slipway {
using namespace Qt::StringLiterals;

QList<Command> Console::dynamicCommands()
{
    QList<Command> commands{{.title = tr("Connect to a cloud or a cluster…"),
                             .iconName = u"cloud"_s,
                             .run = [this] { Q_EMIT m_window->targetClicked(); }}};
    if (m_clusterRecorder->isRunning())
        commands.append({.title = tr("Stop recording the cluster"), .iconName = u"stop"_s, .run = [this] {
                             m_clusterRecorder->stop();
                         }});
    else if (m_clusterRecorder->canRecord())
        commands.append({.title = tr("Record the cluster…"), .iconName = u"record"_s, .run = [this] {
                             chooseRecordingFile();
                         }});
    for (const EndpointRegistry::Known &known : m_registry->all()) {
        commands.append(
            {.title = tr("Endpoint: %1").arg(known.endpoint.name),
             .iconName = u"server"_s,
             .run = [this, endpoint = known.endpoint] {
                 m_window->showPage(u"dashboard"_s);
                 static_cast<DashboardPage *>(m_window->pageWidget(u"dashboard"_s))->openEndpoint(endpoint);
             }});
    }
    int shown = 0;
    for (const PodRow &pod : m_cluster->pods()->rows()) {
        if (++shown > 2000)
            break;
        commands.append({.title = tr("Pod: %1/%2").arg(pod.nameSpace, pod.name),
                         .iconName = u"pod"_s,
                         .run = [this, uid = pod.uid] {
                             m_window->showPage(u"resources"_s);
                             static_cast<ResourcesPage *>(m_window->pageWidget(u"resources"_s))->showPod(uid);
                         }});
    }
    return commands;
}

void Console::fillPalette()
{
    m_readingContexts.start(
        [this](std::stop_token stop, ProgressSink) { return readKubeconfig(*m_session, {}, stop); },
        [this](const Kubeconfig &config) {
            const QString connected = m_session->kube() ? m_session->kube()->context().name : QString();
            QList<Command> commands;
            for (const auto &context : config.contexts) {
                if (context.name != connected)
                    commands.append({.title = tr("Connect to: %1").arg(visibleText(context.name)),
                                     .iconName = u"server"_s,
                                     .run = [this, name = context.name] { connectTo(name); }});
            }
            m_window->addToPalette(commands);
        });
    KubeClient *kube = m_session->kube();
    m_readingKinds.abandon(); // of a cluster that may be gone
    if (!kube)
        return;
    m_readingKinds.start(
        [kube](std::stop_token stop, ProgressSink) { return kube->discovery(false, stop); },
        [this](const Discovery &discovery) {
            QList<Command> commands;
            for (const KindEntry &entry : browsableKinds(discovery)) {
                const ResourceKind &kind = entry.discovered.kind;
                // As people ask kubectl for it: Service (svc).
                const QString name = entry.discovered.shortNames.isEmpty()
                    ? kind.kind
                    : u"%1 (%2)"_s.arg(kind.kind, entry.discovered.shortNames.constFirst());
                commands.append(
                    {.title = tr("Show: %1").arg(visibleText(name)),
                     .iconName = u"resources"_s,
                     .run = [this, kind] {
                         m_window->showPage(u"resources"_s);
                         static_cast<ResourcesPage *>(m_window->pageWidget(u"resources"_s))->showKind(kind);
                     }});
            }
            m_window->addToPalette(commands);
        });
}

} // namespace slipway
