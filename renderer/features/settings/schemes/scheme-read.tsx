import { useTranslation } from 'react-i18next'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { reachableTotals } from '#domain/scheme/total.ts'
import { BandMark } from '#renderer/ui/band-mark.tsx'
import { Panel } from '#renderer/ui/panel.tsx'

/** One version as it stands: items with the sentence of each level, then bands. */
export const SchemeRead = ({ scheme }: { readonly scheme: SchemeDefinition }) => {
  const { t } = useTranslation('settingsSchemes')
  const totals = reachableTotals(scheme)
  const { points, hours } = scheme.capacity
  return (
    <>
      <Panel level={3} title={t('items')} flush>
        <ol className="sit">
          {scheme.items.map(({ key, name, weight, levels }, place) => (
            <li key={key}>
              <div className="hd">
                <span className="no">{place + 1}</span>
                <strong>{name}</strong>
                {weight !== 1 && <span className="sm dim">{t('weight', { weight })}</span>}
              </div>
              <ol className="lvl lvl--read">
                {levels.map(({ level, anchor }) => (
                  <li key={level}>
                    <b>{level}</b>
                    <span>{anchor}</span>
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
      </Panel>
      <Panel
        level={3}
        title={t('bands', { least: totals[0] ?? 0, most: totals.at(-1) ?? 0 })}
        beside={<span className="sm dim">{t(`capacity.${scheme.unit}`, { points, hours })}</span>}
      >
        <ul className="bnds bnds--read">
          {scheme.bands.map(band => (
            <li key={band.key}>
              <BandMark band={band.key} />
              <span>{t('bandSpan', { from: band.from, to: band.to })}</span>
              <span>{t(scheme.unit === 'points' ? 'points' : 'hours', { count: band.points })}</span>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  )
}
