/** A file's size as people say it: '640 bytes', '12 KB', '1.4 MB'. A kilobyte is 1,024 bytes. */
export const sizeWords = (bytes: number): string => {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  const kilobytes = Math.round(bytes / 1024)
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
