import { useTranslation } from 'react-i18next'
import type { AgendaKey } from '#domain/session/agenda.ts'

/** 'Go on to the overview': what the next step of an item that is through is called. */
export const useGoOnWords = (): ((item: AgendaKey) => string) => {
  const { t } = useTranslation('session')
  return item => t(`goOnTo.${item}`)
}
