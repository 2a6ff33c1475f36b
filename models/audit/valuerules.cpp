// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Values that the schema allows and the API server's validation does not. Sources: Kubernetes docs, "Object Names and IDs", "Jobs" (only
// Never or OnFailure), "Init Containers", "CronJob" (schedule syntax), "Configure Probes" (successThreshold); core validation
// (IsValidPortName: at most 15 characters).
#include "audit/podmatch.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

bool isOpenValue(const QString &text)
{
    return text.isEmpty() || isPlaceholder(text) || text.contains(u'$') || text.contains(u'{');
}

void refuse(AuditContext &context, const Place &place, const QString &field, const QString &written,
            const QString &title, const QString &correction)
{
    context.report.add("manifest.wrong-value", {{place, field, written}}, title,
                       AuditText::tr("The API server refuses the object."), AuditText::tr("Write it as"),
                       correction);
}

QString asLabel(const QString &text)
{
    QString label = text.toLower();
    static const QRegularExpression other(u"[^a-z0-9.-]+"_s);
    static const QRegularExpression ends(u"^[^a-z0-9]+|[^a-z0-9]+$"_s);
    return label.replace(other, u"-"_s).remove(ends);
}

void checkObjectNames(AuditContext &context, const Manifest &manifest)
{
    // Groups whose objects are named by DNS rules; RBAC, for one, is freer.
    static const QRegularExpression strict(
        u"^(?:v1|(?:apps|batch|autoscaling|policy|networking\\.k8s\\.io|storage\\.k8s\\.io|gateway\\.networking\\.k8s\\.io|ray\\.io|serving\\.kserve\\.io|inference\\.networking\\.k8s\\.io)/.*)$"_s);
    static const QRegularExpression subdomain(u"^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$"_s);
    const YamlNode *name = manifest.root.at({u"metadata", u"name"});
    // In a page, a word of capitals stands for what its reader puts there.
    static const QRegularExpression capitals(u"^[A-Z][A-Z0-9]*(?:[-_][A-Z0-9]+)*$"_s);
    if (!manifest.wholeFile && capitals.match(manifest.name).hasMatch())
        return;
    if (name && strict.match(manifest.apiVersion).hasMatch() && !isOpenValue(manifest.name)
        && !subdomain.match(manifest.name).hasMatch())
        refuse(context, manifest.place(*name), u"metadata.name"_s, manifest.name,
               AuditText::tr("%1: %2 is no name: small letters, digits and '-'")
                   .arg(manifest.label(), manifest.name),
               asLabel(manifest.name));
}

void checkProbes(AuditContext &context, const PodContainer &container)
{
    const Manifest &manifest = *container.manifest;
    for (QStringView key : {QStringView(u"livenessProbe"), QStringView(u"startupProbe")}) {
        const YamlNode *times = container.node->at({key, u"successThreshold"});
        const QString text = context.world.text(manifest, times);
        if (times && !isOpenValue(text) && text != "1"_L1)
            refuse(context, manifest.place(*times), key.toString() + u".successThreshold"_s, text,
                   AuditText::tr("%1: %2 succeeds after one success, not after %3")
                       .arg(manifest.label(), key.toString(), text),
                   u"successThreshold: 1"_s);
    }
    if (!container.init || container.node->find(u"restartPolicy"))
        return;
    for (QStringView key :
         {QStringView(u"livenessProbe"), QStringView(u"readinessProbe"), QStringView(u"startupProbe")}) {
        if (const YamlNode *probe = container.node->find(key))
            refuse(context, manifest.place(*probe), key.toString(), container.name(),
                   AuditText::tr("%1: an init container that is to end has no %2")
                       .arg(manifest.label(), key.toString()),
                   u"restartPolicy: Always"_s);
    }
}

void checkContainer(AuditContext &context, const PodContainer &container)
{
    const Manifest &manifest = *container.manifest;
    static const QRegularExpression label(u"^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$"_s);
    const YamlNode *name = container.node->find(u"name");
    const QString own = context.world.text(manifest, name);
    if (name && !isOpenValue(own) && !label.match(own).hasMatch())
        refuse(context, manifest.place(*name), u"containers.name"_s, own,
               AuditText::tr("%1: %2 is no name: small letters, digits and '-'").arg(manifest.label(), own),
               asLabel(own).replace(u'.', u'-'));
    static const QRegularExpression portName(u"^(?=.*[a-z])[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$"_s);
    constexpr qsizetype longestPortName = 15;
    const YamlNode *ports = container.node->find(u"ports");
    for (const YamlNode &port : ports ? ports->items : QList<YamlNode>{}) {
        const YamlNode *node = port.find(u"name");
        const QString text = context.world.text(manifest, node);
        if (node && !isOpenValue(text)
            && (text.size() > longestPortName || !portName.match(text).hasMatch() || text.contains("--"_L1)))
            refuse(context, manifest.place(*node), u"ports.name"_s, text,
                   AuditText::tr("%1: %2 is no name of a port: at most 15 small letters, digits and '-'")
                       .arg(manifest.label(), text),
                   u"http"_s);
    }
    checkProbes(context, container);
}

void checkRestart(AuditContext &context, const Manifest &manifest, const YamlNode &spec)
{
    const bool ends = manifest.kind == "Job"_L1 || manifest.kind == "CronJob"_L1;
    static const QStringList stay{u"Deployment"_s, u"StatefulSet"_s, u"DaemonSet"_s, u"ReplicaSet"_s};
    const YamlNode *policy = spec.find(u"restartPolicy");
    const QString text = context.world.text(manifest, policy);
    if (!ends && !stay.contains(manifest.kind))
        return;
    if (ends && !policy && spec.find(u"containers"))
        context.report.add("manifest.missing-field",
                           {{manifest.place(*spec.find(u"containers")), u"restartPolicy"_s, QString()}},
                           AuditText::tr("%1 lacks the field %2").arg(manifest.label(), u"restartPolicy"_s),
                           AuditText::tr("Always, which it is without, is refused for what is to end."),
                           AuditText::tr("Add it"), u"restartPolicy: Never"_s);
    else if (policy && !isOpenValue(text) && (ends ? text == "Always"_L1 : text != "Always"_L1))
        refuse(context, manifest.place(*policy), u"restartPolicy"_s, text,
               AuditText::tr("%1: %2 cannot be \"%3\"").arg(manifest.label(), u"restartPolicy"_s, text),
               ends ? u"restartPolicy: OnFailure"_s : u"restartPolicy: Always"_s);
}

void checkSchedule(AuditContext &context, const Manifest &manifest)
{
    const YamlNode *node = manifest.root.at({u"spec", u"schedule"});
    const QString text = context.world.text(manifest, node).trimmed();
    if (!node || isOpenValue(text) || text.startsWith(u'@') || text.contains("TZ="_L1))
        return;
    static const QRegularExpression space(u"\\s+"_s);
    static const QRegularExpression part(u"^[0-9A-Za-z*/,?-]+$"_s);
    static const QRegularExpression number(u"(?<![/\\d])\\d+"_s);
    constexpr int most[]{59, 23, 31, 12, 6};
    const QStringList fields = text.split(space);
    bool right = fields.size() == qsizetype(std::size(most));
    for (qsizetype i = 0; right && i < fields.size(); ++i) {
        right = part.match(fields.at(i)).hasMatch();
        for (auto it = number.globalMatch(fields.at(i)); it.hasNext();)
            right &= it.next().captured().toInt() <= most[i];
    }
    if (!right)
        refuse(context, manifest.place(*node), u"spec.schedule"_s, text,
               AuditText::tr("%1: \"%2\" is no schedule: minute, hour, day, month, weekday from 0 to 6")
                   .arg(manifest.label(), text),
               u"\"0 3 * * *\""_s);
}

/// Fields that take one of a few words, wherever in an object of Kubernetes' own groups they stand.
void checkWords(AuditContext &context, const Manifest &manifest, const YamlNode &node, const QString &parent)
{
    struct WordField {
        QString field, parent; ///< parent: the key above, empty for any
        QStringList words;
    };
    static const QList<WordField> known{
        {u"imagePullPolicy"_s, {}, {u"Always"_s, u"IfNotPresent"_s, u"Never"_s}},
        {u"protocol"_s, u"ports"_s, {u"TCP"_s, u"UDP"_s, u"SCTP"_s}},
        {u"pathType"_s, {}, {u"Prefix"_s, u"Exact"_s, u"ImplementationSpecific"_s}},
        {u"volumeBindingMode"_s, {}, {u"WaitForFirstConsumer"_s, u"Immediate"_s}},
        {u"reclaimPolicy"_s, {}, {u"Delete"_s, u"Retain"_s, u"Recycle"_s}},
        {u"persistentVolumeReclaimPolicy"_s, {}, {u"Delete"_s, u"Retain"_s, u"Recycle"_s}},
        {u"concurrencyPolicy"_s, {}, {u"Allow"_s, u"Forbid"_s, u"Replace"_s}},
        {u"externalTrafficPolicy"_s, {}, {u"Cluster"_s, u"Local"_s}},
        {u"whenUnsatisfiable"_s, {}, {u"DoNotSchedule"_s, u"ScheduleAnyway"_s}},
        {u"effect"_s, u"tolerations"_s, {u"NoSchedule"_s, u"NoExecute"_s, u"PreferNoSchedule"_s}},
        {u"operator"_s, u"tolerations"_s, {u"Exists"_s, u"Equal"_s, u"Lt"_s, u"Gt"_s}},
        {u"operator"_s,
         u"matchExpressions"_s,
         {u"In"_s, u"NotIn"_s, u"Exists"_s, u"DoesNotExist"_s, u"Gt"_s, u"Lt"_s}},
        {u"podManagementPolicy"_s, {}, {u"OrderedReady"_s, u"Parallel"_s}},
        {u"dnsPolicy"_s, {}, {u"ClusterFirst"_s, u"ClusterFirstWithHostNet"_s, u"Default"_s, u"None"_s}}};
    const auto check = [&](const YamlNode &value, const QString &field, const QStringList &words) {
        const QString text = context.world.text(manifest, &value);
        if (!value.isScalar() || isOpenValue(text) || words.contains(text))
            return;
        QString wanted;
        for (const QString &word : words) {
            if (word.compare(text, Qt::CaseInsensitive) == 0)
                wanted = word;
        }
        refuse(context, manifest.place(value), field, text,
               AuditText::tr("%1: %2 cannot be \"%3\"").arg(manifest.label(), field, text),
               wanted.isEmpty() ? words.join(u", "_s) : wanted);
    };
    for (const YamlNode &item : node.items)
        checkWords(context, manifest, item, parent);
    for (const YamlNode::Entry &entry : node.entries) {
        for (const WordField &each : known) {
            if (entry.key == each.field && (each.parent.isEmpty() || each.parent == parent))
                check(entry.value, entry.key, each.words);
        }
        if (entry.key == "accessModes"_L1)
            for (const YamlNode &item : entry.value.items)
                check(item, entry.key,
                      {u"ReadWriteOnce"_s, u"ReadOnlyMany"_s, u"ReadWriteMany"_s, u"ReadWriteOncePod"_s});
        if (entry.key == "type"_L1 && manifest.kind == "Service"_L1 && parent == "spec"_L1)
            check(entry.value, entry.key,
                  {u"ClusterIP"_s, u"NodePort"_s, u"LoadBalancer"_s, u"ExternalName"_s});
        if (entry.key == "type"_L1 && manifest.kind == "Deployment"_L1 && parent == "strategy"_L1)
            check(entry.value, entry.key, {u"RollingUpdate"_s, u"Recreate"_s});
        // What a program of the pod reads is no field.
        if (entry.key != "data"_L1 && entry.key != "annotations"_L1 && entry.key != "labels"_L1)
            checkWords(context, manifest, entry.value, entry.key);
    }
}

bool isOwnGroup(const Manifest &manifest)
{
    static const QStringList groups{QString(), u"apps"_s, u"batch"_s, u"networking.k8s.io"_s,
                                    u"storage.k8s.io"_s};
    return groups.contains(manifest.group());
}

/// Where KServe fetches a model from.
void checkStorage(AuditContext &context, const Manifest &manifest)
{
    static const QRegularExpression known(
        u"^(?:gs|s3|hf|pvc|oci|https?|abfss?|hdfs|webhdfs|file|git|[a-z][a-z0-9+.-]*)://\\S"_s);
    static const QRegularExpression started(u"^(gs|s3|hf|pvc|oci|https?)(?::/?|//?)(?=[\\w$])"_s);
    for (QStringView part : {QStringView(u"predictor"), QStringView(u"transformer"), QStringView()}) {
        const YamlNode *uri = part.isEmpty() ? manifest.root.at({u"spec", u"model", u"uri"})
                                             : manifest.root.at({u"spec", part, u"model", u"storageUri"});
        const QString text = context.world.text(manifest, uri);
        const auto match = started.match(text);
        if (uri && text.startsWith("gcs://"_L1)) {
            context.report.add(
                "manifest.wrong-value", {{manifest.place(*uri), u"storageUri"_s, text}},
                AuditText::tr("%1: %2 cannot be \"%3\"").arg(manifest.label(), u"storageUri"_s, text),
                AuditText::tr("The model is not found under such an address."), AuditText::tr("Write it as"),
                u"gs://"_s + text.mid(6));
            continue;
        }
        if (!uri || isOpenValue(text) || known.match(text).hasMatch() || !match.hasMatch())
            continue;
        context.report.add(
            "manifest.wrong-value", {{manifest.place(*uri), u"storageUri"_s, text}},
            AuditText::tr("%1: %2 cannot be \"%3\"").arg(manifest.label(), u"storageUri"_s, text),
            AuditText::tr("The model is not found under such an address."), AuditText::tr("Write it as"),
            match.captured(1) + u"://"_s + text.mid(match.capturedLength()));
    }
}

} // namespace

void valueRules(AuditContext &context)
{
    for (const Manifest &manifest : context.world.manifests) {
        if (manifest.patch || manifest.templated)
            continue;
        checkObjectNames(context, manifest);
        if (isOwnGroup(manifest))
            checkWords(context, manifest, manifest.root, {});
        if (manifest.kind == "InferenceService"_L1 || manifest.kind == "LLMInferenceService"_L1)
            checkStorage(context, manifest);
        if (manifest.kind == "CronJob"_L1)
            checkSchedule(context, manifest);
        for (const YamlNode *podTemplate : AuditWorld::podTemplates(manifest)) {
            if (const YamlNode *spec = AuditWorld::podSpec(podTemplate))
                checkRestart(context, manifest, *spec);
            for (const PodContainer &container : AuditWorld::containersOf(manifest, podTemplate))
                checkContainer(context, container);
        }
        // Presets fill in the container of this name; another one stands beside it without an image.
        if (manifest.kind == "LLMInferenceService"_L1) {
            const YamlNode *list = manifest.root.at({u"spec", u"template", u"containers"});
            const YamlNode *first =
                list && list->items.size() == 1 ? list->items.first().find(u"name") : nullptr;
            if (first && !list->items.first().find(u"image") && !isOpenValue(first->text())
                && first->text() != "main"_L1)
                refuse(context, manifest.place(*first), u"spec.template.containers.name"_s, first->text(),
                       AuditText::tr("%1: the container of the server is called main, not %2")
                           .arg(manifest.label(), first->text()),
                       u"name: main"_s);
        }
    }
}

} // namespace slipway::audit
