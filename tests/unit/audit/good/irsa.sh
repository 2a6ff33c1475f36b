#!/usr/bin/env bash
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
# Creates everything; can be run again at any time.
CLUSTER="${1:?usage: $0 CLUSTER REGION}"
REGION="${2:-us-west-2}"
ACCOUNT=$(aws sts get-caller-identity --query Account --output text)
OIDC=$(aws eks describe-cluster --name "$CLUSTER" --region "$REGION" --query cluster.identity.oidc.issuer --output text | sed 's|https://||')

ensure_role() {
    local name=$1 sub=$2
    if ! aws iam get-role --role-name "$name" >/dev/null 2>&1; then
        aws iam create-role --role-name "$name" --assume-role-policy-document "$(cat <<JSON
{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::${ACCOUNT}:oidc-provider/${OIDC}"},
"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"${OIDC}:aud":"sts.amazonaws.com","${OIDC}:sub":"${sub}"}}}]}
JSON
)"
    fi
}
ensure_role "$CLUSTER-reader" "system:serviceaccount:models:reader"
aws iam attach-role-policy --role-name "$CLUSTER-reader" --policy-arn "arn:aws:iam::${ACCOUNT}:policy/weights-read"
if aws eks describe-addon --cluster-name "$CLUSTER" --addon-name aws-ebs-csi-driver --region "$REGION" >/dev/null 2>&1; then
    aws eks update-addon --cluster-name "$CLUSTER" --addon-name aws-ebs-csi-driver --region "$REGION" --resolve-conflicts OVERWRITE
else
    aws eks create-addon --cluster-name "$CLUSTER" --addon-name aws-ebs-csi-driver --region "$REGION"
fi
for ns in models monitoring; do
    kubectl create namespace "$ns" --dry-run=client -o yaml | kubectl apply -f -
done
cat <<EOF | kubectl apply -n models -f -
apiVersion: v1
kind: ServiceAccount
metadata:
  name: reader
  annotations:
    eks.amazonaws.com/role-arn: arn:aws:iam::${ACCOUNT}:role/${CLUSTER}-reader
EOF
kubectl wait --for=condition=Available deploy --all -n models --timeout=300s || echo "not yet"
