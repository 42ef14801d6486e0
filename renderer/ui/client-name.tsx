import { classNames } from './class-names.ts'

type ClientNameProps = {
  readonly reference: string
  readonly initials: string | null
  /** Only where the service turned full names on. Goes away with 'Hide names'. */
  readonly name?: string | null
  readonly className?: string
}

/** A client as every list shows them: the reference bold, the initials in regular after it. */
export const ClientName = ({ reference, initials, name, className }: ClientNameProps) => (
  <span className={classNames('client', className)}>
    {reference}
    {name != null && name !== '' ? (
      <>
        <span className="ini client-name"> {name}</span>
        {initials !== null && <span className="ini client-initials"> {initials}</span>}
      </>
    ) : (
      initials !== null && <span className="ini"> {initials}</span>
    )}
  </span>
)
