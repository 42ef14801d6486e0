import { useTranslation } from 'react-i18next'
import { initialsOf } from '#basics/initials.ts'

type Rater = { readonly name: string; readonly level: number | null }

type ScoreScaleProps = {
  readonly practitioner: Rater
  readonly supervisor: Rater
  /** The stops, 0 to 3 unless told otherwise. */
  readonly levels?: readonly number[]
}

/**
 * Two scores on one scale. The same: circle and square side by side on the stop, as in the mark. Different: each on its
 * own, a dark bar between.
 */
export const ScoreScale = ({ practitioner, supervisor, levels = [0, 1, 2, 3] }: ScoreScaleProps) => {
  const { t } = useTranslation('parts')
  const x = (level: number) => 26 + (240 * levels.indexOf(level)) / Math.max(1, levels.length - 1)
  const [p, s] = [practitioner.level, supervisor.level]
  const same = p !== null && p === s
  const first = (name: string) => name.split(' ')[0] ?? name
  const words = [practitioner, supervisor].flatMap(({ name, level }) =>
    level === null ? [] : [t('scaleOne', { person: first(name), level })],
  )
  return (
    <svg
      className="scale"
      viewBox="0 0 292 46"
      role="img"
      aria-label={words.length === 0 ? t('scaleNone') : words.join(', ')}
    >
      <path className="axis" d="M26 15H266" />
      {levels.map(level => (
        <g key={level}>
          <circle className="stop" cx={x(level)} cy="15" r="3.5" />
          <text
            x={x(level)}
            y="43"
            textAnchor="middle"
            className={level === p || level === s ? 'on' : undefined}
          >
            {level}
          </text>
        </g>
      ))}
      {p !== null && s !== null && !same && <path className="gap" d={`M${x(p)} 15H${x(s)}`} />}
      {p !== null && (
        <g transform={`translate(${x(p) - (same ? 13 : 0)} 15)`}>
          <circle className="p" r="13" />
          <text y="3.8" textAnchor="middle" className="tg">
            {initialsOf(practitioner.name)}
          </text>
        </g>
      )}
      {s !== null && (
        <g transform={`translate(${x(s) + (same ? 13 : 0)} 15)`}>
          <rect className="s" x="-12.5" y="-12.5" width="25" height="25" rx="6" />
          <text y="3.8" textAnchor="middle" className="tg">
            {initialsOf(supervisor.name)}
          </text>
        </g>
      )}
    </svg>
  )
}
