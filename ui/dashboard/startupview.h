// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/startuptimeline.h"
#include "ui/common/widgets.h"

namespace slipway {

/// One replica's stages as a bar: as wide as they take or should take, filled as far as they are.
class StartupBar : public QWidget
{
    Q_OBJECT

public:
    explicit StartupBar(QWidget *parent = nullptr);
    void setTimeline(const StartupTimeline &timeline);
    QSize sizeHint() const override { return {260, 16}; }
    QSize minimumSizeHint() const override { return {120, 16}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QList<QRectF> segments() const;
    StartupTimeline m_timeline;
};

/// "Pulling the image: 1 min 20 s of about 3 min. Normal." in the words of a person who waits.
QString startupSentence(const StartupTimeline &timeline);

/// The start-up clocks of an endpoint's replicas; a click on one opens its details.
class StartupView : public QWidget
{
    Q_OBJECT

public:
    explicit StartupView(QWidget *parent = nullptr);
    /// @param asOf  when they were seen, where that is not now: the cluster is not reached
    void setTimelines(const QList<StartupTimeline> &timelines, const QDateTime &asOf = {});

Q_SIGNALS:
    void podActivated(const QString &name);

private:
    struct Row {
        QPushButton *name;
        StatusPill *pill;
        StartupBar *bar;
        QLabel *sentence;
        QWidget *box;
    };
    QList<Row> m_rows;
    QLabel *m_none;
    QList<StartupTimeline> m_timelines;
    QDateTime m_asOf;
};

} // namespace slipway
