// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A cluster of some ten thousand objects in 40 namespaces, in which one pod asks for more than any node has.
#pragma once

#include "pieces.h"

namespace slipway::pieces {

inline void fillWithTenThousand(Cluster &cluster)
{
    using namespace Qt::StringLiterals;
    cluster.listedAll();
    for (int i = 0; i < 200; ++i)
        cluster.add(
            node(u"node%1"_s.arg(i), u"'cpu':'64','memory':'200Gi','pods':'110','nvidia.com/gpu':'8'"_s));
    for (int i = 0; i < 2400; ++i) {
        const Names names{.ns = u"ns%1"_s.arg(i % 40), .app = u"app%1"_s.arg(i)};
        App::make(
            names,
            u"'nodeName':'node%1','containers':[{'name':'main','image':'nginx:1','ports':[{'containerPort':80}],'resources':{'requests':{'cpu':'100m','memory':'128Mi'}},'env':[{'name':'U','value':'http://app%2/x'}]}]"_s
                .arg(i % 200)
                .arg(i),
            running())
            .to(cluster);
        cluster.add(service(names, u"'app':'app%1'"_s.arg(i), u"{'port':80,'targetPort':80}"_s));
    }
    App::make({}, u"'containers':[{'name':'main','resources':{'requests':{'cpu':'100'}}}]"_s,
              pending(u"no"_s))
        .to(cluster);
}

} // namespace slipway::pieces
