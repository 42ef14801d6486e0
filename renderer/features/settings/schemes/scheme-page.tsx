import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Redirect } from 'wouter'
import type { SchemesView, SchemeView } from '#contract/schemes.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { Button, buttonClass } from '#renderer/ui/button.tsx'
import { ScrollPart } from '#renderer/ui/scroll-part.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { SectionFrame } from '../section-frame.tsx'
import { draftAddress } from './scheme-address.ts'
import { SchemeRead } from './scheme-read.tsx'
import { SchemeVersions } from './scheme-versions.tsx'

type SchemePageProps = {
  readonly view: SchemesView
  readonly scheme: SchemeView
  /** The version that was published just now. */
  readonly published: number | null
}

/** One scheme to read, any version of it, and the way to change it. */
export const SchemePage = ({ view, scheme, published }: SchemePageProps) => {
  const { t } = useTranslation('settingsSchemes')
  const administers = useSitting().person.roles.includes('administrator')
  const { run, pending } = useOperationMutation('scheme.startDraft')
  const [asked, setAsked] = useState<number | null>(null)
  /** The draft that was begun; shown as soon as the list has it. */
  const [begun, setBegun] = useState<string | null>(null)
  const [newest] = scheme.versions
  const shown = scheme.versions.find(({ version }) => version === asked) ?? newest
  if (shown === undefined || newest === undefined) return null
  const begin = async () => {
    const draft = await run({ key: scheme.key })
    if (draft.ok) setBegun(draft.value.key)
  }
  if (view.schemes.some(({ key, draft }) => key === begun && draft !== null))
    return <Redirect to={draftAddress(begun ?? '')} />
  const label = scheme.builtIn ? t('copy') : t('edit', { version: newest.version + 1 })
  return (
    <SectionFrame
      title={shown.scheme.name}
      lead={`${t('version', { version: shown.version })}. ${t(`worth.${shown.scheme.origin}`)}`}
      actions={
        <div className="row wrap">
          <Link className={buttonClass()} href="/settings/schemes">
            {t('toList')}
          </Link>
          {administers && (
            <Button kind="primary" aria-disabled={pending} onClick={() => void begin()}>
              {scheme.draft === null ? label : t('goOn')}
            </Button>
          )}
        </div>
      }
    >
      <div role="status" className="sch-told">
        {published !== null && (
          <StatusMark status="done">{t('publishedNow', { version: published })}</StatusMark>
        )}
      </div>
      <ScrollPart className="schg" label={t('readLabel')}>
        <div>
          <SchemeRead scheme={shown.scheme} />
        </div>
        <SchemeVersions versions={scheme.versions} shown={shown.version} onShow={setAsked} />
      </ScrollPart>
    </SectionFrame>
  )
}
