import { createTheme, MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Appearance } from '#contract/settings.ts'
import { useAppearance, useShownScheme } from './appearance.ts'

/**
 * Our values for Mantine are in `renderer/styles/mantine.css`; it writes no style element of its own and keeps nothing in
 * the browser's storage.
 */
const THEME = createTheme({
  focusRing: 'always',
  autoContrast: true,
  primaryShade: { light: 8, dark: 5 },
  respectReducedMotion: true,
})

export const LookProvider = ({
  appearance,
  children,
}: {
  readonly appearance: Appearance
  readonly children: ReactNode
}) => {
  useAppearance(appearance)
  const scheme = useShownScheme(appearance.theme)
  return (
    <MantineProvider
      theme={THEME}
      forceColorScheme={scheme}
      withCssVariables={false}
      withGlobalClasses={false}
      withStaticClasses={false}
    >
      {children}
    </MantineProvider>
  )
}
