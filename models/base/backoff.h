// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <chrono>
#include <random>

namespace slipway {

/// Growing pauses with full jitter. The defaults are those of client-go's reflector: 800 ms, doubled, at most
/// 30 s, forgotten after two minutes without a failure (client-go, tools/cache/reflector.go).
class Backoff
{
public:
    struct Settings {
        std::chrono::milliseconds first{800};
        double factor = 2.0;
        std::chrono::milliseconds cap{30'000};
        std::chrono::milliseconds resetAfter{120'000};
    };
    explicit Backoff(Settings settings, quint64 seed = std::random_device()())
        : m_settings(settings)
        , m_random(seed)
    {
    }
    Backoff() : Backoff(Settings()) { }

    /// The pause before the next try. @p now is monotonic; a long quiet stretch starts the growth anew.
    std::chrono::milliseconds next(std::chrono::nanoseconds now);
    void reset() { m_failures = 0; }
    int failures() const { return m_failures; }

private:
    Settings m_settings;
    std::mt19937_64 m_random;
    int m_failures = 0;
    std::chrono::nanoseconds m_last{0};
};

} // namespace slipway
