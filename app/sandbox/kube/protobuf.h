// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/json.h"

#include <expected>
#include <memory>
#include <string>
#include <vector>

namespace slipway::sandbox {

/// How the built-in kinds travel as `application/vnd.kubernetes.protobuf`: what typed clients written in Go send by
/// default (`kubectl create`, `kubectl auth can-i`). Answers are JSON: those clients accept it as well.
/// Source: Kubernetes docs, "API Concepts", "Kubernetes Protobuf encoding"; the numbers: resources/sandbox/schema.
class ProtobufTable
{
public:
    enum class Scalar {
        String,
        Bool,
        Int,
        Double,
        Bytes,
        Quantity,
        IntOrString,
        Time,
        MicroTime,
        Duration,
        Raw,
        Strings
    };
    struct Message;
    struct Field {
        std::string name; ///< in JSON; empty: its fields belong to the parent
        enum class Shape { One, List, Map } shape = Shape::One;
        bool omitEmpty = false;
        Scalar scalar = Scalar::String;
        const Message *message = nullptr; ///< instead of a scalar
    };
    struct Message {
        std::map<std::uint32_t, Field> fields;
    };

    /// @return an error text with the line's number, empty when all is well
    std::string load(std::string_view text);
    /// The table that is compiled into the program.
    static const ProtobufTable &builtin();

    /// Why a body was not read: a kind that does not travel so (415), or bytes that are not what they claim (400).
    struct Failure {
        bool unknownKind = false;
        std::string detail;
    };
    /// A whole body, envelope included, as the JSON that the same client would have sent.
    std::expected<Json, Failure> read(std::string_view body) const;

private:
    std::map<std::string, std::unique_ptr<Message>, std::less<>> m_messages;
    std::map<std::pair<std::string, std::string>, const Message *> m_kinds; ///< apiVersion and kind
};

} // namespace slipway::sandbox
