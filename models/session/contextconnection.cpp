// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/contextconnection.h"

#include "base/worker.h"
#include "session/clusterplace.h"

namespace slipway {
using namespace Qt::StringLiterals;

Task<Kubeconfig> readKubeconfig(Session &session, QString path, std::stop_token)
{
    if (path.isEmpty())
        path = session.options().kubeconfigPath;
    // The environment is read here: it is not to be read on two threads.
    QHash<QString, QString> variables;
    for (const char *name : {"KUBECONFIG", "HOME"})
        variables.insert(QString::fromLatin1(name), session.environment(name));
    if (!session.options().homeFolder.isEmpty())
        variables.insert(u"HOME"_s, session.options().homeFolder);
    co_return co_await onWorker([path, variables] {
        return loadKubeconfig(
            path, [variables](const char *name) { return variables.value(QString::fromLatin1(name)); });
    });
}

Task<KubeVersion> connectByContext(Session &session, QString name, std::stop_token stop)
{
    auto version = co_await session.connectContext(name, stop);
    if (!version)
        co_return version;
    const KubeContext &context = session.kube()->context();
    Target target = cloudPlaceOf(context).value_or(Target());
    target.nameSpace = context.nameSpace;
    target.kubeContext = context.name;
    session.setTarget(target);
    co_return version;
}

} // namespace slipway
