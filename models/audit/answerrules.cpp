// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What commands take from answers: an address that the cloud does not give, a secret as it is stored, an address with its scheme twice; and
// kinds and metrics that are named. Sources: Kubernetes docs, "Secrets" (data is base64); AWS load balancers have names and no fixed
// addresses; vLLM docs, "Metrics".
#include "audit/nearest.h"
#include "audit/rules.h"
#include "audit/schema.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

/// A load balancer of AWS has a name; its field for an address stays empty.
void checkAddress(AuditContext &context, const Command &command)
{
    const AuditWorld &world = context.world;
    static const QRegularExpression amazon(
        u"\\beksctl |aws eks |eks\\.amazonaws\\.com|kind: ClusterConfig"_s);
    static const QRegularExpression google(u"\\bgcloud |iam\\.gke\\.io|cloud\\.google\\.com|gke-"_s);
    static const QRegularExpression address(u"loadBalancer\\.ingress\\[(?:0|\\*)\\]\\.ip\\b"_s);
    const QString text = command.shell.text();
    if (!address.match(text).hasMatch() || text.contains("hostname"_L1) || world.mentions(google)
        || !world.mentions(amazon))
        return;
    context.report.add("command.value", {{command.place(), u"jsonpath"_s, text}},
                       AuditText::tr("A load balancer of AWS has a host name and no address"),
                       AuditText::tr("The answer is empty."), AuditText::tr("Use"),
                       u"{.status.loadBalancer.ingress[0].hostname}"_s);
}

/// VALUE=$(kubectl get secret … -o jsonpath='{.data.key}') is base64 until something decodes it.
void checkEncoded(AuditContext &context, const Command &command)
{
    static const QRegularExpression read(
        u"^\\$\\(\\s*kubectl\\b[^|]*\\bget\\s+secrets?\\b[^|]*jsonpath[^|]*\\.data[.\\[][^|]*\\)$"_s);
    for (const ShellAssignment &assignment : command.shell.assignments) {
        if (!read.match(assignment.value).hasMatch() || assignment.value.contains("base64"_L1))
            continue;
        // Decoded later, or passed on to another Secret as it is.
        const QRegularExpression decoded(
            u"%1\\b.*base64|base64.*%1\\b|^\\s*[\\w.-]+:\\s*[\"']?\\$\\{?%1\\b"_s.arg(assignment.name));
        if (context.world.mentions(decoded))
            continue;
        context.report.add("secret.encoding",
                           {{{command.file, assignment.line}, assignment.name, u"jsonpath"_s}},
                           AuditText::tr("%1 holds the value in base64").arg(assignment.name),
                           AuditText::tr("A Secret's data is base64, and nothing decodes it here."),
                           AuditText::tr("Add"), u"| base64 --decode"_s);
    }
}

void checkSchemes(AuditContext &context, const Command &command)
{
    static const QRegularExpression twice(u"\\b(gs|s3|https?|oci|hf)://(?:gs|s3|https?|oci|hf)://"_s);
    for (const ShellWord &word : command.shell.words) {
        const QString text = context.world.resolved(word, command.file);
        const auto match = twice.match(text);
        if (!match.hasMatch() || text.contains("raw.githubusercontent"_L1))
            continue;
        context.report.add("command.value", {{{command.file, word.line}, u"command"_s, text}},
                           AuditText::tr("The address begins with its scheme twice"),
                           AuditText::tr("The variable has it already; there is no such place."),
                           AuditText::tr("Use"),
                           QString(text).remove(match.capturedStart(), match.captured(1).size() + 3));
        return;
    }
}

/// A reference names a kind of another group: {apiVersion, kind, name} or {…, external}.
void checkReferredKinds(AuditContext &context, const Manifest &manifest, const YamlNode &node, bool isTop)
{
    for (const YamlNode &item : node.items)
        checkReferredKinds(context, manifest, item, false);
    for (const YamlNode::Entry &entry : node.entries) {
        if (entry.key != "template"_L1)
            checkReferredKinds(context, manifest, entry.value, false);
    }
    const YamlNode *version = node.find(u"apiVersion");
    const YamlNode *kind = node.find(u"kind");
    if (isTop || !version || !kind || node.find(u"spec") || node.find(u"metadata"))
        return;
    const QString text = context.world.text(manifest, kind);
    const QStringList known = context.schemas.kindsOf(context.world.text(manifest, version));
    if (known.contains(text) || masked(text).contains(anyText))
        return;
    const QString meant = nearest(text, known);
    if (!meant.isEmpty())
        context.report.add(
            "api.unknown", {{manifest.place(*kind), u"kind"_s, text}},
            AuditText::tr("%1 names the kind %2, which its group does not have").arg(manifest.label(), text),
            AuditText::tr("The reference is never resolved."), AuditText::tr("Write it as"), meant);
}

const QStringList &engineMetrics()
{
    static const QStringList names =
        u"num_requests_running num_requests_waiting num_requests_swapped gpu_cache_usage_perc "
        u"kv_cache_usage_perc cpu_cache_usage_perc num_preemptions prompt_tokens generation_tokens "
        u"time_to_first_token_seconds time_per_output_token_seconds inter_token_latency_seconds "
        u"e2e_request_latency_seconds request_queue_time_seconds request_inference_time_seconds "
        u"request_prefill_time_seconds request_decode_time_seconds request_prompt_tokens "
        u"request_generation_tokens request_success request_params_n request_params_max_tokens "
        u"request_max_num_generation_tokens iteration_tokens cache_config_info prefix_cache_queries "
        u"prefix_cache_hits gpu_prefix_cache_queries gpu_prefix_cache_hits gpu_prefix_cache_hit_rate "
        u"lora_requests_info avg_prompt_throughput_toks_per_s avg_generation_throughput_toks_per_s "
        u"spec_decode_num_drafts spec_decode_num_draft_tokens spec_decode_num_accepted_tokens "
        u"corrupted_requests external_prefix_cache_queries external_prefix_cache_hits iteration_tokens_total "
        u"request_time_per_output_token_seconds healthy_pods_total engine_sleep_state"_s.split(u' ');
    return names;
}

void checkMetricNames(AuditContext &context, const Manifest &manifest, const YamlNode &node)
{
    for (const YamlNode &item : node.items)
        checkMetricNames(context, manifest, item);
    for (const YamlNode::Entry &entry : node.entries)
        checkMetricNames(context, manifest, entry.value);
    if (node.kind != YamlNode::Kind::String || !node.text().contains("vllm:"_L1))
        return;
    static const QRegularExpression metric(
        u"\\bvllm:([a-z_]+?)(?:_bucket|_sum|_count|_total|_created)?(?![a-z_:/.-])"_s);
    const QString text = node.text();
    for (auto it = metric.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString name = match.captured(1);
        const QString meant = engineMetrics().contains(name) ? QString() : nearest(name, engineMetrics());
        // A tag of an image is as short as it is different.
        if (meant.isEmpty() || name.size() < 8)
            continue;
        const int below = text.contains(u'\n') ? int(text.left(match.capturedStart()).count(u'\n')) + 1 : 0;
        context.report.add("metrics.name",
                           {{{manifest.file, node.position.line + below}, u"metric"_s, match.captured(0)}},
                           AuditText::tr("vLLM has no metric %1").arg(match.captured(0)),
                           AuditText::tr("The query finds nothing, without a word."),
                           AuditText::tr("Write it as"), u"vllm:"_s + meant);
    }
}

} // namespace

void answerRules(AuditContext &context)
{
    for (const Command &command : context.world.commands) {
        if (command.mention)
            continue;
        checkAddress(context, command);
        checkEncoded(context, command);
        checkSchemes(context, command);
    }
    for (const Manifest &manifest : context.world.manifests) {
        checkReferredKinds(context, manifest, manifest.root, true);
        checkMetricNames(context, manifest, manifest.root);
    }
}

} // namespace slipway::audit
