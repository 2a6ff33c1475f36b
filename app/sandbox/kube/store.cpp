// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/store.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

constexpr std::chrono::minutes etcdCompaction{5}; // the API server's default --etcd-compaction-interval
constexpr std::size_t maxSnapshots = 256;

} // namespace

const Store::Objects &Store::objects(const std::string &storage) const
{
    static const Objects none;
    const auto found = m_collections.find(storage);
    return found == m_collections.end() ? none : found->second;
}

ObjectPtr Store::find(const std::string &storage, const std::string &ns, const std::string &name) const
{
    const Objects &all = objects(storage);
    const auto found = all.find({ns, name});
    return found == all.end() ? nullptr : found->second;
}

ObjectPtr Store::findUid(const std::string &uid) const
{
    const auto found = m_byUid.find(uid);
    return found == m_byUid.end() ? nullptr : found->second;
}

ObjectPtr Store::put(const std::string &storage, Json value)
{
    ++m_version;
    value["metadata"]["resourceVersion"] = std::to_string(m_version);
    auto object = std::make_shared<StoredObject>();
    object->value = std::move(value);
    object->version = m_version;
    const Json &metadata = object->value["metadata"];
    ObjectPtr &place = m_collections[storage][{metadata["namespace"].str(), metadata["name"].str()}];
    StoreEvent event{place ? StoreEvent::Type::Modified : StoreEvent::Type::Added, m_version, storage, object,
                     place};
    place = object;
    m_byUid[metadata["uid"].str()] = object;
    record(std::move(event));
    return object;
}

ObjectPtr Store::remove(const std::string &storage, const std::string &ns, const std::string &name)
{
    Objects &all = m_collections[storage];
    const auto found = all.find({ns, name});
    if (found == all.end())
        return nullptr;
    const ObjectPtr previous = found->second;
    all.erase(found);
    m_byUid.erase(previous->value["metadata"]["uid"].str());
    ++m_version;
    auto last = std::make_shared<StoredObject>();
    last->value = previous->value;
    last->value["metadata"]["resourceVersion"] = std::to_string(m_version);
    last->version = m_version;
    record({StoreEvent::Type::Deleted, m_version, storage, last, previous});
    return last;
}

void Store::record(StoreEvent event)
{
    const auto now = WallClock::now();
    m_history.push_back({event, now});
    while (!m_history.empty()
           && (m_history.size() > m_historyLimit || now - m_history.front().at > etcdCompaction)) {
        m_compacted = m_history.front().event.version;
        m_history.pop_front();
    }
    // A listener may write; its event waits for its turn, so that everybody sees events in order.
    m_undelivered.push_back(std::move(event));
    if (m_delivering)
        return;
    m_delivering = true;
    while (!m_undelivered.empty()) {
        const StoreEvent next = std::move(m_undelivered.front());
        m_undelivered.pop_front();
        std::vector<int> handles;
        for (const auto &[handle, listener] : m_listeners)
            handles.push_back(handle);
        for (const int handle : handles) {
            if (const auto found = m_listeners.find(handle); found != m_listeners.end()) {
                const Listener listener = found->second;
                listener(next);
            }
        }
    }
    m_delivering = false;
}

int Store::subscribe(Listener listener)
{
    m_listeners.emplace(++m_lastListener, std::move(listener));
    return m_lastListener;
}

void Store::unsubscribe(int handle)
{
    m_listeners.erase(handle);
}

std::optional<std::vector<StoreEvent>> Store::eventsSince(const std::string &storage,
                                                          std::uint64_t version) const
{
    if (version < m_compacted)
        return {};
    std::vector<StoreEvent> out;
    const auto from =
        std::ranges::upper_bound(m_history, version, {}, [](const Past &past) { return past.event.version; });
    for (auto it = from; it != m_history.end(); ++it) {
        if (it->event.storage == storage)
            out.push_back(it->event);
    }
    return out;
}

void Store::compact()
{
    m_compacted = m_version;
    m_history.clear();
    m_snapshots.clear();
}

void Store::keepSnapshot(std::uint64_t version, const std::string &query, std::vector<ObjectPtr> rest)
{
    const auto now = WallClock::now();
    while (!m_snapshots.empty()
           && (m_snapshots.size() >= maxSnapshots || now - m_snapshots.front().made > etcdCompaction))
        m_snapshots.pop_front();
    if (!snapshot(version, query))
        m_snapshots.push_back({version, query, std::move(rest), now});
}

const std::vector<ObjectPtr> *Store::snapshot(std::uint64_t version, const std::string &query) const
{
    for (const Snapshot &one : m_snapshots) {
        if (one.version == version && one.query == query && WallClock::now() - one.made <= etcdCompaction)
            return &one.objects;
    }
    return nullptr;
}

} // namespace slipway::sandbox
