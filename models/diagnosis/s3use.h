// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace slipway {

/// A place in S3 that a program's words name: "s3://BUCKET/FOLDER".
struct S3Use {
    QString bucket = {};
    QString folder = {}; ///< without the last slash; empty: the bucket's root
    QString object = {}; ///< one that has to be read there: the file itself, or what every model's folder has
    bool operator==(const S3Use &) const = default;

    /// @param partition "aws", "aws-cn"
    QString bucketArn(const QString &partition) const;
    QString objectArn(const QString &partition) const;
    /// What a program that lists the folder asks for.
    QString prefix() const { return folder.isEmpty() ? QString() : folder + QLatin1Char('/'); }
};

/// Of words and values of variables; a bucket once, by the first place that is named in it. What still holds a variable or placeholder is
/// nobody's name.
QList<S3Use> s3UsesIn(const QStringList &texts);

} // namespace slipway
