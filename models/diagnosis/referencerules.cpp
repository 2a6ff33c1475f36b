// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What pods name and is not there: Secrets, ConfigMaps and their keys, service accounts, claims. Joined by objects; what the
// kubelet says proves what was not listed.
#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/podfacts.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// A controller may make a Secret a moment after the pods that want it; the kubelet tries again every few seconds.
constexpr qint64 patience = 60;

struct Reference {
    QString kind; ///< Secret, ConfigMap
    QString name;
    QString key; ///< empty: the object as a whole
    QString field;
    QString container; ///< empty: a volume
    bool isSubPath = false; ///< one file of the volume is mounted, and its key is meant
};

QList<Reference> referencesOf(JsonView podSpec)
{
    QList<Reference> all;
    const auto add = [&all](const QString &kind, JsonView source, const char *nameKey, const QString &field,
                            const QString &container) {
        const QString name = source[nameKey].text();
        if (name.isEmpty() || source["optional"].flag())
            return;
        bool keyed = false;
        for (const JsonView item : source["items"].items()) {
            keyed = true;
            all.append({kind, name, item["key"].text(), field + u".items"_s, container});
        }
        if (!keyed)
            all.append({kind, name, source["key"].text(), field, container});
    };
    for (const JsonView volume : podSpec["volumes"].items()) {
        const QString field = u"spec.volumes[%1]"_s.arg(volume["name"].text());
        add(u"ConfigMap"_s, volume["configMap"], "name", field + u".configMap"_s, {});
        add(u"Secret"_s, volume["secret"], "secretName", field + u".secret"_s, {});
        for (const JsonView source : volume["projected"]["sources"].items()) {
            add(u"ConfigMap"_s, source["configMap"], "name", field + u".projected.configMap"_s, {});
            add(u"Secret"_s, source["secret"], "name", field + u".projected.secret"_s, {});
        }
        add(u"Secret"_s, volume["csi"]["nodePublishSecretRef"], "name",
            field + u".csi.nodePublishSecretRef"_s, {});
    }
    for (const char *list : {"initContainers", "containers"}) {
        for (const JsonView container : podSpec[list].items()) {
            const QString name = container["name"].text();
            const QString where = u"spec.%1[%2]"_s.arg(QLatin1StringView(list), name);
            for (const JsonView from : container["envFrom"].items()) {
                add(u"ConfigMap"_s, from["configMapRef"], "name", where + u".envFrom"_s, name);
                add(u"Secret"_s, from["secretRef"], "name", where + u".envFrom"_s, name);
            }
            for (const JsonView variable : container["env"].items()) {
                const QString field = where + u".env[%1]"_s.arg(variable["name"].text());
                add(u"ConfigMap"_s, variable["valueFrom"]["configMapKeyRef"], "name", field, name);
                add(u"Secret"_s, variable["valueFrom"]["secretKeyRef"], "name", field, name);
            }
        }
    }
    return all;
}

// One file out of a ConfigMap or Secret: the kubelet makes an empty folder where the key is not there, and says nothing.
// Source: Kubernetes docs, "Volumes", Using subPath; kubelet's subpath.SafeMakeDir.
QList<Reference> subPathsOf(JsonView podSpec)
{
    QList<Reference> all;
    for (const char *list : {"initContainers", "containers"}) {
        for (const JsonView container : podSpec[list].items()) {
            for (const JsonView mount : container["volumeMounts"].items()) {
                const QString path = mount["subPath"].text();
                for (const JsonView volume :
                     path.isEmpty() ? JsonView().items() : podSpec["volumes"].items()) {
                    if (volume["name"].bytes() != mount["name"].bytes()
                        || (!volume.has("configMap") && !volume.has("secret")))
                        continue;
                    const bool isSecret = volume.has("secret");
                    const JsonView source = volume[isSecret ? "secret" : "configMap"];
                    Reference made{
                        .kind = isSecret ? u"Secret"_s : u"ConfigMap"_s,
                        .name = source[isSecret ? "secretName" : "name"].text(),
                        .key = path,
                        .field = u"spec.%1[%2].volumeMounts[%3].subPath"_s.arg(
                            QLatin1StringView(list), container["name"].text(), mount["mountPath"].text()),
                        .container = container["name"].text(),
                        .isSubPath = true};
                    // Under items a key has the path that they give it, and folders are possible.
                    bool isGiven = source["items"].size() == 0;
                    for (const JsonView item : source["items"].items()) {
                        const QString at = item["path"].text();
                        if (at == path || at.startsWith(path + u'/')) {
                            made.key = item["key"].text();
                            isGiven = !at.startsWith(path + u'/');
                        }
                    }
                    if (isGiven || made.key == path)
                        all.append(made);
                }
            }
        }
    }
    return all;
}

QStringList keysOf(const KubeObject &object)
{
    QStringList keys;
    for (const char *part : {"data", "stringData", "binaryData"}) {
        for (auto it = object[part].fields().begin(); it != JsonView::Iterator(); ++it)
            keys.append(it.keyText());
    }
    return keys;
}

// What the kubelet or the API server says of a pod, all together: the proof where a kind was not listed.
QStringList wordsAbout(const PodFacts &pod)
{
    QStringList words;
    for (const ObjectEvent &event : pod.snapshot.events(pod.pod)) {
        if (event.isWarning)
            words.append(event.message);
    }
    for (const ContainerFacts &container : pod.containers) {
        if (const QString message = container.waiting()["message"].text(); !message.isEmpty())
            words.append(message);
    }
    return words;
}

QString saidOf(const QStringList &words, const Reference &reference, bool key)
{
    const QString kind = reference.kind.toLower();
    for (const QString &line : words) {
        if (!line.contains(reference.name)
            || (!line.contains(kind, Qt::CaseInsensitive)
                && !line.contains(kind + u's', Qt::CaseInsensitive)))
            continue;
        if (key ? line.contains(reference.key) && !reference.key.isEmpty()
                    && (line.contains("find key"_L1) || line.contains("non-existent"_L1)
                        || line.contains("key"_L1))
                : line.contains("not found"_L1) || line.contains("NotFound"_L1)
                    || line.contains("does not exist"_L1))
            return line;
        // "references non-existent secret key: x" names the volume and not the object.
    }
    return {};
}

QString createCommand(const Reference &reference, const QString &nameSpace)
{
    const QString key = reference.key.isEmpty() ? u"KEY"_s : reference.key;
    return reference.kind == "Secret"_L1
        ? u"kubectl create secret generic %1%2 --from-file=./%3"_s.arg(shellWord(reference.name),
                                                                       inNamespace(nameSpace), shellWord(key))
        : u"kubectl create configmap %1%2 --from-file=./%3"_s.arg(shellWord(reference.name),
                                                                  inNamespace(nameSpace), shellWord(key));
}

QString meant(const Snapshot &snapshot, const QString &kind, const QString &nameSpace, const QString &name)
{
    QStringList names;
    for (const KubeObject *object : snapshot.of(kind, nameSpace))
        names.append(object->name);
    return nearest(name, names);
}

QString elsewhere(const Snapshot &snapshot, const QString &kind, const QString &nameSpace,
                  const QString &name)
{
    for (const KubeObject *object : snapshot.of(kind)) {
        if (object->name == name && object->nameSpace != nameSpace)
            return object->nameSpace;
    }
    return {};
}

// What is to make the Secret, where a controller does: then what is wrong with that is the cause.
const KubeObject *makerOf(const Snapshot &snapshot, const QString &nameSpace, const QString &secret)
{
    for (const KubeObject *each : snapshot.of(u"ExternalSecret"_s, nameSpace)) {
        if (each->spec()["target"]["name"].text(each->name) == secret)
            return each;
    }
    for (const KubeObject *each : snapshot.of(u"Certificate"_s, nameSpace)) {
        if (each->spec()["secretName"].text() == secret)
            return each;
    }
    for (const KubeObject *each : snapshot.of(u"SealedSecret"_s, nameSpace)) {
        if (each->spec()["template"]["metadata"]["name"].text(each->name) == secret)
            return each;
    }
    return nullptr;
}

void missingObject(const PodFacts &pod, const Reference &reference, const QString &said, Report &report)
{
    const QString &ns = pod.pod.nameSpace;
    const QString label = objectLabel(reference.kind, ns, reference.name);
    const bool isSecret = reference.kind == "Secret"_L1;
    Diagnosis made{.id = isSecret ? u"config.secret-missing"_s : u"config.configmap-missing"_s,
                   .severity = !said.isEmpty() || pod.age >= patience ? Severity::Error : Severity::Info,
                   .title = isSecret
                       ? Say::tr("The Secret %1 does not exist in namespace %2").arg(reference.name, ns)
                       : Say::tr("The ConfigMap %1 does not exist in namespace %2").arg(reference.name, ns),
                   .cause = Say::tr("%1 names it in %2, and its containers are not started without it.")
                                .arg(pod.owner.label(), reference.field),
                   .key = label,
                   .about = pod.lineage() << label};
    made.evidence = {seen(pod.pod, reference.field,
                          reference.key.isEmpty() ? reference.name : reference.name + u'/' + reference.key),
                     {label, u"answer"_s, said.isEmpty() ? Say::tr("(not among those listed)") : said}};
    if (const KubeObject *maker = isSecret ? makerOf(pod.snapshot, ns, reference.name) : nullptr) {
        made.isSymptom = true;
        made.from = {maker->label()};
        // A certificate authority takes its minutes, and a new object its first round.
        if (pod.snapshot.now() - maker->created() < 300)
            made.severity = Severity::Info;
        made.cause += u' ' + Say::tr("%1 is to make it, and has not.").arg(maker->label());
        made.remedies = {todo(Say::tr("See why it does not"),
                              u"kubectl describe %1.%2 %3%4"_s.arg(maker->kind.toLower(), maker->group(),
                                                                   shellWord(maker->name), inNamespace(ns)))};
        report.add(std::move(made));
        return;
    }
    const QString near = meant(pod.snapshot, reference.kind, ns, reference.name);
    if (!near.isEmpty()) {
        made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(near);
        made.evidence.append({objectLabel(reference.kind, ns, near), u"metadata.name"_s, near});
        made.remedies.append(
            todo(Say::tr("Name %1 in %2, or create %3").arg(near, pod.owner.label(), reference.name),
                 editCommand(pod.owner.kind, pod.owner.name, ns)));
    }
    const QString other = elsewhere(pod.snapshot, reference.kind, ns, reference.name);
    if (!other.isEmpty()) {
        made.cause += u' '
            + Say::tr("One of that name is in namespace %1; pods can use only those of their own.")
                  .arg(other);
        made.evidence.append(
            {objectLabel(reference.kind, other, reference.name), u"metadata.namespace"_s, other});
    }
    made.remedies.append(
        todo(Say::tr("Create it in the pods' namespace; they start by themselves once it is there"),
             createCommand(reference, ns)));
    report.add(std::move(made));
}

void missingKey(const PodFacts &pod, const Reference &reference, const QString &said,
                const KubeObject *object, Report &report)
{
    const QString &ns = pod.pod.nameSpace;
    const QString label = objectLabel(reference.kind, ns, reference.name);
    const QStringList keys = object ? keysOf(*object) : QStringList();
    Diagnosis made{.id = reference.kind == "Secret"_L1 ? u"config.secret-key-missing"_s
                                                       : u"config.configmap-key-missing"_s,
                   .severity = !said.isEmpty() || pod.age >= patience ? Severity::Error : Severity::Info,
                   .title = Say::tr("%1 has no key %2").arg(label, reference.key),
                   .cause = Say::tr("%1 reads that key in %2.").arg(pod.owner.label(), reference.field),
                   .key = label + u'#' + reference.key,
                   .about = pod.lineage()};
    if (reference.isSubPath) {
        made.cause = Say::tr("%1 mounts that key as a file (%2). Without it the kubelet makes an empty "
                             "folder there, and says "
                             "nothing: a program that reads the file finds a folder, or the mount fails.")
                         .arg(pod.owner.label(), reference.field);
        made.about.append(u"sub-path/"_s + pod.pod.label());
    }
    made.evidence = {seen(pod.pod, reference.field, reference.name + u'/' + reference.key)};
    if (!said.isEmpty())
        made.evidence.append(seen(pod.pod, u"message"_s, said));
    if (!keys.isEmpty())
        made.evidence.append({label, u"data"_s, Say::tr("keys: %1").arg(keys.join(u", "_s))});
    QString near = nearest(reference.key, keys);
    if (near.isEmpty() && keys.size() == 1)
        near = keys.constFirst();
    if (!near.isEmpty())
        made.remedies.append(todo(Say::tr("Read the key %1, or add the key %2").arg(near, reference.key),
                                  editCommand(pod.owner.kind, pod.owner.name, ns)));
    made.remedies.append(
        todo(Say::tr("Add the key to %1").arg(label), editCommand(reference.kind, reference.name, ns)));
    report.add(std::move(made));
}

void lookAtPod(const PodFacts &pod, Report &report)
{
    // A pod without a node cannot want for anything yet: that it would later is said when it does, or by what keeps it from a node.
    const QStringList words = wordsAbout(pod);
    for (const Reference &reference : referencesOf(pod.pod.spec())) {
        const ContainerFacts *container =
            reference.container.isEmpty() ? nullptr : pod.container(reference.container);
        // A container that has run has had what it named.
        if (container && (container->running() || container->restarts() > 0))
            continue;
        if (!container && std::ranges::any_of(pod.containers, [](const ContainerFacts &each) {
                return each.running() || each.terminated() || each.restarts() > 0;
            }))
            continue;
        const KubeObject *object = pod.snapshot.find(reference.kind, pod.pod.nameSpace, reference.name);
        if (!object) {
            const QString said = saidOf(words, reference, false);
            if (!said.isEmpty() || pod.snapshot.isListed(reference.kind))
                missingObject(pod, reference, said, report);
            else if (const QString key = saidOf(words, reference, true); !key.isEmpty())
                missingKey(pod, reference, key, nullptr, report);
            continue;
        }
        if (reference.key.isEmpty())
            continue;
        // A Secret without data may have lost it to a redactor that takes the keys too; a ConfigMap has what it has.
        const bool isKnown =
            reference.kind == "ConfigMap"_L1 || object->json.has("data") || object->json.has("stringData");
        const QString said = saidOf(words, reference, true);
        if (!said.isEmpty() || (isKnown && !keysOf(*object).contains(reference.key)))
            missingKey(pod, reference, keysOf(*object).contains(reference.key) ? QString() : said, object,
                       report);
    }
}

void lookAtSubPaths(const PodFacts &pod, Report &report)
{
    for (const Reference &reference : subPathsOf(pod.pod.spec())) {
        const ContainerFacts *container = pod.container(reference.container);
        // It may do without the file, or still be reading others; and what it had when it started it keeps.
        if (!container || container->isReady()
            || (container->running() && container->restarts() == 0 && pod.sinceScheduled < 600))
            continue;
        const KubeObject *object = pod.snapshot.find(reference.kind, pod.pod.nameSpace, reference.name);
        const bool isKnown = object
            && (reference.kind == "ConfigMap"_L1 || object->json.has("data")
                || object->json.has("stringData"));
        if (!isKnown || keysOf(*object).contains(reference.key))
            continue;
        missingKey(pod, reference, {}, object, report);
    }
}

// Controllers cannot make pods whose service account is not there, so no pod shows it.
void lookAtAccount(const Snapshot &snapshot, const KubeObject &workload, Report &report)
{
    const PodTemplate pods = podTemplateOf(workload);
    const QString account = pods.spec["serviceAccountName"].text(pods.spec["serviceAccount"].text());
    if (!pods || account.isEmpty() || account == "default"_L1 || wantedReplicas(workload) == 0
        || workload.isGoing())
        return;
    QString said;
    std::vector<const KubeObject *> makers = snapshot.ownedBy(workload);
    makers.push_back(&workload);
    bool hasPods = false;
    for (const KubeObject *maker : makers) {
        hasPods = hasPods || maker->kind == "Pod"_L1 || maker->status()["replicas"].integer() > 0;
        for (const ObjectEvent &event : snapshot.events(*maker)) {
            if (event.reason == "FailedCreate"_L1
                && event.message.contains("service account"_L1, Qt::CaseInsensitive)
                && event.message.contains(account) && event.message.contains("not found"_L1))
                said = event.message;
        }
        for (const JsonView condition : maker->status()["conditions"].items()) {
            const QString message = condition["message"].text();
            if (condition["type"].is("ReplicaFailure") && condition["status"].is("True")
                && message.contains(account) && message.contains("service"_L1)
                && message.contains("not found"_L1))
                said = message;
        }
    }
    const bool isAbsent =
        snapshot.presence(u"ServiceAccount"_s, workload.nameSpace, account) == Snapshot::Presence::Absent;
    const qint64 age = snapshot.now() - workload.created();
    if (hasPods || (said.isEmpty() && (!isAbsent || age < patience))
        || snapshot.find(u"ServiceAccount"_s, workload.nameSpace, account))
        return;
    const QString label = objectLabel(u"ServiceAccount"_s, workload.nameSpace, account);
    Diagnosis made{
        .id = u"config.serviceaccount-missing"_s,
        .severity = Severity::Error,
        .title =
            Say::tr("The service account %1 does not exist in namespace %2").arg(account, workload.nameSpace),
        .cause = Say::tr("%1 names it, so that none of its pods is created.").arg(workload.label()),
        .key = label,
        .about = {label, workload.label()}};
    for (const KubeObject *maker : makers)
        made.about.append(maker->label());
    made.evidence = {seen(workload, pods.path + u".spec.serviceAccountName"_s, account),
                     {label, u"answer"_s, said.isEmpty() ? Say::tr("(not among those listed)") : said}};
    if (const QString near = meant(snapshot, u"ServiceAccount"_s, workload.nameSpace, account);
        !near.isEmpty()) {
        made.evidence.append(
            {objectLabel(u"ServiceAccount"_s, workload.nameSpace, near), u"metadata.name"_s, near});
        made.remedies.append(patchOf(
            Say::tr("Use %1, which exists").arg(near), workload,
            QJsonObject{
                {u"spec"_s,
                 QJsonObject{{u"template"_s,
                              QJsonObject{{u"spec"_s, QJsonObject{{u"serviceAccountName"_s, near}}}}}}}}));
    }
    made.remedies.append(todo(
        Say::tr("Create it"),
        u"kubectl create serviceaccount %1%2"_s.arg(shellWord(account), inNamespace(workload.nameSpace))));
    report.add(std::move(made));
}

// The account was deleted after the pod was made: the kubelet gets no token for it, and mounts nothing.
void lookAtToken(const PodFacts &pod, Report &report)
{
    static const QRegularExpression named(u"serviceaccounts? \\\\?\"([^\"\\\\]{1,253})\\\\?\" not found"_s);
    const ObjectEvent *event = pod.lastEvent({"FailedMount"_L1});
    const auto match = event ? named.match(event->message) : QRegularExpressionMatch();
    if (!match.hasMatch() || match.captured(1) != pod.serviceAccount()
        || pod.snapshot.find(u"ServiceAccount"_s, pod.pod.nameSpace, match.captured(1)))
        return;
    const QString account = match.captured(1);
    const QString label = objectLabel(u"ServiceAccount"_s, pod.pod.nameSpace, account);
    Diagnosis made{
        .id = u"config.serviceaccount-missing"_s,
        .severity = pod.sinceScheduled < 120 ? Severity::Info : Severity::Error,
        .title =
            Say::tr("The service account %1 does not exist in namespace %2").arg(account, pod.pod.nameSpace),
        .cause = Say::tr("%1 runs as it: it was deleted after the pod was made, and without its token no "
                         "container is started.")
                     .arg(pod.owner.label()),
        .evidence = {seen(pod.pod, u"spec.serviceAccountName"_s, account),
                     seen(pod.pod, u"event "_s + event->reason, event->message)},
        .key = label,
        .about = pod.lineage() << label};
    if (const QString near = meant(pod.snapshot, u"ServiceAccount"_s, pod.pod.nameSpace, account);
        !near.isEmpty())
        made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(near);
    made.remedies = {todo(
        Say::tr("Create it"),
        u"kubectl create serviceaccount %1%2"_s.arg(shellWord(account), inNamespace(pod.pod.nameSpace)))};
    report.add(std::move(made));
}

} // namespace

void referenceRules(const Snapshot &snapshot, Report &report)
{
    for (const KubeObject *pod : snapshot.unwellPods()) {
        if (pod->isGoing() || pod->status()["phase"].is("Failed"))
            continue;
        const PodFacts facts(snapshot, *pod);
        if (!facts.isScheduled)
            continue;
        lookAtPod(facts, report);
        lookAtToken(facts, report);
        lookAtSubPaths(facts, report);
    }
    for (const QString &kind : {u"Deployment"_s, u"StatefulSet"_s, u"DaemonSet"_s, u"Job"_s}) {
        for (const KubeObject *workload : snapshot.of(kind))
            lookAtAccount(snapshot, *workload, report);
    }
}

} // namespace slipway::diagnosis
