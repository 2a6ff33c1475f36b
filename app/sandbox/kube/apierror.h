// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/json.h"

#include <expected>

namespace slipway::sandbox {

/// A refusal as `metav1.Status` carries it.
/// Source: Kubernetes docs, "API Concepts"; the reasons and causes of metav1.
struct ApiError {
    int code = 500;
    std::string reason = {};
    std::string message = {};
    Json details = {};

    Json toStatus() const;
};

template <typename T> using ApiResult = std::expected<T, ApiError>;

struct FieldCause {
    enum class Type {
        Required,
        Invalid,
        NotSupported,
        Forbidden,
        Duplicate,
        TypeInvalid,
        TooLong,
        TooMany,
        NotFound
    };
    Type type;
    std::string field;
    std::string detail; ///< what follows the type, e.g. `"x": must be …`
};

FieldCause requiredCause(std::string field, std::string_view detail = {});
FieldCause invalidCause(std::string field, const Json &value, std::string_view detail);
FieldCause forbiddenCause(std::string field, std::string_view detail);
FieldCause duplicateCause(std::string field, const Json &value);
FieldCause notSupportedCause(std::string field, const Json &value, const std::vector<std::string> &supported);

namespace errors {
ApiError badRequest(std::string message);
ApiError unauthorized();
/// @param qualified e.g. `deployments.apps`
ApiError forbidden(const std::string &qualified, const std::string &name, const std::string &why);
ApiError notFound(const std::string &group, const std::string &plural, const std::string &name);
ApiError alreadyExists(const std::string &group, const std::string &plural, const std::string &name);
ApiError conflict(const std::string &group, const std::string &plural, const std::string &name,
                  const std::string &why);
ApiError modified(const std::string &group, const std::string &plural, const std::string &name);
ApiError invalid(const std::string &group, const std::string &kind, const std::string &name,
                 const std::vector<FieldCause> &causes);
ApiError methodNotAllowed();
ApiError expired(std::string message);
ApiError unsupportedMediaType(std::string_view supported);
ApiError internal(std::string message);
/// The untyped 500 that the real server gives for plain Go errors.
ApiError untyped(std::string message);
ApiError unavailable(std::string message);
} // namespace errors

/// `pods` or `deployments.apps`.
std::string qualifiedResource(const std::string &group, const std::string &plural);

} // namespace slipway::sandbox
