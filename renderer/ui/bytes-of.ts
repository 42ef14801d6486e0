/** A fresh copy each time: a worker that is given the bytes takes them away from the page. */
export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), character => character.charCodeAt(0))
