import { useTranslation } from 'react-i18next'
import { KEEPING_CLASSES, type KeepingYears } from '#domain/keeping/retention.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { Stepper } from '#renderer/ui/stepper.tsx'
import { Table } from '#renderer/ui/table.tsx'

type TimesPanelProps = { readonly years: KeepingYears; readonly mayChange: boolean }

/** Years by class, as the service sets them; not set until it does. */
export const TimesPanel = ({ years, mayChange }: TimesPanelProps) => {
  const { t } = useTranslation('keeping')
  const { value, setValue, flush } = useAutosavedValue<KeepingYears>('settings/keeping', years, next =>
    callOperation('keeping.setYears', next),
  )
  return (
    <Panel title={t('times')} level={3} flush>
      <p className="keep-lead sm dim">
        {t('timesLead')} {!mayChange && t('timesRead')}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the focus leaving its fields. */}
      <div onBlur={flush}>
        <div className="keep-table">
          <Table caption={t('times')} className="bkt keep-rows">
            <thead>
              <tr>
                <th scope="col">{t('pastWhat')}</th>
                <th scope="col">{t('years')}</th>
              </tr>
            </thead>
            <tbody>
              {KEEPING_CLASSES.map(name => (
                <tr key={name}>
                  <th scope="row" className="wrap-cell">
                    {t(`class.${name}`)}
                    <small className="dim">{t(`from.${name}`)}</small>
                  </th>
                  <td>
                    {mayChange ? (
                      <span className="row keep-years">
                        <Stepper
                          label={t('yearsOf', { what: t(`class.${name}`) })}
                          labelHidden
                          least={1}
                          most={100}
                          startAt={8}
                          value={value[name]}
                          onChange={next => setValue({ ...value, [name]: next })}
                        />
                        {value[name] === null && <span className="dim sm">{t('notSet')}</span>}
                      </span>
                    ) : (
                      <YearsSet years={value[name]} />
                    )}
                  </td>
                </tr>
              ))}
              <tr>
                <th scope="row">{t('trail')}</th>
                <td>{t('trailKept')}</td>
              </tr>
            </tbody>
          </Table>
        </div>
      </div>
    </Panel>
  )
}

const YearsSet = ({ years }: { readonly years: number | null }) => {
  const { t } = useTranslation('keeping')
  return years === null ? t('notSet') : t('yearsSet', { count: years })
}
