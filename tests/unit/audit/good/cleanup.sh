#!/bin/sh
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Removes everything again; safe to repeat.
kubectl delete deployment chat -n chat --ignore-not-found
kubectl delete namespace chat --ignore-not-found
gcloud container node-pools delete l4 --cluster infer --location us-central1 --quiet || true
aws eks delete-addon --cluster-name llm --addon-name aws-ebs-csi-driver || true
