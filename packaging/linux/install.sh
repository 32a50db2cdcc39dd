#!/bin/sh
# Installs openprod for one person, below ~/.local; `--remove` takes it away again.
# Nobody's productions, settings or keys are touched by either.
set -eu
share="${XDG_DATA_HOME:-$HOME/.local/share}"
bin="$HOME/.local/bin"
home="$share/openprod-program"
here=$(dirname "$0")

remove() {
    rm -rf "$home"
    rm -f "$bin/openprod" "$bin/openprod-desktop" "$share/applications/openprod.desktop" \
        "$share/mime/packages/openprod.xml" \
        "$share/metainfo/org.openprod.openprod.metainfo.xml"
    rm -f "$share"/icons/hicolor/*/apps/openprod.png "$share"/icons/hicolor/*/apps/openprod.svg
}

refresh() {
    # What is missing on this desktop is not needed there either.
    command -v update-mime-database >/dev/null && update-mime-database "$share/mime" || true
    command -v update-desktop-database >/dev/null && \
        update-desktop-database "$share/applications" || true
}

if [ "${1:-}" = "--remove" ]; then
    remove
    refresh
    echo "openprod is gone; your productions are where they were."
    exit 0
fi
mkdir -p "$share" "$bin"
# The new one first, beside the old one: a full disk leaves the old one as it was.
rm -rf "$home.new"
cp -a "$here/openprod" "$home.new"
remove
mv "$home.new" "$home"
for folder in applications metainfo mime icons; do
    mkdir -p "$share/$folder"
    cp -a "$here/usr/share/$folder/." "$share/$folder/"
done
# A menu does not know of ~/.local/bin.
sed -i "s|^Exec=openprod-desktop|Exec=\"$home/openprod-desktop\"|" \
    "$share/applications/openprod.desktop"
ln -s "$home/openprod" "$bin/openprod"
ln -s "$home/openprod-desktop" "$bin/openprod-desktop"
cp "$here/install.sh" "$home/install.sh"
refresh
echo "openprod is in your menu. The command line is $bin/openprod."
echo "To take it away: sh \"$home/install.sh\" --remove"
