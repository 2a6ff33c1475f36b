// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/endpointmonitor.h"

namespace slipway {

/// The way of a request as one picture: gateways and API server → Service → pods, each with its check and its reason.
class RequestPathView : public QWidget
{
    Q_OBJECT

public:
    explicit RequestPathView(QWidget *parent = nullptr);

    /// Takes over what the monitor knows now.
    void showState(const EndpointMonitor &monitor);
    /// The same in words, one station a line.
    QString description() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void podActivated(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Station {
        QString title;
        QString name;
        QString check; ///< what was looked at and what came of it
        EndpointMonitor::Health health = EndpointMonitor::Health::Unknown;
        bool isPod = false;
        bool operator==(const Station &) const = default;
    };
    static QString doorName(const FrontDoor &door);
    int firstPod() const { return m_ways + 1; }
    int boxHeight() const;
    QRectF boxOf(int station) const;
    int podAt(QPointF position) const;
    void paintStation(QPainter &painter, int station) const;

    QList<Station> m_stations; // ways in, of which the API server is the last, service, then pods
    int m_ways = 1;
    int m_hidden = 0; // pods beyond those that are drawn
    int m_current = -1; // by keyboard
};

} // namespace slipway
