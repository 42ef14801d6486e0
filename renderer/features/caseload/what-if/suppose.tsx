import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { amount } from '#basics/wording.ts'
import type { CaseloadLoadView } from '#contract/over-time.ts'
import { reductionHours } from '#domain/load/reductions.ts'
import { BANDS, type Band } from '#domain/scheme/band.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { useSupposed } from './use-supposed.ts'

export type Supposing = ReturnType<typeof useSupposed>

type SupposeProps = { readonly view: CaseloadLoadView; readonly supposing: Supposing }

/** What can be supposed: a client more, a client fewer, a reduction ended, other hours. */
export const Suppose = ({ view, supposing }: SupposeProps) => {
  const { t } = useTranslation('overTime')
  return (
    <Panel title={t('suppose')}>
      <div className="suppose">
        <OneMore view={view} supposing={supposing} />
        <OneFewer view={view} supposing={supposing} />
        <TextField
          label={t('hoursChanged')}
          hint={
            view.hours === null
              ? t('hoursHintNone')
              : t('hoursHint', { hours: amount(view.hours.contractedHours) })
          }
          error={supposing.hoursNotRead ? t('hoursNotRead') : null}
          value={supposing.hoursText}
          onChange={supposing.setHoursText}
          inputMode="decimal"
          maxLength={6}
        />
        <Reductions view={view} supposing={supposing} />
      </div>
    </Panel>
  )
}

const OneMore = ({ view, supposing }: SupposeProps) => {
  const { t } = useTranslation('overTime')
  const { t: parts } = useTranslation('parts')
  const known = BANDS.filter(band => view.scheme?.bands.some(({ key }) => key === band))
  const [band, setBand] = useState<Band | null>(known.at(-2) ?? known[0] ?? null)
  return (
    <div className="suppose__one">
      <SelectField
        label={t('addClient')}
        labelMore={t('ofBand').toLowerCase()}
        value={band}
        onChange={setBand}
        options={known.map(value => ({ value, label: parts(`band.${value}`) }))}
      />
      <Button
        disabled={band === null}
        onClick={() => {
          if (band !== null) supposing.add({ kind: 'one more client', band })
        }}
      >
        {t('add')}
      </Button>
    </div>
  )
}

const OneFewer = ({ view, supposing }: SupposeProps) => {
  const { t } = useTranslation('overTime')
  const [client, setClient] = useState<string | null>(null)
  const gone = new Set(
    supposing.supposed.flatMap(change => (change.kind === 'client closed' ? [change.client] : [])),
  )
  const here = view.clients.filter(({ client: { id } }) => !gone.has(id))
  const chosen = here.some(one => one.client.id === client) ? client : null
  return (
    <div className="suppose__one">
      <SelectField<string>
        label={t('closeClient')}
        labelMore={t('whichClient').toLowerCase()}
        value={chosen}
        onChange={setClient}
        options={here.map(one => ({ value: one.client.id, label: clientWords(one.client) }))}
      />
      <Button
        disabled={chosen === null}
        onClick={() => {
          if (chosen !== null) supposing.add({ kind: 'client closed', client: chosen })
        }}
      >
        {t('takeOff')}
      </Button>
    </div>
  )
}

const Reductions = ({ view: { hours }, supposing }: SupposeProps) => {
  const { t } = useTranslation('overTime')
  if (hours === null || hours.reductions.length === 0) return null
  const endOf = (place: number) =>
    supposing.supposed.find(change => change.kind === 'reduction ended' && change.reduction === place)
  return (
    <fieldset>
      <legend className="label">{t('reductionsHead')}</legend>
      {hours.reductions.map((reduction, place) => (
        <Checkbox
          // biome-ignore lint/suspicious/noArrayIndexKey: a reduction is known by its place here.
          key={place}
          label={t('endReduction', {
            reason: reduction.reason,
            hours: amount(reductionHours(reduction, hours.contractedHours)),
          })}
          checked={endOf(place) !== undefined}
          onChange={() => {
            const ended = endOf(place)
            if (ended === undefined) supposing.add({ kind: 'reduction ended', reduction: place })
            else supposing.remove(ended)
          }}
        />
      ))}
    </fieldset>
  )
}
