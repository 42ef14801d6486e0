import canonicalize from 'canonicalize'

/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined }

/** RFC 8785: one text for one value, whatever the order in which it was built. */
export const canonicalJson = (value: unknown): string => {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('Nothing to write as JSON.')
  return text
}
