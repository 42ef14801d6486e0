import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '#contract/app-error.ts'
import type { TrailFilter } from '#contract/audit.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { usePaper } from '#renderer/ui/paper/use-paper.ts'
import { SectionFrame } from '../section-frame.tsx'
import { TrailFilters } from './trail-filters.tsx'
import { TrailTable } from './trail-table.tsx'
import { type Trail, useTrail } from './use-trail.ts'

/** The audit trail: an administrator reads all of it, everybody what concerns them. */
export const TrailSection = () => {
  const { t } = useTranslation('trail')
  const { t: settings } = useTranslation('settings')
  const administers = useSitting().person.roles.includes('administrator')
  const [filter, setFilter] = useState<TrailFilter>({
    whose: administers ? 'everybody' : 'own',
    personId: null,
    group: null,
    month: null,
    text: '',
  })
  const trail = useTrail(filter)
  const { said, problem, print, saveFile } = useWaysOut(filter)
  const error = problem ?? trail.error
  return (
    <SectionFrame
      title={settings('section.trail')}
      lead={filter.whose === 'own' ? t('ownLead') : t('lead')}
      actions={
        <span className="trail-out">
          <Button onClick={print}>{t('print')}</Button>
          <Button onClick={saveFile}>{t('saveFile')}</Button>
        </span>
      }
    >
      <div className="set-sc trail-sc">
        {administers && (
          <ChoiceGroup
            className="trail-whose"
            label={t('whose')}
            value={filter.whose}
            onChange={whose => setFilter({ ...filter, whose })}
            choices={(['everybody', 'own'] as const).map(value => ({ value, label: t(value) }))}
          />
        )}
        <TrailFilters filter={filter} months={trail.months} onChange={setFilter} />
        <p className="sm dim" role="status">
          {said === '' ? <Shown trail={trail} /> : said}
        </p>
        {error !== null && (
          <p className="problem" role="alert">
            {errorWords(error)}
          </p>
        )}
        {trail.rows.length > 0 && <TrailTable rows={trail.rows} />}
        {typeof trail.next === 'number' && (
          <p className="trail-more">
            <Button onClick={trail.readOn}>{trail.rows.length === 0 ? t('lookFurther') : t('more')}</Button>
          </p>
        )}
      </div>
    </SectionFrame>
  )
}

const Shown = ({ trail: { rows, next } }: { readonly trail: Trail }) => {
  const { t } = useTranslation('trail')
  if (next === undefined) return null
  if (rows.length > 0) return t(next === null ? 'shown' : 'shownMore', { count: rows.length })
  return next === null ? t('none') : t('noneYet')
}

/** On paper and as a file, what is chosen and no more. */
const useWaysOut = (filter: TrailFilter) => {
  const { t } = useTranslation('trail')
  const [saved, setSaved] = useState('')
  const [problem, setProblem] = useState<AppError | null>(null)
  const paper = usePaper<AppError>({
    get: purpose => callOperation('audit.pdf', { ...filter, purpose }),
    print: () => callOperation('platform.print', {}),
    save: (suggestedName, base64) => callOperation('platform.saveFile', { suggestedName, base64 }),
    unforeseen: { code: 'unforeseen' },
  })
  const saveFile = useOnce(async () => {
    setProblem(null)
    setSaved('')
    const file = await callOperation('audit.export', { ...filter, form: 'csv' })
    if (!file.ok) return setProblem(file.error)
    const { name: suggestedName, base64 } = file.value
    const result = await callOperation('platform.saveFile', { suggestedName, base64 })
    if (!result.ok) return setProblem(result.error)
    if (result.value !== null) setSaved(t('saved', { name: result.value.savedAs }))
  })
  const print = () => {
    setProblem(null)
    setSaved('')
    paper.print()
  }
  return { said: saved || paper.said, problem: problem ?? paper.problem, print, saveFile }
}
