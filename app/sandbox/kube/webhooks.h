// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/apiserver.h"

namespace slipway::sandbox {

/// What a write is about, as an AdmissionReview tells it.
struct AdmissionCase {
    const ResourceInfo &resource;
    std::string operation; ///< CREATE, UPDATE or DELETE
    const Json *before = nullptr; ///< null for a creation
    std::string user = {};
    bool dryRun = false;
    bool isTrusted = false; ///< our own controllers': nobody is asked
};

/// Asks the webhooks of every MutatingWebhookConfiguration whose rules and selectors fit, in the order of their names, and
/// carries out the patches they answer with. Source: Kubernetes docs, "Dynamic Admission Control".
///
/// Only webhooks with a `clientConfig.url` are asked: those of Services are operators' own, whose programs do not run in the
/// sandbox. `matchConditions` (CEL) cannot be told here: such a webhook is asked whenever its rules fit. The whole server waits for
/// the answer, `timeoutSeconds` at most.
ApiResult<void> askMutatingWebhooks(const AdmissionCase &write, Json &object, const ApiServer &server);

/// Asks the webhooks of every ValidatingWebhookConfiguration; the first that denies decides.
/// @param object null for a deletion
ApiResult<void> askValidatingWebhooks(const AdmissionCase &write, const Json &object,
                                      const ApiServer &server);

} // namespace slipway::sandbox
