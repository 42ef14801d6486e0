import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { PersonId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import type { SignView } from '#contract/record.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Page } from '#renderer/ui/page/page.tsx'
import { hasAnswered, type Signer } from './answered.ts'
import { DraftPaper } from './draft-paper.tsx'
import { Fingerprint } from './fingerprint.tsx'
import { useStandsAs } from './mutations.ts'
import { SignaturePanel } from './signature-panel.tsx'
import { StillOpen } from './still-open.tsx'
import { WayBack } from './way-back.tsx'

type SigningProps = {
  readonly view: SignView
  /** What is shown is no longer how it stands. */
  readonly onStale: () => void
}

/** The draft beside two equal signatures. One of the two signs at a time; who begins is theirs to say. */
export const Signing = ({ view, onStale }: SigningProps) => {
  const { t } = useTranslation('sign')
  const [, navigate] = useLocation()
  const standsAs = useStandsAs()
  const reviewId = view.review.id
  const draft = useOperationQuery('record.draft', { reviewId, purpose: 'view' })
  const [chosen, setChosen] = useState<PersonId | null>(null)
  const [justDone, setJustDone] = useState<string | null>(null)
  const [problem, setProblem] = useState<AppError | null>(null)
  const missing = view.people.filter(one => !hasAnswered(one))
  const [last] = missing.length === 1 ? missing : []

  const answered = ({ person }: Signer, after: SignView) => {
    setProblem(null)
    setChosen(null)
    const now = after.people.find(one => one.person.id === person.id)
    setJustDone(t(now?.otherwise == null ? 'hasSigned' : 'hasAnswered', { name: person.name }))
    if (after.recordId !== null) navigate(`/done/${after.recordId}`, { replace: true })
    else standsAs(after)
  }
  const refused = (error: AppError) => {
    setProblem(error.code === 'already-signed' || error.code === 'record-locked' ? null : error)
    onStale()
    draft.again()
  }

  return (
    <Page title={t('title')} flush railed session>
      <div className="signg">
        <DraftPaper draft={draft} />
        <section className="sgn" aria-label={t('title')}>
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
          {problem !== null && (
            <div className="fg">
              <ErrorSummary problems={[{ text: errorWords(problem) }]} />
            </div>
          )}
          <p className="sr" role="status">
            {justDone}
          </p>
          <StillOpen reviewId={reviewId} />
          <div className="sigs">
            {view.people.map(one => (
              <SignaturePanel
                key={one.person.id}
                view={view}
                one={one}
                open={one.person.id === (last?.person.id ?? chosen)}
                takesFocus={one.person.id === chosen || justDone !== null}
                onOpen={() => setChosen(one.person.id)}
                onSigned={after => answered(one, after)}
                onRefused={refused}
              />
            ))}
          </div>
          <Fingerprint sha256={view.sha256} />
          <WayBack view={view} />
        </section>
      </div>
    </Page>
  )
}
