// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/labels.h"

#include <algorithm>

namespace slipway {

Labels::Labels(QList<std::pair<QString, QString>> items) : m_items(std::move(items))
{
    std::ranges::stable_sort(m_items, {}, &std::pair<QString, QString>::first);
}

Labels Labels::fromJson(const QJsonObject &labels)
{
    QList<std::pair<QString, QString>> items;
    for (auto it = labels.begin(); it != labels.end(); ++it)
        items.append({it.key(), it.value().toString()});
    return Labels(std::move(items));
}

std::optional<QString> Labels::find(QStringView key) const
{
    const auto found =
        std::ranges::lower_bound(m_items, key, {}, [](const auto &item) { return QStringView(item.first); });
    if (found == m_items.end() || found->first != key)
        return {};
    return found->second;
}

} // namespace slipway
