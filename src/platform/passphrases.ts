import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as commonDictionary } from '@zxcvbn-ts/language-common'
import { dictionary as englishDictionary } from '@zxcvbn-ts/language-en'
import type { Needs } from '#usecases/needs.ts'

/** How long a passphrase is looked at: judging is for people who type, not for pasted books. */
const JUDGED_CHARACTERS = 100

let judge: ZxcvbnFactory | null = null

/** Strength by zxcvbn, and a blocklist of its common passwords that are long enough to pass for a passphrase. */
export const passphraseJudge = (): Needs['passphrases'] => ({
  strength: (passphrase, words) => {
    judge ??= new ZxcvbnFactory({
      dictionary: { ...commonDictionary, ...englishDictionary },
      graphs: adjacencyGraphs,
    })
    return judge.check(passphrase.slice(0, JUDGED_CHARACTERS), [...words]).score
  },
  blocklist: BLOCKLIST,
})

/** Whole passphrases, lower case, with and without spaces, that people reach for when they must reach fifteen. */
const PHRASES = [
  'correct horse battery staple',
  'correcthorsebatterystaple',
  'the quick brown fox',
  'the quick brown fox jumps over the lazy dog',
  'to be or not to be',
  'may the force be with you',
  'let me in let me in',
  'i love you so much',
  'password password',
  'my password is password',
  'this is my password',
  'passwordpassword',
  'password12345678',
  'qwertyuiopasdfgh',
  'qwertyuiopasdfghjkl',
  '1234567890123456',
  '123456789012345',
  'abcdefghijklmnop',
  'abcdefghijklmno',
  'administrator123',
  'welcome to tandem',
  'caseload supervision',
  'community nurse team',
  'once upon a time',
  'happy birthday to you',
]

const BLOCKLIST: ReadonlySet<string> = new Set([
  ...PHRASES,
  ...PHRASES.map(phrase => phrase.replaceAll(' ', '')),
  ...Object.values({ ...commonDictionary })
    .flatMap(list => (Array.isArray(list) ? list : []))
    .filter((word): word is string => typeof word === 'string' && word.length >= 15),
])
