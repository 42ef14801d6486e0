import { type ComponentType, createElement, type FunctionComponent, lazy, useState } from 'react'

export type Screen = FunctionComponent & {
  /** Loads its file ahead, so that it opens at once. Fails where the file can't be had. */
  readonly fetch: () => Promise<unknown>
}

/**
 * A screen in a file of its own that is loaded when first gone to. One that was fetched ahead is shown without Suspense:
 * React holds back what was waited for until 300 ms have gone by, even where it came at once.
 */
export const screen = <M extends Record<string, unknown>, N extends keyof M & string>(
  load: () => Promise<M>,
  name: N,
): Screen => {
  let loaded: ComponentType | null = null
  const fetch = async () => {
    loaded ??= (await load())[name] as ComponentType
    return { default: loaded }
  }
  const Later = lazy(fetch)
  const Whole = () => {
    const [Shown] = useState<ComponentType>(() => loaded ?? Later)
    return createElement(Shown)
  }
  return Object.assign(Whole, { fetch })
}
