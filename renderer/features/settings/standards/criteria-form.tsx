import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { StandardsView } from '#contract/settings.ts'
import { ClosingKind } from '#domain/closure/closing-kind.ts'
import { type Criteria, type CriteriaRules, sameRules } from '#domain/prompt/criteria.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { words } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { KindTicks } from './kind-ticks.tsx'
import { RulesForm } from './rules-form.tsx'
import { wholeFigure } from './whole-figure.ts'

/** The criteria in force, changed by publishing a version of their own. */
export const CriteriaForm = ({ view }: { readonly view: StandardsView }) => {
  const { t } = useTranslation('standards')
  const { t: versions } = useTranslation('settingsVersions')
  const { run } = useOperationMutation('settings.publishCriteria')
  const [published, setPublished] = useState<number | null>(null)
  const { criteria } = view
  const kinds = z.array(ClosingKind)
  const form = useSentForm(
    z
      .object({
        goalsMet: kinds,
        stable: kinds,
        months: wholeFigure(2, 12, t('monthsNeeded')),
        highest: z.enum(['low', 'medium']),
        lowTwice: kinds,
        whatChanged: words(versions('whatChangedNeeded')),
      })
      .transform(({ goalsMet, stable, months, highest, lowTwice, whatChanged }) => ({
        whatChanged,
        rules: {
          goalsMet: { for: goalsMet },
          stable: { for: stable, months, highest },
          lowTwice: { for: lowTwice },
        } satisfies CriteriaRules,
      })),
    fieldsOf(criteria),
  )
  const submit = form.onSubmit(async sent => {
    if (sameRules(sent.rules, criteria)) return { text: t('nothingChanged') }
    const result = await run(sent)
    if (!result.ok) return { text: errorWords(result.error) }
    form.set('whatChanged', '')
    setPublished(result.value.criteria.version)
  })
  const ticks = (name: 'goalsMet' | 'stable' | 'lowTwice') => ({
    id: form.at(name).id,
    value: form.values[name],
    onChange: (chosen: ClosingKind[]) => form.set(name, chosen),
  })
  return (
    <RulesForm
      title={t('criteria')}
      beside={<span className="sm dim">{t('version', { version: criteria.version })}</span>}
      summary={form.summary}
      submit={{ label: versions('publish', { version: criteria.version + 1 }), sending: form.sending }}
      done={published === null ? null : t('published', { version: published })}
      onSubmit={event => {
        setPublished(null)
        submit(event)
      }}
    >
      <p className="sm dim">{t('criteriaLead')}</p>
      <div className="crit">
        <KindTicks label={t('goalsMet')} hint={t('goalsMetHint')} {...ticks('goalsMet')} />
      </div>
      <div className="crit">
        <KindTicks label={t('stable')} hint={t('stableHint')} {...ticks('stable')} />
        <div className="stand-pair crit-more">
          <TextField
            className="stand-figure"
            label={t('months')}
            {...form.field('months')}
            inputMode="numeric"
            maxLength={2}
          />
          <ChoiceGroup
            label={t('highest')}
            size="small"
            ownWidths
            {...form.field('highest')}
            choices={[
              { value: 'low', label: t('highestOf.low') },
              { value: 'medium', label: t('highestOf.medium') },
            ]}
          />
        </div>
      </div>
      <div className="crit">
        <KindTicks label={t('lowTwice')} hint={t('lowTwiceHint')} {...ticks('lowTwice')} />
      </div>
      <TextArea
        label={versions('whatChanged')}
        hint={versions('whatChangedHint')}
        maxLength={1000}
        {...form.field('whatChanged')}
      />
    </RulesForm>
  )
}

const fieldsOf = ({ goalsMet, stable, lowTwice }: Criteria) => ({
  goalsMet: [...goalsMet.for],
  stable: [...stable.for],
  months: String(stable.months),
  highest: stable.highest,
  lowTwice: [...lowTwice.for],
  whatChanged: '',
})
