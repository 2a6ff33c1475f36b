// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/check.h"
#include "google/fakequotaclient.h"
#include "plan/clusterconnector.h"
#include "unit/plan/planworld.h"

namespace slipway::checkworld {
using namespace Qt::StringLiterals;

inline const auto basic =
    "project: ai-lab\nlocation: europe-west4\ncluster: c1\nmodel: google/gemma-3-1b-it\nbucket: ai-models\nzone: europe-west4-a\n"_ba;

/// A world in which nothing is wrong. Tests spoil one thing in it.
struct World {
    ReadyKube kube;
    FakeQuotaClient google;
    FakeClock clock;
    Facts facts;
    QByteArray values = basic;
    QList<StockAttempt> stock = {};
    bool withKube = true;
    bool withGoogle = true;

    World()
    {
        fillGoogle(google);
        for (const QString &service :
             {u"container"_s, u"compute"_s, u"storage"_s, u"iam"_s, u"iamcredentials"_s})
            google.serviceStates.insert(service + ".googleapis.com"_L1, u"ENABLED"_s);
        google.permissions = {u"container.clusters.get"_s, u"container.clusters.update"_s,
                              u"serviceusage.services.enable"_s, u"iam.serviceAccounts.create"_s};
        google.bucketPermissions = {u"storage.buckets.getIamPolicy"_s, u"storage.buckets.setIamPolicy"_s,
                                    u"storage.objects.list"_s, u"storage.objects.get"_s};
        GkeCluster &cluster = google.clusterList.items.first();
        cluster.isGcsFuseCsiEnabled = true;
        GkeNodePool pool;
        pool.name = u"gpu"_s;
        pool.status = u"RUNNING"_s;
        pool.machineType = u"g2-standard-8"_s;
        pool.accelerators = {{.type = u"nvidia-l4"_s, .count = 1}};
        pool.isAutoscaling = true;
        pool.maxNodeCount = 3;
        pool.metadataMode = u"GKE_METADATA"_s;
        pool.diskSizeGb = 100;
        cluster.nodePools = {pool};
        google.acceleratorTypeList.items = {
            {.zone = u"europe-west4-a"_s, .name = u"nvidia-l4"_s, .maximumCardsPerInstance = 8}};
        google.regionList.items = {
            {.name = u"europe-west4"_s,
             .status = u"UP"_s,
             .zones = {u"europe-west4-a"_s},
             .quotas = {{.metric = u"NVIDIA_L4_GPUS"_s, .limit = 8, .usage = 1},
                        {.metric = u"PREEMPTIBLE_NVIDIA_L4_GPUS"_s, .limit = 8, .usage = 0}}}};
        google.globalQuotas = {{.metric = u"GPUS_ALL_REGIONS"_s, .limit = 8, .usage = 1}};
        const QString folder = u"google/gemma-3-1b-it/"_s;
        // The shape of google/gemma-3-1b-it, from its model card.
        google.objectData[u"ai-models"_s] = {
            {folder + u"config.json"_s,
             "{\"architectures\":[\"Gemma3ForCausalLM\"],\"model_type\":\"gemma3_text\",\"hidden_size\":1152,"
             "\"intermediate_size\":6912,"
             "\"num_hidden_layers\":26,\"num_attention_heads\":4,\"num_key_value_heads\":1,\"head_dim\":256,"
             "\"vocab_size\":262144,"
             "\"max_position_embeddings\":32768,\"sliding_window\":512,\"sliding_window_pattern\":6,\"torch_"
             "dtype\":\"bfloat16\"}"},
            {folder + u"model.safetensors"_s, "x"},
            {folder + u"tokenizer.json"_s, "{}"}};
        google.objectSizes.insert(u"ai-models/"_s + folder + u"model.safetensors"_s, 1'999'811'208);
        kube.put({{u"apiVersion"_s, u"storage.k8s.io/v1"_s},
                  {u"kind"_s, u"CSIDriver"_s},
                  {u"metadata"_s, QJsonObject{{u"name"_s, u"gcsfuse.csi.storage.gke.io"_s}}}});
        facts.set(u"project.number"_s, u"123456789012"_s);
        facts.set(u"cluster.autopilot"_s, false);
        facts.set(u"cluster.gcsFuse"_s, true);
        facts.set(u"cluster.podMonitoring"_s, false);
        facts.set(u"namespace.exists"_s, false);
        facts.set(u"model.weightsGiB"_s, 1.9);
        facts.set(u"model.maxPositions"_s, 32768);
        facts.set(u"model.gated"_s, true);
    }

    void putNamespace()
    {
        kube.put({{u"apiVersion"_s, u"v1"_s},
                  {u"kind"_s, u"Namespace"_s},
                  {u"metadata"_s, QJsonObject{{u"name"_s, u"inference"_s}}}});
    }

    QList<Finding> run(const QStringList &only = {}, const CheckEvents &events = {})
    {
        std::shared_ptr<const Recipe> recipe;
        for (const auto &each : builtInRecipes()) {
            if (each->id == "vllm-gcsfuse"_L1)
                recipe = each;
        }
        const auto choices = choicesFromYaml(values, u"v"_s, recipe);
        if (!choices)
            qFatal("%s", qPrintable(choices.error().toString()));
        CheckContext context(testTarget(), *choices, facts, Catalog::builtIn(), withKube ? &kube : nullptr,
                             withGoogle ? &google : nullptr, clock);
        context.setStock(stock);
        const auto findings = ended(runChecks(context, only, events, {}));
        if (!findings)
            qFatal("%s", qPrintable(findings.error().toString()));
        return *findings;
    }
};

inline const Finding *find(const QList<Finding> &findings, const QString &id)
{
    const auto found = std::ranges::find(findings, id, &Finding::id);
    return found == findings.end() ? nullptr : &*found;
}

inline QString idsOf(const QList<Finding> &findings)
{
    QStringList ids;
    for (const Finding &finding : findings)
        ids.append(finding.id
                   + (finding.state == Finding::State::Passed           ? u" passed"_s
                          : finding.state == Finding::State::CannotTell ? u" cannot tell: "_s + finding.cause
                                                                        : u": "_s + finding.title));
    return ids.join(u'\n');
}

/// Of one check, in a recipe's plan with these values.
inline QList<Finding> findingsOf(World &world, const QString &recipeId, const QByteArray &values,
                                 const QString &check)
{
    std::shared_ptr<const Recipe> recipe;
    for (const auto &each : builtInRecipes()) {
        if (each->id == recipeId)
            recipe = each;
    }
    const auto choices = choicesFromYaml(values, u"v"_s, recipe);
    if (!choices)
        qFatal("%s", qPrintable(choices.error().toString()));
    CheckContext context(testTarget(), *choices, world.facts, Catalog::builtIn(), &world.kube, &world.google,
                         world.clock);
    auto findings = ended(runChecks(context, {check}, {}, {}));
    return findings ? *findings : QList<Finding>();
}

inline QString firstId(const QList<Finding> &findings)
{
    return findings.isEmpty() ? QString() : findings.first().id;
}

} // namespace slipway::checkworld
