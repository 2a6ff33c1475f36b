// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/textmatch.h"

#include "base/editdistance.h"

#include <QRegularExpression>
#include <QSet>

namespace slipway {
using namespace Qt::StringLiterals;

QString nearest(const QString &name, const QStringList &candidates)
{
    static const QRegularExpression separators(u"[-_./]"_s);
    constexpr qsizetype longest = 253; // of any name in Kubernetes
    QString best;
    int bestDistance = 1000;
    for (const QString &candidate : candidates) {
        if (candidate == name || candidate.isEmpty())
            continue;
        const int distance = editDistance(name.left(longest).toLower(), candidate.left(longest).toLower());
        if (distance < bestDistance
            && distance <= std::max<int>(1, int(std::min(name.size(), candidate.size())) / 4)) {
            best = candidate;
            bestDistance = distance;
        }
    }
    if (!best.isEmpty())
        return best;
    const QStringList nameParts = name.toLower().split(separators, Qt::SkipEmptyParts);
    const QSet<QString> words(nameParts.begin(), nameParts.end());
    double bestShare = 0;
    for (const QString &candidate : candidates) {
        const QStringList parts = candidate.toLower().split(separators, Qt::SkipEmptyParts);
        const QSet<QString> others(parts.begin(), parts.end());
        const auto common = double((words & others).size());
        const double share =
            candidate == name ? 0 : common / double(std::max<qsizetype>(1, (words | others).size()));
        if (share >= 0.5 && share > bestShare) {
            best = candidate;
            bestShare = share;
        }
        // One inside the other, as "hf-token" and "hftoken-secret" are not and "kaggle" and "kaggle-credentials" are.
        if (best.isEmpty() && candidate != name && candidate.size() > 3 && name.size() > 3
            && (candidate.startsWith(name + u'-') || name.startsWith(candidate + u'-')))
            best = candidate;
    }
    return best;
}

QString placeholderIn(const QString &text, bool isUsedByShell)
{
    struct Form {
        QRegularExpression pattern;
        bool isShell;
    };
    static const std::vector<Form> forms = [] {
        const auto make = [](const QString &pattern, bool shell = false) {
            QRegularExpression made(pattern);
            made.optimize();
            return Form{std::move(made), shell};
        };
        return std::vector<Form>{
            make(u"<[A-Za-z][A-Za-z0-9 _-]{1,40}>"_s),
            make(u"\\{\\{[^{}\\n]{1,80}\\}\\}"_s),
            make(u"\\$\\{[A-Za-z_][A-Za-z0-9_]{1,60}\\}"_s, true),
            make(u"\\$\\([A-Z_][A-Z0-9_]{1,60}\\)"_s, true),
            make(
                u"(?<![A-Za-z0-9])(?:YOUR|MY|REPLACE|CHANGE|INSERT|TODO|FIXME|EXAMPLE)[-_](?:[A-Z0-9]+[-_]?){1,6}(?![A-Za-z0-9])"_s),
            make(
                u"(?<![A-Za-z0-9_$])(?:[A-Z]{2,20}_)?(?:ACCOUNT|PROJECT|CLUSTER|BUCKET|REGION|REGISTRY|REPOSITORY|REPO|IMAGE|ZONE|NAMESPACE|TENANT)(?:_(?:ID|NAME|NUMBER|URI|URL|TAG))(?![A-Za-z0-9_])"_s),
            make(
                u"(?<![A-Za-z0-9])(?:[Cc]hange-?[Mm]e|REPLACEME|CHANGEME|replace-me|your-[a-z0-9]+(?:-[a-z0-9]+){0,4})(?![A-Za-z0-9])"_s),
            make(u"(?<![A-Za-z0-9_])(?:PROJECT|ACCOUNT|REGION|BUCKET)(?![A-Za-z0-9_])(?=[./:@-]|$)"_s),
        };
    }();
    for (const Form &form : forms) {
        if (form.isShell && isUsedByShell)
            continue;
        if (const auto match = form.pattern.match(text); match.hasMatch())
            return match.captured();
    }
    return {};
}

} // namespace slipway
