/** `classNames('btn', small && 'btn--sm')` → `btn btn--sm`. */
export const classNames = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ')
