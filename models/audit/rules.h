// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/audit.h"
#include "audit/auditworld.h"

namespace slipway::audit {

class SchemaSet;

struct AuditContext {
    const AuditWorld &world;
    AuditReport &report;
    const SchemaSet &schemas;
    QDate today;
};

// The rule families, each in the file of its name.
void iamRules(AuditContext &context);
void widthRules(AuditContext &context);
void trustRules(AuditContext &context);
void metadataRules(AuditContext &context);
void storageRules(AuditContext &context);
void versionRules(AuditContext &context);
void schemaRules(AuditContext &context);
void serviceRules(AuditContext &context);
void callerRules(AuditContext &context);
void probeRules(AuditContext &context);
void referenceRules(AuditContext &context);
void secretRules(AuditContext &context);
void placeholderRules(AuditContext &context);
void variableRules(AuditContext &context);
void commandRules(AuditContext &context);
/// Of one command; commandRules() asks for each.
void flagRules(AuditContext &context, const Command &command, const ParsedCommand &line);
void repeatRules(AuditContext &context);
void orderRules(AuditContext &context);
void placeRules(AuditContext &context);
void supportRules(AuditContext &context);
void acceleratorRules(AuditContext &context);
void gatewayRules(AuditContext &context);
void engineRules(AuditContext &context);
void runtimeRules(AuditContext &context);
void workloadRules(AuditContext &context);
void mountRules(AuditContext &context);
void scalingRules(AuditContext &context);
void rayRules(AuditContext &context);
void listenRules(AuditContext &context);
void listenerRules(AuditContext &context);
void principalRules(AuditContext &context);
void objectSpaceRules(AuditContext &context);
void valueRules(AuditContext &context);
void accessRules(AuditContext &context);
void graphRules(AuditContext &context);
void requestRules(AuditContext &context);
void cloudValueRules(AuditContext &context);
void nodePoolRules(AuditContext &context);
void awsRoleRules(AuditContext &context);
void dockerRules(AuditContext &context);
void bodyRules(AuditContext &context);
void telemetryRules(AuditContext &context);
void disruptionRules(AuditContext &context);
void backendRules(AuditContext &context);
void objectReferenceRules(AuditContext &context);
void kustomizeRules(AuditContext &context);
void argoRules(AuditContext &context);
void chartRules(AuditContext &context);
void lifecycleRules(AuditContext &context);
void fileRules(AuditContext &context);
void applyRules(AuditContext &context);
void composeRules(AuditContext &context);
void editRules(AuditContext &context);
void chartValueRules(AuditContext &context);
void architectureRules(AuditContext &context);
void contradictionRules(AuditContext &context);
void volumeRules(AuditContext &context);
void endpointRules(AuditContext &context);
void connectorRules(AuditContext &context);
void shellRules(AuditContext &context);
void typedRules(AuditContext &context);
void policyRules(AuditContext &context);
void wordRules(AuditContext &context);
void answerRules(AuditContext &context);

/// An identity that a page, script or manifest creates or names.
struct KubernetesAccount {
    QString nameSpace = {};
    bool nameSpaceKnown = false;
    QString name = {};
    QString googleAccount = {}; ///< what iam.gke.io/gcp-service-account says
    QString awsRole = {}; ///< what eks.amazonaws.com/role-arn says
    Place place = {};
};
/// Service accounts that the world creates, with what their annotations and kubectl annotate say.
QList<KubernetesAccount> createdAccounts(const AuditWorld &world);

/// The bindings and policies of the world, whoever writes them: gcloud, gsutil, Config Connector, Terraform.
struct IamGrant {
    QString member = {};
    QString role = {};
    QString resource = {}; ///< what it is bound on: "project", "bucket", "serviceAccount", …
    QString resourceName = {};
    Place memberPlace = {};
    Place rolePlace = {};
    int order = 0;
};
QList<IamGrant> iamGrants(const AuditWorld &world);

/// The chips of a topology of TPUs: 16 of "4x4".
qint64 topologyChips(const QString &topology);

} // namespace slipway::audit
