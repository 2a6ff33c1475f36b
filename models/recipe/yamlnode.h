// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonValue>
#include <QList>
#include <QString>

namespace slipway {

/// A place in a text file, counted from 1. Line 0 is no place.
struct TextPosition {
    QString file = {};
    int line = 0;
    int column = 0;
    /// "file:line:column"
    QString toString() const;
    bool operator==(const TextPosition &) const = default;
};

/// One node of a YAML document that remembers what JSON forgets: the order of keys, where it stood, and the comment above it.
struct YamlNode {
    enum class Kind { Null, Bool, Integer, Number, String, List, Map };
    struct Entry;

    Kind kind = Kind::Null;
    QJsonValue scalar = {}; ///< of all kinds but List and Map
    QList<YamlNode> items = {}; ///< of a List
    QList<Entry> entries = {}; ///< of a Map
    QString comment = {}; ///< the lines above a list's item or the document, without '#'
    TextPosition position = {};

    static YamlNode string(QString text);
    static YamlNode list(QList<YamlNode> items);
    static YamlNode map(QList<Entry> entries);
    /// Any JSON; keys of objects come in JSON's order, which is alphabetical.
    static YamlNode fromJson(const QJsonValue &value);

    bool isMap() const { return kind == Kind::Map; }
    bool isList() const { return kind == Kind::List; }
    bool isScalar() const { return !isMap() && !isList(); }
    QString text() const { return scalar.toString(); }
    const YamlNode *find(QStringView key) const;
    const Entry *entry(QStringView key) const;
    /// Follows keys; nothing when one is missing. For tests and short readers.
    const YamlNode *at(std::initializer_list<QStringView> keys) const;
    QJsonValue toJson() const;
};

struct YamlNode::Entry {
    QString key = {};
    YamlNode value = {};
    QString comment = {}; ///< the lines directly above the key, at its indentation, without '#'
    TextPosition position = {}; ///< of the key
};

/// What a file may cost. The defaults hold any recipe with room to spare.
struct YamlLimits {
    qint64 bytes = 1024 * 1024;
    int nodes = 100'000; ///< aliases count as often as they are used, so a "billion laughs" ends here
    int depth = 64;
};

/// Reads every document of a file, by the core schema of YAML 1.2: only true/false are booleans, quoted text is text.
/// Errors: Invalid, one sentence, where = file:line:column (syntax, a key given twice, too large, too deep).
Result<QList<YamlNode>> parseYaml(const QByteArray &text, const QString &fileName, YamlLimits limits = {});

/// One document. Errors: as parseYaml(); also when there are more than one.
Result<YamlNode> parseYamlDocument(const QByteArray &text, const QString &fileName, YamlLimits limits = {});

/// The text of a node: block style, two spaces, keys in their order, comments above their keys, quotes wherever YAML 1.1 or 1.2 would
/// read the text as something else. The same node gives the same bytes.
QByteArray toYaml(const YamlNode &node);

/// A scalar as toYaml() writes it on one line.
QString yamlScalar(const QJsonValue &value);

} // namespace slipway
