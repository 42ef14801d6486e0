import type { Role } from '#domain/people/role.ts'

export type SampleMember = {
  readonly name: string
  readonly title: string
  readonly roles: readonly Role[]
  readonly passphrase: string
  /** Hours a week by contract. */
  readonly contractedHours: number
}

/** The invented team. Their passphrases are published: a sample vault protects nobody. */
export const SAMPLE_TEAM = [
  {
    name: 'Robin Price',
    title: 'Clinical team lead',
    roles: ['supervisor', 'administrator'],
    passphrase: 'velvet harbour nine candles',
    contractedHours: 37.5,
  },
  {
    name: 'Sam Okafor',
    title: 'Community learning disability nurse',
    roles: ['practitioner'],
    passphrase: 'kettle orchard seven lantern',
    contractedHours: 30,
  },
] as const satisfies readonly SampleMember[]

export const SAMPLE_SERVICE = 'Northgate community team'
