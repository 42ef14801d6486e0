import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { shortDate } from '#basics/date-words.ts'
import { PlainDate } from '#basics/plain-date.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconCopy, IconPrinter } from '#renderer/ui/icons.ts'
import { Note } from '#renderer/ui/note.tsx'
import { SetUpFrame } from './set-up-frame.tsx'

type SetUpCodeProps = { readonly code: string; readonly service: string; readonly onWritten: () => void }

/** Step 2: the recovery code, once. Going on needs the word that it was written down. */
export const SetUpCode = ({ code, service, onWritten }: SetUpCodeProps) => {
  const { t } = useTranslation('door')
  const [copied, setCopied] = useState(false)
  const copy = useOperationMutation('platform.copyText', { silent: true })
  const print = useOperationMutation('platform.print', { silent: true })
  const form = useSentForm(z.object({ written: z.boolean().refine(written => written, t('codeNeeded')) }), {
    written: false,
  })

  const goOn = form.onSubmit(async () => void onWritten())
  const copyCode = async () => {
    const done = await copy.run({ text: code })
    setCopied(done.ok)
    if (!done.ok) form.tell({ text: errorWords(done.error) })
  }
  const { id, error, value, onChange } = form.field('written')

  return (
    <SetUpFrame step={2} title={t('codeHead')} lead={t('codeLead')}>
      <form className="panel un" onSubmit={goOn} noValidate>
        <ErrorSummary {...form.summary} />
        <p className="label">{t('codeLabel')}</p>
        <p className="code">
          {code.split('-').map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the groups of one code, in its order.
            <span key={index}>{group}</span>
          ))}
        </p>
        <p className="hint code-hint">{t('codeGroups')}</p>
        <div className="row wrap fg">
          <Button onClick={() => void print.run({})}>
            <Icon of={IconPrinter} small />
            {t('codePrint')}
          </Button>
          <Button onClick={() => void copyCode()}>
            <Icon of={IconCopy} small />
            {t('codeCopy')}
          </Button>
          <span role="status" className="sm dim">
            {copied && t('codeCopied')}
          </span>
        </div>
        <div className="fg">
          <Note>{t('codeWhere')}</Note>
        </div>
        <div className="row-b fg wrap">
          <div>
            <Checkbox
              id={id}
              label={t('codeDone')}
              checked={value}
              onChange={onChange}
              describedBy={error === null ? undefined : 'code-written-error'}
            />
            {error !== null && <FieldError id="code-written-error">{error}</FieldError>}
          </div>
          <Button kind="primary" size="large" type="submit">
            {t('goToPeople')}
          </Button>
        </div>
        <PrintedCode code={code} service={service} />
      </form>
    </SetUpFrame>
  )
}

/** The paper that goes into the locked drawer. */
const PrintedCode = ({ code, service }: { readonly code: string; readonly service: string }) => {
  const { t } = useTranslation('door')
  return (
    <div className="print-only" aria-hidden="true">
      <p className="printed-head">{t('printedHead')}</p>
      <p className="printed-code">{code}</p>
      {service !== '' && <p>{t('printedFor', { service })}</p>}
      <p>{t('printedOn', { date: shortDate(dayOnTheWall()) })}</p>
      <p>{t('codeWhere')}</p>
    </div>
  )
}

/** Nobody has told the page the day yet; on paper it is the one on the wall. */
const dayOnTheWall = (): PlainDate => {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return PlainDate.parse(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)
}
