/** Programs that copy a folder to somebody else's computers, by the folders that they make. */
export type SyncedBy = 'OneDrive' | 'Dropbox' | 'iCloud' | 'Google Drive' | 'Box' | 'Nextcloud'

/**
 * The program that a path lies in, by its folders' names on Windows, macOS and Linux; null where none is known. A folder
 * that was put under such a program by other means is not noticed.
 */
export const syncedBy = (path: string): SyncedBy | null => {
  const folders = path.split(/[\\/]+/)
  for (const folder of folders) {
    const found = FOLDERS.find(([pattern]) => pattern.test(folder))
    if (found !== undefined) return found[1]
  }
  return null
}

/** On macOS they lie in `~/Library/CloudStorage` as 'OneDrive-Trust', 'GoogleDrive-name@…', 'Dropbox'. */
const FOLDERS: readonly (readonly [RegExp, SyncedBy])[] = [
  [/^onedrive($|[ -].+$)/i, 'OneDrive'],
  [/^dropbox($|[ (-].+$)/i, 'Dropbox'],
  [/^(iclouddrive|icloud drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud'],
  [/^(google ?drive($|-.+$)|my drive$|drivefs$)/i, 'Google Drive'],
  [/^box($|-box$| sync$)/i, 'Box'],
  [/^nextcloud\d*$/i, 'Nextcloud'],
]
