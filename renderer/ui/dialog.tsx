import { Modal } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'

type DialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** The ways on, at the right: the one that goes on last. */
  readonly actions?: ReactNode
  readonly size?: 'medium' | 'large' | 'paper'
}

/**
 * Only for what can't be undone or leaves the device, and for short forms that belong to one row. Focus stays inside
 * and goes back where it came from; Escape closes.
 */
export const Dialog = ({ open, onClose, title, children, actions, size = 'medium' }: DialogProps) => {
  useFocusGivenBack(open)
  return (
    <Modal.Root
      opened={open}
      onClose={onClose}
      size={WIDTHS[size]}
      centered
      lockScroll={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      classNames={{
        content: 'dialog__content',
        title: 'dialog__title',
        body: 'dialog__body',
        overlay: 'dialog__overlay',
      }}
    >
      <Modal.Overlay />
      <Modal.Content>
        {/* Not Mantine's header: as an element it would be a second banner of the page. */}
        <div className="dialog__header">
          <Modal.Title>{title}</Modal.Title>
        </div>
        <Modal.Body>
          {children}
          {actions !== undefined && <div className="dialog__acts">{actions}</div>}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** `paper` is for a page that is looked at. */
const WIDTHS = { medium: '32rem', large: '46rem', paper: '58rem' } as const

/**
 * Mantine looks where the focus was only after a field of the dialog has taken it, so it would give it back to a field
 * that is gone. Here it is looked up while the dialog is about to open.
 */
const useFocusGivenBack = (open: boolean): void => {
  const [wasOpen, setWasOpen] = useState(false)
  const [from, setFrom] = useState<Element | null>(null)
  if (open !== wasOpen) {
    setWasOpen(open)
    if (open) setFrom(document.activeElement)
  }
  useEffect(() => {
    if (!open) return
    return () =>
      void setTimeout(() => {
        const isFree = document.activeElement === null || document.activeElement === document.body
        if (isFree && from instanceof HTMLElement) from.focus({ preventScroll: true })
      })
  }, [open, from])
}
