// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/apierror.h"

namespace slipway::sandbox {

namespace {

std::string_view typeText(FieldCause::Type type)
{
    switch (type) {
    case FieldCause::Type::Required:
        return "Required value";
    case FieldCause::Type::Invalid:
    case FieldCause::Type::TypeInvalid:
        return "Invalid value";
    case FieldCause::Type::NotSupported:
        return "Unsupported value";
    case FieldCause::Type::Forbidden:
        return "Forbidden";
    case FieldCause::Type::Duplicate:
        return "Duplicate value";
    case FieldCause::Type::TooLong:
        return "Too long";
    case FieldCause::Type::TooMany:
        return "Too many";
    case FieldCause::Type::NotFound:
        return "Not found";
    }
    return {};
}

std::string_view typeReason(FieldCause::Type type)
{
    switch (type) {
    case FieldCause::Type::Required:
        return "FieldValueRequired";
    case FieldCause::Type::Invalid:
        return "FieldValueInvalid";
    case FieldCause::Type::TypeInvalid:
        return "FieldValueTypeInvalid";
    case FieldCause::Type::NotSupported:
        return "FieldValueNotSupported";
    case FieldCause::Type::Forbidden:
        return "FieldValueForbidden";
    case FieldCause::Type::Duplicate:
        return "FieldValueDuplicate";
    case FieldCause::Type::TooLong:
        return "FieldValueTooLong";
    case FieldCause::Type::TooMany:
        return "FieldValueTooMany";
    case FieldCause::Type::NotFound:
        return "FieldValueNotFound";
    }
    return {};
}

Json details(const std::string &group, const std::string &kind, const std::string &name)
{
    Json out = Json::obj();
    if (!name.empty())
        out["name"] = name;
    if (!group.empty())
        out["group"] = group;
    if (!kind.empty())
        out["kind"] = kind;
    return out;
}

} // namespace

std::string qualifiedResource(const std::string &group, const std::string &plural)
{
    return group.empty() ? plural : plural + "." + group;
}

Json ApiError::toStatus() const
{
    Json out = Json::obj({{"kind", "Status"},
                          {"apiVersion", "v1"},
                          {"metadata", Json::obj()},
                          {"status", "Failure"},
                          {"message", message},
                          {"code", code}});
    if (!reason.empty())
        out["reason"] = reason;
    if (!details.isNull())
        out["details"] = details;
    if (details["metadataContinue"].isString()) { // see errors::expired users: a token beside the refusal
        out["metadata"]["continue"] = details["metadataContinue"];
        out["details"].erase("metadataContinue");
        if (out["details"].empty())
            out.erase("details");
    }
    return out;
}

FieldCause requiredCause(std::string field, std::string_view detail)
{
    return {FieldCause::Type::Required, std::move(field), std::string(detail)};
}

FieldCause invalidCause(std::string field, const Json &value, std::string_view detail)
{
    return {FieldCause::Type::Invalid, std::move(field), value.dump() + ": " + std::string(detail)};
}

FieldCause forbiddenCause(std::string field, std::string_view detail)
{
    return {FieldCause::Type::Forbidden, std::move(field), std::string(detail)};
}

FieldCause duplicateCause(std::string field, const Json &value)
{
    return {FieldCause::Type::Duplicate, std::move(field), value.dump()};
}

FieldCause notSupportedCause(std::string field, const Json &value, const std::vector<std::string> &supported)
{
    std::string detail = value.dump();
    for (std::size_t i = 0; i < supported.size(); ++i)
        detail += (i == 0 ? ": supported values: " : ", ") + inQuotes(supported[i]);
    return {FieldCause::Type::NotSupported, std::move(field), detail};
}

namespace errors {

ApiError badRequest(std::string message)
{
    return {.code = 400, .reason = "BadRequest", .message = std::move(message)};
}

ApiError unauthorized()
{
    return {.code = 401, .reason = "Unauthorized", .message = "Unauthorized"};
}

ApiError forbidden(const std::string &qualified, const std::string &name, const std::string &why)
{
    const std::size_t dot = qualified.find('.');
    const std::string group = dot == std::string::npos ? std::string() : qualified.substr(dot + 1);
    return {.code = 403,
            .reason = "Forbidden",
            .message = name.empty() ? qualified + " is forbidden: " + why
                                    : qualified + " " + inQuotes(name) + " is forbidden: " + why,
            .details = details(group, qualified.substr(0, dot), name)};
}

ApiError notFound(const std::string &group, const std::string &plural, const std::string &name)
{
    return {.code = 404,
            .reason = "NotFound",
            .message = qualifiedResource(group, plural) + " " + inQuotes(name) + " not found",
            .details = details(group, plural, name)};
}

ApiError alreadyExists(const std::string &group, const std::string &plural, const std::string &name)
{
    return {.code = 409,
            .reason = "AlreadyExists",
            .message = qualifiedResource(group, plural) + " " + inQuotes(name) + " already exists",
            .details = details(group, plural, name)};
}

ApiError conflict(const std::string &group, const std::string &plural, const std::string &name,
                  const std::string &why)
{
    return {.code = 409,
            .reason = "Conflict",
            .message = "Operation cannot be fulfilled on " + qualifiedResource(group, plural) + " "
                + inQuotes(name) + ": " + why,
            .details = details(group, plural, name)};
}

ApiError modified(const std::string &group, const std::string &plural, const std::string &name)
{
    return conflict(
        group, plural, name,
        "the object has been modified; please apply your changes to the latest version and try again");
}

ApiError invalid(const std::string &group, const std::string &kind, const std::string &name,
                 const std::vector<FieldCause> &causes)
{
    ApiError out{.code = 422, .reason = "Invalid", .details = details(group, kind, name)};
    Json list = Json::list();
    std::string all;
    for (const FieldCause &cause : causes) {
        const std::string message =
            std::string(typeText(cause.type)) + (cause.detail.empty() ? "" : ": " + cause.detail);
        list.push(Json::obj(
            {{"reason", Json(typeReason(cause.type))}, {"message", message}, {"field", cause.field}}));
        all += (all.empty() ? "" : ", ") + cause.field + ": " + message;
    }
    if (causes.size() > 1)
        all = "[" + all + "]";
    out.message = (group.empty() ? kind : kind + "." + group) + " " + inQuotes(name) + " is invalid: " + all;
    out.details["causes"] = list;
    return out;
}

ApiError methodNotAllowed()
{
    return {.code = 405,
            .reason = "MethodNotAllowed",
            .message = "the server does not allow this method on the requested resource",
            .details = Json::obj()};
}

ApiError expired(std::string message)
{
    return {.code = 410, .reason = "Expired", .message = std::move(message)};
}

ApiError unsupportedMediaType(std::string_view supported)
{
    return {.code = 415,
            .reason = "UnsupportedMediaType",
            .message = "the body of the request was in an unknown format - accepted media types include: "
                + std::string(supported)};
}

ApiError internal(std::string message)
{
    return {.code = 500,
            .reason = "InternalError",
            .message = "Internal error occurred: " + message,
            .details = Json::obj({{"causes", Json::list({Json::obj({{"message", message}})})}})};
}

ApiError untyped(std::string message)
{
    return {.code = 500, .reason = {}, .message = std::move(message)};
}

ApiError unavailable(std::string message)
{
    return {.code = 503, .reason = "ServiceUnavailable", .message = std::move(message)};
}

} // namespace errors
} // namespace slipway::sandbox
