// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeclient.h"
#include "kube/kubeconfig.h"

#include <cstdio>
#include <cstdlib>

namespace slipway::bench {

/// The value, or the end of the program with the error in words.
template <typename T> T orEnd(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "bench: %s\n", qPrintable(result.error().toString()));
        std::exit(1);
    }
    return std::move(*result);
}

/// A client of the current context of @p kubeconfig, whose user has a certificate, a token or nothing.
inline std::unique_ptr<KubeClient> clientOf(const char *kubeconfig, Clock &clock)
{
    static ListedExecConsent nobody;
    KubeContext context = orEnd(resolveContext(orEnd(loadKubeconfig(QString::fromLocal8Bit(kubeconfig)))));
    auto credentials = orEnd(makeCredentials(context, nobody, clock));
    return orEnd(makeKubeClient(std::move(context), std::move(credentials), clock));
}

} // namespace slipway::bench
