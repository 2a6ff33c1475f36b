// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <vector>

namespace slipway {

/// How late the event loop of this thread comes to what is due: what passes through it is late by as much.
class LoopLag
{
public:
    LoopLag();
    void start();
    void stop() { m_timer.stop(); }
    /// Takes a lateness, in ms; start() does by itself.
    void note(double milliseconds) { m_late.push_back(milliseconds); }
    /// 99th percentile since start(), in ms; 0 for nothing noted.
    double p99() const;

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_late;
};

} // namespace slipway
