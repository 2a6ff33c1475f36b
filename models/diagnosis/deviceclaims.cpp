// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Devices that a pod claims by name and nobody can give: dynamic resource allocation, pod → claim or its template → class → what drivers offer.
// Source: Kubernetes docs "Dynamic Resource Allocation" (resource.k8s.io/v1 of 1.34, v1beta1 of 1.32); the scheduler's words in
// pkg/scheduler/framework/plugins/dynamicresources, those of the controller in pkg/controller/resourceclaim.
#include "base/shellwords.h"
#include "diagnosis/say.h"
#include "diagnosis/scheduling.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// A controller makes the claim of a template, and a driver its class, within a minute of their own start.
constexpr qint64 claimPatience = 60;

QStringList namesOfKind(const Snapshot &snapshot, const QString &kind, const QString &nameSpace = {})
{
    QStringList names;
    for (const KubeObject *each : nameSpace.isEmpty() ? snapshot.of(kind) : snapshot.of(kind, nameSpace))
        names.append(each->name);
    return names;
}

// What the pod refers to in its own namespace, claim or template, and that is not there.
void addClaimMissing(const PodFacts &pod, const QString &kind, const QString &name, const QString &field,
                     Report &report)
{
    const QString &ns = pod.pod.nameSpace;
    const bool isTemplate = kind == "ResourceClaimTemplate"_L1;
    const QString label = objectLabel(kind, ns, name);
    Diagnosis made = unscheduled(pod, u"accelerator.claim-missing"_s, {});
    made.key = label;
    made.about.append(label);
    made.title = isTemplate
        ? Say::tr("The ResourceClaimTemplate %1 does not exist in namespace %2").arg(name, ns)
        : Say::tr("The ResourceClaim %1 does not exist in namespace %2").arg(name, ns);
    made.cause = Say::tr("%1 has its devices from it, and gets no node without it.").arg(pod.owner.label());
    if (const QString meant = nearest(name, namesOfKind(pod.snapshot, kind, ns)); !meant.isEmpty())
        made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(meant);
    made.evidence.append(seen(pod.pod, field, name));
    made.evidence.append({label, u"answer"_s, Say::tr("(not among those listed)")});
    for (const KubeObject *each : pod.snapshot.of(kind)) {
        if (each->name == name)
            made.evidence.append(seen(*each, u"metadata.namespace"_s, each->nameSpace));
    }
    if (const ObjectEvent *event = pod.lastEvent({"FailedResourceClaimCreation"_L1}))
        made.evidence.append(seen(pod.pod, u"event "_s + event->reason, event->message));
    made.remedies = {editOwner(Say::tr("Create it, or name one that exists"), pod)};
    report.add(std::move(made));
}

void addClassMissing(const PodFacts &pod, const QString &name, const KubeObject &claim, const QString &said,
                     Report &report)
{
    Diagnosis made = unscheduled(pod, u"accelerator.device-class-missing"_s, {});
    made.key = name;
    made.about.append(objectLabel(u"DeviceClass"_s, {}, name));
    made.title = Say::tr("There is no DeviceClass %1").arg(name);
    made.cause =
        Say::tr(
            "%1 asks for a device of that class. Drivers bring their classes with them: this one's driver is "
            "not installed, or the name is another.")
            .arg(claim.label());
    const QStringList classes = namesOfKind(pod.snapshot, u"DeviceClass"_s);
    if (const QString meant = nearest(name, classes); !meant.isEmpty())
        made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(meant);
    made.evidence.append(seen(claim, u"devices.requests[].deviceClassName"_s, name));
    made.evidence.append({u"DeviceClass"_s, u"answer"_s,
                          classes.isEmpty()
                              ? said.contains(name) ? said : Say::tr("(there are no classes)")
                              : Say::tr("(not among those listed: %1)").arg(classes.join(u", "_s))});
    QStringList drivers = {};
    for (const KubeObject *slice : pod.snapshot.of(u"ResourceSlice"_s)) {
        if (const QString driver = slice->spec()["driver"].text(); !drivers.contains(driver))
            drivers.append(driver);
    }
    if (pod.snapshot.isListed(u"ResourceSlice"_s))
        made.evidence.append(
            {u"ResourceSlice"_s, u"spec.driver"_s,
             drivers.isEmpty() ? Say::tr("(no driver offers a device)") : drivers.join(u", "_s)});
    made.remedies = {todo(Say::tr("Install the driver that brings it, or name a class that exists"),
                          u"kubectl get deviceclasses"_s)};
    report.add(std::move(made));
}

// The class of each request of a claim; v1 has it inside "exactly" or a list of choices, v1beta1 in the request itself.
QStringList classesOf(const KubeObject &claim)
{
    const JsonView spec = claim.kind == "ResourceClaimTemplate"_L1 ? claim.spec()["spec"] : claim.spec();
    QStringList names;
    for (const JsonView request : spec["devices"]["requests"].items()) {
        if (const QString name =
                request["exactly"]["deviceClassName"].text(request["deviceClassName"].text());
            !name.isEmpty())
            names.append(name);
        // Any one of them will do: none is missing for certain while another is there.
        if (const JsonView choices = request["firstAvailable"]; choices.size() == 1)
            names.append(choices.at(0)["deviceClassName"].text());
    }
    return names;
}

/// What drivers offer on all nodes, and how much of it claims have already.
struct Offer {
    int devices = 0;
    int taken = 0;
    QStringList drivers;
};

Offer offerOf(const Snapshot &snapshot)
{
    Offer offer;
    for (const KubeObject *slice : snapshot.of(u"ResourceSlice"_s)) {
        offer.devices += int(slice->spec()["devices"].size());
        if (const QString driver = slice->spec()["driver"].text(); !offer.drivers.contains(driver))
            offer.drivers.append(driver);
    }
    for (const KubeObject *claim : snapshot.of(u"ResourceClaim"_s))
        offer.taken += int(claim->status()["allocation"]["devices"]["results"].size());
    return offer;
}

// Claim and class are there, and no device is what they ask for, or none that is free.
void addNoDevice(const PodFacts &pod, const KubeObject &claim, Report &report)
{
    const Offer offer = offerOf(pod.snapshot);
    const JsonView spec = claim.kind == "ResourceClaimTemplate"_L1 ? claim.spec()["spec"] : claim.spec();
    QStringList conditions;
    qint64 wanted = 0;
    for (const JsonView request : spec["devices"]["requests"].items()) {
        const JsonView exactly = request.has("exactly") ? request["exactly"] : request;
        wanted += exactly["count"].integer(1);
        for (const JsonView selector : exactly["selectors"].items())
            conditions.append(selector["cel"]["expression"].text());
    }
    const bool isFree = offer.devices - offer.taken >= wanted;
    Diagnosis made = unscheduled(pod, u"accelerator.no-device"_s, claim.label());
    made.key = claim.label();
    made.about.append(claim.label());
    made.title = isFree ? Say::tr("No device is what %1 asks for").arg(claim.label())
                        : Say::tr("No device is left for %1").arg(claim.label());
    made.cause = offer.devices == 0
        ? Say::tr("No driver offers a device: it is not installed on the nodes, or finds none there.")
        : Say::tr("Drivers offer %1 devices, of which %2 are taken; it asks for %3.")
              .arg(offer.devices)
              .arg(offer.taken)
              .arg(wanted);
    if (!conditions.isEmpty())
        made.cause += u' ' + Say::tr("Its own condition is: %1").arg(conditions.join(u"; "_s).left(300));
    made.evidence.append({u"ResourceSlice"_s, u"spec.devices"_s,
                          Say::tr("%1 of %2").arg(offer.devices).arg(offer.drivers.join(u", "_s))});
    for (const QString &condition : std::as_const(conditions))
        made.evidence.append(seen(claim, u"devices.requests[].selectors[].cel"_s, condition));
    // Others give theirs back sooner or later.
    if (!isFree && pod.owner.kind == "Job"_L1)
        made.severity = Severity::Warning;
    made.remedies = {todo(Say::tr("Ask for what the devices have, or add nodes with such devices"),
                          u"kubectl get resourceslices -o yaml"_s)};
    report.add(std::move(made));
}

} // namespace

// The node's kubelet asks the driver's own pod there to hand the devices out.
// Source: kubernetes, pkg/kubelet/cm/dra, "DRA driver %s is not registered"; event FailedPrepareDynamicResources.
void addNotPrepared(const PodFacts &pod, Report &report)
{
    const ObjectEvent *event = pod.lastEvent({"FailedPrepareDynamicResources"_L1});
    if (!event || pod.sinceScheduled < 180 || pod.snapshot.now() - event->last > 1800)
        return;
    static const QRegularExpression named(
        u"(?:DRA )?(?:driver|plugin)(?: name)? \\\\?\"?([a-z0-9][a-z0-9.-]{2,200}[a-z0-9])\\\\?\"? (?:is not registered|not found|has not been)"_s);
    const QString driver = named.match(event->message).captured(1);
    const QString node = pod.pod.spec()["nodeName"].text();
    Diagnosis made{
        .id = u"accelerator.claim-not-prepared"_s,
        .severity = Severity::Error,
        .title = driver.isEmpty()
            ? Say::tr("The devices that %1 claims are not handed out on its node").arg(pod.owner.label())
            : Say::tr("The driver %1, which hands devices out, does not run on %2").arg(driver, node),
        .cause = driver.isEmpty()
            ? event->message
            : Say::tr("Its claim is allocated, and the kubelet finds no driver of that name on the "
                      "node: the driver's own pod there is missing or not ready."),
        .evidence = {seen(pod.pod, u"event "_s + event->reason, event->message)},
        .key = driver.isEmpty() ? pod.owner.label() : driver + u'/' + node,
        .about = pod.lineage()};
    for (const JsonView each : pod.pod.status()["resourceClaimStatuses"].items())
        made.evidence.append(seen(pod.pod, u"status.resourceClaimStatuses[%1]"_s.arg(each["name"].text()),
                                  each["resourceClaimName"].text()));
    // Drivers' pods bear "dra" in their name or their namespace's, and the vendor's.
    const QStringList words = driver.split(u'.', Qt::SkipEmptyParts);
    for (const KubeObject *other :
         driver.isEmpty() ? std::vector<const KubeObject *>() : pod.snapshot.of(u"Pod"_s)) {
        const QString where = other->nameSpace + u'/' + other->name;
        const bool isOfVendor = std::ranges::any_of(
            words, [&where](const QString &word) { return word.size() > 3 && where.contains(word); });
        if (!where.contains("dra"_L1) || !isOfVendor || other->spec()["nodeName"].text() != node)
            continue;
        const PodFacts facts(pod.snapshot, *other);
        made.evidence.append(seen(*other, u"status.phase"_s, other->status()["phase"]));
        if (facts.isReady)
            continue;
        made.isSymptom = true;
        made.from += facts.lineage();
    }
    made.remedies = {
        todo(Say::tr("See the driver's DaemonSet: it has to have a ready pod on that node"),
             u"kubectl get pods --all-namespaces --field-selector spec.nodeName=%1"_s.arg(shellWord(node)))};
    report.add(std::move(made));
}

bool addDeviceClaims(const PodFacts &pod, const QString &said, Report &report)
{
    if (pod.age < claimPatience)
        return false;
    bool isExplained = false;
    int index = 0;
    for (const JsonView each : pod.pod.spec()["resourceClaims"].items()) {
        const bool isTemplate = each.has("resourceClaimTemplateName");
        const QString kind = isTemplate ? u"ResourceClaimTemplate"_s : u"ResourceClaim"_s;
        const char *key = isTemplate ? "resourceClaimTemplateName" : "resourceClaimName";
        const QString name = each[key].text();
        const QString field = u"spec.resourceClaims[%1].%2"_s.arg(index++).arg(QLatin1StringView(key));
        const Snapshot::Presence presence = pod.snapshot.presence(kind, pod.pod.nameSpace, name);
        if (presence == Snapshot::Presence::Absent) {
            addClaimMissing(pod, kind, name, field, report);
            isExplained = true;
            continue;
        }
        const KubeObject *claim = pod.snapshot.find(kind, pod.pod.nameSpace, name);
        for (const QString &wanted : claim ? classesOf(*claim) : QStringList()) {
            const bool isSaid = said.contains(u"device class %1 does not exist"_s.arg(wanted));
            if (!isSaid && pod.snapshot.presence(u"DeviceClass"_s, {}, wanted) != Snapshot::Presence::Absent)
                continue;
            addClassMissing(pod, wanted, *claim, said, report);
            isExplained = true;
        }
    }
    // The scheduler does not say of which claim: of those that have no device yet.
    if (!isExplained && said.contains("cannot allocate all claims"_L1) && pod.age >= 300
        && pod.snapshot.isListed(u"ResourceSlice"_s)) {
        for (const JsonView each : pod.pod.spec()["resourceClaims"].items()) {
            const bool isTemplate = each.has("resourceClaimTemplateName");
            const KubeObject *claim = pod.snapshot.find(
                isTemplate ? u"ResourceClaimTemplate"_s : u"ResourceClaim"_s, pod.pod.nameSpace,
                each[isTemplate ? "resourceClaimTemplateName" : "resourceClaimName"].text());
            if (!claim || claim->status().has("allocation"))
                continue;
            addNoDevice(pod, *claim, report);
            isExplained = true;
        }
    }
    return isExplained;
}

} // namespace slipway::diagnosis
