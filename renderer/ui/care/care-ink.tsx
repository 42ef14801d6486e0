import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { classNames } from '../class-names.ts'
import type { CareMark } from './care-context.tsx'
import type { TextControl } from './replace-words.ts'
import type { SeenText } from './use-care-marks.ts'

type CareInkProps = {
  readonly control: TextControl
  readonly seen: SeenText
  readonly focused: boolean
  readonly open: CareMark | null
  /** Stands under the field's lower edge, over nothing that is typed. */
  readonly children: ReactNode
}

/** The lines under the words: the field's text once more over it, laid out alike, of which only the lines are seen. */
export const CareInk = ({ control, seen, focused, open, children }: CareInkProps) => {
  const frame = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const edge = useRef<HTMLDivElement>(null)

  // A field that has the focus may be laid out in another way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: placed anew with another text and with the focus.
  useLayoutEffect(() => {
    const place = () => {
      if (frame.current === null || sheet.current === null || edge.current === null) return
      layOver(control, frame.current, sheet.current)
      edge.current.style.left = `${control.offsetLeft + control.offsetWidth}px`
      edge.current.style.top = `${control.offsetTop + control.offsetHeight + 4}px`
    }
    const follow = () => {
      if (sheet.current === null) return
      sheet.current.style.transform = `translate(${-control.scrollLeft}px, ${-control.scrollTop}px)`
    }
    const both = () => {
      place()
      follow()
    }
    both()
    const observer = new ResizeObserver(both)
    observer.observe(control)
    const passive = { passive: true }
    control.addEventListener('scroll', follow, passive)
    control.addEventListener('keyup', follow, passive)
    return () => {
      observer.disconnect()
      control.removeEventListener('scroll', follow)
      control.removeEventListener('keyup', follow)
    }
  }, [control, seen, focused])

  return (
    <>
      <div className="care__ink" ref={frame} aria-hidden="true">
        <div ref={sheet}>{lined(seen, open)}</div>
      </div>
      <div className="care__edge" ref={edge}>
        {children}
      </div>
    </>
  )
}

const lined = ({ text, marks }: SeenText, open: CareMark | null): ReactNode[] => {
  const parts: ReactNode[] = []
  let end = 0
  for (const mark of marks) {
    parts.push(
      text.slice(end, mark.start),
      <span
        key={mark.start}
        className={classNames('uword', open !== null && open.start === mark.start && 'uword--open')}
      >
        {text.slice(mark.start, mark.end)}
      </span>,
    )
    end = mark.end
  }
  return [...parts, text.slice(end)]
}

const layOver = (control: TextControl, frame: HTMLElement, sheet: HTMLElement): void => {
  const look = getComputedStyle(control)
  frame.style.left = `${control.offsetLeft + control.clientLeft}px`
  frame.style.top = `${control.offsetTop + control.clientTop}px`
  frame.style.width = `${control.clientWidth}px`
  frame.style.height = `${control.clientHeight}px`
  for (const name of COPIED) sheet.style.setProperty(name, look.getPropertyValue(name))
  if (control instanceof HTMLTextAreaElement) return
  // An input stands in one line, in the middle of its height.
  sheet.style.whiteSpace = 'pre'
  sheet.style.paddingTop = '0'
  sheet.style.paddingBottom = '0'
  sheet.style.lineHeight = `${control.clientHeight}px`
}

const COPIED = [
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-variant-numeric',
  'font-feature-settings',
  'letter-spacing',
  'word-spacing',
  'line-height',
  'text-align',
  'text-indent',
  'text-transform',
  'tab-size',
  'white-space',
  'overflow-wrap',
  'word-break',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
] as const
