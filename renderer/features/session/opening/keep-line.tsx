import { useTranslation } from 'react-i18next'
import type { OpeningView } from '#contract/session.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { TagShape } from '#renderer/ui/person-tag.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { useSession } from '../session-context.tsx'

type Keep = OpeningView['keepLine']

/** A line of 'how are you' is kept only while both want it. */
export const KeepLine = ({ keep }: { readonly keep: Keep }) => {
  const { t } = useTranslation('sessionOpening')
  const { reviewId, practitioner, supervisor } = useSession()
  const { value, setValue, flush } = useAutosavedValue<Keep>(`keep-line/${reviewId}`, keep, next =>
    callOperation('session.keepLine', { reviewId, ...next }),
  )
  const both = value.practitioner && value.supervisor
  return (
    <Panel title={t('howTitle')} beside={<span className="sm dim">{t('noClock')}</span>} className="hay">
      <p className="dim">{t('nothingStored')}</p>
      <ul className="keep" aria-label={t('keepALine')}>
        {[practitioner, supervisor].map(seat => (
          <li key={seat.id}>
            <Checkbox
              label={
                <span className="who">
                  <TagShape name={seat.name} part={seat.part} />
                  {t('wantsALine', { name: seat.first })}
                </span>
              }
              checked={value[seat.part]}
              onChange={wants => {
                setValue({ ...value, [seat.part]: wants, line: both && !wants ? null : value.line })
                flush()
              }}
            />
          </li>
        ))}
      </ul>
      {both && (
        <TextArea
          label={t('line')}
          hint={t('lineHint')}
          value={value.line ?? ''}
          onChange={line => setValue({ ...value, line })}
          onBlur={flush}
          maxLength={2000}
        />
      )}
    </Panel>
  )
}
