/** Where the core finds its data, and what it may know of the machine. */
export type CoreSettings = {
  /** Holds the vault; made when it is missing. */
  readonly dataFolder: string
  /** Fonts and sample files. */
  readonly assetsFolder: string
}

/**
 * The environment of the core's process: what is named here and nothing else, so that no option of Node's (an inspector,
 * a preloaded module) reaches the process that holds the keys.
 */
export const coreEnvironment = (
  settings: CoreSettings,
  from: Readonly<Record<string, string | undefined>>,
): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(from).flatMap(([name, value]) =>
      value !== undefined && KEPT.test(name) ? [[name, value]] : [],
    ),
  ),
  TANDEM_DATA_FOLDER: settings.dataFolder,
  TANDEM_ASSETS_FOLDER: settings.assetsFolder,
})

/** Language, time zone, and what Windows and temporary files need. */
const KEPT =
  /^(TANDEM_[A-Z_]+|LANG|LANGUAGE|LC_[A-Z]+|TZ|HOME|TMPDIR|TEMP|TMP|SYSTEMROOT|WINDIR|USERPROFILE)$/i
