// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/auditworld.h"

#include <optional>

namespace slipway::audit {

/// One "docker run", taken apart into what docker reads and what the container gets.
struct DockerRun {
    struct Published {
        qint64 outside = 0; ///< 0: docker chooses, or it is filled in later
        qint64 inside = 0; ///< 0: filled in later
        QString text = {};
        int line = 0;
    };

    ShellWord image = {};
    QList<ShellWord> arguments = {}; ///< behind the image
    QList<Published> published = {};
    QString gpus = {};
    bool isOnHost = false; ///< --network=host
    bool hasEntryPoint = false;
    QStringList environment = {};

    /// Whether the image's own program is a server whose port is known.
    bool serves() const;
    /// The port that the server listens on inside; 0: not known.
    qint64 port() const;
    /// The number of GPUs that --gpus gives; 0: all, none or not known.
    qint64 devices() const;
    /// The value of an argument of the server.
    std::optional<ShellWord> argument(std::initializer_list<QStringView> names) const;
};

/// Nothing when the command is no docker run, or has options that are not known here.
std::optional<DockerRun> dockerRun(const Command &command, const AuditWorld &world);

} // namespace slipway::audit
