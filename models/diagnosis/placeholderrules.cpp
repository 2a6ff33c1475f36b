// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Values that were never put in: ACCOUNT_ID, <PROJECT_ID>, ${REGION}, your-bucket. Images are the images' family's.
#include "diagnosis/families.h"
#include "diagnosis/podfacts.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>
#include <QSet>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

void found(const KubeObject &object, const QString &field, const QString &value, const QString &placeholder,
           bool isTrouble, const QStringList &about, Report &report)
{
    Diagnosis made{.id = u"config.placeholder"_s,
                   .severity = isTrouble ? Severity::Error : Severity::Info,
                   .title = Say::tr("%1 still holds the placeholder %2").arg(object.label(), placeholder),
                   .cause = Say::tr("It was never replaced by its value, in %1.").arg(field),
                   .evidence = {seen(object, field, value)},
                   .key = object.label() + placeholder,
                   .about = about};
    made.about.append(object.label());
    for (const QString &label : about)
        made.about.append(u"placeholder/"_s + label);
    made.remedies = {
        todo(Say::tr("Put the real value there"), editCommand(object.kind, object.name, object.nameSpace))};
    report.add(std::move(made));
}

void lookAtPod(const Snapshot &snapshot, const KubeObject &pod, Report &report)
{
    const PodFacts facts(snapshot, pod);
    const QStringList lineage = facts.lineage();
    for (const ContainerFacts &container : facts.containers) {
        QSet<QString> variables;
        for (const JsonView variable : container.spec["env"].items())
            variables.insert(variable["name"].text());
        const QStringList words = container.words();
        const bool shell = words.contains(u"-c"_s) || words.contains(u"-lc"_s) || words.contains(u"-ec"_s)
            || words.contains(u"-ce"_s);
        const auto look = [&](const QString &field, const QString &value) {
            const QString placeholder = placeholderIn(value, shell);
            if (placeholder.isEmpty())
                return;
            // $(VAR) is Kubernetes' own, where VAR is one of the container's variables, or may be of envFrom.
            if (placeholder.startsWith("$("_L1)
                && (variables.contains(placeholder.mid(2).chopped(1))
                    || container.spec["envFrom"].size() > 0))
                return;
            found(facts.owner, field, value, placeholder, true, lineage, report);
        };
        for (const JsonView variable : container.spec["env"].items())
            look(container.field() + u".env[%1]"_s.arg(variable["name"].text()), variable["value"].text());
        for (const QString &word : words)
            look(container.field() + u".args"_s, word);
    }
    for (const JsonView volume : pod.spec()["volumes"].items()) {
        const QString bucket = volume["csi"]["volumeAttributes"]["bucketName"].text();
        if (const QString placeholder = placeholderIn(bucket, false); !placeholder.isEmpty())
            found(facts.owner, u"spec.volumes[].csi.volumeAttributes.bucketName"_s, bucket, placeholder, true,
                  lineage, report);
    }
    // Identities: what their annotations name is used by the pods that run as them.
    if (const KubeObject *account =
            snapshot.find(u"ServiceAccount"_s, pod.nameSpace, facts.serviceAccount())) {
        // What identity says of its annotation is said.
        if (report.isExplained(account->label()))
            account = nullptr;
        for (const char *key : {"iam.gke.io/gcp-service-account", "eks.amazonaws.com/role-arn"}) {
            const QString value = account ? account->annotations()[key].text() : QString();
            if (const QString placeholder = placeholderIn(value, false); !placeholder.isEmpty())
                found(*account, u"metadata.annotations[%1]"_s.arg(QLatin1StringView(key)), value, placeholder,
                      true, lineage, report);
        }
    }
    // What its ConfigMaps hold: only forms that no program expands by itself.
    for (const JsonView container : pod.spec()["containers"].items()) {
        for (const JsonView from : container["envFrom"].items()) {
            const KubeObject *map =
                snapshot.find(u"ConfigMap"_s, pod.nameSpace, from["configMapRef"]["name"].text());
            if (!map)
                continue;
            for (auto it = (*map)["data"].fields().begin(); it != JsonView::Iterator(); ++it) {
                const QString value = it.value().text();
                if (value.size() > 400)
                    continue;
                if (const QString placeholder = placeholderIn(value, true); !placeholder.isEmpty())
                    found(*map, u"data[%1]"_s.arg(it.keyText()), value, placeholder, true, lineage, report);
            }
        }
    }
}

} // namespace

void placeholderRules(const Snapshot &snapshot, Report &report)
{
    // Only where something is wrong: a pod that is well has what it needs, whatever it looks like.
    for (const KubeObject *pod : snapshot.unwellPods()) {
        if (!pod->isGoing())
            lookAtPod(snapshot, *pod, report);
    }
}

} // namespace slipway::diagnosis
