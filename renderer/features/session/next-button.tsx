import type { MouseEvent, ReactNode } from 'react'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconChevronRight } from '#renderer/ui/icons.ts'

type NextButtonProps = {
  readonly onGo: () => Promise<unknown>
  readonly children: ReactNode
}

/** The one next step of an item. The second click of a double click is none: the next page has its button there too. */
export const NextButton = ({ onGo, children }: NextButtonProps) => {
  const go = useOnce(onGo)
  return (
    <Button kind="primary" size="large" onClick={event => isFirstClick(event) && go()}>
      {children}
      <Icon of={IconChevronRight} />
    </Button>
  )
}

/** What is also possible at the foot of an item, with the same care. */
export const AlsoButton = ({
  onGo,
  large = false,
  children,
}: NextButtonProps & { readonly large?: boolean }) => {
  const go = useOnce(onGo)
  return (
    <Button size={large ? 'large' : 'medium'} onClick={event => isFirstClick(event) && go()}>
      {children}
    </Button>
  )
}

/** 0 is a press of a key. */
const isFirstClick = (event: MouseEvent): boolean => event.detail < 2
