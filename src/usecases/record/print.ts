import { sha256Hex } from '#basics/hash.ts'
import { epochOf, type Instant } from '#basics/instant.ts'
import type { StoredCertificate } from '#database/stores/certificate-store.ts'
import type { RecordFile, StoredSignature, StoredSnapshot } from '#database/stores/record-store.ts'
import { readStoredRecord } from '#domain/record/read-record.ts'
import { SignaturesFile } from '#domain/record/signature.ts'
import type { DraftToPrint, PrintedSignature } from '#reports/record/record-to-print.ts'
import { printRecord } from '#reports/record/write.ts'
import { sealWith } from '#reports/seal/seal-file.ts'
import type { Needs } from '../needs.ts'

/** The record as it is locked, printed once and signed over its bytes with the vault’s certificate; these bytes are kept. */
export const printLocked = async (
  needs: Needs,
  snapshot: StoredSnapshot,
  signaturesJson: string,
  signatures: readonly StoredSignature[],
  certificate: StoredCertificate,
  at: Instant,
): Promise<RecordFile> => {
  const file = SignaturesFile.parse(JSON.parse(signaturesJson))
  const body = readStoredRecord(snapshot.body)
  return fileOf(
    await printRecord(
      {
        body,
        text: Buffer.from(snapshot.body).toString('utf8'),
        state: 'signed',
        auditHead: file.auditHead,
        sealed: true,
        ...(file.redactions !== undefined && {
          redacted: { originalSha256: file.recordSha256, redactions: file.redactions },
        }),
        signatures: practitionerFirst([
          ...file.signatures.map(signature => ({
            kind: 'key' as const,
            ...signature,
            hand: signatures.find(({ signedText }) => signedText === signature.signedText)?.hand ?? null,
          })),
          ...(file.others ?? []).map(other => ({ kind: 'stated' as const, ...other })),
        ]),
      },
      { fontsFolder: needs.fontsFolder, seal: sealWith({ ...certificate, at: new Date(epochOf(at)) }) },
    ),
  )
}

/** As it would be printed now, with 'Draft' across and ruled lines to sign on. */
export const printDraft = async (needs: Needs, draft: DraftToPrint): Promise<RecordFile> =>
  fileOf(await printRecord({ ...draft, state: 'draft' }, { fontsFolder: needs.fontsFolder }))

const practitionerFirst = (signatures: readonly PrintedSignature[]): readonly PrintedSignature[] =>
  signatures.toSorted((a, b) => (a.role < b.role ? -1 : 1))

const fileOf = ({ bytes, pages }: { bytes: Uint8Array; pages: number }): RecordFile => ({
  pdf: bytes,
  sha256: sha256Hex(bytes),
  pages,
})
