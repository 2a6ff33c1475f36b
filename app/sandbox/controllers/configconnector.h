// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/controllers/controller.h"
#include "app/sandbox/kube/cloudhooks.h"

namespace slipway::sandbox {

/// Config Connector: keeps accounts, buckets and bindings in the project as its objects say, in the name of the account that
/// the one ConfigConnector object names. Source: Config Connector v1.155, conditions, finalizer and references.
class ConfigConnectorController : public Controller
{
public:
    /// @param storage the kind that it looks after; one controller for each
    ConfigConnectorController(ControllerContext context, const char *storage)
        : Controller(context, "cnrm-controller")
        , m_storage(storage)
    {
    }

    static constexpr const char *accounts = "iam.cnrm.cloud.google.com/iamserviceaccounts";
    static constexpr const char *members = "iam.cnrm.cloud.google.com/iampolicymembers";
    static constexpr const char *policies = "iam.cnrm.cloud.google.com/iampartialpolicies";
    static constexpr const char *buckets = "storage.cnrm.cloud.google.com/storagebuckets";
    static constexpr const char *connectors = "core.cnrm.cloud.google.com/configconnectors";

private:
    void observe(const StoreEvent &event) override;
    void sync(const Store::Key &key) override;
    void syncConnector(const Store::Key &key);
    /// The requests that an object stands for; or why there are none yet.
    std::vector<CloudRequest> requestsOf(const Json &object, CloudAnswer &problem);
    std::string actingAccount();
    const char *m_storage;
};

} // namespace slipway::sandbox
