// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "catalog/catalog.h"
#include "catalog/sizing.h"
#include "session/activity/activitylistmodel.h"
#include "session/deploy/deployment.h"
#include "session/deploy/zonematrix.h"
#include "ui/common/busyrow.h"
#include "ui/common/widgets.h"

#include <QWidget>

namespace slipway {

class BenchArchive;

/// What the steps of one walk through the wizard share. Everything outlives the pages.
struct WizardContext {
    Session &session;
    Catalog &catalog; ///< the wizard's own copy: a person's config.json adds to it
    Deployment &deployment;
    const QList<std::shared_ptr<const Recipe>> &recipes;
    RunStore &runs;
    ActivityListModel &activities;
    BenchArchive *benches = nullptr; ///< what was measured before; null: nobody keeps it

    // Kept between steps, so that going back asks nobody again.
    std::optional<ZoneMatrix> matrix = {};
    QString matrixProject = {};
    Choices checkedChoices{nullptr}; ///< those that the findings are about
    QHash<QString, QJsonObject> editedManifests = {}; ///< by step
    SizingTarget sizing = {.load = {.requestsPerSecond = 1, .promptTokens = 1000, .outputTokens = 250},
                           .mostTtftMs = 2000,
                           .mostItlMs = 100}; ///< what was last asked of SizingDialog
    std::optional<Plan> plan = {}; ///< as reviewed and agreed to
};

/// One step of the wizard.
class WizardPage : public QWidget
{
    Q_OBJECT

public:
    WizardPage(WizardContext &context, const QString &id, const QString &title, QWidget *parent = nullptr);

    QString id() const { return m_id; }
    QString title() const { return m_title; }
    /// Why one cannot go on, one sentence; empty when one can.
    virtual QString missing() const { return {}; }
    /// Something here wants a look, although one could go on.
    virtual bool needsAttention() const { return false; }
    virtual QString nextText() const { return tr("&Next"); }
    /// Whether this step has a way back and forth at all: the last one has its own buttons.
    virtual bool hasNavigation() const { return true; }
    virtual void enter() { }
    /// Cancels what was asked for; waits for nothing.
    virtual void leave() { }
    /// Next was pressed; false stays here.
    virtual bool commit() { return true; }
    /// Where the keyboard goes when the page is shown.
    virtual QWidget *firstFocus() { return nullptr; }

Q_SIGNALS:
    void changed();
    /// The page itself asks to go on, e.g. by a double click.
    void nextRequested();

protected:
    WizardContext &m_context;

private:
    QString m_id;
    QString m_title;
};

} // namespace slipway
