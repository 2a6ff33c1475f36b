// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists and the start of watches. Source: Kubernetes docs, "API Concepts": resource versions, paging, streaming lists.
#include "app/sandbox/kube/restapi.h"
#include "app/sandbox/kube/watchhub.h"

#include <QRandomGenerator>

#include <charconv>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

std::optional<std::uint64_t> versionOf(const std::string &text)
{
    std::uint64_t out = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (problem != std::errc() || end != text.data() + text.size())
        return {};
    return out;
}

ApiError invalidOptions(std::string field, std::string detail)
{
    return errors::invalid("meta.k8s.io", "ListOptions", {}, {forbiddenCause(std::move(field), detail)});
}

struct ContinueToken {
    std::uint64_t version = 0; ///< 0: whatever is current
    std::string startNs, startName; ///< the first key of the next page
};

std::string encoded(const ContinueToken &token)
{
    const Json json =
        Json::obj({{"v", "meta.k8s.io/v1"},
                   {"rv", token.version ? static_cast<std::int64_t>(token.version) : std::int64_t(-1)},
                   {"start", token.startNs + "/" + token.startName}});
    return QByteArray::fromStdString(json.dump())
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        .toStdString();
}

std::optional<ContinueToken> decoded(const QString &text)
{
    const auto parsed =
        Json::parse(QByteArray::fromBase64(text.toUtf8(), QByteArray::Base64UrlEncoding).toStdString());
    if (!parsed.ok || parsed.value["v"].str() != "meta.k8s.io/v1")
        return {};
    const std::string &start = parsed.value["start"].str();
    const std::size_t slash = start.find('/');
    if (slash == std::string::npos)
        return {};
    const std::int64_t version = parsed.value["rv"].integer();
    return ContinueToken{version > 0 ? static_cast<std::uint64_t>(version) : 0, start.substr(0, slash),
                         start.substr(slash + 1)};
}

Store::Key keyOf(const ObjectPtr &object)
{
    return {object->value["metadata"]["namespace"].str(), object->value["metadata"]["name"].str()};
}

} // namespace

ApiResult<std::pair<LabelSelector, FieldSelector>> RestApi::selectors(const RestRequest &request) const
{
    auto labels = LabelSelector::parse(request.http.param(u"labelSelector"_s).toStdString());
    if (!labels)
        return std::unexpected(errors::badRequest(labels.error()));
    auto fields = FieldSelector::parse(request.http.param(u"fieldSelector"_s).toStdString());
    if (!fields)
        return std::unexpected(errors::badRequest(fields.error()));
    for (const FieldSelector::Term &term : fields->terms()) {
        const auto &known = request.resource->selectableFields;
        if (term.field != "metadata.name" && term.field != "metadata.namespace"
            && std::ranges::find(known, term.field) == known.end())
            return std::unexpected(errors::badRequest(
                "Unable to find "
                + inQuotes(request.resource->apiVersion() + ", Resource=" + request.resource->plural)
                + " that match label selector \"\", field selector "
                + inQuotes(request.http.param(u"fieldSelector"_s).toStdString())
                + ": field label not supported: " + term.field));
    }
    return std::pair{std::move(*labels), std::move(*fields)};
}

std::vector<ObjectPtr> RestApi::selected(const RestRequest &request, const LabelSelector &labels,
                                         const FieldSelector &fields) const
{
    const WatchFilter filter{request.resource->storage, request.ns, labels, fields, request.resource};
    const Store::Objects &all = m_server.store().objects(request.resource->storage);
    std::vector<ObjectPtr> out;
    auto from = request.ns.empty() ? all.begin() : all.lower_bound({request.ns, {}});
    for (; from != all.end() && (request.ns.empty() || from->first.first == request.ns); ++from) {
        if (filter.matches(from->second->value))
            out.push_back(from->second);
    }
    return out;
}

void RestApi::list(const RestRequest &request)
{
    const HttpServerRequest &http = request.http;
    auto chosen = selectors(request);
    if (!chosen) {
        refuse(*request.reply, chosen.error());
        return;
    }
    if (!request.name.empty()) { // a watch on one object
        auto byName = FieldSelector::parse("metadata.name=" + request.name);
        chosen->second = *byName;
    }
    const auto &[labels, fields] = *chosen;
    const bool watching = http.param(u"watch"_s) == "1"_L1 || http.param(u"watch"_s) == "true"_L1;
    const std::string versionText = http.param(u"resourceVersion"_s).toStdString();
    const QString match = http.param(u"resourceVersionMatch"_s);
    const bool sendInitial = http.hasParam(u"sendInitialEvents"_s);
    const bool wantsInitial = sendInitial
        && (http.param(u"sendInitialEvents"_s) == "true"_L1 || http.param(u"sendInitialEvents"_s) == "1"_L1);
    const auto version = versionText.empty() ? std::optional<std::uint64_t>(0) : versionOf(versionText);
    Store &store = m_server.store();
    const auto refuseWith = [&](const ApiError &error) { refuse(*request.reply, error); };
    if (!version)
        return refuseWith(
            errors::badRequest("strconv.ParseUint: parsing " + inQuotes(versionText) + ": invalid syntax"));
    if (!watching && sendInitial)
        return refuseWith(invalidOptions("sendInitialEvents", "sendInitialEvents is forbidden for list"));
    if (watching && sendInitial && match != "NotOlderThan"_L1)
        return refuseWith(
            invalidOptions("resourceVersionMatch",
                           "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan"));
    if (watching && !sendInitial && !match.isEmpty())
        return refuseWith(invalidOptions(
            "resourceVersionMatch",
            "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided"));
    if (!watching && !match.isEmpty() && versionText.empty())
        return refuseWith(invalidOptions(
            "resourceVersionMatch", "resourceVersionMatch is forbidden unless resourceVersion is provided"));
    if (match == "Exact"_L1 && *version == 0)
        return refuseWith(invalidOptions(
            "resourceVersionMatch", "resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\""));
    if (*version > store.version()) {
        ApiError error{.code = 504,
                       .reason = "Timeout",
                       .message = "Timeout: Too large resource version: " + versionText
                           + ", current: " + std::to_string(store.version())};
        error.details = Json::obj({{"causes",
                                    Json::list({Json::obj({{"reason", "ResourceVersionTooLarge"},
                                                           {"message", "Too large resource version"}})})},
                                   {"retryAfterSeconds", 1}});
        return refuseWith(error);
    }
    const bool plain = requestedFormat(http.headers.value("Accept")) == Format::Object
        && request.resource->group != "events.k8s.io" && !request.resource->custom;

    if (watching) {
        WatchHub::Options options;
        options.bookmarks = http.param(u"allowWatchBookmarks"_s) == "true"_L1
            || http.param(u"allowWatchBookmarks"_s) == "1"_L1;
        if (const int seconds = http.param(u"timeoutSeconds"_s).toInt(); seconds > 0)
            options.timeout = std::chrono::seconds(seconds);
        else
            options.timeout = std::chrono::seconds(1800 + QRandomGenerator::global()->bounded(1800));
        options.initialEventsEnd = wantsInitial && options.bookmarks;
        std::vector<ObjectPtr> initial;
        std::vector<StoreEvent> replay;
        if (wantsInitial || (*version == 0 && !sendInitial)) {
            initial = selected(request, labels, fields);
        } else if (*version > 0) {
            auto events = store.eventsSince(request.resource->storage, *version);
            if (!events) {
                const ApiError expired =
                    errors::expired("The resourceVersion for the provided watch is too old.");
                if (expiredAsHttp)
                    return refuseWith(expired);
                request.reply->begin(200, "application/json");
                request.reply->write(QByteArray::fromStdString(
                    "{\"type\":\"ERROR\",\"object\":" + expired.toStatus().dump() + "}\n"));
                request.reply->end();
                return;
            }
            replay = std::move(*events);
        }
        m_watches->open(request.reply,
                        {request.resource->storage, request.ns, labels, fields, request.resource},
                        presenter(request), plain, initial, replay, options);
        return;
    }

    const qint64 limit = http.param(u"limit"_s).toLongLong();
    const QString continueText = http.param(u"continue"_s);
    const std::string query = request.resource->storage + "?" + request.ns + "&"
        + http.param(u"labelSelector"_s).toStdString() + "&" + http.param(u"fieldSelector"_s).toStdString();
    std::uint64_t listVersion = store.version();
    std::vector<ObjectPtr> items;
    if (!continueText.isEmpty()) {
        if (!versionText.empty())
            return refuseWith(
                errors::badRequest("specifying resource version is not allowed when using continue"));
        const auto token = decoded(continueText);
        if (!token)
            return refuseWith(
                errors::badRequest("continue key is not valid: encoded start key is not valid"));
        const Store::Key start{token->startNs, token->startName};
        if (token->version) {
            const auto *rest = store.snapshot(token->version, query);
            if (!rest) {
                ApiError expired = errors::expired(
                    "The provided continue parameter is too old to display a consistent list result. You can "
                    "start a new list without the continue parameter, or use the continue token in this "
                    "response to retrieve the remainder of the results. Continuing with the provided token "
                    "results in an inconsistent list - objects that were created, modified, or deleted "
                    "between the time the first chunk was returned and now may show up in the list.");
                expired.details =
                    Json::obj({{"metadataContinue", encoded({0, token->startNs, token->startName})}});
                return refuseWith(expired);
            }
            items = *rest;
            listVersion = token->version;
        } else {
            items = selected(request, labels, fields);
        }
        const auto from = std::ranges::lower_bound(items, start, {}, keyOf);
        items.erase(items.begin(), from);
    } else if (match == "Exact"_L1 && *version < store.version()) {
        // Undo what happened since: possible as long as the history reaches back.
        const auto events = store.eventsSince(request.resource->storage, *version);
        if (!events)
            return refuseWith(errors::expired(
                "The provided resource version is too old to display a consistent list result."));
        std::map<Store::Key, ObjectPtr> state;
        for (const auto &[key, object] : store.objects(request.resource->storage))
            state.emplace(key, object);
        for (auto event = events->rbegin(); event != events->rend(); ++event) {
            if (event->type == StoreEvent::Type::Added)
                state.erase(keyOf(event->object));
            else
                state[keyOf(event->object)] = event->previous;
        }
        const WatchFilter filter{request.resource->storage, request.ns, labels, fields, request.resource};
        for (const auto &[key, object] : state) {
            if (filter.matches(object->value))
                items.push_back(object);
        }
        listVersion = *version;
    } else {
        items = selected(request, labels, fields);
    }
    Json metadata = Json::obj({{"resourceVersion", std::to_string(listVersion)}});
    if (limit > 0 && std::cmp_greater(items.size(), limit)) {
        const auto [nextNs, nextName] = keyOf(items[static_cast<std::size_t>(limit)]);
        metadata["continue"] = encoded({listVersion, nextNs, nextName});
        if (labels.empty() && fields.empty())
            metadata["remainingItemCount"] =
                static_cast<std::int64_t>(items.size()) - static_cast<std::int64_t>(limit);
        store.keepSnapshot(listVersion, query, items);
        items.resize(static_cast<std::size_t>(limit));
    }
    HttpHeaderList headers{{"Cache-Control", "no-cache, private"}};
    warnOfDeprecation(request, headers);
    request.reply->send(200, "application/json",
                        QByteArray::fromStdString(presenter(request).list(items, metadata)), headers);
}

} // namespace slipway::sandbox
