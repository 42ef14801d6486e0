import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { monthName, shortDate } from '#basics/date-words.ts'
import type { ClosingId } from '#basics/ids.ts'
import { dateOf } from '#basics/instant.ts'
import type { ClosingView } from '#contract/review.ts'
import type { ClosingForm } from '#domain/closure/closing-forms.ts'
import { closingAllows } from '#domain/closure/closing-state.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { clientWords, firstName } from '#renderer/text/words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { useDocumentTitle } from '#renderer/ui/page/document-title.ts'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { useProblems } from '#renderer/ui/use-problems.ts'
import { send, undone } from '../mutations.ts'
import { entryOf, usePreparation } from '../preparation.tsx'
import { SectionFrame } from '../section-frame.tsx'
import { SectionScroll } from '../section-scroll.tsx'
import { ClosureFormFields } from './closure-form.tsx'
import { fieldWords } from './field-words.ts'
import type { FormProps } from './form-props.ts'
import { formState } from './form-state.ts'
import { StableCasingFormFields } from './stable-casing-form.tsx'
import { SupportStaffFormFields } from './support-staff-form.tsx'
import { useClosingForm } from './use-closing-form.ts'

type OneFormProps = {
  readonly closing: ClosingView
  readonly tabs: readonly { readonly closing: ClosingView; readonly words: string }[]
  readonly onTab: (id: ClosingId) => void
}

/** One client's form. It is kept as it is typed; 'complete' asks for what is still open. */
export const OneForm = ({ closing, tabs, onTab }: OneFormProps) => {
  const { t } = useTranslation('closingForms')
  const { t: section } = useTranslation('prepare')
  const { t: paper } = useTranslation('closingPaper')
  const { view, own } = usePreparation()
  const { data: client } = useOperationQuery('caseload.client', { clientId: closing.client.id })
  const { push } = useUndo()
  const form = useClosingForm(closing)
  const problems = useProblems<string>()
  const disabled = !own || !view.mayPrepare || !closingAllows(closing.state, 'write form')
  useDocumentTitle(section('title', { section: t(`title.${closing.kind}`) }))

  const complete = useOnce(async () => {
    const found = form.open.map(field => ({
      field,
      text: t('fill', { field: fieldWords(t, field, closing.client) }),
    }))
    if (!problems.tell(found)) return
    if (!(await form.setComplete(true))) return
    push({
      label: t('markedComplete', { client: clientWords(closing.client) }),
      undo: () =>
        undone(send('review.saveClosingForm', { closingId: closing.id, form: form.form, complete: false })),
    })
  })
  const reopen = useOnce(() => form.setComplete(false))
  // What was told of a field that is filled in since is no longer true.
  const at: typeof problems.at = field => {
    const known = problems.at(field)
    return form.open.includes(field) ? known : { ...known, error: null }
  }
  const openIds = form.open.map(field => problems.at(field).id)
  const told = problems.summary.problems.filter(({ id }) => id !== undefined && openIds.includes(id))

  const fields = {
    ...form,
    closing,
    entry: entryOf(view, closing.client.id) ?? null,
    client: client ?? null,
    problems: { at },
    disabled,
    openWords: form.open.length === 0 ? t('allFilled') : t('fieldsOpen', { count: form.open.length }),
  }
  return (
    <SectionFrame
      section="closure-forms"
      title={
        <>
          {t(`formTitle.${closing.kind}`)}
          <ClientName {...closing.client} />
        </>
      }
      lead={<FormLead closing={closing} />}
      actions={
        <>
          <Link className="link" href={`/form/prepare/${view.review.id}/${closing.id}`}>
            {paper('open')}
          </Link>
          {form.isComplete && <StatusMark status="done">{t('complete')}</StatusMark>}
          {!disabled &&
            (form.isComplete ? (
              <Button onClick={reopen}>{t('reopen')}</Button>
            ) : (
              <Button onClick={complete}>{t('markComplete')}</Button>
            ))}
        </>
      }
    >
      <Tabs<ClosingId>
        plain
        label={t('forms')}
        value={closing.id}
        onChange={onTab}
        tabs={tabs.map(tab => ({
          value: tab.closing.id,
          label: tab.words,
          mark: <TabMark closing={tab.closing} />,
        }))}
      >
        {form.drafts.loaded && (
          <SectionScroll className="form-scroll" label={t('forms')}>
            <ErrorSummary
              problems={told.length === 0 ? [] : [{ text: t('staysOpen') }, ...told]}
              told={problems.summary.told}
            />
            {closing.lastDecision !== null && (
              <Note>
                {t(`lastTime.${closing.lastDecision.outcome}`, { reason: closing.lastDecision.reason })}
              </Note>
            )}
            <fieldset className="formg" disabled={disabled}>
              <legend className="sr">
                {t(`formTitle.${closing.kind}`)}
                {clientWords(closing.client)}
              </legend>
              <FieldsOf {...fields} />
            </fieldset>
          </SectionScroll>
        )}
      </Tabs>
    </SectionFrame>
  )
}

/** The fields of a form follow from its kind, which never changes. */
const FieldsOf = (props: FormProps<ClosingForm>) => {
  switch (props.form.kind) {
    case 'closing':
      return <ClosureFormFields {...(props as Parameters<typeof ClosureFormFields>[0])} />
    case 'stable casing':
      return <StableCasingFormFields {...(props as Parameters<typeof StableCasingFormFields>[0])} />
    case 'support staff':
      return <SupportStaffFormFields {...(props as Parameters<typeof SupportStaffFormFields>[0])} />
  }
}

const TabMark = ({ closing }: { readonly closing: ClosingView }) => {
  const { t } = useTranslation('prepare')
  const { mark, word } = formState(closing)
  return (
    <StatusMark status={mark} wordHidden>
      {t(`state.${word}`)}:
    </StatusMark>
  )
}

const FormLead = ({ closing }: { readonly closing: ClosingView }) => {
  const { t } = useTranslation('closingForms')
  const { view } = usePreparation()
  return (
    <>
      {closing.namedInMonth === view.review.month
        ? t('namedNow')
        : t('namedIn', { month: monthName(closing.namedInMonth) })}{' '}
      <WhenDecided />
    </>
  )
}

const WhenDecided = () => {
  const { t } = useTranslation('closingForms')
  const { view, own } = usePreparation()
  const { supervisor } = view.review
  const planned = view.session?.plannedFor ?? null
  const date = planned === null ? null : shortDate(dateOf(planned))
  if (supervisor === null || !own) return date === null ? t('decideNobody') : t('decideOn', { date })
  const name = firstName(supervisor.name)
  return date === null ? t('decideWithNoDate', { name }) : t('decideWith', { name, date })
}
