import { monthOf } from '#basics/month.ts'
import { findSetting } from '#database/stores/settings-store.ts'
import { printBlankForm } from '#reports/blank-form/write.ts'
import type { QueryHandler } from '../context.ts'
import { findSchemeInForce, readScheme } from '../review/scheme.ts'
import { readAgenda } from './read-agenda.ts'

/** What a session by hand would go by today. Looking at it tells nothing of anybody; its prints are written down. */
export const blankForm: QueryHandler<'agenda.blankForm'> = async (context, { purpose }) => {
  const { db, needs, today, audit } = context
  if (purpose !== 'view')
    audit({ act: purpose === 'print' ? 'blank form printed' : 'blank form copied out', detail: { purpose } })
  const service = await findSetting(db, 'service')
  const { bytes, pages } = await printBlankForm(
    {
      service: typeof service === 'string' ? service : null,
      printedOn: today,
      tandem: needs.version,
      agenda: await readAgenda(db),
      scheme: await readScheme(db, await findSchemeInForce(db, monthOf(today))),
    },
    { fontsFolder: needs.fontsFolder },
  )
  return { name: 'blank-form.pdf', base64: Buffer.from(bytes).toString('base64'), pages }
}
