// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A kubeconfig of anybody's making: read or refused with the place, and each of its contexts too.
#include "fuzzcheck.h"
#include "kube/kubeconfig.h"

#include <cstdint>

using namespace slipway;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString file = QStringLiteral("/nowhere/config");
    const auto config = parseKubeconfig(input, file);
    if (!config) {
        require(!config.error().detail.isEmpty(), "an error without words");
        require(config.error().where.startsWith(file), "an error without its place");
        return 0;
    }
    qsizetype left = 20;
    for (const KubeconfigContext &context : config->contexts) {
        if (left-- == 0)
            break;
        const auto resolved = resolveContext(*config, context.name);
        require(resolved || !resolved.error().detail.isEmpty(), "an error without words");
        if (!resolved)
            continue;
        for (const QString &shown : {resolved->execCommandLine(), resolved->credentialsDescription()}) {
            for (const QChar c : shown)
                require(c.unicode() >= 0x20, "a control character reaches the person");
        }
    }
    (void)merged({*config, *config});
    return 0;
}
