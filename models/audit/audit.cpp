// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/audit.h"

#include "audit/rules.h"
#include "audit/schema.h"

#include <array>

namespace slipway {

namespace {

constexpr std::array rules{
    AuditRule{"iam.member-malformed", Severity::Error,
              "A member of a Google Cloud policy that IAM refuses: brackets, separators, prefix, number in "
              "place of id"},
    AuditRule{"iam.service-account-email", Severity::Error,
              "The e-mail of a Google service account without .iam, with a number or another domain"},
    AuditRule{"iam.member-mismatch", Severity::Error,
              "A binding or annotation for another account or namespace than the one that is created"},
    AuditRule{"iam.role-unknown", Severity::Error, "A role that does not exist, or lacks roles/"},
    AuditRule{"iam.role-arn", Severity::Error, "A malformed ARN in eks.amazonaws.com/role-arn"},
    AuditRule{"metadata.misspelt", Severity::Error,
              "An annotation, label or selector key that nobody reads, close to one that somebody does"},
    AuditRule{"metadata.misplaced", Severity::Error, "An annotation on an object on which it has no effect"},
    AuditRule{"metadata.value", Severity::Error, "A known annotation with a value that is not taken"},
    AuditRule{"metadata.missing", Severity::Error, "A pod that mounts a bucket without gke-gcsfuse/volumes"},
    AuditRule{"manifest.syntax", Severity::Error, "A manifest that is no YAML, or gives a key twice"},
    AuditRule{"manifest.unknown-field", Severity::Error,
              "A field that the kind does not have, with the one that was meant"},
    AuditRule{"manifest.misplaced-field", Severity::Error,
              "A field that belongs to another level of the object"},
    AuditRule{"manifest.missing-field", Severity::Error, "A field without which the object is refused"},
    AuditRule{"manifest.wrong-type", Severity::Error,
              "A port in quotes, a text for a number, a map for a list"},
    AuditRule{"manifest.not-text", Severity::Error,
              "A number or boolean where a text is wanted: annotations, labels, environment, ConfigMaps"},
    AuditRule{"manifest.wrong-value", Severity::Error, "A value that the field does not take"},
    AuditRule{"api.removed", Severity::Error,
              "An API version that is no longer served, with its replacement"},
    AuditRule{"api.deprecated", Severity::Warning, "An API version that is announced to disappear"},
    AuditRule{"api.unknown", Severity::Error, "An API version, group or kind that never was"},
};

} // namespace

std::span<const AuditRule> auditRules()
{
    return rules;
}

Result<QList<Finding>> auditPath(const QString &path, const AuditOptions &options)
{
    using namespace audit;
    auto tree = readSources(path);
    if (!tree)
        return std::unexpected(std::move(tree.error()));
    SchemaSet schemas = SchemaSet::builtIn();
    if (!options.crdFolder.isEmpty()) {
        if (auto added = schemas.addFolder(options.crdFolder); !added)
            return std::unexpected(std::move(added.error()));
    }
    auto world = buildWorld(std::move(*tree));
    if (!world)
        return std::unexpected(std::move(world.error()));
    for (const Manifest &manifest : std::as_const(world->manifests)) {
        if (manifest.kind == QLatin1StringView("CustomResourceDefinition"))
            schemas.addDefinition(manifest.root);
        else if (manifest.kind == QLatin1StringView("ResourceGraphDefinition"))
            schemas.addGraph(manifest.root);
    }
    AuditReport report;
    AuditContext context{*world, report, schemas, options.today};
    iamRules(context);
    metadataRules(context);
    versionRules(context);
    schemaRules(context);
    QList<Finding> findings = report.takeFindings();
    sortByUrgency(findings);
    return findings;
}

} // namespace slipway
