// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <cstddef>
#include <memory>
#include <string_view>

namespace slipway {

class JsonDocument;

/// A value inside a JsonDocument that must outlive it: sixteen bytes, no copy, no allocation. What is not there is an absent
/// view, and so is everything below it: pod["spec"]["nodeName"].text() needs no check in between. simdjson's header costs
/// seconds a file, so it stays in jsonview.cpp.
class JsonView
{
public:
    JsonView() = default;

    explicit operator bool() const { return m_there; } ///< there and not null
    bool isObject() const;
    bool isArray() const;
    bool isString() const;

    JsonView operator[](std::string_view key) const; ///< absent when this is no object or has no such key
    JsonView at(std::size_t index) const;
    bool has(std::string_view key) const { return bool((*this)[key]); }
    std::size_t size() const; ///< of an array or object; else 0

    std::string_view bytes() const; ///< a string's UTF-8, else empty
    QString text(const QString &fallback = {}) const; ///< a string; @p fallback when it is none
    QString scalar() const; ///< a string, number or boolean as text: ports and quantities come as either
    bool is(std::string_view text) const { return m_there && bytes() == text; }
    qint64 integer(qint64 fallback = 0) const; ///< of a number, or of a string of digits
    bool flag(bool fallback = false) const;
    QJsonValue toJson() const; ///< a copy, for Changes

    class Iterator;
    class List;
    List items() const; ///< of an array; empty for all else
    List fields() const; ///< of an object: iterate with key() and value()

private:
    friend class JsonDocument;
    friend class Iterator;
    alignas(8) std::byte m_place[16] = {};
    bool m_there = false;
};

/// One step of a loop over an array or object.
class JsonView::Iterator
{
public:
    JsonView operator*() const;
    std::string_view key() const;
    QString keyText() const { return QString::fromUtf8(key().data(), qsizetype(key().size())); }
    JsonView value() const { return **this; }
    Iterator &operator++();
    bool operator!=(const Iterator &other) const { return m_left != other.m_left; }

private:
    friend class JsonView;
    alignas(8) std::byte m_place[16] = {};
    bool m_isObject = false;
    bool m_left = false;
    std::size_t m_end = 0;
};

class JsonView::List
{
public:
    Iterator begin() const { return m_begin; }
    Iterator end() const { return {}; }

private:
    friend class JsonView;
    Iterator m_begin;
};

/// Parsed JSON text. Immutable; hundreds of megabytes in a second (simdjson). Depth is limited to 512, as an API server's is not:
/// nothing that Kubernetes stores comes near.
class JsonDocument
{
public:
    /// Errors: Invalid, where the byte offset with line and column.
    static Result<std::shared_ptr<const JsonDocument>> parse(const QByteArray &text, const QString &name);
    ~JsonDocument();
    JsonView root() const { return m_root; }

private:
    JsonDocument();
    struct Parsed;
    std::unique_ptr<Parsed> m_parsed;
    JsonView m_root;
};

} // namespace slipway
