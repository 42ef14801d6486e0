// Everything, and with it the walks that `npm test` leaves out.
process.env.TANDEM_LONG = '1'
await import('./run-all.ts')

export {}
