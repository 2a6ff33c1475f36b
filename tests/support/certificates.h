// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace slipway::test {

/// A key and its certificate, made in memory.
class Identity
{
public:
    enum class Algorithm { Ec, Rsa };
    enum class Form { Traditional, Pkcs8, EncryptedTraditional, EncryptedPkcs8 };
    struct Wish {
        const char *commonName = "test";
        const char *alternativeNames = "IP:127.0.0.1,IP:::1,DNS:localhost";
        Algorithm algorithm = Algorithm::Ec;
        const Identity *issuer = nullptr; ///< null: signs itself
        long fromSeconds = -3600; ///< from now
        long toSeconds = 3600;
        bool isAuthority = false;
    };

    explicit Identity(const Wish &wish)
        : m_key(wish.algorithm == Algorithm::Ec ? EVP_EC_gen("P-256") : EVP_RSA_gen(2048))
        , m_certificate(X509_new())
    {
        X509 *certificate = m_certificate.get();
        X509_set_version(certificate, 2);
        static long serial = 1000;
        ASN1_INTEGER_set(X509_get_serialNumber(certificate), ++serial);
        X509_gmtime_adj(X509_getm_notBefore(certificate), wish.fromSeconds);
        X509_gmtime_adj(X509_getm_notAfter(certificate), wish.toSeconds);
        X509_set_pubkey(certificate, m_key.get());
        X509_NAME *name = X509_get_subject_name(certificate);
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char *>(wish.commonName), -1, -1, 0);
        X509 *issuer = wish.issuer ? wish.issuer->m_certificate.get() : certificate;
        X509_set_issuer_name(certificate, X509_get_subject_name(issuer));
        add(issuer, NID_basic_constraints, wish.isAuthority ? "critical,CA:TRUE" : "critical,CA:FALSE");
        if (wish.isAuthority)
            add(issuer, NID_key_usage, "critical,keyCertSign,cRLSign");
        else
            add(issuer, NID_subject_alt_name, wish.alternativeNames);
        X509_sign(certificate, wish.issuer ? wish.issuer->m_key.get() : m_key.get(), EVP_sha256());
    }

    static Identity authority() { return Identity({.commonName = "test authority", .isAuthority = true}); }

    QByteArray certificatePem() const
    {
        return written([this](BIO *bio) { PEM_write_bio_X509(bio, m_certificate.get()); });
    }
    QByteArray keyPem(Form form = Form::Traditional) const
    {
        return written([this, form](BIO *bio) {
            const bool encrypts = form == Form::EncryptedTraditional || form == Form::EncryptedPkcs8;
            const EVP_CIPHER *cipher = encrypts ? EVP_aes_128_cbc() : nullptr;
            static unsigned char phrase[] = "phrase";
            unsigned char *with = encrypts ? phrase : nullptr;
            const int size = encrypts ? 6 : 0;
            if (form == Form::Pkcs8 || form == Form::EncryptedPkcs8)
                PEM_write_bio_PKCS8PrivateKey(bio, m_key.get(), cipher, reinterpret_cast<char *>(with), size,
                                              nullptr, nullptr);
            else
                PEM_write_bio_PrivateKey_traditional(bio, m_key.get(), cipher, with, size, nullptr, nullptr);
        });
    }

private:
    template <auto Free> struct Freer {
        template <typename T> void operator()(T *p) const { Free(p); }
    };
    void add(X509 *issuer, int nid, const char *value)
    {
        X509V3_CTX context;
        X509V3_set_ctx(&context, issuer, m_certificate.get(), nullptr, nullptr, 0);
        X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
        X509_add_ext(m_certificate.get(), extension, -1);
        X509_EXTENSION_free(extension);
    }
    template <typename Write> static QByteArray written(Write write)
    {
        const std::unique_ptr<BIO, Freer<BIO_free_all>> bio(BIO_new(BIO_s_mem()));
        write(bio.get());
        char *data = nullptr;
        const long size = BIO_get_mem_data(bio.get(), &data);
        return QByteArray(data, size);
    }
    std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>> m_key;
    std::unique_ptr<X509, Freer<X509_free>> m_certificate;
};

} // namespace slipway::test
