// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/rules.h"
#include "audit/schema.h"

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

QString typeInWords(const QString &type)
{
    if (type.startsWith(u'['))
        return AuditText::tr("a list");
    if (type == "s"_L1 || type.startsWith("s="_L1))
        return AuditText::tr("a text");
    if (type == "i"_L1)
        return AuditText::tr("a whole number");
    if (type == "n"_L1)
        return AuditText::tr("a number");
    if (type == "b"_L1)
        return AuditText::tr("true or false");
    if (type == "p"_L1)
        return AuditText::tr("a number without quotes, or a name");
    if (type == "q"_L1)
        return AuditText::tr("a quantity");
    return AuditText::tr("a mapping");
}

/// What became of a field that an earlier version of the kind had. Source: Kubernetes' deprecated API migration guide, 1.22.
QString successor(const Manifest &manifest, const QString &path)
{
    if (manifest.kind != "Ingress"_L1)
        return {};
    if (path.endsWith(".backend.serviceName"_L1))
        return u"service: {name: …}"_s;
    return path.endsWith(".backend.servicePort"_L1) ? u"service: {port: {number: …}}"_s : QString();
}

void say(AuditContext &context, const Manifest &manifest, const SchemaFault &fault)
{
    const QString next = successor(manifest, fault.path);
    const QString wanted = fault.wanted.isEmpty() ? next : fault.wanted;
    const Place place{manifest.file, fault.position.line};
    const QString object = manifest.label();
    switch (fault.kind) {
    case SchemaFault::Kind::UnknownField:
        context.report.add("manifest.unknown-field", {{place, fault.path, fault.found}},
                           AuditText::tr("%1 has no field %2").arg(object, fault.path),
                           AuditText::tr("The API server refuses the object, or drops the field without "
                                         "effect where validation is loose."),
                           wanted.isEmpty() ? AuditText::tr("Remove it") : AuditText::tr("Write it as"),
                           wanted);
        break;
    case SchemaFault::Kind::MisplacedField:
        context.report.add(
            "manifest.misplaced-field", {{place, fault.path, fault.found}},
            AuditText::tr("%1: the field %2 stands in the wrong place").arg(object, fault.path),
            AuditText::tr("The API server refuses the object, or drops the field without effect where "
                          "validation is loose."),
            AuditText::tr("It belongs to"), fault.wanted);
        break;
    case SchemaFault::Kind::NotText:
        context.report.add("manifest.not-text", {{place, fault.path, fault.found}},
                           AuditText::tr("%1: the value of %2 has to be a text").arg(object, fault.path),
                           AuditText::tr("Without quotes YAML reads it as a number or a boolean, and the API "
                                         "server refuses the object."),
                           AuditText::tr("Put it in quotes"), fault.wanted);
        break;
    case SchemaFault::Kind::WrongType:
        context.report.add(
            "manifest.wrong-type", {{place, fault.path, fault.found}},
            AuditText::tr("%1: %2 has to be %3").arg(object, fault.path, typeInWords(fault.type)),
            AuditText::tr("The API server refuses the object."),
            fault.wanted.isEmpty() ? QString() : AuditText::tr("Write it as"), fault.wanted);
        break;
    case SchemaFault::Kind::WrongValue:
        context.report.add("manifest.wrong-value", {{place, fault.path, fault.found}},
                           AuditText::tr("%1: %2 cannot be \"%3\"").arg(object, fault.path, fault.found),
                           AuditText::tr("The API server refuses the object."), AuditText::tr("It can be"),
                           fault.wanted);
        break;
    case SchemaFault::Kind::MissingField:
        context.report.add("manifest.missing-field", {{place, fault.path, fault.wanted}},
                           AuditText::tr("%1 lacks the field %2").arg(object, fault.path),
                           AuditText::tr("The API server refuses the object."), AuditText::tr("Add it"), {});
        break;
    }
}

} // namespace

void schemaRules(AuditContext &context)
{
    for (const AuditWorld::Fault &fault : context.world.faults)
        context.report.add("manifest.syntax", {{fault.place, u"yaml"_s, fault.sentence}},
                           AuditText::tr("This manifest cannot be read"), fault.sentence,
                           AuditText::tr("Mend the YAML here"), {});
    for (const Manifest &manifest : context.world.manifests) {
        if (manifest.kind == "Kustomization"_L1 && !manifest.wholeFile && manifest.root.entries.size() < 2)
            continue;
        const QList<SchemaFault> faults =
            context.schemas.validate(manifest.root, manifest.apiVersion, manifest.kind, !manifest.patch);
        for (const SchemaFault &fault : faults) {
            // Strategic merges mark deletions and replacements so.
            if (fault.found.startsWith(u'$') && manifest.patch)
                continue;
            say(context, manifest, fault);
        }
    }
}

} // namespace slipway::audit
