import { useTranslation } from 'react-i18next'
import type { StandardsView } from '#contract/settings.ts'
import type { ClosingKind } from '#domain/closure/closing-kind.ts'
import { BANDS } from '#domain/scheme/band.ts'
import { listed } from '#renderer/text/words.ts'
import { BandMark } from '#renderer/ui/band-mark.tsx'
import { ReadOut } from '#renderer/ui/facts.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { SetBy } from './set-by.tsx'

type ReadProps = { readonly view: StandardsView }

/** The same to read, for who doesn't set them. */
export const StandardsRead = ({ view }: ReadProps) => {
  const { t } = useTranslation('standards')
  const { contactDays, caseNoteDays, dueWithinDays } = view.standards
  return (
    <Panel level={3} title={t('title')} beside={<SetBy view={view} />}>
      <p className="label">{t('contact')}</p>
      <p className="hint">{t('contactHint')}</p>
      <dl className="stand-figures stand-figures--read">
        {BANDS.map(band => (
          <div key={band}>
            <dt>
              <BandMark band={band} />
            </dt>
            <dd>{t('days', { count: contactDays[band] })}</dd>
          </div>
        ))}
      </dl>
      <ReadOut
        facts={[
          {
            term: t('note'),
            value: caseNoteDays === null ? t('noteSame') : t('days', { count: caseNoteDays }),
          },
          { term: t('due'), value: t('days', { count: dueWithinDays }) },
          { term: t('otherRules'), value: t('otherRulesMore') },
        ]}
      />
    </Panel>
  )
}

export const CriteriaRead = ({ view: { criteria } }: ReadProps) => {
  const { t } = useTranslation('standards')
  const { goalsMet, stable, lowTwice, version } = criteria
  const kinds = (of: readonly ClosingKind[]) =>
    of.length === 0 ? t('none') : listed(of.map(kind => t(`kind.${kind}`)))
  return (
    <Panel
      level={3}
      title={t('criteria')}
      beside={<span className="sm dim">{t('version', { version })}</span>}
    >
      <ReadOut
        facts={[
          { term: t('goalsMet'), value: kinds(goalsMet.for) },
          { term: t('stable'), value: kinds(stable.for) },
          { term: t('months'), value: stable.months },
          { term: t('highest'), value: t(`highestOf.${stable.highest}`) },
          { term: t('lowTwice'), value: kinds(lowTwice.for) },
        ]}
      />
    </Panel>
  )
}
