import { useTranslation } from 'react-i18next'
import { initialsOf } from '#basics/initials.ts'
import type { Part } from '#domain/people/role.ts'
import { classNames } from './class-names.ts'

export type TagSize = 'key' | 'tiny' | 'small' | 'medium' | 'large' | 'turn'

type TagShapeProps = { readonly name: string; readonly part: Part; readonly size?: TagSize }

/** The circle of a practitioner or the square of a supervisor, initials in it; decorative, its name stands beside it. */
export const TagShape = ({ name, part, size = 'medium' }: TagShapeProps) => (
  <span
    className={classNames('tag', part === 'practitioner' ? 'tag--p' : 'tag--s', SIZES[size])}
    aria-hidden="true"
  >
    {size === 'key' || size === 'tiny' ? '' : initialsOf(name)}
  </span>
)

type PersonTagProps = TagShapeProps & {
  /** The role after the name, lighter. */
  readonly withRole?: boolean
}

/** Tag, name, role: how a person stands everywhere. */
export const PersonTag = ({ name, part, size, withRole = false }: PersonTagProps) => {
  const { t } = useTranslation('parts')
  return (
    <span className="who">
      <TagShape name={name} part={part} size={size} />
      {name}
      {withRole && <span className="role">{t(part)}</span>}
    </span>
  )
}

const SIZES = {
  key: 'tag--key',
  tiny: 'tag--xs',
  small: 'tag--sm',
  medium: undefined,
  large: 'tag--lg',
  turn: 'tag--xl',
} as const satisfies Record<TagSize, string | undefined>
