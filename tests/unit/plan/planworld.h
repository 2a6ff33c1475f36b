// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/fakeclock.h"
#include "google/fakegoogleclient.h"
#include "kube/fakekubeclient.h"
#include "plan/plan.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace slipway {

/// Where journals of tests lie: in memory where there is such a place. Each of some thousand writes waits for the disk otherwise.
inline QString scratchPattern()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    return (memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath())
        + QStringLiteral("/slipway-test-XXXXXX");
}

/// Runs a task to its end; nothing when @p orElse came true first, and then the task is as dead as its process.
template <typename T>
std::optional<Result<T>> finished(Task<T> task, const std::function<bool()> &orElse = {})
{
    bool done = false;
    task.start([&done] { done = true; });
    QElapsedTimer timer;
    timer.start();
    while (!done && !(orElse && orElse()) && timer.elapsed() < 20'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    if (!done)
        return std::nullopt;
    return task.takeResult();
}

template <typename T> Result<T> ended(Task<T> task)
{
    auto result = finished(std::move(task));
    return result ? std::move(*result)
                  : Result<T>(fail(ErrorKind::Timeout, QStringLiteral("the test's task did not end")));
}

/// A cluster whose Deployments become ready as soon as they are applied, with a model server behind every Service.
class ReadyKube : public FakeKubeClient
{
public:
    ReadyKube()
    {
        KubeContext context;
        context.server = QUrl(QStringLiteral("https://cluster.test"));
        setContext(context);
        DiscoveredKind monitoring;
        monitoring.kind = {QStringLiteral("monitoring.googleapis.com"), QStringLiteral("v1"),
                           QStringLiteral("PodMonitoring"), QStringLiteral("podmonitorings"), true};
        addKind(monitoring);
        proxied().setHandler([this](const HttpRequest &request) -> std::optional<FakeTransport::Answer> {
            const QString path = request.url.path();
            if (path.endsWith(QLatin1StringView("/v1/models")))
                return FakeTransport::json(
                    200,
                    QJsonDocument(QJsonObject{{QStringLiteral("data"),
                                               QJsonArray{QJsonObject{{QStringLiteral("id"), model}}}}})
                        .toJson());
            if (path.endsWith(QLatin1StringView("/v1/chat/completions")))
                return FakeTransport::json(200, "{\"choices\":[{\"message\":{\"content\":\"Hello\"}}]}");
            return FakeTransport::json(200, "");
        });
    }
    QString model = QStringLiteral("google/gemma-3-1b-it");
    bool ready = true;

    Task<Written> apply(QJsonObject object, ApplyOptions options, std::stop_token stop) override
    {
        auto written = co_await FakeKubeClient::apply(object, options, stop);
        if (written && ready && options.mode == ApplyMode::Persist
            && object.value(QLatin1StringView("kind")) == QLatin1StringView("Deployment")) {
            QJsonObject live = written->object;
            const int replicas = live.value(QLatin1StringView("spec"))
                                     .toObject()
                                     .value(QLatin1StringView("replicas"))
                                     .toInt(1);
            live.insert(QStringLiteral("status"),
                        QJsonObject{{QStringLiteral("observedGeneration"), 1},
                                    {QStringLiteral("replicas"), replicas},
                                    {QStringLiteral("updatedReplicas"), replicas},
                                    {QStringLiteral("availableReplicas"), replicas}});
            put(live);
        }
        co_return written;
    }
};

/// The cloud around it: one project, one Standard cluster with the add-on off, one bucket.
inline void fillGoogle(FakeGoogleClient &google)
{
    google.projectList = {{.id = QStringLiteral("ai-lab"),
                           .number = QStringLiteral("123456789012"),
                           .state = QStringLiteral("ACTIVE")}};
    GkeCluster cluster;
    cluster.name = QStringLiteral("c1");
    cluster.location = QStringLiteral("europe-west4");
    cluster.status = QStringLiteral("RUNNING");
    cluster.workloadPool = QStringLiteral("ai-lab.svc.id.goog");
    google.clusterList.items = {cluster};
    google.bucketList = {{.name = QStringLiteral("ai-models"),
                          .location = QStringLiteral("EUROPE-WEST4"),
                          .isUniformBucketLevelAccess = true}};
    IamPolicy policy;
    policy.version = 3;
    policy.etag = QStringLiteral("e1");
    policy.bindings = {{.role = QStringLiteral("roles/storage.objectViewer"),
                        .members = {QStringLiteral("user:someone@example.com")}}};
    google.policies.insert(QStringLiteral("ai-models"), policy);
}

inline Target testTarget()
{
    return {.provider = QStringLiteral("google"),
            .project = QStringLiteral("ai-lab"),
            .projectNumber = QStringLiteral("123456789012"),
            .location = QStringLiteral("europe-west4"),
            .cluster = QStringLiteral("c1"),
            .nameSpace = QStringLiteral("inference")};
}

/// The whole vllm-gcsfuse plan.
inline Plan testPlan(const QByteArray &more = {})
{
    for (const auto &recipe : builtInRecipes()) {
        if (recipe->id != QLatin1StringView("vllm-gcsfuse"))
            continue;
        Facts facts;
        facts.set(QStringLiteral("project.number"), QStringLiteral("123456789012"));
        facts.set(QStringLiteral("cluster.autopilot"), false);
        facts.set(QStringLiteral("cluster.gcsFuse"), false);
        facts.set(QStringLiteral("model.weightsGiB"), 1.9);
        const auto choices = choicesFromYaml("project: ai-lab\nlocation: europe-west4\ncluster: c1\nmodel: "
                                             "google/gemma-3-1b-it\nbucket: ai-models\n"
                                                 + more,
                                             QStringLiteral("v"), recipe);
        const auto rendering = choices.and_then([&](const Choices &c) { return render(c, facts); });
        const auto plan = rendering.and_then([](const Rendering &r) { return makePlan(r, testTarget()); });
        if (!plan)
            qFatal("%s", qPrintable(plan.error().toString()));
        return *plan;
    }
    qFatal("no recipe");
}

} // namespace slipway
