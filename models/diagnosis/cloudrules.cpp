// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the clouds' own APIs said: node groups that cannot be launched, images without drivers, add-ons that are not well, services
// that are off. Bundles carry such answers; what was not asked for proves nothing.
// Source: EKS API (health issue codes), EC2 Auto Scaling activities, Container API operations, Compute API errors.
#include "base/shellwords.h"
#include "diagnosis/cloudfacts.h"
#include "diagnosis/families.h"
#include "diagnosis/podfacts.h"
#include "diagnosis/podshealth.h"
#include "diagnosis/refusalwords.h"
#include "diagnosis/say.h"
#include "plan/capacity.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

QString resourceOf(const CloudAnswer &answer)
{
    return answer.url.section(u'?', 0, 0).section(u"://"_s, -1).section(u'/', 1).right(160);
}

// Whether somebody waits for a node at all: a refusal that nobody waits for is history.
QStringList waiting(const Snapshot &snapshot)
{
    QStringList labels;
    for (const KubeObject *pod : snapshot.unwellPods()) {
        if (!pod->isGoing() && pod->status()["phase"].is("Pending") && !pod->spec().has("nodeName"))
            labels += PodFacts(snapshot, *pod).lineage();
    }
    return labels;
}

void capacity(const Snapshot &snapshot, const CloudAnswer &answer, const QString &field, const QString &code,
              const QString &message, Report &report)
{
    const CapacityFinding found = capacityOf(code, message);
    if (found.problem == CapacityProblem::None)
        return;
    const bool stockout = found.problem == CapacityProblem::Stockout;
    const bool quota = found.problem == CapacityProblem::Quota;
    const bool elsewhere = found.problem == CapacityProblem::Unsupported;
    Diagnosis made{.id = stockout  ? u"accelerator.stockout"_s
                       : quota     ? u"accelerator.quota"_s
                       : elsewhere ? u"accelerator.zone-without-it"_s
                                   : u"node.scale-up-refused"_s};
    made.about = waiting(snapshot);
    // A group that is not well is a fault by itself; what is long past and nobody waits for is not.
    made.severity = !made.about.isEmpty()  ? Severity::Error
        : field.startsWith("nodegroup"_L1) ? Severity::Warning
                                           : Severity::Info;
    made.about.append(u"cloud/capacity"_s);
    made.title = stockout ? Say::tr("The cloud has no such machine to give now")
        : quota           ? Say::tr("A quota of the project or account is used up")
        : elsewhere       ? Say::tr("The zone does not offer such machines for nodes")
                          : Say::tr("The cloud refuses to make the nodes");
    made.cause = stockout ? Say::tr("It was asked for nodes and is out of stock there. Your quota is not the "
                                    "matter: asking for more of it would not help.")
        : quota ? Say::tr("Nodes were refused for quota%1; it may be that of processors, disks or addresses "
                          "and not of the accelerator.")
                      .arg(found.quotaMetric.isEmpty() ? QString() : u" ("_s + found.quotaMetric + u')')
        : elsewhere ? Say::tr("A zone that has such machines or accelerators elsewhere in the cloud need not "
                              "have them for node pools: no quota and no waiting helps.")
                    : message;
    made.evidence = {{resourceOf(answer), field, code.isEmpty() ? message : code + u": "_s + message}};
    made.remedies = {stockout || elsewhere
                         ? todo(Say::tr("Try another zone, another machine type, or spot against on-demand"),
                                u"slipway zones --accelerator TYPE"_s)
                         : quota
                         ? todo(Say::tr("Ask for more of it, or free some"),
                                answer.url.contains("amazonaws"_L1) || answer.url.contains("node-groups"_L1)
                                    ? u"aws service-quotas list-service-quotas --service-code ec2"_s
                                    : u"gcloud compute regions describe REGION --format=\"table(quotas)\""_s)
                         : todo(Say::tr("Do as its words say"))};
    report.add(std::move(made));
}

bool isGpuType(const QString &type)
{
    static const QRegularExpression gpu(u"^(?:g[3-7][a-z]*|gr6|p[2-6][a-z0-9-]*)\\."_s);
    return gpu.match(type).hasMatch();
}

void nodeGroup(const Snapshot &snapshot, const CloudAnswer &answer, JsonView group, Report &report)
{
    const QString name = group["nodegroupName"].text();
    for (const JsonView issue : group["health"]["issues"].items()) {
        const QString code = issue["code"].text();
        const QString message = issue["message"].text();
        if (capacityOf(code, message).problem != CapacityProblem::None) {
            capacity(snapshot, answer, u"nodegroup.health.issues"_s, code, message, report);
            continue;
        }
        Diagnosis made{
            .id = u"node.group-unhealthy"_s,
            .severity = Severity::Error,
            .title = Say::tr("The node group %1 is not well: %2").arg(name, code),
            .cause = message,
            .evidence = {{u"nodegroup/"_s + name, u"health.issues[].code"_s, code}},
            .remedies = {todo(Say::tr("Do as its words say"),
                              u"aws eks describe-nodegroup --cluster-name CLUSTER --nodegroup-name %1"_s.arg(
                                  shellWord(name)))},
            .key = name + code,
            .about = waiting(snapshot)};
        made.about.append(u"cloud/capacity"_s);
        explainRefusal(code + u": "_s + message, made);
        report.add(std::move(made));
    }
    const QString ami = group["amiType"].text();
    QString type;
    for (const JsonView each : group["instanceTypes"].items()) {
        if (isGpuType(each.text()))
            type = each.text();
    }
    // AL2_x86_64_GPU, …_NVIDIA and CUSTOM have or may have drivers.
    if (type.isEmpty() || ami.isEmpty() || ami.contains("GPU"_L1) || ami.contains("NVIDIA"_L1)
        || ami.contains("NEURON"_L1) || ami == "CUSTOM"_L1)
        return;
    // The GPU operator brings the driver to any image: what the nodes offer says more than the image's name.
    for (const KubeObject *node : snapshot.of(u"Node"_s)) {
        const bool isOurs = node->labels()["eks.amazonaws.com/nodegroup"].text() == name
            || node->labels()["node.kubernetes.io/instance-type"].text() == type;
        if (isOurs && quantityOf(u"nvidia.com/gpu"_s, node->status()["allocatable"]["nvidia.com/gpu"]) > 0)
            return;
    }
    Diagnosis made{.id = u"accelerator.driver-missing"_s,
                   .severity = Severity::Error,
                   .title = Say::tr("The node group %1 has GPUs and an image without their driver").arg(name),
                   .cause = Say::tr("Its nodes (%1) join and look healthy, and can never offer a GPU. A "
                                    "group's image type cannot be changed.")
                                .arg(type),
                   .key = u"nvidia.com/gpu"_s,
                   .about = waiting(snapshot)};
    made.evidence = {{u"nodegroup/"_s + name, u"amiType"_s, ami},
                     {u"nodegroup/"_s + name, u"instanceTypes"_s, type}};
    for (const KubeObject *node : snapshot.of(u"Node"_s)) {
        if (node->labels()["eks.amazonaws.com/nodegroup"].text() == name
            || node->labels()["node.kubernetes.io/instance-type"].text() == type)
            made.about.append(node->label());
    }
    // As the group that it replaces, where its answer says how that is made.
    QStringList subnets;
    for (const JsonView subnet : group["subnets"].items())
        subnets.append(shellWord(subnet.text()));
    const QString role = group["nodeRole"].text();
    made.remedies = {todo(
        Say::tr("Make a new group with an accelerated image, then delete this one"),
        u"aws eks create-nodegroup --cluster-name CLUSTER --nodegroup-name %1 --ami-type AL2023_x86_64_NVIDIA --instance-types %2 --subnets %3 --node-role %4"_s
            .arg(shellWord(name + u"-nvidia"_s), shellWord(type),
                 subnets.isEmpty() ? u"SUBNETS"_s : subnets.join(u' '),
                 role.isEmpty() ? u"ROLE"_s : shellWord(role)))};
    report.add(std::move(made));
}

void addOn(const CloudAnswer &answer, JsonView addon, Report &report)
{
    Q_UNUSED(answer);
    const QString status = addon["status"].text();
    if (status != "DEGRADED"_L1 && status != "CREATE_FAILED"_L1 && status != "UPDATE_FAILED"_L1)
        return;
    const QString name = addon["addonName"].text();
    const JsonView issue = addon["health"]["issues"].at(0);
    Diagnosis made{.id = u"cloud.addon-unhealthy"_s,
                   .severity = Severity::Warning,
                   .title = Say::tr("The add-on %1 is %2").arg(name, status),
                   .cause = issue["message"].text(Say::tr("EKS gives no reason.")),
                   .evidence = {{u"addon/"_s + name, u"status"_s, status},
                                {u"addon/"_s + name, u"health.issues[].code"_s, issue["code"].text()}},
                   .remedies = {todo(Say::tr("Do as its words say"),
                                     u"aws eks describe-addon --cluster-name CLUSTER --addon-name %1"_s.arg(
                                         shellWord(name)))},
                   .key = name};
    report.add(std::move(made));
}

void failure(const CloudAnswer &answer, Report &report)
{
    const JsonView error = answer.body["error"];
    const QString message = error["message"].text(answer.body["message"].text(answer.body.text())).left(500);
    if (message.contains("has not been used in project"_L1) || message.contains("it is disabled"_L1)
        || message.contains("SERVICE_DISABLED"_L1)) {
        static const QRegularExpression service(u"([a-z]+\\.googleapis\\.com)"_s);
        const QString name = service.match(message).captured(1);
        Diagnosis made{.id = u"cloud.service-disabled"_s,
                       .severity = Severity::Error,
                       .title = Say::tr("The service %1 is off in the project").arg(name),
                       .cause = message,
                       .evidence = {{resourceOf(answer), u"answer"_s, QString::number(answer.status)}},
                       .remedies = {todo(Say::tr("Enable it; it works some minutes after"),
                                         u"gcloud services enable %1"_s.arg(shellWord(name)))},
                       .key = name};
        report.add(std::move(made));
        return;
    }
    // An add-on that is there already is a step that was done: update instead of create.
    if (answer.status == 409 && answer.url.contains("addons"_L1)) {
        Diagnosis made{
            .id = u"cloud.addon-exists"_s,
            .severity = Severity::Info,
            .title = Say::tr("The add-on is there already"),
            .cause = Say::tr("Creating it a second time is refused; it can be updated."),
            .evidence = {{resourceOf(answer), u"answer"_s, message}},
            .remedies = {todo(
                Say::tr("Update it"),
                u"aws eks update-addon --cluster-name CLUSTER --addon-name ADDON --resolve-conflicts OVERWRITE"_s)},
            .key = resourceOf(answer)};
        report.add(std::move(made));
    }
}

// What a load balancer finds of the pods: a symptom, whose cause is a policy, a protocol, or the pods themselves.
void health(const Snapshot &snapshot, const CloudAnswer &answer, Report &report)
{
    const HealthCounts counts = healthCountsIn(answer.body);
    // One of several may just be starting.
    if (counts.all() == 0 || counts.unhealthy < counts.all())
        return;
    // Pods that start, or have just started, are in its groups already and not healthy yet.
    QSet<QString> addresses;
    for (const JsonView state : answer.body["healthStatus"].items())
        addresses.insert(state["ipAddress"].text());
    for (const KubeObject *pod : snapshot.of(u"Pod"_s)) {
        if (addresses.contains(pod->status()["podIP"].text(u"?"_s)) && isWarmingUp(snapshot, *pod))
            return;
    }
    const QString backend = answer.url.section(u"/backendServices/"_s, 1).section(u'/', 0, 0);
    Diagnosis made{.id = u"gateway.backend-unhealthy"_s,
                   .severity = Severity::Warning,
                   .title = Say::tr("The load balancer finds no pod behind %1 healthy").arg(backend),
                   .cause =
                       Say::tr("Its own health check fails for all of them; why is not in the snapshot."),
                   .key = u"health"_s,
                   .isSymptom = true};
    made.evidence = {{u"backendService/"_s + backend, u"healthStatus[].healthState"_s,
                      Say::tr("UNHEALTHY, %1 of %2").arg(counts.unhealthy).arg(counts.all())}};
    for (const QString &kind :
         {u"HTTPRoute"_s, u"Gateway"_s, u"InferencePool"_s, u"HealthCheckPolicy"_s, u"Service"_s}) {
        for (const KubeObject *object : snapshot.of(kind))
            made.from.append(object->label());
    }
    for (const KubeObject *pod : snapshot.unwellPods())
        made.from.append(pod->label());
    made.remedies = {todo(
        Say::tr("Compare its health check with the pods' own probes: path, port and protocol"),
        u"gcloud compute backend-services get-health %1 %2"_s.arg(
            shellWord(backend), answer.url.contains("/global/"_L1) ? u"--global"_s : u"--region REGION"_s))};
    report.add(std::move(made));
}

// Nodes that somebody asked for and that were not made, for a reason of the request and not of what the cloud has: the answer of the
// operation holds it, and nothing in the cluster does.
void failedOperation(const Snapshot &snapshot, JsonView answer, JsonView operation, Report &report)
{
    const QString type = operation["operationType"].text();
    const QString message = operation["error"]["message"].text(operation["statusMessage"].text());
    if (!type.contains("NODE_POOL"_L1) || message.isEmpty()
        || !(operation.has("error") || operation["status"].is("ERROR"))
        || capacityOf({}, message).problem != CapacityProblem::None
        || snapshot.now() - secondsOf(operation["endTime"]) > 86'400)
        return;
    const QString target = operation["targetLink"].text();
    // Tried again since, and done.
    for (const JsonView other : answer["operations"].items()) {
        if (other["targetLink"].text() == target && !other.has("error") && other["status"].is("DONE")
            && secondsOf(other["endTime"]) > secondsOf(operation["endTime"]))
            return;
    }
    const QString pool = target.section(u'/', -1);
    Diagnosis made{.id = u"node.group-unhealthy"_s, .cause = message, .about = waiting(snapshot)};
    if (made.about.isEmpty())
        return; // nobody waits for it
    made.severity = Severity::Error;
    made.title = Say::tr("The node pool %1 could not be made or changed").arg(pool);
    made.key = pool;
    made.about.append(u"cloud/capacity"_s);
    made.evidence = {{u"nodePool/"_s + pool, u"operations[%1].error"_s.arg(type), message}};
    made.remedies = {todo(Say::tr("Do as its words say"),
                          u"gcloud container operations list --filter=\"operationType=%1\""_s.arg(type))};
    explainRefusal(message, made);
    report.add(std::move(made));
}

} // namespace

void cloudRules(const Snapshot &snapshot, Report &report)
{
    for (const CloudAnswer &answer : snapshot.cloud()) {
        const JsonView body = answer.body;
        if (answer.status >= 400) {
            failure(answer, report);
            // Creating a node pool may be refused at once.
            if (answer.url.contains("nodePools"_L1) || answer.url.contains("node-groups"_L1)
                || answer.url.contains("instance"_L1))
                capacity(snapshot, answer, u"error"_s, {},
                         body["error"]["message"].text(body["message"].text()), report);
            continue;
        }
        if (answer.url.contains("getHealth"_L1))
            health(snapshot, answer, report);
        if (const JsonView group = body["nodegroup"])
            nodeGroup(snapshot, answer, group, report);
        if (const JsonView addon = body["addon"])
            addOn(answer, addon, report);
        // Container API: an operation or a node pool. DONE does not mean that it succeeded.
        if (body.has("operationType") || body["status"].is("ERROR")) {
            const QString message = body["error"]["message"].text(body["statusMessage"].text());
            if (!message.isEmpty())
                capacity(snapshot, answer, u"error.message"_s, {}, message, report);
            for (const char *list : {"nodepoolConditions", "clusterConditions", "conditions"}) {
                for (const JsonView condition : body[list].items())
                    capacity(snapshot, answer, QLatin1StringView(list), condition["code"].text(),
                             condition["message"].text(), report);
            }
        }
        for (const char *list : {"nodePools", "operations"}) {
            for (const JsonView each : body[list].items())
                failedOperation(snapshot, body, each, report);
            for (const JsonView each : body[list].items()) {
                const QString message = each["error"]["message"].text(each["statusMessage"].text());
                if (each["status"].is("ERROR") || each.has("error"))
                    capacity(snapshot, answer, QLatin1StringView(list), {}, message, report);
                for (const JsonView condition : each["conditions"].items())
                    capacity(snapshot, answer, u"conditions"_s, condition["code"].text(),
                             condition["message"].text(), report);
            }
        }
        // EC2 Auto Scaling speaks XML; its newest activity comes first.
        if (body.isString() && body.bytes().find("StatusMessage") != std::string_view::npos) {
            static const QRegularExpression first(u"<StatusMessage>([^<]{1,2000})</StatusMessage>"_s);
            capacity(snapshot, answer, u"StatusMessage"_s, {}, first.match(body.text()).captured(1), report);
        }
        for (const JsonView activity : body["Activities"].items())
            capacity(snapshot, answer, u"Activities[].StatusMessage"_s, {}, activity["StatusMessage"].text(),
                     report);
    }
}

} // namespace slipway::diagnosis
