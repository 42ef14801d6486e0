/** What a page suggests as a file's name, made harmless on every system: no folder, no control characters, no device. */
export const harmlessFileName = (suggested: string): string => {
  const clean = suggested
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
    .replaceAll(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, '-')
    .replaceAll(/^[.\s-]+|[.\s]+$/g, '')
  const extension = /\.[a-z0-9]{1,8}$/i.exec(clean)?.[0] ?? ''
  const stem = clean.slice(0, clean.length - extension.length).slice(0, LONGEST_STEM)
  return stem === '' || DEVICES.test(stem) ? `tandem-${stem}${extension}` : `${stem}${extension}`
}

/** Well under the 255 bytes of most file systems, in three-byte letters too. */
const LONGEST_STEM = 70

/** Names that Windows keeps for devices, with or without an extension. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
