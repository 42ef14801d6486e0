import { useTranslation } from 'react-i18next'
import { BANDS } from '#domain/scheme/band.ts'
import { bandWord } from '#renderer/text/scheme-words.ts'
import { BandMark } from '#renderer/ui/band-mark.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { type DraftBand, totalsOf, withBand, withoutBand } from './change-draft.ts'
import type { DraftEditing } from './use-draft.ts'

/** Bands with their totals and points, and what full-time hours can carry. */
export const BandFields = ({ editing }: { readonly editing: DraftEditing }) => {
  const { t } = useTranslation('schemeDraft')
  const { draft, change, at } = editing
  const totals = totalsOf(draft)
  const absent = BANDS.toReversed().filter(key => !draft.bands.some(band => band.key === key))
  const problems = draft.bands.flatMap((band, place) =>
    (['key', 'from', 'to', 'points'] as const).flatMap(field => {
      const { error } = at(`bands.${place}.${field}`)
      return error === null ? [] : [{ key: `${band.key} ${field}`, error }]
    }),
  )
  const whole = at('bands')
  return (
    <Panel level={3} title={totals === null ? t('bandsAlone') : t('bands', totals)}>
      <div className="bnds">
        {draft.bands.map((band, place) => (
          <BandBox key={band.key} {...{ editing, band, place }} />
        ))}
      </div>
      {[...new Set(problems.map(({ error }) => error))].map(error => (
        <FieldError key={error}>{error}</FieldError>
      ))}
      {whole.error !== null && <FieldError>{whole.error}</FieldError>}
      {absent.length > 0 && (
        <p className="row wrap bnds-absent">
          {absent.map((key, place) => (
            <Button
              key={key}
              id={place === 0 ? whole.id : undefined}
              size="small"
              onClick={() => change(withBand(draft, { key, from: '', to: '', points: '' }), 'bands')}
            >
              {t('addBand', { band: bandWord(key).toLowerCase() })}
            </Button>
          ))}
        </p>
      )}
      <div className="bnds-capacity">
        <ChoiceGroup
          label={t('unit')}
          size="small"
          ownWidths
          value={draft.unit}
          onChange={unit => change({ ...draft, unit })}
          choices={[
            { value: 'points', label: t('unitPoints') },
            { value: 'hours a month', label: t('unitHours') },
          ]}
        />
        {(['points', 'hours'] as const).map(field => (
          <TextField
            key={field}
            label={
              field === 'hours'
                ? t('fullTime')
                : t(draft.unit === 'points' ? 'capacityPoints' : 'capacityHoursAMonth')
            }
            {...at(`capacity.${field}`)}
            className="bnds-figure"
            inputMode="decimal"
            maxLength={8}
            value={draft.capacity[field]}
            onChange={value =>
              change({ ...draft, capacity: { ...draft.capacity, [field]: value } }, `capacity.${field}`)
            }
          />
        ))}
      </div>
    </Panel>
  )
}

type BandBoxProps = {
  readonly editing: DraftEditing
  readonly band: DraftBand
  readonly place: number
}

/** What stands against a band is told below all of them: its fields are too narrow for a sentence. */
const BandBox = ({ editing, band, place }: BandBoxProps) => {
  const { t } = useTranslation('schemeDraft')
  const { push } = useUndo()
  const { draft, change, latest, at } = editing
  const word = bandWord(band.key)
  const figure = (field: 'from' | 'to' | 'points', label: string) => {
    const { id, error } = at(`bands.${place}.${field}`)
    return (
      <>
        <label className="sr" htmlFor={id}>
          {label}
        </label>
        <input
          id={id}
          className="field"
          inputMode="decimal"
          autoComplete="off"
          maxLength={8}
          aria-invalid={error === null ? undefined : true}
          value={band[field]}
          onChange={event =>
            change(
              withBand(draft, { ...band, [field]: event.currentTarget.value }),
              `bands.${place}.${field}`,
            )
          }
        />
      </>
    )
  }
  const leaveOut = () => {
    change(withoutBand(draft, band.key))
    push({
      label: t('bandRemoved', { band: word }),
      undo: async () => {
        change(withBand(latest(), band))
        return null
      },
    })
  }
  return (
    <div>
      <BandMark band={band.key} />
      <span className="rg">
        {figure('from', t('from', { band: word }))}
        <span>{t('toWord')}</span>
        {figure('to', t('to', { band: word }))}
      </span>
      <span className="rg">
        {figure('points', t(draft.unit === 'points' ? 'points' : 'hours', { band: word }))}
        <span>{t(draft.unit === 'points' ? 'pointsWord' : 'hoursWord')}</span>
      </span>
      {draft.bands.length > 2 && (
        <Button
          size="small"
          kind="quiet"
          aria-label={t('removeBand', { band: word.toLowerCase() })}
          onClick={leaveOut}
        >
          {t('removeBandShort')}
        </Button>
      )}
    </div>
  )
}
