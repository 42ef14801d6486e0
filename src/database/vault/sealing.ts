import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { z } from 'zod'

/** Some secret bytes under a key: AES-256-GCM, nonce and tag beside the text, all in hex. */
export const Sealed = z.strictObject({
  nonce: z.string().regex(/^[0-9a-f]{24}$/),
  text: z.string().regex(/^([0-9a-f]{2})+$/),
  tag: z.string().regex(/^[0-9a-f]{32}$/),
})
export type Sealed = z.infer<typeof Sealed>

/** `about` is bound to the sealed text: opened under another `about`, it is refused. */
export const seal = (key: Uint8Array, secret: Uint8Array, about: string, nonce: Uint8Array): Sealed => {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 })
  cipher.setAAD(Buffer.from(about, 'utf8'))
  const text = Buffer.concat([cipher.update(secret), cipher.final()])
  return {
    nonce: Buffer.from(nonce).toString('hex'),
    text: text.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  }
}

/** Null when the key is another, or anything of it was changed. */
export const unseal = (key: Uint8Array, sealed: Sealed, about: string): Uint8Array | null => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.nonce, 'hex'), {
      authTagLength: 16,
    })
    decipher.setAAD(Buffer.from(about, 'utf8'))
    decipher.setAuthTag(Buffer.from(sealed.tag, 'hex'))
    return new Uint8Array(Buffer.concat([decipher.update(Buffer.from(sealed.text, 'hex')), decipher.final()]))
  } catch {
    return null
  }
}

/** One key for each purpose out of what a passphrase gives. */
export const subkey = (derived: Uint8Array, purpose: 'database' | 'signing'): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', derived, new Uint8Array(0), `tandem ${purpose} key`, 32))
