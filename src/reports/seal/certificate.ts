import { createHash, X509Certificate } from 'node:crypto'

/** SHA-256 of a certificate's DER, lower-case hex: what tells one certificate from another. */
export const certificateSha256 = ({ certificatePem }: { readonly certificatePem: string }): string =>
  createHash('sha256').update(new X509Certificate(certificatePem).raw).digest('hex')
