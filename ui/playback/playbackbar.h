// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QComboBox;
class QLabel;
class QPushButton;

namespace slipway {

class ClusterClock;
class PlaybackSlider;

/// What moves the recording that the window shows: play, speed, and where it stands. Hidden where there is none, or one of a single instant.
class PlaybackBar : public QFrame
{
    Q_OBJECT

public:
    /// @p clock outlives it.
    explicit PlaybackBar(ClusterClock &clock, QWidget *parent = nullptr);

    /// Another cluster is connected.
    void update();
    void playOrPause();
    void step(bool forward);

Q_SIGNALS:
    void closeRequested();

private:
    void showPosition();
    void showPlaying();

    ClusterClock &m_clock;
    QPushButton *m_back;
    QPushButton *m_play;
    QPushButton *m_forward;
    PlaybackSlider *m_slider;
    QLabel *m_time;
    QComboBox *m_speed;
};

} // namespace slipway
