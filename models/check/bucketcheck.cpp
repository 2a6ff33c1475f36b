// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bucket: there, near, holding a whole model, and readable by the pods.
#include "catalog/fit.h"
#include "check/families.h"
#include "google/gcloudcommands.h"
#include "plan/google/googlechanges.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace check;

namespace {

// Whether reading from there costs no time and money: the same region, or a multi-region that holds it.
bool isNear(const QString &bucketLocation, const QString &clusterLocation)
{
    const QString bucket = bucketLocation.toLower();
    const QString region = regionOf(clusterLocation);
    if (bucket == region)
        return true;
    // Multi-regions "us", "eu", "asia"; dual-regions "nam4", "eur4", "asia1" and their like.
    const QString continent = region.section(u'-', 0, 0);
    if (bucket == "us"_L1 || bucket.startsWith("nam"_L1))
        return continent == "us"_L1 || (bucket.startsWith("nam"_L1) && continent == "northamerica"_L1);
    if (bucket == "eu"_L1 || bucket.startsWith("eur"_L1))
        return continent == "europe"_L1;
    return bucket.startsWith("asia"_L1) && continent == "asia"_L1;
}

QString gib(qint64 bytes)
{
    return gibText(bytes);
}

// The files that the index names and the folder lacks.
QStringList missingShards(const QByteArray &index, const QSet<QString> &present)
{
    QStringList missing;
    const QJsonObject map = QJsonDocument::fromJson(index)["weight_map"_L1].toObject();
    QSet<QString> wanted;
    for (const QJsonValue &file : map)
        wanted.insert(file.toString());
    for (const QString &file : wanted) {
        if (!present.contains(file))
            missing << file;
    }
    missing.sort();
    return missing;
}

QList<Finding> accessFindings(const CheckContext &context, const IamPolicy &policy, const QString &bucket)
{
    QList<Finding> findings;
    const QString object = u"bucket/"_s + bucket;
    // What the plan would grant; a recipe whose pods write says objectUser.
    QString role = u"roles/storage.objectViewer"_s;
    if (context.rendering()) {
        for (const RenderedStep &step : context.rendering()->steps) {
            if (step.action == "add-iam-binding"_L1 && step.arguments.value("bucket"_L1) == bucket)
                role = step.arguments.value("role"_L1).toString();
        }
    }
    const bool writes = role != "roles/storage.objectViewer"_L1;
    const bool viaAccount = context.value(u"identity"_s).toString() == "service-account"_L1;
    const QString project = context.target().project;
    const QString email =
        context.value(u"googleServiceAccount"_s).toString() + u'@' + project + u".iam.gserviceaccount.com"_s;
    const QString member = viaAccount
        ? serviceAccountMember(email)
        : workloadPrincipal(context.target().projectNumber, project, context.target().nameSpace,
                            context.value(u"serviceAccount"_s).toString());
    // Whoever tried before may have left a member that can never match: the commonest is ".iam" left out of the domain.
    for (const IamBinding &binding : policy.bindings) {
        for (const QString &each : binding.members) {
            const MemberSyntax syntax = checkMember(each);
            const bool related = each.contains(context.value(u"serviceAccount"_s).toString())
                || each.contains(context.target().nameSpace) || each.contains(project);
            if (!syntax.isValid() && related)
                findings.append(problem(
                    u"bucket.malformed-member"_s, Severity::Warning,
                    words(
                        QT_TRANSLATE_NOOP("Check", "The bucket's policy names a member that matches nobody")),
                    syntax.problem, {{object, u"bindings[%1]"_s.arg(binding.role), each}},
                    {advice(words(QT_TRANSLATE_NOOP("Check", "Remove it; the plan adds the right one")),
                            gcloudCommandForRemoveMember({IamResource::Kind::Bucket, bucket}, binding.role,
                                                         each))}));
        }
    }
    bool readable = false;
    bool conditional = false;
    for (const QString &reading : {role, u"roles/storage.objectUser"_s, u"roles/storage.objectAdmin"_s,
                                   u"roles/storage.admin"_s, u"roles/storage.legacyObjectReader"_s}) {
        const MemberState state = hasMember(policy, reading, member);
        // legacyObjectReader reads objects and cannot list them, which a mount needs.
        const bool enough = !writes || reading != "roles/storage.objectViewer"_L1;
        readable = readable
            || (state == MemberState::Present && enough && reading != "roles/storage.legacyObjectReader"_L1);
        conditional = conditional || state == MemberState::Conditional;
    }
    readable = readable || hasMember(policy, role, u"allUsers"_s) == MemberState::Present;
    if (readable) {
        findings.append(
            passed(u"bucket.access"_s,
                   writes ? words(QT_TRANSLATE_NOOP("Check", "The pods may read and write the bucket"))
                          : words(QT_TRANSLATE_NOOP("Check", "The pods may read the bucket"))));
        return findings;
    }
    const bool planned = context.value(u"prepareCloud"_s).toBool(true);
    if (planned)
        return findings; // a step of the plan, not a problem
    auto change =
        std::make_shared<AddIamBinding>(IamResource{IamResource::Kind::Bucket, bucket}, role, member);
    findings.append(problem(
        conditional ? u"bucket.access-conditional"_s : u"bucket.access-missing"_s,
        conditional ? Severity::Warning : Severity::Error,
        conditional ? words(QT_TRANSLATE_NOOP("Check", "The pods may read the bucket under a condition only"))
            : writes ? words(QT_TRANSLATE_NOOP("Check", "The pods may not read and write the bucket"))
                     : words(QT_TRANSLATE_NOOP("Check", "The pods may not read the bucket")),
        words(QT_TRANSLATE_NOOP("Check",
                                "%1 does not hold %2 on it. Access may also come from the project or a "
                                "group, which cannot be seen here."))
            .arg(member, role),
        {{object, u"bindings[%1]"_s.arg(role), words(QT_TRANSLATE_NOOP("Check", "(no such member)"))}},
        {{.description = words(QT_TRANSLATE_NOOP("Check", "Grant it on the bucket")), .change = change}}));
    return findings;
}

Task<QList<Finding>> runBucket(CheckContext &context, std::stop_token stop)
{
    const QString name = context.value(u"bucket"_s).toString();
    if (name.isEmpty())
        co_return QList<Finding>{};
    if (!context.google())
        co_return std::unexpected(noGoogle());
    QList<Finding> findings;
    const QString object = u"bucket/"_s + name;
    auto bucket = co_await context.google()->bucket(name, stop);
    if (!bucket) {
        if (bucket.error().kind == ErrorKind::NotFound)
            co_return QList<Finding>{problem(
                u"bucket.missing"_s, Severity::Error,
                words(QT_TRANSLATE_NOOP("Check", "The bucket %1 does not exist")).arg(name),
                bucket.error().detail, {{object, u"answer"_s, u"404"_s}},
                {advice(words(QT_TRANSLATE_NOOP(
                            "Check", "Choose a bucket that exists, without gs:// before its name")),
                        u"gcloud storage buckets list --project %1"_s.arg(context.target().project))})};
        if (bucket.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(bucket.error()));
        // The right to read objects does not include the right to read the bucket's own settings: go on with the objects.
        findings.append(cannotTell(u"bucket.settings-unknown"_s,
                                   words(QT_TRANSLATE_NOOP("Check", "Cannot tell the bucket's location")),
                                   bucket.error()));
    } else {
        if (!isNear(bucket->location, context.target().location))
            findings.append(
                problem(u"bucket.far"_s, Severity::Warning,
                        words(QT_TRANSLATE_NOOP("Check", "The bucket is not where the cluster is")),
                        words(QT_TRANSLATE_NOOP("Check",
                                                "It lies in %1, the cluster in %2: reading the weights takes "
                                                "longer and costs network egress at each start."))
                            .arg(bucket->location.toLower(), context.target().location),
                        {{object, u"location"_s, bucket->location}},
                        {advice(words(QT_TRANSLATE_NOOP(
                            "Check", "Copy the model to a bucket in the cluster's region")))}));
        if (bucket->isRequesterPays)
            findings.append(
                problem(u"bucket.requester-pays"_s, Severity::Warning,
                        words(QT_TRANSLATE_NOOP("Check", "The bucket lets its readers pay")),
                        words(QT_TRANSLATE_NOOP(
                            "Check", "Mounts fail unless the project that pays is given as a mount option.")),
                        {{object, u"billing.requesterPays"_s, u"true"_s}}));
    }
    // A bucket for data of any kind holds no model that could be looked at.
    if (!context.choices().recipe().parameter(u"modelPath"_s)) {
        auto policy = co_await context.google()->policy({IamResource::Kind::Bucket, name}, stop);
        if (!policy && policy.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(policy.error()));
        if (policy)
            findings += accessFindings(context, *policy, name);
        else
            findings.append(cannotTell(
                u"bucket.access-unknown"_s,
                words(QT_TRANSLATE_NOOP("Check", "Cannot tell whether the pods may use the bucket")),
                policy.error()));
        if (findings.isEmpty())
            findings.append(passed(u"bucket.exists"_s,
                                   words(QT_TRANSLATE_NOOP("Check", "The bucket %1 is there")).arg(name)));
        co_return findings;
    }
    auto weights = co_await context.weights(stop);
    if (!weights) {
        if (weights.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(weights.error()));
        findings.append(
            cannotTell(u"bucket.weights-unknown"_s,
                       words(QT_TRANSLATE_NOOP("Check", "Cannot tell whether the bucket holds the model")),
                       weights.error()));
        co_return findings;
    }
    QString path = context.value(u"modelPath"_s).toString();
    if (!path.isEmpty() && !path.endsWith(u'/'))
        path += u'/';
    qint64 weightBytes = 0;
    QSet<QString> present;
    for (const GcsObject &file : std::as_const(weights->objects)) {
        const QString relative = file.name.mid(path.size());
        present.insert(relative);
        if (relative.endsWith(".safetensors"_L1) || relative.endsWith(".bin"_L1))
            weightBytes += file.sizeBytes;
    }
    const QString place = u"gs://%1/%2"_s.arg(name, path);
    if (present.isEmpty()) {
        findings.append(problem(
            u"bucket.path-empty"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "There is nothing below %1")).arg(place),
            words(QT_TRANSLATE_NOOP("Check", "vLLM would find no model there.")),
            {{object, u"prefix"_s, path}},
            {advice(words(QT_TRANSLATE_NOOP(
                        "Check", "Choose the folder that holds config.json and the safetensors files")),
                    u"gcloud storage ls gs://%1/"_s.arg(name))}));
        co_return findings;
    }
    const auto where = [&](const QString &file) {
        return Evidence{object, path + file, words(QT_TRANSLATE_NOOP("Check", "(no such object)"))};
    };
    if (!present.contains(u"config.json"_s))
        findings.append(problem(
            u"bucket.config-missing"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "%1 holds no config.json")).arg(place),
            words(QT_TRANSLATE_NOOP("Check", "It is not a model's folder, or the upload is not complete.")),
            {where(u"config.json"_s)}));
    if (weightBytes == 0)
        findings.append(problem(u"bucket.weights-missing"_s, Severity::Error,
                                words(QT_TRANSLATE_NOOP("Check", "%1 holds no weights")).arg(place),
                                words(QT_TRANSLATE_NOOP("Check", "There is no *.safetensors file in it.")),
                                {where(u"*.safetensors"_s)}));
    if (!present.contains(u"tokenizer.json"_s) && !present.contains(u"tokenizer.model"_s)
        && context.value(u"offline"_s).toBool(true))
        findings.append(problem(
            u"bucket.tokenizer-missing"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "%1 holds no tokenizer")).arg(place),
            words(QT_TRANSLATE_NOOP(
                "Check", "The engine is told never to ask Hugging Face, and could not start without one.")),
            {where(u"tokenizer.json"_s)}));
    if (present.contains(u"model.safetensors.index.json"_s)) {
        auto index = co_await context.google()->objectBytes(name, path + u"model.safetensors.index.json"_s,
                                                            32LL * 1024 * 1024, stop);
        if (index) {
            const QStringList missing = missingShards(*index, present);
            if (!missing.isEmpty())
                findings.append(
                    problem(u"bucket.shards-missing"_s, Severity::Error,
                            words(QT_TRANSLATE_NOOP("Check", "%1 weight files are missing in %2"))
                                .arg(missing.size())
                                .arg(place),
                            words(QT_TRANSLATE_NOOP("Check", "The index names them: %1"))
                                .arg(missing.first(std::min<qsizetype>(5, missing.size())).join(u", "_s)),
                            {where(missing.first())}));
        }
    }
    // Weights of another model under this name are found by their size.
    if (const ModelSpec *model = context.catalog().model(context.value(u"model"_s).toString());
        model && weightBytes > 0 && !model->quantization) {
        const double expected = double(model->parameters) * 2;
        const double ratio = double(weightBytes) / expected;
        if (ratio < 0.22 || ratio > 2.3)
            findings.append(
                problem(u"bucket.weights-size"_s, Severity::Warning,
                        words(QT_TRANSLATE_NOOP("Check", "The weights in the bucket do not look like %1"))
                            .arg(model->id),
                        words(QT_TRANSLATE_NOOP("Check", "They take %1; in 16 bit the model takes %2."))
                            .arg(gib(weightBytes), gib(qint64(expected))),
                        {{object, path, gib(weightBytes)}}));
    }
    auto policy = co_await context.google()->policy({IamResource::Kind::Bucket, name}, stop);
    if (!policy && policy.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(policy.error()));
    if (policy)
        findings += accessFindings(context, *policy, name);
    else
        findings.append(
            cannotTell(u"bucket.access-unknown"_s,
                       words(QT_TRANSLATE_NOOP("Check", "Cannot tell whether the pods may read the bucket")),
                       policy.error()));
    if (std::ranges::none_of(findings,
                             [](const Finding &finding) { return finding.state == Finding::State::Problem; }))
        findings.append(passed(u"bucket.model"_s,
                               words(QT_TRANSLATE_NOOP("Check", "%1 holds a whole model: %2 of weights"))
                                   .arg(place, gib(weightBytes))));
    co_return findings;
}

} // namespace

Check bucketCheck()
{
    return {u"bucket"_s, words(QT_TRANSLATE_NOOP("Check", "Bucket and weights")), runBucket};
}

} // namespace slipway
