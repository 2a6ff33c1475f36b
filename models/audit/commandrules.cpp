// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Commands and flags that do not exist, no longer exist or do not do what is meant. Sources: release notes and --help of kubectl, helm 3,
// gcloud, eksctl and the AWS CLI (read 2026-11-21).
#include "audit/nearest.h"
#include "audit/rules.h"
#include "base/editdistance.h"

#include <QRegularExpression>

#include <array>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

struct WrongFlag {
    const char *program;
    const char *path; ///< words that the command begins with
    const char *flag;
    const char *instead;
};

constexpr std::array wrongFlags{
    WrongFlag{"kubectl", "", "--export", "-o yaml"},
    WrongFlag{"kubectl", "run", "--generator", "kubectl create deployment"},
    WrongFlag{"kubectl", "run", "--replicas", "kubectl create deployment --replicas"},
    WrongFlag{"kubectl", "run", "--serviceaccount",
              "--overrides='{\"spec\":{\"serviceAccountName\":\"NAME\"}}'"},
    WrongFlag{"kubectl", "run", "--limits", "--overrides='{\"spec\":{…}}'"},
    WrongFlag{"kubectl", "run", "--requests", "--overrides='{\"spec\":{…}}'"},
    WrongFlag{"kubectl", "drain", "--delete-local-data", "--delete-emptydir-data"},
    WrongFlag{"kubectl", "get", "--show-all", "(all are shown)"},
    WrongFlag{"kubectl", "apply", "--from-literal",
              "kubectl create secret … --dry-run=client -o yaml | kubectl apply -f -"},
    WrongFlag{"kubectl", "create secret generic", "--from-literals", "--from-literal"},
    WrongFlag{"kubectl", "create secret generic", "--literal", "--from-literal"},
    WrongFlag{"kubectl", "create secret generic", "--file", "--from-file"},
    WrongFlag{"kubectl", "rollout restart", "--wait", "kubectl rollout status"},
    WrongFlag{"kubectl", "scale", "--replica", "--replicas"},
    WrongFlag{"helm", "install", "--name", "helm install NAME CHART"},
    WrongFlag{"helm", "delete", "--purge", "helm uninstall"},
    WrongFlag{"helm", "uninstall", "--purge", "helm uninstall"},
    WrongFlag{"helm", "install", "--values-file", "--values"},
    WrongFlag{"gcloud", "container clusters create", "--enable-workload-identity",
              "--workload-pool=PROJECT_ID.svc.id.goog"},
    WrongFlag{"gcloud", "container clusters update", "--enable-workload-identity",
              "--workload-pool=PROJECT_ID.svc.id.goog"},
    WrongFlag{"gcloud", "container clusters create", "--workload-identity-pool",
              "--workload-pool=PROJECT_ID.svc.id.goog"},
    WrongFlag{"gcloud", "container clusters create", "--workload-identity",
              "--workload-pool=PROJECT_ID.svc.id.goog"},
    WrongFlag{"gcloud", "container clusters update", "--workload-identity-pool",
              "--workload-pool=PROJECT_ID.svc.id.goog"},
    WrongFlag{"gcloud", "container clusters create", "--identity-namespace",
              "--workload-pool=PROJECT_ID.svc.id.goog"},
    WrongFlag{"gcloud", "container clusters update", "--identity-namespace",
              "--workload-pool=PROJECT_ID.svc.id.goog"},
    WrongFlag{"gcloud", "container clusters create", "--enable-gcs-fuse", "--addons=GcsFuseCsiDriver"},
    WrongFlag{"gcloud", "container clusters create", "--enable-gcsfuse", "--addons=GcsFuseCsiDriver"},
    WrongFlag{"gcloud", "container clusters create", "--enable-gcs-fuse-csi-driver",
              "--addons=GcsFuseCsiDriver"},
    WrongFlag{"gcloud", "container clusters update", "--enable-gcs-fuse-csi-driver",
              "--update-addons=GcsFuseCsiDriver=ENABLED"},
    WrongFlag{"gcloud", "container clusters update", "--addons", "--update-addons=NAME=ENABLED"},
    WrongFlag{"gcloud", "container clusters update", "--enable-addons", "--update-addons=NAME=ENABLED"},
    WrongFlag{"gcloud", "container clusters create", "--enable-gateway-api", "--gateway-api=standard"},
    WrongFlag{"gcloud", "container clusters update", "--enable-gateway-api", "--gateway-api=standard"},
    WrongFlag{"gcloud", "container clusters create", "--enable-stackdriver-kubernetes",
              "--logging=SYSTEM,WORKLOAD --monitoring=SYSTEM"},
    WrongFlag{"gcloud", "container clusters create", "--enable-cloud-logging", "--logging=SYSTEM,WORKLOAD"},
    WrongFlag{"gcloud", "container clusters create", "--enable-cloud-monitoring", "--monitoring=SYSTEM"},
    WrongFlag{"gcloud", "container clusters create", "--workload-metadata-from-node",
              "--workload-metadata=GKE_METADATA"},
    WrongFlag{"gcloud", "container node-pools create", "--workload-metadata-from-node",
              "--workload-metadata=GKE_METADATA"},
    WrongFlag{"gcloud", "container node-pools update", "--workload-metadata-from-node",
              "--workload-metadata=GKE_METADATA"},
    WrongFlag{"gcloud", "container node-pools create", "--gpu", "--accelerator=type=TYPE,count=N"},
    WrongFlag{"gcloud", "container node-pools create", "--taints", "--node-taints"},
    WrongFlag{"gcloud", "container node-pools create", "--labels-nodes", "--node-labels"},
    WrongFlag{"gcloud", "iam service-accounts create", "--name", "gcloud iam service-accounts create NAME"},
    WrongFlag{"gcloud", "", "--members", "--member"},
    WrongFlag{"gcloud", "", "--roles", "--role"},
    WrongFlag{"aws", "eks update-kubeconfig", "--cluster-name", "--name"},
    WrongFlag{"aws", "eks update-kubeconfig", "--cluster", "--name"},
    WrongFlag{"aws", "eks describe-cluster", "--cluster-name", "--name"},
    WrongFlag{"aws", "eks create-addon", "--name", "--addon-name"},
    WrongFlag{"aws", "eks create-addon", "--addon", "--addon-name"},
    WrongFlag{"aws", "eks create-addon", "--role-arn", "--service-account-role-arn"},
    WrongFlag{"aws", "eks create-nodegroup", "--instance-type", "--instance-types"},
    WrongFlag{"aws", "eks create-nodegroup", "--name", "--nodegroup-name"},
    WrongFlag{"aws", "eks update-nodegroup-config", "--scaling", "--scaling-config"},
    WrongFlag{"aws", "eks create-cluster", "--version", "--kubernetes-version"},
    WrongFlag{"eksctl", "create nodegroup", "--instance-types-list", "--instance-types"},
    WrongFlag{"eksctl", "create cluster", "--kubernetes-version", "--version"},
    WrongFlag{"eksctl", "create iamserviceaccount", "--policy-arn", "--attach-policy-arn"},
    WrongFlag{"eksctl", "create iamserviceaccount", "--role-arn", "--attach-role-arn"},
};

/// Flags by which a slip is recognised. Not every flag: what is far from all of these is left alone.
struct KnownFlags {
    const char *program;
    const char *path;
    const char *flags;
};

constexpr std::array knownFlags{
    KnownFlags{
        "gcloud", "container clusters create",
        "--project --region --zone --location --addons --autoscaling-profile --cluster-version "
        "--create-subnetwork --disk-size --disk-type --enable-autoscaling --enable-autoprovisioning "
        "--enable-autorepair --enable-autoupgrade --enable-dataplane-v2 --enable-image-streaming "
        "--enable-ip-alias --enable-managed-prometheus --enable-master-authorized-networks "
        "--enable-network-policy --enable-private-endpoint --enable-private-nodes --enable-ray-operator "
        "--enable-shielded-nodes --gateway-api --labels --logging --machine-type "
        "--master-authorized-networks --master-ipv4-cidr --max-nodes --min-nodes --monitoring --network "
        "--node-labels --node-locations --node-taints --node-version --num-nodes --release-channel --scopes "
        "--service-account --spot --subnetwork --tags --workload-metadata --workload-pool --accelerator "
        "--shielded-secure-boot --shielded-integrity-monitoring --async --quiet "
        "--enable-vertical-pod-autoscaling --preemptible --max-cpu --max-memory --autoprovisioning-locations "
        "--image-type --local-ssd-count --default-max-pods-per-node --max-pods-per-node --cluster-ipv4-cidr "
        "--services-ipv4-cidr --fleet-project --enable-fleet --enable-l4-ilb-subsetting --security-posture "
        "--tier --enable-intra-node-visibility --enable-cost-allocation --enable-gvnic "
        "--enable-multi-networking --format --boot-disk-kms-key --metadata --enable-dns-access --cluster-dns "
        "--total-min-nodes --total-max-nodes --location-policy"},
    KnownFlags{"gcloud", "container clusters create-auto",
               "--project --region --location --release-channel --network --subnetwork --cluster-version "
               "--create-subnetwork --enable-private-nodes --enable-private-endpoint "
               "--enable-master-authorized-networks --master-authorized-networks --master-ipv4-cidr "
               "--service-account --scopes --labels --async --quiet --logging --monitoring --fleet-project "
               "--cluster-ipv4-cidr --services-ipv4-cidr --enable-ray-operator --enable-dns-access "
               "--security-posture --format --enable-fleet --auto-monitoring-scope --tier"},
    KnownFlags{
        "gcloud", "container node-pools create",
        "--project --region --zone --location --cluster --accelerator --machine-type --num-nodes --min-nodes "
        "--max-nodes --enable-autoscaling --enable-autorepair --enable-autoupgrade --node-labels "
        "--node-taints --node-locations --spot --preemptible --flex-start --tpu-topology --disk-size "
        "--disk-type --image-type --scopes --service-account --workload-metadata --placement-type "
        "--placement-policy --reservation --reservation-affinity --total-min-nodes --total-max-nodes "
        "--location-policy --max-pods-per-node --enable-gvnic --enable-image-streaming "
        "--shielded-secure-boot --shielded-integrity-monitoring --sandbox --tags --labels --async --quiet "
        "--local-nvme-ssd-block --ephemeral-storage-local-ssd --enable-queued-provisioning "
        "--max-run-duration --node-version --metadata --additional-node-network --additional-pod-network "
        "--host-maintenance-interval --enable-private-nodes --max-surge-upgrade --max-unavailable-upgrade "
        "--boot-disk-kms-key --threads-per-core --local-ssd-count --secondary-boot-disk --format "
        "--network-performance-configs --system-config-from-file --min-cpu-platform --resource-manager-tags"},
    KnownFlags{"gcloud", "container clusters get-credentials",
               "--project --region --zone --location --internal-ip --dns-endpoint --quiet"},
    KnownFlags{"gcloud", "iam service-accounts create",
               "--project --display-name --description --quiet --format"},
    KnownFlags{"gcloud", "iam service-accounts add-iam-policy-binding",
               "--project --member --role --condition --condition-from-file --quiet --format"},
    KnownFlags{"gcloud", "projects add-iam-policy-binding",
               "--member --role --condition --condition-from-file --quiet --format"},
    KnownFlags{"gcloud", "storage buckets create",
               "--project --location --default-storage-class --uniform-bucket-level-access "
               "--public-access-prevention --no-public-access-prevention --enable-hierarchical-namespace "
               "--soft-delete-duration --placement --retention-period --default-encryption-key --quiet "
               "--enable-autoclass --enable-per-object-retention --recovery-point-objective --format"},
    KnownFlags{"gcloud", "storage buckets add-iam-policy-binding",
               "--member --role --condition --condition-from-file --project --quiet --format"},
    KnownFlags{"gcloud", "compute networks subnets create",
               "--project --region --network --range --purpose --role --description "
               "--enable-private-ip-google-access --secondary-range --stack-type --quiet --enable-flow-logs "
               "--format --ipv6-access-type"},
    KnownFlags{"kubectl", "create secret generic",
               "--from-literal --from-file --from-env-file --type --namespace --dry-run --output "
               "--save-config --append-hash --field-manager --context --kubeconfig --validate"},
    KnownFlags{"kubectl", "create secret docker-registry",
               "--docker-server --docker-username --docker-password --docker-email --from-file --namespace "
               "--dry-run --output --append-hash --context --kubeconfig"},
    KnownFlags{"kubectl", "create configmap",
               "--from-literal --from-file --from-env-file --namespace --dry-run --output --append-hash "
               "--context --kubeconfig"},
    KnownFlags{"kubectl", "apply",
               "--filename --kustomize --namespace --server-side --force-conflicts --force --dry-run "
               "--validate --recursive --prune --selector --field-manager --output --wait --timeout --all "
               "--cascade --grace-period --overwrite --context --kubeconfig --prune-allowlist --applyset "
               "--show-managed-fields --openapi-patch --subresource --insecure-skip-tls-verify"},
    KnownFlags{"kubectl", "wait",
               "--for --timeout --namespace --all --selector --filename --all-namespaces --field-selector "
               "--local --output --recursive --context --kubeconfig"},
    KnownFlags{"kubectl", "rollout status",
               "--timeout --namespace --watch --revision --filename --kustomize --selector --recursive "
               "--context --kubeconfig"},
    KnownFlags{"kubectl", "port-forward",
               "--namespace --address --pod-running-timeout --context --kubeconfig"},
    KnownFlags{"kubectl", "logs",
               "--follow --tail --since --since-time --previous --container --all-containers --namespace "
               "--selector --timestamps --prefix --max-log-requests --limit-bytes --ignore-errors "
               "--pod-running-timeout --context --kubeconfig --all-pods --insecure-skip-tls-verify-backend"},
    KnownFlags{"kubectl", "annotate",
               "--overwrite --namespace --all --all-namespaces --selector --filename --dry-run --list "
               "--local --output --resource-version --field-manager --field-selector --recursive --kustomize "
               "--context --kubeconfig --show-managed-fields"},
    KnownFlags{
        "helm", "install",
        "--namespace --create-namespace --version --values --set --set-string --set-file --set-json --wait "
        "--wait-for-jobs --timeout --repo --devel --dry-run --atomic --generate-name --skip-crds "
        "--description --debug --kube-context --kubeconfig --replace --username --password --post-renderer "
        "--dependency-update --no-hooks --render-subchart-notes --labels --verify --include-crds --output "
        "--force --take-ownership --hide-notes --insecure-skip-tls-verify --plain-http --rollback-on-failure "
        "--server-side --pass-credentials --ca-file --cert-file --key-file --keyring --name-template "
        "--disable-openapi-validation --skip-schema-validation --enable-dns --set-literal"},
    KnownFlags{"helm", "upgrade",
               "--install --namespace --create-namespace --version --values --set --set-string --set-file "
               "--set-json --wait --wait-for-jobs --timeout --repo --devel --dry-run --atomic --skip-crds "
               "--description --debug --kube-context --kubeconfig --reuse-values --reset-values "
               "--reset-then-reuse-values --force --cleanup-on-fail --history-max --post-renderer "
               "--dependency-update --no-hooks --labels --verify --output --take-ownership --username "
               "--password --render-subchart-notes --hide-notes --plain-http --rollback-on-failure "
               "--force-conflicts --server-side --set-literal --skip-schema-validation --enable-dns"},
    KnownFlags{"eksctl", "create cluster",
               "--name --region --version --nodegroup-name --node-type --nodes --nodes-min --nodes-max "
               "--node-volume-size --node-ami-family --with-oidc --managed --spot --zones --config-file "
               "--instance-types --ssh-access --ssh-public-key --profile --tags --without-nodegroup "
               "--fargate --vpc-cidr --dry-run --node-private-networking --node-labels --write-kubeconfig "
               "--kubeconfig --timeout --auto-kubeconfig --set-kubeconfig-context --asg-access "
               "--enable-auto-mode --vpc-private-subnets --vpc-public-subnets --node-zones "
               "--install-nvidia-plugin --install-neuron-plugin --alb-ingress-access --full-ecr-access "
               "--external-dns-access --node-security-groups --node-volume-type --max-pods-per-node "
               "--authenticator-role-arn --cfn-role-arn --kubeconfig"},
    KnownFlags{
        "eksctl", "create iamserviceaccount",
        "--name --namespace --cluster --region --attach-policy-arn --attach-role-arn --role-name --role-only "
        "--approve --override-existing-serviceaccounts --profile --config-file --tags --labels --include "
        "--exclude --permissions-boundary --timeout --wait --well-known-policies --cfn-role-arn"},
    KnownFlags{"aws", "eks create-addon",
               "--cluster-name --addon-name --addon-version --service-account-role-arn --resolve-conflicts "
               "--configuration-values --pod-identity-associations --tags --region --profile "
               "--client-request-token --output --query --cli-input-json --namespace-config"},
    KnownFlags{"aws", "eks create-nodegroup",
               "--cluster-name --nodegroup-name --scaling-config --disk-size --subnets --instance-types "
               "--ami-type --remote-access --node-role --labels --taints --tags --launch-template "
               "--update-config --capacity-type --kubernetes-version --release-version --node-repair-config "
               "--region --profile --client-request-token --output --query --cli-input-json --version"},
    KnownFlags{
        "aws", "eks update-nodegroup-config",
        "--cluster-name --nodegroup-name --labels --taints --scaling-config --update-config "
        "--node-repair-config --region --profile --client-request-token --output --query --cli-input-json"},
    KnownFlags{"aws", "eks update-kubeconfig",
               "--name --region --role-arn --alias --user-alias --kubeconfig --dry-run --verbose --profile "
               "--assume-role-arn --proxy-url"},
};

bool under(const ParsedCommand &line, const char *path)
{
    const QStringList words = QString::fromLatin1(path).split(u' ', Qt::SkipEmptyParts);
    return line.words.size() >= words.size() && std::equal(words.begin(), words.end(), line.words.begin());
}

void checkFlags(AuditContext &context, const Command &command, const ParsedCommand &line)
{
    for (const Flag &flag : line.flags) {
        const auto wrong = std::ranges::find_if(wrongFlags, [&](const WrongFlag &each) {
            return line.program == QLatin1StringView(each.program)
                && flag.name == QLatin1StringView(each.flag) && under(line, each.path);
        });
        if (wrong != wrongFlags.end()) {
            context.report.add("command.flag", {{{command.file, flag.line}, line.program, flag.name}},
                               AuditText::tr("%1 does not take %2")
                                   .arg(line.program + u' ' + line.words.mid(0, 3).join(u' '), flag.name),
                               AuditText::tr("The command ends with an error, or ignores it."),
                               AuditText::tr("Use"), QString::fromLatin1(wrong->instead));
            continue;
        }
        // The longest path that fits.
        const KnownFlags *known = nullptr;
        for (const KnownFlags &each : knownFlags) {
            if (line.program == QLatin1StringView(each.program) && under(line, each.path)
                && (!known || qstrlen(each.path) > qstrlen(known->path)))
                known = &each;
        }
        if (!known || !flag.name.startsWith("--"_L1) || flag.name.size() < 6)
            continue;
        const QStringList names = QString::fromLatin1(known->flags).split(u' ');
        QString bare = flag.name;
        if (bare.startsWith("--no-"_L1))
            bare = u"--"_s + bare.mid(5);
        if (names.contains(flag.name) || names.contains(bare) || masked(flag.name).contains(anyText))
            continue;
        const QString wanted = nearest(flag.name, names);
        if (!wanted.isEmpty() && editDistance(flag.name, wanted, 3) <= 2)
            context.report.add("command.flag", {{{command.file, flag.line}, line.program, flag.name}},
                               AuditText::tr("%1 does not take %2")
                                   .arg(line.program + u' ' + QString::fromLatin1(known->path), flag.name),
                               AuditText::tr("The flag is misspelt; the command ends with an error."),
                               AuditText::tr("Use"), wanted);
    }
}

void wrong(AuditContext &context, const Place &place, const QString &value, const QString &title,
           const QString &cause, const QString &instead)
{
    context.report.add("command.gone", {{place, u"command"_s, value}}, title, cause, AuditText::tr("Use"),
                       instead);
}

void kubectlRules(AuditContext &context, const Command &command, const ParsedCommand &line)
{
    const Place place = command.place();
    if (const Flag *dry = line.flag({u"--dry-run"});
        dry && (!dry->hasValue || dry->value == "true"_L1 || dry->value == "True"_L1))
        context.report.add(
            "command.flag", {{{command.file, dry->line}, line.program, u"--dry-run"_s}},
            AuditText::tr("--dry-run needs a value"),
            AuditText::tr("Without one it is refused: client validates here, server in the cluster."),
            AuditText::tr("Use"), u"--dry-run=client"_s);
    const QString verb = line.word(0);
    static const QHash<QString, QString> gone{
        {u"rolling-update"_s, u"kubectl rollout"_s},
        {u"run-container"_s, u"kubectl create deployment"_s},
        {u"stop"_s, u"kubectl delete"_s},
        {u"namespace"_s, u"kubectl config set-context --current --namespace"_s}};
    if (const auto instead = gone.constFind(verb); instead != gone.constEnd())
        wrong(context, place, u"kubectl "_s + verb, AuditText::tr("kubectl has no command %1").arg(verb),
              AuditText::tr("It was removed long ago."), *instead);
    static const QStringList verbs{
        u"apply"_s,        u"convert"_s,      u"create"_s,    u"delete"_s,       u"get"_s,
        u"describe"_s,     u"logs"_s,         u"exec"_s,      u"port-forward"_s, u"rollout"_s,
        u"annotate"_s,     u"label"_s,        u"wait"_s,      u"patch"_s,        u"scale"_s,
        u"expose"_s,       u"config"_s,       u"kustomize"_s, u"replace"_s,      u"cordon"_s,
        u"uncordon"_s,     u"drain"_s,        u"taint"_s,     u"explain"_s,      u"api-resources"_s,
        u"api-versions"_s, u"cluster-info"_s, u"version"_s,   u"debug"_s,        u"diff"_s,
        u"edit"_s,         u"events"_s,       u"top"_s,       u"auth"_s,         u"autoscale"_s,
        u"attach"_s,       u"completion"_s,   u"run"_s,       u"set"_s,          u"proxy"_s,
        u"plugin"_s,       u"certificate"_s,  u"options"_s};
    if (!verb.isEmpty() && !gone.contains(verb) && !verbs.contains(verb) && masked(verb) == verb) {
        const QString wanted = nearest(verb, verbs);
        if (!wanted.isEmpty())
            wrong(context, place, u"kubectl "_s + verb, AuditText::tr("kubectl has no command %1").arg(verb),
                  AuditText::tr("The command is misspelt."), u"kubectl "_s + wanted);
    }
    if (verb == "exec"_L1) {
        const QList<ShellWord> &words = command.shell.words;
        const bool dashes =
            std::ranges::any_of(words, [](const ShellWord &word) { return word.text == "--"_L1; });
        const qsizetype targets = line.words.size() - 1;
        if (!dashes && targets > 1)
            context.report.add(
                "command.flag", {{place, u"kubectl"_s, command.shell.text()}},
                AuditText::tr("kubectl exec needs -- before the command"),
                AuditText::tr("Without it kubectl refuses the command, or takes its flags for its own."),
                AuditText::tr("Write it as"),
                u"kubectl exec %1 -- %2"_s.arg(line.word(1), line.words.mid(2).join(u' ')));
    }
    if (verb == "wait"_L1 && !line.has({u"--for"}))
        context.report.add("command.flag", {{place, u"kubectl"_s, command.shell.text()}},
                           AuditText::tr("kubectl wait lacks --for"),
                           AuditText::tr("It does not know what to wait for and ends with an error."),
                           AuditText::tr("Use"), u"--for=condition=Ready"_s);
    if ((verb == "annotate"_L1 || verb == "label"_L1) && line.words.size() >= 3 && !line.has({u"--list"})) {
        const QStringList rest = line.words.mid(line.word(1).contains(u'/') ? 2 : 3);
        const bool pairs = std::ranges::any_of(rest, [](const QString &word) {
            return word.contains(u'=') || word.endsWith(u'-') || masked(word).contains(anyText);
        });
        if (!rest.isEmpty() && !pairs)
            context.report.add("command.flag", {{place, u"kubectl"_s, command.shell.text()}},
                               AuditText::tr("kubectl %1 takes KEY=VALUE").arg(verb),
                               AuditText::tr("Without an equals sign it sets nothing."),
                               AuditText::tr("Write it as"), u"KEY=VALUE"_s);
    }
    // Definitions that are too large for the annotation of a client-side apply.
    static const QRegularExpression large(
        u"kubernetes-sigs/lws|/lws/releases|kserve/kserve|prometheus-operator/.*bundle|kuberay.*crd|ray-project/kuberay|leaderworkerset.*crd"_s);
    if (verb == "apply"_L1 && !line.has({u"--server-side"})) {
        for (const Flag &flag : line.flags) {
            if ((flag.name == "-f"_L1 || flag.name == "-k"_L1 || flag.name == "--filename"_L1
                 || flag.name == "--kustomize"_L1)
                && large.match(flag.value).hasMatch()
                && (flag.value.contains("://"_L1) || flag.value.startsWith("github.com"_L1)))
                context.report.add(
                    "command.server-side", {{{command.file, flag.line}, flag.name, flag.value}},
                    AuditText::tr("These definitions are too large for kubectl apply as it is"),
                    AuditText::tr("Client-side apply keeps a copy in an annotation, which may hold 262144 "
                                  "bytes: \"metadata.annotations: Too long\"."),
                    AuditText::tr("Use"), u"kubectl apply --server-side -f "_s + flag.value);
        }
    }
}

void gcloudRules(AuditContext &context, const Command &command, const ParsedCommand &line)
{
    const Place place = command.place();
    static const QStringList addons{u"HttpLoadBalancing"_s,
                                    u"HorizontalPodAutoscaling"_s,
                                    u"KubernetesDashboard"_s,
                                    u"NetworkPolicy"_s,
                                    u"CloudRun"_s,
                                    u"ApplicationManager"_s,
                                    u"BackupRestore"_s,
                                    u"ConfigConnector"_s,
                                    u"GcePersistentDiskCsiDriver"_s,
                                    u"GcpFilestoreCsiDriver"_s,
                                    u"GcsFuseCsiDriver"_s,
                                    u"Istio"_s,
                                    u"NodeLocalDNS"_s,
                                    u"RayOperator"_s,
                                    u"ParallelstoreCsiDriver"_s,
                                    u"StatefulHA"_s,
                                    u"LustreCsiDriver"_s,
                                    u"HighScaleCheckpointing"_s};
    for (const Flag &flag : line.flags) {
        const Place at{command.file, flag.line};
        if (flag.name == "--addons"_L1 || flag.name == "--update-addons"_L1) {
            for (const QString &item : flag.value.split(u',', Qt::SkipEmptyParts)) {
                const QString name = item.section(u'=', 0, 0);
                if (addons.contains(name) || masked(name) != name)
                    continue;
                const QString wanted = name.contains("fuse"_L1, Qt::CaseInsensitive) ? u"GcsFuseCsiDriver"_s
                                                                                     : nearest(name, addons);
                if (!wanted.isEmpty())
                    context.report.add("command.value", {{at, flag.name, name}},
                                       AuditText::tr("There is no add-on %1").arg(name),
                                       AuditText::tr("gcloud refuses the command."), AuditText::tr("Use"),
                                       wanted);
            }
            if (flag.name == "--update-addons"_L1 && !flag.value.contains(u'=')
                && masked(flag.value) == flag.value)
                context.report.add("command.value", {{at, flag.name, flag.value}},
                                   AuditText::tr("--update-addons takes NAME=ENABLED or NAME=DISABLED"),
                                   AuditText::tr("gcloud refuses the command."), AuditText::tr("Use"),
                                   flag.value + u"=ENABLED"_s);
        } else if (flag.name == "--gateway-api"_L1 && flag.hasValue && flag.value != "standard"_L1
                   && flag.value != "disabled"_L1 && masked(flag.value) == flag.value) {
            context.report.add("command.value", {{at, flag.name, flag.value}},
                               AuditText::tr("--gateway-api takes standard or disabled"),
                               AuditText::tr("gcloud refuses the command."), AuditText::tr("Use"),
                               u"--gateway-api=standard"_s);
        } else if (flag.name == "--workload-metadata"_L1 && flag.value != "GKE_METADATA"_L1
                   && flag.value != "GCE_METADATA"_L1 && masked(flag.value) == flag.value) {
            context.report.add("command.value", {{at, flag.name, flag.value}},
                               AuditText::tr("--workload-metadata takes GKE_METADATA"),
                               AuditText::tr("gcloud refuses the command, or pods get the node's identity."),
                               AuditText::tr("Use"), u"--workload-metadata=GKE_METADATA"_s);
        } else if (flag.name == "--workload-pool"_L1) {
            static const QRegularExpression good(u"^[^\\s]+\\.svc\\.id\\.goog$"_s);
            static const QRegularExpression digits(u"^\\d+\\.svc"_s);
            const QString hidden = masked(flag.value);
            if (hidden != QString(anyText)
                && (!good.match(hidden).hasMatch() || digits.match(hidden).hasMatch()))
                context.report.add(
                    "command.value", {{at, flag.name, flag.value}},
                    AuditText::tr("--workload-pool takes PROJECT_ID.svc.id.goog"),
                    AuditText::tr("gcloud refuses the command."), AuditText::tr("Use"),
                    u"--workload-pool="_s
                        + (digits.match(hidden).hasMatch() ? u"PROJECT_ID"_s : flag.value.section(u'.', 0, 0))
                        + u".svc.id.goog"_s);
        } else if (flag.name == "--release-channel"_L1 && masked(flag.value) == flag.value) {
            static const QStringList channels{u"rapid"_s,    u"regular"_s, u"stable"_s,
                                              u"extended"_s, u"None"_s,    u"none"_s};
            if (!channels.contains(flag.value) && !channels.contains(flag.value.toLower()))
                context.report.add("command.value", {{at, flag.name, flag.value}},
                                   AuditText::tr("There is no release channel %1").arg(flag.value),
                                   AuditText::tr("gcloud refuses the command."), AuditText::tr("Use"),
                                   u"--release-channel=regular"_s);
        } else if (flag.name == "--node-labels"_L1 && line.words.contains(u"node-pools"_s)) {
            static const QRegularExpression reserved(
                u"cloud\\.google\\.com/gke-(?:tpu-[a-z]+|accelerator)="_s);
            if (const auto match = reserved.match(flag.value); match.hasMatch())
                context.report.add(
                    "command.value", {{at, flag.name, match.captured(0).chopped(1)}},
                    AuditText::tr("GKE sets the label %1 itself").arg(match.captured(0).chopped(1)),
                    AuditText::tr(
                        "Labels of this prefix are reserved; a wrong value keeps pods off the node."),
                    AuditText::tr("Leave it out"), {});
        } else if (flag.name == "--purpose"_L1 && line.words.contains(u"subnets"_s)) {
            static const QStringList purposes{u"REGIONAL_MANAGED_PROXY"_s,
                                              u"GLOBAL_MANAGED_PROXY"_s,
                                              u"PRIVATE_SERVICE_CONNECT"_s,
                                              u"PRIVATE"_s,
                                              u"PRIVATE_NAT"_s,
                                              u"PEER_MIGRATION"_s,
                                              u"PRIVATE_RFC_1918"_s};
            if (flag.value == "INTERNAL_HTTPS_LOAD_BALANCER"_L1
                || (!purposes.contains(flag.value) && masked(flag.value) == flag.value))
                context.report.add(
                    "command.value", {{at, flag.name, flag.value}},
                    AuditText::tr("A proxy-only subnet has the purpose REGIONAL_MANAGED_PROXY"),
                    AuditText::tr("Load balancers of Envoy look for that purpose."), AuditText::tr("Use"),
                    u"--purpose=REGIONAL_MANAGED_PROXY"_s);
        }
    }
    if (line.words.contains(u"add-iam-policy-binding"_s)) {
        const bool more = std::ranges::any_of(line.words, [](const QString &word) {
            return masked(word).contains(anyText) && word.contains(u'@');
        });
        Q_UNUSED(more);
        if (!line.has({u"--role", u"--roles"}) || !line.has({u"--member", u"--members"}))
            context.report.add("command.flag", {{place, u"gcloud"_s, command.shell.text()}},
                               AuditText::tr("The binding lacks --role or --member"),
                               AuditText::tr("gcloud refuses the command."), AuditText::tr("Add"),
                               line.has({u"--role"}) ? u"--member=…"_s : u"--role=…"_s);
    }
    if (line.startsWith({u"container", u"clusters", u"create-auto"})) {
        for (const Flag &flag : line.flags) {
            static const QStringList standardOnly{
                u"--num-nodes"_s,     u"--machine-type"_s, u"--enable-autoscaling"_s,
                u"--min-nodes"_s,     u"--max-nodes"_s,    u"--accelerator"_s,
                u"--workload-pool"_s, u"--zone"_s,         u"--enable-ip-alias"_s};
            if (standardOnly.contains(flag.name))
                context.report.add(
                    "command.flag", {{{command.file, flag.line}, u"gcloud"_s, flag.name}},
                    AuditText::tr("An Autopilot cluster does not take %1").arg(flag.name),
                    AuditText::tr(
                        "gcloud refuses the command; Autopilot decides this itself, or has it always on."),
                    AuditText::tr("Leave it out"), {});
        }
    }
}

void helmRules(AuditContext &context, const Command &command, const ParsedCommand &line)
{
    if (line.word(0) == "init"_L1)
        wrong(context, command.place(), u"helm init"_s,
              AuditText::tr("helm has no command %1").arg(u"init"_s),
              AuditText::tr("Helm 3 has nothing in the cluster to set up."), u"(nothing)"_s);
    for (qsizetype i = 0; i < line.words.size(); ++i) {
        const QString word = line.word(i);
        if (word.contains("ghcr.io/kro-run/kro"_L1))
            wrong(context, {command.file, line.line(i)}, word, AuditText::tr("The chart of kro has moved"),
                  AuditText::tr("The old place gets no new versions."),
                  u"oci://registry.k8s.io/kro/charts/kro"_s);
        else if (word.contains("kubernetes-charts.storage.googleapis.com"_L1))
            wrong(context, {command.file, line.line(i)}, word,
                  AuditText::tr("This chart repository was shut down"),
                  AuditText::tr("The stable repository ended in November 2020."),
                  u"https://charts.helm.sh/stable"_s);
    }
}

void awsRules(AuditContext &context, const Command &command, const ParsedCommand &line)
{
    const Place place = command.place();
    if (line.program == "aws"_L1 && line.startsWith({u"ecr", u"get-login"}))
        wrong(context, place, u"aws ecr get-login"_s,
              AuditText::tr("The AWS CLI has no command %1").arg(u"ecr get-login"_s),
              AuditText::tr("Version 2 has no such command."),
              u"aws ecr get-login-password | docker login --username AWS --password-stdin REGISTRY"_s);
    if (const Flag *conflicts = line.flag({u"--resolve-conflicts"}); conflicts && line.program == "aws"_L1) {
        static const QStringList values{u"NONE"_s, u"OVERWRITE"_s, u"PRESERVE"_s};
        if (!values.contains(conflicts->value) && masked(conflicts->value) == conflicts->value)
            context.report.add("command.value",
                               {{{command.file, conflicts->line}, conflicts->name, conflicts->value}},
                               AuditText::tr("--resolve-conflicts takes NONE, OVERWRITE or PRESERVE"),
                               AuditText::tr("The call is refused."), AuditText::tr("Use"),
                               u"--resolve-conflicts OVERWRITE"_s);
    }
    if (const Flag *scaling = line.flag({u"--scaling-config"})) {
        static const QRegularExpression part(u"\\b(minSize|maxSize|desiredSize)\\b\"?\\s*[=:]\\s*(\\d+)"_s);
        QHash<QString, int> sizes;
        for (auto it = part.globalMatch(scaling->value); it.hasNext();) {
            const auto match = it.next();
            sizes.insert(match.captured(1), match.captured(2).toInt());
        }
        const int min = sizes.value(u"minSize"_s, 0), max = sizes.value(u"maxSize"_s, 1000000),
                  desired = sizes.value(u"desiredSize"_s, std::min(std::max(min, 0), max));
        if (min > desired || desired > max)
            context.report.add(
                "command.value", {{{command.file, scaling->line}, scaling->name, scaling->value}},
                AuditText::tr("The sizes contradict each other"),
                AuditText::tr("It has to be minSize ≤ desiredSize ≤ maxSize; EKS refuses anything else."),
                AuditText::tr("Use"),
                u"minSize=%1,maxSize=%2,desiredSize=%3"_s.arg(
                    QString::number(std::min(min, desired)),
                    QString::number(std::max({min, max == 1000000 ? desired : max, desired})),
                    QString::number(desired)));
    }
    if (line.program == "eksctl"_L1
        && (line.startsWith({u"create", u"iamserviceaccount"})
            || line.startsWith({u"utils", u"associate-iam-oidc-provider"}))
        && !line.has({u"--approve"}) && !line.has({u"-f", u"--config-file"}))
        context.report.add("command.flag", {{place, u"eksctl"_s, command.shell.text()}},
                           AuditText::tr("eksctl only shows the plan without --approve"),
                           AuditText::tr("Nothing is changed."), AuditText::tr("Add"), u"--approve"_s);
}

} // namespace

void commandRules(AuditContext &context)
{
    for (const Command &command : context.world.commands) {
        if (command.mention || command.shell.words.size() < 2)
            continue;
        const ParsedCommand line = parsed(command, &context.world);
        checkFlags(context, command, line);
        if (line.program == "kubectl"_L1)
            kubectlRules(context, command, line);
        else if (line.program == "gcloud"_L1)
            gcloudRules(context, command, line);
        else if (line.program == "helm"_L1)
            helmRules(context, command, line);
        else if (line.program == "aws"_L1 || line.program == "eksctl"_L1)
            awsRules(context, command, line);
    }
}

} // namespace slipway::audit
