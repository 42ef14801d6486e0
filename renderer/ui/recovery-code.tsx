import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { PlainDate } from '#basics/plain-date.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { IconCopy, IconPrinter } from './icons.ts'
import { Note } from './note.tsx'

type RecoveryCodeProps = {
  readonly code: string
  /** Whose it is, on the paper; '' where the service has no name here. */
  readonly service: string
  readonly onPrint: () => void
  /** True once it is on the clipboard. */
  readonly onCopy: () => Promise<boolean>
}

/** A recovery code, shown once, to print or copy; and the paper that goes into the locked drawer. */
export const RecoveryCode = ({ code, service, onPrint, onCopy }: RecoveryCodeProps) => {
  const { t } = useTranslation('recoveryCode')
  const [copied, setCopied] = useState(false)
  return (
    <>
      <p className="label">{t('label')}</p>
      <p className="code">
        {code.split('-').map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups of one code, in its order.
          <span key={index}>{group}</span>
        ))}
      </p>
      <p className="hint code-hint">{t('groups')}</p>
      <div className="row wrap fg">
        <Button onClick={onPrint}>
          <Icon of={IconPrinter} small />
          {t('print')}
        </Button>
        <Button onClick={() => void onCopy().then(setCopied)}>
          <Icon of={IconCopy} small />
          {t('copy')}
        </Button>
        <span role="status" className="sm dim">
          {copied && t('copied')}
        </span>
      </div>
      <div className="fg">
        <Note>{t('where')}</Note>
      </div>
      <div className="print-only" aria-hidden="true">
        <p className="printed-head">{t('printedHead')}</p>
        <p className="printed-code">{code}</p>
        {service !== '' && <p>{t('printedFor', { service })}</p>}
        <p>{t('printedOn', { date: shortDate(dayOnTheWall()) })}</p>
        <p>{t('where')}</p>
      </div>
    </>
  )
}

/** At set-up nobody has told the page the day yet; on paper it is the one on the wall. */
const dayOnTheWall = (): PlainDate => {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return PlainDate.parse(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)
}
