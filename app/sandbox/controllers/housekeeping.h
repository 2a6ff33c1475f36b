// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/controllers/controller.h"

namespace slipway::sandbox {

/// Endpoints and EndpointSlices of Services with a selector.
class EndpointsController : public Controller
{
public:
    explicit EndpointsController(ControllerContext context) : Controller(context, "endpoint-slice-controller")
    {
    }

private:
    void observe(const StoreEvent &event) override;
    void sync(const Store::Key &key) override;
};

/// Binds claims and volumes, provisions what has a known driver, guards what is in use.
class VolumeController : public Controller
{
public:
    explicit VolumeController(ControllerContext context) : Controller(context, "persistentvolume-controller")
    {
    }

private:
    void observe(const StoreEvent &event) override;
    /// Keys without a namespace are volumes, the others claims.
    void sync(const Store::Key &key) override;
    void syncClaim(const ObjectPtr &claim);
    void syncVolume(const ObjectPtr &volume);
    void bind(const Json &claim, const Json &volume);
    void provision(const ObjectPtr &claim, const Json &storageClass);
    bool isUsed(const Json &claim) const;
    std::set<std::string> m_provisioning; ///< uids
};

/// Empties namespaces that end; gives new ones their default service account and CA.
class NamespaceController : public Controller
{
public:
    explicit NamespaceController(ControllerContext context) : Controller(context, "namespace-controller") { }

private:
    void observe(const StoreEvent &event) override;
    void sync(const Store::Key &key) override;
};

/// Owner references: background, foreground and orphaning deletion.
class GarbageCollector : public Controller
{
public:
    explicit GarbageCollector(ControllerContext context) : Controller(context, "garbage-collector") { }

private:
    void observe(const StoreEvent &event) override;
    /// The key is {"storage\nnamespace", name} of an object that may have to go, or {"", uid} of an owner that went.
    void sync(const Store::Key &key) override;
};

/// status.used of quotas, at once: the next request must see it.
class QuotaController : public Controller
{
public:
    explicit QuotaController(ControllerContext context) : Controller(context, "resourcequota-controller") { }

private:
    void observe(const StoreEvent &event) override;
    void sync(const Store::Key &key) override;
};

} // namespace slipway::sandbox
