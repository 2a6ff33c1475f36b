// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace slipway {

/// One report of a running Task. Models say what in words of the field, ui/ translates by step id where it has one.
struct Progress {
    QString step = {}; ///< stable id of the step, e.g. "apply Deployment/vllm"
    QString message = {}; ///< what happens now, untranslated
    std::optional<double> fraction = {}; ///< 0…1; nothing when the end is not known
    std::optional<std::chrono::milliseconds> expected =
        {}; ///< an honest estimate of the whole step, if there is one
    bool operator==(const Progress &) const = default;
};

/// Where a Task reports to. Copyable; one that was default-made swallows all.
class ProgressSink
{
public:
    ProgressSink() = default;
    explicit ProgressSink(std::function<void(const Progress &)> receiver)
        : m_receiver(std::move(receiver)) { }
    void operator()(const Progress &progress) const
    {
        if (m_receiver)
            m_receiver(progress);
    }

private:
    std::function<void(const Progress &)> m_receiver;
};

} // namespace slipway

Q_DECLARE_METATYPE(slipway::Progress)
