import { app, type Session } from 'electron'
import { PAGE_ORIGIN } from './app-scheme.ts'

/** Nothing that Chromium does by itself finds a name to go to. */
export const stayOffline = (): void => {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
}

/** No permission, no device, no download, no request but to our own page. */
export const refuseInSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', event => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !isOurs(details.url) && !details.url.startsWith('devtools://') }),
  )
}

/** No page leads elsewhere, opens a window or holds another, whichever web contents it is. */
export const refuseAcrossTheApp = (): void => {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', event => {
      if (!isOurs(event.url)) event.preventDefault()
    })
    contents.on('will-frame-navigate', event => {
      if (!event.isMainFrame || !isOurs(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', event => event.preventDefault())
    contents.on('will-attach-webview', event => event.preventDefault())
    // Calls between browsers find their way without asking for a name.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

export const isOurs = (url: string): boolean => url.startsWith(`${PAGE_ORIGIN}/`)
