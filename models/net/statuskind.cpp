// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/statuskind.h"

namespace slipway {

ErrorKind kindOfStatus(int httpStatus)
{
    switch (httpStatus) {
    case 401:
        return ErrorKind::Unauthorized;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        return ErrorKind::NotFound;
    case 408:
        return ErrorKind::Timeout;
    case 409:
    case 412:
        return ErrorKind::Conflict;
    case 410:
        return ErrorKind::Expired;
    case 429:
        return ErrorKind::TooManyRequests;
    case 502:
    case 503:
    case 504:
        return ErrorKind::Unavailable;
    default:
        return httpStatus >= 400 && httpStatus < 500 ? ErrorKind::Invalid : ErrorKind::Internal;
    }
}

} // namespace slipway
