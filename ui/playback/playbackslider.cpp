// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playback/playbackslider.h"

#include "diagnosis/recording.h"
#include "ui/common/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionSlider>

#include <cmath>

namespace slipway {

namespace {

constexpr int stretches = 240;

} // namespace

PlaybackSlider::PlaybackSlider(QWidget *parent) : QSlider(Qt::Horizontal, parent), m_stretches(stretches) { }

void PlaybackSlider::setRecording(const Recording &recording)
{
    m_stretches.assign(stretches, {});
    m_most = 0;
    const qint64 begin = recording.beginsAt();
    const qint64 length = std::max<qint64>(1, recording.endsAt() - begin);
    const auto &entries = recording.entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const RecordedEntry &entry = entries.at(i);
        if (entry.kind != RecordedEntry::Kind::Object)
            continue;
        Stretch &stretch = m_stretches.at(
            std::size_t(std::min<qint64>(stretches - 1, (entry.at - begin) * stretches / length)));
        m_most = std::max(m_most, ++stretch.changes);
        if (!entry.isTurn && entry.key.startsWith(QLatin1StringView("/Event/"))
            && recording.document(qsizetype(i))->root()["watch"]["object"]["type"].is("Warning"))
            ++stretch.warnings;
    }
    setRange(0, int(length / 1000));
    setPageStep(std::max(1, maximum() / 20));
    update();
}

QSize PlaybackSlider::sizeHint() const
{
    return QSlider::sizeHint().expandedTo(QSize(240, 28));
}

void PlaybackSlider::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect groove = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, this);
    const int handle = style()->pixelMetric(QStyle::PM_SliderLength, &option, this);
    const double left = groove.left() + handle / 2.0;
    const double step = double(groove.width() - handle) / stretches;
    QColor quiet = color(ColorRole::Accent, this);
    quiet.setAlphaF(0.35F);
    const QColor loud = color(ColorRole::Warn, this);
    for (int i = 0; i < stretches; ++i) {
        const Stretch &stretch = m_stretches.at(std::size_t(i));
        if (stretch.changes == 0)
            continue;
        // By the root: one change is to be seen beside a start of three hundred.
        const double tall = height() * (0.25 + 0.75 * std::sqrt(double(stretch.changes) / m_most));
        painter.fillRect(QRectF(left + i * step, height() - tall, std::max(1.0, step), tall),
                         stretch.warnings > 0 ? loud : quiet);
    }
    painter.end();
    QSlider::paintEvent(event);
}

void PlaybackSlider::mousePressEvent(QMouseEvent *event)
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    // There, and not a page further: what is drawn is what people point at.
    if (event->button() == Qt::LeftButton && !handle.contains(event->position().toPoint())) {
        const int space = width() - handle.width();
        setValue(QStyle::sliderValueFromPosition(
            minimum(), maximum(), int(event->position().x()) - handle.width() / 2, std::max(1, space)));
    }
    QSlider::mousePressEvent(event);
}

} // namespace slipway
