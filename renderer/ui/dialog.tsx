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
  <Modal
    opened={open}
    onClose={onClose}
    title={title}
    size={size === 'large' ? '46rem' : '32rem'}
    centered
    lockScroll={false}
    withCloseButton={false}
    transitionProps={{ duration: 0 }}
    classNames={{
      content: 'dialog__content',
      header: 'dialog__header',
      title: 'dialog__title',
      body: 'dialog__body',
      overlay: 'dialog__overlay',
    }}
  >
    {children}
    {actions !== undefined && <div className="dialog__acts">{actions}</div>}
  </Modal>
)
