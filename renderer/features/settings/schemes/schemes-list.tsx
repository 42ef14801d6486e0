import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { longMonth, shortDate } from '#basics/date-words.ts'
import { dateOf } from '#basics/instant.ts'
import type { SchemesView, SchemeView } from '#contract/schemes.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Chip } from '#renderer/ui/chip.tsx'
import { OptionList } from '#renderer/ui/option-list.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { SectionFrame } from '../section-frame.tsx'
import { draftAddress, schemeAddress } from './scheme-address.ts'

/** What the service goes by, and all schemes it can go by. */
export const SchemesList = ({ view }: { readonly view: SchemesView }) => {
  const { t } = useTranslation('settingsSchemes')
  const { t: settings } = useTranslation('settings')
  return (
    <SectionFrame title={settings('section.schemes')} lead={t('lead')}>
      <div className="set-sc schl">
        <UsedScheme view={view} />
        <Panel level={3} title={t('schemes')} flush>
          <Table className="bkt" caption={t('caption')}>
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('from')}</th>
                <th scope="col">{t('newest')}</th>
                <th scope="col" className="num">
                  {t('months')}
                </th>
              </tr>
            </thead>
            <tbody>
              {view.schemes.map(scheme => (
                <SchemeRow key={scheme.key} scheme={scheme} used={view.used.key === scheme.key} />
              ))}
            </tbody>
          </Table>
        </Panel>
      </div>
    </SectionFrame>
  )
}

type SchemeRowProps = { readonly scheme: SchemeView; readonly used: boolean }

const SchemeRow = ({ scheme, used }: SchemeRowProps) => {
  const { t } = useTranslation('settingsSchemes')
  const { key, versions, draft } = scheme
  const [newest] = versions
  return (
    <tr>
      <th scope="row" className="wrap-cell">
        <Link href={newest === undefined ? draftAddress(key) : schemeAddress(key)}>{nameOf(scheme)}</Link>{' '}
        {used && <Chip kind="accent">{t('inUse')}</Chip>} {draft !== null && <Chip>{t('draft')}</Chip>}
        {newest !== undefined && <small className="dim">{t(`worth.${newest.scheme.origin}`)}</small>}
      </th>
      <td>{t(scheme.builtIn ? 'tandem' : 'own')}</td>
      <td>{newest === undefined ? t('notPublished') : t('version', { version: newest.version })}</td>
      <td className="num">{versions.reduce((sum, { months }) => sum + months, 0)}</td>
    </tr>
  )
}

/** The choice holds for months that are opened from now on; made by a press, taken back by undo. */
const UsedScheme = ({ view }: { readonly view: SchemesView }) => {
  const { t } = useTranslation('settingsSchemes')
  const administers = useSitting().person.roles.includes('administrator')
  const { run, error } = useOperationMutation('scheme.use')
  const { push } = useUndo()
  const { used, startMonths } = view
  const published = view.schemes.filter(({ versions }) => versions.length > 0)
  const nameBy = (key: string | null) => {
    const scheme = published.find(one => one.key === key)
    return scheme === undefined ? t('useNone') : nameOf(scheme)
  }
  const choose = async (value: string) => {
    const before = used.key
    const key = value === NONE ? null : value
    if (key === before) return
    const result = await run({ key })
    if (!result.ok) return
    push({
      label: t('chosen', { name: nameBy(key) }),
      undo: async () => {
        const back = await run({ key: before })
        return back.ok ? null : errorWords(back.error)
      },
    })
  }
  return (
    <Panel>
      <OptionList
        label={t('use')}
        disabled={!administers}
        value={used.key ?? NONE}
        onChange={value => void choose(value)}
        error={error === null ? null : errorWords(error)}
        options={[
          ...published.map(scheme => ({
            value: scheme.key,
            label: nameOf(scheme),
            consequence: consequenceOf(scheme),
          })),
          { value: NONE, label: t('useNone'), consequence: t('useNoneMore') },
        ]}
      />
      <p className="sm dim">
        {t('useMore')}{' '}
        {used.by !== null &&
          used.at !== null &&
          t('chosenBy', { name: used.by, date: shortDate(dateOf(used.at)) })}
      </p>
    </Panel>
  )

  function consequenceOf({ versions }: SchemeView): string {
    const [newest] = versions
    if (newest === undefined) return ''
    const { version, startsMonth } = newest
    const [next] = startMonths
    const startsLater = startsMonth !== null && next !== undefined && startsMonth >= next
    return startsLater
      ? t('useStarts', { version, month: longMonth(startsMonth) })
      : t('useVersion', { version })
  }
}

const NONE = ''

const nameOf = ({ versions, draft, key }: SchemeView): string =>
  versions[0]?.scheme.name ?? (draft === null || draft.body.name.trim() === '' ? key : draft.body.name)
