// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/jwt.h"

#include <QJsonDocument>

#include <memory>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

template <auto Free> struct Deleter {
    template <typename T> void operator()(T *object) const { Free(object); }
};
using BioPointer = std::unique_ptr<BIO, Deleter<BIO_free_all>>;
using KeyPointer = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using DigestPointer = std::unique_ptr<EVP_MD_CTX, Deleter<EVP_MD_CTX_free>>;

/// OpenSSL's default asks on the terminal; a key with a passphrase is refused instead.
int noPassphrase(char *, int, int, void *)
{
    return 0;
}

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

Result<QByteArray> signedJwt(QJsonObject header, const QJsonObject &claims, const Secret &keyPem)
{
    header["alg"_L1] = u"RS256"_s;
    header["typ"_L1] = u"JWT"_s;
    const QByteArray input = base64Url(QJsonDocument(header).toJson(QJsonDocument::Compact)) + '.'
        + base64Url(QJsonDocument(claims).toJson(QJsonDocument::Compact));

    const QByteArray &pem = keyPem.reveal();
    const BioPointer bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    const KeyPointer key(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr) : nullptr);
    ERR_clear_error(); // its text is of no use to a person, and may not be left for the next caller
    if (!key || EVP_PKEY_base_id(key.get()) != EVP_PKEY_RSA)
        return fail(ErrorKind::Invalid, u"The private key is not an unencrypted RSA key in PEM form."_s);

    const DigestPointer digest(EVP_MD_CTX_new());
    size_t size = 0;
    QByteArray signature;
    const auto *data = reinterpret_cast<const unsigned char *>(input.constData());
    bool isSigned = digest && EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1
        && EVP_DigestSign(digest.get(), nullptr, &size, data, size_t(input.size())) == 1;
    if (isSigned) {
        signature.resize(qsizetype(size));
        isSigned = EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                                  data, size_t(input.size()))
            == 1;
        signature.resize(qsizetype(size));
    }
    ERR_clear_error();
    if (!isSigned)
        return fail(ErrorKind::Invalid, u"The private key cannot sign."_s);
    return input + '.' + base64Url(signature);
}

QJsonObject claimsOfTrustedJwt(const QByteArray &jwt)
{
    const QList<QByteArray> parts = jwt.split('.');
    if (parts.size() != 3)
        return {};
    return QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding))
        .object();
}

} // namespace slipway
