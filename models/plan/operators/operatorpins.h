// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QStringList>

#include <utility>

namespace slipway {

/// One file of a release, as data has it: nothing else that its URL may serve is ever applied.
struct OperatorFile {
    QString url = {};
    QString sha256 = {}; ///< 64 hexadecimal digits in small letters
    QStringList only = {}; ///< "Kind/name" of what is taken of it, with a * for any end; empty: all

    QString fileName() const { return url.section(u'/', -1); }
    bool takes(const QString &kind, const QString &name) const;
};

/// An operator in the version that recipes are written for. resources/operators/operators.yaml explains the fields.
struct OperatorPin {
    QString id = {};
    QString name = {};
    QString version = {};
    QString date = {};
    QString source = {};
    QStringList definitions = {}; ///< names of CustomResourceDefinitions
    QStringList deployments = {}; ///< "namespace/name"
    QString nameSpace = {};
    QStringList needs = {};
    QList<OperatorFile> files = {}; ///< none: it installs from a person's file alone
    QList<std::pair<QString, QString>> replace = {};
    QString supply = {};
    QString command = {};

    /// "KServe 0.20.0"
    QString title() const { return name + u' ' + version; }
};

/// Errors: Invalid, where = file:line: key.
Result<QList<OperatorPin>> readOperatorPins(const QByteArray &yaml, const QString &fileName);

/// Those that came with the program. A fault in the file is a bug that tests catch.
const QList<OperatorPin> &builtInOperatorPins();
/// Null: there is none of that id.
const OperatorPin *operatorPin(const QString &id);
/// The one that brings the kinds of an API group; null: none does.
const OperatorPin *operatorOfGroup(const QString &group);

} // namespace slipway
