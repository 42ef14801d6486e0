import { gap, type Part } from '../kit/flow.ts'
import { FULL, TYPE } from '../kit/geometry.ts'
import { paragraph } from '../kit/paragraph.ts'
import type { TypeSetter } from '../kit/type-setter.ts'
import { missingCharacters } from './checking-section.ts'

/** Made last, when all other text was measured: only then is it known whether the typeface lacked something. */
export const missingPart = (setter: TypeSetter, wholeIn?: string): readonly Part[] => {
  const missing = setter.missing()
  return missing.length === 0
    ? []
    : [
        gap(4),
        paragraph(setter, missingCharacters(missing, wholeIn), {
          style: { type: TYPE.small, colour: 'secondary' },
          column: FULL,
        }),
      ]
}
