// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

#include <vector>

namespace slipway {

class Recording;

/// Where a recording stands, with how much happened when drawn behind it: people look for the minute in which it went wrong.
class PlaybackSlider : public QSlider
{
    Q_OBJECT

public:
    explicit PlaybackSlider(QWidget *parent = nullptr);

    /// In seconds from its beginning.
    void setRecording(const Recording &recording);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Stretch {
        int changes = 0;
        int warnings = 0;
    };
    std::vector<Stretch> m_stretches;
    int m_most = 0;
};

} // namespace slipway
