// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Vault refuses the pod's account at its Kubernetes login: the agent asks again for ever, so that nothing ends and nothing starts.
// Source: HashiCorp Vault docs "Kubernetes auth method" (bound_service_account_names, bound_service_account_namespaces); errors of
// vault-plugin-auth-kubernetes, path_login.go.
#include "base/shellwords.h"
#include "diagnosis/identity.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

namespace slipway::diagnosis {

void vaultLogin(const PodFacts &pod, Report &report)
{
    static const QRegularExpression login(u"/v1/auth/([\\w/.-]{1,100})/login\\b"_s);
    static const QRegularExpression code(u"\\bCode: (?:400|403)\\b|not authorized|invalid role name"_s);
    static const QRegularExpression why(u"^\\W*\\* (.{3,200})$"_s);
    for (const ContainerFacts &container : pod.containers) {
        const std::string_view raw = pod.failedLog(container).value_or(std::string_view());
        if (container.isReady() || !raw.contains("/login"))
            continue;
        const LogText log(raw);
        QString line;
        const auto path = log.firstMatch(login, &line);
        if (!path.hasMatch() || !log.firstMatch(code).hasMatch())
            continue;
        // It may have been let in since.
        if (!log.lineWith("authentication successful"_L1).isEmpty())
            continue;
        QString reason;
        for (const QString &each : log.lines()) {
            if (const auto match = why.match(each.trimmed().remove(u'|').trimmed()); match.hasMatch())
                reason = match.captured(1);
        }
        const QString role = pod.pod.annotations()["vault.hashicorp.com/role"].text();
        Diagnosis made = fromLog(u"identity.vault-role"_s, pod, container, line.trimmed());
        made.title = Say::tr("Vault does not let the service account of %1 in").arg(pod.owner.label());
        made.cause = Say::tr("Its role is bound to other accounts or namespaces than %1 in %2.")
                         .arg(pod.serviceAccount(), pod.pod.nameSpace);
        if (!reason.isEmpty())
            made.cause += u' ' + Say::tr("Vault says: %1.").arg(reason);
        made.evidence.append(seen(pod.pod, u"spec.serviceAccountName"_s, pod.serviceAccount()));
        made.evidence.append(seen(pod.pod, u"metadata.annotations[vault.hashicorp.com/role]"_s,
                                  role.isEmpty() ? Say::tr("(not set)") : role));
        made.severity = pod.sinceScheduled < 120 ? Severity::Info : Severity::Error;
        made.remedies = {todo(
            Say::tr(
                "Bind the role to this account and namespace, or run the pods as the account that it is for"),
            u"vault read auth/%1/role/%2"_s.arg(path.captured(1),
                                                role.isEmpty() ? u"ROLE"_s : shellWord(role)))};
        report.add(std::move(made));
        return;
    }
}

} // namespace slipway::diagnosis
