import type { TFunction } from 'i18next'
import type { topics } from './index.ts'

/** The `t` of a topic, for functions that words are made in outside a component. */
export type Translate<Topic extends keyof typeof topics> = TFunction<Topic>
