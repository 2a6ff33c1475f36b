// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playback/playbackbar.h"

#include "recording/playback.h"
#include "session/clusterclock.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/playback/playbackslider.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>

namespace slipway {
using namespace Qt::StringLiterals;

PlaybackBar::PlaybackBar(ClusterClock &clock, QWidget *parent)
    : QFrame(parent)
    , m_clock(clock)
    , m_back(makeButton({}, "quiet", u"step-back"_s, this))
    , m_play(makeButton({}, "", u"play"_s, this))
    , m_forward(makeButton({}, "quiet", u"step-forward"_s, this))
    , m_slider(new PlaybackSlider(this))
    , m_time(new QLabel(this))
    , m_speed(new QComboBox(this))
{
    setObjectName(u"playbackBar"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::l, spacing::s, spacing::l, spacing::xs);
    row->setSpacing(spacing::s);
    m_back->setObjectName(u"playbackBack"_s);
    m_play->setObjectName(u"playbackPlay"_s);
    m_forward->setObjectName(u"playbackForward"_s);
    m_slider->setObjectName(u"playbackPosition"_s);
    m_time->setObjectName(u"playbackTime"_s);
    m_speed->setObjectName(u"playbackSpeed"_s);
    const auto name = [](QWidget *widget, const QString &text) {
        widget->setToolTip(text);
        widget->setAccessibleName(text);
    };
    name(m_back, tr("To the change before this moment (Ctrl+Left)"));
    name(m_forward, tr("To the next change (Ctrl+Right)"));
    name(m_slider,
         tr("Where the recording stands; behind it how much changed when, with warnings in another colour"));
    name(m_speed, tr("How fast the recording plays"));
    m_time->setTextFormat(Qt::PlainText);
    for (const double speed : {0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 300.0})
        m_speed->addItem(tr("%1×", "times as fast").arg(QLocale().toString(speed, 'g', 4)), speed);
    m_speed->setCurrentIndex(m_speed->findData(1.0));
    auto *close = makeButton(tr("Close the recording"), "quiet", u"cross"_s, this);
    close->setObjectName(u"playbackClose"_s);
    row->addWidget(m_back);
    row->addWidget(m_play);
    row->addWidget(m_forward);
    row->addWidget(m_slider, 1);
    row->addWidget(m_time);
    row->addWidget(m_speed);
    row->addWidget(close);
    connect(m_play, &QPushButton::clicked, this, &PlaybackBar::playOrPause);
    connect(m_back, &QPushButton::clicked, this, [this] { step(false); });
    connect(m_forward, &QPushButton::clicked, this, [this] { step(true); });
    connect(close, &QPushButton::clicked, this, &PlaybackBar::closeRequested);
    connect(m_slider, &QSlider::valueChanged, this, [this](int seconds) {
        if (Playback *playback = m_clock.playback())
            playback->seek(playback->recording()->beginsAt() + seconds * 1000LL);
    });
    connect(m_speed, &QComboBox::currentIndexChanged, this, [this] {
        if (Playback *playback = m_clock.playback())
            playback->setSpeed(m_speed->currentData().toDouble());
    });
    connect(&clock, &ClusterClock::moved, this, &PlaybackBar::showPosition);
    // Those of what is hidden are asleep: without a recording the keys are others'.
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Space), this), &QShortcut::activated, this,
            &PlaybackBar::playOrPause);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Left), this), &QShortcut::activated, this,
            [this] { step(false); });
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Right), this), &QShortcut::activated, this,
            [this] { step(true); });
    update();
}

void PlaybackBar::update()
{
    Playback *playback = m_clock.playback();
    const bool wasHidden = isHidden();
    setVisible(playback && playback->recording()->isTimed());
    if (isHidden())
        return;
    // The button that opened the recording is gone with that: the keyboard goes on here and not at the window's first button.
    if (wasHidden)
        m_play->setFocus(Qt::OtherFocusReason);
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setRecording(*playback->recording());
    }
    playback->setSpeed(m_speed->currentData().toDouble());
    connect(playback, &Playback::changed, this, &PlaybackBar::showPlaying, Qt::UniqueConnection);
    showPosition();
    showPlaying();
}

void PlaybackBar::playOrPause()
{
    Playback *playback = m_clock.playback();
    if (!playback)
        return;
    if (playback->isPlaying())
        playback->pause();
    else
        playback->play();
}

void PlaybackBar::step(bool forward)
{
    Playback *playback = m_clock.playback();
    if (!playback)
        return;
    playback->pause();
    playback->seekToChange(forward);
}

void PlaybackBar::showPosition()
{
    const Playback *playback = m_clock.playback();
    if (!playback)
        return;
    const Recording &recording = *playback->recording();
    const qint64 passed = playback->position() - recording.beginsAt();
    if (!m_slider->isSliderDown()) {
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue(int(passed / 1000));
    }
    m_time->setText(
        tr("%1 · %2 of %3", "time of day, passed, length")
            .arg(QLocale().toString(playback->now().toLocalTime().time(), u"HH:mm:ss"_s),
                 formatClock(std::chrono::milliseconds(passed)),
                 formatClock(std::chrono::milliseconds(recording.endsAt() - recording.beginsAt()))));
    m_time->setToolTip(QLocale().toString(playback->now().toLocalTime(), QLocale::LongFormat));
}

void PlaybackBar::showPlaying()
{
    const Playback *playback = m_clock.playback();
    if (!playback)
        return;
    const QString text = playback->isPlaying() ? tr("Pause (Ctrl+Space)") : tr("Play (Ctrl+Space)");
    m_play->setIcon(icon(playback->isPlaying() ? u"pause"_s : u"play"_s, m_play));
    m_play->setToolTip(text);
    m_play->setAccessibleName(text);
}

} // namespace slipway
