#!/bin/sh
# Makes dist/openprod-VERSION-ARCH.dmg of dist/openprod.app: package.sh VERSION
# Signs and has Apple notarise it where these are set (packaging/README.md), and else says so:
#   MAC_IDENTITY       name of the "Developer ID Application" certificate in the keychain
#   MAC_APPLE_ID, MAC_TEAM_ID, MAC_APP_PASSWORD   of the account that notarises
set -eu
version="$1"
here=$(cd "$(dirname "$0")" && pwd)
dist="$here/../../dist"
app="$dist/openprod.app"
image="$dist/openprod-$version-$(uname -m).dmg"

sign() {
    codesign --force --options runtime --timestamp --sign "$MAC_IDENTITY" \
        --entitlements "$here/entitlements.plist" "$1"
}

notarise() {
    xcrun notarytool submit "$1" --wait --apple-id "$MAC_APPLE_ID" --team-id "$MAC_TEAM_ID" \
        --password "$MAC_APP_PASSWORD"
}

if [ -n "${MAC_IDENTITY:-}" ]; then
    # From the inside out: what holds others is sealed after them.
    find "$app/Contents" -type f \( -name "*.so" -o -name "*.dylib" \) | while read -r file; do
        sign "$file"
    done
    sign "$app/Contents/MacOS/openprod"
    sign "$app"
    codesign --verify --deep --strict "$app"
else
    echo "MAC_IDENTITY is not set: the program is not signed; people open it by right-click, Open."
fi
if [ -n "${MAC_APPLE_ID:-}" ]; then
    ditto -c -k --keepParent "$app" "$dist/openprod.zip"
    notarise "$dist/openprod.zip"
    rm "$dist/openprod.zip"
    xcrun stapler staple "$app"
fi
stage=$(mktemp -d)
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
rm -f "$image"
# hdiutil fails now and then with "Resource busy" while the system still looks at the files.
for try in 1 2 3 4 5; do
    hdiutil create -volname openprod -srcfolder "$stage" -format UDBZ "$image" && break
    [ "$try" -lt 5 ] || exit 1
    sleep 5
done
rm -rf "$stage"
if [ -n "${MAC_APPLE_ID:-}" ]; then
    sign "$image"
    notarise "$image"
    xcrun stapler staple "$image"
fi
