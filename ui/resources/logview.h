// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/podlogmodel.h"

#include <QAbstractScrollArea>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace slipway {

class Banner;

/// The rows of a PodLogModel as text: paints what is visible, however long the log is. Follows the end until scrolled away.
class LogLines : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit LogLines(PodLogModel &model, QWidget *parent = nullptr);
    void setSearch(const QString &text);
    void setTimesShown(bool shown);
    void goToRow(int row);
    int currentRow() const { return m_current; }
    bool isAtEnd() const;
    void scrollToEnd();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void updateBars();
    int lineHeight() const;
    int rowAt(int y) const;
    int timeWidth() const;
    void copy() const;
    PodLogModel &m_model;
    QString m_search;
    int m_current = -1;
    int m_anchor = -1;
    bool m_times = true;
    bool m_following = true;
};

/// The log of a pod's containers: container, previous instance, pause, search, copy.
class LogView : public QWidget
{
    Q_OBJECT

public:
    explicit LogView(Session &session, QWidget *parent = nullptr);
    /// @param containers with the one to begin with first
    void open(const QString &nameSpace, const QString &pod, const QStringList &containers, bool hasPrevious);
    PodLogModel &model() { return m_model; }

private:
    void reopen();
    void showState();
    void search(bool backwards);
    PodLogModel m_model;
    QString m_namespace;
    QString m_pod;
    LogLines *m_lines;
    QComboBox *m_container;
    QToolButton *m_previous;
    QToolButton *m_pause;
    QToolButton *m_times;
    QLineEdit *m_find;
    QLabel *m_found;
    QLabel *m_state;
    Banner *m_banner;
};

} // namespace slipway
