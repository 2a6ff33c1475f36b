// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shellwords.h"
#include "chain/chainwords.h"
#include "chain/identitychains.h"
#include "diagnosis/identity.h"
#include "diagnosis/textmatch.h"

namespace slipway {
using namespace Qt::StringLiterals;

QString AccountUse::label() const
{
    return objectLabel(u"ServiceAccount"_s, nameSpace, name);
}

const KubeObject *AccountUse::pod() const
{
    const auto isReady = [](const KubeObject *each) {
        for (const JsonView condition : each->status()["conditions"].items()) {
            if (condition["type"].is("Ready"))
                return condition["status"].is("True");
        }
        return false;
    };
    const auto unwell = std::ranges::find_if(pods, [&](const KubeObject *each) { return !isReady(each); });
    return pods.empty() ? nullptr : unwell == pods.end() ? pods.front() : *unwell;
}

AccountUse accountUse(const Snapshot &snapshot, const QString &nameSpace, const QString &name)
{
    AccountUse use{.nameSpace = nameSpace, .name = name.isEmpty() ? u"default"_s : name};
    use.object = snapshot.find(u"ServiceAccount"_s, nameSpace, use.name);
    for (const KubeObject *pod : snapshot.of(u"Pod"_s, nameSpace)) {
        const JsonView phase = pod->status()["phase"];
        if (!pod->isGoing() && !phase.is("Succeeded")
            && PodFacts(snapshot, *pod).serviceAccount() == use.name)
            use.pods.push_back(pod);
    }
    return use;
}

void addAccountLinks(ChainForge &forge, const Snapshot &snapshot, const AccountUse &use)
{
    if (const KubeObject *pod = use.pod()) {
        Link &link = forge.add(u"pod.account"_s, ChainWords::tr("Pod runs as the account"), pod->label());
        link.observed = use.name;
        link.state = Link::State::Holds;
        link.evidence = {diagnosis::seen(*pod, u"spec.serviceAccountName"_s, use.name)};
    }
    Link &link = forge.add(u"account.exists"_s, ChainWords::tr("Service account exists"), use.label());
    switch (snapshot.presence(u"ServiceAccount"_s, use.nameSpace, use.name)) {
    case Snapshot::Presence::There:
        link.state = Link::State::Holds;
        link.observed = ChainWords::tr("it is there");
        return;
    case Snapshot::Presence::Unknown:
        link.why = ChainWords::tr("Service accounts were not listed.");
        return;
    case Snapshot::Presence::Absent:
        break;
    }
    link.state = Link::State::Broken;
    link.observed = ChainWords::tr("not among those listed");
    QStringList names;
    for (const KubeObject *each : snapshot.of(u"ServiceAccount"_s, use.nameSpace))
        names.append(each->name);
    const QString meant = nearest(use.name, names);
    link.expected = meant.isEmpty() ? use.name : meant;
    link.why = meant.isEmpty() ? ChainWords::tr("No pod can be created as an account that does not exist.")
                               : ChainWords::tr("There is %1, which may be meant.").arg(meant);
    link.evidence = {{use.label(), u"answer"_s, ChainWords::tr("not among those listed")}};
    link.remedies = {diagnosis::todo(ChainWords::tr("Create it, or name one that exists"),
                                     u"kubectl create serviceaccount %1%2"_s.arg(
                                         shellWord(use.name), diagnosis::inNamespace(use.nameSpace)))};
}

namespace {

SaidRefusal refusalOf(const Snapshot &snapshot, const AccountUse &use, bool isAws)
{
    for (const KubeObject *pod : use.pods) {
        const PodFacts facts(snapshot, *pod);
        if (facts.isReady)
            continue; // it has what it needs; what it said before is history
        for (const diagnosis::Refusal &each : diagnosis::refusalsOf(facts)) {
            if (isAws ? diagnosis::isAwsRefusal(each.text) : diagnosis::isGoogleRefusal(each.text))
                return {pod, each.where, each.text};
        }
    }
    return {};
}

} // namespace

SaidRefusal googleRefusal(const Snapshot &snapshot, const AccountUse &use)
{
    return refusalOf(snapshot, use, false);
}

SaidRefusal awsRefusal(const Snapshot &snapshot, const AccountUse &use)
{
    return refusalOf(snapshot, use, true);
}

} // namespace slipway
