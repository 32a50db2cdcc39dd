; The installer for Windows: for one person, without an administrator.
; makensis -DVERSION=1.2.3 -DSOURCE=folder -DOUT=openprod-1.2.3.exe -DICON=openprod.ico openprod.nsi
; Productions, settings and keys lie elsewhere; neither installing nor removing touches them.
Unicode true
!include "MUI2.nsh"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\openprod"
!define CLASSES "Software\Classes"

Name "openprod"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\openprod"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\openprod-desktop.exe"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"

; A program that runs holds its files: ask until it is closed, and remove nothing before.
!macro WaitUntilClosed again
  ${again}:
  IfFileExists "$INSTDIR\openprod-desktop.exe" 0 ${again}_closed
  ClearErrors
  FileOpen $0 "$INSTDIR\openprod-desktop.exe" a
  IfErrors 0 ${again}_free
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "openprod is open. Close it, then try again." /SD IDCANCEL IDRETRY ${again}
  Abort
  ${again}_free:
  FileClose $0
  ${again}_closed:
!macroend

Section
  !insertmacro WaitUntilClosed install
  ; Files of an older version must not be found by the new one.
  IfFileExists "$INSTDIR\openprod-desktop.exe" 0 +2
  RMDir /r "$INSTDIR"
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\openprod.lnk" "$INSTDIR\openprod-desktop.exe"

  WriteRegStr HKCU "${CLASSES}\.openprod" "" "openprod.production"
  WriteRegStr HKCU "${CLASSES}\.openprod-copy" "" "openprod.production"
  WriteRegStr HKCU "${CLASSES}\openprod.production" "" "openprod production"
  WriteRegStr HKCU "${CLASSES}\openprod.production\DefaultIcon" "" "$INSTDIR\openprod-desktop.exe,0"
  WriteRegStr HKCU "${CLASSES}\openprod.production\shell\open\command" "" '"$INSTDIR\openprod-desktop.exe" "%1"'
  ; A production is a folder: its menu has an entry of ours.
  WriteRegStr HKCU "${CLASSES}\Directory\shell\openprod" "" "Open with openprod"
  WriteRegStr HKCU "${CLASSES}\Directory\shell\openprod" "AppliesTo" 'System.FileName:"*.openprod"'
  WriteRegStr HKCU "${CLASSES}\Directory\shell\openprod" "Icon" "$INSTDIR\openprod-desktop.exe,0"
  WriteRegStr HKCU "${CLASSES}\Directory\shell\openprod\command" "" '"$INSTDIR\openprod-desktop.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\openprod" "" "URL:openprod"
  WriteRegStr HKCU "${CLASSES}\openprod" "URL Protocol" ""
  WriteRegStr HKCU "${CLASSES}\openprod\shell\open\command" "" '"$INSTDIR\openprod-desktop.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "openprod"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\openprod-desktop.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The openprod project"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  !insertmacro WaitUntilClosed uninstall
  ; Only where our program is: nobody's folder goes because a value in the registry was wrong.
  IfFileExists "$INSTDIR\openprod-desktop.exe" 0 +2
  RMDir /r "$INSTDIR"
  Delete "$SMPROGRAMS\openprod.lnk"
  DeleteRegKey HKCU "${CLASSES}\.openprod"
  DeleteRegKey HKCU "${CLASSES}\.openprod-copy"
  DeleteRegKey HKCU "${CLASSES}\openprod.production"
  DeleteRegKey HKCU "${CLASSES}\Directory\shell\openprod"
  DeleteRegKey HKCU "${CLASSES}\openprod"
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
