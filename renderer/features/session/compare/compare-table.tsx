import { useTranslation } from 'react-i18next'
import { inWords } from '#basics/number-words.ts'
import { WHOLE } from '#domain/agreement/must-talk.ts'
import { highestTotal, scoreOf } from '#domain/scheme/total.ts'
import { clientWords } from '#renderer/text/words.ts'
import { BandMark } from '#renderer/ui/band-mark.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconEqual, IconEqualNot } from '#renderer/ui/icons.ts'
import { PersonTag, TagShape } from '#renderer/ui/person-tag.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { useSession } from '../session-context.tsx'
import { CompareRow } from './compare-row.tsx'
import type { CompareProps } from './comparison.ts'

/** One client's scores side by side, an item a row; where they differ, what the two levels say and the reason. */
export const CompareTable = (props: CompareProps) => {
  const { t } = useTranslation('sessionScores')
  const { practitioner, supervisor } = useSession()
  const { comparison, current } = props
  return (
    <Table className="revt" caption={t('caption', { client: clientWords(current.client) })}>
      <thead>
        <tr>
          <th scope="col">{t('item')}</th>
          <th scope="col">
            <span className="row keys">
              <PersonTag {...practitioner} />
              <PersonTag {...supervisor} />
            </span>
          </th>
          <th scope="col">
            <span className="sr">{t('comparison')}</span>
          </th>
          <th scope="col">{t('agreedScore')}</th>
        </tr>
      </thead>
      <tbody>
        {comparison.scheme.items.map(item => (
          <CompareRow key={item.key} item={item} {...props} />
        ))}
        {current.bandsDiffer && <WholeReason {...props} />}
      </tbody>
      <Totals {...props} />
    </Table>
  )
}

/** Where only the bands differ the reason may be one for the whole. */
const WholeReason = ({ agreed, problems, onChange, onBlur }: CompareProps) => {
  const { t } = useTranslation('sessionScores')
  return (
    <tr className="why">
      <td colSpan={4}>
        <div className="whyb">
          <TextArea
            className="grow"
            rows={1}
            label={t('wholeReason')}
            {...problems.at(`reason-${WHOLE}`)}
            value={agreed.reasons[WHOLE] ?? ''}
            onChange={problems.on(`reason-${WHOLE}`, text =>
              onChange({ ...agreed, reasons: { ...agreed.reasons, [WHOLE]: text } }, false),
            )}
            onBlur={onBlur}
            maxLength={2000}
          />
        </div>
      </td>
    </tr>
  )
}

const Totals = ({ comparison, current, agreed }: CompareProps) => {
  const { t } = useTranslation('sessionScores')
  const { practitioner, supervisor } = useSession()
  const { scheme } = comparison
  const score = scoreOf(scheme, agreed.levels)
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('totalOf', { highest: highestTotal(scheme) })}</th>
        <td>
          <span className="tots">
            <span className="who">
              <TagShape {...practitioner} size="tiny" />
              <span className="sr">{practitioner.first}</span>
              <b>{current.own.total}</b>
              <BandMark band={current.own.band} />
            </span>
            <span className="who">
              <TagShape {...supervisor} size="tiny" />
              <span className="sr">{supervisor.first}</span>
              <b>{current.supervisor.total}</b>
              <BandMark band={current.supervisor.band} />
            </span>
          </span>
        </td>
        <td>
          <span className={current.bandsDiffer ? 'cmp cmp--d' : 'cmp'}>
            <Icon of={current.bandsDiffer ? IconEqualNot : IconEqual} />
            {t(current.bandsDiffer ? 'bandsDiffer' : 'sameBand')}
          </span>
        </td>
        {score === null ? (
          <td className="dim">{t('whenAll', { words: inWords(scheme.items.length) })}</td>
        ) : (
          <td>
            <span className="who">
              <b>{score.total}</b>
              <BandMark band={score.band} />
            </span>
          </td>
        )}
      </tr>
    </tfoot>
  )
}
