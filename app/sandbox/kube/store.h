// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/json.h"

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace slipway::sandbox {

/// One version of one object; never changes.
struct StoredObject {
    Json value;
    std::uint64_t version = 0;

    /// Its JSON, made once however many watchers there are.
    const std::string &text() const
    {
        if (m_text.empty())
            m_text = value.dump();
        return m_text;
    }

private:
    mutable std::string m_text;
};
using ObjectPtr = std::shared_ptr<const StoredObject>;

struct StoreEvent {
    enum class Type { Added, Modified, Deleted };
    Type type = Type::Added;
    std::uint64_t version = 0;
    std::string storage; ///< `group/plural`
    ObjectPtr object; ///< the new state; for Deleted the last one with the deletion's version
    ObjectPtr previous; ///< null for Added
};

/// What etcd is to an API server: versioned objects, one counter for all, a history that can be compacted, and
/// snapshots for paged lists.
class Store
{
public:
    /// Namespace (empty for cluster scope) and name: the order of lists.
    using Key = std::pair<std::string, std::string>;
    using Objects = std::map<Key, ObjectPtr>;
    using Listener = std::function<void(const StoreEvent &)>;

    std::uint64_t version() const { return m_version; }
    /// The version that the next write will get; to be put into the object before it is written.
    std::uint64_t nextVersion() const { return m_version + 1; }
    const Objects &objects(const std::string &storage) const;
    ObjectPtr find(const std::string &storage, const std::string &ns, const std::string &name) const;
    ObjectPtr findUid(const std::string &uid) const;

    /// Writes @p value (stamped with a new resourceVersion).
    ObjectPtr put(const std::string &storage, Json value);
    ObjectPtr remove(const std::string &storage, const std::string &ns, const std::string &name);

    /// Called after every write, in order. @return a handle for unsubscribe()
    int subscribe(Listener listener);
    void unsubscribe(int handle);

    /// Events of @p storage after @p version, oldest first; nothing when the history no longer reaches back so far.
    std::optional<std::vector<StoreEvent>> eventsSince(const std::string &storage,
                                                       std::uint64_t version) const;
    std::uint64_t oldestVersion() const { return m_compacted; }
    /// Forgets history and snapshots, as etcd does every five minutes.
    void compact();
    /// Keeps no more events than this.
    void setHistoryLimit(std::size_t events) { m_historyLimit = events; }

    /// Remembers a list for its next pages. Snapshots live for five minutes, 256 at most.
    void keepSnapshot(std::uint64_t version, const std::string &query, std::vector<ObjectPtr> rest);
    const std::vector<ObjectPtr> *snapshot(std::uint64_t version, const std::string &query) const;

private:
    void record(StoreEvent event);
    using WallClock = std::chrono::steady_clock;
    struct Snapshot {
        std::uint64_t version;
        std::string query;
        std::vector<ObjectPtr> objects;
        WallClock::time_point made;
    };

    std::uint64_t m_version = 1000;
    std::uint64_t m_compacted = 0;
    std::size_t m_historyLimit = 12'000; // a version of a pod takes some 20 KiB
    std::map<std::string, Objects> m_collections;
    std::unordered_map<std::string, ObjectPtr> m_byUid;
    struct Past {
        StoreEvent event;
        WallClock::time_point at;
    };
    std::deque<Past> m_history;
    std::map<int, Listener> m_listeners;
    int m_lastListener = 0;
    std::deque<StoreEvent> m_undelivered;
    bool m_delivering = false;
    std::deque<Snapshot> m_snapshots;
};

} // namespace slipway::sandbox
