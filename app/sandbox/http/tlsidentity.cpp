// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/tlsidentity.h"

#include <QRandomGenerator>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace slipway::sandbox {

namespace {

template <auto Free> struct Freer {
    template <typename T> void operator()(T *p) const { Free(p); }
};
using Key = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freer<X509_free>>;
using Bio = std::unique_ptr<BIO, Freer<BIO_free_all>>;

Key makeKey()
{
    return Key(EVP_EC_gen("P-256"));
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    if (X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value)) {
        X509_add_ext(certificate, extension, -1);
        X509_EXTENSION_free(extension);
    }
}

Certificate makeCertificate(EVP_PKEY *key, const char *commonName, X509 *issuer, EVP_PKEY *issuerKey)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    const quint64 serial = QRandomGenerator::system()->generate64() >> 2;
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial);
    // Back-dated an hour: clocks of containers and hosts differ.
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 365L * 24 * 3600);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(commonName),
                               -1, -1, 0);
    X509_set_issuer_name(certificate.get(), issuer ? X509_get_subject_name(issuer) : name);
    if (issuer) {
        addExtension(certificate.get(), issuer, NID_basic_constraints, "critical,CA:FALSE");
        addExtension(certificate.get(), issuer, NID_key_usage, "critical,digitalSignature");
        addExtension(certificate.get(), issuer, NID_ext_key_usage, "serverAuth");
        addExtension(certificate.get(), issuer, NID_subject_alt_name,
                     "DNS:localhost,DNS:kubernetes,DNS:kubernetes.default.svc,IP:127.0.0.1,IP:::1");
        // RFC 5280 4.2.1.1 wants it of every certificate that a CA issued; Python 3.13 refuses those without.
        addExtension(certificate.get(), issuer, NID_subject_key_identifier, "hash");
        addExtension(certificate.get(), issuer, NID_authority_key_identifier, "keyid:always");
    } else {
        addExtension(certificate.get(), certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
        addExtension(certificate.get(), certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
        addExtension(certificate.get(), certificate.get(), NID_subject_key_identifier, "hash");
    }
    X509_sign(certificate.get(), issuerKey, EVP_sha256());
    return certificate;
}

QByteArray textOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

QByteArray pem(X509 *certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    return textOf(bio.get());
}

} // namespace

TlsIdentity makeTlsIdentity()
{
    const Key caKey = makeKey();
    const Key key = makeKey();
    if (!caKey || !key)
        return {};
    const Certificate ca = makeCertificate(caKey.get(), "slipway-sandbox-ca", nullptr, caKey.get());
    const Certificate server = makeCertificate(key.get(), "slipway-sandbox", ca.get(), caKey.get());
    const Bio bio(BIO_new(BIO_s_mem()));
    // The traditional form ("EC PRIVATE KEY") is what QSslKey reads as QSsl::Ec.
    PEM_write_bio_PrivateKey_traditional(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return {
        .caCertificate = pem(ca.get()), .certificate = pem(server.get()), .privateKey = textOf(bio.get())};
}

} // namespace slipway::sandbox
