// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace slipway {

/// The words of what several files say, translated; each has the context of its subject.
struct AwsClientWords {
    Q_DECLARE_TR_FUNCTIONS(AwsClient)
};

struct AwsIdentityWords {
    Q_DECLARE_TR_FUNCTIONS(AwsIdentity)
};

struct AwsFilesWords {
    Q_DECLARE_TR_FUNCTIONS(AwsFiles)
};

} // namespace slipway
