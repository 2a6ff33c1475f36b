// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/change.h"

#include "google/gcloudcommands.h"
#include "plan/google/gkechange.h"
#include "plan/google/googlechanges.h"
#include "plan/google/networkchanges.h"
#include "plan/kube/kubechanges.h"
#include "plan/kube/restoreobject.h"
#include "plan/operators/installoperator.h"
#include "plan/storedchange.h"
#include "plan/undo.h"
#include "plan/waits/conditionwait.h"
#include "plan/waits/waitchanges.h"

#include <QJsonArray>

namespace slipway {

using namespace Qt::StringLiterals;

QString Change::undoText(const QJsonObject &) const
{
    return {};
}

Task<QString> Change::undo(ChangeContext, QJsonObject, QJsonObject, ProgressSink, std::stop_token)
{
    co_return QString();
}

namespace {

std::shared_ptr<Change> make(const QString &kind, StoredChange &in)
{
    if (kind == "apply"_L1) {
        const QJsonObject manifest = in.object("manifest"_L1);
        return std::make_shared<ApplyObject>(manifest, in.flag("force"_L1));
    }
    if (kind == "delete"_L1) {
        return std::make_shared<DeleteObject>(in.text("apiVersion"_L1), in.text("objectKind"_L1),
                                              in.text("namespace"_L1, false), in.text("name"_L1),
                                              in.text("uid"_L1, false));
    }
    if (kind == "patch"_L1) {
        return std::make_shared<PatchObject>(in.text("apiVersion"_L1), in.text("objectKind"_L1),
                                             in.text("namespace"_L1, false), in.text("name"_L1),
                                             in.object("patch"_L1));
    }
    if (kind == "restore"_L1) {
        for (const auto key : {"apiVersion"_L1, "objectKind"_L1, "name"_L1})
            in.text(key);
        in.object("kept"_L1);
        return RestoreObject::fromJson(in.whole());
    }
    if (kind == "take-back"_L1) {
        auto original = changeFromJson(in.object("change"_L1));
        return original
            ? std::make_shared<TakeBack>(*original, in.object("captured"_L1), in.object("made"_L1))
            : nullptr;
    }
    if (kind == "enable-services"_L1)
        return std::make_shared<EnableServices>(in.text("project"_L1), in.texts("services"_L1));
    if (kind == "enable-addon"_L1) {
        const auto addon = gkeAddonNamed(in.text("addon"_L1));
        return addon ? std::make_shared<EnableAddon>(in.cluster(), *addon) : nullptr;
    }
    if (kind == "create-service-account"_L1)
        return std::make_shared<CreateServiceAccount>(in.text("project"_L1), in.text("accountId"_L1),
                                                      in.text("displayName"_L1, false));
    if (kind == "add-iam-binding"_L1) {
        IamResource resource;
        if (const QString bucket = in.text("bucket"_L1, false); !bucket.isEmpty())
            resource = {.kind = IamResource::Kind::Bucket, .name = bucket};
        else if (const QString account = in.text("serviceAccount"_L1, false); !account.isEmpty())
            resource = {.kind = IamResource::Kind::ServiceAccount, .name = account};
        else
            resource = {.kind = IamResource::Kind::Project, .name = in.text("project"_L1)};
        return std::make_shared<AddIamBinding>(resource, in.text("role"_L1), in.text("member"_L1));
    }
    if (kind == "enable-workload-identity"_L1)
        return std::make_shared<EnableWorkloadIdentity>(in.cluster(), in.text("nodePool"_L1, false));
    if (kind == "enable-gateway-api"_L1)
        return std::make_shared<EnableGatewayApi>(in.cluster());
    if (kind == "install-operator"_L1) {
        const OperatorPin *pin = operatorPin(in.text("operator"_L1));
        const QString file = in.text("file"_L1, false);
        return pin ? std::make_shared<InstallOperator>(*pin, file) : nullptr;
    }
    if (kind == "create-proxy-only-subnet"_L1) {
        return std::make_shared<CreateProxyOnlySubnet>(in.text("project"_L1),
                                                       ComputeSubnetwork{.name = in.text("name"_L1),
                                                                         .region = in.text("region"_L1),
                                                                         .network = in.text("network"_L1),
                                                                         .ipCidrRange = in.text("range"_L1)});
    }
    if (kind == "wait-condition"_L1) {
        AwaitedState state{.condition = in.text("condition"_L1, false),
                           .path = in.text("path"_L1, false),
                           .equals = in.text("equals"_L1, false),
                           .among = in.text("among"_L1, false),
                           .hopeless = in.texts("hopeless"_L1, false)};
        if (state.condition.isEmpty() && state.path.isEmpty())
            return nullptr;
        return std::make_shared<WaitForCondition>(in.text("apiVersion"_L1), in.text("objectKind"_L1),
                                                  in.text("namespace"_L1, false), in.text("name"_L1), state,
                                                  std::chrono::minutes(in.number("limitMinutes"_L1)));
    }
    if (kind == "wait-rollout"_L1) {
        QList<StageExpectation> stages;
        for (const QJsonValue item : in.array("stages"_L1)) {
            const QJsonObject stage = item.toObject();
            stages.append({.id = stage.value("id"_L1).toString(),
                           .title = stage.value("title"_L1).toString(),
                           .expected = std::chrono::seconds(stage.value("expected"_L1).toInt()),
                           .late = std::chrono::seconds(stage.value("late"_L1).toInt()),
                           .basis = stage.value("basis"_L1).toString()});
        }
        return std::make_shared<WaitForRollout>(in.text("namespace"_L1), in.text("deployment"_L1), stages,
                                                std::chrono::minutes(in.number("limitMinutes"_L1)));
    }
    if (kind == "wait-endpoint"_L1) {
        const QString protocol = in.text("protocol"_L1, false);
        if (!protocol.isEmpty() && protocol != "ray"_L1)
            return nullptr;
        return std::make_shared<WaitForEndpoint>(
            in.text("name"_L1), in.text("recipe"_L1), in.text("namespace"_L1), in.text("service"_L1),
            in.number("port"_L1), in.text("servedModelName"_L1, protocol.isEmpty()),
            std::chrono::minutes(in.number("limitMinutes"_L1)), protocol);
    }
    return nullptr;
}

} // namespace

Result<std::shared_ptr<Change>> changeFromJson(const QJsonObject &object)
{
    StoredChange in(object);
    const QString kind = object.value("kind"_L1).toString();
    std::shared_ptr<Change> change = make(kind, in);
    if (!change)
        change = awsChangeFrom(kind, in);
    if (!change)
        change = gkeChangeFrom(kind, in);
    if (!in.missing().isEmpty())
        return fail(ErrorKind::Invalid, u"the change \"%1\" lacks \"%2\""_s.arg(kind, in.missing()));
    if (!change)
        return fail(ErrorKind::Invalid,
                    u"there is no change of the kind \"%1\" with these values"_s.arg(kind));
    return change;
}

} // namespace slipway
