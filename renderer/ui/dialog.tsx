import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'

type DialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** The ways on, at the right: the one that goes on last. */
  readonly actions?: ReactNode
  readonly size?: 'medium' | 'large'
}

/**
 * Only for what can't be undone or leaves the device, and for short forms that belong to one row. Focus stays inside
 * and goes back where it came from; Escape closes.
 */
export const Dialog = ({ open, onClose, title, children, actions, size = 'medium' }: DialogProps) => (
  <Modal.Root
    opened={open}
    onClose={onClose}
    size={size === 'large' ? '46rem' : '32rem'}
    centered
    lockScroll={false}
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
