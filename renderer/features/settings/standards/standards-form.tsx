import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { StandardsView } from '#contract/settings.ts'
import type { Standards } from '#domain/prompt/standards.ts'
import { BANDS } from '#domain/scheme/band.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { BandMark } from '#renderer/ui/band-mark.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { RulesForm } from './rules-form.tsx'
import { SetBy } from './set-by.tsx'
import { isWholeFigure, wholeFigure } from './whole-figure.ts'

/** Days by band, for case notes, and ahead of reviews; set by a press, taken back by undo. */
export const StandardsForm = ({ view }: { readonly view: StandardsView }) => {
  const { t } = useTranslation('standards')
  const [isSet, setIsSet] = useState(false)
  const { push } = useUndo()
  const { run } = useOperationMutation('settings.setStandards')
  const days = wholeFigure(1, 365, t('daysNeeded'))
  const form = useSentForm(
    z
      .object({
        'very high': days,
        high: days,
        medium: days,
        low: days,
        noteKind: z.enum(['same', 'own']),
        noteDays: z.string(),
        dueWithinDays: wholeFigure(0, 365, t('dueNeeded')),
      })
      .superRefine(({ noteKind, noteDays }, context) => {
        if (noteKind === 'own' && !isWholeFigure(noteDays, 1, 365))
          context.addIssue({ code: 'custom', path: ['noteDays'], message: t('daysNeeded') })
      })
      .transform(
        ({ noteKind, noteDays, dueWithinDays, ...contactDays }): Standards => ({
          contactDays,
          caseNoteDays: noteKind === 'own' ? Number(noteDays.trim()) : null,
          dueWithinDays,
        }),
      ),
    fieldsOf(view.standards),
  )
  const submit = form.onSubmit(async standards => {
    const before = view.standards
    const result = await run(standards)
    if (!result.ok) return { text: errorWords(result.error) }
    setIsSet(true)
    push({
      label: t('undoSet'),
      undo: async () => {
        const back = await run(before)
        if (!back.ok) return errorWords(back.error)
        const fields = fieldsOf(before)
        for (const name of Object.keys(fields) as (keyof typeof fields)[]) form.set(name, fields[name])
        setIsSet(false)
        return null
      },
    })
  })

  return (
    <RulesForm
      title={t('title')}
      beside={<SetBy view={view} />}
      summary={form.summary}
      submit={{ label: t('set'), kind: 'primary', sending: form.sending }}
      done={isSet ? t('isSet') : null}
      onSubmit={event => {
        setIsSet(false)
        submit(event)
      }}
    >
      <fieldset className="stand-bands" aria-describedby="standards-contact">
        <legend className="label">{t('contact')}</legend>
        <p className="hint" id="standards-contact">
          {t('contactHint')}
        </p>
        <div className="stand-figures">
          {BANDS.map(band => (
            <TextField
              key={band}
              label={<BandMark band={band} />}
              {...form.field(band)}
              inputMode="numeric"
              maxLength={3}
            />
          ))}
        </div>
      </fieldset>
      <div className="stand-pair">
        <ChoiceGroup
          label={t('note')}
          hint={t('noteHint')}
          size="small"
          ownWidths
          {...form.field('noteKind')}
          choices={[
            { value: 'same', label: t('noteSame') },
            { value: 'own', label: t('noteOwn') },
          ]}
        />
        {form.values.noteKind === 'own' && (
          <TextField
            className="stand-figure"
            label={t('noteDays')}
            {...form.field('noteDays')}
            inputMode="numeric"
            maxLength={3}
          />
        )}
      </div>
      <TextField
        className="stand-figure"
        label={t('due')}
        hint={t('dueHint')}
        {...form.field('dueWithinDays')}
        inputMode="numeric"
        maxLength={3}
      />
      <p className="sm dim">
        <b>{t('otherRules')}.</b> {t('otherRulesMore')}
      </p>
    </RulesForm>
  )
}

const fieldsOf = ({ contactDays, caseNoteDays, dueWithinDays }: Standards) => ({
  'very high': String(contactDays['very high']),
  high: String(contactDays.high),
  medium: String(contactDays.medium),
  low: String(contactDays.low),
  noteKind: caseNoteDays === null ? ('same' as const) : ('own' as const),
  noteDays: caseNoteDays === null ? '' : String(caseNoteDays),
  dueWithinDays: String(dueWithinDays),
})
