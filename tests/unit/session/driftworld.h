// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "kube/contextguard.h"
#include "plan/planrunner.h"
#include "session/deploy/deployment.h"
#include "session/endpoint/driftways.h"
#include "session/session.h"
#include "support/runtask.h"
#include "unit/plan/planworld.h"

#include <QTemporaryDir>

namespace slipway {
using namespace Qt::StringLiterals;

inline Target demoTarget()
{
    Target target = testTarget();
    target.kubeContext = u"demo"_s;
    return target;
}

/// An endpoint of vllm-gcsfuse that was deployed and serves.
struct DriftWorld {
    QTemporaryDir folder{scratchPattern()};
    FakeClock clock;
    ListedExecConsent consent;
    ReadyKube *kube = nullptr;
    std::unique_ptr<Session> session;
    std::unique_ptr<RunStore> runs;
    Journal *journal = nullptr;
    Endpoint endpoint;

    DriftWorld()
    {
        clock.setAutoAdvance(true);
        write(u"kubeconfig"_s,
              "apiVersion: v1\nkind: Config\ncurrent-context: demo\n"
              "clusters: [{name: demo, cluster: {server: 'https://cluster.test'}}]\n"
              "users: [{name: alex, user: {token: not-a-secret}}]\n"
              "contexts: [{name: demo, context: {cluster: demo, user: alex}}]\n");
        SessionFactories factories;
        factories.kube = [this](KubeContext context, std::unique_ptr<KubeCredentialSource>,
                                Clock &) -> Result<std::unique_ptr<KubeClient>> {
            auto client = std::make_unique<ReadyKube>();
            client->setContext(std::move(context));
            kube = client.get();
            return client;
        };
        factories.google = [this]() -> std::unique_ptr<GoogleClient> {
            auto client = std::make_unique<FakeGoogleClient>();
            fillGoogle(*client);
            return client;
        };
        session =
            std::make_unique<Session>(clock, consent,
                                      Session::Options{.environment = [](const char *) { return QString(); },
                                                       .homeFolder = folder.path(),
                                                       .kubeconfigPath = path(u"kubeconfig"_s),
                                                       .allowGcloud = false},
                                      factories);
        runs = std::make_unique<RunStore>(path(u"runs.db"_s));
        journal = *runs->journal();
        if (!test::run(session->connectGoogle(GoogleAccount{}, {}))
            || !test::run(session->connectContext(u"demo"_s, {})))
            qFatal("not connected");
        session->setTarget(demoTarget());
        Plan plan = testPlan();
        plan.target = demoTarget();
        runPlan(plan);
        endpoint.target = demoTarget();
    }
    QString path(const QString &name) const { return folder.filePath(name); }
    void write(const QString &name, const QByteArray &text) const
    {
        QDir(folder.path()).mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s", qPrintable(file.errorString()));
    }
    void runPlan(const Plan &plan)
    {
        PlanRunner runner(*journal, session->changeContext(plan.target));
        auto outcome = test::run(runner.deploy(plan, {}, {}, {}));
        if (!outcome || !outcome->succeeded())
            qFatal("it was not carried out");
        if (outcome->endpoint)
            endpoint = *outcome->endpoint;
        clock.advance(std::chrono::seconds(60));
    }
    /// As somebody with kubectl would.
    void edit(const QByteArray &was, const QByteArray &is)
    {
        const QJsonObject live = *kube->object(u"Deployment"_s, u"inference"_s, endpoint.service);
        QByteArray text = QJsonDocument(live).toJson(QJsonDocument::Compact);
        if (!text.contains(was))
            qFatal("nothing to edit: %s in %s", was.constData(), text.constData());
        text.replace(was, is);
        kube->put(QJsonDocument::fromJson(text).object());
    }
    Drift read(const FilesSource &source = {})
    {
        auto drift = test::run(readDrift(session.get(), &Catalog::builtIn(), journal, endpoint, source, {}));
        if (!drift)
            qFatal("%s", qPrintable(drift.error().toString()));
        return *drift;
    }
};

} // namespace slipway
