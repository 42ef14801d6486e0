import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupFile, BackupLook } from '#contract/backup.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { restoring } from '#renderer/bridge/restoring.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationMutation, useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconDownload } from '#renderer/ui/icons.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { LongWork } from '#renderer/ui/progress.tsx'
import { useTook, useWhen } from '#renderer/ui/restore/backup-words.ts'
import { RestoreForm } from '#renderer/ui/restore/restore-form.tsx'
import { SectionFrame } from '../section-frame.tsx'
import { BackupFacts } from './backup-facts.tsx'
import { BackupTable } from './backup-table.tsx'
import { BackupWarnings } from './backup-warnings.tsx'

type Chosen = { readonly file: BackupFile; readonly look: BackupLook }
type Told = { readonly good: boolean; readonly text: string }

/** Backups of this vault: when, how many, what is in one, going back to one, a copy elsewhere. */
export const BackupSection = () => {
  const { t } = useTranslation('backup')
  const took = useTook()
  const { data } = useOperationQuery('backup.list', {})
  const make = useOperationMutation('backup.make', { silent: true })
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [told, setTold] = useState<Told | null>(null)

  const choose = async (file: BackupFile) => {
    setTold(null)
    const look = await callOperation('backup.look', { file })
    if (look.ok) setChosen({ file, look: look.value })
    else setTold({ good: false, text: errorWords(look.error) })
  }
  const openAnother = async () => {
    const file = await callOperation('platform.chooseBackup', { title: t('anotherTitle') })
    if (file.ok && file.value !== null) await choose({ from: 'chosen', path: file.value.path })
  }
  const backUp = async (to: string | null, folder: string | null) => {
    setTold(null)
    const made = await make.run({ to })
    if (!made.ok) return setTold({ good: false, text: errorWords(made.error) })
    const words = { took: took(made.value.tookMs), name: made.value.name }
    setTold({ good: true, text: folder === null ? t('made', words) : t('savedTo', { ...words, folder }) })
  }
  const backUpElsewhere = async () => {
    const place = await callOperation('platform.chooseFolder', { title: t('saveToTitle') })
    if (place.ok && place.value !== null) await backUp(place.value.folder, place.value.name)
  }
  const lastTook = data?.last?.tookMs ?? null

  return (
    <SectionFrame
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button
          kind="primary"
          aria-disabled={make.pending}
          onClick={() => make.pending || void backUp(null, null)}
        >
          {t(make.pending ? 'running' : 'now')}
        </Button>
      }
    >
      <div className="bkg">
        <div>
          <ErrorSummary problems={told !== null && !told.good ? [{ text: told.text }] : []} />
          <div role="status" className="bk-told">
            {told?.good === true && <p>{told.text}</p>}
          </div>
          {make.pending && (
            <LongWork>
              {lastTook === null ? t('runningFirst') : t('runningMore', { took: took(lastTook) })}
            </LongWork>
          )}
          {data !== undefined && (
            <>
              <BackupWarnings standing={data} />
              <BackupFacts list={data} />
              <BackupTable
                rows={data.rows}
                chosen={chosen?.file.from === 'here' ? chosen.file.name : null}
                onChoose={name => void choose({ from: 'here', name })}
                onOther={() => void openAnother()}
              />
            </>
          )}
        </div>
        <div className="bkg-beside">
          <ChosenPanel chosen={chosen} />
          <Panel level={3} title={t('elsewhere')}>
            <p className="sm dim bk-lead">{t('elsewhereMore')}</p>
            <Button aria-disabled={make.pending} onClick={() => make.pending || void backUpElsewhere()}>
              <Icon of={IconDownload} small />
              {t('saveTo')}
            </Button>
          </Panel>
        </div>
      </div>
    </SectionFrame>
  )
}

const ChosenPanel = ({ chosen }: { readonly chosen: Chosen | null }) => {
  const { t } = useTranslation('backup')
  const when = useWhen()
  const self = useSitting().person.id
  if (chosen === null)
    return (
      <Panel level={3} title={t('chooseHead')}>
        <p className="sm dim">{t('choose')}</p>
      </Panel>
    )
  const { file, look } = chosen
  const { open, restore } = restoring(file)
  return (
    <Panel level={3} title={t('whatIsIn', { when: when(look.madeAt) })}>
      <RestoreForm
        key={JSON.stringify(file)}
        look={look}
        self={self}
        here="vault"
        onOpen={open}
        onRestore={restore}
      />
    </Panel>
  )
}
