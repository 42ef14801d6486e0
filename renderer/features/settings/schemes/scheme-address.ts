/** One scheme with its versions; its draft stands behind the same key. */
export const schemeAddress = (key: string): string => `/settings/schemes/${key}`

export const draftAddress = (key: string): string => `${schemeAddress(key)}${DRAFT}`

/** What an address names: a scheme, or its draft. */
export const addressed = (item: string): { key: string; draft: boolean } =>
  item.endsWith(DRAFT) ? { key: item.slice(0, -DRAFT.length), draft: true } : { key: item, draft: false }

const DRAFT = '.draft'
