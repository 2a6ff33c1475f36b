// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "session/endpoint/metricsource.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace slipway {

/// Asks where a server of the Prometheus API is, for all endpoints of a cluster. What is found in the cluster is offered and never taken
/// unasked.
class MetricSourceDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p session and @p sources outlive it.
    MetricSourceDialog(Session &session, const Target &target, MetricSources &sources,
                       QWidget *parent = nullptr);
    ~MetricSourceDialog() override;

    void accept() override;

private:
    void find();
    void test();
    void forget();
    void judge();
    void say(const QString &text, const char *role);
    Result<MetricSource> source() const;
    Session &m_session;
    Target m_target;
    MetricSources &m_sources;
    TaskHandle m_finding;
    TaskHandle m_testing;
    std::unique_ptr<OpenMetricSource> m_open;
    QComboBox *m_server;
    QLabel *m_found;
    QComboBox *m_authentication;
    QLineEdit *m_file;
    QToolButton *m_browse;
    QLabel *m_outcome;
    QPushButton *m_test;
    QPushButton *m_save;
};

} // namespace slipway
