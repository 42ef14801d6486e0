; Taken into the installer by electron-builder (`nsis.include`). The records are the person's, not the program's: taking
; the program off leaves them where they are, and says where. A silent uninstall says nothing.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    IfFileExists "$LOCALAPPDATA\Tandem\keys.json" 0 tandemNoData
    MessageBox MB_OK|MB_ICONINFORMATION "Tandem has been taken off this computer. Your records stay where they are, encrypted:$\r$\n$\r$\n$LOCALAPPDATA\Tandem$\r$\n$\r$\nInstall Tandem again to open them. To remove them for good, delete that folder and the backups made from it." /SD IDOK
    tandemNoData:
  ${endIf}
!macroend
