// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/clusterconnector.h"
#include "plan/operators/installoperator.h"
#include "plan/operators/operatorapply.h"
#include "planworld.h"

namespace slipway::operatorworld {
using namespace Qt::StringLiterals;

inline const QByteArray widgetDefinition = R"(apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: widgets.example.org}
spec:
  group: example.org
  scope: Cluster
  names: {kind: Widget, plural: widgets}
  versions: [{name: v1, served: true, storage: true}]
)";

/// In the order that helps nobody: what has to come first stands last.
inline const QByteArray firstManifest = R"(# a comment
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: widgets, creationTimestamp: null}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: manager}
spec: {replicas: 1}
---
apiVersion: example.org/v1
kind: Widget
metadata: {name: default, namespace: too-much}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: kube-system}
data: {where: kube-system}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: unwanted, namespace: widgets}
---
)" + widgetDefinition;

inline const QByteArray secondManifest =
    R"({"apiVersion": "example.org/v1", "kind": "Widget", "metadata": {"name": "preset"}})";

inline OperatorPin widgetPin()
{
    return {
        .id = u"widgets"_s,
        .name = u"Widgets"_s,
        .version = u"1.2.3"_s,
        .date = u"2026-11-29"_s,
        .definitions = {u"widgets.example.org"_s},
        .deployments = {u"widgets/manager"_s},
        .nameSpace = u"widgets"_s,
        .files = {{.url = u"https://example.org/v1.2.3/first.yaml"_s,
                   .sha256 = sha256Of(firstManifest),
                   .only = {u"CustomResourceDefinition/widgets.*"_s, u"ConfigMap/settings"_s,
                            u"Deployment/*"_s, u"Widget/*"_s, u"ValidatingWebhookConfiguration/widgets"_s}},
                  {.url = u"https://example.org/v1.2.3/second.yaml"_s, .sha256 = sha256Of(secondManifest)}},
        .replace = {{u"kube-system"_s, u"widgets"_s}},
        .command = u"helm install widgets"_s};
}

/// Serves a kind from the moment its definition is applied, and remembers who applied what, as servers do.
class DefiningKube : public ReadyKube
{
public:
    DefiningKube()
    {
        for (const QString &kind : {u"ValidatingWebhookConfiguration"_s})
            addKind({.kind = {u"admissionregistration.k8s.io"_s, u"v1"_s, kind,
                              u"validatingwebhookconfigurations"_s, false}});
    }
    int untilDefined = 1; ///< looks at a definition before it is established
    int dieAfter = -1; ///< applies before the process is gone

    Task<Written> apply(QJsonObject object, ApplyOptions options, std::stop_token stop) override
    {
        if (dieAfter == 0)
            co_return fail(ErrorKind::Cancelled, u"killed"_s);
        if (dieAfter > 0)
            --dieAfter;
        auto written = co_await ReadyKube::apply(object, options, stop);
        if (!written)
            co_return written;
        QJsonObject live =
            this->object(object.value("kind"_L1).toString(), namespaceOf(object), nameOf(object))
                .value_or(written->object);
        QJsonObject metadata = live.value("metadata"_L1).toObject();
        metadata.insert("managedFields"_L1,
                        QJsonArray{QJsonObject{{"manager"_L1, u"slipway"_s}, {"operation"_L1, u"Apply"_s}}});
        live.insert("metadata"_L1, metadata);
        if (object.value("kind"_L1) == "CustomResourceDefinition"_L1) {
            live.insert("status"_L1,
                        QJsonObject{{"conditions"_L1,
                                     QJsonArray{QJsonObject{{"type"_L1, u"Established"_s},
                                                            {"status"_L1, u"True"_s}}}}});
            addKind({.kind = {u"example.org"_s, u"v1"_s, u"Widget"_s, u"widgets"_s, false}});
        }
        put(live);
        co_return written;
    }
};

class FakeSource : public OperatorSource
{
public:
    OperatorPin pinned = widgetPin();
    QMap<QString, QByteArray> files{{u"first.yaml"_s, firstManifest}, {u"second.yaml"_s, secondManifest}};
    std::optional<Error> refusal = {};
    QStringList fetched = {};

    Task<OperatorPin> pin(QString, std::stop_token) override { co_return pinned; }
    Task<QByteArray> fetch(OperatorFile file, ProgressSink, std::stop_token) override
    {
        fetched.append(file.fileName());
        if (refusal)
            co_return std::unexpected(*refusal);
        co_return files.value(file.fileName());
    }
};

class Connector : public ClusterConnector
{
public:
    explicit Connector(OperatorSource &source) : m_source(source) { }
    KubeClient *kube() const override { return nullptr; }
    Task<> connect(Target, std::stop_token) override { co_return {}; }
    OperatorSource *operators() override { return &m_source; }

private:
    OperatorSource &m_source;
};

inline QStringList applied(const FakeKubeClient &kube)
{
    QStringList out;
    for (const QString &call : kube.calls()) {
        if (call.startsWith("apply "_L1))
            out.append(call.mid(6));
    }
    return out;
}

inline QStringList removed(const FakeKubeClient &kube)
{
    QStringList out;
    for (const QString &call : kube.calls()) {
        if (call.startsWith("remove "_L1))
            out.append(call.mid(7));
    }
    return out;
}

inline QJsonObject definitionOfSomebodyElse()
{
    return {{"apiVersion"_L1, u"apiextensions.k8s.io/v1"_s},
            {"kind"_L1, u"CustomResourceDefinition"_s},
            {"metadata"_L1, QJsonObject{{"name"_L1, u"widgets.example.org"_s}}}};
}

/// The operator, a cluster that installs it, and where its files come from.
class OperatorWorld
{
protected:
    void renew()
    {
        m_kube = std::make_unique<DefiningKube>();
        m_clock = std::make_unique<FakeClock>();
        m_clock->setAutoAdvance(true);
        m_source = std::make_unique<FakeSource>();
        m_connector = std::make_unique<Connector>(*m_source);
        m_context = {.kube = m_kube.get(), .clusters = m_connector.get(), .clock = m_clock.get()};
    }
    QJsonObject captured(InstallOperator &change)
    {
        auto seen = ended(change.capture(m_context, {}));
        if (!seen)
            qWarning("%s", qPrintable(seen.error().toString()));
        return seen.value_or(QJsonObject());
    }

    std::unique_ptr<DefiningKube> m_kube;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Connector> m_connector;
    ChangeContext m_context;
};

} // namespace slipway::operatorworld
