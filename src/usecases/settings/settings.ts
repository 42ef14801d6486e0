import { findDraft, setSetting, saveDraft as storeDraft } from '#database/stores/settings-store.ts'
import type { CommandHandler, QueryHandler } from '../context.ts'
import { appearanceName, readSettings, VAULT_SETTINGS } from './read-settings.ts'

export const getSettings: QueryHandler<'settings.get'> = ({ db, signedIn }) =>
  readSettings(db, signedIn.person)

export const setAppearance: CommandHandler<'settings.setAppearance'> = async (context, appearance) => {
  const { db, signedIn, now, changed } = context
  await setSetting(db, appearanceName(signedIn.person), appearance, signedIn.person, now)
  changed('settings')
  return readSettings(db, signedIn.person)
}

export const setVault: CommandHandler<'settings.setVault'> = async (context, settings) => {
  const { db, actor, signedIn, now, audit, changed } = context
  await setSetting(db, VAULT_SETTINGS, settings, actor.id, now)
  audit({ act: 'settings changed', detail: { ...settings } })
  changed('settings', 'caseload', 'review', 'session')
  return readSettings(db, signedIn.person)
}

export const getDraft: QueryHandler<'settings.getDraft'> = async ({ db, actor }, { key }) => ({
  body: (await findDraft(db, actor.id, key)) ?? null,
})

export const saveDraft: CommandHandler<'settings.saveDraft'> = async ({ db, actor, now }, { key, body }) => {
  await storeDraft(db, actor.id, key, body, now)
  return {}
}
