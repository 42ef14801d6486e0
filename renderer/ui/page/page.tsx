import { type ReactNode, useEffect, useRef } from 'react'
import { classNames } from '../class-names.ts'
import { useDocumentTitle } from './document-title.ts'

type PageProps = {
  /** In the window's title: 'Caseload', 'Session: draw'. */
  readonly title: string
  /** The screen lays itself out to the edges and scrolls inside. */
  readonly flush?: boolean
  /** It brings a rail of its own, so the frame's gets narrow. */
  readonly railed?: boolean
  /** Larger targets: two people at one screen. */
  readonly session?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** What a route renders: the frame's page. A session's agenda is rendered before it, as its neighbour. */
export const Page = ({ title, flush, railed, session, className, children }: PageProps) => {
  useDocumentTitle(title)
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    // Who came by a link or a button goes on reading here; what a screen focuses itself is left alone.
    if (place.current !== null && !place.current.contains(document.activeElement) && opened > 0)
      place.current.focus({ preventScroll: true })
    opened += 1
  }, [])
  return (
    <main
      id="page"
      ref={place}
      tabIndex={-1}
      className={classNames(
        'page',
        flush && 'page--flush',
        railed && 'page--railed',
        session && 'session',
        className,
      )}
    >
      {children}
    </main>
  )
}

/** The first view takes no focus: the window has just opened. */
let opened = 0

type PageHeadProps = {
  readonly title: ReactNode
  readonly children?: ReactNode
  /** At the right: at most one filled button. */
  readonly actions?: ReactNode
}

/** The one h1, a sentence under it, what can be done at the right. */
export const PageHead = ({ title, children, actions }: PageHeadProps) => (
  <header className="head">
    <div>
      <h1>{title}</h1>
      {children !== undefined && <p>{children}</p>}
    </div>
    {actions !== undefined && <div className="row">{actions}</div>}
  </header>
)

type SessionHeadProps = {
  readonly title: ReactNode
  /** Over the title, smaller: 'Document 1 of 2'. */
  readonly above?: ReactNode
  readonly lead?: ReactNode
  readonly beside?: ReactNode
  readonly className?: string
}

/** The head of a session's item. */
export const SessionHead = ({ title, above, lead, beside, className }: SessionHeadProps) => (
  <header className={classNames('s-head', beside !== undefined && 'doc', className)}>
    <div>
      {above !== undefined && <p className="dim">{above}</p>}
      <h1>{title}</h1>
      {lead !== undefined && <p className="lead">{lead}</p>}
    </div>
    {beside}
  </header>
)

type ActionBarProps = {
  /** Left: what is also possible. */
  readonly children?: ReactNode
  /** Right: the one next step, before it words on where one is. */
  readonly next: ReactNode
}

/** At the foot of every session screen and import, always in the same place. */
export const ActionBar = ({ children, next }: ActionBarProps) => (
  <div className="bar-b">
    <div className="bar-b__also">{children}</div>
    <div className="bar-b__next">{next}</div>
  </div>
)

/** The column in which a screen's head, its scrolling middle and its action bar stand. */
export const Screen = ({ children }: { readonly children: ReactNode }) => (
  <div className="scr">{children}</div>
)
