// Called by electron-builder (electron-builder.yml) on each packed application, before it is signed.
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'

/** All nine, each with a value of its own; a tenth, in a later Electron, stops the packaging until it has one. */
export const FUSES = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Turns memory faults into checks that the processor makes; without it WebAssembly is slower and no safer.
  [FuseV1Options.WasmTrapHandlers]: true,
}

export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename
  const program = {
    darwin: join(appOutDir, `${name}.app`),
    mas: join(appOutDir, `${name}.app`),
    win32: join(appOutDir, `${name}.exe`),
    linux: join(appOutDir, packager.executableName),
  }[electronPlatformName]
  await flipFuses(program, { ...FUSES, resetAdHocDarwinSignature: electronPlatformName === 'darwin' })
}
