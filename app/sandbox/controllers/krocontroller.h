// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/controllers/controller.h"

namespace slipway::sandbox {

/// One expression of a graph, evaluated over the objects that are there: `schema.metadata.name`, `bucket.status.url`, comparisons, and
/// `x.status.conditions.exists(c, c.type == 'Ready' && c.status == 'True')`. @return nothing while something that it names is not there yet
std::optional<Json> kroValue(const std::string &expression, const std::map<std::string, Json> &objects);

/// kro: turns a ResourceGraphDefinition into a kind, and each object of that kind into the graph's objects, one after the other.
/// Source: kro v0.9, "ResourceGraphDefinition", "Status conditions" and "Readiness".
class KroController : public Controller
{
public:
    explicit KroController(ControllerContext context) : Controller(context, "kro") { }

private:
    void observe(const StoreEvent &event) override;
    void sync(const Store::Key &key) override;
    void syncDefinition(const ObjectPtr &definition);
    void syncInstance(const std::string &storage, const ObjectPtr &instance, const Json &definition);
    void removeChildren(const std::string &storage, const ObjectPtr &instance,
                        const std::vector<std::string> &order, const Json &definition);
    /// Why a graph cannot be; empty when it can, with @p order then.
    std::string graphProblem(const Json &definition, std::vector<std::string> &order);
    std::string defineKind(const Json &definition);
    std::map<std::string, std::string> m_definitionOf; ///< storage of instances → name of the definition
};

} // namespace slipway::sandbox
