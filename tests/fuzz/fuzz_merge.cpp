// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two JSON objects, a line each. The merge patch between them, carried out by the book (RFC 7386), makes the second of the first.
#include "fuzzcheck.h"
#include "kube/objectdiff.h"
#include "plan/kube/kubechanges.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdint>

using namespace slipway;

namespace {

QJsonValue carriedOut(const QJsonValue &target, const QJsonValue &patch)
{
    if (!patch.isObject())
        return patch;
    QJsonObject out = target.toObject();
    const QJsonObject fields = patch.toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (it.value().isNull())
            out.remove(it.key());
        else
            out.insert(it.key(), carriedOut(out.value(it.key()), it.value()));
    }
    return out;
}

/// A null in an object is what a merge patch cannot say.
bool holdsNull(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return value.isNull() || std::any_of(object.begin(), object.end(), [](const QJsonValue &field) {
               return holdsNull(field);
           });
}

/// Qt (6.8) finds objects different whose texts are the same, when one was parsed and the other put together.
QByteArray written(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype cut = input.indexOf('\n');
    const QJsonObject from = QJsonDocument::fromJson(input.left(cut)).object();
    const QJsonObject to = QJsonDocument::fromJson(input.sliced(cut + 1)).object();
    const QJsonObject patch = mergePatch(from, to);
    if (!holdsNull(to))
        require(written(carriedOut(from, patch).toObject()) == written(to), "the patch makes another object");
    require(mergePatch(to, to).isEmpty(), "a patch of nothing is not empty");
    require(diffObjects(to, to).isEmpty(), "an object differs from itself");
    (void)diffObjects(from, to);
    (void)diffDesired(from, to);
    (void)unredacted(from, to);
    return 0;
}
