// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/modelspec.h"

namespace slipway {

/// Dated knowledge of accelerators, machine types and models: data files, compiled in, extensible by files of a person's own.
/// Live answers of the clouds win over it; it says how old it is.
class Catalog
{
public:
    /// The files under :/catalog. A fault in them is a bug that the tests catch; at run time it ends in an empty catalogue and a log line.
    static const Catalog &builtIn();
    /// Reads one file and adds to what is there; an entry of the same id replaces the former.
    /// Errors: Invalid, with where as "file:line: key".
    Result<> addYaml(const QByteArray &yaml, const QString &fileName);
    /// addYaml() for every *.yaml of a folder, in the order of names. Errors as there, and NotFound.
    Result<> addFolder(const QString &path);
    /// One more model, e.g. from a config.json; replaces one of the same id.
    void addModel(const ModelSpec &model);

    const QList<Accelerator> &accelerators() const { return m_accelerators; }
    const QList<MachineType> &machineTypes() const { return m_machineTypes; }
    const QList<ModelSpec> &models() const { return m_models; }

    /// By id, alias or name, without regard to case.
    const Accelerator *accelerator(const QString &idOrAlias) const;
    /// A chip by any name that a person may give: also a machine or instance type that carries it.
    const Accelerator *acceleratorFor(const QString &idAliasOrMachine) const;
    const MachineType *machineType(const QString &name) const;
    QList<MachineType> machineTypesWith(const QString &acceleratorId, std::optional<int> count = {}) const;
    const ModelSpec *model(const QString &modelId) const;
    /// A quantised repository of a model that is known, by its name: "anyone/Qwen3-14B-GPTQ-Int4", "RedHatAI/phi-4-FP8-dynamic".
    /// The shape is the known model's, the quantisation what the name says; its note says that nobody read its config.json.
    std::optional<ModelSpec> modelByQuantizedName(const QString &modelId) const;
    /// Up to @p most ids that resemble @p text, for "did you mean".
    QStringList similarModels(const QString &text, int most = 3) const;
    /// The same for accelerators and for machine types that carry one.
    QStringList similarAccelerators(const QString &text, int most = 3) const;
    /// The oldest and newest `date` over all entries.
    std::pair<QString, QString> dateRange() const;

private:
    QList<Accelerator> m_accelerators;
    QList<MachineType> m_machineTypes;
    QList<ModelSpec> m_models;
};

} // namespace slipway
