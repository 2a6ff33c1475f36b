// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Flags that a command does not take. Sources: release notes and --help of kubectl, helm 3, gcloud, eksctl and the AWS CLI (read
// 2026-11-21).
#include "audit/nearest.h"
#include "audit/rules.h"
#include "base/editdistance.h"

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

} // namespace

void flagRules(AuditContext &context, const Command &command, const ParsedCommand &line)
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

} // namespace slipway::audit
