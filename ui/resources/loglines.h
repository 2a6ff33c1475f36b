// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/resources/podlogmodel.h"

#include <QAbstractScrollArea>
#include <QPersistentModelIndex>

namespace slipway {

/// The rows of a PodLogModel as text: paints what is visible, however long the log is. Follows the end until scrolled away.
class LogLines : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit LogLines(PodLogModel &model, QWidget *parent = nullptr);
    void setSearch(const QString &text);
    void setTimesShown(bool shown);
    void goToRow(int row);
    int currentRow() const { return m_current.row(); }
    bool isAtEnd() const;
    void scrollToEnd();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void updateBars();
    void updateNames();
    int lineHeight() const;
    int rowAt(int y) const;
    int timeWidth() const;
    int nameWidth() const;
    /// Whose line it is, as short as tells the pods apart.
    QString nameOf(const LogOrigin &origin) const;
    void select(int current, int anchor);
    void copy() const;

    PodLogModel &m_model;
    QString m_search;
    QPersistentModelIndex m_current;
    QPersistentModelIndex m_anchor;
    QPersistentModelIndex m_top; // while rows move
    QString m_commonPrefix; // of all pods
    bool m_severalPods = false;
    bool m_severalContainers = false;
    QString m_longestName; // empty: there is one log alone
    bool m_times = true;
    bool m_following = true;
};

} // namespace slipway
