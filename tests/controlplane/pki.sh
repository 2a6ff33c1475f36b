# shellcheck shell=bash
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by up: the plane's own certificate authority and what it signs.

# sign NAME SUBJECT EXTENDED-KEY-USAGE [NAMES]
sign() {
    openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "$2" \
        -keyout "$D/pki/$1.key" -out "$D/pki/$1.csr" 2>/dev/null
    openssl x509 -req -in "$D/pki/$1.csr" -CA "$D/pki/ca.crt" -CAkey "$D/pki/ca.key" -days 30 -sha256 \
        -set_serial "0x$(openssl rand -hex 15)" -out "$D/pki/$1.crt" 2>/dev/null -extfile <(
        printf 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\n'
        printf 'subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\nextendedKeyUsage=%s\n' "$3"
        if [[ -n ${4:-} ]]; then printf 'subjectAltName=%s\n' "$4"; fi
    )
    rm "$D/pki/$1.csr"
}

make_certificates() {
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 -subj '/CN=slipway-test-ca' \
        -addext 'basicConstraints=critical,CA:TRUE' -addext 'keyUsage=critical,keyCertSign,cRLSign,digitalSignature' \
        -keyout "$D/pki/ca.key" -out "$D/pki/ca.crt" 2>/dev/null
    sign etcd /CN=etcd serverAuth,clientAuth IP:127.0.0.1,DNS:localhost
    sign apiserver /CN=kube-apiserver serverAuth \
        IP:127.0.0.1,IP:10.96.0.1,DNS:localhost,DNS:kubernetes,DNS:kubernetes.default,DNS:kubernetes.default.svc
    sign kwok-serving /CN=kwok serverAuth IP:127.0.0.1,DNS:localhost
    sign admin /O=system:masters/CN=slipway-admin clientAuth
    sign kwok /O=system:masters/CN=kwok clientAuth
    sign controller-manager /CN=system:kube-controller-manager clientAuth
    sign scheduler /CN=system:kube-scheduler clientAuth
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:prime256v1 -out "$D/pki/service-account.key" 2>/dev/null
    openssl pkey -in "$D/pki/service-account.key" -pubout -out "$D/pki/service-account.pub"
}

certificate_user() {
    printf '    client-certificate-data: %s\n    client-key-data: %s\n' \
        "$(base64 -w0 "$D/pki/$1.crt")" "$(base64 -w0 "$D/pki/$1.key")"
}

# write_kubeconfig USER USER-FIELDS: everything inside, so that the file can be moved.
write_kubeconfig() {
    cat <<END
apiVersion: v1
kind: Config
clusters:
- name: slipway-controlplane
  cluster:
    server: https://127.0.0.1:$PORT_APISERVER
    certificate-authority-data: $(base64 -w0 "$D/pki/ca.crt")
users:
- name: $1
  user:
$2
contexts:
- name: slipway-controlplane
  context: {cluster: slipway-controlplane, user: $1, namespace: default}
current-context: slipway-controlplane
END
}
