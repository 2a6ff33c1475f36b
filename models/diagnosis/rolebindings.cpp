// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why an account has not the right that somebody meant to give it.
// Source: Kubernetes docs, "Using RBAC Authorization": a subject of kind ServiceAccount is one of a namespace.
#include "diagnosis/families.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

bool boundElsewhere(const PodFacts &pod, Diagnosis &made)
{
    const QString account = pod.serviceAccount();
    const KubeObject *meant = nullptr;
    QString elsewhere;
    for (const QString &kind : {u"RoleBinding"_s, u"ClusterRoleBinding"_s}) {
        for (const KubeObject *binding : pod.snapshot.of(kind)) {
            // A RoleBinding gives rights in its own namespace alone.
            if (kind == "RoleBinding"_L1 && binding->nameSpace != pod.pod.nameSpace)
                continue;
            for (const JsonView subject : (*binding)["subjects"].items()) {
                if (!subject["kind"].is("ServiceAccount") || subject["name"].text() != account)
                    continue;
                const QString ns = subject["namespace"].text(binding->nameSpace);
                // The account of that name there may well be meant: only one that does not exist is a slip.
                if (ns == pod.pod.nameSpace
                    || pod.snapshot.presence(u"ServiceAccount"_s, ns, account) != Snapshot::Presence::Absent)
                    continue;
                meant = binding;
                elsewhere = ns;
            }
        }
    }
    if (!meant || account == "default"_L1)
        return false;
    made.cause = Say::tr("%1 gives a role to the account %2 of namespace %3, where there is none; the one "
                         "that asks is of namespace %4.")
                     .arg(meant->label(), account, elsewhere, pod.pod.nameSpace);
    made.evidence.append(seen(*meant, u"subjects[].namespace"_s, elsewhere));
    made.remedies = {todo(Say::tr("Correct the namespace of the binding's subject"),
                          editCommand(meant->kind, meant->name, meant->nameSpace))};
    return true;
}

} // namespace slipway::diagnosis
