import { useTranslation } from 'react-i18next'
import { monthsScene } from '#charts/months-scene.ts'
import type { TalkView } from '#contract/discussion.ts'
import { Stage } from '#domain/caseload/stage.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Chart } from '#renderer/ui/chart.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { QuietSelect } from '#renderer/ui/quiet-select.tsx'
import { ReviewDates } from './review-dates.tsx'
import { useWork } from './use-work.ts'

/** So many of the latest months fit side by side. */
const SHOWN = 6

/** The months as a timeline: scores over the bands, contacts under them. */
export const TalkMonths = ({ talk }: { readonly talk: TalkView }) => {
  const { t } = useTranslation('sessionDiscuss')
  const { t: part } = useTranslation('parts')
  const { t: term } = useTranslation('terms')
  const setWork = useWork(talk)
  const months = talk.months.slice(0, SHOWN).reverse()
  return (
    <Panel
      title={t('months')}
      beside={
        <span className="sm dim row stage-of">
          <span aria-hidden="true">{t('stage')}</span>
          <QuietSelect<Stage>
            label={t('stage')}
            value={talk.stage}
            emptyLabel={t('notRecorded').toLowerCase()}
            options={Stage.options.map(value => ({ value, label: term(`stage.${value}`).toLowerCase() }))}
            onChange={stage => setWork('stage', { stage }, { stage: talk.stage })}
          />
        </span>
      }
    >
      <div className="strip">
        <Chart
          bare
          height={160}
          draw={frame =>
            monthsScene(
              {
                title: t('monthsTitle', { client: clientWords(talk.client) }),
                months: months.map(({ month, own, agreed, supervisor, values }) => ({
                  month,
                  own: own?.total ?? null,
                  agreed: agreed?.total ?? null,
                  supervisor: supervisor?.total ?? null,
                  contactsPlanned: values.contactsPlanned,
                  contactsMade: values.contactsMade,
                })),
                bands: talk.bands.map(({ key, from, to }) => ({ name: part(`band.${key}`), from, to })),
              },
              frame,
            )
          }
        />
      </div>
      <ReviewDates talk={talk} />
    </Panel>
  )
}
