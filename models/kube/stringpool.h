// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/labels.h"

#include <QString>

#include <algorithm>
#include <simdjson.h>
#include <string>
#include <string_view>
#include <unordered_map>

namespace slipway {

namespace json = simdjson::ondemand;

/// Strings that repeat from row to row (namespaces, nodes, owners, images) are stored once.
///
/// Owners and label sets come and go for ever, so what no row uses any more is forgotten: whenever the pool has doubled since it
/// last looked. It thus holds at most twice what the rows use, however long a watch lasts.
class StringPool
{
public:
    /// So many are kept without a look at whether they are used.
    static constexpr std::size_t few = 1024;

    QString get(std::string_view text)
    {
        if (const auto found = m_strings.find(text); found != m_strings.end())
            return found->second;
        const QString made = QString::fromUtf8(text.data(), qsizetype(text.size()));
        m_strings.emplace(std::string(text), made);
        if (m_strings.size() > m_most) {
            // A label set keeps its strings alive, so those go first.
            forgetUnusedLabels();
            std::erase_if(m_strings, [](const auto &entry) { return entry.second.isDetached(); });
            m_most = std::max(few, 2 * m_strings.size());
        }
        return made;
    }
    /// Label sets by their JSON text.
    Labels labels(json::object object)
    {
        const std::string_view raw = object.raw_json();
        if (const auto found = m_labels.find(raw); found != m_labels.end())
            return found->second;
        const std::string key(raw);
        object.reset();
        QList<std::pair<QString, QString>> items;
        for (json::field field : object) {
            const QString name = get(field.unescaped_key());
            json::value value = field.value();
            items.append(
                {name, value.type() == json::json_type::string ? get(value.get_string()) : QString()});
        }
        Labels made(std::move(items));
        m_labels.emplace(key, made);
        if (m_labels.size() > m_mostLabels)
            forgetUnusedLabels();
        return made;
    }

    std::size_t size() const { return m_strings.size() + m_labels.size(); }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    void forgetUnusedLabels()
    {
        std::erase_if(m_labels, [](const auto &entry) { return entry.second.items().isDetached(); });
        m_mostLabels = std::max(few, 2 * m_labels.size());
    }

    std::unordered_map<std::string, QString, Hash, std::equal_to<>> m_strings;
    std::unordered_map<std::string, Labels, Hash, std::equal_to<>> m_labels;
    std::size_t m_most = few;
    std::size_t m_mostLabels = few;
};

} // namespace slipway
