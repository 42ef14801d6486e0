import { useTranslation } from 'react-i18next'
import { monthsScene } from '#charts/months-scene.ts'
import type { TalkView } from '#contract/discussion.ts'
import { Stage } from '#domain/caseload/stage.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Chart } from '#renderer/ui/chart.tsx'
import { Panel } from '#renderer/ui/panel.tsx'

/** So many of the latest months fit side by side. */
const SHOWN = 6

/** The months as a timeline: scores over the bands, contacts under them. */
export const TalkMonths = ({ talk }: { readonly talk: TalkView }) => {
  const { t } = useTranslation('sessionDiscuss')
  const { t: part } = useTranslation('parts')
  const { t: term } = useTranslation('terms')
  const stage = Stage.safeParse(talk.stage)
  const months = talk.months.slice(0, SHOWN).reverse()
  return (
    <Panel
      title={t('months')}
      beside={
        stage.success && (
          <span className="sm dim">{t('stage', { stage: term(`stage.${stage.data}`).toLowerCase() })}</span>
        )
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
                months: months.map(({ month, own, agreed, values }) => ({
                  month,
                  own: own?.total ?? null,
                  agreed: agreed?.total ?? null,
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
    </Panel>
  )
}
