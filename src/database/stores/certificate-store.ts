import type { Instant } from '#basics/instant.ts'
import type { Db, ReadDb } from '../tables/db.ts'

export type StoredCertificate = { readonly certificatePem: string; readonly privateKeyPem: string }

/** The vault's own, for the bytes of printed records. */
export const addCertificate = async (
  db: Db,
  certificate: StoredCertificate & { id: string; madeAt: Instant },
): Promise<void> => {
  await db
    .insertInto('certificate')
    .values({
      id: certificate.id,
      certificate_pem: certificate.certificatePem,
      private_key_pem: certificate.privateKeyPem,
      made_at: certificate.madeAt,
    })
    .execute()
}

export const getCertificate = async (db: ReadDb): Promise<StoredCertificate> => {
  const row = await db.selectFrom('certificate').selectAll().executeTakeFirstOrThrow()
  return { certificatePem: row.certificate_pem, privateKeyPem: row.private_key_pem }
}
