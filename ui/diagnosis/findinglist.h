// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/findings/mutedfindings.h"
#include "ui/diagnosis/findingrow.h"

#include <QSet>
#include <QWidget>

class QProgressBar;
class QToolButton;
class QVBoxLayout;

namespace slipway {

/// The one way in which Findings are shown, from checks and from diagnosis.
///
/// All at once with setFindings(), or as they come: begin(), showRunning() and merge() for each check, finish(). While they
/// stream in, rows are only added below; finish() puts the worst first.
class FindingList : public QWidget
{
    Q_OBJECT

public:
    explicit FindingList(QWidget *parent = nullptr);

    void setFindings(const QList<Finding> &findings);
    void clear();

    /// @param checks those that run again by themselves; empty: all, and the list starts empty
    void begin(const QStringList &checks = {});
    void showRunning(const QString &check, const QString &title);
    /// Replaces what that check had said.
    void merge(const QString &check, const QList<Finding> &findings);
    void finish();
    bool isStreaming() const { return m_streaming; }

    /// Buttons that ask for a check again; off where nobody answers them.
    void setRerunVisible(bool visible);
    /// Buttons that ask to accept a finding; off where nobody answers them.
    void setMuteVisible(bool visible);
    /// What is known and accepted: counted, and listed below when it is folded out.
    void setMuted(const QList<MutedFinding> &muted);
    /// What is said when there is nothing at all.
    void setEmptyText(const QString &headline, const QString &explanation);
    const QList<Finding> &findings() const { return m_findings; }
    /// Titles as they stand from top to bottom, of rows that can be seen.
    QStringList shownTitles() const;
    /// "2 block, 1 warning, 14 passed"
    QString summaryText() const;
    void expand(const QString &findingId);

Q_SIGNALS:
    /// Empty: all of them.
    void rerunRequested(const QStringList &checks);
    void fixRequested(const slipway::Remedy &remedy, const slipway::Finding &finding);
    void muteRequested(const slipway::Finding &finding);
    void unmuteRequested(const QString &muteId);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Running {
        QString check;
        QString title;
        QWidget *row = nullptr;
    };
    FindingRow *addRow(const Finding &finding);
    void addMutedRow(const MutedFinding &muted);
    void rebuildMuted();
    void dropRows(const QString &check);
    void rebuild();
    void updateHeads();

    QList<Finding> m_findings;
    QList<FindingRow *> m_rows;
    QList<Running> m_running;
    QSet<QString> m_expanded;
    bool m_streaming = false;
    bool m_rerunVisible = false;
    bool m_muteVisible = false;
    QList<MutedFinding> m_mutedFindings;
    QLabel *m_summary;
    QProgressBar *m_busy;
    QPushButton *m_rerunAll;
    QVBoxLayout *m_problems;
    QVBoxLayout *m_runningRows;
    QToolButton *m_unknownHead;
    QWidget *m_unknownBox;
    QVBoxLayout *m_unknown;
    QToolButton *m_passedHead;
    QWidget *m_passedBox;
    QVBoxLayout *m_passed;
    QToolButton *m_mutedHead;
    QWidget *m_mutedBox;
    QVBoxLayout *m_muted;
    EmptyState *m_empty;
};

} // namespace slipway
