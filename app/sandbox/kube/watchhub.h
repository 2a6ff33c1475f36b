// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/httpserver.h"
#include "app/sandbox/kube/presentation.h"
#include "app/sandbox/kube/selector.h"
#include "app/sandbox/world/simclock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace slipway::sandbox {

/// What one watch wants to see.
struct WatchFilter {
    std::string storage, ns;
    LabelSelector labels;
    FieldSelector fields;
    ResourcePtr resource;
    bool matches(const Json &object) const;
};

/// All open watches: formats each event once for those that want the plain form.
class WatchHub : public QObject
{
    Q_OBJECT
public:
    WatchHub(Store &store, SimClock &clock);
    ~WatchHub() override;

    struct Options {
        bool bookmarks = false;
        std::chrono::seconds timeout{1800};
        bool initialEventsEnd = false; ///< close the initial events with the marked bookmark
    };
    /// @param initial objects to send as ADDED first
    /// @param replay events that happened since the client's version
    void open(std::shared_ptr<HttpReply> reply, WatchFilter filter, Presenter presenter, bool plain,
              const std::vector<ObjectPtr> &initial, const std::vector<StoreEvent> &replay, Options options);
    void endAll();
    std::size_t openCount() const { return m_watches.size(); }

private:
    struct Watch;
    void deliver(const StoreEvent &event);
    void tick();
    static void send(Watch &watch, const StoreEvent &event, const std::string *plainText);

    Store &m_store;
    int m_subscription;
    QTimer m_tick;
    std::map<std::string, std::vector<std::shared_ptr<Watch>>> m_byStorage;
    std::vector<std::shared_ptr<Watch>> m_watches;
};

} // namespace slipway::sandbox
