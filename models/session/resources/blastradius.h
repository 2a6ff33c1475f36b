// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/resources/relatives.h"

namespace slipway {

/// What deleting an object does besides.
struct BlastRadius {
    QList<Relative> goes = {}; ///< by owner references, and what those own in turn
    QList<Relative> stays = {}; ///< uses or selects it, and is left without it
    QString controller = {}; ///< "ReplicaSet/web-7", which makes another at once; empty: nobody does
    QString volume = {}; ///< the PersistentVolume that is deleted with its data
    bool volumeIsUnknown = false; ///< there is one, and what becomes of it may not be read
    bool isNamespace = false; ///< everything in it goes
    bool isDefinition = false; ///< every object of the kind goes, in all namespaces
    QStringList notRead = {}; ///< plurals of kinds that could not be listed: more may go
    bool isEmpty() const
    {
        return goes.isEmpty() && stays.isEmpty() && volume.isEmpty() && !isNamespace && !isDefinition;
    }
};

/// @p client outlives the task.
Task<BlastRadius> findBlastRadius(KubeClient &client, QJsonObject object, std::stop_token stop);

/// The same in sentences, one a line, translated; at most @p named objects are named of each sort.
QStringList blastRadiusText(const BlastRadius &radius, int named = 6);

} // namespace slipway
