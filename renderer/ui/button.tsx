import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { classNames } from './class-names.ts'

export type ButtonLook = {
  /** `primary` is filled: one on a screen. `quiet` has no border. */
  readonly kind?: 'primary' | 'default' | 'quiet'
  /** `large` is the one next step of a screen; in a session all are taller by themselves. */
  readonly size?: 'small' | 'medium' | 'large'
  /** As wide as its place. */
  readonly wide?: boolean
}

type ButtonProps = ButtonLook &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
    readonly children: ReactNode
    readonly ref?: Ref<HTMLButtonElement>
  }

/** Verb and noun: 'Record the decision'. For going somewhere use a link with `buttonClass`. */
export const Button = ({ kind, size, wide, className, type = 'button', ...rest }: ButtonProps) => (
  <button type={type} className={classNames(buttonClass({ kind, size, wide }), className)} {...rest} />
)

/** A link that leads on like a button: `<Link className={buttonClass({ kind: 'primary' })} href="/prepare">`. */
export const buttonClass = ({ kind = 'default', size = 'medium', wide = false }: ButtonLook = {}): string =>
  classNames(
    'btn',
    kind === 'primary' && 'btn--primary',
    kind === 'quiet' && 'btn--quiet',
    size === 'small' && 'btn--sm',
    size === 'large' && 'btn--lg',
    wide && 'btn--wide',
  )

/** Reads as a link, does something here. */
export const LinkButton = ({
  className,
  type = 'button',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement>) => (
  <button type={type} className={classNames('link', className)} {...rest} />
)
