/** No name is looked up, nothing is fetched, nothing is asked of anybody. Playwright adds its own to these. */
export const QUIET_FLAGS = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-sync',
  '--disable-translate',
  '--disable-spell-checking',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disk-cache-size=1',
  '--media-cache-size=1',
  // Web calls find addresses without asking for a name.
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
]

/** A window without tabs and address bar; it shows nothing until the page's requests are answered by us. */
export const WINDOW_FLAGS = ['--app=data:text/html,<title>Tandem</title>', '--window-size=1440,900']

/** Chromium's own sandbox can't be had as root; its warning about that would cover the page. */
export const AS_ROOT_FLAGS = ['--test-type']
