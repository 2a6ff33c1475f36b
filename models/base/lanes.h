// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/whenall.h"

namespace slipway {

/// whenAll(), but no more than @p most of them under way at a time: forty requests at once are forty connections to be made, which
/// takes longer than to wait for one of a few. The results are in the order of @p tasks.
template <typename T>
Task<std::vector<Result<T>>> whenAllInLanes(std::vector<Task<T>> tasks, std::size_t most)
{
    struct Shared {
        std::vector<Task<T>> tasks;
        std::vector<std::optional<Result<T>>> results;
        std::size_t next = 0;
    };
    const auto shared = std::make_shared<Shared>();
    shared->results.resize(tasks.size());
    shared->tasks = std::move(tasks);
    const auto lane = [](std::shared_ptr<Shared> all) -> Task<> {
        while (all->next < all->tasks.size()) {
            const std::size_t mine = all->next++;
            all->results[mine].emplace(co_await std::move(all->tasks[mine]));
        }
        co_return Result<>();
    };
    std::vector<Task<>> lanes;
    for (std::size_t i = 0; i < std::min(most, shared->tasks.size()); ++i)
        lanes.push_back(lane(shared));
    (void)co_await whenAll(std::move(lanes));
    std::vector<Result<T>> results;
    for (std::optional<Result<T>> &result : shared->results)
        results.push_back(std::move(*result));
    co_return results;
}

} // namespace slipway
