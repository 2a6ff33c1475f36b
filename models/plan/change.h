// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "plan/target.h"

#include <QJsonObject>

#include <memory>

namespace slipway {

class AwsClient;
class ChangeLog;
class ClusterConnector;
class KubeClient;
class GoogleClient;

/// What a Change works with. A null client means that this target has none; a Change that needs it ends as Unavailable.
struct ChangeContext {
    KubeClient *kube = nullptr;
    GoogleClient *google = nullptr;
    AwsClient *aws = nullptr;
    ClusterConnector *clusters = nullptr; ///< for plans that make the cluster which their later steps change
    Clock *clock = nullptr;
    Target target = {};
    ChangeLog *log = nullptr; ///< null: nobody keeps one, as in a test
};

/// What a Change would do, found out without doing it.
struct ChangePreview {
    enum class Effect {
        Create,
        Update,
        Delete,
        Nothing, ///< it is so already
        Wait, ///< changes nothing itself
        Impossible, ///< the server would refuse; see problem
        Unknown, ///< could not be asked, e.g. the namespace does not exist yet; see problem
    };
    Effect effect = Effect::Unknown;
    QString summary = {}; ///< one sentence, translated
    QList<QString> details =
        {}; ///< more of them: what is not touched, what it costs, what others will notice
    QStringList warnings = {}; ///< the server's own
    QJsonObject before = {}; ///< objects, for a diff; empty when there is none
    QJsonObject after = {}; ///< by the server's dry run where possible: with defaults and webhooks' changes
    std::optional<Error> problem = {};
};

/// One action with the power to change something. There is no second way to change a cluster or a cloud.
///
/// The runner calls capture(), writes what it gave to the journal, then run(). After a crash it asks alreadyDone() with the
/// same captured state before it runs anything again.
class Change
{
public:
    virtual ~Change() = default;

    /// Stable, of the journal and the contract: "apply", "enable-services", …
    virtual QString kind() const = 0;
    /// What it works on, as Findings name objects: "Deployment/ns/name", "bucket/ai-models".
    virtual QString object() const = 0;
    /// One line for people, translated: "Apply Deployment vllm-gemma".
    virtual QString title() const = 0;
    /// What a person would type for the same: kubectl, gcloud or aws, safe to paste into a POSIX shell.
    virtual QString command() const = 0;
    /// What undo() would do, translated; empty when it does nothing or cannot.
    virtual QString undoText(const QJsonObject &captured) const;
    /// Whether running it twice is the same as once. All that are not are guarded by alreadyDone().
    virtual bool isRepeatable() const { return true; }
    /// Whether it changes nothing and only waits for what others do.
    virtual bool isWait() const { return false; }
    /// Whether undo() would be a loss that a person has to confirm by typing the name.
    virtual bool isDestructive() const { return false; }

    virtual Task<ChangePreview> preview(ChangeContext context, std::stop_token stop) = 0;
    /// What is there before: all that undo() and alreadyDone() need. No secrets.
    virtual Task<QJsonObject> capture(ChangeContext context, std::stop_token stop) = 0;
    /// @return what it made, for undo() and for the runner: "endpoint" (Endpoint::toStored()), "unchanged" when there was nothing to do. No secrets.
    virtual Task<QJsonObject> run(ChangeContext context, QJsonObject captured, ProgressSink progress,
                                  std::stop_token stop) = 0;
    /// Whether an interrupted run() had its effect. May wait for what that run has set going.
    virtual Task<bool> alreadyDone(ChangeContext context, QJsonObject captured, std::stop_token stop) = 0;
    /// Takes back what run() did and nothing else. Succeeds when there is nothing to take back.
    /// @param made may be empty after a crash
    /// @return a remark for people when something had to stay, else empty
    virtual Task<QString> undo(ChangeContext context, QJsonObject captured, QJsonObject made,
                               ProgressSink progress, std::stop_token stop);

    /// Enough to make it again: the journal's and the contract's form. Has "kind" and "object". No secrets.
    virtual QJsonObject toJson() const = 0;
};

/// Errors: Invalid (a kind that this version does not know, a field missing).
Result<std::shared_ptr<Change>> changeFromJson(const QJsonObject &object);

} // namespace slipway
