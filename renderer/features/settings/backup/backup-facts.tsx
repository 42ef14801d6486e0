import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateOf, timeOf } from '#basics/instant.ts'
import type { BackupList } from '#contract/backup.ts'
import type { BackupKeeping } from '#domain/backup/keeping.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { Button, LinkButton } from '#renderer/ui/button.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { useTook, useWhen } from '#renderer/ui/restore/backup-words.ts'
import { Stepper } from '#renderer/ui/stepper.tsx'

/** When the last one was made and how long it took, where it went, how many are kept. */
export const BackupFacts = ({ list }: { readonly list: BackupList }) => {
  const { t } = useTranslation('backup')
  const took = useTook()
  const when = useWhen()
  const { today } = useSitting()
  const [changing, setChanging] = useState(false)
  const kept = useRef<HTMLElement>(null)
  const { last, keeping } = list
  return (
    <>
      <dl className="panel bkst">
        <div>
          <dt>{t('last')}</dt>
          <dd>
            {last === null
              ? t('lastNone')
              : dateOf(last.madeAt) === today
                ? t('today', { time: timeOf(last.madeAt) })
                : when(last.madeAt)}
            <small>
              {last === null
                ? t('lastNoneMore')
                : last.tookMs !== null && t('took', { took: took(last.tookMs) })}
            </small>
          </dd>
        </div>
        <div>
          <dt>{t('where')}</dt>
          <dd>
            {last?.where ?? t('thisComputer')}
            {last?.where != null && <small>{t('andThisComputer')}</small>}
          </dd>
        </div>
        <div>
          <dt>{t('kept')}</dt>
          <dd ref={kept}>
            {t('keptSum', {
              daily: t('days', { count: keeping.daily }),
              weekly: t('weeks', { count: keeping.weekly }),
              monthly: t('months', { count: keeping.monthly }),
            })}
            <small>
              <LinkButton aria-expanded={changing} onClick={() => setChanging(before => !before)}>
                {t('change')}
              </LinkButton>
            </small>
          </dd>
        </div>
      </dl>
      {changing && (
        <KeepingPanel
          keeping={keeping}
          onDone={() => {
            setChanging(false)
            kept.current?.querySelector('button')?.focus()
          }}
        />
      )}
    </>
  )
}

const KeepingPanel = ({
  keeping,
  onDone,
}: {
  readonly keeping: BackupKeeping
  readonly onDone: () => void
}) => {
  const { t } = useTranslation('backup')
  const { value, setValue, flush } = useAutosavedValue<BackupKeeping>('settings/backup', keeping, next =>
    callOperation('backup.setKeeping', next),
  )
  const figure = (name: keyof BackupKeeping, label: string, least: number, most: number) => (
    <Stepper
      label={label}
      least={least}
      most={most}
      value={value[name]}
      onChange={next => {
        if (next !== null) setValue({ ...value, [name]: next })
      }}
    />
  )
  return (
    <Panel level={3} title={t('keepHead')}>
      <p className="sm dim bk-lead">{t('keepLead')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the focus leaving its fields. */}
      <div className="row wrap bk-keep" onBlur={flush}>
        {figure('daily', t('keepDaily'), 1, 60)}
        {figure('weekly', t('keepWeekly'), 0, 52)}
        {figure('monthly', t('keepMonthly'), 0, 120)}
        <Button onClick={onDone}>{t('keepDone')}</Button>
      </div>
    </Panel>
  )
}
