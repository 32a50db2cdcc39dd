#!/bin/sh
# Puts the certificate of MAC_CERTIFICATE (base64 of a .p12) into a keychain of this run alone.
set -eu
keychain="$RUNNER_TEMP/openprod.keychain-db"
secret=$(uuidgen)
printf %s "$MAC_CERTIFICATE" | base64 --decode >"$RUNNER_TEMP/certificate.p12"
security create-keychain -p "$secret" "$keychain"
security unlock-keychain -p "$secret" "$keychain"
security import "$RUNNER_TEMP/certificate.p12" -k "$keychain" -P "$MAC_CERTIFICATE_PASSWORD" \
    -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -s -k "$secret" "$keychain"
security list-keychains -d user -s "$keychain" login.keychain-db
rm "$RUNNER_TEMP/certificate.p12"
