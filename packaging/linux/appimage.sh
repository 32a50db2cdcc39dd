#!/bin/sh
# Packs dist/openprod as an AppImage: appimage.sh URL SHA256 (of appimagetool, a pinned release).
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
app="$root/build/AppDir"
tool="$root/build/appimagetool"
curl -fsSL -o "$tool" "$1"
echo "$2  $tool" | sha256sum -c -
chmod +x "$tool"
rm -rf "$app"
mkdir -p "$app/usr/share"
cp -a "$root/dist/openprod" "$app/usr/openprod"
cp -a "$root/build/deb/usr/share/." "$app/usr/share/"
cp "$root/packaging/linux/openprod.desktop" "$app/"
cp "$root/build/made/openprod-256.png" "$app/openprod.png"
cat >"$app/AppRun" <<'RUN'
#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/usr/openprod/openprod-desktop" "$@"
RUN
chmod +x "$app/AppRun"
version=$(dpkg-deb -f "$root"/dist/openprod_*.deb Version)
# Runners have no FUSE: the tool unpacks itself instead.
APPIMAGE_EXTRACT_AND_RUN=1 "$tool" "$app" "$root/dist/openprod-$version-$(uname -m).AppImage"
