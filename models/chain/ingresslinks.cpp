// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ways in by an Ingress or by a Service of type LoadBalancer: who takes care of it, and whether it has an address.
#include "base/shellwords.h"
#include "chain/chainwords.h"
#include "chain/requestlinks.h"
#include "diagnosis/families.h"

namespace slipway {
using namespace Qt::StringLiterals;
using diagnosis::seen;

void RequestLinks::ingress()
{
    const KubeObject &ingress = *way.ingress;
    const QString name = ingress.spec()["ingressClassName"].text();
    if (!name.isEmpty()) {
        Link &link = forge.add(u"request.class"_s, ChainWords::tr("Ingress class exists"),
                               objectLabel(u"IngressClass"_s, {}, name));
        link.observed = name;
        link.evidence = {seen(ingress, u"spec.ingressClassName"_s, name)};
        const auto presence = snapshot.presence(u"IngressClass"_s, {}, name);
        // GKE's own classes have no object of that kind, and whoever gave it an address takes care of it.
        if (presence == Snapshot::Presence::There || name == "gce"_L1 || name == "gce-internal"_L1
            || ingress.status()["loadBalancer"]["ingress"].size() > 0) {
            link.state = Link::State::Holds;
        } else if (presence == Snapshot::Presence::Unknown) {
            link.why = ChainWords::tr("Ingress classes were not listed.");
        } else {
            QStringList names;
            for (const KubeObject *each : snapshot.of(u"IngressClass"_s))
                names.append(each->name);
            link.state = Link::State::Broken;
            link.expected = names.isEmpty() ? ChainWords::tr("a class that exists") : names.join(u", "_s);
            link.why = ChainWords::tr("It is not among those that are there.");
            link.remedies = {
                diagnosis::todo(ChainWords::tr("Name one that exists"),
                                diagnosis::editCommand(ingress.kind, ingress.name, ingress.nameSpace))};
        }
    }
    balancerAddress(ingress, ChainWords::tr("Ingress has an address"));
}

void RequestLinks::balancerAddress(const KubeObject &object, const QString &what)
{
    Link &link = forge.add(u"request.address"_s, what, object.label());
    link.expected = ChainWords::tr("an address");
    QStringList addresses;
    for (const JsonView each : object.status()["loadBalancer"]["ingress"].items())
        addresses.append(each["ip"].text(each["hostname"].text()));
    link.observed = addresses.isEmpty() ? ChainWords::tr("none") : addresses.join(u", "_s);
    link.evidence = {seen(object, u"status.loadBalancer.ingress"_s, link.observed)};
    if (!addresses.isEmpty()) {
        link.state = Link::State::Holds;
        return;
    }
    const ObjectEvent *said = nullptr;
    for (const ObjectEvent &event : snapshot.events(object)) {
        if (event.isWarning)
            said = &event;
    }
    if (said)
        link.evidence.append(seen(object, u"event "_s + said->reason, said->message));
    if (ageOf(object) < budget::balancer) {
        link.why = ChainWords::tr("It is %1 old; that may take %2.")
                       .arg(diagnosis::duration(ageOf(object)), diagnosis::duration(budget::balancer));
        return;
    }
    // A controller may serve an Ingress without an address of its own; a Service of that type never works without one.
    if (object.kind == "Ingress"_L1 && !said) {
        link.why = ChainWords::tr("Its controller may serve it without writing an address.");
        return;
    }
    link.state = Link::State::Broken;
    link.why = said ? said->message : ChainWords::tr("Nobody made the load balancer.");
    link.remedies = {diagnosis::todo(ChainWords::tr("See its events"), describeObject(object))};
}

} // namespace slipway
