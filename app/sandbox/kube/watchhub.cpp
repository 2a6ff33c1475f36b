// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: Kubernetes docs, "API Concepts": watches, bookmarks, streaming lists.
#include "app/sandbox/kube/watchhub.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

// A client that leaves so much unread is cut, as the real server does with a watcher that cannot keep up.
constexpr qint64 maxUnread = 64 * 1024 * 1024;
constexpr qint64 bookmarkEveryMs = 60'000;

} // namespace

bool WatchFilter::matches(const Json &object) const
{
    if (!ns.empty() && object["metadata"]["namespace"].str() != ns)
        return false;
    if (!labels.empty() && !labels.matches(object["metadata"]["labels"]))
        return false;
    if (fields.empty())
        return true;
    return resource->group == "events.k8s.io" ? fields.matches(inVersion(object, *resource))
                                              : fields.matches(object);
}

struct WatchHub::Watch {
    std::shared_ptr<HttpReply> reply;
    WatchFilter filter;
    Presenter presenter;
    bool plain;
    Options options;
    QElapsedTimer age, sinceBookmark;
    bool first = true; ///< a table's columns go with the first event only
    bool ended = false;
    std::string lastVersion;

    void line(const char *type, const std::string &object)
    {
        std::string text = "{\"type\":\"";
        text += type;
        text += "\",\"object\":";
        text += object;
        text += "}\n";
        reply->write(QByteArray::fromStdString(text));
    }
};

WatchHub::WatchHub(Store &store, SimClock &) : m_store(store)
{
    m_subscription = store.subscribe([this](const StoreEvent &event) { deliver(event); });
    connect(&m_tick, &QTimer::timeout, this, &WatchHub::tick);
    m_tick.setInterval(250);
}

WatchHub::~WatchHub()
{
    m_store.unsubscribe(m_subscription);
}

void WatchHub::open(std::shared_ptr<HttpReply> reply, WatchFilter filter, Presenter presenter, bool plain,
                    const std::vector<ObjectPtr> &initial, const std::vector<StoreEvent> &replay,
                    Options options)
{
    auto watch = std::make_shared<Watch>(Watch{
        std::move(reply), std::move(filter), std::move(presenter), plain, options, {}, {}, true, false, {}});
    watch->age.start();
    watch->sinceBookmark.start();
    watch->reply->begin(200, "application/json", {{"Cache-Control", "no-cache, private"}});
    // One write for all the initial objects: a list of ten thousand is not ten thousand packets.
    std::string batch;
    for (const ObjectPtr &object : initial) {
        batch += "{\"type\":\"ADDED\",\"object\":"
            + watch->presenter.object(object, std::exchange(watch->first, false)) + "}\n";
        if (batch.size() > 256 * 1024)
            watch->reply->write(QByteArray::fromStdString(std::exchange(batch, {})));
    }
    if (!batch.empty())
        watch->reply->write(QByteArray::fromStdString(batch));
    for (const StoreEvent &event : replay)
        send(*watch, event, nullptr);
    if (options.initialEventsEnd)
        watch->line("BOOKMARK", watch->presenter.bookmark(std::to_string(m_store.version()), true));
    const std::weak_ptr<Watch> weak = watch;
    watch->reply->onGone([this, weak] {
        if (const auto gone = weak.lock()) {
            gone->ended = true;
            std::erase(m_byStorage[gone->filter.storage], gone);
            std::erase(m_watches, gone);
        }
    });
    m_byStorage[watch->filter.storage].push_back(watch);
    m_watches.push_back(std::move(watch));
    if (!m_tick.isActive())
        m_tick.start();
}

void WatchHub::send(Watch &watch, const StoreEvent &event, const std::string *plainText)
{
    const bool is = event.type != StoreEvent::Type::Deleted && watch.filter.matches(event.object->value);
    const bool was = event.previous && watch.filter.matches(event.previous->value);
    if (!is && !was)
        return;
    // Entering and leaving the selection looks like coming and going.
    const char *type = is && was ? "MODIFIED" : is ? "ADDED" : "DELETED";
    const bool columns = std::exchange(watch.first, false);
    if (plainText && ((is && was) == (event.type == StoreEvent::Type::Modified))) {
        watch.line(type, *plainText);
        return;
    }
    if (!is && event.type == StoreEvent::Type::Modified) {
        // What left is shown as it was last seen, with the version of the change.
        auto last = std::make_shared<StoredObject>();
        last->value = event.previous->value;
        last->value["metadata"]["resourceVersion"] = std::to_string(event.version);
        watch.line(type, watch.presenter.object(last, columns));
        return;
    }
    watch.line(type, watch.presenter.object(event.object, columns));
}

void WatchHub::deliver(const StoreEvent &event)
{
    const auto found = m_byStorage.find(event.storage);
    if (found == m_byStorage.end())
        return;
    const auto watches = found->second; // a write may end one of them
    for (const auto &watch : watches) {
        if (watch->ended)
            continue;
        send(*watch, event, watch->plain ? &event.object->text() : nullptr);
        if (watch->reply->bytesToWrite() > maxUnread)
            watch->reply->abort();
    }
}

void WatchHub::tick()
{
    const auto watches = m_watches;
    for (const auto &watch : watches) {
        if (watch->age.elapsed() >= std::chrono::milliseconds(watch->options.timeout).count()) {
            if (watch->options.bookmarks)
                watch->line("BOOKMARK", watch->presenter.bookmark(std::to_string(m_store.version()), false));
            watch->ended = true;
            watch->reply->end();
        } else if (watch->options.bookmarks && watch->sinceBookmark.elapsed() >= bookmarkEveryMs) {
            watch->line("BOOKMARK", watch->presenter.bookmark(std::to_string(m_store.version()), false));
            watch->sinceBookmark.restart();
        }
    }
    std::erase_if(m_watches, [](const auto &watch) { return watch->ended; });
    for (auto &[storage, list] : m_byStorage)
        std::erase_if(list, [](const auto &watch) { return watch->ended; });
    if (m_watches.empty())
        m_tick.stop();
}

void WatchHub::endAll()
{
    for (const auto &watch : m_watches) {
        watch->ended = true;
        watch->reply->end();
    }
    m_watches.clear();
    m_byStorage.clear();
}

} // namespace slipway::sandbox
