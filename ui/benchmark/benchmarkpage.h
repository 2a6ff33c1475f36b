// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/bench/benchsession.h"
#include "ui/shell/page.h"

class QLabel;
class QPushButton;
class QTabWidget;

namespace slipway {

class Banner;
class BenchForm;
class BenchHistoryView;
class BenchResultView;
class BusyRow;
class LoadConsent;

/// Loads an endpoint and measures it: the form at the left, what is measured at the right, and what was measured before.
class BenchmarkPage : public QWidget, public PageEvents
{
    Q_OBJECT

public:
    /// Both outlive the page; a test that runs goes on without it.
    BenchmarkPage(BenchSession &bench, BenchArchive &archive, QWidget *parent = nullptr);

    void setEndpoints(const QList<Endpoint> &endpoints);
    void choose(const Endpoint &endpoint);
    void pageShown() override;
    void refresh() override;

    BenchForm *form() const { return m_form; }
    BenchResultView *resultView() const { return m_result; }
    BenchHistoryView *history() const { return m_history; }
    QTabWidget *tabs() const { return m_tabs; }
    /// What goes on, as it is said on the page; empty when nothing does.
    QString progressText() const;

Q_SIGNALS:
    void detailsRequested(const QString &title, QWidget *content);
    /// The form's state, when a test was started with it.
    void formUsed(const QJsonObject &state);

private:
    void startOrStop();
    void update();
    void updateButtons();
    void showEnd();
    void showCommand();

    BenchSession &m_bench;
    BenchForm *m_form;
    QPushButton *m_start;
    QPushButton *m_command;
    QLabel *m_problem;
    Banner *m_banner;
    LoadConsent *m_consent;
    BusyRow *m_busy;
    QPushButton *m_back;
    QTabWidget *m_tabs;
    BenchResultView *m_result;
    BenchHistoryView *m_history;
    bool m_showsOther = false; ///< a result from the history, while another one is measured
};

/// How far a test is and how long it will take, as far as that is known.
QString benchProgressText(const BenchSession &bench);

} // namespace slipway
