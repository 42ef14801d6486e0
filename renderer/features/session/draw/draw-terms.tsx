import { useTranslation } from 'react-i18next'
import { BANDS } from '#domain/scheme/band.ts'
import { BandMark } from '#renderer/ui/band-mark.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { Stepper } from '#renderer/ui/stepper.tsx'
import { useSession } from '../session-context.tsx'
import type { DrawChoice, Preview } from './preview.ts'

type DrawTermsProps = {
  readonly choice: DrawChoice
  readonly preview: Preview
  readonly onChange: (choice: DrawChoice) => void
}

/** How many, and whether some of each band are wanted. What is chosen here is fixed with the list. */
export const DrawTerms = ({ choice, preview, onChange }: DrawTermsProps) => {
  const { t } = useTranslation('sessionDraw')
  const { view } = useSession()
  const most = Math.min(50, preview.cells.length)
  return (
    <Panel title={t('howMany')} className="terms">
      <Stepper
        label={t('size')}
        hint={t('sizeDefault', { count: preview.defaultSize })}
        value={preview.size}
        least={1}
        most={Math.max(1, most)}
        onChange={size => onChange({ ...choice, size: size === preview.defaultSize ? null : size })}
      />
      {view.scoring && (
        <fieldset className="fg">
          <legend className="label">{t('strata')}</legend>
          <p className="hint">{t('strataHint')}</p>
          {BANDS.map(band => (
            <div key={band}>
              <Checkbox
                label={<BandMark band={band} />}
                checked={choice.strata.includes(band)}
                onChange={wanted =>
                  onChange({
                    ...choice,
                    strata: BANDS.filter(key => (key === band ? wanted : choice.strata.includes(key))),
                  })
                }
              />
            </div>
          ))}
        </fieldset>
      )}
    </Panel>
  )
}
