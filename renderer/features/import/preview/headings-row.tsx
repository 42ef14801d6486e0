import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#contract/imports.ts'
import { PopoverButton } from '#renderer/ui/popover-button.tsx'
import { type Skipped, skippedOf, useSkippedWords } from './skipped-rows.ts'

type HeadingsRowProps = {
  readonly preview: ImportPreview
  /** What was chosen; undefined while nothing was. */
  readonly chosen: number | null | undefined
  readonly onHeaderRow: (row: number | null) => void
}

/** Which row was taken for the headings; pressed, the first rows to choose another from, and what was skipped. */
export const HeadingsRow = ({ preview, chosen, onHeaderRow }: HeadingsRowProps) => {
  const { t } = useTranslation('importMapping')
  const words = useSkippedWords()
  const { headerRow, skipped } = preview
  const where = headerRow === null ? t('headingsNone') : t('headingsRow', { row: headerRow })
  const titles = words(skippedOf(skipped, 'title'))
  return (
    <div>
      <dt>{t('headingsTitleShort')}</dt>
      <dd>
        <PopoverButton
          label={
            <>
              <span aria-hidden="true">{where}</span>
              <span className="sr">{t('headingsChange', { where })}</span>
            </>
          }
          title={t('headingsTitle')}
        >
          <ChooseRow preview={preview} chosen={chosen} onHeaderRow={onHeaderRow} />
          <SkippedRows skipped={skipped} />
        </PopoverButton>
        {titles !== '' && <small>{titles}</small>}
      </dd>
    </div>
  )
}

const ChooseRow = ({ preview: { firstRows, headerRow }, chosen, onHeaderRow }: HeadingsRowProps) => {
  const { t } = useTranslation('importMapping')
  const now = chosen === undefined ? headerRow : chosen
  const choices = [
    ...firstRows.map(({ row, text }) => ({ row, words: t('headingsRowText', { row, text }) })),
    { row: null, words: t('noHeadings') },
  ]
  return (
    <fieldset className="head-rows">
      <legend className="label">{t('headingsTitle')}</legend>
      {choices.map(({ row, words }) => (
        <label key={row ?? 'none'} className="head-row">
          <input type="radio" name="headings" checked={row === now} onChange={() => onHeaderRow(row)} />
          <span className={headerRow === null || (row ?? 0) > headerRow ? 'client-name' : undefined}>
            {words}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const SkippedRows = ({ skipped }: { readonly skipped: readonly Skipped[] }) => {
  const { t } = useTranslation('importMapping')
  if (skipped.length === 0) return null
  return (
    <>
      <p className="label">{t('skippedTitle')}</p>
      <ul className="skipped">
        {skipped.slice(0, MOST_SKIPPED).map(({ row, reason, text }) => (
          <li key={row}>
            {t('skippedRow', { row, text })} <span className="dim">({t(`skippedAs.${reason}`)})</span>
          </li>
        ))}
      </ul>
    </>
  )
}

const MOST_SKIPPED = 20

/** Where the clients stand, and what was left out below them. */
export const ClientRows = ({ preview }: { readonly preview: ImportPreview }) => {
  const { t } = useTranslation('importMapping')
  const words = useSkippedWords()
  const { first, last } = preview.clientRows
  const below = (['heading-again', 'sum', 'note'] as const)
    .map(reason => words(skippedOf(preview.skipped, reason)))
    .filter(text => text !== '')
    .join('; ')
  return (
    <div>
      <dt>{t('clients')}</dt>
      <dd>
        {first === last ? t('clientRow', { first }) : t('clientRows', { first, last })}
        {below !== '' && <small>{below}</small>}
      </dd>
    </div>
  )
}
