// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The namespace: its quotas and limits, objects of the same name, Secrets that are referred to.
#include "check/families.h"
#include "kube/quantity.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace check;

namespace {

Quantity quantityOf(const QJsonValue &value)
{
    return Quantity::parse(value.toVariant().toString()).value_or(Quantity());
}

// What all replicas ask for, by the names that ResourceQuotas use.
QMap<QString, Quantity> totalOf(const QJsonObject &deployment)
{
    QMap<QString, Quantity> total;
    const int replicas = std::max(1, deployment["spec"_L1]["replicas"_L1].toInt(1));
    for (const QJsonValue &container :
         deployment["spec"_L1]["template"_L1]["spec"_L1]["containers"_L1].toArray()) {
        const QJsonObject requests = container["resources"_L1]["requests"_L1].toObject();
        for (auto it = requests.begin(); it != requests.end(); ++it)
            total[u"requests."_s + it.key()] =
                total.value(u"requests."_s + it.key()) + quantityOf(*it) * replicas;
        const QJsonObject limits = container["resources"_L1]["limits"_L1].toObject();
        for (auto it = limits.begin(); it != limits.end(); ++it)
            total[u"limits."_s + it.key()] =
                total.value(u"limits."_s + it.key()) + quantityOf(*it) * replicas;
    }
    total[u"pods"_s] = Quantity::fromInteger(replicas);
    total[u"services"_s] = Quantity::fromInteger(1);
    // The short forms are the requests.
    for (const QString &name : {u"cpu"_s, u"memory"_s}) {
        if (total.contains(u"requests."_s + name))
            total[name] = total.value(u"requests."_s + name);
    }
    return total;
}

Task<QList<Finding>> runLimits(CheckContext &context, std::stop_token stop)
{
    if (!context.kube())
        co_return std::unexpected(noCluster());
    const QString nameSpace = context.target().nameSpace;
    auto existing = co_await context.kube()->get({kinds::namespaces(), {}, nameSpace}, stop);
    if (!existing && existing.error().kind == ErrorKind::NotFound)
        co_return QList<Finding>{passed(
            u"namespace.new"_s,
            words(QT_TRANSLATE_NOOP("Check", "The namespace %1 does not exist yet; the plan creates it"))
                .arg(nameSpace))};
    if (!existing && existing.error().kind != ErrorKind::Forbidden)
        co_return std::unexpected(std::move(existing.error()));
    if (existing && (*existing)["status"_L1]["phase"_L1].toString() == "Terminating"_L1)
        co_return QList<Finding>{problem(
            u"namespace.terminating"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "The namespace %1 is being deleted")).arg(nameSpace),
            words(QT_TRANSLATE_NOOP("Check", "Nothing new can be made in it until it is gone.")),
            {{u"Namespace//"_s + nameSpace, u"status.phase"_s, u"Terminating"_s}},
            {advice(words(QT_TRANSLATE_NOOP("Check", "Wait until it is gone, or choose another one")))})};
    QList<Finding> findings;
    const QMap<QString, Quantity> total = totalOf(context.rendered(u"Deployment"_s));
    auto quotas = co_await context.kube()->list(kinds::resourceQuotas(), {.nameSpace = nameSpace}, stop);
    if (!quotas)
        co_return std::unexpected(std::move(quotas.error()));
    for (const QJsonObject &quota : std::as_const(quotas->items)) {
        if (!quota["spec"_L1]["scopes"_L1].toArray().isEmpty()
            || quota["spec"_L1].toObject().contains("scopeSelector"_L1))
            continue; // counts some pods only, and which ones is the server's to say
        const QJsonObject hard = quota["status"_L1]["hard"_L1].toObject();
        for (auto it = hard.begin(); it != hard.end(); ++it) {
            if (!total.contains(it.key()))
                continue;
            const Quantity limit = quantityOf(*it);
            const Quantity used = quantityOf(quota["status"_L1]["used"_L1][it.key()]);
            if (used + total.value(it.key()) <= limit)
                continue;
            findings.append(problem(
                u"namespace.quota"_s, Severity::Error,
                words(QT_TRANSLATE_NOOP("Check", "The namespace's quota %1 has no room for the pods"))
                    .arg(nameOf(quota)),
                words(QT_TRANSLATE_NOOP("Check",
                                        "%1: needed %2, used %3, limit %4. No pod would be made, and only "
                                        "the ReplicaSet's events would say why."))
                    .arg(it.key(), total.value(it.key()).toString(), used.toString(), limit.toString()),
                {{objectLabel(quota), u"status.hard."_s + it.key(), limit.toString()},
                 {objectLabel(quota), u"status.used."_s + it.key(), used.toString()}},
                {advice(words(QT_TRANSLATE_NOOP(
                    "Check", "Ask for more quota, choose another namespace, or ask for less")))}));
        }
        // A quota on limits refuses pods that set none.
        for (const QString &name : {u"limits.cpu"_s, u"limits.memory"_s}) {
            if (hard.contains(name) && !total.contains(name))
                findings.append(
                    problem(u"namespace.quota-wants-limits"_s, Severity::Error,
                            words(QT_TRANSLATE_NOOP("Check", "The namespace's quota %1 wants %2 to be set"))
                                .arg(nameOf(quota), name),
                            words(QT_TRANSLATE_NOOP(
                                "Check",
                                "The containers set no such limit, and the quota refuses pods without one.")),
                            {{objectLabel(quota), u"spec.hard"_s, name}},
                            {advice(words(QT_TRANSLATE_NOOP(
                                "Check", "Choose another namespace, or have a LimitRange set a default")))}));
        }
    }
    auto limits = co_await context.kube()->list(kinds::limitRanges(), {.nameSpace = nameSpace}, stop);
    if (limits) {
        for (const QJsonObject &range : std::as_const(limits->items)) {
            for (const QJsonValue &item : range["spec"_L1]["limits"_L1].toArray()) {
                if (item["type"_L1].toString() != "Container"_L1)
                    continue;
                const QJsonObject most = item["max"_L1].toObject();
                for (const QJsonValue &container :
                     context.rendered(u"Deployment"_s)["spec"_L1]["template"_L1]["spec"_L1]["containers"_L1]
                         .toArray()) {
                    for (auto it = most.begin(); it != most.end(); ++it) {
                        const QJsonValue limit = container["resources"_L1]["limits"_L1][it.key()];
                        if (limit.isUndefined() || quantityOf(limit) <= quantityOf(*it))
                            continue;
                        findings.append(problem(
                            u"namespace.limit-range"_s, Severity::Error,
                            words(QT_TRANSLATE_NOOP(
                                      "Check",
                                      "The namespace allows less %1 for a container than this one asks for"))
                                .arg(it.key()),
                            words(QT_TRANSLATE_NOOP("Check", "maximum %1, asked for %2"))
                                .arg(it->toVariant().toString(), limit.toVariant().toString()),
                            {{objectLabel(range), u"spec.limits.max."_s + it.key(),
                              it->toVariant().toString()}},
                            {advice(words(QT_TRANSLATE_NOOP(
                                "Check", "Choose another namespace, or have the LimitRange raised")))}));
                    }
                }
            }
        }
    }
    if (findings.isEmpty())
        findings.append(
            passed(u"namespace.limits"_s,
                   words(QT_TRANSLATE_NOOP("Check", "Quotas and limits of the namespace leave room"))));
    co_return findings;
}

bool isOurs(const QJsonObject &object, const QString &instance)
{
    const QJsonObject labels = object["metadata"_L1]["labels"_L1].toObject();
    if (labels.value("app.kubernetes.io/managed-by"_L1).toString() != "slipway"_L1)
        return false;
    const QString theirs = labels.value("app.kubernetes.io/instance"_L1).toString();
    return theirs.isEmpty() || theirs == instance;
}

Task<QList<Finding>> runCollisions(CheckContext &context, std::stop_token stop)
{
    if (!context.kube())
        co_return std::unexpected(noCluster());
    if (!context.rendering())
        co_return QList<Finding>{};
    QList<Finding> findings;
    const QString instance = context.value(u"name"_s).toString();
    bool upgrade = false;
    for (const RenderedObject &wanted : context.rendering()->objects()) {
        if (wanted.kind() == "Namespace"_L1)
            continue; // shared by nature
        auto kind = co_await context.kube()->kindOf(wanted.object.value("apiVersion"_L1).toString(),
                                                    wanted.kind(), stop);
        if (!kind) {
            if (kind.error().kind == ErrorKind::Cancelled)
                co_return std::unexpected(std::move(kind.error()));
            continue; // said by the check of permissions
        }
        auto existing =
            co_await context.kube()->getMetadata({*kind, wanted.nameSpace(), wanted.name()}, stop);
        if (!existing) {
            if (existing.error().kind == ErrorKind::NotFound)
                continue;
            if (existing.error().kind == ErrorKind::Forbidden)
                continue;
            co_return std::unexpected(std::move(existing.error()));
        }
        if (isOurs(*existing, instance)) {
            upgrade = true;
            continue;
        }
        QStringList managers;
        for (const QJsonValue &entry : (*existing)["metadata"_L1]["managedFields"_L1].toArray())
            managers << entry["manager"_L1].toString();
        managers.removeDuplicates();
        const bool shared = wanted.kind() == "ServiceAccount"_L1;
        findings.append(problem(
            u"collision.exists"_s, shared ? Severity::Warning : Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "%1 %2 exists already and was not made by Slipway"))
                .arg(wanted.kind(), wanted.name()),
            shared
                ? words(QT_TRANSLATE_NOOP("Check", "It will be used, and gets our labels besides its own."))
                : words(QT_TRANSLATE_NOOP(
                      "Check", "Applying would take it over, or meet conflicts with whoever manages it.")),
            {{u"%1/%2/%3"_s.arg(wanted.kind(), wanted.nameSpace(), wanted.name()),
              u"metadata.managedFields[].manager"_s,
              managers.isEmpty() ? words(QT_TRANSLATE_NOOP("Check", "(unknown)")) : managers.join(u", "_s)}},
            {advice(words(QT_TRANSLATE_NOOP("Check", "Choose another endpoint name or namespace")))}));
    }
    if (findings.isEmpty())
        findings.append(passed(
            u"collision.none"_s,
            upgrade ? words(QT_TRANSLATE_NOOP(
                          "Check", "The objects of these names were made by Slipway; they will be updated"))
                    : words(QT_TRANSLATE_NOOP("Check", "No object of these names exists"))));
    co_return findings;
}

Task<QList<Finding>> runSecrets(CheckContext &context, std::stop_token stop)
{
    struct Reference {
        QString secret;
        QString key;
        QString nameSpace;
    };
    QList<Reference> references;
    // A parameter's key is another parameter's value, or fixed by whoever reads the Secret.
    static const QHash<QString, QString> fixedKeys{{u"kaggleSecret"_s, u"kaggle.json"_s},
                                                   {u"grafanaSecret"_s, u"admin-password"_s}};
    for (const Parameter &parameter : context.choices().recipe().parameters) {
        const QString name =
            parameter.type == ParameterType::SecretRef ? context.value(parameter.id).toString() : QString();
        if (name.isEmpty())
            continue;
        const QString nameSpace = parameter.id == "grafanaSecret"_L1
            ? context.value(u"observabilityNamespace"_s).toString()
            : context.target().nameSpace;
        references.append({name,
                           context.value(parameter.id + u"Key"_s).toString(fixedKeys.value(parameter.id)),
                           nameSpace});
    }
    if (references.isEmpty())
        co_return QList<Finding>{};
    if (!context.kube())
        co_return std::unexpected(noCluster());
    QList<Finding> findings;
    for (const Reference &reference : std::as_const(references)) {
        const QString &nameSpace = reference.nameSpace;
        // Metadata alone: a Secret's value has no business here. Whether the key is in it shows at the start of the pod.
        auto found =
            co_await context.kube()->getMetadata({kinds::secrets(), nameSpace, reference.secret}, stop);
        if (found) {
            findings.append(passed(
                u"secret.exists"_s,
                words(QT_TRANSLATE_NOOP("Check", "The Secret %1 is there; its key %2 is not looked at"))
                    .arg(reference.secret, reference.key)));
            continue;
        }
        if (found.error().kind != ErrorKind::NotFound) {
            if (found.error().kind == ErrorKind::Cancelled)
                co_return std::unexpected(std::move(found.error()));
            findings.append(
                cannotTell(u"secret.unknown"_s,
                           words(QT_TRANSLATE_NOOP("Check", "Cannot tell whether the Secret %1 exists"))
                               .arg(reference.secret),
                           found.error()));
            continue;
        }
        findings.append(problem(
            u"secret.missing"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "There is no Secret %1 in the namespace %2"))
                .arg(reference.secret, nameSpace),
            words(QT_TRANSLATE_NOOP(
                "Check", "The container refers to it and would stay in CreateContainerConfigError.")),
            {{u"Secret/%1/%2"_s.arg(nameSpace, reference.secret), u"answer"_s, u"NotFound"_s}},
            {advice(
                words(QT_TRANSLATE_NOOP(
                    "Check",
                    "Create it; type the value when asked, so that it stays out of the shell's history")),
                u"read -rs V && kubectl create secret generic %1 -n %2 --from-file=%3=/dev/stdin <<< \"$V\"; unset V"_s
                    .arg(reference.secret, nameSpace, reference.key))}));
    }
    co_return findings;
}

} // namespace

Check namespaceLimitsCheck()
{
    return {u"namespace-limits"_s, words(QT_TRANSLATE_NOOP("Check", "Namespace, quotas and limits")),
            runLimits};
}

Check collisionsCheck()
{
    return {u"collisions"_s, words(QT_TRANSLATE_NOOP("Check", "Names that are taken")), runCollisions};
}

Check secretsCheck()
{
    return {u"secrets"_s, words(QT_TRANSLATE_NOOP("Check", "Secrets that are referred to")), runSecrets};
}

} // namespace slipway
