// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosis.h"

namespace slipway::diagnosis {

/// Who takes care of the objects of a class, as far as the cluster's workloads tell.
struct Controller {
    enum class State {
        Unknown, ///< workloads were not listed
        Managed, ///< the cloud runs it, outside of what can be seen
        Runs,
        Unwell, ///< it is there and none of its pods is ready
        Stopped, ///< it is there and scaled to nothing
        Absent,
    };
    State state = State::Unknown;
    QString name = {}; ///< "ingress.k8s.aws/alb", as classes name it; or the class itself
    const KubeObject *workload = nullptr; ///< where one was found

    bool isMissing() const
    {
        return state == State::Unwell || state == State::Stopped || state == State::Absent;
    }
    /// Puts what is known of a controller that is missing into the finding: cause, evidence, and whether it comes from the workload.
    void explain(Diagnosis &made) const;
};

/// @param name as in spec.controller of an IngressClass, spec.controllerName of a GatewayClass, or a Service's loadBalancerClass
Controller controllerNamed(const Snapshot &snapshot, const QString &name);
/// Of the Ingress's class, be it named in the spec, in the old annotation, or the default one.
Controller controllerOf(const Snapshot &snapshot, const KubeObject &ingress);

/// Whoever would have to take the finalizers of @p object away and is not there, stopped or not ready: then @p made says so. @return whether it
/// is known who that is, and that it cannot
bool explainFinalizers(const Snapshot &snapshot, const KubeObject &object, Diagnosis &made);

/// What should serve a Service is there and was scaled to nothing: then @p made says so; workloadrules.cpp.
void addStopped(const Snapshot &snapshot, const KubeObject &service, Diagnosis &made);

} // namespace slipway::diagnosis
