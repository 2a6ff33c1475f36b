// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagnosis/findinglist.h"
#include "ui/shell/page.h"

namespace slipway {

/// The rail's page of Findings: whoever looks for them fills it and answers its wishes.
class FindingsPage : public QWidget, public PageEvents
{
    Q_OBJECT

public:
    explicit FindingsPage(QWidget *parent = nullptr);
    FindingList *list() const { return m_list; }
    /// What was looked at, and when: "everything-fine · 12 s ago".
    void setSubject(const QString &subject);
    /// What could not be looked at all.
    void setProblem(const Error &error);
    void clearProblem();
    void refresh() override { Q_EMIT refreshRequested(); }

Q_SIGNALS:
    void refreshRequested();

private:
    QLabel *m_subject;
    Banner *m_banner;
    FindingList *m_list;
};

} // namespace slipway
