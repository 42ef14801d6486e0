export const STALE_MS: number
export function withInstallLock<T>(
  folder: string,
  steps: { readonly work: () => Promise<T>; readonly waiting: () => void },
): Promise<T>
