import { useTranslation } from 'react-i18next'
import type { ClientPrompts } from '#contract/review.ts'
import { samePrompt } from '#domain/prompt/prompt.ts'
import { promptWords } from '#renderer/text/prompt-words.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { FoundList } from '#renderer/ui/found-list.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconCheck, IconPlus } from '#renderer/ui/icons.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'

type FoundPanelProps = {
  readonly found: readonly ClientPrompts[]
  readonly mayChange: boolean
  readonly onAdd: (client: ClientPrompts) => void
}

/** What the rules found, offered for the list and never put on it by itself. */
export const FoundPanel = ({ found, mayChange, onAdd }: FoundPanelProps) => {
  const { t } = useTranslation('prompts')
  return (
    <Panel
      flush
      title={t('found')}
      beside={<span className="found-count sm dim">{t('foundCount', { count: found.length })}</span>}
    >
      {found.length === 0 ? (
        <p className="found-none dim">{t('nothingFound')}</p>
      ) : (
        <>
          <p className="found-lead sm dim">
            {t('foundLead')} {found.some(hasOwn) && t('onlyYou')}
          </p>
          <ul className="found-clients">
            {found.map(client => (
              <li key={client.client.id}>
                <div className="row-b">
                  <ClientName {...client.client} className="strong" />
                  {mayChange ? (
                    <AddButton client={client} onAdd={() => onAdd(client)} />
                  ) : (
                    client.discussionId !== null && (
                      <StatusMark status="done" className="sm">
                        {t('onTheList')}
                      </StatusMark>
                    )
                  )}
                </div>
                <FoundList
                  runIn
                  found={client.prompts.map(prompt => {
                    const { term, fact } = promptWords(t, prompt)
                    const isShared = client.forBoth.some(other => samePrompt(other, prompt))
                    return { term, value: fact, ...(!isShared && { more: t('ownScore') }) }
                  })}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

const hasOwn = ({ prompts, forBoth }: ClientPrompts): boolean =>
  prompts.some(prompt => !forBoth.some(other => samePrompt(other, prompt)))

/** Stays where it is once it is pressed, so that the focus does. */
const AddButton = ({ client, onAdd }: { readonly client: ClientPrompts; readonly onAdd: () => void }) => {
  const { t } = useTranslation('prompts')
  const isListed = client.discussionId !== null
  return (
    <Button
      size="small"
      kind={isListed ? 'quiet' : 'default'}
      aria-disabled={isListed}
      onClick={isListed ? undefined : onAdd}
    >
      <Icon of={isListed ? IconCheck : IconPlus} small />
      {t(isListed ? 'onTheList' : 'add')}
      <span className="sr"> {clientWords(client.client)}</span>
    </Button>
  )
}
