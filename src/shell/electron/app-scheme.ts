import { protocol, type Session } from 'electron'
import { openPageFiles } from '../page-files.ts'

const SCHEME = 'app'
export const PAGE_ORIGIN = `${SCHEME}://tandem`

/** Before the application is ready: a scheme with an origin of its own, as trusted as https. */
export const registerAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])

export const servePage = (session: Session, folder: string): void => {
  const pageFile = openPageFiles(folder)
  session.protocol.handle(SCHEME, request => {
    const url = new URL(request.url)
    if (url.host !== 'tandem' || request.method !== 'GET') return new Response(null, { status: 404 })
    const { status, headers, body } = pageFile(url.pathname)
    return new Response(new Uint8Array(body), { status, headers })
  })
}
