import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import { ClientId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import type { HandedOver } from '#contract/handing-over.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { buttonClass, LinkButton } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Page } from '#renderer/ui/page/page.tsx'
import { PaperPage } from '#renderer/ui/paper/paper-page.tsx'
import { usePaper } from '#renderer/ui/paper/use-paper.ts'
import { base64Of, fetchFile, type Whose } from './handed-over.ts'
import { SaveDialog } from './save-dialog.tsx'

/** Everything about one client: read first, then printed or saved for whoever asked for it. */
export const ClientDataScreen = () => {
  const id = ClientId.safeParse(useParams<{ clientId: string }>().clientId)
  return id.success ? (
    <ClientData key={id.data} clientId={id.data} />
  ) : (
    <NothingHere kind="client" error={{ code: 'not-found' }} />
  )
}

/** What Tandem holds about whoever is signed in. */
export const OwnDataScreen = () => {
  const { data, error } = useOperationQuery('handover.person', { purpose: 'view', form: 'pdf' })
  return <Data whose={OWN} handed={data} error={error} />
}

const OWN: Whose = { kind: 'person' }

const ClientData = ({ clientId }: { readonly clientId: ClientId }) => {
  const { data, error } = useOperationQuery('handover.client', { clientId, purpose: 'view', form: 'pdf' })
  return <Data whose={{ kind: 'client', clientId }} handed={data} error={error} />
}

type DataProps = {
  readonly whose: Whose
  readonly handed: HandedOver | undefined
  readonly error: AppError | null
}

const Data = ({ whose, handed, error }: DataProps) => {
  const { t } = useTranslation('handingOver')
  const { t: parts } = useTranslation('parts')
  const [saving, setSaving] = useState(false)
  const [savedAs, setSavedAs] = useState<string | null>(null)
  const paper = usePaper<AppError>({
    get: purpose => fetchFile(whose, purpose, 'pdf'),
    print: () => callOperation('platform.print', {}),
    save: (suggestedName, base64) => callOperation('platform.saveFile', { suggestedName, base64 }),
    unforeseen: { code: 'unforeseen' },
  })
  if (error !== null) return <NothingHere kind={whose.kind} error={error} />
  const ask = () => {
    setSavedAs(null)
    setSaving(true)
  }
  return (
    <>
      <PaperPage
        title={t(`${whose.kind}.title`)}
        lead={t(`${whose.kind}.lead`)}
        back={<LinkButton onClick={() => history.back()}>{t('back')}</LinkButton>}
        label={t(`${whose.kind}.paper`)}
        base64={handed === undefined ? undefined : base64Of(handed)}
        paper={{
          ...paper,
          saveCopy: ask,
          said: savedAs === null ? paper.said : parts('paperSaved', { name: savedAs }),
        }}
        problemWords={errorWords}
      />
      <SaveDialog whose={whose} open={saving} onClose={() => setSaving(false)} onSaved={setSavedAs} />
    </>
  )
}

type NothingHereProps = { readonly kind: Whose['kind']; readonly error: AppError }

const NothingHere = ({ kind, error }: NothingHereProps) => {
  const { t } = useTranslation('handingOver')
  const [href, words] =
    kind === 'client' ? (['/caseload', 'toCaseload'] as const) : (['/settings', 'toSettings'] as const)
  return (
    <Page title={t(`${kind}.title`)}>
      <EmptyState
        title={t(`${kind}.title`)}
        action={
          <Link className={buttonClass()} href={href}>
            {t(words)}
          </Link>
        }
      >
        {error.code === 'not-allowed' ? t(`${kind}.notYours`) : errorWords(error)}
      </EmptyState>
    </Page>
  )
}
