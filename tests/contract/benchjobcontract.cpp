// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Job that sends a load from the cluster.
#include "contracttest.h"
#include "session/bench/benchjob.h"

namespace slipway {
using namespace Qt::StringLiterals;

void ContractTest::aLoadJobIsValidAndItsPodsHaveIndexes()
{
    const QJsonObject server{
        {u"metadata"_s, QJsonObject{{u"name"_s, u"server"_s}}},
        {u"spec"_s,
         QJsonObject{{u"containers"_s,
                      QJsonArray{QJsonObject{{u"name"_s, u"vllm"_s},
                                             {u"image"_s, u"vllm/vllm-openai:v0.27.1"_s},
                                             {u"command"_s, QJsonArray{u"vllm"_s, u"serve"_s}},
                                             {u"args"_s, QJsonArray{u"google/gemma-3-1b-it"_s}}}}}}}};
    const auto origin = loadPodOriginOf(server, {});
    QVERIFY_OK(origin);
    const QString name = u"slipway-bench-contract"_s;
    const QJsonObject job =
        benchJobOf({.name = name,
                    .endpoint = u"none"_s,
                    .nameSpace = m_namespace,
                    .origin = *origin,
                    .config = {.modelId = u"m"_s, .requests = 4, .slo = {.ttftMs = 200}, .loadPods = 2},
                    .level = {.concurrency = 2},
                    .baseUrl = u"http://none.%1.svc:8000"_s.arg(m_namespace)});
    // Strictly: a field that the server does not know would be refused.
    const auto made = test::run(m_client->apply(job, {}, never()));
    QVERIFY_OK(made);
    QVERIFY2(made->warnings.isEmpty(), qPrintable(made->warnings.join(u'\n')));
    QList<QJsonObject> pods;
    QVERIFY(eventually([&] {
        const auto found = test::run(m_client->list(
            kinds::pods(), {.nameSpace = m_namespace, .labelSelector = loadPodSelector(name)}, never()));
        pods = found ? found->items : QList<QJsonObject>();
        return pods.size() == 2;
    }));
    QStringList indexes;
    for (const QJsonObject &pod : std::as_const(pods)) {
        const QString index =
            pod["metadata"_L1]["annotations"_L1]["batch.kubernetes.io/job-completion-index"_L1].toString();
        indexes << index;
        QVERIFY2(nameOf(pod).startsWith(name + u'-' + index + u'-'), qPrintable(nameOf(pod)));
        QCOMPARE(pod["spec"_L1]["hostname"_L1].toString(), name + u'-' + index);
        QCOMPARE(pod["metadata"_L1]["labels"_L1]["batch.kubernetes.io/job-name"_L1].toString(), name);
        QStringList variables;
        for (const QJsonValue variable : pod["spec"_L1]["containers"_L1][0]["env"_L1].toArray())
            variables << variable["name"_L1].toString();
        QVERIFY(variables.contains(u"SLIPWAY_SEED"_s) && variables.contains(u"JOB_COMPLETION_INDEX"_s));
    }
    indexes.sort();
    QCOMPARE(indexes, (QStringList{u"0"_s, u"1"_s}));
    const ResourceRef job1{.kind = kinds::jobs(), .nameSpace = m_namespace, .name = name};
    QVERIFY_OK(test::run(m_client->remove(job1, {.propagation = Propagation::Foreground}, never())));
    QVERIFY(eventually([&] { return !test::run(m_client->get(job1, never())).has_value(); }));
}

void ContractTest::anIndexedJobNeedsItsCompletions()
{
    const QJsonObject job{
        {u"apiVersion"_s, u"batch/v1"_s},
        {u"kind"_s, u"Job"_s},
        {u"metadata"_s, QJsonObject{{u"name"_s, u"endless"_s}, {u"namespace"_s, m_namespace}}},
        {u"spec"_s,
         QJsonObject{{u"completionMode"_s, u"Indexed"_s},
                     {u"parallelism"_s, 2},
                     {u"template"_s,
                      QJsonObject{{u"spec"_s,
                                   QJsonObject{{u"restartPolicy"_s, u"Never"_s},
                                               {u"containers"_s,
                                                QJsonArray{QJsonObject{{u"name"_s, u"c"_s},
                                                                       {u"image"_s, u"busybox"_s}}}}}}}}}}};
    const auto refused = test::run(m_client->apply(job, {}, never()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY2(
        std::ranges::any_of(refused.error().causes,
                            [](const ErrorCause &cause) { return cause.field == "spec.completions"_L1; }),
        qPrintable(refused.error().toString()));
}

} // namespace slipway
