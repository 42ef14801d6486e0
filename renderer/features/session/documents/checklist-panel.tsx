import { useTranslation } from 'react-i18next'
import type { DocumentTalk } from '#contract/document.ts'
import { type ChecklistItem, checklistCounts, ItemResult, needsComment } from '#domain/document/checklist.ts'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { useReading } from './use-reading.ts'

type ChecklistProps = { readonly talk: DocumentTalk; readonly reading: ReturnType<typeof useReading> }

/** Met, partly met, not met, not applicable; partly and not met say what is missing. */
export const ChecklistPanel = ({ talk, reading }: ChecklistProps) => {
  const { t } = useTranslation('sessionDocuments')
  const { checklist } = talk
  const { met, applicable, all } = checklistCounts(checklist, reading.value.answers)
  return (
    <Panel
      flush
      title={t('checklist')}
      beside={
        <span className="sm dim">
          {t('outOf', { met, applicable, all })}.{' '}
          {t(`version.${checklist.kind}`, { version: checklist.version })}
        </span>
      }
    >
      <ol>
        {checklist.items.map((item, index) => (
          <Item
            key={item.key}
            item={item}
            number={index + 1}
            disabled={talk.setAside !== null}
            reading={reading}
          />
        ))}
      </ol>
    </Panel>
  )
}

type ItemProps = Pick<ChecklistProps, 'reading'> & {
  readonly item: ChecklistItem
  readonly number: number
  readonly disabled: boolean
}

const Item = ({ item, number, disabled, reading }: ItemProps) => {
  const { t } = useTranslation('sessionDocuments')
  const { problems, answerOf, answer, flush } = reading
  const given = answerOf(item.key)
  const commentField = `${item.key}-comment`
  return (
    <li className="ck">
      <span className="no" aria-hidden="true">
        {number}
      </span>
      <span className="grow t">
        {item.text}
        {item.critical && <small className="dim">{t('critical')}</small>}
      </span>
      <ChoiceGroup<ItemResult>
        className="four"
        ownWidths
        label={item.text}
        labelHidden
        {...problems.at(item.key)}
        value={given.result}
        disabled={disabled}
        onChange={problems.on(item.key, result => {
          answer({ ...given, result })
          flush()
        })}
        choices={ItemResult.options.map(result => ({ value: result, label: t(`result.${result}`) }))}
      />
      {(needsComment(given) || (given.comment ?? '') !== '') && (
        <TextField
          className="cm"
          care
          label={
            <>
              {t('comment')}
              {needsComment(given) && !given.comment?.trim() && <span className="need">{t('needed')}</span>}
              <span className="sr">: {item.text}</span>
            </>
          }
          {...problems.at(commentField)}
          value={given.comment ?? ''}
          disabled={disabled}
          onChange={problems.on(commentField, comment => answer({ ...given, comment }))}
          onBlur={flush}
        />
      )}
    </li>
  )
}
