import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { Button, LinkButton } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { Drawn } from './drawn.ts'

/** How somebody who was not there can repeat the draw. */
export const CheckDraw = ({ draw }: { readonly draw: Drawn }) => {
  const { t } = useTranslation('sessionDraw')
  const { t: part } = useTranslation('parts')
  const [open, setOpen] = useState(false)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    const text = `${t('method')}: ${draw.method}\n${t('listNumber')}: ${draw.frameHash}\n${t('seedNumber')}: ${draw.seed}\n`
    const done = await callOperation('platform.copyText', { text })
    setCopied(done.ok)
  }
  return (
    <>
      <LinkButton onClick={() => setOpen(true)}>{t('check')}</LinkButton>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        size="large"
        title={t('checkTitle')}
        actions={
          <>
            <Button onClick={() => void copy()}>{t(copied ? 'copied' : 'copy')}</Button>
            <Button kind="primary" onClick={() => setOpen(false)}>
              {part('close')}
            </Button>
          </>
        }
      >
        <p>{t('checkLead')}</p>
        <ol className="checksteps">
          <li>{t('checkStep.list')}</li>
          <li>{t('checkStep.key')}</li>
          <li>{t('checkStep.order')}</li>
        </ol>
        <dl className="checkfacts">
          <dt>{t('listNumber')}</dt>
          <dd className="mono">{draw.frameHash}</dd>
          <dt>{t('seedNumber')}</dt>
          <dd className="mono">{draw.seed}</dd>
        </dl>
        <p className="sm dim">{t('checkWith')}</p>
      </Dialog>
    </>
  )
}
