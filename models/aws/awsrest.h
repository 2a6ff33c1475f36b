// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsidentity.h"
#include "aws/awswire.h"

namespace slipway::aws {

/// Calls in the identity's name: signed, and sent once more with fresh credentials when AWS calls them expired.
class Rest
{
public:
    Rest(Wire wire, AwsIdentity &identity) : m_wire(std::move(wire)), m_identity(identity) { }

    /// The answer of a success. Errors: see AwsClient.
    Task<HttpResponse> send(Call call, std::stop_token stop);
    /// The answer, whatever its status. Errors: that nobody answered or nobody could ask.
    Task<RecordedAnswer> answer(Call call, std::stop_token stop);
    QUrl urlOf(const Call &call) const { return m_wire.urlOf(call); }
    /// The body as an object. Internal when it is no JSON object.
    Task<QJsonObject> json(Call call, std::stop_token stop);
    /// The body's root element. Internal when it is no XML.
    Task<XmlNode> xml(Call call, std::stop_token stop);

    /// All pages of a list: @p make gives the call for a token (empty: the first page), @p page takes one in and returns the next token.
    /// Internal when the pages turn in circles.
    Task<> jsonPages(std::function<Call(const QString &)> make,
                     std::function<QString(const QJsonObject &)> page, std::stop_token stop);
    Task<> xmlPages(std::function<Call(const QString &)> make, std::function<QString(const XmlNode &)> page,
                    std::stop_token stop);

    Wire &wire() { return m_wire; }
    AwsIdentity &identity() { return m_identity; }

private:
    Task<Wire::Exchange> exchange(Call call, std::stop_token stop);

    Wire m_wire;
    AwsIdentity &m_identity;
};

} // namespace slipway::aws
