// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/resources/podlogmodel.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QToolButton;

namespace slipway {

class Banner;
class LogLines;

/// The logs of a pod's containers, or of many pods in one: container, previous instance, which pods, pause, search, copy, save.
class LogView : public QWidget
{
    Q_OBJECT

public:
    explicit LogView(Session &session, QWidget *parent = nullptr);

    struct Containers {
        QStringList names = {}; ///< the one to begin with first
        QStringList initNames = {};
        bool hasPrevious = false;
    };
    /// One pod.
    void openPod(const QString &nameSpace, const QString &pod, const Containers &containers);
    /// Many; their containers are found.
    void openPods(const LogSelection &selection);
    PodLogModel &model() { return m_model; }

protected:
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QLayout *makeTools();
    QLayout *makeSearch();
    void addContainer(const QString &label, const QString &name, bool withInit);
    void updateOrigins();
    void fillPodMenu();
    void reopen();
    void showState();
    void search(bool backwards);
    void showFound();
    void save();
    QString stateText() const;

    PodLogModel m_model;
    LogSelection m_selection;
    LogLines *m_lines;
    QComboBox *m_container;
    QToolButton *m_pods;
    QToolButton *m_previous;
    QToolButton *m_pause;
    QToolButton *m_times;
    QLineEdit *m_find;
    QLabel *m_found;
    QLabel *m_state;
    Banner *m_banner;
    QTimer m_unseen; // a log that nobody looks at is not read for ever
    bool m_closedUnseen = false;
    QTimer m_recount; // counting takes milliseconds: not with every frame
};

} // namespace slipway
