// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/finding.h"
#include "ui/common/widgets.h"

class QToolButton;

namespace slipway {

/// How a finding is told: shape, word and colour together.
struct FindingLook {
    QString word = {};
    QString iconName = {};
    ColorRole role = ColorRole::TextSecondary;
};
FindingLook findingLook(const Finding &finding);

/// One finding: what is wrong, why, what to do; evidence and all remedies when it is opened.
class FindingRow : public Card
{
    Q_OBJECT

public:
    explicit FindingRow(const Finding &finding, QWidget *parent = nullptr);
    const Finding &finding() const { return m_finding; }
    bool isExpanded() const;
    void setExpanded(bool expanded);
    void setRerunVisible(bool visible);
    void setRerunning(bool running);
    /// A button that asks to accept the finding; only for what is wrong.
    void setMuteVisible(bool visible);

Q_SIGNALS:
    void rerunRequested(const QString &check);
    void fixRequested(const slipway::Remedy &remedy, const slipway::Finding &finding);
    void muteRequested(const slipway::Finding &finding);
    void expandedChanged(bool expanded);

private:
    void buildDetails();
    QWidget *remedyWidget(const Remedy &remedy, int number);
    Finding m_finding;
    QToolButton *m_expand;
    QToolButton *m_rerun;
    QToolButton *m_mute;
    QWidget *m_details = nullptr; // made when it is first opened
};

} // namespace slipway
