// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/apiserver.h"

#include <QObject>

#include <set>

namespace slipway::sandbox {

/// Who owns what, kept up to date so that no controller has to search ten thousand objects.
class ClusterIndex
{
public:
    explicit ClusterIndex(Store &store);
    ~ClusterIndex();

    struct Ref {
        std::string storage, ns, name;
        auto operator<=>(const Ref &) const = default;
    };
    /// Objects that name @p uid among their owners.
    std::vector<ObjectPtr> ownedBy(const std::string &uid, const std::string &storage) const;
    std::vector<Ref> dependents(const std::string &uid) const;
    const std::set<Store::Key> &podsOnNode(const std::string &node) const;
    /// Pods that no scheduler has placed.
    const std::set<Store::Key> &unscheduledPods() const { return m_unscheduled; }

private:
    void observe(const StoreEvent &event);
    Store &m_store;
    int m_subscription;
    std::map<std::string, std::set<Ref>> m_owned;
    std::map<std::string, std::set<Store::Key>> m_byNode;
    std::set<Store::Key> m_unscheduled;
};

/// What every controller shares.
struct ControllerContext {
    ApiServer &server;
    ClusterIndex &index;
};

/// A reconciling loop: events mark keys, keys are synchronised soon after from the event loop, a bounded number at a
/// time so that clients are answered in between.
class Controller : public QObject
{
    Q_OBJECT
public:
    Controller(ControllerContext context, std::string name);
    ~Controller() override;

protected:
    virtual void observe(const StoreEvent &event) = 0;
    virtual void sync(const Store::Key &key) = 0;
    void enqueue(const Store::Key &key);
    void enqueueAfter(const Store::Key &key, std::chrono::milliseconds delay);
    /// The controlling owner of @p object when its kind is @p kind.
    static std::optional<Store::Key> ownerKey(const Json &object, std::string_view kind);
    static Json ownerReference(const Json &owner, bool block = true);

    ApiServer &server() { return m_context.server; }
    Store &store() { return m_context.server.store(); }
    const ClusterIndex &index() const { return m_context.index; }
    const std::string &name() const { return m_name; }
    void event(const Json &about, const char *type, const char *reason, const std::string &message)
    {
        server().recordEvent(about, type, reason, message, m_name);
    }
    ApiResult<ObjectPtr> create(const char *storage, const std::string &ns, Json object);
    void remove(const char *storage, const Store::Key &key, const DeleteOptions &options = {});
    void setStatus(const char *storage, const Store::Key &key,
                   const std::function<void(Json &status)> &change);

private:
    void run();
    ControllerContext m_context;
    std::string m_name;
    int m_subscription;
    std::set<Store::Key> m_dirty;
    bool m_scheduled = false;
};

/// Sets or replaces a condition; lastTransitionTime moves only with the status.
void setCondition(Json &status, const char *type, bool value, const std::string &reason,
                  const std::string &message, const std::string &now);
bool isPodReady(const Json &pod);
bool isPodActive(const Json &pod); ///< neither ended nor being deleted
bool isPodAvailable(const Json &pod, std::int64_t minReadySeconds, const std::string &now);
/// A number or a percentage of @p total.
int scaledValue(const Json &value, int total, bool roundUp);
/// A short name of a pod template's content, as in `web-7d4b9c8f6d`.
std::string templateHash(const Json &podTemplate);

} // namespace slipway::sandbox
