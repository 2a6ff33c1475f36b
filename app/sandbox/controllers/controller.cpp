// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/controllers/controller.h"

#include "app/sandbox/kube/presentation.h"

#include <algorithm>
#include <cmath>

namespace slipway::sandbox {

namespace {

Store::Key keyOf(const Json &object)
{
    return {object["metadata"]["namespace"].str(), object["metadata"]["name"].str()};
}

constexpr std::size_t keysATurn = 40; // a turn stays below some 20 ms, so that watches and reads go on

} // namespace

ClusterIndex::ClusterIndex(Store &store) : m_store(store)
{
    m_subscription = store.subscribe([this](const StoreEvent &event) { observe(event); });
}

ClusterIndex::~ClusterIndex()
{
    m_store.unsubscribe(m_subscription);
}

void ClusterIndex::observe(const StoreEvent &event)
{
    const bool isPod = event.storage == "/pods";
    const auto change = [&](const Json &object, bool add) {
        const Store::Key key = keyOf(object);
        for (const Json &owner : object["metadata"]["ownerReferences"].array()) {
            auto &set = m_owned[owner["uid"].str()];
            const Ref ref{event.storage, key.first, key.second};
            add ? (void)set.insert(ref) : (void)set.erase(ref);
            if (set.empty())
                m_owned.erase(owner["uid"].str());
        }
        if (!isPod)
            return;
        const std::string &node = object["spec"]["nodeName"].str();
        auto &set = node.empty() ? m_unscheduled : m_byNode[node];
        add ? (void)set.insert(key) : (void)set.erase(key);
    };
    if (event.previous
        && (isPod || event.type == StoreEvent::Type::Deleted
            || event.previous->value["metadata"]["ownerReferences"]
                != event.object->value["metadata"]["ownerReferences"]))
        change(event.previous->value, false);
    if (event.type != StoreEvent::Type::Deleted)
        change(event.object->value, true);
}

std::vector<ObjectPtr> ClusterIndex::ownedBy(const std::string &uid, const std::string &storage) const
{
    std::vector<ObjectPtr> out;
    const auto found = m_owned.find(uid);
    if (found == m_owned.end())
        return out;
    for (const Ref &ref : found->second) {
        if (ref.storage == storage) {
            if (ObjectPtr object = m_store.find(storage, ref.ns, ref.name))
                out.push_back(std::move(object));
        }
    }
    return out;
}

std::vector<ClusterIndex::Ref> ClusterIndex::dependents(const std::string &uid) const
{
    const auto found = m_owned.find(uid);
    return found == m_owned.end() ? std::vector<Ref>()
                                  : std::vector<Ref>(found->second.begin(), found->second.end());
}

const std::set<Store::Key> &ClusterIndex::podsOnNode(const std::string &node) const
{
    static const std::set<Store::Key> none;
    const auto found = m_byNode.find(node);
    return found == m_byNode.end() ? none : found->second;
}

Controller::Controller(ControllerContext context, std::string name)
    : m_context(context)
    , m_name(std::move(name))
{
    m_subscription = store().subscribe([this](const StoreEvent &event) { observe(event); });
}

Controller::~Controller()
{
    store().unsubscribe(m_subscription);
}

void Controller::enqueue(const Store::Key &key)
{
    m_dirty.insert(key);
    if (m_scheduled)
        return;
    m_scheduled = true;
    // Some milliseconds of the wall's time gather what a burst of events has to say about one object.
    server().clock().after(std::chrono::milliseconds(static_cast<int>(8 * server().clock().speed())), this,
                           [this] { run(); });
}

void Controller::enqueueAfter(const Store::Key &key, std::chrono::milliseconds delay)
{
    server().clock().after(delay, this, [this, key] { enqueue(key); });
}

void Controller::run()
{
    m_scheduled = false;
    std::vector<Store::Key> turn;
    while (!m_dirty.empty() && turn.size() < keysATurn) {
        turn.push_back(*m_dirty.begin());
        m_dirty.erase(m_dirty.begin());
    }
    for (const Store::Key &key : turn)
        sync(key);
    if (!m_dirty.empty() && !m_scheduled) {
        m_scheduled = true;
        server().clock().after(std::chrono::milliseconds(0), this, [this] { run(); });
    }
}

std::optional<Store::Key> Controller::ownerKey(const Json &object, std::string_view kind)
{
    for (const Json &owner : object["metadata"]["ownerReferences"].array()) {
        if (owner["controller"].boolean() && owner["kind"].str() == kind)
            return Store::Key{object["metadata"]["namespace"].str(), owner["name"].str()};
    }
    return {};
}

Json Controller::ownerReference(const Json &owner, bool block)
{
    return Json::obj({{"apiVersion", owner["apiVersion"]},
                      {"kind", owner["kind"]},
                      {"name", owner["metadata"]["name"]},
                      {"uid", owner["metadata"]["uid"]},
                      {"controller", true},
                      {"blockOwnerDeletion", block}});
}

ApiResult<ObjectPtr> Controller::create(const char *storage, const std::string &ns, Json object)
{
    // Through the whole pipeline: quotas and admission see what controllers create.
    return server().create(*server().resourceOfStorage(storage), ns, std::move(object),
                           {.manager = "kube-controller-manager"});
}

void Controller::remove(const char *storage, const Store::Key &key, const DeleteOptions &options)
{
    (void)server().remove(*server().resourceOfStorage(storage), key.first, key.second, options);
}

void Controller::setStatus(const char *storage, const Store::Key &key,
                           const std::function<void(Json &)> &change)
{
    (void)server().mutate(storage, key.first, key.second, "kube-controller-manager", "status",
                          [&](Json &object) { change(object["status"]); });
}

void setCondition(Json &status, const char *type, bool value, const std::string &reason,
                  const std::string &message, const std::string &now)
{
    Json::Array &list = status["conditions"].arrayRef();
    auto found = std::ranges::find_if(list, [&](const Json &one) { return one["type"].str() == type; });
    if (found == list.end()) {
        list.push_back(Json::obj({{"type", type}}));
        found = std::prev(list.end());
    }
    const char *text = value ? "True" : "False";
    if (std::as_const(*found)["status"].str() != text)
        (*found)["lastTransitionTime"] = now;
    (*found)["status"] = text;
    const auto put = [&](const char *name, const std::string &content) {
        if (content.empty())
            found->erase(name);
        else
            (*found)[name] = content;
    };
    put("reason", reason);
    put("message", message);
}

bool isPodReady(const Json &pod)
{
    return std::ranges::any_of(pod["status"]["conditions"].array(), [](const Json &one) {
        return one["type"].str() == "Ready" && one["status"].str() == "True";
    });
}

bool isPodActive(const Json &pod)
{
    const std::string &phase = pod["status"]["phase"].str();
    return phase != "Succeeded" && phase != "Failed" && pod["metadata"]["deletionTimestamp"].isNull();
}

bool isPodAvailable(const Json &pod, std::int64_t minReadySeconds, const std::string &now)
{
    if (!isPodReady(pod))
        return false;
    if (minReadySeconds == 0)
        return true;
    for (const Json &one : pod["status"]["conditions"].array()) {
        if (one["type"].str() == "Ready")
            return secondsOf(now) - secondsOf(one["lastTransitionTime"].str()) >= minReadySeconds;
    }
    return false;
}

int scaledValue(const Json &value, int total, bool roundUp)
{
    if (value.isInteger())
        return static_cast<int>(value.integer());
    const double share = std::atof(value.str().c_str()) / 100.0 * total;
    return static_cast<int>(roundUp ? std::ceil(share) : std::floor(share));
}

std::string templateHash(const Json &podTemplate)
{
    std::uint32_t hash = 2166136261U; // FNV-1a
    for (const char c : podTemplate.dump()) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 16777619U;
    }
    static constexpr std::string_view letters = "bcdfghjklmnpqrstvwxz2456789";
    std::string out;
    for (const char digit : std::to_string(hash))
        out += letters[static_cast<std::size_t>(digit) % letters.size()];
    return out;
}

} // namespace slipway::sandbox
