import { useTranslation } from 'react-i18next'
import { STEPS_TO_TALK_ABOUT } from '#domain/agreement/score-comparison.ts'
import { levelOf } from '#domain/scheme/levels.ts'
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts'
import { capital } from '#renderer/text/words.ts'
import { FieldError } from '#renderer/ui/field.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconEqual, IconEqualNot } from '#renderer/ui/icons.ts'
import { NumberChoice } from '#renderer/ui/number-choice.tsx'
import { ScoreScale } from '#renderer/ui/score-scale.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { type Seat, useSession } from '../session-context.tsx'
import type { CompareProps } from './comparison.ts'

type CompareRowProps = CompareProps & { readonly item: SchemeItem }

/** One item: both levels on one scale, how far apart, the level agreed. */
export const CompareRow = (props: CompareRowProps) => {
  const { t } = useTranslation('sessionScores')
  const { practitioner, supervisor } = useSession()
  const { item, current, agreed, problems, onChange } = props
  const levels = item.levels.map(({ level }) => level)
  const own = levelOf(current.own.levels, item.key) ?? null
  const other = levelOf(current.supervisor.levels, item.key) ?? null
  const steps = own === null || other === null ? 0 : Math.abs(levels.indexOf(own) - levels.indexOf(other))
  const field = `level-${item.key}`
  const { id, error } = problems.at(field)
  return (
    <>
      <tr className={steps > 0 || hasNotes(props) ? 'diff' : 'same'}>
        <th scope="row">{item.name}</th>
        <td>
          <ScoreScale
            practitioner={{ name: practitioner.name, level: own }}
            supervisor={{ name: supervisor.name, level: other }}
            levels={levels}
          />
        </td>
        <td>
          <Distance
            steps={steps}
            higher={own !== null && other !== null && own > other ? practitioner : supervisor}
          />
        </td>
        <td className="agc">
          <NumberChoice
            label={t('agreedOf', { item: item.name })}
            id={id}
            levels={levels}
            value={levelOf(agreed.levels, item.key) ?? null}
            onChange={problems.on(field, level =>
              onChange({ ...agreed, levels: { ...agreed.levels, [item.key]: level } }, true),
            )}
          />
          {error !== null && <FieldError>{error}</FieldError>}
        </td>
      </tr>
      {(steps > 0 || hasNotes(props)) && <Why {...props} steps={steps} />}
    </>
  )
}

const Distance = ({ steps, higher }: { readonly steps: number; readonly higher: Seat }) => {
  const { t } = useTranslation('sessionScores')
  return (
    <span className={steps > 0 ? 'cmp cmp--d' : 'cmp'}>
      <Icon of={steps > 0 ? IconEqualNot : IconEqual} />
      {steps > 0 ? t('differBy', { steps }) : t('same')}
      {steps > 0 && <small>{t('isHigher', { name: higher.first })}</small>}
    </span>
  )
}

const hasNotes = ({ item, current }: CompareRowProps): boolean =>
  Boolean(current.own.notes[item.key]) || Boolean(current.supervisor.notes[item.key])

/** What the two levels say, what each noted, and why the agreed one. */
const Why = ({
  item,
  current,
  agreed,
  problems,
  onChange,
  onBlur,
  steps,
}: CompareRowProps & { readonly steps: number }) => {
  const { t } = useTranslation('sessionScores')
  const { practitioner, supervisor } = useSession()
  const shown = [current.own.levels[item.key], current.supervisor.levels[item.key]]
  const chosen = levelOf(agreed.levels, item.key)
  const field = `reason-${item.key}`
  return (
    <tr className="why">
      <td colSpan={4}>
        <div className="whyb">
          <dl>
            {steps > 0 &&
              item.levels
                .filter(({ level }) => shown.includes(level))
                .map(({ level, anchor }) => (
                  <div key={level}>
                    <dt>{level}</dt>
                    <dd>{capital(anchor)}</dd>
                  </div>
                ))}
            <Noted seat={practitioner} note={current.own.notes[item.key]} />
            <Noted seat={supervisor} note={current.supervisor.notes[item.key]} />
          </dl>
          {steps > 0 && (
            <TextArea
              className="grow"
              rows={1}
              label={chosen === undefined ? t('reason') : t('reasonFor', { level: chosen })}
              labelMore={steps >= STEPS_TO_TALK_ABOUT ? t('needed') : undefined}
              {...problems.at(field)}
              value={agreed.reasons[item.key] ?? ''}
              onChange={problems.on(field, text =>
                onChange({ ...agreed, reasons: { ...agreed.reasons, [item.key]: text } }, false),
              )}
              onBlur={onBlur}
              maxLength={2000}
            />
          )}
        </div>
      </td>
    </tr>
  )
}

const Noted = ({ seat, note }: { readonly seat: Seat; readonly note: string | undefined }) => {
  const { t } = useTranslation('sessionScores')
  if (note === undefined || note === '') return null
  return (
    <div>
      <dt className="sr">{seat.first}</dt>
      <dd>{t('notesOf', { name: seat.first, note })}</dd>
    </div>
  )
}
